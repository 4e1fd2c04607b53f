"""What a scene tells of itself: its legend, its text, and what it leaves out."""

from dataclasses import replace

from dateline.scene.alt import alt
from dateline.scene.legend import legend
from dateline.scene.model import Scene
from dateline.scene.wording import day_words


def told(scene: Scene) -> Scene:
    """A scene with the legend and alternative text of what it draws."""
    day = scene.on is not None
    fills, links, marks = scene.fills, scene.links, scene.marks
    return replace(
        scene,
        legend=legend(fills, links, marks, day=day),
        alt=alt(scene.title, fills, links, marks, note(scene), day=day),
    )


def note(scene: Scene) -> str:
    """What a view leaves out, in words without a full stop; empty where nothing."""
    lines = []
    if scene.on is not None:
        lines.append(f"Relations as they stood on {day_words(scene.on)}")
    if scene.hidden:
        things = "event is" if scene.hidden == 1 else "events are"
        lines.append(f"{scene.hidden} {things} hidden by the filter")
    return ". ".join(lines)
