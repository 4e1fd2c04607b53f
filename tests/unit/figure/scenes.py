"""Scenes to draw, and the shapes of their figures one after the other."""

from collections.abc import Iterable, Iterator
from functools import cache

from dateline.assets import seeds
from dateline.domain.view import Links, View
from dateline.figure.drawing import Drawing, Group, Path, Shape, Text
from dateline.figure.layout import drawing
from dateline.figure.sheet import Page
from dateline.scene.build import build
from dateline.scene.model import Scene
from dateline.scene.theme import THEMES
from dateline.storage.files import load
from tests.dossiers import tiny

LANDSCAPE = Page(1200, 675)


@cache
def small(selection: str = "", links: Links = Links.RUPTURES) -> Scene:
    """The scene of the small dossier, on both sides of the 180° meridian."""
    return build(tiny(), View(selection=selection, links=links))


@cache
def built_in(name: str) -> Scene:
    """The scene of one of the built-in articles."""
    return build(load(seeds() / name / "dossier.json"), View())


@cache
def figure(scene: Scene, page: Page = LANDSCAPE, theme: str = "light") -> Drawing:
    """The figure of a scene as a drawing."""
    return drawing(scene, page, THEMES[theme])


def flat(shapes: Iterable[Shape]) -> Iterator[Path | Text | Group]:
    """Groups, paths and texts in drawing order, those in a group after it."""
    for shape in shapes:
        if isinstance(shape, Group | Path | Text):
            yield shape
        if isinstance(shape, Group):
            yield from flat(shape.items)


def texts(made: Drawing) -> list[Text]:
    """All lines of text of a figure."""
    return [one for one in flat(made.items) if isinstance(one, Text)]


def words(made: Drawing) -> str:
    """All words of a figure, a line each."""
    return "\n".join(text.text for text in texts(made))


def box_of(text: Text) -> tuple[float, float, float, float]:
    """The box of a line of text, from its baseline to the height of a capital."""
    from dateline.figure.metrics import width

    wide = width(text.text, text.face, text.size, text.spacing)
    left = text.x - {"start": 0.0, "middle": wide / 2, "end": wide}[text.anchor]
    return left, text.y - 0.66 * text.size, left + wide, text.y
