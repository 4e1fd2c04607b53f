"""The scene on its frame: links, marks and names as shapes, each with its sentence."""

from dataclasses import dataclass

from dateline.figure.frame import Frame
from dateline.scene.model import Scene
from dateline.scene.theme import Theme


@dataclass(frozen=True, slots=True)
class Atlas:
    """What is needed to draw a scene: where, in which colours, how large."""

    scene: Scene
    frame: Frame
    theme: Theme
    u: float

    @property
    def chosen(self) -> str:
        """The ref that is chosen, empty for none."""
        return self.scene.selection
