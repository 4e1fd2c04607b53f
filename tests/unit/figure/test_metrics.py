"""Text measured without Qt is as wide as Qt draws it; long text is cut to fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF

from dateline.figure import painter
from dateline.figure.drawing import Face
from dateline.figure.metrics import fitting, plain, shortened, width, wrapped

SAMPLE = "Embassy of Mexico in Quito, 5–7 April 2024: “Åse Ødegård” Türkiye Ямал Ωβ"


@pytest.mark.parametrize("face", list(Face))
def test_as_wide_as_qt_measures_it(face: Face) -> None:
    painter.application()
    font = QFont(painter.font_of(face))
    font.setKerning(False)
    theirs = QFontMetricsF(font).horizontalAdvance(SAMPLE)
    assert width(SAMPLE, face, painter.EM) == pytest.approx(theirs, rel=5e-4)


@pytest.mark.parametrize("face", list(Face))
def test_kerning_makes_it_narrower_if_anything(face: Face) -> None:
    painter.application()
    kerned = QFontMetricsF(painter.font_of(face)).horizontalAdvance(SAMPLE)
    assert kerned <= width(SAMPLE, face, painter.EM) * 1.001


def test_spacing_counts_for_each_letter() -> None:
    assert width("abc", Face.SANS, 10.0, 2.0) == width("abc", Face.SANS, 10.0) + 6.0


@given(st.text(max_size=300), st.floats(30.0, 400.0), st.integers(1, 4))
def test_no_line_is_wider_than_its_room(text: str, room: float, most: int) -> None:
    lines = wrapped(text, Face.SANS, 12.0, room, most)
    assert len(lines) <= most
    for line in lines:
        assert width(line, Face.SANS, 12.0) <= room or len(line) <= 2


def test_words_stay_whole_and_in_order() -> None:
    lines = wrapped("one two three four five", Face.SANS, 12.0, 60.0, 9)
    assert " ".join(lines) == "one two three four five"
    assert len(lines) > 1


def test_what_does_not_fit_ends_in_dots() -> None:
    lines = wrapped("word " * 200, Face.SANS, 12.0, 100.0, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert shortened("Quito", Face.SANS, 12.0, 100.0) == "Quito"
    assert shortened("Quito" * 20, Face.SANS, 12.0, 100.0).endswith("…")


def test_a_word_wider_than_a_line_is_cut() -> None:
    lines = wrapped("x" * 100, Face.SANS, 12.0, 100.0, 20)
    assert "".join(lines) == "x" * 100


def test_letters_without_width_end_somewhere() -> None:
    assert len(fitting("\u0301" * 9000, Face.SANS, 12.0, 10.0)) <= 9000
    assert len(plain("a" * 100_000)) < 10_000


def test_what_has_no_letter_is_left_out() -> None:
    assert plain("a\x00b\x1b[31m\u202ec\u2066d\n e") == "ab[31mcd e"
