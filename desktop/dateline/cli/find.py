"""``dateline find``: the places of a name, from the offline gazetteer."""

import argparse
import json

from dateline.cli.parser import Command, Parser
from dateline.cli.terminal import say

_DESCRIPTION = """\
Prints the places of a name, best known first: what it is, where it lies, its GeoNames
id. Case, accents and hyphens don't matter. What follows a comma must contain the place.
It asks no network.
"""

_EXAMPLES = """\
examples:
  dateline find Reykjavik
  dateline find "Paris, Texas"
  dateline find springfield --limit 3
  dateline find Nairobi --json | jq '.[0].geonames'
"""

_MOST = 20


def _add(parser: Parser) -> None:
    parser.add_argument("name", metavar="NAME", help="the name of a place")
    parser.add_argument(
        "--limit",
        type=int,
        default=_MOST,
        metavar="N",
        help=f"print N places at most (default: {_MOST})",
    )
    parser.add_argument("--json", action="store_true", help="print JSON, for programs")


def _run(asked: argparse.Namespace) -> None:
    from dateline.cli.finding import lines
    from dateline.errors import BadRequest
    from dateline.gazetteer.geocoder import plain, search
    from dateline.gazetteer.places import open_places

    if asked.limit < 1:
        raise BadRequest(f"--limit {asked.limit}: a number from 1 on")
    places = open_places()
    found = search(places, asked.name)
    shown = found[: asked.limit]
    if asked.json:
        rows = [plain(entry) for entry in shown]
        say(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    else:
        say(lines(places, asked.name, shown, len(found)))


FIND = Command(
    "find", "print the places of a name", _DESCRIPTION, _EXAMPLES, _add, _run
)
