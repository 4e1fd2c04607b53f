"""A text from the clipboard or typed in, with its title and its date."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from dateline.ui.dialogs.fields import (
    Problem,
    PublishedField,
    column,
    form,
    line,
    told,
)

TOLD = (
    "Words such as “Friday” are dated from the date of publication. Without a title, "
    "the text’s first words are taken."
)
SIZE = (640, 520)
LONGEST = 5_000_000  # what is read of a text at most


class PasteDialog(QDialog):
    """Asks for a text.

    Signals:
        given: the text, its title and its date in EDTF; these two may be empty.
    """

    given = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask, at first with the text that is on the clipboard."""
        super().__init__(parent)
        self.setWindowTitle("Paste Text")
        self.text = QPlainTextEdit()
        self.title = line("Title", hint="Optional")
        self.published = PublishedField()
        self.problem = Problem()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        accept = QDialogButtonBox.ButtonRole.AcceptRole
        self.go = self.buttons.addButton("Read", accept)
        self._build()
        clip = QGuiApplication.clipboard().text()
        self.text.setPlainText(clip[:LONGEST])
        self.text.setFocus()
        self._tell()

    def accept(self) -> None:
        """Give the text, unless its date is none."""
        problem = self.published.problem
        self.problem.say(problem)
        if problem:
            self.published.setFocus()
            return
        # As it stands: in plain text, Qt would make spaces of those that don't break.
        text = self.text.document().toRawText().replace("\u2029", "\n")
        super().accept()
        self.given.emit(text, self.title.text().strip(), self.published.edtf)

    def _build(self) -> None:
        self.text.setAccessibleName("Text")
        self.text.setPlaceholderText("Paste or type the text of an article here")
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._tell)
        self.published.textChanged.connect(self._tell)
        self.go.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        rows = form()
        rows.addRow("&Title", self.title)
        rows.addRow("&Published", self.published)
        layout = column(self)
        layout.addWidget(self.text, 1)
        layout.addLayout(rows)
        layout.addWidget(told(TOLD))
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        self.resize(*SIZE)

    def _tell(self) -> None:
        self.go.setEnabled(not self.text.document().isEmpty())
        self.problem.say("")
