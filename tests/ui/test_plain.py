"""Text of others where Qt would read HTML or mnemonics."""

from dateline.ui.plain import menu_text, plain_tip, shortened


def test_tooltips_show_the_text_as_it_is() -> None:
    tip = plain_tip("<img src=x>\nA & B")
    assert tip == "<qt>&lt;img src=x&gt;<br>A &amp; B</qt>"


def test_menus_show_ampersands_and_one_line() -> None:
    assert menu_text("A & B\n\t<b>C") == "A && B <b>C"


def test_what_is_far_too_long_is_cut_and_says_so() -> None:
    assert shortened("x" * 600) == "x" * 600
    assert shortened("x" * 100_000) == "x" * 600 + "… (100,000 characters)"
    assert len(menu_text("y" * 5000)) < 120
