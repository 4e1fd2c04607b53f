"""What is known of the article itself, to be corrected."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from dateline.ui.dialogs.fields import (
    Problem,
    PublishedField,
    column,
    form,
    line,
    told,
)
from dateline.ui.plain import shortened
from dateline.workspace.details import Details

AGAIN = "With another date of publication, the article is read again."
ANEW = f"{AGAIN} What was corrected before is then as it was read; Undo brings it back."
NO_LANGUAGE = "A language is two or three letters, for example en or pt-BR."
WIDTH = 560


class DetailsDialog(QDialog):
    """Asks for title, author, publisher, date of publication and language.

    Signals:
        corrected: the ``Details``, where any of them is another now.
    """

    corrected = Signal(object)

    def __init__(
        self,
        known: Details,
        source: str,
        is_corrected: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show what is known; ``is_corrected`` says that a step could be lost."""
        super().__init__(parent)
        self.setWindowTitle("Article Details")
        self._known = known
        self.title = line("Title", known.title)
        self.author = line("Author", known.author, "Not known")
        self.publisher = line("Publisher", known.publisher, "Not known")
        self.published = PublishedField(known.published)
        self.language = line("Language", known.language)
        self.problem = Problem()
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Cancel)
        accept = QDialogButtonBox.ButtonRole.AcceptRole
        self.go = self.buttons.addButton("Correct", accept)
        self.go.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(source, is_corrected)

    def accept(self) -> None:
        """Pass on what is another, unless it can't be."""
        problem = self.published.problem or self._problem()
        self.problem.say(problem)
        if problem:
            return
        given = self._given()
        super().accept()
        if given != self._known:
            self.corrected.emit(given)

    def _given(self) -> Details:
        fields = (self.title, self.author, self.publisher)
        title, author, publisher = (" ".join(one.text().split()) for one in fields)
        return Details(
            title or self._known.title,
            author,
            publisher,
            self._published(),
            self.language.text().strip() or self._known.language,
        )

    def _published(self) -> str:
        """The date as typed; one that was not touched stays as the document has it."""
        typed = self.published.text().strip()
        return typed if typed == self._known.published else self.published.edtf

    def _problem(self) -> str:
        language = self.language.text().strip()
        parts = language.split("-")
        sound = 2 <= len(parts[0]) <= 3 and all(
            part.isascii() and part.isalnum() for part in parts
        )
        return "" if not language or sound else NO_LANGUAGE

    def _lay_out(self, source: str, is_corrected: bool) -> None:
        rows = form()
        rows.addRow("&Title", self.title)
        rows.addRow("&Author", self.author)
        rows.addRow("P&ublisher", self.publisher)
        rows.addRow("&Published", self.published)
        rows.addRow("&Language", self.language)
        layout = column(self)
        layout.addLayout(rows)
        layout.addWidget(told(f"Source: {shortened(source, 200)}"))
        layout.addWidget(told(ANEW if is_corrected else AGAIN))
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        self.resize(WIDTH, self.sizeHint().height())
