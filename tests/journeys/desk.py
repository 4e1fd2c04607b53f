"""A person at the window: what they do with mouse and keys, and what they see."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dateline.domain.query import evidence
from dateline.ui.window import Window

WAIT_MS = 10_000


class Desk:
    """The window with hands and eyes; each stop leaves a picture in ``stops``."""

    def __init__(self, qtbot: QtBot, window: Window, stops: Path) -> None:
        self.qtbot = qtbot
        self.window = window
        self.stops = stops
        self.drawn: list[int] = []
        window.map.drawn.connect(self.drawn.append)
        stops.mkdir()

    @property
    def glass(self) -> QWidget:
        """The widget of the web engine that takes mouse and keys."""
        proxy = self.window.map.web.focusProxy()
        return proxy if isinstance(proxy, QWidget) else self.window.map.web

    def eval(self, script: str) -> Any:
        """What an expression of the page's language is worth."""
        answers: list[Any] = []
        page = self.window.map.page
        page.runJavaScript(f"JSON.stringify({script})", 0, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=WAIT_MS)
        return json.loads(answers[0]) if answers[0] else None

    def wait_for(self, script: str) -> None:
        """Wait until an expression is true in the page."""
        self.qtbot.waitUntil(lambda: bool(self.eval(script)), timeout=WAIT_MS)

    def click_mark(self, ref: str) -> None:
        """Click a mark on the map with the mouse, and wait until all have followed."""
        self._click(self._middle(f'.mark[data-ref="{ref}"]'))
        self.settle(ref)

    def click_link(self, ref: str) -> None:
        """Click a link at a point of it where it is on top."""
        self._click(self._free_point(ref))
        self.settle(ref)

    def key(self, key: Qt.Key) -> None:
        """Press a key on the map."""
        QTest.keyClick(self.glass, key)

    def settle(self, ref: str) -> None:
        """Wait until ``ref`` is chosen and the page says that it has drawn that."""
        self.qtbot.waitUntil(
            lambda: self.window.workspace.selection == ref, timeout=WAIT_MS
        )
        shown = self.window.map.show_scene(
            self.window.workspace.scene, self.window.appearance.theme
        )
        self.qtbot.waitUntil(lambda: shown in self.drawn, timeout=WAIT_MS)

    def shows(self, ref: str) -> None:
        """Every panel and the page show that a record is chosen."""
        window = self.window
        dossier = window.workspace.dossier
        rows = {
            view.rows_model.key(view.currentIndex())
            for view in window.lists.views
            if view.currentIndex().isValid()
        }
        assert rows == {ref}
        quotes = [span.quote for span in evidence(dossier, ref)]
        assert list(window.excerpts.article.lit()) == quotes
        assert self._in_sight(evidence(dossier, ref)[0].start)
        told = [link.words() for link in window.excerpts.card.quotes]
        assert told == [f"“{quote}”" for quote in quotes]
        assert window.map.console == []
        assert window.map.blocked == []

    def stop(self, name: str) -> QImage:
        """What is on screen now, kept as a picture."""
        image = self.window.grab().toImage()
        assert image.save(str(self.stops / f"{name}.png"))
        return image

    def map_picture(self) -> QImage:
        """The map as it is on screen."""
        return self.window.map.grab().toImage()

    def picture_with(self, colour: str, box: QRect) -> QImage:
        """The map once a part of it shows a colour: frames come a little later."""
        seen: list[QImage] = []

        def shows() -> bool:
            seen[:] = [self.map_picture()]
            return has_colour(seen[0], box, colour)

        self.qtbot.waitUntil(shows, timeout=WAIT_MS)
        return seen[0]

    def place_of(self, selector: str) -> QRect:
        """Where an element of the page is, in pixels of the map."""
        box = self.eval(
            "(b => [b.left, b.top, b.width, b.height])"
            f"(document.querySelector({json.dumps(selector)}).getBoundingClientRect())"
        )
        return QRect(*(round(part) for part in box))

    def _click(self, point: QPoint) -> None:
        with self.qtbot.waitSignal(self.window.map.chosen, timeout=WAIT_MS):
            QTest.mouseClick(self.glass, Qt.MouseButton.LeftButton, pos=point)

    def _middle(self, selector: str) -> QPoint:
        return self.place_of(selector).center()

    def _free_point(self, ref: str) -> QPoint:
        """A point of a link's line where the page would give the click to it."""
        point = self.eval(
            f"""(() => {{
              for (const path of document.querySelectorAll('path[data-ref="{ref}"]')) {{
                const long = path.getTotalLength(), turn = path.getScreenCTM();
                for (let part = 0.1; part < 0.95; part += 0.02) {{
                  const at = path.getPointAtLength(long * part).matrixTransform(turn);
                  const top = document.elementFromPoint(at.x, at.y);
                  const owner = top && top.closest('[data-ref]');
                  if (owner && owner.dataset.ref === "{ref}") return [at.x, at.y];
                }}
              }}
              return null;
            }})()"""
        )
        assert point is not None, f"no point of {ref} can be clicked"
        return QPoint(round(point[0]), round(point[1]))

    def _in_sight(self, offset: int) -> bool:
        article = self.window.excerpts.article
        return bool(article.viewport().rect().contains(article.point_of(offset)))


def has_colour(image: QImage, box: QRect, colour: str) -> bool:
    """Whether a part of a picture holds a colour, within what smooth edges leave."""
    wanted, ratio = QColor(colour), image.devicePixelRatio()
    area = QRect(
        round(box.x() * ratio),
        round(box.y() * ratio),
        round(box.width() * ratio),
        round(box.height() * ratio),
    ).intersected(image.rect())
    for y in range(area.top(), area.bottom() + 1):
        for x in range(area.left(), area.right() + 1):
            seen = image.pixelColor(x, y)
            apart = max(
                abs(seen.red() - wanted.red()),
                abs(seen.green() - wanted.green()),
                abs(seen.blue() - wanted.blue()),
            )
            if apart <= 12:
                return True
    return False


def differs(one: QImage, other: QImage) -> bool:
    """Whether two pictures show something else."""
    return one.size() != other.size() or one != other
