"""A small picture of the picture to come."""

from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from dateline.export.look import DPI, SMALLEST_PX, size_px
from dateline.ui.theme import Appearance
from dateline.workspace.exporting import ExportRequest

LONGEST_PX = 960  # the long side: twice what is shown, so that it stays crisp
MARGIN = 14


class Preview(QWidget):
    """Shows a picture as large as fits, on a quiet ground."""

    def __init__(self, appearance: Appearance) -> None:
        """Start with nothing to show."""
        super().__init__()
        self._appearance = appearance
        self._picture = QPixmap()
        self._words = "Drawing the preview…"
        self.setAccessibleName("Preview of the picture")
        self.setMinimumSize(QSize(320, 240))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def picture(self) -> QPixmap:
        """What is shown now."""
        return self._picture

    def smaller(self, request: ExportRequest) -> ExportRequest:
        """The same picture in PNG, small and at a resolution that keeps its look.

        Raises:
            BadRequest: the size that is asked for is none.
        """
        width, height = size_px(request.size, request.dpi)
        share = min(1.0, LONGEST_PX / max(width, height))
        share = max(share, SMALLEST_PX / min(width, height), DPI.start / request.dpi)
        small = f"{round(width * share)}x{round(height * share)}"
        dpi = round(request.dpi * share)
        return replace(request, format="png", size=small, dpi=dpi)

    def put(self, picture: QPixmap) -> None:
        """Show a picture."""
        self._picture = picture
        self._words = ""
        self.update()

    def work(self, words: str) -> None:
        """Say over the picture what is being done; empty for nothing."""
        self._words = words
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture in the middle, and the words over it."""
        tones = self._appearance.tones
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(tones.hover))
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if not self._picture.isNull():
            size = self._picture.size().scaled(
                room.size(), Qt.AspectRatioMode.KeepAspectRatio
            )
            place = QRect(0, 0, size.width(), size.height())
            place.moveCenter(room.center())
            painter.drawPixmap(place, self._picture)
            painter.setPen(QColor(tones.line))
            painter.drawRect(place)
        if self._words:
            box = QRect(room.left(), room.center().y() - 18, room.width(), 36)
            painter.fillRect(box, QColor(tones.panel))
            painter.setPen(QColor(tones.ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)
