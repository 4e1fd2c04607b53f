"""The card of the chosen record: who, what, when, who says so, how we know."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.query import ruptures
from dateline.domain.span import Span
from dateline.scene.card import Card, Row, card
from dateline.scene.wording import source_words
from dateline.ui import fonts
from dateline.ui.plain import shortened
from dateline.ui.quoting import quoted_card
from dateline.ui.theme import Appearance
from dateline.ui.wrapping import Link, Words

More = Callable[[str], QWidget | None]

LABEL_WIDTH = 92
MOST_ROWS = 60
HINT = (
    "Choose a mark or a link on the map, a row on the left, or marked words in the "
    "article. The arrow keys step through the story."
)


class CardView(QScrollArea):
    """A card in words; what leads to another record can be pressed.

    ``more`` gives what is to stand under a record's rows, by its id.

    Signals:
        picked: the id of a record that the card leads to.
        quoted: the article and the character offset of a quote that was pressed.
    """

    picked = Signal(str)
    quoted = Signal(str, int)

    def __init__(self, appearance: Appearance) -> None:
        """Start empty."""
        super().__init__()
        self._appearance = appearance
        self._shown: tuple[Dossier | None, str] = (None, "")
        self._quoted = False
        self.more: More = _nothing
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Card")
        self.setAccessibleDescription("What is known of the chosen record")
        self.setMinimumHeight(90)
        self.setFrameShape(QFrame.Shape.NoFrame)
        appearance.changed.connect(self._dress)

    @property
    def quotes(self) -> tuple[Link, ...]:
        """The quotes that can be pressed."""
        return tuple(self._links("quote"))

    @property
    def leads(self) -> tuple[Link, ...]:
        """The words that lead to other records."""
        return tuple(self._links("lead"))

    def show_card(self, dossier: Dossier, key: str) -> None:
        """Show a record's card, or the dossier's where none is chosen."""
        if dossier is self._shown[0] and key == self._shown[1]:
            return
        self._shown = (dossier, key)
        self._put(self._record(dossier, key) if key else self._overview(dossier))
        self.verticalScrollBar().setValue(0)

    def quote(self, quoted: bool) -> None:
        """Title events in the article's own words, or in neutral ones."""
        if quoted is not self._quoted:
            self._quoted = quoted
            self._dress()

    def _record(self, dossier: Dossier, key: str) -> QWidget:
        shown = card(dossier, key)
        return self._card(
            dossier, quoted_card(dossier, shown) if self._quoted else shown
        )

    def _dress(self) -> None:
        dossier, key = self._shown
        self._shown = (None, "")
        if dossier is not None:
            self.show_card(dossier, key)

    def _put(self, page: QWidget) -> None:
        # No style sheet reaches the card: it would style each word anew each time.
        palette = page.palette()
        palette.setColor(palette.ColorRole.Window, QColor(self._appearance.tones.page))
        page.setPalette(palette)
        page.setAutoFillBackground(True)
        held_focus = self.isAncestorOf(self.window().focusWidget())
        old = self.takeWidget()
        self.setWidget(page)
        if old is not None:
            old.hide()
            old.deleteLater()  # later: it may be a button of it that was pressed
            if held_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _links(self, name: str) -> list[Link]:
        return list(self.findChildren(Link, name))

    def _overview(self, dossier: Dossier) -> QWidget:
        """Nothing is chosen: what the dossier is, and what can be done."""
        page, column = _page()
        sort = fonts.sans(12, QFont.Weight.DemiBold)
        title = fonts.serif(19, QFont.Weight.DemiBold)
        column.addWidget(self._words("Dossier", sort, quiet=True))
        column.addWidget(self._words(shortened(dossier.title), title))
        column.addSpacing(6)
        told = [Row("Source", source_words(dossier))]
        for event in ruptures(dossier):
            label = "" if len(told) > 1 else "Ruptures"
            told.append(Row(label, dossier.sentence(event), event.id))
        column.addLayout(self._grid(tuple(told)))
        column.addSpacing(10)
        column.addWidget(self._words(HINT, fonts.sans(13), quiet=True))
        column.addStretch(1)
        return page

    def _card(self, dossier: Dossier, shown: Card) -> QWidget:
        page, column = _page()
        item = dossier.by_id[shown.ref]
        rupture = isinstance(item, Event) and item.is_rupture
        sort = self._words(
            shown.sort, fonts.sans(12, QFont.Weight.DemiBold), quiet=not rupture
        )
        if rupture:
            _colour(sort, self._appearance.tones.rupture)
        title = self._words(
            shortened(shown.title), fonts.serif(19, QFont.Weight.DemiBold)
        )
        column.addWidget(sort)
        column.addWidget(title)
        column.addSpacing(6)
        column.addLayout(self._grid(shown.rows))
        more = self.more(shown.ref)
        if more is not None:
            column.addSpacing(8)
            column.addWidget(more)
        if shown.quotes:
            column.addSpacing(8)
            heading = fonts.sans(12, QFont.Weight.DemiBold)
            column.addWidget(self._words(shown.quotes_title, heading, quiet=True))
            for span in shown.quotes[:MOST_ROWS]:
                column.addWidget(self._quote(span))
        column.addStretch(1)
        return page

    def _grid(self, rows: tuple[Row, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        for at, row in enumerate(rows[:MOST_ROWS]):
            label = self._words(row.label, fonts.sans(13), quiet=True)
            label.setFixedWidth(LABEL_WIDTH)
            value = self._lead(row) if row.ref else self._value(row.words)
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, at, 1)
        return grid

    def _value(self, words: str) -> Words:
        return self._words(shortened(words), fonts.sans(13.5))

    def _lead(self, row: Row) -> Link:
        link = Link(shortened(row.words), fonts.sans(13.5))
        link.setObjectName("lead")
        link.colour = QColor(self._appearance.tones.accent)
        if row.label:
            link.setAccessibleDescription(row.label)
        link.clicked.connect(partial(self._pick, row.ref))
        return link

    def _quote(self, span: Span) -> Link:
        link = Link(f"“{shortened(span.quote)}”", fonts.serif(14.5))
        link.setObjectName("quote")
        link.setAccessibleDescription("Show in the article")
        link.colour = QColor(self._appearance.tones.ink)
        link.ground = QColor(self._appearance.tones.choice)
        link.indent = 12
        link.clicked.connect(partial(self._show_quote, span))
        return link

    def _pick(self, key: str, pressed: bool = False) -> None:
        self.picked.emit(key)

    def _show_quote(self, span: Span, pressed: bool = False) -> None:
        self.quoted.emit(span.article, span.start)

    def _words(self, text: str, font: QFont, *, quiet: bool = False) -> Words:
        words = Words(text, font)
        tones = self._appearance.tones
        _colour(words, tones.quiet if quiet else tones.ink)
        return words


def _nothing(key: str) -> QWidget | None:
    """Nothing stands under the rows."""
    return None


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(20, 16, 18, 16)
    column.setSpacing(4)
    return page, column


def _colour(words: Words, colour: str) -> None:
    palette = words.palette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    words.setPalette(palette)
