"""What the File menu does with pictures and data."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.ui.window import Window


class ExportCommands:
    """Pictures and data out of the window."""

    def __init__(self, window: "Window") -> None:
        """Act on one window."""
        self._window = window

    def picture(self) -> None:
        """Ask what the picture should be, and write it."""

    def data(self) -> None:
        """Ask for a file and write the data."""

    def copy(self) -> None:
        """Put a picture on the clipboard."""
