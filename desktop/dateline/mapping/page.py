"""The empty map page: composed by folium, emptied of everything inline and remote.

folium writes scripts and styles into the page itself, which our policy forbids, and
asks four hosts for libraries. Here its map gets our own files instead, and what it
writes inline is moved into files of its own. Text of a dossier never comes near it.
"""

from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

import folium

from dateline.mapping.ids import counted_ids
from dateline.mapping.parts import (
    LIBRARY,
    LIBRARY_STYLE,
    SETUP,
    SETUP_STYLE,
)

TITLE = "Map"
OPTIONS: dict[str, Any] = {
    "zoom_snap": 0.25,
    "zoom_delta": 0.5,
    "wheel_px_per_zoom_level": 110,
    "max_bounds_viscosity": 1.0,
    "attribution_control": False,
    "keyboard_pan_delta": 60,
}

_VOID = frozenset({"meta", "link", "br", "img", "input"})


@dataclass(frozen=True, slots=True)
class Shell:
    """A page without text: its parts, to be served as files or put into one."""

    body: str
    setup: str
    setup_style: str


def shell() -> Shell:
    """What folium composes for an empty map, taken apart."""
    with counted_ids():
        made = folium.Map(
            location=(0.0, 0.0), zoom_start=2, tiles=None, zoom_control=False, **OPTIONS
        )
        # On this map alone; folium's own way changes the class, so every later map.
        made.default_js = [("leaflet", LIBRARY)]
        made.default_css = [("leaflet_css", LIBRARY_STYLE)]
        parts = _Parts()
        parts.feed(made.get_root().render())
        parts.close()
    return Shell(
        body="".join(parts.body).strip() + "\n",
        setup=_lines([*parts.inline["script"], f"Dateline.start({made.get_name()});"]),
        setup_style=_lines(parts.inline["style"]),
    )


def window_files() -> dict[str, bytes]:
    """The generated files of the window's page, by name.

    The page is a template: ``mapping.inline`` fills it when it is served.
    """
    made = shell()
    page = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta http-equiv="Content-Security-Policy" content="$policy">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{TITLE}</title>",
        "$styles",
        "</head>",
        "<body>",
        made.body.strip(),
        "$data",
        "$scripts",
        "</body>",
        "</html>",
    ]
    return {
        "index.html": ("\n".join(page) + "\n").encode("utf-8"),
        SETUP: made.setup.encode("utf-8"),
        SETUP_STYLE: made.setup_style.encode("utf-8"),
    }


class _Parts(HTMLParser):
    """Takes a page of folium's apart: its body, its inline scripts and styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.body: list[str] = []
        self.inline: dict[str, list[str]] = {"script": [], "style": []}
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.inline or self._is_body:
            source = dict(attrs).get("src")
            if source is not None and source != LIBRARY:
                raise ValueError(f"folium asks for {source}")
        if tag not in self.inline and self._is_body:
            self.body.append(self.get_starttag_text() or "")
        if tag not in _VOID:
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop() != tag:
            pass
        if tag not in self.inline and self._is_body:
            self.body.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        innermost = self._inside[-1] if self._inside else ""
        if innermost in self.inline:
            self.inline[innermost].append(data)
        elif self._is_body:
            self.body.append(data)

    @property
    def _is_body(self) -> bool:
        return "body" in self._inside


def _lines(texts: list[str]) -> str:
    """The texts without empty lines and without the indent that folium gives them."""
    rows = [line.rstrip() for text in texts for line in text.splitlines()]
    return "\n".join(line.strip() for line in rows if line.strip()) + "\n"
