"""What goes to the page, in order; kept while the page is not there to hear it."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from dateline.ui.map.messages import Camera

if TYPE_CHECKING:
    from dateline.mapping.payload import Patch

Send = Callable[[str], None]


class Outbox:
    """Numbers what is drawn, and brings a page that has just loaded up to date.

    While the page is away nothing queues up: it gets the whole scene, the last camera
    and the switches when it comes, and only requests since then after them.
    """

    def __init__(self, send: Send) -> None:
        """Send JSON text with ``send``."""
        self._send = send
        self._open = False
        self._serial = 0
        self._switches: dict[str, dict[str, Any]] = {}
        self._given: list[str] = []  # what the page had in it when it was served

    def draw(self, patch: "Patch") -> int:
        """Send a patch; its serial."""
        self._serial += 1
        if self._open:
            self._say("draw", serial=self._serial, patch=patch)
        return self._serial

    def ask(self, kind: str, **values: Any) -> None:
        """Send a request, or drop it while the page is away."""
        if self._open:
            self._say(kind, **values)

    def keep(self, kind: str, **values: Any) -> None:
        """Send a switch, and again to each page that loads."""
        self._switches[kind] = values
        self.ask(kind, **values)

    def words(
        self, whole: "Patch", camera: Camera | None, size: tuple[int, int] | None
    ) -> list[str]:
        """What brings a page that loads up to date, to go with the page itself.

        ``size`` is what the page will have when it is seen, in pixels. Where that is
        not known there are no words: a map drawn for another size is drawn twice.
        """
        self._given = []
        if whole and size is not None:
            self._given = [_size(size), *self._news(whole, camera)]
        return self._given

    def open(
        self,
        whole: "Patch",
        camera: Camera | None,
        size: tuple[int, int] | None = None,
    ) -> None:
        """Bring a page that has just loaded up to date, where it is not already.

        ``size`` is what it has in truth, where it was told to expect one.
        """
        self._open = True
        news = self._news(whole, camera)
        if self._given and size is not None:
            news.insert(0, _size(size))
        for text in news:
            if text not in self._given:
                self._send(text)
        self._given = []

    def _news(self, whole: "Patch", camera: Camera | None) -> list[str]:
        news = [_text(kind, **values) for kind, values in self._switches.items()]
        if camera is not None:
            place = {"lat": camera.lat, "lon": camera.lon, "zoom": camera.zoom}
            news.append(_text("camera", **place))
        if whole:
            news.append(_text("draw", serial=self._serial, patch=whole))
        return news

    def close(self) -> None:
        """The page is gone."""
        self._open = False

    def _say(self, kind: str, **values: Any) -> None:
        self._send(_text(kind, **values))


def _text(kind: str, **values: Any) -> str:
    # Pure ASCII: nothing in a text can be cut, joined or misread on the way.
    return json.dumps({"kind": kind, **values}, separators=(",", ":"))


def _size(size: tuple[int, int]) -> str:
    width, height = size
    return _text("size", width=width, height=height)
