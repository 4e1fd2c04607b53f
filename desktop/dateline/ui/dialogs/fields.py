"""Fields of a dialog, each with the name that a screen reader says."""

from PySide6.QtWidgets import QComboBox, QSpinBox


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
