"""Which page to fetch: an address, and that it is fetched now and nothing else."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from dateline.reading.documents.address import is_address
from dateline.ui.dialogs.fields import Problem, column, form, line, told

TOLD = (
    "This one page is fetched now, and nothing else: no pictures, no scripts, no "
    "cookies. After that, no request leaves this machine."
)
NO_ADDRESS = "That is no address of the web: it begins with http:// or https://"
WIDTH = 560


class AddressDialog(QDialog):
    """Asks for an address.

    Signals:
        given: the address.
    """

    given = Signal(str)

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        """Ask, at first with an address that is known already."""
        super().__init__(parent)
        self.setWindowTitle("Open Address")
        self.field = line("Address", words, "https://")
        self.problem = Problem()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        accept = QDialogButtonBox.ButtonRole.AcceptRole
        self.go = self.buttons.addButton("Fetch and Read", accept)
        self.field.setAccessibleDescription(TOLD)
        self.field.textChanged.connect(self._tell)
        self.go.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        rows = form()
        rows.addRow("&Address", self.field)
        layout = column(self)
        layout.addLayout(rows)
        layout.addWidget(told(TOLD))
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        self.resize(WIDTH, self.sizeHint().height())
        self._tell()

    def accept(self) -> None:
        """Give the address, if it is one."""
        address = self.field.text().strip()
        if address and "://" not in address:
            address = f"https://{address}"
        if not is_address(address) or any(char.isspace() for char in address):
            self.problem.say(NO_ADDRESS)
            return
        super().accept()
        self.given.emit(address)

    def _tell(self) -> None:
        self.go.setEnabled(bool(self.field.text().strip()))
        self.problem.say("")
