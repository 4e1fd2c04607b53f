"""What the File menu does with files: open a dossier, or read a document."""

import json
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.ui.jobs import CancelToken, Jobs, Progress
from dateline.ui.plain import menu_text, shortened
from dateline.workspace.opening import open_dossier

if TYPE_CHECKING:
    from dateline.ui.window import Window

DOSSIER = ".json"
DOCUMENTS = "*.txt *.md *.markdown *.html *.htm *.xhtml *.pdf *.docx *.epub *.eml"
FILTER = (
    f"Articles and dossiers ({DOCUMENTS} *.json);;Articles ({DOCUMENTS});;"
    "Dossiers (*.json);;All files (*)"
)
NUMBER_KEYS = 9


class FileCommands:
    """Opening files. ``ask`` is asked for a path; tests put another in its place."""

    def __init__(self, window: "Window", jobs: Jobs) -> None:
        """Act on one window."""
        self._window = window
        self._jobs = jobs
        self.built_in = QMenu("Built-in Articles", window)
        self.recent = QMenu("Open Recent", window)
        self.ask = self._ask

    def choose(self) -> None:
        """Ask for a file and open it."""
        path = self.ask()
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a dossier, or read a document; if it can't be, all stays as it is."""
        if path.suffix.lower() != DOSSIER:
            self._window.commands.documents.read_file(path)
            return
        self._window.commands.documents.stop()

        def work(progress: Progress, token: CancelToken) -> Dossier:
            return open_dossier(path)

        def done(dossier: Dossier) -> None:
            self._window.settings.remember(path)
            self._window.take(path, dossier)
            self.fill_menus()

        self._jobs.run(work, done, self.refuse)

    def refuse(self, problem: str) -> None:
        """Say in one sentence what is wrong, as plain text."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Dateline")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(shortened(problem))
        box.setStandardButtons(QMessageBox.StandardButton.Ok)
        self._window.show_box(box)

    def fill_menus(self) -> None:
        """Put the built-in articles and the recent files into their menus."""
        self._fill(
            self.built_in,
            [(path, _title_of(path)) for path in built_in()],
            "Ctrl+Shift+{}",
        )
        recent = self._window.settings.recent
        self._fill(
            self.recent,
            [(path, f"{path.name} — {path.parent}") for path in recent],
            "Ctrl+Alt+{}",
        )

    def _fill(self, menu: QMenu, files: list[tuple[Path, str]], keys: str) -> None:
        menu.clear()
        for number, (path, text) in enumerate(files, start=1):
            action = menu.addAction(menu_text(text))
            action.triggered.connect(partial(self._open, path))
            if number <= NUMBER_KEYS:
                action.setShortcut(keys.format(number))
        menu.setEnabled(bool(files))

    def _open(self, path: Path, checked: bool = False) -> None:
        self.open(path)

    def _ask(self) -> Path | None:
        recent = self._window.settings.recent
        folder = str(recent[0].parent) if recent else ""
        name, _ = QFileDialog.getOpenFileName(self._window, "Open", folder, FILTER)
        return Path(name) if name else None


def built_in() -> tuple[Path, ...]:
    """The dossiers that come with the program, in their order."""
    order = (assets.seeds() / "ORDER").read_text(encoding="utf-8").split()
    return tuple(assets.seeds() / name / "dossier.json" for name in order)


@cache
def _title_of(path: Path) -> str:
    """The title in a built-in dossier, without reading the rest of it."""
    return str(json.loads(path.read_text(encoding="utf-8"))["title"])
