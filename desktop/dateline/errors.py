"""The one error tree.

DatelineError
├── BadRecord (ValueError)            plain data that is no dossier: field and problem
├── BadDossier (ValueError)           the same, with the file it was read from
│   ├── NotADossier                   not JSON, or JSON of another kind
│   └── NewerSchema                   written by a newer Dateline
├── BadDocument (ValueError)          a document that can't be read as text
├── FileMissing (FileNotFoundError)   there is no such file
├── FileUnreadable (OSError)          the file is there and can't be read
├── TargetExists (FileExistsError)    an export would overwrite
├── TargetUnwritable (OSError)        the target can't be written
├── FigureUnpainted (RuntimeError)    the process that paints a picture came to grief
├── LookUpFailed (OSError)            a name could not be looked up online
├── BadRequest (ValueError)           an option or id that means nothing
└── DisplayMissing (RuntimeError)     a window was asked for where there is no screen

Each carries its data; ``str(error)`` is the one sentence a person reads.
"""

from pathlib import Path

MOST_CHARACTERS = 400  # of a field or a problem in a sentence


class DatelineError(Exception):
    """Anything Dateline refuses; ``str()`` of it is one clear sentence."""


class BadRecord(DatelineError, ValueError):
    """Plain data does not make a dossier; raised below the room that knows files."""

    def __init__(self, field: str, problem: str) -> None:
        """Name the field by its path (``events[3].actors[0]``) and the problem.

        Both may hold words of the data: they are shown on one line, cut where too long.
        """
        self.field = _one_line(field)
        self.problem = _one_line(problem)
        super().__init__(f"{self.field}: {self.problem}")


class BadDossier(DatelineError, ValueError):
    """A dossier file that can't be taken as it is; mend the named field."""

    def __init__(self, file: Path, field: str, problem: str) -> None:
        """Name the file, the field by its path, and say what is wrong."""
        where = f"{file}: {field}" if field else f"{file}"
        super().__init__(f"{where}: {problem}")
        self.file = file
        self.field = field
        self.problem = problem


class NotADossier(BadDossier):
    """The file is no JSON, or JSON of another kind; choose another file."""


class NewerSchema(BadDossier):
    """The file was written by a newer Dateline; update the program."""


class BadDocument(DatelineError, ValueError):
    """A document can't be read: damaged, locked, too large, or of an unread format."""

    def __init__(self, name: str, reason: str) -> None:
        """Name the file or address and say why; both may hold words of others."""
        self.name = _one_line(name)
        self.reason = _one_line(reason)
        super().__init__(f"{self.name}: can't be read: {self.reason}")


class FileMissing(DatelineError, FileNotFoundError):
    """There is no such file; check the path."""

    def __init__(self, file: Path) -> None:
        """Name the file that is missing."""
        super().__init__(f"{file}: there is no such file")
        self.file = file

    def __str__(self) -> str:
        """The sentence, not the errno form of OSError."""
        return str(self.args[0])


class FileUnreadable(DatelineError, OSError):
    """The file is there but can't be read; check its permissions and its encoding."""

    def __init__(self, file: Path, problem: str) -> None:
        """Name the file and what the system says."""
        super().__init__(f"{file}: can't be read: {problem}")
        self.file = file

    def __str__(self) -> str:
        """The sentence, not the errno form of OSError."""
        return str(self.args[0])


class TargetExists(DatelineError, FileExistsError):
    """The export would overwrite a file; choose another name, or force it."""

    def __init__(self, file: Path) -> None:
        """Name the file that is in the way."""
        super().__init__(f"{file}: the file exists; --force overwrites it")
        self.file = file

    def __str__(self) -> str:
        """The sentence, not the errno form of OSError."""
        return str(self.args[0])


class TargetUnwritable(DatelineError, OSError):
    """The target can't be written; choose another folder. Nothing was written."""

    def __init__(self, file: Path, problem: str) -> None:
        """Name the target and what the system says."""
        super().__init__(f"{file}: can't be written: {problem}")
        self.file = file

    def __str__(self) -> str:
        """The sentence, not the errno form of OSError."""
        return str(self.args[0])


class FigureUnpainted(DatelineError, RuntimeError):
    """The process that paints a picture did not come to its end; nothing is written."""

    def __init__(self, problem: str) -> None:
        """Say what it said last."""
        super().__init__(f"The picture could not be painted: {problem}")
        self.problem = problem


class LookUpFailed(DatelineError, OSError):
    """A name could not be looked up online; the offline gazetteer still can."""

    def __init__(self, name: str, problem: str) -> None:
        """Give the name that was asked for and what the service or the network says."""
        self.name = _one_line(name)
        super().__init__(
            f"“{self.name}” can't be looked up online: {_one_line(problem)}"
        )

    def __str__(self) -> str:
        """The sentence, not the errno form of OSError."""
        return str(self.args[0])


class BadRequest(DatelineError, ValueError):
    """An option, id or format that means nothing here; the sentence names it."""


class DisplayMissing(DatelineError, RuntimeError):
    """There is no screen to open a window on; the command line works without one."""


def _one_line(words: str) -> str:
    kept = words if len(words) <= MOST_CHARACTERS else f"{words[:MOST_CHARACTERS]}…"
    plain = (" " if char.isspace() else char for char in kept)
    return "".join(char if char.isprintable() else "�" for char in plain)
