"""Days as a person types them."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline.ui.dates import DateField, read_days

pytestmark = pytest.mark.ui


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("1976", date(1976, 1, 1), date(1976, 12, 31)),
        (" 2024-02 ", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-04-05", date(2024, 4, 5), date(2024, 4, 5)),
        ("5 April 2024", date(2024, 4, 5), date(2024, 4, 5)),
        ("apr 2024", date(2024, 4, 1), date(2024, 4, 30)),
        ("1. Sept. 1939", date(1939, 9, 1), date(1939, 9, 1)),
    ],
)
def test_a_day_a_month_or_a_year_is_read(words: str, first: date, last: date) -> None:
    found = read_days(words)
    assert found is not None
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    "words", ["", "soon", "2024-13", "31 April 2024", "1976/1984", "..", "5 Foo 2024"]
)
def test_what_is_no_date_is_none(words: str) -> None:
    assert read_days(words) is None


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    made = DateField("To", last=True)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def test_enter_tells_the_day_once(field: DateField) -> None:
    told: list[object] = []
    field.entered.connect(told.append)
    QTest.keyClicks(field, "1976")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [date(1976, 12, 31)]
    assert field.text() == "1976-12-31"
    field.clear()
    field.setModified(True)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [date(1976, 12, 31), None]


def test_what_is_no_date_is_marked_and_kept(field: DateField) -> None:
    QTest.keyClicks(field, "<b>soon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "<b>soon"
    assert field.property("wrong")
    assert "no date" in field.accessibleDescription()
    assert "<b>" not in field.toolTip()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert not field.property("wrong")


def test_what_is_typed_is_not_overwritten(field: DateField) -> None:
    QTest.keyClicks(field, "19")
    field.show_day(date(2024, 4, 5))
    assert field.text() == "19"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "2024-04-05"
