"""What the File menu does with documents: each is read off the GUI thread.

While one is read, and if it can't be, what is open stays as it is. What only reading
needs is imported by the job that reads.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtWidgets import QDialog

from dateline.ui.drop import Dropped
from dateline.ui.jobs import CancelToken, Jobs, Progress, Work
from dateline.ui.plain import one_line

if TYPE_CHECKING:
    from dateline.ui.window import Window
    from dateline.workspace.reading import Read


Done = Callable[["Read"], None]


class DocumentCommands:
    """Articles out of files, addresses, pasted and dropped text."""

    def __init__(self, window: "Window", jobs: Jobs) -> None:
        """Act on one window."""
        self._window = window
        self._jobs = jobs
        self._token: CancelToken | None = None
        self._reads = False

    def address(self, words: str = "") -> None:
        """Ask for an address, at first the given one, and read its page."""
        from dateline.ui.dialogs.address import AddressDialog

        box = AddressDialog(words, self._window)
        box.given.connect(self.read_address)
        self._window.show_box(box)

    def paste(self) -> None:
        """Ask for a text, its title and its date, and read it."""
        from dateline.ui.dialogs.paste import PasteDialog

        box = PasteDialog(self._window)
        box.given.connect(self.read_text)
        self._window.show_box(box)

    def read_file(self, path: Path) -> None:
        """Read the article in a file."""
        done = partial(self._opened, path)
        self._read(f"Reading {one_line(path.name)}", partial(_file, path), done)

    def read_address(self, address: str, published: str = "") -> None:
        """Fetch one page and read the article in it."""
        host = urlsplit(address).netloc
        work = partial(_address, address, published)
        self._read(f"Fetching the page from {one_line(host)}", work, self._show, host)

    def read_text(self, text: str, title: str = "", published: str = "") -> None:
        """Read a text."""
        work = partial(_text, text, title, published)
        self._read("Reading the text", work, self._show)

    def drop(self, dropped: Dropped) -> None:
        """Take what was dropped; a link is asked about, as it asks the network."""
        if any(box.isVisible() for box in self._window.findChildren(QDialog)):
            return
        if dropped.file is not None:
            self._window.commands.files.open(dropped.file)
        elif dropped.address:
            self.address(dropped.address)
        else:
            self.read_text(dropped.text)

    def stop(self) -> None:
        """Read no further; what is open stays."""
        if self._token is not None:
            self._token.cancel()
        self._end()

    @property
    def reads(self) -> bool:
        """Whether a document is being read."""
        return self._reads

    def _read(self, words: str, work: Work["Read"], done: Done, host: str = "") -> None:
        self.stop()
        self._reads = True
        status = self._window.status
        status.show_reading(words, host)
        self._check()

        def finish(read: "Read") -> None:
            self._end()
            done(read)

        def fail(problem: str) -> None:
            self._end()
            self._window.commands.files.refuse(problem)

        token = self._jobs.run(work, finish, fail, status.tell_progress)
        self._token = token if self._reads else None

    def _opened(self, path: Path, read: "Read") -> None:
        self._window.settings.remember(path)
        self._window.commands.files.fill_menus()
        self._window.take(path, read.dossier, read)
        self._told(read)

    def _show(self, read: "Read") -> None:
        file = Path(read.dossier.articles[0].id)
        self._window.take(file, read.dossier, read)
        self._told(read)

    def _told(self, read: "Read") -> None:
        notes = [one_line(note, 200) for note in read.document.notes]
        name = one_line(read.dossier.title)
        self._window.status.tell("  ·  ".join([f"Read: {name}", *notes]))

    def _end(self) -> None:
        if self._reads:
            self._window.status.end_reading()
        self._token, self._reads = None, False
        self._check()

    def _check(self) -> None:
        self._window.acts["file.stop"].setEnabled(self._reads)


def _prepare() -> None:
    """Have at hand what the card of a place asks, so that the window need not wait.

    Nothing of Qt: its classes are made on the GUI thread.
    """
    import_module("dateline.workspace.searching")


def _file(path: Path, progress: Progress, token: CancelToken) -> "Read":
    from dateline.workspace.reading import read_file

    _prepare()
    return read_file(path, is_cancelled=lambda: token.cancelled, progress=progress)


def _address(
    address: str, published: str, progress: Progress, token: CancelToken
) -> "Read":
    from dateline.workspace.reading import read_address

    _prepare()
    return read_address(
        address,
        published,
        is_cancelled=lambda: token.cancelled,
        progress=progress,
    )


def _text(
    text: str, title: str, published: str, progress: Progress, token: CancelToken
) -> "Read":
    from dateline.workspace.reading import read_text

    _prepare()
    return read_text(text, title, published, progress=progress)
