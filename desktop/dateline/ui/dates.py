"""Days typed by a person: a field that takes a day, a month or a year."""

import re
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dateline.domain.when import MONTHS, Bound, bounds
from dateline.ui.plain import plain_tip

HINT = "A day, a month or a year: 2024-04-05, April 2024, 1976"
_WORDS = re.compile(r"(?:(?P<d>\d{1,2})\.?\s+)?(?P<m>[^\W\d]{3,})\.?\s+(?P<y>\d{4})")
_MONTH_FIRST = re.compile(r"(?P<m>[^\W\d]{3,})\.?\s+(?P<d>\d{1,2}),?\s+(?P<y>\d{4})")


def read_days(words: str) -> Bound | None:
    """The first and the last day of what is typed; None where it is no date.

    Read are ISO dates and dates in words: "5 April 2024", "April 5, 2024", "Apr 2024".
    """
    try:
        first, last = bounds(_iso(" ".join(words.split())))
    except ValueError:
        return None
    return first if first == last and not first.open else None


def read_edtf(words: str) -> str | None:
    """One date in EDTF, of what is typed as a day, a month or a year; None for none."""
    iso = _iso(" ".join(words.split()))
    return None if read_days(iso) is None else iso


def _iso(words: str) -> str:
    match = _WORDS.fullmatch(words) or _MONTH_FIRST.fullmatch(words)
    if match is None:
        return words
    named = match["m"].casefold()
    for number, month in enumerate(MONTHS, start=1):
        if month.casefold().startswith(named):
            day = f"-{int(match['d']):02}" if match["d"] else ""
            return f"{match['y']}-{number:02}{day}"
    return words


class DateField(QLineEdit):
    """A field for a day; a month or year stands for its first or its last day.

    Signals:
        entered: the day that was typed, None for an emptied field.
    """

    entered = Signal(object)

    def __init__(self, name: str, *, last: bool, parent: QWidget | None = None) -> None:
        """``last`` takes the last day of a month or year instead of the first."""
        super().__init__(parent)
        self._last = last
        self._day: date | None = None
        self.setAccessibleName(name)
        self.setAccessibleDescription(HINT)
        self.setToolTip(HINT)
        self.setPlaceholderText(name)
        self.returnPressed.connect(self._enter)

    @property
    def day(self) -> date | None:
        """The day that the field stands for."""
        return self._day

    def show_day(self, day: date | None) -> None:
        """Show a day, but not in place of what is being typed; tells nobody."""
        self._day = day
        if not (self.hasFocus() and self.isModified()):
            self._reset()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field enters what was typed."""
        super().focusOutEvent(event)
        if self.isModified():
            self._enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back what was typed; untouched, it is the window's."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self._reset()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        words = self.text().strip()
        found = read_days(words) if words else None
        if words and found is None:
            self._mark(wrong=True)
            return
        day = None if found is None else (found.last if self._last else found.first)
        changed = day != self._day
        self._day = day
        self._reset()
        if changed:
            self.entered.emit(day)

    def _reset(self) -> None:
        self.setText(self._day.isoformat() if self._day else "")
        self.setModified(False)
        self._mark(wrong=False)

    def _mark(self, *, wrong: bool) -> None:
        told = f"“{self.text()[:40]}” is no date. {HINT}" if wrong else HINT
        self.setAccessibleDescription(told)
        self.setToolTip(plain_tip(told))
        if self.property("wrong") != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)
