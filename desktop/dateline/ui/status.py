"""The status bar: how much there is, what is hidden, and that nothing leaves."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from dateline.domain.dossier import Dossier
from dateline.domain.lens import Filter
from dateline.ui.map.view import MapView
from dateline.workspace.bus import Opened, ViewChanged
from dateline.workspace.workspace import Workspace

OFFLINE = "Offline: no request leaves this machine"
ONLINE = "Online: one page is fetched from {}"
LOOKS_UP = "Online: a name is looked up at {}"
MOST_HOST = 60  # characters
TOLD_MS = 8_000
LOOK_MS = 2_000  # how often the refused requests are counted


class StatusBar(QStatusBar):
    """Counts at the left, what is hidden beside them, the network at the right.

    Signals:
        stop_asked: a person wants no more of what is being read.
    """

    stop_asked = Signal()

    def __init__(self, workspace: Workspace, map_view: MapView) -> None:
        """Listen to a workspace and to the map's gate."""
        super().__init__()
        self.setSizeGripEnabled(False)
        self._workspace = workspace
        self._map = map_view
        self.counts = _label()
        self.hidden = QPushButton()
        self.filtered = QPushButton()
        self.network = _label()
        self.progress = QProgressBar()
        self.stop = QPushButton("Cancel")
        self._host = ""
        self._online = ONLINE
        self.hidden.setObjectName("flat")
        self.hidden.setAccessibleName("Show inferred places")
        self.hidden.setToolTip("Show them")
        self.hidden.setAccessibleDescription("Shows inferred places again")
        self.hidden.clicked.connect(lambda: workspace.show_inferred(True))
        self.filtered.setObjectName("flat")
        self.filtered.setAccessibleName("Show everything")
        self.filtered.setToolTip("Show everything")
        self.filtered.setAccessibleDescription("Clears the filter")
        self.filtered.clicked.connect(lambda: workspace.filter_by(Filter()))
        self.progress.setRange(0, 0)  # how long it takes is not known
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(120, 6)
        self.progress.setAccessibleName("Progress")
        self.progress.hide()
        self.stop.setObjectName("flat")
        self.stop.setAccessibleName("Cancel reading")
        self.stop.setToolTip("Cancel; what is open stays as it is")
        self.stop.clicked.connect(self.stop_asked)
        self.stop.hide()
        self.addWidget(self.counts)
        self.addWidget(self.hidden)
        self.addWidget(self.filtered)
        self.addPermanentWidget(self.progress)
        self.addPermanentWidget(self.stop)
        self.addPermanentWidget(self.network)
        workspace.bus.subscribe(Opened, lambda event: self._opened())
        workspace.bus.subscribe(ViewChanged, lambda event: self._tell())
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._opened()
        self._look()

    def show_work(self, words: str) -> None:
        """Say what is being done; empty words end it."""
        self.progress.setVisible(bool(words))
        if words:
            self.showMessage(f"{words}…")
        else:
            self.clearMessage()

    def show_reading(self, words: str, host: str = "") -> None:
        """Say what is being read, with a way to stop; ``host`` is asked for it."""
        self._host, self._online = host, ONLINE
        self.stop.show()
        self.show_work(words)
        self._look()

    def show_look_up(self, host: str) -> None:
        """Say that a name goes to ``host``; empty when the answer is there."""
        self._host, self._online = host, LOOKS_UP
        self._look()

    def tell_progress(self, words: str) -> None:
        """Say how far reading has come."""
        if not self.stop.isHidden():
            self.show_work(words)

    def end_reading(self) -> None:
        """Nothing is read any more, nobody is asked."""
        self._host = ""
        self.stop.hide()
        self.show_work("")
        self._look()

    def tell(self, words: str) -> None:
        """Say for a while what was done."""
        self.show_work("")
        self.showMessage(words, TOLD_MS)

    def _opened(self) -> None:
        self.counts.setText(counts_words(self._workspace.dossier))
        self._tell()

    def _tell(self) -> None:
        dossier, view = self._workspace.dossier, self._workspace.view
        words = "" if view.inferred else hidden_words(dossier)
        self.hidden.setText(words)
        self.hidden.setAccessibleName(words or "Show inferred places")
        self.hidden.setVisible(bool(words))
        self._tell_filtered()

    def _tell_filtered(self) -> None:
        everything = self._workspace.view.filter.is_open
        if not everything:
            total = len(self._workspace.dossier.events)
            gone = total - len(self._workspace.shown)
            words = f"{_many(gone, 'event')} filtered away"
            self.filtered.setText(words)
            self.filtered.setAccessibleName(words)
        self.filtered.setVisible(not everything)

    def _look(self) -> None:
        refused = len(self._map.blocked)
        if self._host:
            told = self._online.format(self._host[:MOST_HOST])
        elif refused:
            told = f"Offline: {_many(refused, 'request')} refused"
        else:
            told = OFFLINE
        if self.network.text() != told:
            self.network.setText(told)


def counts_words(dossier: Dossier) -> str:
    """How much a dossier holds: "17 places · 5 missions · 35 events"."""
    ruptures = sum(1 for event in dossier.events if event.is_rupture)
    parts = (
        _many(len(dossier.places), "place"),
        _many(len(dossier.missions), "mission"),
        _many(len(dossier.events), "event"),
        _many(ruptures, "rupture"),
        f"{len(dossier.refused)} refused",
    )
    return "  ·  ".join(parts)


def hidden_words(dossier: Dossier) -> str:
    """What goes with inferred places hidden: "3 inferred places hidden"."""
    places = sum(1 for place in dossier.places if place.is_inferred)
    missions = sum(1 for mission in dossier.missions if mission.is_inferred)
    found = places + missions
    return f"{_many(found, 'inferred place')} hidden" if found else ""


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
