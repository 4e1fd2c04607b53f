"""The web page of the map, shut on all sides but its own."""

import logging
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineSettings,
)

from dateline.ui.map.interceptor import Gate
from dateline.ui.map.scheme import NAME, PAGE, PageScheme

CONSOLE_LINES = 500
_OFF = (
    QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls,
    QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows,
    QWebEngineSettings.WebAttribute.JavascriptCanAccessClipboard,
    QWebEngineSettings.WebAttribute.JavascriptCanPaste,
    QWebEngineSettings.WebAttribute.LocalStorageEnabled,
    QWebEngineSettings.WebAttribute.PluginsEnabled,
    QWebEngineSettings.WebAttribute.PdfViewerEnabled,
    QWebEngineSettings.WebAttribute.HyperlinkAuditingEnabled,
    QWebEngineSettings.WebAttribute.FullScreenSupportEnabled,
    QWebEngineSettings.WebAttribute.ScreenCaptureEnabled,
    QWebEngineSettings.WebAttribute.WebGLEnabled,
    QWebEngineSettings.WebAttribute.AutoLoadIconsForPage,
    QWebEngineSettings.WebAttribute.DnsPrefetchEnabled,
    QWebEngineSettings.WebAttribute.NavigateOnDropEnabled,
    QWebEngineSettings.WebAttribute.AllowRunningInsecureContent,
    QWebEngineSettings.WebAttribute.AllowGeolocationOnInsecureOrigins,
    QWebEngineSettings.WebAttribute.AllowWindowActivationFromJavaScript,
    QWebEngineSettings.WebAttribute.ErrorPageEnabled,
    QWebEngineSettings.WebAttribute.ShowScrollBars,
)

log = logging.getLogger(__name__)


class MapProfile(QWebEngineProfile):
    """An off-the-record profile: nothing is kept, nothing leaves, nothing is saved."""

    def __init__(
        self, words: Callable[[], list[str]], parent: QObject | None = None
    ) -> None:
        """Put scheme and gate in place; ``words`` go with the page."""
        super().__init__(parent)
        self.gate = Gate(self)
        self.scheme = PageScheme(words, self)
        self.installUrlSchemeHandler(NAME, self.scheme)
        self.setUrlRequestInterceptor(self.gate)
        self.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self.setSpellCheckEnabled(False)
        self.downloadRequested.connect(_refuse_download)


class MapPage(QWebEnginePage):
    """A page that goes nowhere, opens nothing and asks for nothing."""

    def __init__(self, profile: MapProfile, parent: QObject | None = None) -> None:
        """Switch off what a map does not need."""
        super().__init__(profile, parent)
        self.console: deque[str] = deque(maxlen=CONSOLE_LINES)
        settings = self.settings()
        for attribute in _OFF:
            settings.setAttribute(attribute, False)
        self.permissionRequested.connect(_refuse_permission)

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        """Only the map's own page, and only as the main frame."""
        target = QUrl(url)
        if is_main_frame and target == QUrl(PAGE):
            return True
        log.warning("refused to go to %s", target.toDisplayString()[:200])
        return False

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        """Keep what the page's scripts and Chromium have to say."""
        self.console.append(f"{level.name}: {message[:2000]} ({source}:{line})")
        log.info("page: %s (%s:%d)", message[:2000], source, line)


def _refuse_download(request: QWebEngineDownloadRequest) -> None:
    log.warning("refused a download")
    request.cancel()


def _refuse_permission(permission: QWebEnginePermission) -> None:
    log.warning("refused a permission: %s", permission.permissionType().name)
    permission.deny()
