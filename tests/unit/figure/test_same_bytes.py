"""A picture is the same bytes in every process, wherever and whenever it is drawn."""

import hashlib
import os
import subprocess
import sys

import pytest

from dateline.figure.picture import FigureSpec, draw
from tests.unit.figure.scenes import small

FORMATS = ("png", "svg", "pdf")
PROGRAM = f"""
import hashlib
from dateline.figure.picture import FigureSpec, draw
from tests.unit.figure.scenes import small
for key in {FORMATS!r}:
    print(hashlib.sha256(draw(small(), FigureSpec(key, 900, 600))).hexdigest())
"""
PLACES = {
    "Tokyo": {"TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8", "PYTHONHASHSEED": "1"},
    "Apia": {
        "TZ": "Pacific/Apia",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "2",
        "QT_QPA_PLATFORM": "xcb",  # as on a screen that has gone
    },
}


@pytest.mark.parametrize("place", list(PLACES))
def test_the_same_elsewhere_with_no_screen(place: str) -> None:
    screen = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {key: value for key, value in os.environ.items() if key not in screen}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=kept | PLACES[place],
        cwd=os.fspath(__file__).partition("tests")[0],
        capture_output=True,
        text=True,
        check=True,
    )
    here = [
        hashlib.sha256(draw(small(), FigureSpec(key, 900, 600))).hexdigest()
        for key in FORMATS
    ]
    assert done.stdout.split() == here
