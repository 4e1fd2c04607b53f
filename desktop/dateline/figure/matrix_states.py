"""How each state of relations looks in print: a tone, hatching, a letter, a word.

No state is told by its colour alone.
"""

from dataclasses import dataclass

from dateline.domain.tie import State
from dateline.figure.drawing import XY, Face, Path, Shape, Text
from dateline.figure.metrics import width
from dateline.figure.tints import mix
from dateline.scene.signs import Part
from dateline.scene.theme import Theme

HATCH = 6.0  # from one line to the next
PLAIN, LARGE = 11.0, 12.5  # the size of the words in a cell
_CAPITALS = 0.33


@dataclass(frozen=True, slots=True)
class Look:
    """A state's tone, its hatching (empty for none), the colour of words on it."""

    fill: str
    hatch: str
    ink: str
    letter: str
    word: str


def look(state: State, theme: Theme) -> Look:
    """How a state looks."""
    paper, rupture = theme.paper, theme.rupture
    restored = theme.parts[Part.PARTY].fill
    return {
        State.NORMAL: Look(paper, "", theme.quiet, "·", "Normal"),
        State.EXPELLED: Look(
            mix(rupture, paper, 0.84), "", theme.ink, "E", "Envoy expelled"
        ),
        State.SUSPENDED: Look(
            mix(rupture, paper, 0.68),
            mix(rupture, paper, 0.42),
            theme.ink,
            "S",
            "Suspended",
        ),
        State.BROKEN: Look(rupture, "", paper, "B", "Broken off"),
        State.RESTORED: Look(restored, "", theme.ink, "R", "Restored"),
    }[state]


@dataclass(frozen=True, slots=True)
class Box:
    """A cell on the page, in pixels."""

    x: float
    y: float
    wide: float
    tall: float

    @property
    def row(self) -> tuple[XY, ...]:
        """Its corners, the first again at the end."""
        x, y, far, low = self.x, self.y, self.x + self.wide, self.y + self.tall
        return ((x, y), (far, y), (far, low), (x, low), (x, y))


def cell_shapes(
    state: State, doubtful: bool, box: Box, theme: Theme, u: float, *, words: bool
) -> list[Shape]:
    """A cell with its word, or its letter; what is in doubt has a question mark."""
    seen = look(state, theme)
    shapes: list[Shape] = [
        Path(
            (box.row,),
            fill=seen.fill,
            hatch=seen.hatch,
            hatch_step=HATCH * u,
            closed=True,
        )
    ]
    if doubtful:
        inner = Box(
            box.x + 2.5 * u, box.y + 2.5 * u, box.wide - 5 * u, box.tall - 5 * u
        )
        dash = (3.6 * u, 2.6 * u)
        shapes.append(Path((inner.row,), stroke=seen.ink, width=1.1 * u, dash=dash))
    normal = state is State.NORMAL
    text = seen.word if words and not normal else seen.letter
    if doubtful:
        text = "?" if normal else f"{text}?"
    size = LARGE * u if words and box.wide > 110 * u else PLAIN * u
    size = size if words else min(size, box.tall * 0.62)
    if size < 4 * u:
        return shapes
    face = Face.SANS_SEMIBOLD
    room = box.wide - 8 * u
    lines = text.split(" ") if words and width(text, face, size) > room else [text]
    middle = box.y + box.tall / 2 - (len(lines) - 1) * 0.6 * size
    for number, line in enumerate(lines):
        y = middle + number * 1.2 * size + _CAPITALS * size
        shapes.append(
            Text(
                box.x + box.wide / 2,
                y,
                line,
                face,
                size,
                seen.ink,
                anchor="middle",
                halo=seen.fill if seen.hatch else "",
                halo_width=2.4 * u if seen.hatch else 0.0,
            )
        )
    return shapes
