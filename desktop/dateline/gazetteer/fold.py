"""Names without what writers do differently: case, accents, points, hyphens.

The maker of the gazetteer's file folds with the same functions, so the two can't
disagree; the file must be made anew when a rule here changes.
"""

import unicodedata
from collections.abc import Sequence

# Letters that no decomposition takes apart.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "ħ": "h",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ŧ": "t",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ə": "e",
        "ŋ": "ng",
        "ɓ": "b",
        "ɗ": "d",
        "ƙ": "k",
    }
)
# Points, and apostrophes of all kinds, with the letters of that look.
_DROPPED = dict.fromkeys(map(ord, ".'’‘`\u00b4\u02bb\u02bc\u02be\u02bf\u2032·"))
# Hyphens, dashes, brackets: what parts words.
_PARTED = dict.fromkeys(map(ord, '-\u2010\u2011–—/,()[]"“”&_:;'), " ")
_MARKS = _DROPPED | _PARTED
# The first word of a name of several, as it is often shortened.
FIRST = {
    "st": "saint",
    "ste": "sainte",
    "mt": "mount",
    "ft": "fort",
    "pt": "point",
    "sto": "santo",
    "sta": "santa",
}


def fold(name: str) -> str:
    """The key of a whole name: lower case, no accents, single spaces.

    ``St. John's`` and ``Saint Johns`` have one key.
    """
    return spread(parts(name))


def parts(word: str) -> list[str]:
    """The tokens of a word or a name; none where it is all punctuation."""
    if word.isascii():
        plain = word.lower()
    else:
        lowered = unicodedata.normalize("NFKD", word).casefold()
        split = unicodedata.normalize("NFKD", lowered)
        plain = "".join(char for char in split if not unicodedata.combining(char))
        plain = plain.translate(_LETTERS)
    return plain.translate(_MARKS).split()


def spread(tokens: Sequence[str]) -> str:
    """The key of tokens: shortened first words in full, where others follow."""
    if len(tokens) > 1 and tokens[0] in FIRST:
        return " ".join((FIRST[tokens[0]], *tokens[1:]))
    return " ".join(tokens)
