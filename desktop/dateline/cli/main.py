"""The command line: which words it takes, and what it does with them.

It needs no screen and loads no Qt before a picture is drawn. Errors are one line on
stderr; a traceback is shown only where ``DATELINE_DEBUG`` is set. A window's start asks
here as well, so that what only commands need is imported when there is one.
"""

import errno
import os

from dateline import __version__
from dateline.errors import BadRequest, DatelineError

DONE, FAILED, WRONG_INPUT = 0, 1, 2

COMMANDS = ("export", "find", "list", "read")

# The machine ran out of something: no fault of what was asked for.
_OUT_OF = frozenset(
    (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENOMEM)
)

_USAGE = "dateline [FILE]\n       dateline COMMAND [OPTION ...]"

_DESCRIPTION = """\
Turns a news article into a map of who did what to whom, where and when, with the
sentence behind every mark.

Without a command it opens a window: on FILE, a dossier, or on the built-in article.
The commands need no screen. None of it needs a network, but to read an address.
"""

_EXAMPLES = """\
examples:
  dateline                        open the built-in article in a window
  dateline story/dossier.json     open a dossier in a window
  dateline export -o map.png      draw the built-in article as a picture
  dateline export story/dossier.json -o map.pdf --size A4
  dateline list story/dossier.json --json
                                  print what a dossier holds, for programs
  dateline find "Paris, Texas"    print the places of a name
  dateline read article.html -o article.json
                                  read a document into a dossier
  dateline export --help          all that a picture can be

A file with the name of a command opens as ./export.
Exit codes: 0 done, 1 failed, 2 wrong input.
"""


def opens_window(words: list[str]) -> bool:
    """Whether the words ask for a window: none at all, or one file.

    The file is the last word: ``--`` may stand before one that starts with a dash.
    """
    if words[:1] == ["--"]:
        return len(words) == 2
    if not words:
        return True
    return len(words) == 1 and words[0] not in COMMANDS and not words[0].startswith("-")


def run(words: list[str]) -> int:
    """Do what the words say; the answer is the exit code: 0, 1 or 2."""
    from dateline.cli.terminal import complain, finish, hush

    try:
        _run(words)
        finish()
    except DatelineError as error:
        complain(str(error))
        return FAILED if _ran_out(error) else WRONG_INPUT
    except BrokenPipeError:  # who reads our output has seen enough
        hush()
    except KeyboardInterrupt:
        complain("stopped")
        return FAILED
    except Exception as error:
        if os.environ.get("DATELINE_DEBUG"):
            raise
        complain(
            f"unforeseen {type(error).__name__}: {error} "
            "(a mistake in Dateline; DATELINE_DEBUG=1 shows where)"
        )
        return FAILED
    return DONE


def _run(words: list[str]) -> None:
    if len(words) > 1 and words[0] not in COMMANDS and not words[0].startswith("-"):
        raise BadRequest(
            f"“{words[0]}” is no command, and a window opens one file at a time"
        )
    from dateline.cli.export import EXPORT
    from dateline.cli.find import FIND
    from dateline.cli.list import LIST
    from dateline.cli.parser import add_commands, parser
    from dateline.cli.read import READ

    top = parser(_USAGE, _DESCRIPTION, _EXAMPLES)
    top.add_argument("--version", action="version", version=f"dateline {__version__}")
    add_commands(top, (EXPORT, FIND, LIST, READ))
    try:
        asked = top.parse_args(words)
    except SystemExit:  # --help and --version have said all; errors never come here
        return
    asked.run(asked)


def _ran_out(error: BaseException | None) -> bool:
    """Whether the machine ran out of something, by the error that led to this one."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in _OUT_OF:
            return True
        error = error.__cause__
    return False
