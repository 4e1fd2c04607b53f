"""The gate that every request of the page passes: our own scheme, or nowhere."""

import logging

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

from dateline.ui.map.scheme import HOST, NAME

log = logging.getLogger(__name__)


class Gate(QWebEngineUrlRequestInterceptor):
    """Refuses what does not go to ``dateline://app`` and keeps the list of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing refused."""
        super().__init__(parent)
        self.blocked: list[str] = []

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Let a request through, or block and log it."""
        url = info.requestUrl()
        own = url.scheme() == NAME.decode() and url.host() == HOST
        if own and bytes(info.requestMethod().data()) == b"GET":
            return
        info.block(True)
        self.blocked.append(url.toString())
        log.warning("blocked: %s", url.toDisplayString()[:200])
