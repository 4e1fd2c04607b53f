"""The tab of the ties: a day, the matrix of that day, and what brought a state."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dateline.domain.event import Event
from dateline.figure.matrix import shown_matrix
from dateline.scene.matrix import Cell, Matrix
from dateline.scene.wording import day_words, voice_words, when_words
from dateline.ui import fonts
from dateline.ui.dates import DateField
from dateline.ui.icons import icon
from dateline.ui.jobs import CancelToken, Jobs, Progress
from dateline.ui.plain import shortened
from dateline.ui.quoting import quote_of
from dateline.ui.theme import Appearance
from dateline.ui.ties.key import TiesKey
from dateline.ui.ties.table import TiesTable
from dateline.ui.timeline.day import DayCursor
from dateline.ui.wrapping import Words
from dateline.workspace.bus import Opened, SelectionChanged, ViewChanged
from dateline.workspace.workspace import Workspace

NOTHING = "The article tells of no change in the relations of two countries."
FIELD_PX = 104
QUOTE = 220  # characters; the card and the article have all of it


class TiesPanel(QWidget):
    """How relations stood on the view's day, or on the day of publication.

    Signals:
        ready: the matrix is there.
    """

    ready = Signal()

    def __init__(
        self, workspace: Workspace, appearance: Appearance, jobs: Jobs
    ) -> None:
        """Make the frame; the matrix comes when it is first shown."""
        super().__init__()
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.workspace = workspace
        self._appearance = appearance
        self._jobs = jobs
        self._cursor = DayCursor(workspace, jobs)
        self._work: CancelToken | None = None
        self._stale, self._known = True, False
        self.title = QLabel()
        self.note = Words("", fonts.sans(13))
        self.day = DateField("Day", last=True)
        self.earlier = _step("The day of change before")
        self.later = _step("The next day of change")
        self.every = _flat("Day of publication", "Back to the day of publication")
        self.table = TiesTable(appearance)
        self.key = TiesKey(appearance)
        self.words = Words("", fonts.sans(14, QFont.Weight.DemiBold))
        self.brought = Words("", fonts.sans(13))
        self.quote = Words("", fonts.serif(15))
        self._build()
        workspace.bus.subscribe(Opened, self._opened)
        workspace.bus.subscribe(SelectionChanged, self._selected)
        workspace.bus.subscribe(ViewChanged, lambda event: self._refill())
        appearance.changed.connect(self._dress)
        self._dress()

    def show_quotes(self) -> None:
        """Tell events in the article's own words, or in neutral ones, as all do."""
        self._refill()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        if self._stale:
            self._refill()

    def _build(self) -> None:
        self.title.setObjectName("sheettitle")
        self.note.setObjectName("quiet")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.day.setFixedWidth(FIELD_PX)
        self.day.entered.connect(self.workspace.show_day)
        self.earlier.clicked.connect(lambda: self._cursor.turn(-1))
        self.later.clicked.connect(lambda: self._cursor.turn(1))
        self.every.clicked.connect(lambda: self.workspace.show_day(None))
        self.table.came.connect(self._tell)
        self.table.picked.connect(self.workspace.select)
        self.setFocusProxy(self.table)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.note)
        head = QHBoxLayout()
        head.setContentsMargins(18, 10, 12, 6)
        head.setSpacing(4)
        head.addLayout(words, 1)
        for part in (self.every, self.earlier, self.day, self.later):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        middle = QHBoxLayout()
        middle.setContentsMargins(10, 0, 10, 0)
        middle.addWidget(self.table)
        column.addLayout(middle, 1)
        column.addWidget(self.key)
        column.addWidget(_line())
        foot = QVBoxLayout()
        foot.setContentsMargins(18, 8, 16, 9)
        foot.setSpacing(3)
        for line in (self.words, self.brought, self.quote):
            foot.addWidget(line)
        self.brought.setObjectName("quiet")
        column.addLayout(foot)

    def _refill(self) -> None:
        """Show the view's day; the first time by a job, as all ties must be read."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        dossier, view = self.workspace.dossier, self.workspace.view
        if self._known:
            self._put(shown_matrix(dossier, view))
            return
        if self._work is not None:
            self._work.cancel()

        def work(progress: Progress, token: CancelToken) -> Matrix:
            return shown_matrix(dossier, view)

        self._work = self._jobs.run(work, self._first, self.note.setText)

    def _first(self, matrix: Matrix) -> None:
        self._work, self._known = None, True
        if self.workspace.view.on not in (None, matrix.day):
            self._refill()  # the day was moved meanwhile
        else:
            self._put(matrix)
        self.ready.emit()

    def _put(self, matrix: Matrix) -> None:
        view, dossier = self.workspace.view, self.workspace.dossier
        self.day.show_day(matrix.day)
        self.every.setEnabled(view.on is not None)
        self.title.setText(day_words(matrix.day))
        day = "at the end of that day" if view.on else "on the day of publication"
        others = len(dossier.countries) - len(matrix.codes)
        rest = f"{others} others: normal, as far as told." if matrix.codes else NOTHING
        self.note.setText(f"How relations stood {day}. {rest}")
        self.table.setVisible(bool(matrix.codes))
        self.key.setVisible(bool(matrix.codes))
        self.table.put(matrix)
        self.key.put(matrix)
        self.table.choose(self.workspace.selection)

    def _tell(self, cell: Cell | None) -> None:
        """Say how the pair of a cell stood, what brought that, and in which words."""
        self.words.setText(f"{shortened(cell.words)}." if cell else "")
        event = self.workspace.dossier.by_id.get(cell.ref) if cell else None
        told, quote = "", ""
        if isinstance(event, Event):
            dossier = self.workspace.dossier
            quote = quote_of(dossier, event.id)
            quoted = self.workspace.quoted
            parts = (
                quote if quoted else dossier.sentence(event),
                when_words(event.when),
                voice_words(dossier, event.voice),
            )
            told = shortened(" · ".join(parts))
            quote = "" if quoted else f"“{shortened(event.spans[0].quote, QUOTE)}”"
        elif cell is not None:
            told = "Nothing told has touched their relations by then."
        self.brought.setText(told)
        self.quote.setText(quote)
        for line in (self.words, self.brought, self.quote):
            line.setVisible(bool(line.text()))
            line.updateGeometry()

    def _dress(self) -> None:
        for button, name in ((self.earlier, "previous"), (self.later, "next")):
            button.setIcon(icon(name, self._appearance.tones.ink))
        self.update()

    def _opened(self, event: Opened) -> None:
        self._known, self._stale = False, True
        self._refill()

    def _selected(self, event: SelectionChanged) -> None:
        if self.isVisible():
            self.table.choose(event.selection)
        else:
            self._stale = True


def _flat(text: str, told: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName("flat")
    button.setAccessibleName(told)
    button.setToolTip(told)
    return button


def _step(told: str) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setAccessibleName(told)
    button.setToolTip(told)
    return button


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("line")
    line.setFixedHeight(1)
    return line
