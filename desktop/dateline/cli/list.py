"""``dateline list``: what a dossier holds and what a map draws of it."""

import argparse
import json
from pathlib import Path

from dateline.cli.parser import Command, Parser
from dateline.cli.terminal import say

_DESCRIPTION = """\
Prints the places, missions, actors, events and refused names of a dossier, each with
its spans, and what a map draws of them. A span is [start, end) in characters.
"""

_EXAMPLES = """\
examples:
  dateline list
  dateline list story/dossier.json
  dateline list --json | jq '.drawn.ruptures'
  dateline list --json | jq -r '.places[] | [.name, .how] | @tsv'
"""


def _add(parser: Parser) -> None:
    parser.add_argument(
        "dossier",
        nargs="?",
        type=Path,
        metavar="DOSSIER",
        help="a dossier's JSON file (default: the built-in one)",
    )
    parser.add_argument("--json", action="store_true", help="print JSON, for programs")


def _run(asked: argparse.Namespace) -> None:
    from dateline.workspace.opening import open_dossier

    dossier = open_dossier(asked.dossier)
    if asked.json:
        from dateline.cli.listing import listing

        say(json.dumps(listing(dossier), ensure_ascii=False, indent=1) + "\n")
    else:
        from dateline.cli.tables import tables

        say(tables(dossier))


LIST = Command(
    "list", "print what a dossier holds", _DESCRIPTION, _EXAMPLES, _add, _run
)
