"""The table: what the drawing shows, sorted as one likes, chosen by key or mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline.domain.dossier import Dossier
from dateline.ui.theme import Appearance
from dateline.ui.timeline.lines import lines
from dateline.ui.timeline.table import COLUMNS, TableView

pytestmark = pytest.mark.ui
DOWN = Qt.SortOrder.DescendingOrder


@pytest.fixture
def table(qtbot: QtBot, appearance: Appearance, dossier: Dossier) -> TableView:
    made = TableView(appearance)
    qtbot.addWidget(made)
    made.rows.put(lines(dossier, {}), frozenset(e.id for e in dossier.events))
    made.resize(900, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def _refs(table: TableView) -> list[str]:
    return [line.ref for line in table.rows.lines]


def _cells(table: TableView, column: int) -> list[str]:
    model = table.rows
    return [str(model.index(at, column).data()) for at in range(model.rowCount())]


def test_it_holds_every_event_by_date(table: TableView, dossier: Dossier) -> None:
    assert sorted(_refs(table)) == sorted(event.id for event in dossier.events)
    assert _cells(table, 0)[-1] == "not dated" or "not dated" not in _cells(table, 0)
    names = [table.rows.headerData(at, Qt.Orientation.Horizontal) for at in range(4)]
    assert tuple(names) == COLUMNS


@pytest.mark.parametrize("column", [1, 2, 3])
def test_a_column_sorts_up_and_down(table: TableView, column: int) -> None:
    table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    words = [cell.casefold() for cell in _cells(table, column)]
    assert words == sorted(words)
    table.sortByColumn(column, DOWN)
    words = [cell.casefold() for cell in _cells(table, column)]
    assert words == sorted(words, reverse=True)


def test_sorting_keeps_the_chosen_row_chosen(table: TableView) -> None:
    table.choose("broken")
    for column in range(4):
        table.sortByColumn(column, DOWN)
        assert table.rows.lines[table.currentIndex().row()].ref == "broken"


def test_a_filter_takes_rows_away_and_keeps_the_order(
    table: TableView, dossier: Dossier
) -> None:
    before = _refs(table)
    table.rows.put(lines(dossier, {}), frozenset({"broken", "old"}))
    assert _refs(table) == [ref for ref in before if ref in ("broken", "old")]
    assert not table.rows.find("talks").isValid()


def test_keys_and_clicks_choose(table: TableView, qtbot: QtBot) -> None:
    told: list[str] = []
    table.picked.connect(told.append)
    table.choose(_refs(table)[0])
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    third = table.visualRect(table.rows.index(2, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=third)
    first, second, clicked = _refs(table)[1], _refs(table)[1], _refs(table)[2]
    assert told == [first, second, clicked]


def test_it_can_be_read_aloud(table: TableView) -> None:
    assert table.accessibleName()
    assert table.horizontalHeader().accessibleName()
    at = _refs(table).index("broken")
    role = Qt.ItemDataRole.AccessibleTextRole
    told = table.rows.data(table.rows.index(at, 1), role)
    assert told == "Rupture, Fiji broke off relations with Samoa"
