"""A PNG with its words, its size and its resolution, and no clock."""

import struct
import zlib
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage

from dateline.figure.picture import FigureSpec, draw
from dateline.figure.png import with_words
from dateline.scene.theme import THEMES
from tests.unit.figure.scenes import small

SMALL = FigureSpec(width_px=600, height_px=338, dpi=150)


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """Type and body of each chunk, its check sum checked."""
    found, at = [], 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        body = data[at + 4 : at + 8 + length]
        (check,) = struct.unpack(">I", data[at + 8 + length : at + 12 + length])
        assert zlib.crc32(body) == check
        found.append((body[:4], body[4:]))
        at += 12 + length
    return found


def test_its_words_are_in_it() -> None:
    scene = small()
    texts = {}
    for sort, body in chunks(draw(scene, SMALL)):
        if sort == b"iTXt":
            key, _, rest = body.partition(b"\0")
            texts[key.decode()] = rest[4:].decode("utf-8")
    assert texts == {
        "Title": scene.title,
        "Description": scene.alt,
        "Source": scene.source,
    }


def test_it_has_size_and_resolution_and_no_clock() -> None:
    made = dict(chunks(draw(small(), SMALL)))
    assert struct.unpack(">II", made[b"IHDR"][:8]) == (600, 338)
    across, down, unit = struct.unpack(">IIB", made[b"pHYs"])
    assert (across, down, unit) == (5906, 5906, 1)
    assert b"tIME" not in made


@pytest.mark.parametrize("theme", list(THEMES))
def test_the_colours_of_the_theme_are_in_it(theme: str) -> None:
    image = QImage.fromData(draw(small(), replace(SMALL, theme=theme)))
    assert image.pixelColor(2, 2) == QColor(THEMES[theme].paper)
    seen = {
        image.pixelColor(x, y).name()
        for x in range(0, 600, 3)
        for y in range(0, 338, 3)
    }
    colours = THEMES[theme]
    assert {colours.sea, colours.land} <= seen


def test_the_same_bytes_twice() -> None:
    assert draw(small(), SMALL) == draw(small(), SMALL)


def test_words_that_were_there_are_replaced() -> None:
    made = draw(small(), SMALL)
    again = with_words(made, {"Title": "another"})
    assert [sort for sort, _ in chunks(again)].count(b"iTXt") == 1
    assert b"another" in again


def test_what_is_no_png_is_refused() -> None:
    with pytest.raises(ValueError, match="not a PNG"):
        with_words(b"GIF89a", {})
