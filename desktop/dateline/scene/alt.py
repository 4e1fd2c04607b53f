"""What a map shows, in sentences for those who can't see it."""

from dateline.domain.dossier import join
from dateline.scene.model import Fill, Link, Mark
from dateline.scene.parts import DAY_PART_WORDS, PART_WORDS
from dateline.scene.signs import Glyph, Part, Stroke

_STROKE_WORDS = {
    Stroke.SOLID: "",
    Stroke.DASHED: " (attributed or quoted)",
    Stroke.DOTTED: " (hedged)",
}


def alt(
    title: str,
    fills: tuple[Fill, ...],
    links: tuple[Link, ...],
    marks: tuple[Mark, ...],
    note: str = "",
    *,
    day: bool = False,
) -> str:
    """The alternative text: places, countries by part, links with date and voice.

    ``note`` says what is shown where that is not all, ``day`` that fills and links
    tell how relations stood on one day.
    """
    words = DAY_PART_WORDS if day else PART_WORDS
    named = [m.name for m in marks if m.glyph is not Glyph.END and not m.hollow]
    inferred = [m.name for m in marks if m.glyph is not Glyph.END and m.hollow]
    lines = [f"Map: {title}."]
    if note:
        lines.append(f"{note}.")
    if named:
        lines.append(f"Named: {join(iter(sorted(named)))}.")
    if inferred:
        lines.append(f"Inferred: {join(iter(sorted(inferred)))}.")
    for part in Part:
        names = sorted(fill.name for fill in fills if fill.part is part)
        if names:
            lines.append(f"{words[part]}: {join(iter(names))}.")
    sentence = _day_sentence if day else _sentence
    lines += [f"{sentence(link)}." for link in links]
    return " ".join(lines)


def _sentence(link: Link) -> str:
    ended = "; since ended" if link.ended else ""
    return f"{link.title}, {link.when}{ended}{_STROKE_WORDS[link.stroke]}"


def _day_sentence(link: Link) -> str:
    claimed = _STROKE_WORDS[link.stroke] if link.stroke is Stroke.DASHED else ""
    return f"{link.caption}: {link.title}, {link.when}{claimed}"
