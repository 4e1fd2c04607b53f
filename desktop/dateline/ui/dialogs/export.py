"""What a picture should be: format, size, theme, extent; with a preview of it."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from dateline.domain.dossier import Dossier
from dateline.domain.view import View
from dateline.errors import BadRequest
from dateline.export.formats import FORMATS, Takes
from dateline.export.look import DPI, LARGEST_PX, SMALLEST_PX, size_px
from dateline.ui.dialogs.preview import Preview
from dateline.ui.jobs import CancelToken, Jobs, Progress
from dateline.ui.settings import Settings
from dateline.ui.theme import Appearance
from dateline.workspace.exporting import ExportRequest, export, render

PICTURES = tuple(made for made in FORMATS.values() if Takes.SIZE in made.takes)
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
        parent: QWidget | None = None,
    ) -> None:
        """Ask about a picture of what a view shows."""
        super().__init__(parent)
        self.setWindowTitle("Export Picture")
        self._dossier, self._view = dossier, view
        self._settings, self._jobs = settings, jobs
        self._drawing: CancelToken | None = None
        self._writing: CancelToken | None = None
        self.format = _combo("Format", [(made.name, made.key) for made in PICTURES])
        self.preset = _combo("Size", [(p.name, p.size) for p in PRESETS])
        self.width_px = _spin("Width", SMALLEST_PX, LARGEST_PX, 2400)
        self.height_px = _spin("Height", SMALLEST_PX, LARGEST_PX, 1350)
        self.dpi = _spin("Resolution", DPI.start, DPI.stop - 1, 300)
        self.theme = _combo("Theme", [("Light", "light"), ("Dark", "dark")])
        self.extent = _combo(
            "Extent", [("Fitted to what is shown", "fit"), ("Whole world", "world")]
        )
        self.inferred = QCheckBox("Inferred places")
        self.chosen = QCheckBox("Ring what is chosen")
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
        return ExportRequest(
            target=Path(self.target.text().strip()),
            format=str(self.format.currentData()),
            size=self._size(),
            dpi=self.dpi.value(),
            theme=str(self.theme.currentData()),
            extent=str(self.extent.currentData()),
        )

    def view(self) -> View:
        """The view to draw: with or without what was inferred, ringed or not."""
        selection = self._view.selection if self.chosen.isChecked() else ""
        inferred = self.inferred.isChecked()
        return replace(self._view, selection=selection, inferred=inferred)

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
        self.inferred.setChecked(self._view.inferred)
        self.chosen.setChecked(bool(self._view.selection))
        self.chosen.setEnabled(bool(self._view.selection))
        self.target.setAccessibleName("File")
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
        for box in (self.theme, self.extent):
            box.currentIndexChanged.connect(self._changed)
        for spin in (self.width_px, self.height_px, self.dpi):
            spin.valueChanged.connect(self._changed)
        for check in (self.inferred, self.chosen):
            check.toggled.connect(self._changed)
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
        form.addRow("F&ormat", self.format)
        form.addRow("&Size", self.preset)
        form.addRow("", sides)
        form.addRow("&Resolution", self.dpi)
        form.addRow("&Theme", self.theme)
        form.addRow("E&xtent", self.extent)
        form.addRow("Show", self.inferred)
        form.addRow("", self.chosen)
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
        self.resize(980, 520)

    def _size(self) -> str:
        preset = str(self.preset.currentData())
        return preset or f"{self.width_px.value()}x{self.height_px.value()}"

    def _sized(self) -> None:
        preset = PRESETS[self.preset.currentIndex()]
        custom = not preset.size
        for spin in (self.width_px, self.height_px):
            spin.setEnabled(custom)
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
            for spin, side in zip(
                (self.width_px, self.height_px),
                size_px(preset.size, self.dpi.value()),
                strict=True,
            ):
                spin.setValue(side)
        self._wait.start()

    def _redraw(self) -> None:
        """Draw the preview off the GUI thread; only the newest wish counts."""
        if self._drawing is not None:
            self._drawing.cancel()
        dossier, view = self._dossier, self.view()
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
        return folder / f"map.{PICTURES[0].key}"

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
        dossier, view = self._dossier, self.view()
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


def _combo(name: str, rows: list[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.view().setAccessibleName(name)
    for text, data in rows:
        box.addItem(text, data)
    return box


def _spin(name: str, least: int, most: int, value: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setAccessibleName(name)
    spin.setRange(least, most)
    spin.setValue(value)
    spin.setGroupSeparatorShown(False)
    return spin
