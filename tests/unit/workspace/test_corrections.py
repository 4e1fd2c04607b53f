"""Steps of corrections, and what a record becomes in a corrected dossier."""

from dataclasses import replace

import pytest

from dateline.domain.dossier import Dossier
from dateline.domain.place import Use
from dateline.domain.refused import Refused
from dateline.workspace.bus import Opened, SelectionChanged
from dateline.workspace.corrections import Corrections, successor
from dateline.workspace.reading import Read, admit, read_text, refuse
from dateline.workspace.workspace import Workspace
from tests.articles import ARTICLE


@pytest.fixture(scope="module")
def read() -> Read:
    return read_text(ARTICLE)


@pytest.fixture
def workspace(read: Read) -> Workspace:
    return Workspace(read.dossier)


def test_nothing_is_corrected_where_nothing_was_read(
    read: Read, workspace: Workspace
) -> None:
    corrections = Corrections(workspace)
    corrections.put(refuse(read, "riga"), "Riga")
    corrections.undo()
    assert workspace.dossier is read.dossier
    assert (corrections.undoes, corrections.redoes) == ("", "")


def test_steps_go_back_and_forth_with_what_was_chosen(
    read: Read, workspace: Workspace
) -> None:
    corrections = Corrections(workspace)
    corrections.begin(read)
    workspace.select("riga")
    without = refuse(read, "riga")
    corrections.put(without, "Riga")
    assert workspace.selection == "no-riga"
    workspace.select("")
    corrections.undo()
    assert (workspace.dossier, workspace.selection) == (read.dossier, "riga")
    assert (corrections.undoes, corrections.redoes) == ("", "Riga")
    corrections.redo()
    assert (workspace.dossier, workspace.selection) == (without.dossier, "")
    corrections.undo()
    corrections.put(refuse(read, "minsk"), "Minsk")
    assert (corrections.undoes, corrections.redoes) == ("Minsk", "")


def test_a_correction_tells_those_who_listen_and_keeps_the_view(
    read: Read, workspace: Workspace
) -> None:
    corrections = Corrections(workspace)
    corrections.begin(read)
    workspace.show_inferred(False)
    for key in ("riga", "minsk"):
        workspace.select(key)
    told: list[object] = []
    for kind in (Opened, SelectionChanged):
        workspace.bus.subscribe(kind, told.append)
    without = refuse(read, "riga")
    corrections.put(without, "Riga")
    assert told == [Opened(without.dossier), SelectionChanged("minsk")]
    assert not workspace.view.inferred
    workspace.back()
    assert workspace.selection == ""  # Riga, chosen before, is there no more


def test_a_record_is_followed_by_its_words(read: Read) -> None:
    before = read.dossier
    assert successor(before, "", before) == ""
    assert successor(before, "riga", before) == "riga"
    assert successor(before, "riga", refuse(read, "riga").dossier) == "no-riga"
    assert successor(before, "E1", refuse(read, "riga").dossier) == "E1"
    lahti = read.candidates["minsk"][0].entry
    after = admit(read, "no-lahti", lahti).dossier
    (place,) = (p for p in after.places if any(s.quote == "Lahti" for s in p.spans))
    assert successor(before, "no-lahti", after) == place.id


def test_a_record_of_another_sort_with_its_id_is_not_taken_for_it(read: Read) -> None:
    before = read.dossier
    (riga,) = (place for place in before.places if place.id == "riga")
    other = Refused("riga", before.by_id["no-lahti"].spans[0], Use.PERSON, "a name")
    places = tuple(replace(p, id="other") if p is riga else p for p in before.places)
    after = Dossier(before.title, before.articles, places, refused=(other,))
    assert successor(before, "riga", after) == "other"
