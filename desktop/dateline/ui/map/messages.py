"""What the page may say, as dataclasses; anything else is refused."""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

LONGEST = 10_000  # characters; the page never says more than an id and a camera


class BadMessageError(ValueError):
    """The page said something that it may not say, or said it wrongly."""


@dataclass(frozen=True, slots=True)
class Camera:
    """What part of the world is in view: its middle in degrees and the zoom.

    ``lon`` may lie past ±180 where the map shows the world across that meridian.
    """

    lat: float
    lon: float
    zoom: float


@dataclass(frozen=True, slots=True)
class Hello:
    """The page has loaded its scripts and listens."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """All that was sent up to ``serial`` is on screen."""

    serial: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """A mark, link or fill was clicked or activated; empty for the empty map."""

    ref: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The map shows another part of the world."""

    camera: Camera


Message = Hello | Drawn | Chosen | Moved


def parse(text: str) -> Message:
    """The message that a JSON text from the page holds.

    Raises:
        BadMessageError: no message, an unknown one, or a key too many, too few or of
            the wrong type.
    """
    if len(text) > LONGEST:
        raise BadMessageError(f"a message of {len(text)} characters")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadMessageError("not JSON") from error
    if not isinstance(data, dict):
        raise BadMessageError("not an object")
    kind = data.pop("kind", None)
    reader = _READERS.get(kind) if isinstance(kind, str) else None
    if reader is None:
        raise BadMessageError("an unknown kind of message")
    names, make = reader
    if set(data) != names:
        raise BadMessageError(f"“{kind}” with other keys than {sorted(names)}")
    return make(data)


def _drawn(data: dict[str, Any]) -> Drawn:
    serial = data["serial"]
    if type(serial) is not int or serial < 0:
        raise BadMessageError("a serial that is no count")
    return Drawn(serial)


def _chosen(data: dict[str, Any]) -> Chosen:
    ref = data["ref"]
    if not isinstance(ref, str):
        raise BadMessageError("a ref that is no text")
    return Chosen(ref)


def _moved(data: dict[str, Any]) -> Moved:
    lat = _number(data, "lat", -90.0, 90.0)
    lon = _number(data, "lon", -720.0, 720.0)
    return Moved(Camera(lat, lon, _number(data, "zoom", -2.0, 24.0)))


def _number(data: dict[str, Any], key: str, least: float, most: float) -> float:
    value = data[key]
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadMessageError(f"a {key} that is no number")
    if not math.isfinite(value) or not least <= value <= most:
        raise BadMessageError(f"a {key} out of range")
    return float(value)


_READERS: dict[str, tuple[set[str], Callable[[dict[str, Any]], Message]]] = {
    "hello": (set(), lambda data: Hello()),
    "drawn": ({"serial"}, _drawn),
    "chosen": ({"ref"}, _chosen),
    "moved": ({"lat", "lon", "zoom"}, _moved),
}
