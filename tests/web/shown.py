"""A map view on screen, with the hands and eyes that a test needs."""

import json
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dateline.domain.dossier import Dossier
from dateline.domain.view import View
from dateline.scene.build import build
from dateline.scene.theme import THEMES
from dateline.ui.map.messages import Camera
from dateline.ui.map.view import MapView

WAIT_MS = 10_000


class Shown:
    """A map view that shows a dossier, drawn and ready to be clicked."""

    def __init__(self, qtbot: QtBot, dossier: Dossier, width: int, height: int) -> None:
        self.qtbot = qtbot
        self.dossier = dossier
        self.state = View()
        self.theme = THEMES["light"]
        self.view = MapView()
        self.view.resize(width, height)
        with qtbot.waitSignal(self.view.ready, timeout=WAIT_MS):
            self.view.show_scene(build(dossier, self.state), self.theme)
            self.view.show()

    def close(self) -> None:
        """Take it off the screen, and its web engine down with it."""
        self.view.close()
        self.view.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def change(self, theme: str = "", **values: Any) -> None:
        """Change the view or the theme, and wait until the page has drawn that."""
        self.state = replace(self.state, **values)
        self.theme = THEMES[theme or self.theme.name]
        self.draw(self.dossier)

    def draw(self, dossier: Dossier) -> None:
        """Show a dossier, and wait until the page has drawn it."""
        serials: list[int] = []
        self.dossier = dossier
        scene = build(dossier, self.state)
        self.view.drawn.connect(serials.append)
        serial = self.view.show_scene(scene, self.theme)
        self.qtbot.waitUntil(lambda: serial in serials, timeout=WAIT_MS)
        self.view.drawn.disconnect(serials.append)

    def eval(self, script: str) -> Any:
        """What an expression of the page's language is worth."""
        answers: list[Any] = []
        page = self.view.page
        page.runJavaScript(f"JSON.stringify({script})", 0, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=WAIT_MS)
        return json.loads(answers[0]) if answers[0] else None

    def wait_for(self, script: str) -> None:
        """Wait until an expression is true in the page."""
        self.qtbot.waitUntil(lambda: bool(self.eval(script)), timeout=WAIT_MS)

    def look_at(self, lat: float, lon: float, zoom: float) -> None:
        """Move the map, and wait until it is there and its base map with it."""
        with self.qtbot.waitSignal(self.view.moved, timeout=WAIT_MS):
            self.view.set_camera(Camera(lat, lon, zoom))

    def middle(self, selector: str) -> QPoint:
        """Where the middle of an element is, in pixels of the view."""
        box = self.eval(
            f"(b => [b.left + b.width / 2, b.top + b.height / 2])"
            f"(document.querySelector({json.dumps(selector)}).getBoundingClientRect())"
        )
        return QPoint(round(box[0]), round(box[1]))

    def at(self, lat: float, lon: float) -> QPoint:
        """Where a position is, in pixels of the view."""
        turned = f"Dateline.names.turned({lon}, map_1.getCenter().lng)"
        x, y = self.eval(
            f"(p => [p.x, p.y])(map_1.latLngToContainerPoint([{lat}, {turned}]))"
        )
        return QPoint(round(x), round(y))

    def click(self, point: QPoint) -> str:
        """Click with the mouse; the answer is the ref that the view says is chosen."""
        target = self.glass
        with self.qtbot.waitSignal(self.view.chosen, timeout=WAIT_MS) as signal:
            QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=point)
        args = signal.args or []
        return str(args[0])

    def hover(self, point: QPoint) -> None:
        """Move the mouse there."""
        place = QPointF(point)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            QPointF(self.glass.mapToGlobal(point)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(self.glass, event)

    @property
    def glass(self) -> QWidget:
        """The widget of the web engine that takes mouse and keys."""
        proxy = self.view.web.focusProxy()
        return proxy if isinstance(proxy, QWidget) else self.view.web

    def is_clean(self) -> bool:
        """Whether nothing was asked for that is not there, and nothing went wrong."""
        return not self.view.blocked and not self.view.console
