"""``dateline export``: a dossier as a picture, a page or data."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli.parser import Command, Parser
from dateline.cli.terminal import Slow
from dateline.cli.viewing import FILTER_OPTIONS, VIEW_OPTIONS, add_view, view_of
from dateline.errors import BadRequest

if TYPE_CHECKING:  # no command pays for what it does not do
    from dateline.export.formats import Format

_DESCRIPTION = """\
Draws a dossier as a picture, or writes it as a web page or as data. The suffix of
OUT says which: png, svg, pdf, html, geojson, gexf, graphml, json. Needs no screen and
no network.
"""

_EXAMPLES = """\
examples:
  dateline export -o map.png
  dateline export story/dossier.json -o map.pdf --size A4
  dateline export -o map.png --size 4800x2700 --dpi 600 --theme dark
  dateline export -o cover.svg --size A5-portrait --extent world
  dateline export -o named.geojson --no-inferred --links all
  dateline export -o map.html --select E10 --force
  dateline export -o when.pdf --figure timeline --from 1976 --to 1984
  dateline export -o then.png --figure matrix --on 2024-04-05
  dateline export -o before.svg --figure precedents --kind mission.raided
  dateline export -o stated.gexf --voice stated

Figures: map, timeline, graph, matrix, precedents; page has all but the graph.
Sizes: pixels (2400x1350), or A3, A4, A5 or Letter, with -portrait where it stands.
SELECT is the id of a record; dateline list prints them.
"""


def _add(parser: Parser) -> None:
    parser.add_argument(
        "dossier",
        nargs="?",
        type=Path,
        metavar="DOSSIER",
        help="a dossier's JSON file (default: the built-in one)",
    )
    parser.add_argument(
        "-o", "--output", required=True, type=Path, metavar="OUT", help="the file"
    )
    parser.add_argument(
        "--format", help="what to write, where the suffix of OUT does not say it"
    )
    parser.add_argument(
        "--size", metavar="SIZE", help="pixels or a paper (default: 2400x1350)"
    )
    parser.add_argument(
        "--dpi", type=int, help="pixels per inch of the print (default: 300)"
    )
    parser.add_argument("--theme", metavar="light|dark", help="default: light")
    parser.add_argument(
        "--extent", metavar="fit|world", help="what is shown, or all (default: fit)"
    )
    parser.add_argument(
        "--figure", metavar="FIGURE", help="what a picture shows (default: map)"
    )
    parser.add_argument(
        "--lanes", metavar="kind|country", help="of a timeline (default: kind)"
    )
    parser.add_argument(
        "--layout",
        metavar="force|circle|geography",
        help="of a graph (default: force)",
    )
    add_view(parser)
    parser.add_argument("--force", action="store_true", help="overwrite OUT")


def _run(asked: argparse.Namespace) -> None:
    from dateline.workspace.exporting import ExportRequest, export, format_of
    from dateline.workspace.opening import open_dossier

    look = {
        key: getattr(asked, key) for key in _LOOK if getattr(asked, key) is not None
    }
    request = ExportRequest(asked.output, force=asked.force, **look)
    _check_taken(asked, format_of(request))
    _check_drawn(asked, request.figure)
    view = view_of(asked)
    with Slow() as slow:
        slow.tell("Reading the dossier")
        export(open_dossier(asked.dossier), view, request, slow.tell)


_LOOK = ("format", "size", "dpi", "theme", "extent", "figure", "lanes", "layout")


def _check_taken(asked: argparse.Namespace, made: "Format") -> None:
    """Refuse an option that the format would ignore: nobody asks for nothing."""
    from dateline.export.formats import Takes

    options = {
        Takes.SIZE: ("size", "dpi", "extent", "figure", "lanes", "layout"),
        Takes.THEME: ("theme",),
        Takes.FILTER: FILTER_OPTIONS,
        Takes.VIEW: VIEW_OPTIONS,
    }
    for takes, names in options.items():
        for name in names:
            if getattr(asked, name) is not None and takes not in made.takes:
                raise BadRequest(f"--{_option(name)} changes nothing in {made.key}")


def _check_drawn(asked: argparse.Namespace, figure: str) -> None:
    """Refuse an option that the figure would ignore."""
    from dateline.export.look import Choice, takes

    options = {
        "extent": Choice.EXTENT,
        "links": Choice.LINKS,
        "no_inferred": Choice.INFERRED,
        "lanes": Choice.LANES,
        "layout": Choice.LAYOUT,
        "on": Choice.DAY,
        "select": Choice.SELECTION,
    }
    for name, choice in options.items():
        if getattr(asked, name) is not None and not takes(figure, choice):
            what = f"a {figure}" if figure != "precedents" else figure
            raise BadRequest(f"--{_option(name)} changes nothing in {what}")


def _option(name: str) -> str:
    return {"since": "from", "until": "to"}.get(name, name.replace("_", "-"))


EXPORT = Command(
    "export", "draw or write a dossier", _DESCRIPTION, _EXAMPLES, _add, _run
)
