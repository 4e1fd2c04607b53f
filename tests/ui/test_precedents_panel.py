"""The precedents: cases side by side, each cell a quote that leads to its event."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dateline.domain.lens import Filter
from dateline.ui.jobs import ImmediateJobs
from dateline.ui.precedents.panel import PrecedentsPanel
from dateline.ui.theme import Appearance
from dateline.workspace.workspace import Workspace
from tests.dossiers import read, row, tiny_record
from tests.ui.panels import shown

pytestmark = pytest.mark.ui
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
NOTHING = "The article tells nothing"


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
) -> Iterator[PrecedentsPanel]:
    made = PrecedentsPanel(workspace, appearance, jobs)
    appearance.dress(made)
    with shown(qtbot, made, 900, 700):
        yield made


def _cells(panel: PrecedentsPanel, stage: str, case: int) -> list[str]:
    """What the rows of a stage say of a case."""
    cases = panel.table.cases
    found = [
        str(cases.index(at, case).data())
        for at, line in enumerate(cases.rows)
        if line.name == stage
    ]
    return [words for words in found if words]


def _index(panel: PrecedentsPanel, ref: str) -> QModelIndex:
    return panel.table.cases.find(ref)[0]


def test_there_are_exactly_the_four_incursions(panel: PrecedentsPanel) -> None:
    assert panel.kinds.currentText() == "Entries into missions"
    columns = panel.table.cases.columns
    assert [column.ref for column in columns] == ["E16", "E12", "E20", "E6"]
    assert [column.when for column in columns] == [
        "June 1956",
        "June 1976",
        "April 2019",
        "5 April 2024",
    ]
    assert panel.foot.text() == "4 cases"


def test_each_cell_is_a_quote_of_the_article(panel: PrecedentsPanel) -> None:
    text = panel.workspace.dossier.articles[0].text
    cases = panel.table.cases
    quotes = 0
    for at in range(cases.rowCount()):
        for case in range(4):
            words = str(cases.index(at, case).data())
            if words.startswith("“"):
                quotes += 1
                assert words.endswith("”")
                for part in words.strip("“”").split("” … “"):
                    assert part in text
    assert quotes == 19
    assert _cells(panel, "Entry", 1) == [
        "“Uruguayan police broke into the Venezuelan embassy”"
    ]
    assert _cells(panel, "Diplomatic answer", 1) == [
        "“Venezuela broke off diplomatic relations until 1984”"
    ]
    assert len(_cells(panel, "Diplomatic answer", 3)) == 3


def test_where_nothing_is_told_the_cell_says_so(panel: PrecedentsPanel) -> None:
    assert _cells(panel, "Diplomatic answer", 0) == [NOTHING]
    assert _cells(panel, "Diplomatic answer", 2) == [NOTHING]
    assert NOTHING not in _cells(panel, "Diplomatic answer", 3)


def test_a_cell_says_kind_time_words_and_voice(panel: PrecedentsPanel) -> None:
    spoken = str(_index(panel, "E10").data(SPOKEN))
    assert spoken == (
        "Diplomatic answer, 5 April 2024: Relations suspended, within 2 days, "
        "“suspended diplomatic relations with Ecuador after the invasion of the "
        "Mexican embassy”, Stated by the author"
    )


def test_a_click_chooses_the_event(panel: PrecedentsPanel) -> None:
    table = panel.table
    index = _index(panel, "E15")
    table.scrollTo(index)
    place = table.visualRect(index).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.workspace.selection == "E15"
    assert table.entries.chosen == "E15"


def test_a_click_on_the_head_of_a_case_chooses_it(panel: PrecedentsPanel) -> None:
    head = panel.table.across
    x = head.sectionViewportPosition(2) + 40
    place = head.viewport().rect().center()
    place.setX(x)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.workspace.selection == "E20"


def test_keys_go_from_entry_to_entry_and_enter_chooses(panel: PrecedentsPanel) -> None:
    panel.setFocus()
    table = panel.table
    assert table.hasFocus()
    table.setCurrentIndex(_index(panel, "E16"))
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert panel.workspace.selection == "E12"
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert panel.workspace.selection == "E13"


def test_what_is_chosen_elsewhere_is_lit_and_scrolled_to(
    panel: PrecedentsPanel,
) -> None:
    panel.resize(500, 400)
    panel.workspace.select("E9")
    table = panel.table
    assert table.cases.ref(table.currentIndex()) == "E9"
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex()))


def test_another_kind_has_its_own_cases(panel: PrecedentsPanel) -> None:
    names = [panel.kinds.itemText(at) for at in range(panel.kinds.count())]
    assert "Relations broken off" in names
    at = names.index("Relations broken off")
    panel.kinds.setCurrentIndex(at)
    panel.kinds.activated.emit(at)
    assert [column.ref for column in panel.table.cases.columns] == ["E15", "E11"]


def test_cases_that_a_filter_hides_are_counted(panel: PrecedentsPanel) -> None:
    panel.workspace.filter_by(Filter(countries=frozenset({"URY"})))
    assert [column.ref for column in panel.table.cases.columns] == ["E12"]
    assert panel.foot.text().startswith("1 case  ·  3 hidden by the filter")


def test_rows_are_as_high_as_their_words(panel: PrecedentsPanel) -> None:
    table = panel.table
    wide = table.columnWidth(0)
    for at in range(table.cases.rowCount()):
        needed = max(
            table.entries.height(table.cases.slot(table.cases.index(at, case)), wide)
            for case in range(4)
        )
        assert table.rowHeight(at) == needed


def test_it_wears_both_themes(panel: PrecedentsPanel, appearance: Appearance) -> None:
    light = panel.table.viewport().grab().toImage()
    appearance.choose("dark")
    dark = panel.table.viewport().grab().toImage()
    x, y = light.width() - 20, 8
    assert light.pixelColor(x, y).lightness() > 200
    assert dark.pixelColor(x, y).lightness() < 70


def test_all_that_takes_the_keyboard_has_a_name(panel: PrecedentsPanel) -> None:
    for widget in panel.findChildren(QWidget):
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and not widget.objectName().startswith("qt_"):
            text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
            assert widget.accessibleName() or text, widget


def test_a_dossier_without_two_of_a_kind_says_so(panel: PrecedentsPanel) -> None:
    data = tiny_record()
    data["events"] = [event for event in data["events"] if event["id"] == "accused"]
    panel.workspace.open(read(data))
    assert panel.foot.text() == "The article tells of no two events of one kind."
    assert not panel.kinds.isVisible()


def test_hostile_names_are_text(panel: PrecedentsPanel) -> None:
    data = tiny_record()
    name = "<img src=x onerror=alert(1)>\u202e" + "y" * 3000
    row(data, "places", "nor")["name"] = name
    panel.workspace.open(read(data))
    for label in panel.findChildren(QLabel):
        if label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText
    assert panel.width() == 900
    assert not panel.grab().isNull()
