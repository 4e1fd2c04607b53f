"""How a date was found, as a sentence for the person who reads the card."""

from datetime import date

from dateline.reading.dates import AnchorKind, Found


def because(found: Found, text: str) -> str:
    """The rule in a sentence, with the words and the date it was counted from.

    ``text`` is the article's text, of which the quotes are.
    """
    phrase = f"“{text[found.start : found.end]}”"
    if not found.edtf:
        return f"{phrase}: {found.reason}"
    anchor = found.anchor
    if anchor.kind is AnchorKind.PUBLISHED:
        return f"{phrase}, counted from the article’s date, {_long(anchor.edtf)}."
    if anchor.kind is AnchorKind.TEXT:
        earlier = text[anchor.start : anchor.end]
        return f"{phrase}, counted from “{earlier}” ({anchor.edtf})."
    return f"{phrase}, as the article gives it."


def _long(edtf: str) -> str:
    day = date.fromisoformat(edtf)
    return f"{day:%A}, {day.day} {day:%B} {day.year}"
