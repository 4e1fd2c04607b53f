"""Text of others on its way to where Qt would read it as HTML, or as a mnemonic."""

from html import escape

LONGEST = 600


def plain_tip(text: str) -> str:
    """A tooltip that shows the text as it is; Qt reads every tooltip as rich text."""
    lines = (escape(line) for line in shortened(text).split("\n"))
    return f"<qt>{'<br>'.join(lines)}</qt>"


def menu_text(text: str) -> str:
    """A menu's line that shows the text as it is: no mnemonics, one line."""
    return one_line(text).replace("&", "&&")


def one_line(text: str, most: int = 80) -> str:
    """The text on one line, cut where it is long, for where it is shown as it is."""
    return shortened(" ".join(text.split()), most)


def shortened(text: str, most: int = LONGEST) -> str:
    """The text, or its beginning and how long it is, where it is far too long."""
    if len(text) <= most:
        return text
    return f"{text[:most]}… ({len(text):,} characters)"
