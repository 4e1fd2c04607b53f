"""Fields of a dialog, each with the name that a screen reader says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from dateline.ui.dates import HINT, read_edtf

LONGEST_LINE = 1000


def combo(name: str, rows: list[tuple[str, str]]) -> QComboBox:
    """A choice of one among (words, data)."""
    box = QComboBox()
    box.setAccessibleName(name)
    box.view().setAccessibleName(name)
    for text, data in rows:
        box.addItem(text, data)
    return box


def spin(name: str, least: int, most: int, value: int) -> QSpinBox:
    """A number in a range."""
    made = QSpinBox()
    made.setAccessibleName(name)
    made.setRange(least, most)
    made.setValue(value)
    made.setGroupSeparatorShown(False)
    return made


def line(name: str, text: str = "", hint: str = "") -> QLineEdit:
    """A line to type into; ``hint`` says what, where it is empty."""
    made = QLineEdit(text[:LONGEST_LINE])
    made.setMaxLength(LONGEST_LINE)
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    made.setCursorPosition(0)
    return made


class PublishedField(QLineEdit):
    """A line for the date of publication: a day, a month, a year, or nothing."""

    def __init__(self, edtf: str = "") -> None:
        """Start with a date or without one."""
        super().__init__(edtf)
        self.setAccessibleName("Date of publication")
        self.setAccessibleDescription(HINT)
        self.setToolTip(HINT)
        self.setPlaceholderText("For example 2024-04-05 or 5 April 2024")

    @property
    def edtf(self) -> str:
        """The date that is typed; empty where there is none, or none that is one."""
        return read_edtf(self.text()) or ""

    @property
    def problem(self) -> str:
        """What is wrong with it in a sentence, or nothing."""
        words = self.text().strip()
        if not words or self.edtf:
            return ""
        return f"“{words[:40]}” is no date. {HINT}."


class Problem(QLabel):
    """A sentence about what is wrong; it takes no room where nothing is."""

    def __init__(self) -> None:
        """Nothing is wrong."""
        super().__init__()
        self.setObjectName("problem")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def say(self, problem: str) -> None:
        """Say it, or nothing with empty words."""
        self.setText(problem)
        self.setVisible(bool(problem))


def told(words: str) -> QLabel:
    """A quiet explanation."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setObjectName("quiet")
    return label


def form() -> QFormLayout:
    """Labels at the left, fields as wide as there is room."""
    made = QFormLayout()
    made.setHorizontalSpacing(14)
    made.setVerticalSpacing(9)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    return made


def column(box: QWidget) -> QVBoxLayout:
    """The layout of a dialog, with the margins that all have."""
    made = QVBoxLayout(box)
    made.setContentsMargins(20, 20, 20, 16)
    made.setSpacing(14)
    return made
