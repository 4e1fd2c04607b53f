"""``dateline read``: documents in, dossiers out; or many texts, line by line."""

import argparse
from pathlib import Path

from dateline.cli.parser import Command, Parser
from dateline.errors import BadRequest

_DESCRIPTION = """\
Reads documents and writes a dossier of each: places, missions, events with date, voice
and sentence, and the names that were refused. Takes text, Markdown, HTML, PDF, DOCX,
EPUB and e-mail, a web address, or - for text on stdin. Only an address is fetched, and
nothing else asks a network.

Without -o the dossier goes to stdout. Of several documents -o names a folder, which
gets a file for each; one that can't be read doesn't stop the rest.

With --jsonl it reads many texts, one line each: {"id", "text", "published"?} in, and in
the same order {"id", "toponyms", "events", "refused"} out, or {"id", "error"}.
"""

_EXAMPLES = """\
examples:
  dateline read article.html -o article.json
  dateline read https://example.org/story --published 2024-04-07
  dateline read *.pdf -o dossiers/
  pbpaste | dateline read - | jq '.events[].kind'
  dateline read --jsonl corpus.jsonl -o read.jsonl --jobs 4
"""


def _add(parser: Parser) -> None:
    parser.add_argument(
        "sources",
        nargs="*",
        metavar="FILE|URL|-",
        help="a document, a web address, or - for text on stdin",
    )
    parser.add_argument(
        "--jsonl", type=Path, metavar="IN", help="many texts, a line of JSON each"
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="the file, or the folder"
    )
    parser.add_argument(
        "--published", default="", metavar="DATE", help="the date of publication"
    )
    parser.add_argument(
        "--jobs", type=int, metavar="N", help="with --jsonl: N processes (default: 1)"
    )
    parser.add_argument("--force", action="store_true", help="overwrite OUT")


def _run(asked: argparse.Namespace) -> None:
    if asked.jsonl is not None:
        _run_lines(asked)
        return
    from dateline.cli.reading import read_all

    if not asked.sources:
        raise BadRequest("read what? a file, an address, or - for text on stdin")
    if asked.jobs is not None:
        raise BadRequest("--jobs changes nothing without --jsonl")
    read_all(asked.sources, asked.output, asked.published, force=asked.force)


def _run_lines(asked: argparse.Namespace) -> None:
    from dateline.cli.streaming import read_lines

    if asked.sources:
        raise BadRequest("--jsonl reads one file of lines and no documents beside it")
    if asked.published:
        raise BadRequest("--published changes nothing with --jsonl: each line has one")
    jobs = 1 if asked.jobs is None else asked.jobs
    if jobs < 1:
        raise BadRequest(f"--jobs {jobs}: a number from 1 on")
    read_lines(asked.jsonl, asked.output, jobs, force=asked.force)


READ = Command(
    "read", "read documents into dossiers", _DESCRIPTION, _EXAMPLES, _add, _run
)
