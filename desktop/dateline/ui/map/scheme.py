"""``dateline://app/…``: the page's own scheme. It serves a fixed set of files.

What is served is listed once, from the page, base map and font folders; a path is a
key of that list or there is no such page, so no path can lead out of them. Nothing is
ever fetched from elsewhere.
"""

import logging
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from dateline.assets import resource
from dateline.mapping.parts import (
    BUNDLE,
    BUNDLE_STYLE,
    GIVEN,
    WINDOW_SCRIPTS,
    WINDOW_STYLES,
)
from dateline.mapping.policy import WINDOW_POLICY

NAME = b"dateline"
HOST = "app"
PAGE = "dateline://app/index.html"
CHANNEL = "qwebchannel.js"
CHANNEL_SOURCE = ":/qtwebchannel/qwebchannel.js"

_TYPES = {
    ".html": b"text/html;charset=utf-8",
    ".js": b"text/javascript;charset=utf-8",
    ".css": b"text/css;charset=utf-8",
    ".json": b"application/json",
    ".woff2": b"font/woff2",
}
# WORKAROUND PySide's stub: the multimap takes a list for each name, not one value.
_HEADERS: Any = {
    QByteArray(b"Content-Security-Policy"): [QByteArray(WINDOW_POLICY)],
    QByteArray(b"X-Content-Type-Options"): [QByteArray(b"nosniff")],
    QByteArray(b"Referrer-Policy"): [QByteArray(b"no-referrer")],
}
_BUNDLES = {f"/{BUNDLE}": WINDOW_SCRIPTS, f"/{BUNDLE_STYLE}": WINDOW_STYLES}
_FOLDERS = (("page", ""), ("basemap", "/basemap"), ("fonts", "/fonts"))

log = logging.getLogger(__name__)


def register() -> None:
    """Make the scheme known; must come before the application is made."""
    if QWebEngineUrlScheme.schemeByName(NAME).name() == NAME:
        return
    scheme = QWebEngineUrlScheme(NAME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(
        QWebEngineUrlScheme.Flag.SecureScheme
        | QWebEngineUrlScheme.Flag.CorsEnabled
        | QWebEngineUrlScheme.Flag.FetchApiAllowed
    )
    QWebEngineUrlScheme.registerScheme(scheme)


def served() -> dict[str, Path]:
    """The files by the path under which the page asks for them."""
    files: dict[str, Path] = {}
    for folder, prefix in _FOLDERS:
        root = resource(folder)
        for file in sorted(root.rglob("*")):
            if file.suffix in _TYPES and file.is_file():
                files[f"{prefix}/{file.relative_to(root).as_posix()}"] = file
    return files


class PageScheme(QWebEngineUrlSchemeHandler):
    """Answers the page's requests, GET only, each with the policy in its header."""

    def __init__(self, parent: QObject | None = None) -> None:
        """List what may be served."""
        super().__init__(parent)
        self._files = served()

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Answer one request, or refuse it."""
        url = job.requestUrl()
        path = url.path()
        if bytes(job.requestMethod().data()) != b"GET" or url.host() != HOST:
            log.warning("refused: %s", url.toDisplayString()[:200])
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        device = self._device(path, job)
        if device is None or not device.open(QIODevice.OpenModeFlag.ReadOnly):
            log.warning("no such page: %s", url.toDisplayString()[:200])
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        job.setAdditionalResponseHeaders(_HEADERS)
        job.reply(QByteArray(_TYPES[Path(path).suffix]), device)

    def _device(self, path: str, owner: QObject) -> QIODevice | None:
        if path in _BUNDLES:
            device = QBuffer(owner)
            device.setData(_bundle(path))
            return device
        file = self._files.get(path)
        return None if file is None else QFile(str(file), owner)


def _bundle(path: str) -> bytes:
    """Scripts or styles in one; with the scripts comes the first of the base map."""
    parts = [_part(name) for name in _BUNDLES[path]]
    if path == f"/{BUNDLE}":
        parts.insert(0, _given())
    return b"\n".join(parts)


def _given() -> bytes:
    """The base map's files that each start needs, as a script: JSON is JavaScript."""
    rows = (
        b'"%b":%b' % (name.encode(), resource(*name.split("/")).read_bytes())
        for name in GIVEN
    )
    start = b"window.Dateline = window.Dateline || {};\nDateline.given = {"
    return start + b",\n".join(rows) + b"};"


def _part(name: str) -> bytes:
    """A script or style of the page; Qt brings that of its channel itself."""
    if name != CHANNEL:
        return resource("page", name).read_bytes()
    source = QFile(CHANNEL_SOURCE)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    return bytes(source.readAll().data())
