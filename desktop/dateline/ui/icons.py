"""Icons: our own SVG drawings, tinted at run time and crisp at every scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from dateline import assets

APP = "org.dateline.Dateline"
FADED = 0.38  # the opacity of an icon that can't be pressed


def icon(name: str, colour: str, lit: str = "") -> QIcon:
    """The drawing ``name`` in a colour; in ``lit`` where its button is checked."""
    return QIcon(_Tinted(name, colour, lit or colour))


def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    return QIcon(_Tinted(APP, "", ""))


class _Tinted(QIconEngine):
    """Paints the drawing anew for whatever size and scale it is asked."""

    def __init__(self, name: str, colour: str, lit: str) -> None:
        super().__init__()
        self._name, self._colour, self._lit = name, colour, lit

    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        colour = self._lit if state is QIcon.State.On else self._colour
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * FADED)
        renderer(self._name, colour).render(painter, rect)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        image = QPixmap(size)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return image

    def clone(self) -> QIconEngine:
        return _Tinted(self._name, self._colour, self._lit)


@cache
def renderer(name: str, colour: str) -> QSvgRenderer:
    """What draws an icon in a colour."""
    drawing = assets.resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    tinted = drawing.replace("currentColor", colour or "#000000")
    return QSvgRenderer(QByteArray(tinted.encode("utf-8")))
