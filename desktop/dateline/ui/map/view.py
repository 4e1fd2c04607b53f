"""The map as a widget: it shows scenes and tells what is chosen in them."""

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QTimer, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dateline.ui.map.bridge import Bridge
from dateline.ui.map.messages import Camera, Chosen, Drawn, Hello, Message, Moved
from dateline.ui.map.outbox import Outbox
from dateline.ui.map.page import MapPage, MapProfile
from dateline.ui.map.scheme import PAGE

if TYPE_CHECKING:
    from dateline.mapping.payload import Patch, Records
    from dateline.scene.model import Scene
    from dateline.scene.theme import Theme

CALM_MS = 20_000  # a crash after so long a calm is the first of its row again
LONGEST_WAIT_MS = 8_000

log = logging.getLogger(__name__)


class _Web(QWebEngineView):
    """A web view without a menu."""

    # A policy would do; but the names of ``Qt`` take 15 ms to load, before the page.
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open none."""
        event.accept()


class MapView(QWidget):
    """The map page in its web view; comes back by itself when its process dies.

    Signals:
        chosen: the ref of what was clicked or activated by key; empty for no thing.
        moved: the camera after each move.
        ready: the page has drawn its first scene, and again after it came back.
        drawn: the serial of the last message that is on screen.
    """

    chosen = Signal(str)
    moved = Signal(object)
    ready = Signal()
    drawn = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the web view and load the page; it waits for a scene."""
        super().__init__(parent)
        self._camera: Camera | None = None
        self._size: tuple[int, int] | None = None
        self._shown: Patch = {}
        self._records: Records | None = None
        self._refs: frozenset[str] = frozenset()
        self._is_ready = False
        self._crashes = 0
        self._calm = QElapsedTimer()
        self._profile = MapProfile(self._words)
        self.web = _Web(self)
        self._page = MapPage(self._profile, self.web)
        self.bridge = Bridge(self._heard, self._page)
        self._outbox = Outbox(self.bridge.message.emit)
        self._channel = QWebChannel(self._page)
        self._set_up()
        self._page.load(QUrl(PAGE))
        self._profile.scheme.prepare()

    @property
    def is_ready(self) -> bool:
        """Whether the page has drawn a scene and can be clicked."""
        return self._is_ready

    @property
    def camera(self) -> Camera | None:
        """What is in view; None before the first scene is drawn."""
        return self._camera

    @property
    def page(self) -> QWebEnginePage:
        """The web page, for tests and for what needs the renderer's process id."""
        return self._page

    @property
    def blocked(self) -> list[str]:
        """The addresses that the page asked for and did not get."""
        return self._profile.gate.blocked

    @property
    def console(self) -> list[str]:
        """The last lines of the page's console."""
        return list(self._page.console)

    def show_scene(self, scene: "Scene", theme: "Theme") -> int:
        """Show a scene; only what has changed since the last one goes to the page.

        The camera stays, but for the first scene, which is shown whole. The answer is
        the serial that ``drawn`` tells when all of it is on screen.
        """
        # Imported here, so that the page loads before the scene's rooms are imported.
        from dateline.mapping.payload import (
            Records,
            difference,
            payload,
            refs,
            shortened,
        )

        if self._records is None:
            self._records = Records()
        whole = payload(scene, theme, self._records)
        patch = difference(self._shown, whole)
        patch = shortened(self._shown, patch)
        self._shown = whole
        self._refs = refs(whole)
        return self._outbox.draw(patch)

    @property
    def sent(self) -> tuple["Patch", frozenset[str]]:
        """All that the page has been sent, and the refs that can be chosen in it."""
        return self._shown, self._refs

    def show_sent(self, patch: "Patch", refs: frozenset[str]) -> None:
        """Show again what ``sent`` told another time, ahead of the scene itself."""
        self._shown, self._refs = patch, refs
        self._outbox.draw(patch)

    def expect(self, width: int, height: int) -> None:
        """Tell the page what size it will have when it is shown, in pixels."""
        self._size = width, height

    def set_camera(self, camera: Camera) -> None:
        """Show this part of the world."""
        self._camera = camera
        self._outbox.ask("camera", lat=camera.lat, lon=camera.lon, zoom=camera.zoom)

    def reset_view(self) -> None:
        """Show the whole scene again."""
        self._outbox.ask("reset")

    def zoom_to_selection(self) -> None:
        """Show what is chosen, and what belongs with it, as large as fits."""
        self._outbox.ask("zoomToSelection")

    def zoom_in(self) -> None:
        """One step nearer."""
        self._outbox.ask("zoom", by=1)

    def zoom_out(self) -> None:
        """One step away."""
        self._outbox.ask("zoom", by=-1)

    def set_graticule(self, shown: bool) -> None:
        """Show or hide meridians and parallels."""
        self._outbox.keep("graticule", shown=shown)

    def _set_up(self) -> None:
        self._profile.setParent(self)  # after the view, so that the page goes first
        self.web.setPage(self._page)
        self.web.setAcceptDrops(False)
        self.web.setAccessibleName("Map")
        self.setAccessibleName("Map")
        self._channel.registerObject("dateline", self.bridge)
        self._page.setWebChannel(self._channel)
        self._page.renderProcessTerminated.connect(self._revive)
        self.setFocusProxy(self.web)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.web)

    def _words(self) -> list[str]:
        """What the page shall know already when it loads.

        A page may still ask while the widget is taken down: no widget is touched here.
        """
        return self._outbox.words(self._shown, self._camera, self._size)

    def _heard(self, message: Message) -> None:
        """Do what a message of the page asks for."""
        if isinstance(message, Hello):
            self._is_ready = False
            self._size = None  # from now on the page has one of its own
            size = self.web.width(), self.web.height()
            has_size = self.web.isVisible()
            self._outbox.open(self._shown, self._camera, size if has_size else None)
        elif isinstance(message, Drawn):
            if not self._is_ready:
                self._is_ready = True
                log.info("the map is ready")
                self.ready.emit()
            self.drawn.emit(message.serial)
        elif isinstance(message, Moved):
            self._camera = message.camera
            self.moved.emit(message.camera)
        elif isinstance(message, Chosen):
            self._choose(message.ref)

    def _choose(self, ref: str) -> None:
        if ref and ref not in self._refs:
            log.warning("refused a choice of what is not on the map")
            return
        self.chosen.emit(ref)

    def _revive(
        self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int
    ) -> None:
        """Load the page again: at once the first time, later if it dies in a row."""
        log.warning("the map's process ended (%s, %d)", status.name, code)
        self._outbox.close()
        if self._calm.isValid() and self._calm.elapsed() > CALM_MS:
            self._crashes = 0
        self._calm.start()
        wait = min(LONGEST_WAIT_MS, 250 * (2**self._crashes - 1))
        self._crashes += 1
        QTimer.singleShot(wait, self._page, partial(self._page.load, QUrl(PAGE)))
