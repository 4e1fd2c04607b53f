"""What a picture shows: which figure, and the choices that this figure has."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout

from dateline.domain.view import View
from dateline.export.look import Choice, takes
from dateline.ui.dialogs.fields import combo
from dateline.workspace.exporting import ExportRequest

FIGURES = [
    ("Map", "map"),
    ("Timeline", "timeline"),
    ("Relation graph", "graph"),
    ("Ties on a day", "matrix"),
    ("Precedents", "precedents"),
    ("Page with all but the graph", "page"),
]
LANES = [("By kind", "kind"), ("By country", "country")]
LAYOUTS = [
    ("By ties", "force"),
    ("In a circle", "circle"),
    ("By geography", "geography"),
]
EXTENTS = [("Fitted to what is shown", "fit"), ("Whole world", "world")]


@dataclass(frozen=True, slots=True)
class Subject:
    """A figure and how it is laid out, in the words of ``ExportRequest``."""

    figure: str = "map"
    lanes: str = "kind"
    layout: str = "force"


class SubjectFields(QObject):
    """The fields for a picture's subject; those that its figure ignores are hidden.

    Signals:
        changed: something else is to be shown.
    """

    changed = Signal()

    def __init__(self, view: View, subject: Subject) -> None:
        """Start with what is on screen."""
        super().__init__()
        self._view = view
        self._form = QFormLayout()
        self.figure = combo("Figure", FIGURES)
        self.lanes = combo("Lanes", LANES)
        self.layout = combo("Layout", LAYOUTS)
        self.extent = combo("Extent", EXTENTS)
        self.inferred = QCheckBox("Inferred places")
        self.chosen = QCheckBox("Ring what is chosen")
        _choose(self.figure, subject.figure)
        _choose(self.lanes, subject.lanes)
        _choose(self.layout, subject.layout)
        self.inferred.setChecked(view.inferred)
        self.chosen.setChecked(bool(view.selection))
        self.chosen.setEnabled(bool(view.selection))
        for box in (self.figure, self.lanes, self.layout, self.extent):
            box.currentIndexChanged.connect(self.changed)
        for check in (self.inferred, self.chosen):
            check.toggled.connect(self.changed)

    @property
    def name(self) -> str:
        """The figure, by its word."""
        return str(self.figure.currentData())

    def into(self, request: ExportRequest) -> ExportRequest:
        """A request for this subject."""
        return replace(
            request,
            figure=self.name,
            lanes=str(self.lanes.currentData()),
            layout=str(self.layout.currentData()),
            extent=str(self.extent.currentData()),
        )

    @property
    def view(self) -> View:
        """The view to draw: with or without what was inferred, ringed or not."""
        selection = self._view.selection if self.chosen.isChecked() else ""
        inferred = self.inferred.isChecked()
        return replace(self._view, selection=selection, inferred=inferred)

    def head(self, form: QFormLayout) -> None:
        """Put the choice of the figure and of its shape into a form."""
        self._form = form
        form.addRow("Fi&gure", self.figure)
        form.addRow("&Lanes", self.lanes)
        form.addRow("La&yout", self.layout)
        form.addRow("E&xtent", self.extent)

    def foot(self, form: QFormLayout) -> None:
        """Put what else is shown into the same form, and hide what does not matter."""
        form.addRow("Show", self.inferred)
        form.addRow("", self.chosen)
        self.figure.currentIndexChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Show the fields that the figure takes; another figure may want them again."""
        rows = {
            Choice.LANES: self.lanes,
            Choice.LAYOUT: self.layout,
            Choice.EXTENT: self.extent,
            Choice.INFERRED: self.inferred,
            Choice.SELECTION: self.chosen,
        }
        for choice, field in rows.items():
            self._form.setRowVisible(field, takes(self.name, choice))


def _choose(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(max(0, box.findData(data)))
