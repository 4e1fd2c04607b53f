"""What holds for every figure: words on the page, none on others, marks with quotes."""

from functools import cache

from dateline.assets import seeds
from dateline.domain.dossier import Dossier
from dateline.figure.drawing import Drawing, Group
from dateline.figure.sheet import Page
from dateline.geometry.labels import overlaps
from dateline.storage.files import load
from tests.unit.figure.scenes import LANDSCAPE, box_of, flat, texts, words

ARTICLES = (seeds() / "ORDER").read_text(encoding="utf-8").split()
FIRST = ARTICLES[0]
PAGES = [LANDSCAPE, Page(1754, 1240), Page(1240, 1754)]
ODD = [Page(200, 200), Page(300, 1500), Page(2000, 240), Page(6000, 400)]


@cache
def article(name: str = FIRST) -> Dossier:
    """A built-in article as it is read."""
    return load(seeds() / name / "dossier.json")


def assert_apart(made: Drawing) -> None:
    """No line of text lies on another."""
    boxes = sorted((box_of(text), text.text) for text in texts(made) if text.text)
    for index, (one, told) in enumerate(boxes):
        for other, on_it in boxes[index + 1 :]:
            if other[0] >= one[2]:  # from left to right: the rest lies further off
                break
            assert not overlaps(one, other), (told, on_it)


def assert_inside(made: Drawing) -> None:
    """All text is on the page."""
    for text in texts(made):
        left, top, right, bottom = box_of(text)
        assert 0 <= left <= right <= made.width + 0.5, text
        assert 0 <= top <= bottom <= made.height, text


def marks(made: Drawing) -> list[Group]:
    """What stands for a record, in drawing order."""
    return [one for one in flat(made.items) if isinstance(one, Group) and one.ref]


def said(made: Drawing) -> str:
    """All words of a figure on one line."""
    return " ".join(words(made).split())
