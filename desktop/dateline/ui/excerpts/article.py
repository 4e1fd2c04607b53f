"""The article as a page to read, with its spans painted under the words.

The text is set once. What is chosen is painted, so choosing never lays it out anew.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip

from dateline.domain.dossier import Dossier
from dateline.domain.query import at
from dateline.ui import fonts
from dateline.ui.excerpts.faces import BODY_PX, set_faces
from dateline.ui.excerpts.marking import Marks, marks
from dateline.ui.excerpts.offsets import Offsets
from dateline.ui.excerpts.paint import Light, paint_marks
from dateline.ui.excerpts.places import box_at, position_at, shown_between, words
from dateline.ui.plain import plain_tip
from dateline.ui.theme import Appearance

MEASURE_PX = 600  # about 75 characters of the reading face
MARGIN_PX, TOP_PX = 26, 18


class ArticleView(QTextEdit):
    """One article, read-only.

    Signals:
        picked: the id of a record whose span was clicked, and the character offset.
    """

    picked = Signal(str, int)

    def __init__(self, appearance: Appearance) -> None:
        """Make an empty page."""
        super().__init__()
        self.setObjectName("article")
        self._appearance = appearance
        self._dossier: Dossier | None = None
        self._article = ""
        self._offsets = Offsets("")
        self._marks = Marks()
        self._light = Light()
        self.left_out: frozenset[str] = frozenset()
        self._under: tuple[str, ...] = ()
        self._pressed: QPoint | None = None
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName("Article")
        self.setAccessibleDescription("The text with every span marked")
        self.viewport().setMouseTracking(True)
        self.setFont(fonts.serif(BODY_PX))

    def show_article(self, dossier: Dossier, article: str) -> None:
        """Set another article's text and mark its spans."""
        self._dossier, self._article = dossier, article
        text = dossier.text(article)
        self._offsets = Offsets(text)
        self._marks = Marks(marks(dossier, article, self._offsets))
        self._under = ()
        # Made before it is shown: so it is laid out once, whatever is set in it.
        page = QTextDocument(self)
        page.setUndoRedoEnabled(False)
        page.setDefaultFont(self.font())
        page.setDocumentMargin(TOP_PX)
        page.setPlainText(self._offsets.shown)
        set_faces(page, text, self._offsets, self._appearance.tones)
        self.setDocument(page)

    def light(self, chosen: str, related: frozenset[str]) -> None:
        """Light a record's spans, and less so those of what belongs with it."""
        self._light = Light(chosen, related)
        if chosen not in self._under:
            self._under = ()
        self.viewport().update()

    def leave_out(self, keys: frozenset[str]) -> None:
        """Take the marks off the spans of what is filtered away, unless it is chosen.

        The words stay, and so does the layout.
        """
        if keys != self.left_out:
            self.left_out = keys
            self.viewport().update()

    def marked(self) -> frozenset[str]:
        """The ids of the records whose spans are marked now."""
        return frozenset(
            mark.key for mark in self._marks.every if self._is_shown(mark.key)
        )

    def scroll_to(self, offset: int) -> None:
        """Bring a character into the upper half of the page, if it isn't in view."""
        rect = box_at(self.document(), self._offsets.position(offset))
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        top = rect.top() - bar.value()
        if not height * 0.08 <= top <= height * 0.75:
            bar.setValue(round(rect.top() - height * 0.28))

    def keys_at(self, point: QPoint) -> tuple[str, ...]:
        """The records under a point of the viewport, the tightest first."""
        spot = QPointF(point) + self._scrolled()
        position = position_at(self.document(), spot)
        if position is None or self._dossier is None:
            return ()
        return self._keys(self._offsets.offset(position))

    def point_of(self, offset: int) -> QPoint:
        """The middle of a character in the viewport, where a click would land on it."""
        box = box_at(self.document(), self._offsets.position(offset))
        return (QPointF(box.left() + 2, box.center().y()) - self._scrolled()).toPoint()

    def lit(self) -> tuple[str, ...]:
        """The words lit as chosen, in the order of the text, as they are shown."""
        chosen = self._light.chosen
        found = sorted({(m.start, m.end) for m in self._marks.every if m.key == chosen})
        return tuple(words(self.document(), start, end) for start, end in found)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks of what is in view, then the text on top of them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scrolled = self._scrolled()
        painter.translate(-scrolled)
        document, dressed = self.document(), self._appearance
        rect = QRectF(event.rect()).translated(scrolled)
        first, last = shown_between(document, rect)
        near = self._marks.between(first, last)
        shown = [mark for mark in near if self._is_shown(mark.key)]
        paint_marks(painter, document, shown, self._light, dressed.theme, dressed.tones)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure comfortable, however wide the panel is."""
        super().resizeEvent(event)
        self._fit_measure()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        super().mousePressEvent(event)
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a span chooses it; again, the next one that covers the spot."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        point = event.position().toPoint()
        if pressed is None or (point - pressed).manhattanLength() > 4:
            return
        position = position_at(self.document(), QPointF(point) + self._scrolled())
        if position is not None and not self.textCursor().hasSelection():
            self._click(self._offsets.offset(position))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked."""
        super().mouseMoveEvent(event)
        keys = self.keys_at(event.position().toPoint())
        hand, beam = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(hand if keys else beam)

    def event(self, event: QEvent) -> bool:
        """Leave the arrows and Esc to the window; keep copying and selecting all."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
        ):
            keys = QKeySequence.StandardKey
            own = event.matches(keys.Copy) or event.matches(keys.SelectAll)
            event.setAccepted(own)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses what the text cursor stands on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._click(self._offsets.offset(self.textCursor().position()))
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell on hovering what a span stands for."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            keys = self.keys_at(event.pos())
            if keys and self._dossier is not None:
                names = [self._dossier.name_of(key)[:200] for key in keys[:4]]
                QToolTip.showText(event.globalPos(), plain_tip("\n".join(names)), self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def _is_shown(self, key: str) -> bool:
        return key not in self.left_out or key == self._light.chosen

    def _keys(self, offset: int) -> tuple[str, ...]:
        """The records whose marked spans cover a character, the tightest first."""
        if self._dossier is None:
            return ()
        found = at(self._dossier, self._article, offset)
        return tuple(key for key in found if self._is_shown(key))

    def _click(self, offset: int) -> None:
        keys = self._keys(offset)
        if not keys:
            return
        again = keys == self._under and self._light.chosen in keys
        at_now = keys.index(self._light.chosen) if again else -1
        self._under = keys
        self.picked.emit(keys[(at_now + 1) % len(keys)], offset)

    def _fit_measure(self) -> None:
        """Keep lines short enough to read: the rest of the width is margin."""
        room = self.width() - self.verticalScrollBar().width()
        side = max(MARGIN_PX, (room - MEASURE_PX) // 2) - TOP_PX
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    def _scrolled(self) -> QPointF:
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        return QPointF(bars[0].value(), bars[1].value())
