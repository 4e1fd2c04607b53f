"""``dateline://app/…``: the page's own scheme. It serves a fixed set of files.

The page itself comes with its scripts, styles and first words in it (mapping.inline).

What is served is listed once, from the page, base map and font folders; a path is a
key of that list or there is no such page, so no path can lead out of them. Nothing is
ever fetched from elsewhere.
"""

import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from dateline.assets import resource
from dateline.mapping.inline import inlined
from dateline.mapping.parts import GIVEN, WINDOW_SCRIPTS, WINDOW_STYLES
from dateline.mapping.policy import NOTHING

NAME = b"dateline"
HOST = "app"
PAGE = "dateline://app/index.html"
_PAGE_PATH = "/index.html"
CHANNEL = "qwebchannel.js"
CHANNEL_SOURCE = ":/qtwebchannel/qwebchannel.js"

_TYPES = {
    ".html": b"text/html;charset=utf-8",
    ".js": b"text/javascript;charset=utf-8",
    ".css": b"text/css;charset=utf-8",
    ".json": b"application/json",
    ".woff2": b"font/woff2",
}
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

    def __init__(
        self, words: Callable[[], list[str]], parent: QObject | None = None
    ) -> None:
        """List what may be served; ``words`` go with the page, each a message to it."""
        super().__init__(parent)
        self._files = served()
        self._words = words
        self._parts: dict[str, str] = {}

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Answer one request, or refuse it."""
        url = job.requestUrl()
        path = url.path()
        if bytes(job.requestMethod().data()) != b"GET" or url.host() != HOST:
            log.warning("refused: %s", url.toDisplayString()[:200])
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        if path == _PAGE_PATH:
            self._answer_page(job)
            return
        file = self._files.get(path)
        if file is None:
            log.warning("no such page: %s", url.toDisplayString()[:200])
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        _answer(job, QFile(str(file), job), _TYPES[file.suffix], NOTHING)

    def prepare(self) -> None:
        """Read the page's parts: later, beside a thread that imports, it takes long."""
        names = ("index.html", *WINDOW_STYLES, *WINDOW_SCRIPTS)
        self._parts = {name: _part(name) for name in names}
        self._parts |= {name: _text(resource(*name.split("/"))) for name in GIVEN}

    def _answer_page(self, job: QWebEngineUrlRequestJob) -> None:
        parts = self._parts
        page, policy = inlined(
            parts["index.html"],
            ["\n".join(parts[name] for name in WINDOW_STYLES)],
            ["\n".join(parts[name] for name in WINDOW_SCRIPTS)],
            {name: parts[name] for name in GIVEN},
            self._words(),
            os.urandom(16).hex(),
        )
        device = QBuffer(job)
        device.setData(page.encode("utf-8"))
        _answer(job, device, _TYPES[".html"], policy.encode("ascii"))


def _answer(
    job: QWebEngineUrlRequestJob, device: QIODevice, kind: bytes, policy: bytes
) -> None:
    if not device.open(QIODevice.OpenModeFlag.ReadOnly):
        log.warning("can't read: %s", job.requestUrl().toDisplayString()[:200])
        job.fail(QWebEngineUrlRequestJob.Error.RequestFailed)
        return
    # WORKAROUND PySide's stub: the multimap takes a list for each name, not one value.
    headers: Any = {
        QByteArray(b"Content-Security-Policy"): [QByteArray(policy)],
        QByteArray(b"X-Content-Type-Options"): [QByteArray(b"nosniff")],
        QByteArray(b"Referrer-Policy"): [QByteArray(b"no-referrer")],
    }
    job.setAdditionalResponseHeaders(headers)
    job.reply(QByteArray(kind), device)


def _part(name: str) -> str:
    """A script or style of the page; Qt brings that of its channel itself."""
    if name != CHANNEL:
        return _text(resource("page", *name.split("/")))
    source = QFile(CHANNEL_SOURCE)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    return bytes(source.readAll().data()).decode("utf-8")


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
