"""What was read is put right in the window, step by step, and back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from dateline.domain.place import Place
from dateline.domain.refused import Refused
from dateline.gazetteer.online import OnlineGeocoder
from dateline.ui.dialogs.admit import NOTHING, AdmitDialog
from dateline.ui.dialogs.details import AGAIN, ANEW, NO_LANGUAGE, DetailsDialog
from dateline.ui.locator import Locator
from dateline.ui.window import Window
from dateline.ui.wrapping import Press, Words
from tests.articles import TITLE, write_article

pytestmark = [pytest.mark.ui, pytest.mark.web]

PLACES, REFUSED = 0, 2
PARIS = "Take Paris, Île-de-France, France: capital"


@pytest.fixture
def reader(window: Window, tmp_path: Path) -> Window:
    """The window with the article read."""
    window.commands.files.open(write_article(tmp_path))
    assert window.workspace.dossier.title == f"“{TITLE}”"
    return window


def _place(window: Window, key: str) -> Place:
    item = window.workspace.dossier.by_id[key]
    assert isinstance(item, Place)
    return item


def _press(window: Window, name: str) -> None:
    (button,) = (
        one
        for one in window.excerpts.card.findChildren(Press)
        if one.accessibleName().startswith(name)
    )
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)


def _names(window: Window) -> list[str]:
    return [one.accessibleName() for one in window.excerpts.card.findChildren(Press)]


def _box(window: Window) -> QDialog:
    (box,) = (one for one in window.findChildren(QDialog) if one.isVisible())
    return box


def test_a_card_lists_what_else_a_name_could_mean(reader: Window) -> None:
    reader.workspace.select("paris")
    card = reader.excerpts.card
    told = [words.text() for words in card.findChildren(Words)]
    assert "Could also be" in told
    assert "Paris, Île-de-France, France" in told
    assert any("capital, 2,1" in words for words in told)
    maps = [one.accessibleName() for one in card.findChildren(Locator)]
    assert maps[0] == "Map: Paris, Île-de-France, France"
    assert len(maps) == 3
    more = next(name for name in _names(reader) if name.startswith("Show "))
    _press(reader, more)
    assert len(card.findChildren(Locator)) > 3
    focused = reader.focusWidget()
    assert isinstance(focused, Press)
    assert focused.accessibleName().startswith("Take Paris")


def test_another_candidate_is_taken_and_the_first_one_again(reader: Window) -> None:
    reader.workspace.select("paris")
    first = _place(reader, "paris").position
    _press(reader, PARIS)
    assert _place(reader, "paris").country == "FRA"
    assert reader.workspace.selection == "paris"
    assert {m.ref: m for m in reader.workspace.scene.marks}["paris"].position != first
    _press(reader, "Take Paris, Texas, United States: city")
    assert _place(reader, "paris").position == first


def test_each_step_is_undone_and_done_again(reader: Window) -> None:
    undo, redo = reader.acts["edit.undo"], reader.acts["edit.redo"]
    read = reader.workspace.dossier
    assert not undo.isEnabled()
    reader.workspace.select("paris")
    _press(reader, PARIS)
    taken = reader.workspace.dossier
    assert undo.text() == "Undo: Take Paris, Île-de-France, France"
    reader.workspace.select("minsk")
    reader.acts["edit.refuse"].trigger()
    assert undo.text() == "Undo: Minsk is not a place"
    undo.trigger()
    assert reader.workspace.dossier == taken
    assert reader.workspace.selection == "minsk"
    undo.trigger()
    assert reader.workspace.dossier == read
    assert (undo.isEnabled(), undo.text()) == (False, "Undo")
    redo.trigger()
    assert reader.workspace.dossier == taken
    redo.trigger()
    assert "minsk" not in reader.workspace.dossier.by_id
    assert not redo.isEnabled()


def test_a_place_that_is_none_becomes_a_refused_name(reader: Window) -> None:
    reader.workspace.select("riga")
    _press(reader, "Not a place")
    dossier = reader.workspace.dossier
    assert "riga" not in dossier.by_id
    refused = dossier.by_id[reader.workspace.selection]
    assert isinstance(refused, Refused)
    assert refused.name == "Riga"
    assert reader.lists.tabs.currentIndex() == REFUSED
    assert "riga" not in {mark.ref for mark in reader.workspace.scene.marks}


def test_a_country_is_not_refused(reader: Window) -> None:
    reader.workspace.select("EST")
    assert _names(reader) == []
    assert not reader.acts["edit.refuse"].isEnabled()


def test_a_refused_name_is_put_on_the_map(reader: Window) -> None:
    reader.workspace.select("no-lahti")
    assert not reader.acts["edit.refuse"].isEnabled()
    _press(reader, "Put on the map…")
    box = _box(reader)
    assert isinstance(box, AdmitDialog)
    assert box.field.text() == "Lahti"
    assert box.list.item(0).text().startswith("Lahti, Päijät-Häme, Finland\n")
    assert box.map.accessibleName() == "Map: Lahti, Päijät-Häme, Finland"
    box.field.setText("Nowhere at all")
    assert (box.list.count(), box.told.text()) == (0, NOTHING)
    assert not box.go.isEnabled()
    box.field.setText("Paris, Texas")
    assert box.list.count() == 1
    box.field.setText("Lahti")
    box.accept()
    dossier = reader.workspace.dossier
    place = dossier.by_id[reader.workspace.selection]
    assert isinstance(place, Place)
    assert (place.name, place.country) == ("Lahti", "FIN")
    assert place.id in {mark.ref for mark in reader.workspace.scene.marks}
    assert reader.lists.tabs.currentIndex() == PLACES
    reader.acts["edit.undo"].trigger()
    assert reader.workspace.selection == "no-lahti"


def test_the_details_of_an_article_are_corrected(reader: Window) -> None:
    events = reader.workspace.dossier.events
    reader.workspace.select("riga")
    reader.acts["edit.details"].trigger()
    box = _box(reader)
    assert isinstance(box, DetailsDialog)
    assert box.author.text() == "Maren Lind"
    assert box.published.text() == "2023-03-03"
    box.title.setText("Envoys leave")
    box.publisher.setText("The Gulf Courier")
    box.language.setText("in English")
    box.accept()
    assert (box.isVisible(), box.problem.text()) == (True, NO_LANGUAGE)
    box.language.setText("en-GB")
    box.accept()
    dossier = reader.workspace.dossier
    (article,) = dossier.articles
    assert (dossier.title, article.title) == ("Envoys leave", "Envoys leave")
    assert (article.publisher, article.language) == ("The Gulf Courier", "en-GB")
    assert reader.windowTitle() == "Envoys leave — Dateline"
    assert reader.workspace.selection == "riga"
    assert dossier.events == events
    reader.acts["edit.undo"].trigger()
    assert reader.windowTitle() == f"“{TITLE}” — Dateline"


def test_another_date_dates_everything_anew(reader: Window) -> None:
    reader.commands.corrections.details()
    box = _box(reader)
    assert isinstance(box, DetailsDialog)
    box.published.setText("5 May 2022")
    box.accept()
    expelled = reader.workspace.dossier.events[0].when
    assert expelled is not None
    assert expelled.edtf == "2022-05-05"
    assert reader.corrections.undoes == "Article details"


def test_details_that_stay_are_no_step(reader: Window) -> None:
    reader.commands.corrections.details()
    _box(reader).accept()
    assert reader.corrections.undoes == ""


@pytest.mark.parametrize(("corrected", "told"), [(False, AGAIN), (True, ANEW)])
def test_it_says_what_another_date_would_lose(
    reader: Window, corrected: bool, told: str
) -> None:
    if corrected:
        reader.commands.corrections.refuse("riga")
    reader.commands.corrections.details()
    box = _box(reader)
    assert told in [label.text() for label in box.findChildren(QLabel)]
    box.reject()


def test_a_dossier_that_is_kept_is_not_corrected(window: Window) -> None:
    window.workspace.select("suva")
    assert _names(window) == []
    for key in ("undo", "redo", "refuse", "admit", "details"):
        assert not window.acts[f"edit.{key}"].isEnabled()


def test_another_dossier_forgets_the_steps(reader: Window, file: Path) -> None:
    reader.commands.corrections.refuse("riga")
    reader.commands.files.open(file)
    assert reader.corrections.read is None
    assert not reader.acts["edit.undo"].isEnabled()
    assert not reader.acts["edit.details"].isEnabled()


def test_what_was_corrected_can_be_exported(reader: Window, tmp_path: Path) -> None:
    reader.workspace.select("paris")
    _press(reader, PARIS)
    target = tmp_path / "quarrel.json"
    reader.commands.exports.ask = lambda: target
    reader.acts["file.data"].trigger()
    taken = reader.workspace.dossier
    reader.commands.files.open(target)
    assert reader.corrections.read is None
    assert reader.workspace.dossier == taken


def _admit(reader: Window) -> AdmitDialog:
    refused = next(r for r in reader.workspace.dossier.refused if r.name == "Lahti")
    reader.commands.corrections.admit(refused.id)
    box = _box(reader)
    assert isinstance(box, AdmitDialog)
    return box


def test_online_is_offered_only_where_it_was_turned_on(reader: Window) -> None:
    box = _admit(reader)
    assert not box.online.isVisible()
    box.reject()
    reader.acts["tools.online"].trigger()
    assert reader.settings.online
    assert _admit(reader).online.isVisible()


def test_a_place_found_online_is_put_on_the_map(reader: Window) -> None:
    answer = {
        "display_name": "Lahti Harbour, Lahti, Finland",
        "name": "Lahti Harbour",
        "lat": "60.99",
        "lon": "25.65",
        "addresstype": "harbour",
        "address": {"country_code": "fi"},
    }
    # An answer that is kept: no test asks the network.
    cache = reader.settings.path.parent / "places-online"
    OnlineGeocoder(cache, lambda name: [answer]).geocode("Lahti Harbour")
    reader.settings.online = True
    box = _admit(reader)
    box.field.setText("Lahti Harbour")
    box.online.click()
    assert "OpenStreetMap" in box.told.text()
    assert box.list.item(0).text().startswith("Lahti Harbour, Finland")
    box.accept()
    place = next(p for p in reader.workspace.dossier.places if "Harbour" in p.name)
    assert place.country == "FIN"
    assert [span.quote for span in place.spans] == ["Lahti"]
    assert reader.status.network.text().startswith("Offline")


def test_no_answer_from_outside_is_one_sentence(reader: Window) -> None:
    reader.settings.online = True
    box = _admit(reader)
    box.field.setText("Lahti Harbour")
    box.online.click()  # the tests' guard lets no request out
    assert "can't be looked up online" in box.told.text()
    assert box.online.isEnabled()
