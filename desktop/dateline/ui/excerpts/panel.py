"""The right panel: the card of what is chosen, above the article that says so."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSplitter, QVBoxLayout, QWidget

from dateline.domain.query import evidence, marked, related
from dateline.ui.card import CardView
from dateline.ui.excerpts.article import ArticleView
from dateline.ui.excerpts.key import MarkKey
from dateline.ui.handles import draw_handles
from dateline.ui.plain import menu_text
from dateline.ui.theme import Appearance
from dateline.workspace.bus import Opened, SelectionChanged, ViewChanged
from dateline.workspace.workspace import Workspace

HANDLE_PX = 5


class ExcerptsPanel(QWidget):
    """Card and article of an open dossier; it listens to the workspace."""

    def __init__(self, workspace: Workspace, appearance: Appearance) -> None:
        """Show the workspace's dossier and follow what is chosen in it."""
        super().__init__()
        self._workspace = workspace
        self.card = CardView(appearance)
        self.article = ArticleView(appearance)
        self.articles = QComboBox()
        self.key = MarkKey(appearance)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._reading = QWidget()
        self._article = ""
        self._at = (-1, 0)  # start and -end of the span gone to last
        self._build()
        workspace.bus.subscribe(Opened, self._opened)
        workspace.bus.subscribe(SelectionChanged, self._selected)
        workspace.bus.subscribe(ViewChanged, lambda event: self._leave_out())
        appearance.changed.connect(self.dress)
        self._fill()
        self._leave_out()

    @property
    def styled(self) -> tuple[QWidget, ...]:
        """The parts that a style sheet dresses: all but the card's changing words."""
        return self._reading, self.card.verticalScrollBar()

    def next_span(self, by: int) -> None:
        """Choose the record of the next (1) or the last (-1) span in the text."""
        every = marked(self._workspace.dossier, self._article)
        spans = [one for one in every if one.id not in self.article.left_out]
        if not spans:
            return
        here = self._at
        if by > 0:
            after = [m for m in spans if (m.span.start, -m.span.end) > here]
            target = after[0] if after else spans[-1]
        else:
            before = [m for m in spans if (m.span.start, -m.span.end) < here]
            target = before[-1] if before else spans[0]
        self._at = (target.span.start, -target.span.end)
        self._workspace.select(target.id, target.span.start)

    def dress(self) -> None:
        """Wear the theme in use; the text is set anew, in its colours."""
        value = self.article.verticalScrollBar().value()
        self.article.show_article(self._workspace.dossier, self._article)
        self.article.verticalScrollBar().setValue(value)
        self._light(None, scroll=False)

    def _build(self) -> None:
        self.articles.setAccessibleName("Article shown")
        self.articles.view().setAccessibleName("Articles")
        self.articles.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.articles.setMinimumContentsLength(12)
        self.articles.activated.connect(self._turn)
        self.card.picked.connect(self._workspace.select)
        self.card.quoted.connect(self._show_quote)
        self.article.picked.connect(self._workspace.select)
        reading = self._reading
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.articles)
        column.addWidget(self.key)
        column.addWidget(self.article, 1)
        self.splitter.addWidget(self.card)
        self.splitter.addWidget(reading)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setSizes([330, 500])
        self.splitter.setHandleWidth(HANDLE_PX)
        draw_handles(self.splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _fill(self) -> None:
        dossier = self._workspace.dossier
        self._events = frozenset(event.id for event in dossier.events)
        self.articles.clear()
        for article in dossier.articles:
            self.articles.addItem(menu_text(article.title), article.id)
        self.articles.setVisible(len(dossier.articles) > 1)
        self._show_article(dossier.articles[0].id)
        self._light(None, scroll=True)

    def _show_article(self, article: str) -> None:
        if article == self._article and self.article.toPlainText():
            return
        self._article = article
        self._at = (-1, 0)
        self.articles.setCurrentIndex(self.articles.findData(article))
        self.article.show_article(self._workspace.dossier, article)

    def _turn(self, index: int) -> None:
        self._show_article(str(self.articles.itemData(index)))
        self._light(None, scroll=False)

    def _light(self, offset: int | None, *, scroll: bool) -> None:
        dossier, key = self._workspace.dossier, self._workspace.selection
        self.card.show_card(dossier, key)
        near = related(dossier, key) if key else frozenset[str]()
        self.article.light(key, near)
        spans = evidence(dossier, key)
        if not scroll or not spans:
            return
        inside = [span for span in spans if span.article == self._article]
        if offset is None:
            if not inside:
                self._show_article(spans[0].article)
                inside = [span for span in spans if span.article == self._article]
            self._at = (inside[0].start, -inside[0].end)
            self.article.scroll_to(inside[0].start)
        else:
            self.article.scroll_to(offset)

    def _leave_out(self) -> None:
        """Events that are filtered away lose their marks, not their words."""
        gone: frozenset[str] = frozenset()
        if not self._workspace.view.filter.is_open:
            gone = self._events - {event.id for event in self._workspace.shown}
        self.article.leave_out(gone)

    def _show_quote(self, article: str, offset: int) -> None:
        self._show_article(article)
        self.article.scroll_to(offset)

    def _opened(self, event: Opened) -> None:
        self._article = ""
        self._fill()
        self._leave_out()

    def _selected(self, event: SelectionChanged) -> None:
        self._light(event.offset, scroll=True)
