"""Sizes in words become pixels, or are refused in one sentence."""

import pytest

from dateline.errors import BadRequest
from dateline.export.look import Choice, size_px, takes
from dateline.figure.figures import Figure


@pytest.mark.parametrize(
    ("words", "dpi", "pixels"),
    [
        ("2400x1350", 300, (2400, 1350)),
        ("1350X2400", 72, (1350, 2400)),
        (" 2400 × 1350 ", 300, (2400, 1350)),
        ("A4", 300, (3508, 2480)),
        ("a4-landscape", 300, (3508, 2480)),
        ("A4-portrait", 300, (2480, 3508)),
        ("A3", 150, (2480, 1754)),
        ("A5-portrait", 72, (420, 595)),
        ("Letter", 100, (1100, 850)),
        ("200x200", 36, (200, 200)),
        ("20000x6000", 2400, (20000, 6000)),
    ],
)
def test_a_size(words: str, dpi: int, pixels: tuple[int, int]) -> None:
    assert size_px(words, dpi) == pixels


@pytest.mark.parametrize(
    ("words", "dpi", "told"),
    [
        ("", 300, "“” is no size"),
        ("big", 300, "“big” is no size: write 2400x1350, or a paper"),
        ("2400", 300, "is no size"),
        ("-2400x1350", 300, "is no size"),
        ("2400x1350x3", 300, "is no size"),
        ("24.5x1350", 300, "is no size"),
        ("A4-upright", 300, "is no size"),
        ("A9", 300, "is no size"),
        ("0x0", 300, "a side has from 200"),
        ("199x5000", 300, "a side has from 200"),
        ("20001x500", 300, "to 20000"),
        ("999999x999999", 300, "to 20000"),
        ("A4", 2400, "to 20000"),
        ("20000x20000", 300, "more than 120 million"),
        ("A4", 0, "0 dpi is no resolution"),
        ("A4", -300, "-300 dpi is no resolution"),
        ("A4", 2401, "36 to 2400"),
    ],
)
def test_what_is_no_size(words: str, dpi: int, told: str) -> None:
    with pytest.raises(BadRequest) as caught:
        size_px(words, dpi)
    assert told in str(caught.value)


@pytest.mark.parametrize("choice", list(Choice))
def test_each_choice_is_for_some_figure(choice: Choice) -> None:
    taking = {figure for figure in Figure if takes(figure, choice)}
    assert taking
    assert Figure.PRECEDENTS not in taking
