"""What the File menu does with pictures and data.

What only an export needs is imported when there is one.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from dateline.export.formats import FORMATS, Takes
from dateline.ui.jobs import CancelToken, Jobs, Progress
from dateline.workspace.exporting import ExportRequest, export, render

if TYPE_CHECKING:
    from dateline.ui.dialogs.subject import Subject
    from dateline.ui.window import Window

FIGURE_OF = {
    "map": "map",
    "graph": "graph",
    "ties": "matrix",
    "precedents": "precedents",
}
DATA = tuple(made for made in FORMATS.values() if Takes.SIZE not in made.takes)


class ExportCommands:
    """Pictures and data out of the window.

    ``ask`` is asked for the file of the data; tests put another in its place.
    """

    def __init__(self, window: "Window", jobs: Jobs) -> None:
        """Act on one window."""
        self._window = window
        self._jobs = jobs
        self.ask = self._ask

    def picture(self) -> None:
        """Ask what the picture should be, and write it."""
        from dateline.ui.dialogs.export import ExportDialog

        window = self._window
        dialog = ExportDialog(
            window.workspace.dossier,
            window.workspace.view,
            window.settings,
            self._jobs,
            window.appearance,
            self._subject(),
            window,
        )
        dialog.written.connect(self._told)
        window.show_box(dialog)

    def data(self) -> None:
        """Ask for a file and write the data; the file dialog asks about overwriting."""
        target = self.ask()
        if target is None:
            return
        self._window.settings.export_folder = target.parent
        dossier, view = self._window.workspace.dossier, self._window.workspace.view
        request = ExportRequest(target, force=True)

        def work(progress: Progress, token: CancelToken) -> Path:
            return export(dossier, view, request, progress)

        self._jobs.run(work, self._told, self._failed, self._progress)

    def copy(self) -> None:
        """Put a picture of the view that is shown on the clipboard."""
        dossier, view = self._window.workspace.dossier, self._window.workspace.view
        shown = self._subject()
        request = ExportRequest(
            Path(f"{shown.figure}.png"),
            figure=shown.figure,
            lanes=shown.lanes,
            layout=shown.layout,
        )

        def work(progress: Progress, token: CancelToken) -> QImage:
            data = render(dossier, view, request, progress)
            return QImage.fromData(data)

        self._jobs.run(work, self._copied, self._failed, self._progress)

    def _subject(self) -> "Subject":
        """The figure of the view that is shown, laid out as it is on screen."""
        from dateline.ui.dialogs.subject import Subject

        window = self._window
        return Subject(
            figure=FIGURE_OF[window.view_name],
            lanes=window.settings.timeline_lanes,
            layout=window.graph.layout_kind,
        )

    def _copied(self, picture: QImage) -> None:
        QGuiApplication.clipboard().setImage(picture)
        size = f"{picture.width()} × {picture.height()}"
        self._window.status.tell(f"The picture is on the clipboard, {size} pixels")

    def _told(self, file: Path) -> None:
        self._window.status.tell(f"Written: {file}")

    def _failed(self, problem: str) -> None:
        self._window.status.show_work("")
        self._window.commands.files.refuse(problem)

    def _progress(self, words: str) -> None:
        self._window.status.show_work(words)

    def _ask(self) -> Path | None:
        filters = {f"{made.name} (*.{made.key})": made.key for made in DATA}
        folder = self._window.settings.export_folder or Path.home()
        name, chosen = QFileDialog.getSaveFileName(
            self._window,
            "Export Data",
            str(folder / f"{self._window.file_stem}.{DATA[0].key}"),
            ";;".join(filters),
        )
        if not name:
            return None
        path = Path(name)
        known = path.suffix.lower().removeprefix(".") in filters.values()
        return path if known else Path(f"{name}.{filters[chosen]}")
