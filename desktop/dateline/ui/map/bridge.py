"""The one object that the page can reach: JSON out, JSON in, nothing else."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from dateline.ui.map.messages import BadMessageError, Message, parse

log = logging.getLogger(__name__)


class Bridge(QObject):
    """Carries text between page and program; what comes in is parsed or refused."""

    message = Signal(str)

    def __init__(
        self, heard: Callable[[Message], None], parent: QObject | None = None
    ) -> None:
        """Call ``heard`` with each message of the page.

        It is no signal, because the page can reach every signal of this object.
        """
        super().__init__(parent)
        self._heard = heard

    @Slot(str)
    def receive(self, text: str) -> None:
        """Take a message of the page; a bad one is logged and forgotten."""
        try:
            message = parse(text)
        except BadMessageError as error:
            log.warning("refused a message of the page: %s", error)
            return
        self._heard(message)
