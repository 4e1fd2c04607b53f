"""``dateline export``: a dossier as a picture, a page or data."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli.parser import Command, Parser
from dateline.cli.terminal import Slow
from dateline.errors import BadRequest

if TYPE_CHECKING:  # no command pays for what it does not do
    from dateline.domain.view import Links
    from dateline.export.formats import Format

_DESCRIPTION = """\
Draws a dossier as a picture, or writes it as a web page or as data. The suffix of
OUT says which: png, svg, pdf, html, geojson, json. Needs no screen and no network.
"""

_EXAMPLES = """\
examples:
  dateline export -o map.png
  dateline export story/dossier.json -o map.pdf --size A4
  dateline export -o map.png --size 4800x2700 --dpi 600 --theme dark
  dateline export -o cover.svg --size A5-portrait --extent world
  dateline export -o named.geojson --no-inferred --links all
  dateline export -o map.html --select E10 --force

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
    parser.add_argument("--select", metavar="ID", help="choose a record")
    parser.add_argument(
        "--no-inferred",
        action="store_true",
        default=None,
        help="leave out what the text does not name",
    )
    parser.add_argument(
        "--links", metavar="ruptures|all", help="which events (default: ruptures)"
    )
    parser.add_argument("--force", action="store_true", help="overwrite OUT")


def _run(asked: argparse.Namespace) -> None:
    from dateline.domain.view import View
    from dateline.workspace.exporting import ExportRequest, export, format_of
    from dateline.workspace.opening import open_dossier

    given = ("format", "size", "dpi", "theme", "extent")
    look = {
        key: getattr(asked, key) for key in given if getattr(asked, key) is not None
    }
    request = ExportRequest(asked.output, force=asked.force, **look)
    _check_taken(asked, format_of(request))
    view = View(asked.select or "", not asked.no_inferred, _links(asked.links))
    with Slow() as slow:
        slow.tell("Reading the dossier")
        export(open_dossier(asked.dossier), view, request, slow.tell)


def _check_taken(asked: argparse.Namespace, made: "Format") -> None:
    """Refuse an option that the format would ignore: nobody asks for nothing."""
    from dateline.export.formats import Takes

    options = {
        Takes.SIZE: ("size", "dpi", "extent"),
        Takes.THEME: ("theme",),
        Takes.VIEW: ("select", "no_inferred", "links"),
    }
    for takes, names in options.items():
        for name in names:
            if getattr(asked, name) is not None and takes not in made.takes:
                option = name.replace("_", "-")
                raise BadRequest(f"--{option} changes nothing in {made.key}")


def _links(words: str | None) -> "Links":
    from dateline.domain.view import Links

    there = [links.value for links in Links]
    if words is not None and words not in there:
        raise BadRequest(
            f"“{words}” is no choice of links: there are {', '.join(there)}"
        )
    return Links(words) if words else Links.RUPTURES


EXPORT = Command(
    "export", "draw or write a dossier", _DESCRIPTION, _EXAMPLES, _add, _run
)
