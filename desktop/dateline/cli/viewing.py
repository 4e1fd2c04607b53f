"""The words that say what of a dossier is shown: a record, a day, a filter."""

import argparse
from typing import TYPE_CHECKING

from dateline.cli.parser import Parser
from dateline.errors import BadRequest

if TYPE_CHECKING:  # no command pays for what it does not do
    from datetime import date

    from dateline.domain.lens import Filter
    from dateline.domain.view import Links, View
    from dateline.domain.voice import VoiceKind

VIEW_OPTIONS = ("select", "no_inferred", "links")
FILTER_OPTIONS = ("on", "since", "until", "kind", "voice", "country")


def add_view(parser: Parser) -> None:
    """Let a command take the words of a view."""
    parser.add_argument("--select", metavar="ID", help="choose a record")
    parser.add_argument(
        "--on", metavar="DATE", help="how relations stood on a day: 2024-04-05"
    )
    parser.add_argument(
        "--from",
        dest="since",
        metavar="DATE",
        help="only what was then or later: a day, a month (1976-06) or a year",
    )
    parser.add_argument(
        "--to", dest="until", metavar="DATE", help="only what was then or earlier"
    )
    parser.add_argument(
        "--kind",
        action="append",
        metavar="KIND",
        help="only events of this kind (relations.broken) or group (relations)",
    )
    parser.add_argument(
        "--voice", action="append", metavar="VOICE", help="only what is told so: stated"
    )
    parser.add_argument(
        "--country",
        action="append",
        metavar="CODE",
        help="only events in which this country takes part: MEX",
    )
    parser.add_argument(
        "--no-inferred",
        action="store_true",
        default=None,
        help="leave out what the text does not name",
    )
    parser.add_argument(
        "--links", metavar="ruptures|all", help="which events (default: ruptures)"
    )


def view_of(asked: argparse.Namespace) -> "View":
    """The view that the words ask for.

    Raises:
        BadRequest: a word that means nothing; the sentence says what would.
    """
    from dateline.domain.view import View

    return View(
        selection=asked.select or "",
        inferred=not asked.no_inferred,
        links=_links(asked.links),
        on=_day(asked.on),
        filter=_filter(asked),
    )


def _filter(asked: argparse.Namespace) -> "Filter":
    from dateline.domain.lens import Filter

    first, _ = _days("from", asked.since)
    _, last = _days("to", asked.until)
    if first and last and last < first:
        raise BadRequest(f"--from {asked.since} is after --to {asked.until}")
    return Filter(
        kinds=frozenset(kind for words in asked.kind or () for kind in _kinds(words)),
        countries=frozenset(_country(words) for words in asked.country or ()),
        voices=frozenset(_voice(words) for words in asked.voice or ()),
        since=first,
        until=last,
    )


def _links(words: str | None) -> "Links":
    from dateline.domain.view import Links

    there = [links.value for links in Links]
    if words is not None and words not in there:
        raise BadRequest(
            f"“{words}” is no choice of links: there are {', '.join(there)}"
        )
    return Links(words) if words else Links.RUPTURES


def _day(words: str | None) -> "date | None":
    first, last = _days("on", words)
    if first != last:
        raise BadRequest(f"--on takes one day, such as 2024-04-05, and not “{words}”")
    return first


def _days(option: str, words: str | None) -> "tuple[date | None, date | None]":
    """The first and last day that a date can mean; None for no date at all."""
    from dateline.domain.when import bounds

    if words is None:
        return None, None
    try:
        start, end = bounds(words)
        if start == end and not start.doubtful:
            return start.first, start.last
    except ValueError:
        pass
    form = "" if option == "on" else ", 1976-06 or 1976"
    raise BadRequest(f"--{option}: “{words}” is no date: write one as 2024-04-05{form}")


def _kinds(words: str) -> tuple[str, ...]:
    """The kinds that are called so, or whose group is."""
    from dateline.domain.kind import KINDS

    if words in KINDS:
        return (words,)
    group = tuple(kind for kind in KINDS if kind.partition(".")[0] == words)
    if group:
        return group
    from difflib import get_close_matches  # only a mistake needs it

    groups = dict.fromkeys(kind.partition(".")[0] for kind in KINDS)
    near = get_close_matches(words, [*KINDS, *groups], n=3)
    hint = f"near it: {', '.join(near)}" if near else f"groups: {', '.join(groups)}"
    raise BadRequest(f"“{words}” is no kind of event; {hint}")


def _voice(words: str) -> "VoiceKind":
    from dateline.domain.voice import VoiceKind

    there = [voice.value for voice in VoiceKind]
    if words not in there:
        raise BadRequest(f"“{words}” is no voice: there are {', '.join(there)}")
    return VoiceKind(words)


def _country(words: str) -> str:
    code = words.upper()
    if len(code) != 3 or not code.isascii() or not code.isalpha():
        raise BadRequest(f"“{words}” is no code of a country: write three letters, MEX")
    return code
