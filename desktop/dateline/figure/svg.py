"""A drawing as SVG: real text, its fonts inside, the sentences behind every mark."""

import base64
import re
from collections.abc import Iterable
from functools import lru_cache

from dateline.assets import resource
from dateline.figure.drawing import (
    HATCH_BAR,
    Disc,
    Drawing,
    Face,
    Group,
    Path,
    Shape,
    Text,
)

_FONTS = {
    Face.SANS: ("Source Sans 3", 400, "normal", "SourceSans3-Regular"),
    Face.SANS_ITALIC: ("Source Sans 3", 400, "italic", "SourceSans3-Italic"),
    Face.SANS_SEMIBOLD: ("Source Sans 3", 600, "normal", "SourceSans3-SemiBold"),
    Face.SERIF_REGULAR: ("Source Serif 4", 400, "normal", "SourceSerif4-Regular"),
    Face.SERIF_SEMIBOLD: ("Source Serif 4", 600, "normal", "SourceSerif4-SemiBold"),
}
# What XML 1.0 can't hold, and what would turn the direction of all that follows.
_UNFIT = re.compile(
    "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
    "|[\u202a-\u202e\u2066-\u2069]"
)

_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def svg(drawing: Drawing) -> bytes:
    """The drawing as an SVG 1.1 file in UTF-8; the same bytes each time."""
    writer = _Writer()
    body = "\n".join(writer.shape(item) for item in drawing.items)
    size = f'width="{_n(drawing.width)}" height="{_n(drawing.height)}"'
    view = f'viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}"'
    rows = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {view} role="img"'
        f' aria-labelledby="title desc" xml:lang="{drawing.language}">',
        f'<title id="title">{clean(drawing.title)}</title>',
        f'<desc id="desc">{clean(drawing.desc)}</desc>',
        "<metadata>" + clean(f"Source: {drawing.source}") + "</metadata>",
        f"<style>text{{font-variant-ligatures:none}}{''.join(_faces(writer.faces))}</style>",
        f"<defs>{''.join(writer.defs)}</defs>",
        f'<rect width="100%" height="100%" fill="{drawing.ground}"/>',
        body,
        "</svg>",
    ]
    return ("\n".join(rows) + "\n").encode("utf-8")


def clean(text: str) -> str:
    """Text that an XML element or attribute can hold, and that stays text."""
    return _UNFIT.sub("", text).translate(_ESCAPED)


class _Writer:
    """Writes shapes and gathers the patterns, clips and faces that they need."""

    def __init__(self) -> None:
        self.defs: list[str] = []
        self.faces: set[Face] = set()
        self._patterns: dict[tuple[str, float], str] = {}
        self._clips = 0

    def shape(self, shape: Shape) -> str:
        if isinstance(shape, Group):
            return self._group(shape)
        if isinstance(shape, Text):
            return self._text(shape)
        if isinstance(shape, Disc):
            paint = _paint(shape.fill, shape.stroke, shape.width)
            at = f'cx="{_n(shape.x)}" cy="{_n(shape.y)}" r="{_n(shape.radius)}"'
            return f"<circle {at}{paint}/>"
        return self._path(shape)

    def _group(self, group: Group) -> str:
        attributes = ""
        if group.ref:
            attributes += f' data-ref="{clean(group.ref)}"'
        if group.clip:
            attributes += f' clip-path="url(#{self._clip(group.clip)})"'
        title = f"<title>{clean(group.title)}</title>" if group.title else ""
        desc = f"<desc>{clean(group.desc)}</desc>" if group.desc else ""
        inside = "\n".join(self.shape(item) for item in group.items)
        return f"<g{attributes}>{title}{desc}{inside}</g>"

    def _path(self, path: Path) -> str:
        data = "".join(_row(row, path.closed) for row in path.rows)
        paint = _paint(path.fill, path.stroke, path.width)
        if path.fill:
            paint += ' fill-rule="evenodd"'
        if path.stroke:
            cap = "round" if path.round_caps else "butt"
            paint += f' stroke-linejoin="round" stroke-linecap="{cap}"'
        if path.dash:
            paint += f' stroke-dasharray="{" ".join(_n(part) for part in path.dash)}"'
        if path.opacity < 1:
            paint += f' opacity="{_n(path.opacity)}"'
        drawn = f'<path d="{data}"{paint}/>'
        if path.hatch:
            key = self._pattern(path.hatch, path.hatch_step)
            drawn += f'<path d="{data}" fill="url(#{key})" fill-rule="evenodd"/>'
        return drawn

    def _text(self, text: Text) -> str:
        self.faces.add(text.face)
        family, weight, style, _ = _FONTS[text.face]
        spare = "Georgia, serif" if "Serif" in family else "Arial, sans-serif"
        attributes = (
            f' x="{_n(text.x)}" y="{_n(text.y)}" font-size="{_n(text.size)}"'
            f' font-family="\'{family}\', {spare}" font-weight="{weight}"'
            f' fill="{text.colour}"'
        )
        if style != "normal":
            attributes += f' font-style="{style}"'
        if text.anchor != "start":
            attributes += f' text-anchor="{text.anchor}"'
        if text.spacing:
            attributes += f' letter-spacing="{_n(text.spacing)}"'
        if text.halo:
            attributes += (
                f' stroke="{text.halo}" stroke-width="{_n(2 * text.halo_width)}"'
                ' stroke-linejoin="round" paint-order="stroke"'
            )
        return f"<text{attributes}>{clean(text.text)}</text>"

    def _pattern(self, colour: str, step: float) -> str:
        key = self._patterns.get((colour, step))
        if key is None:
            key = f"hatch{len(self._patterns) + 1}"
            self._patterns[colour, step] = key
            side = _n(step)
            self.defs.append(
                f'<pattern id="{key}" width="{side}" height="{side}"'
                ' patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
                f'<rect width="{_n(step * HATCH_BAR)}" height="{side}"'
                f' fill="{colour}"/>'
                "</pattern>"
            )
        return key

    def _clip(self, box: tuple[float, float, float, float]) -> str:
        self._clips += 1
        left, top, right, bottom = box
        self.defs.append(
            f'<clipPath id="clip{self._clips}"><rect x="{_n(left)}" y="{_n(top)}"'
            f' width="{_n(right - left)}" height="{_n(bottom - top)}"/></clipPath>'
        )
        return f"clip{self._clips}"


def _faces(used: set[Face]) -> Iterable[str]:
    for face in sorted(used):
        family, weight, style, file = _FONTS[face]
        data = resource("fonts", f"{file}.latin.woff2").read_bytes()
        yield (
            f"@font-face{{font-family:'{family}';font-weight:{weight};"
            f"font-style:{style};src:url(data:font/woff2;base64,"
            f"{base64.b64encode(data).decode('ascii')}) format('woff2')}}"
        )


def _paint(fill: str, stroke: str, width: float) -> str:
    paint = f' fill="{fill or "none"}"'
    return paint + (f' stroke="{stroke}" stroke-width="{_n(width)}"' if stroke else "")


def _row(points: tuple[tuple[float, float], ...], closed: bool) -> str:
    """A row of points as steps of tenths of a pixel: short, and no error adds up."""
    x0, y0 = round(points[0][0] * 10), round(points[0][1] * 10)
    parts = [f"M{_tenths(x0)} {_tenths(y0)}l"]
    for px, py in points[1:]:
        x, y = round(px * 10), round(py * 10)
        if x != x0 or y != y0:
            dx, dy = _tenths(x - x0), _tenths(y - y0)
            parts.append(f"{dx}{dy} " if dy[0] == "-" else f"{dx} {dy} ")
            x0, y0 = x, y
    if len(parts) == 1:
        parts.append("0 0")
    return "".join(parts).rstrip() + ("z" if closed else "")


@lru_cache(maxsize=2**12)  # most steps are among the same few
def _tenths(number: int) -> str:
    whole, part = divmod(abs(number), 10)
    sign = "-" if number < 0 else ""
    return f"{sign}{whole or '' if part else whole}{f'.{part}' if part else ''}"


def _n(value: float) -> str:
    """A number with two digits at most, and none that say nothing."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
