"""Texts that nobody would write: random, mutated, and made to be slow to read."""

import random
from collections.abc import Iterator

PIECES = (
    "Mexico broke off relations with Ecuador on Friday. ", "“", "”", '"', "'", "’s ",
    "said ", "if ", "not ", ", ", ". ", "(", ")", "[", "*", "#", "\n", "\n\n", "\r\n",
    "the ", "embassy of ", "the embassy in ", "Paris, Texas, ", "U.S. ", "St. ", "and ",
    "2024-04-05 ", "April 31 ", "Friday ", "a day earlier ", "1956 ", "from May to ",
    "President ", "USS George Washington ", "its ", "which ", "that ", "to ", "of ",
    "A", "z", "-", "–", "…", "$", "%", "&", "<b>", "</script>", "\u202e", "\u200b",
    "\x00", "\ufeff", "🍵", "é", "e\u0301", "ß", "中国", "العربية", "\ud800", "\u2028",
    "http://a.b/c?d ", "x@y.org ", "@handle ", "10:30 ", "1,000 ", "- ", "> ", "1) ",
)  # fmt: skip
BIG = 100_000  # characters


def texts(seeds: tuple[str, ...], number: int, start: int = 0) -> Iterator[str]:
    """``number`` texts, the same for the same arguments; ``seeds`` are mutated."""
    for index in range(start, start + number):
        chance = random.Random(index)
        turn = index % 4
        if turn == 0:
            yield "".join(chance.choices(PIECES, k=chance.randrange(1, 400)))
        elif turn == 1:
            yield "".join(map(chr, _points(chance)))
        else:
            yield _mutated(chance, chance.choice(seeds))


def repeats() -> Iterator[str]:
    """Every piece, and pairs of them, until there are 100,000 characters."""
    chance = random.Random(0)
    for piece in PIECES:
        yield (piece * BIG)[:BIG]
    for _ in range(60):
        pair = "".join(chance.choices(PIECES, k=chance.randrange(2, 5)))
        yield (pair * BIG)[:BIG]


def _points(chance: random.Random) -> list[int]:
    most = chance.choice((0x7F, 0xFFF, 0xFFFF, 0x10FFFF))
    return [chance.randrange(most) for _ in range(chance.randrange(500))]


def _mutated(chance: random.Random, seed: str) -> str:
    at = chance.randrange(len(seed))
    text = seed[at : at + chance.randrange(50, 3000)]
    for _ in range(chance.randrange(1, 30)):
        at = chance.randrange(len(text) + 1)
        act = chance.randrange(4)
        if act == 0:
            text = text[:at] + chance.choice(PIECES) + text[at:]
        elif act == 1:
            text = text[:at] + text[at + chance.randrange(40) :]
        elif act == 2:
            there = chance.randrange(len(text) + 1)
            text = text[:at] + text[there : there + 200] + text[at:]
        else:
            text = text[:at] + text[at : at + 30].swapcase() + text[at + 30 :]
    return text
