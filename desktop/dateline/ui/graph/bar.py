"""The bar above the graph: how it is laid out, what of it is shown, how near."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from dateline.scene.placing import Layout

LAYOUTS = {
    Layout.FORCE: ("By ties", "Lay the graph out by ties: what acts together is near"),
    Layout.CIRCLE: ("Circle", "Lay the graph out in a circle"),
    Layout.GEOGRAPHY: ("Geography", "Lay the graph out by geography, as on a map"),
}


class GraphBar(QWidget):
    """Buttons only; what they do is told by signals.

    Signals:
        laid_out: a layout was chosen: a ``Layout``.
        focus: one node alone, or all again: whether the button is down.
        reset: dragged nodes go back, and all is shown.
        zoomed: larger (True) or smaller.
        table: the table in place of the drawing, or not.
    """

    laid_out = Signal(object)
    focus = Signal(bool)
    reset = Signal()
    zoomed = Signal(bool)
    table = Signal(bool)

    def __init__(self) -> None:
        """Make the buttons."""
        super().__init__()
        self.setObjectName("graphbar")
        self.layouts = {
            layout: _flat(name, told, checkable=True)
            for layout, (name, told) in LAYOUTS.items()
        }
        self.only = _flat("Focus", "Show one node and its neighbours", checkable=True)
        self.again = _flat("Reset layout", "Put dragged nodes back and show all")
        self.nearer = _flat("+", "Zoom the graph in")
        self.farther = _flat("−", "Zoom the graph out")
        self.key = _flat("Key", "Show the key to the graph", checkable=True)
        self.rows = _flat("As table", "Show the graph as a table", checkable=True)
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 10, 5)
        row.setSpacing(2)
        for layout, button in self.layouts.items():
            group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(lambda _, at=layout: self.laid_out.emit(at))
        row.addSpacing(6)
        row.addWidget(_line())
        row.addSpacing(6)
        row.addWidget(self.only)
        row.addWidget(self.again)
        row.addStretch(1)
        row.addWidget(self.farther)
        row.addWidget(self.nearer)
        row.addSpacing(6)
        row.addWidget(_line())
        row.addSpacing(6)
        row.addWidget(self.key)
        row.addWidget(self.rows)
        self.only.clicked.connect(self.focus)
        self.again.clicked.connect(lambda: self.reset.emit())
        self.nearer.clicked.connect(lambda: self.zoomed.emit(True))
        self.farther.clicked.connect(lambda: self.zoomed.emit(False))
        self.rows.clicked.connect(self.table)

    def show_table(self, shown: bool) -> None:
        """What only a drawing has can't be pressed beside the table."""
        self.rows.setChecked(shown)
        only_drawn = (self.only, self.again, self.nearer, self.farther, self.key)
        for button in only_drawn:
            button.setEnabled(not shown)
        for button in self.layouts.values():
            button.setEnabled(not shown)


def _flat(text: str, told: str, *, checkable: bool = False) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName("flat")
    button.setCheckable(checkable)
    button.setAccessibleName(told)
    button.setToolTip(told)
    return button


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("line")
    line.setFixedSize(1, 18)
    return line
