"""Under the card of a place that was read: what else its name could mean."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dateline.domain.place import Place, PlaceKind
from dateline.domain.refused import Refused
from dateline.reading.resolve import Candidate
from dateline.ui import fonts
from dateline.ui.locator import Locator
from dateline.ui.plain import shortened
from dateline.ui.theme import Appearance
from dateline.ui.wrapping import Press, Words
from dateline.workspace.reading import Read
from dateline.workspace.searching import entry_words, full_name, reason_words

PREVIEW = QSize(104, 68)
FIRST = 3  # candidates shown before one asks for the others
MOST = 12
TITLE_PX, TEXT_PX, HEAD_PX = 13.5, 12.5, 12


class Does(Protocol):
    """What a person can do about a record."""

    def take(self, key: str, candidate: Candidate) -> None:
        """Take another candidate for a place."""

    def refuse(self, key: str = "") -> None:
        """Take a place off the map."""

    def admit(self, key: str = "") -> None:
        """Put a refused name on the map."""


def doubts(read: Read, key: str, does: Does, appearance: Appearance) -> QWidget | None:
    """What can be corrected in a record of what was read, None for nothing."""
    item = read.dossier.by_id.get(key)
    if isinstance(item, Refused):
        return _Box(appearance).offer("Put on the map…", partial(does.admit, key))
    if not isinstance(item, Place):
        return None
    others = _others(item, read.candidates.get(key, ()))
    if item.kind is PlaceKind.COUNTRY and not others:
        return None
    box = _Box(appearance)
    if others:
        box.list(item, others, partial(does.take, key))
    if item.kind is not PlaceKind.COUNTRY:  # a country may be a party to events
        box.offer("Not a place", partial(does.refuse, key))
    return box


def _others(place: Place, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that it was not taken for, each of them once."""
    seen = {(place.geonames, place.position)}
    found = []
    for one in candidates:
        here = (one.entry.geonames, one.entry.position)
        if here not in seen:
            seen.add(here)
            found.append(one)
    return found[:MOST]


class _Box(QWidget):
    """A column of candidates and of things to press."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def offer(self, words: str, does: Callable[[], None]) -> "_Box":
        """Add something to press."""
        self._column.addWidget(self._press(words, does), 0, Qt.AlignmentFlag.AlignLeft)
        return self

    def list(
        self,
        place: Place,
        candidates: Sequence[Candidate],
        take: Callable[[Candidate], None],
    ) -> None:
        """Add the candidates, those beyond the first few when they are asked for."""
        self._column.addWidget(self._words("Could also be", HEAD_PX, bold=True))
        for one in candidates[:FIRST]:
            self._column.addWidget(self._candidate(one, take))
        rest = candidates[FIRST:]
        if rest:
            words = f"Show {len(rest)} more"
            more = self._press(words, lambda: self._unfold(more, rest, take))
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _unfold(
        self,
        button: Press,
        rest: Sequence[Candidate],
        take: Callable[[Candidate], None],
    ) -> None:
        at = self._column.indexOf(button)
        rows = [self._candidate(one, take) for one in rest]
        for offset, row in enumerate(rows):
            self._column.insertWidget(at + offset, row)
        first = rows[0].findChild(Press)
        if first is not None and button.hasFocus():
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        button.hide()
        button.deleteLater()

    def _candidate(self, one: Candidate, take: Callable[[Candidate], None]) -> QWidget:
        row = QWidget()
        row.setObjectName("candidate")
        name = full_name(one.entry)
        preview = Locator(self._appearance, PREVIEW)
        preview.show_place(name, one.entry.position)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._words(name, TITLE_PX))
        words.addWidget(self._words(reason_words(one), TEXT_PX, quiet=True))
        button = self._press("Take this one", partial(take, one))
        button.setAccessibleName(f"Take {name}: {entry_words(one.entry)}")
        words.addSpacing(2)
        words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        both = QHBoxLayout(row)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(12)
        both.addWidget(preview, 0, Qt.AlignmentFlag.AlignTop)
        both.addLayout(words, 1)
        return row

    def _press(self, words: str, does: Callable[[], None]) -> Press:
        button = Press(words, fonts.sans(TEXT_PX), self._appearance)
        button.clicked.connect(lambda: does())
        return button

    def _words(
        self, text: str, px: float, *, bold: bool = False, quiet: bool = False
    ) -> Words:
        weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
        words = Words(shortened(text), fonts.sans(px, weight))
        tones = self._appearance.tones
        palette = words.palette()
        ink = tones.quiet if quiet or bold else tones.ink
        palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
        words.setPalette(palette)
        return words
