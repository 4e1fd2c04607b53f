"""One HTML file: the map, and beside it the article with every span that speaks of it.

The same page scripts as the window's, put into the file with their styles, fonts, base
map and data; a policy names each script and style by its hash and allows nothing else,
so the file asks for nothing and runs nothing that came with a text.
"""

import base64
import json
import re
from typing import Any

from dateline.assets import resource
from dateline.domain.dossier import Dossier
from dateline.mapping.elements import data_element, elements
from dateline.mapping.page import Shell, shell
from dateline.mapping.parts import FILE_SCRIPTS, FILE_STYLES, SETUP_STYLE
from dateline.mapping.payload import payload
from dateline.mapping.policy import file_policy
from dateline.mapping.words import words
from dateline.scene.model import Scene
from dateline.scene.theme import Theme

BASE_MAP = ("110m.json", "50m.json", "countries.json")
_FONT = re.compile(r'url\("(fonts/[\w.-]+\.woff2)"\)')
_BODY = """\
<header><h1 id="title" dir="auto"></h1><p id="source" dir="auto"></p></header>
<main class="map-frame" aria-label="Map">
{map}
</main>
<section class="text" id="text" aria-label="Article" tabindex="0"></section>
<nav class="lists" aria-label="What the article tells">
<section id="events"><h2>Events</h2><ul></ul></section>
<section id="places"><h2>Places and missions</h2><ul></ul></section>
<section id="refused"><h2>Names that are no places here</h2><ul></ul></section>
</nav>
<aside class="card" id="card" aria-label="What is chosen" aria-live="polite"></aside>
<noscript><p>This page draws its map with a script that lies in it.</p></noscript>"""


def evidence_page(scene: Scene, dossier: Dossier, theme: Theme) -> bytes:
    """The page of a scene in one file: UTF-8, no requests, the same bytes each time."""
    made = shell()
    scripts = [_read(name) for name in FILE_SCRIPTS] + [made.setup]
    styles = [_style(name, made) for name in FILE_STYLES]
    data = {
        "scene": _json(payload(scene, theme)),
        "evidence": _json(words(dossier, scene)),
        **{f"basemap/{name}": _base_map(name) for name in BASE_MAP},
    }
    rows = [
        "<!DOCTYPE html>",
        f'<html lang="en" data-theme="{theme.name}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta http-equiv="Content-Security-Policy"'
        f' content="{file_policy(scripts, styles)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        "<title>Map</title>",
        *elements("style", styles),
        "</head>",
        '<body class="evidence">',
        _BODY.format(map=made.body.strip()),
        *(data_element(key, value) for key, value in data.items()),
        *elements("script", scripts),
        "</body>",
        "</html>",
    ]
    return ("\n".join(rows) + "\n").encode("utf-8")


def _json(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), sort_keys=True)


def _read(name: str) -> str:
    return resource("page", *name.split("/")).read_text(encoding="utf-8")


def _base_map(name: str) -> str:
    return resource("basemap", name).read_text(encoding="utf-8").strip()


def _style(name: str, made: Shell) -> str:
    if name == SETUP_STYLE:
        return made.setup_style
    return _FONT.sub(lambda found: f'url("{_font(found[1])}")', _read(name))


def _font(path: str) -> str:
    data = base64.b64encode(resource(*path.split("/")).read_bytes()).decode("ascii")
    return f"data:font/woff2;base64,{data}"
