"""What a picture should be: figure, format, size, theme; with a preview of it."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dateline.domain.dossier import Dossier
from dateline.domain.view import View
from dateline.errors import BadRequest
from dateline.export.formats import FORMATS, Takes
from dateline.export.look import DPI, LARGEST_PX, SMALLEST_PX, size_px
from dateline.ui.dialogs.fields import combo, spin
from dateline.ui.dialogs.preview import Preview
from dateline.ui.dialogs.subject import FIGURES, Subject, SubjectFields
from dateline.ui.jobs import CancelToken, Jobs, Progress
from dateline.ui.settings import Settings
from dateline.ui.theme import Appearance
from dateline.workspace.exporting import ExportRequest, export, render

PICTURES = tuple(made for made in FORMATS.values() if Takes.SIZE in made.takes)
FILE_PX = 170  # the least of a file name that can be read
WAIT_MS = 200  # after the last change, before the preview is drawn anew


@dataclass(frozen=True, slots=True)
class Preset:
    """A size by name; ``size`` is in the words of ``ExportRequest``, or empty."""

    name: str
    size: str
    dpi: int


PRESETS = (
    Preset("Wide, 2400 × 1350", "2400x1350", 300),
    Preset("Wide, 1200 × 675", "1200x675", 150),
    Preset("A4 landscape", "A4", 300),
    Preset("A4 portrait", "A4-portrait", 300),
    Preset("Square, 1080 × 1080", "1080x1080", 150),
    Preset("Custom", "", 300),
)


class ExportDialog(QDialog):
    """Asks what a picture should be, previews it, writes it.

    Signals:
        written: the path of the file that was written.
    """

    written = Signal(object)

    def __init__(
        self,
        dossier: Dossier,
        view: View,
        settings: Settings,
        jobs: Jobs,
        appearance: Appearance,
        subject: Subject,
        parent: QWidget | None = None,
    ) -> None:
        """Ask about a picture of what a view shows, at first of ``subject``."""
        super().__init__(parent)
        self.setWindowTitle("Export Picture")
        self._dossier = dossier
        self._settings, self._jobs = settings, jobs
        self._drawing: CancelToken | None = None
        self._writing: CancelToken | None = None
        self.subject = SubjectFields(view, subject)
        self.format = combo("Format", [(made.name, made.key) for made in PICTURES])
        self.preset = combo("Size", [(p.name, p.size) for p in PRESETS])
        self.width_px = spin("Width", SMALLEST_PX, LARGEST_PX, 2400)
        self.height_px = spin("Height", SMALLEST_PX, LARGEST_PX, 1350)
        self.dpi = spin("Resolution", DPI.start, DPI.stop - 1, 300)
        self.theme = combo("Theme", [("Light", "light"), ("Dark", "dark")])
        self.target = QLineEdit(str(self._suggested()))
        self.browse = QPushButton("Browse…")
        self.problem = QLabel()
        self.preview = Preview(appearance)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self.buttons.addButton(
            "Export", QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._wait = QTimer(self)
        self._set_up()
        self._lay_out()
        self._sized()

    def request(self) -> ExportRequest:
        """What is asked for at this moment."""
        request = ExportRequest(
            target=Path(self.target.text().strip()),
            format=str(self.format.currentData()),
            size=self._size(),
            dpi=self.dpi.value(),
            theme=str(self.theme.currentData()),
        )
        return self.subject.into(request)

    def accept(self) -> None:
        """Write the picture; ask first where a file would be overwritten."""
        self._complete_name()
        request = self.request()
        if not self.target.text().strip():
            self._say("Name a file for the picture.")
        elif request.target.is_file():
            self._ask_over(request)
        else:
            self._write(request)

    def reject(self) -> None:
        """Stop what is under way, or close."""
        if self._writing is not None:
            self._stop_writing()
            return
        if self._drawing is not None:
            self._drawing.cancel()
        super().reject()

    def _set_up(self) -> None:
        self.target.setAccessibleName("File")
        self.target.setMinimumWidth(FILE_PX)
        self.browse.setAccessibleName("Browse for a file")
        self.dpi.setSuffix(" dpi")
        self.width_px.setSuffix(" px")
        self.height_px.setSuffix(" px")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setObjectName("problem")
        self.problem.hide()
        self.browse.setAutoDefault(False)
        self.go.setDefault(True)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._wait.timeout.connect(self._redraw)
        self.preset.currentIndexChanged.connect(self._sized)
        self.format.currentIndexChanged.connect(self._reformatted)
        self.theme.currentIndexChanged.connect(self._changed)
        self.subject.figure.currentIndexChanged.connect(self._renamed)
        self.subject.changed.connect(self._changed)
        for side in (self.width_px, self.height_px, self.dpi):
            side.valueChanged.connect(self._changed)
        self.browse.clicked.connect(self._browse)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(9)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        sides = QHBoxLayout()
        sides.addWidget(self.width_px)
        sides.addWidget(QLabel("×"))
        sides.addWidget(self.height_px)
        file = QHBoxLayout()
        file.addWidget(self.target, 1)
        file.addWidget(self.browse)
        self.subject.head(form)
        form.addRow("F&ormat", self.format)
        form.addRow("&Size", self.preset)
        form.addRow("", sides)
        form.addRow("&Resolution", self.dpi)
        form.addRow("&Theme", self.theme)
        self.subject.foot(form)
        label = QLabel("F&ile")
        label.setBuddy(self.target)
        form.addRow(label, file)
        side = QVBoxLayout()
        side.addLayout(form)
        side.addWidget(self.problem)
        side.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(22)
        both.addWidget(self.preview, 1)
        both.addLayout(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(both)
        layout.addWidget(self.buttons)
        self.resize(1020, 560)

    def _size(self) -> str:
        preset = str(self.preset.currentData())
        return preset or f"{self.width_px.value()}x{self.height_px.value()}"

    def _sized(self) -> None:
        preset = PRESETS[self.preset.currentIndex()]
        custom = not preset.size
        for side in (self.width_px, self.height_px):
            side.setEnabled(custom)
        if not custom:
            self.dpi.setValue(preset.dpi)
            width, height = size_px(preset.size, preset.dpi)
            self.width_px.setValue(width)
            self.height_px.setValue(height)
        self._changed()

    def _reformatted(self) -> None:
        """The file's suffix follows the format."""
        target = Path(self.target.text())
        if target.suffix.removeprefix(".") in FORMATS:
            suffix = f".{self.format.currentData()}"
            self.target.setText(str(target.with_suffix(suffix)))

    def _renamed(self) -> None:
        """A file that has a figure's name follows the figure."""
        target = Path(self.target.text())
        if target.stem in {name for _, name in FIGURES}:
            figure = self.subject.name
            self.target.setText(str(target.with_stem(figure)))

    def _complete_name(self) -> None:
        """Give the file the suffix of its format, if it has another or none."""
        name = self.target.text().strip()
        suffix = f".{self.format.currentData()}"
        if name and Path(name).suffix.lower() != suffix:
            self.target.setText(name + suffix)

    def _changed(self) -> None:
        preset = PRESETS[self.preset.currentIndex()]
        if preset.size:
            # A paper has more pixels at a higher resolution, a screen size has not.
            for field, side in zip(
                (self.width_px, self.height_px),
                size_px(preset.size, self.dpi.value()),
                strict=True,
            ):
                field.setValue(side)
        self._wait.start()

    def _redraw(self) -> None:
        """Draw the preview off the GUI thread; only the newest wish counts."""
        if self._drawing is not None:
            self._drawing.cancel()
        dossier, view = self._dossier, self.subject.view
        try:
            request = self.preview.smaller(self.request())
        except BadRequest as error:
            self._say(str(error))
            return

        def work(progress: Progress, token: CancelToken) -> QImage:
            token.check()
            return QImage.fromData(render(dossier, view, request))

        self._drawing = self._jobs.run(work, self._drawn, self._say)

    def _drawn(self, picture: QImage) -> None:
        self._drawing = None
        self._say("")
        self.preview.put(QPixmap.fromImage(picture))

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _browse(self) -> None:
        made = FORMATS[str(self.format.currentData())]
        name, _ = QFileDialog.getSaveFileName(
            self,
            "Export Picture",
            self.target.text(),
            f"{made.name} (*.{made.key})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            path = Path(name)
            self.target.setText(name if path.suffix else f"{name}.{made.key}")

    def _suggested(self) -> Path:
        folder = self._settings.export_folder or Path.home()
        figure = self.subject.name
        return folder / f"{figure}.{PICTURES[0].key}"

    def _ask_over(self, request: ExportRequest) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("Export Picture")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(f"{request.target.name} is there already.")
        box.setInformativeText("Overwrite it?")
        over = box.addButton("Overwrite", QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        over.clicked.connect(lambda: self._write(replace(request, force=True)))
        box.open()

    def _write(self, request: ExportRequest) -> None:
        self._settings.export_folder = request.target.parent
        dossier, view = self._dossier, self.subject.view
        self._say("")
        self.go.setEnabled(False)
        self.preview.work("Drawing the picture…")

        def work(progress: Progress, token: CancelToken) -> Path:
            return export(dossier, view, request, progress)

        self._writing = self._jobs.run(work, self._written, self._failed)

    def _written(self, file: Path) -> None:
        self._writing = None
        self.written.emit(file)
        super().accept()

    def _failed(self, problem: str) -> None:
        self._stop_writing()
        self._say(problem)

    def _stop_writing(self) -> None:
        if self._writing is not None:
            self._writing.cancel()
        self._writing = None
        self.go.setEnabled(True)
        self.preview.work("")
