"""The filter's popover: a lens, dates, and lists to tick in."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from dateline.domain.filter import kept
from dateline.domain.lens import Filter
from dateline.domain.voice import VoiceKind
from dateline.ui.dates import DateField
from dateline.ui.filters.choices import Choice, Choices, choices, lens_of, lenses
from dateline.ui.filters.ticks import TicksView
from dateline.ui.filters.words import count_words
from dateline.ui.plain import menu_text
from dateline.ui.theme import Appearance
from dateline.workspace.bus import ViewChanged
from dateline.workspace.workspace import Workspace

SIZE = (400, 540)
OWN = "Voices ticked below"
TABS = ("Kinds", "Countries", "Parties", "Voices")
Ticked = tuple[tuple[tuple[Choice, ...], frozenset[str]], ...]
SEARCHED = 12  # as many choices can be looked through without a search


class FilterPopover(QFrame):
    """Shows and changes the workspace's filter while it is open.

    Signals:
        keep_asked: the filter shall be named and kept.
    """

    keep_asked = Signal()

    def __init__(
        self, workspace: Workspace, appearance: Appearance, parent: QWidget
    ) -> None:
        """Make it, closed."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAccessibleName("Filter")
        self._workspace = workspace
        self._fills = False
        self.lens = QComboBox()
        self.since = DateField("From", last=False)
        self.until = DateField("To", last=True)
        for field in (self.since, self.until):
            field.setPlaceholderText("any day")
        self.undated = QCheckBox("and those without a date")
        self.tabs = QTabBar()
        self.search = QLineEdit()
        self.stack = QStackedWidget()
        self.lists = [TicksView(name, appearance) for name in TABS]
        self.count = QLabel()
        self.clear = QPushButton("Show Everything")
        self.keep = QPushButton("Keep…")
        self._build()
        self._connect()
        appearance.dress(self)
        workspace.bus.subscribe(ViewChanged, lambda event: self._changed())

    def open_below(self, anchor: QWidget) -> None:
        """Open below a button, where all of it is on the screen."""
        self.fill()
        self.resize(*SIZE)
        spot = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        screen = anchor.screen().availableGeometry()
        x = max(screen.left(), min(spot.x(), screen.right() - self.width()))
        y = max(screen.top(), min(spot.y(), screen.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.lens.setFocus(Qt.FocusReason.PopupFocusReason)

    def fill(self) -> None:
        """Show what there is to choose, and what is chosen."""
        dossier = self._workspace.dossier
        self._fills = True
        self.lens.clear()
        for lens in lenses(dossier):
            self.lens.addItem(menu_text(lens.words).replace("&&", "&"))
        self.lens.addItem(OWN)
        offered = choices(dossier)
        for view, (every, keys) in zip(self.lists, self._ticked(offered), strict=True):
            view.ticks.put(every, keys)
        self.search.clear()
        self._fills = False
        self.show_filter()
        self._turn(self.tabs.currentIndex())

    def show_filter(self) -> None:
        """Show the workspace's filter as it is now."""
        dossier, chosen = self._workspace.dossier, self._workspace.view.filter
        self._fills = True
        found = lens_of(dossier, chosen)
        every = lenses(dossier)
        self.lens.setCurrentIndex(every.index(found) if found else len(every))
        for view, (_, keys) in zip(
            self.lists, self._ticked(choices(dossier)), strict=True
        ):
            view.ticks.tick(keys)
        self.since.show_day(chosen.since)
        self.until.show_day(chosen.until)
        self.undated.setChecked(chosen.undated)
        self.undated.setEnabled(bool(chosen.since or chosen.until))
        for at, view in enumerate(self.lists):
            many = len(view.ticks.keys)
            self.tabs.setTabText(at, f"{TABS[at]} {many}" if many else TABS[at])
        shown, total = len(kept(dossier, chosen)), len(dossier.events)
        everything = f"All {total:,} events are shown"
        self.count.setText(everything if shown == total else count_words(shown, total))
        self.clear.setEnabled(not chosen.is_open)
        self.keep.setEnabled(not chosen.is_open)
        self._fills = False

    def _changed(self) -> None:
        if self.isVisible():
            self.show_filter()

    def _ticked(self, offered: Choices) -> Ticked:
        chosen = self._workspace.view.filter
        return (
            (offered.kinds, chosen.kinds),
            (offered.countries, chosen.countries),
            (offered.people, chosen.people),
            (offered.voices, frozenset(kind.value for kind in chosen.voices)),
        )

    def _build(self) -> None:
        self.lens.setAccessibleName("Lens")
        self.lens.view().setAccessibleName("Lenses")
        self.lens.setMinimumContentsLength(20)
        self.lens.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.search.setPlaceholderText("Search these")
        self.search.setAccessibleName("Search what can be ticked")
        self.search.setClearButtonEnabled(True)
        self.tabs.setAccessibleName("What to filter by")
        self.tabs.setExpanding(False)
        for name, view in zip(TABS, self.lists, strict=True):
            self.tabs.addTab(name)
            self.stack.addWidget(view)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setObjectName("quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(6)
        column.addWidget(_heading("Who says so"))
        column.addWidget(self.lens)
        column.addSpacing(4)
        column.addWidget(_heading("When"))
        column.addLayout(self._dates())
        column.addSpacing(2)
        column.addWidget(self.tabs)
        column.addWidget(self.search)
        column.addWidget(self.stack, 1)
        column.addWidget(self.count)
        row = QHBoxLayout()
        row.addWidget(self.clear)
        row.addStretch(1)
        row.addWidget(self.keep)
        column.addLayout(row)

    def _dates(self) -> QVBoxLayout:
        row = QHBoxLayout()
        for field in (self.since, self.until):
            label = QLabel(field.accessibleName())
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(field)
            label.setObjectName("quiet")
            row.addWidget(label)
            row.addWidget(field, 1)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.undated)
        return column

    def _connect(self) -> None:
        self.lens.activated.connect(self._look)
        for field in (self.since, self.until):
            field.entered.connect(lambda _: self._enter())
        self.undated.toggled.connect(lambda on: self._change(undated=on))
        self.tabs.currentChanged.connect(self._turn)
        self.search.textChanged.connect(self._narrow)
        kinds, countries, people, voices = (view.ticks for view in self.lists)
        kinds.ticked.connect(lambda keys: self._change(kinds=keys))
        countries.ticked.connect(lambda keys: self._change(countries=keys))
        people.ticked.connect(lambda keys: self._change(people=keys))
        voices.ticked.connect(
            lambda keys: self._change(voices=frozenset(map(VoiceKind, keys)))
        )
        self.clear.clicked.connect(lambda: self._workspace.filter_by(Filter()))
        self.keep.clicked.connect(self._keep)

    def _look(self, at: int) -> None:
        every = lenses(self._workspace.dossier)
        if at < len(every):
            shows = every[at].shows
            self._change(voices=shows.voices, speaker=shows.speaker)
        else:
            self.tabs.setCurrentIndex(TABS.index("Voices"))

    def _enter(self) -> None:
        since, until = self.since.day, self.until.day
        if since and until and until < since:
            since, until = until, since
        self._change(since=since, until=until)

    def _change(self, **fields: Any) -> None:
        if not self._fills:
            self._workspace.filter_by(replace(self._workspace.view.filter, **fields))

    def _turn(self, at: int) -> None:
        self.stack.setCurrentIndex(at)
        self.search.clear()
        self._narrow("")
        offered = self.lists[at].ticks.rows
        self.search.setVisible(len(offered) > SEARCHED)
        self.search.setAccessibleDescription(f"Narrows {TABS[at].lower()}")

    def _narrow(self, words: str) -> None:
        self.lists[self.stack.currentIndex()].ticks.narrow(words)

    def _keep(self) -> None:
        self.close()
        self.keep_asked.emit()


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("heading")
    return label
