"""The matrix of ties: how countries stood with each other on a day."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dateline.domain.lens import Filter
from dateline.domain.tie import State
from dateline.ui.jobs import ImmediateJobs
from dateline.ui.theme import Appearance
from dateline.ui.ties.panel import TiesPanel
from dateline.workspace.workspace import Workspace
from tests.dossiers import read, row, tiny_record
from tests.ui.panels import shown

pytestmark = pytest.mark.ui
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def workspace(article: Workspace) -> Workspace:
    """The built-in article."""
    return article


@pytest.fixture
def panel(
    qtbot: QtBot,
    workspace: Workspace,
    appearance: Appearance,
    jobs: ImmediateJobs,
) -> Iterator[TiesPanel]:
    made = TiesPanel(workspace, appearance, jobs)
    appearance.dress(made)
    with shown(qtbot, made, 860, 640):
        yield made


def _letter(panel: TiesPanel, one: str, other: str) -> str:
    ties = panel.table.ties
    codes = ties.matrix.codes
    return str(ties.index(codes.index(one), codes.index(other)).data())


def _spoken(panel: TiesPanel, one: str, other: str) -> str:
    ties = panel.table.ties
    codes = ties.matrix.codes
    return str(ties.index(codes.index(one), codes.index(other)).data(SPOKEN))


@pytest.mark.parametrize(
    ("day", "pair", "letter", "told"),
    [
        (date(2024, 4, 3), ("MEX", "ECU"), "·", "normal, as far as the article tells"),
        (date(2024, 4, 4), ("MEX", "ECU"), "E", "envoy expelled"),
        (date(2024, 4, 7), ("MEX", "ECU"), "S", "relations suspended"),
        (date(2024, 4, 7), ("NIC", "ECU"), "B", "relations broken off"),
        (date(1976, 6, 30), ("VEN", "URY"), "B?", "relations broken off, or perhaps"),
        (date(1977, 1, 1), ("VEN", "URY"), "B", "relations broken off"),
        (date(1985, 1, 1), ("VEN", "URY"), "R", "relations restored"),
    ],
)
def test_each_pair_stands_as_the_article_tells(
    panel: TiesPanel, day: date, pair: tuple[str, str], letter: str, told: str
) -> None:
    panel.workspace.show_day(day)
    one, other = pair
    assert _letter(panel, one, other) == _letter(panel, other, one) == letter
    assert told in _spoken(panel, one, other)
    assert panel.day.text() == day.isoformat()
    assert panel.title.text().startswith(str(day.day))


def test_without_a_day_it_is_that_of_publication(panel: TiesPanel) -> None:
    assert panel.title.text() == "7 April 2024"
    assert "on the day of publication" in panel.note.text()
    assert not panel.every.isEnabled()
    panel.workspace.show_day(date(1976, 7, 1))
    assert panel.every.isEnabled()
    panel.every.click()
    assert panel.workspace.view.on is None


def test_a_typed_day_is_shown_everywhere(panel: TiesPanel) -> None:
    panel.day.setFocus()
    panel.day.selectAll()
    QTest.keyClicks(panel.day, "4 April 2024")
    QTest.keyClick(panel.day, Qt.Key.Key_Return)
    assert panel.workspace.view.on == date(2024, 4, 4)
    assert _letter(panel, "MEX", "ECU") == "E"


def test_it_steps_through_the_days_of_change(panel: TiesPanel) -> None:
    seen = []
    for _ in range(4):
        panel.earlier.click()
        seen.append(panel.workspace.view.on)
    assert seen == [
        date(2024, 4, 7),
        date(2024, 4, 5),
        date(2024, 4, 4),
        date(1984, 12, 31),
    ]
    panel.later.click()
    assert panel.workspace.view.on == date(2024, 4, 4)


def test_a_click_chooses_what_brought_the_state_and_says_so(panel: TiesPanel) -> None:
    table = panel.table
    QTest.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=table.place_of("NIC", "ECU"),
    )
    assert panel.workspace.selection == "E11"
    assert panel.words.text() == (
        "Ecuador and Nicaragua, 7 April 2024: relations broken off."
    )
    assert panel.brought.text().startswith("Nicaragua broke off relations with Ecuador")
    assert panel.quote.text().startswith("“Nicaragua also broke ties with Ecuador")


def test_a_normal_pair_says_that_nothing_is_told(panel: TiesPanel) -> None:
    table = panel.table
    QTest.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=table.place_of("MEX", "URY"),
    )
    assert panel.workspace.selection == ""
    assert "normal, as far as the article tells" in panel.words.text()
    assert panel.brought.text() == "Nothing told has touched their relations by then."


def test_arrow_keys_go_from_pair_to_pair_and_enter_chooses(panel: TiesPanel) -> None:
    table = panel.table
    panel.setFocus()
    assert table.hasFocus()
    codes = table.ties.matrix.codes
    assert codes[0] == "ECU"
    pairs = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(table, key)
        assert table.cell is not None
        pairs.append(table.cell.pair)
    # Never on the empty cell of a country with itself.
    assert pairs == [("ECU", "NIC"), ("MEX", "NIC"), ("NIC", "URY"), ("MEX", "NIC")]
    QTest.keyClick(table, Qt.Key.Key_Left)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert panel.workspace.selection in {"E10", "E11"}


def test_what_is_chosen_elsewhere_is_gone_to(panel: TiesPanel) -> None:
    panel.workspace.select("E15")
    assert panel.table.cell is not None
    assert panel.table.cell.pair == ("URY", "VEN")
    assert panel.table.cells.chosen == "E15"


def test_a_lens_shows_how_one_side_has_it(panel: TiesPanel) -> None:
    panel.workspace.filter_by(Filter(countries=frozenset({"URY"})))
    assert panel.table.ties.matrix.codes == ("URY", "VEN")


def test_doubt_is_told_in_the_cell_the_sentence_and_the_key(panel: TiesPanel) -> None:
    panel.workspace.show_day(date(2024, 4, 5))
    assert _letter(panel, "MEX", "ECU") == "S?"
    assert "or perhaps envoy expelled" in _spoken(panel, "MEX", "ECU")
    assert "Not certain on that day" in panel.key.accessibleDescription()


def test_states_are_told_apart_without_colour(panel: TiesPanel) -> None:
    panel.workspace.show_day(date(2024, 4, 7))
    letters = {
        cell.standing.state: _letter(panel, *cell.pair)
        for cell in panel.table.ties.matrix.cells.values()
    }
    assert len(set(letters.values())) == len(letters) == 3
    assert letters[State.SUSPENDED] == "S"


def test_it_wears_both_themes(panel: TiesPanel, appearance: Appearance) -> None:
    spot = panel.table.place_of("MEX", "URY")
    light = panel.table.viewport().grab().toImage()
    appearance.choose("dark")
    dark = panel.table.viewport().grab().toImage()
    for image, low, high in ((light, 200, 256), (dark, 0, 70)):
        ratio = image.devicePixelRatio()
        tone = image.pixelColor(
            round((spot.x() + 12) * ratio), round((spot.y() + 12) * ratio)
        )
        assert low <= tone.lightness() < high


def test_all_that_takes_the_keyboard_has_a_name(panel: TiesPanel) -> None:
    for widget in panel.findChildren(QWidget):
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and not widget.objectName().startswith("qt_"):
            text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
            assert widget.accessibleName() or text, widget


def test_a_dossier_without_ruptures_says_so(panel: TiesPanel) -> None:
    data = tiny_record()
    data["events"] = [event for event in data["events"] if event["id"] == "accused"]
    panel.workspace.open(read(data))
    assert "no change in the relations" in panel.note.text()
    assert not panel.table.isVisible()


def test_hostile_names_are_text(panel: TiesPanel) -> None:
    data = tiny_record()
    name = "<img src=x onerror=alert(1)>\u202e" + "y" * 3000
    row(data, "places", "nor")["name"] = name
    panel.workspace.open(read(data))
    heads = [
        str(panel.table.ties.headerData(at, Qt.Orientation.Horizontal))
        for at in range(panel.table.ties.columnCount())
    ]
    assert any(head.startswith("<img src=x") for head in heads)
    assert all(len(head) < 100 for head in heads)
    for label in panel.findChildren(QLabel):
        if label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText
    assert panel.width() == 860
    assert not panel.grab().isNull()


def test_the_line_below_the_day_is_never_cut(panel: TiesPanel, qtbot: QtBot) -> None:
    panel.resize(560, 640)
    note = panel.note
    qtbot.waitUntil(lambda: note.height() >= note.heightForWidth(note.width()))
    assert note.height() > note.fontMetrics().height() * 1.5  # it needs two lines here
