"""Where the words of bars go, and how much of them: beside a bar or inside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from dateline.scene.signs import Stroke
from dateline.scene.timeline import Bar
from dateline.ui import fonts
from dateline.ui.timeline.look import MARK_PX
from dateline.ui.timeline.seats import ROW_PX

BAR_PX = 11
FONT_PX = 12
ROOM_PX = 34.0  # below this no words are begun
INSIDE_PX = 90.0  # a bar as wide takes its words inside
GAP_PX = 8.0  # between words and the next bar
LONGEST = 160  # characters of a label that can be shown
MOST_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Placed:
    """A bar on screen: its left and right side and the top of its row, in pixels."""

    bar: Bar
    left: float
    right: float
    top: float

    @property
    def box(self) -> QRectF:
        """The bar itself."""
        air = (ROW_PX - BAR_PX) / 2
        return QRectF(self.left, self.top + air, self.right - self.left, BAR_PX)

    @property
    def middle(self) -> float:
        """Its middle, where a mark goes."""
        return (self.left + self.right) / 2

    @property
    def edges(self) -> tuple[float, float]:
        """What is drawn of it: a mark may be wider than its day, or narrower."""
        if self.bar.exact:
            return self.middle - MARK_PX / 2, self.middle + MARK_PX / 2
        return self.left, self.right


@dataclass(frozen=True, slots=True)
class Words:
    """A bar's words: what is shown of them, from where, how wide; on a full ground."""

    text: str
    left: float
    width: float
    inverse: bool = False


class Labels:
    """Fits labels into rows; what it measures is kept."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        """Fit these, by ref."""
        self._labels = labels
        self.font = fonts.sans(FONT_PX)
        self.strong = fonts.sans(FONT_PX, QFont.Weight.DemiBold)
        self._metrics = {
            False: QFontMetricsF(self.font),
            True: QFontMetricsF(self.strong),
        }
        self.cap_px = self._metrics[False].capHeight()
        self._widths: dict[tuple[str, bool], float] = {}
        self._fitted: dict[tuple[str, int, bool], str] = {}

    def fit(
        self, row: Sequence[Placed], width: float, chosen: str
    ) -> list[Words | None]:
        """The words of a row's bars, in a viewport of a width; None where no room is.

        They go to the right of a bar, or into it where it is wide; to the left where
        there is more room than at the right.
        """
        found: list[Words | None] = []
        taken = 0.0
        for at, one in enumerate(row):
            after = row[at + 1].edges[0] if at + 1 < len(row) else width + GAP_PX - 4
            after = min(after - GAP_PX, width - 4)
            words = self._beside(one, taken, after, width, one.bar.ref == chosen)
            found.append(words)
            taken = one.edges[1]
            if words is not None:
                taken = max(taken, words.left + words.width)
        return found

    def _beside(
        self, one: Placed, taken: float, after: float, width: float, strong: bool
    ) -> Words | None:
        left, right = one.edges
        seen = min(right, width) - max(left, 0.0)
        asks = one.bar.unknown_start or one.bar.unknown_end  # and is not written over
        inside = not one.bar.exact and not asks and seen >= INSIDE_PX
        start = max(left, 0.0) + 5 if inside else right + 3
        room = after - start
        before = left - 4 - taken - GAP_PX
        if max(room, before) < ROOM_PX:
            return None
        if inside and _all_sure(one.bar):
            stated = one.bar.stroke is Stroke.SOLID
            return self._words(one, start, min(room, seen - 10), strong, stated)
        full = self._width(one.bar.ref, strong)
        if inside or full <= room or before <= room or before < min(full, ROOM_PX * 2):
            return self._words(one, start, room, strong)
        wide = min(full, before)
        made = self._words(one, 0.0, wide, strong)
        return made and Words(made.text, left - 4 - made.width, made.width)

    def _words(
        self,
        one: Placed,
        left: float,
        room: float,
        strong: bool,
        inverse: bool = False,
    ) -> Words | None:
        if room < ROOM_PX:
            return None
        full = self._width(one.bar.ref, strong)
        if full <= room:
            return Words(self._label(one.bar.ref), round(left), full, inverse)
        text = self._cut(one.bar.ref, room, strong)
        return Words(
            text, round(left), self._metrics[strong].horizontalAdvance(text), inverse
        )

    def _cut(self, ref: str, room: float, strong: bool) -> str:
        """The beginning of a label; rooms are told apart by steps of 8 pixels."""
        key = (ref, int(room // 8), strong)
        if key not in self._fitted:
            if len(self._fitted) > MOST_KEPT:
                self._fitted.clear()
            cut = Qt.TextElideMode.ElideRight
            self._fitted[key] = self._metrics[strong].elidedText(
                self._label(ref), cut, key[1] * 8
            )
        return self._fitted[key]

    def _width(self, ref: str, strong: bool) -> float:
        key = (ref, strong)
        if key not in self._widths:
            self._widths[key] = self._metrics[strong].horizontalAdvance(
                self._label(ref)
            )
        return self._widths[key]

    def _label(self, ref: str) -> str:
        return " ".join(self._labels[ref][:LONGEST].split())


def _all_sure(bar: Bar) -> bool:
    return bar.sure1 - bar.sure0 > 0.9 * (bar.x1 - bar.x0)
