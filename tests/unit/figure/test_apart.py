"""Beside a window a figure is painted in a process of its own, to the same bytes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from dateline.errors import FigureUnpainted
from dateline.figure import painter
from dateline.figure.apart import painted
from dateline.figure.picture import FigureSpec, draw
from dateline.ui import fonts
from tests.unit.figure.scenes import figure, small


@pytest.mark.parametrize("key", ["png", "pdf"])
@pytest.mark.parametrize("face", [fonts.sans, fonts.serif])
def test_text_of_a_window_changes_no_byte(
    qapp: QApplication, key: str, face: Callable[[float], QFont]
) -> None:
    fonts.load()
    spec = FigureSpec(key, 900, 600)
    before = draw(small(), spec)
    image = QImage(300, 60, QImage.Format.Format_RGB32)
    brush = QPainter(image)
    brush.setFont(face(17))
    brush.drawText(QPointF(3.5, 30.0), "Norway and Chile")  # moved by half a pixel
    brush.end()
    assert draw(small(), spec) == before


def test_a_program_with_widgets_has_a_window(qapp: QApplication) -> None:
    assert painter.is_beside_a_window()


def test_it_makes_what_the_painter_makes(qapp: QApplication) -> None:
    assert painted(figure(small()), "png", 300).startswith(b"\x89PNG")
    assert painted(figure(small()), "pdf", 300).startswith(b"%PDF")


def test_what_goes_wrong_there_is_one_sentence() -> None:
    endless = replace(figure(small()), width=float("inf"))
    with pytest.raises(FigureUnpainted, match=r"^The picture could not be painted: \w"):
        painted(endless, "png", 300)


def test_no_module_is_taken_from_where_the_program_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit(3)\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert painted(figure(small()), "png", 300).startswith(b"\x89PNG")
