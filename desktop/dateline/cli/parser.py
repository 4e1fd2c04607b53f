"""The parser of words: errors as ours are, help with examples."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from dateline.errors import BadRequest


class Parser(argparse.ArgumentParser):
    """Reads the words of a command; what it can't read is a BadRequest."""

    def error(self, message: str) -> NoReturn:
        """Raise what argparse has to say, in one sentence.

        Raises:
            BadRequest: always.
        """
        raise BadRequest(f"{message}; {self.prog} --help shows what there is")


@dataclass(frozen=True, slots=True)
class Command:
    """A command: what it is called, its help, the words it takes, what it does."""

    name: str
    brief: str
    description: str
    examples: str
    add: Callable[[Parser], None]
    run: Callable[[argparse.Namespace], None]


def parser(usage: str, description: str, examples: str) -> Parser:
    """The parser of the program's own words; description and examples as written."""
    return Parser(
        "dateline",
        usage=usage,
        description=description,
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def add_commands(top: Parser, commands: tuple[Command, ...]) -> None:
    """Let the first word be the name of a command."""
    choice = top.add_subparsers(
        dest="command",
        metavar="COMMAND",
        required=True,
        title="commands",
        prog=top.prog,
    )
    for command in commands:
        added = choice.add_parser(
            command.name,
            help=command.brief,
            description=command.description,
            epilog=command.examples,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        command.add(added)
        added.set_defaults(run=command.run)
