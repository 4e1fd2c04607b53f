"""One call makes each format, and SVG needs no Qt."""

import subprocess
import sys
import threading

import pytest

from dateline.figure.picture import FigureSpec, draw
from tests.unit.figure.scenes import small


@pytest.mark.parametrize(
    ("key", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF-1.4")]
)
def test_each_format(key: str, start: bytes) -> None:
    assert draw(small(), FigureSpec(key, 400, 225)).startswith(start)


def test_there_is_no_other_format() -> None:
    with pytest.raises(ValueError, match="gif"):
        draw(small(), FigureSpec("gif", 400, 225))


def test_there_is_no_other_theme() -> None:
    with pytest.raises(KeyError):
        draw(small(), FigureSpec("svg", 400, 225, theme="pink"))


def test_an_svg_is_drawn_without_qt() -> None:
    code = (
        "import sys; from tests.unit.figure.scenes import small;"
        "from dateline.figure.picture import FigureSpec, draw;"
        "draw(small(), FigureSpec('svg', 400, 225));"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_thread_beside_the_first_may_draw() -> None:
    made: dict[str, bytes] = {}

    def work() -> None:
        for key in ("png", "pdf"):
            made[key] = draw(small(), FigureSpec(key, 400, 225))

    first = {key: draw(small(), FigureSpec(key, 400, 225)) for key in ("png", "pdf")}
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert made == first
