"""An application that only shows an empty QWebEngineView, and says when it does."""

import os
import sys

if os.geteuid() == 0:  # Chromium's sandbox can't start for root
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"

from PySide6.QtCore import QUrl
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

application = QApplication(sys.argv)
view = QWebEngineView()
view.resize(1280, 800)


def loaded(good: bool) -> None:
    """Tell the benchmark, and end."""
    sys.stdout.write("ready\n" if good else "failed\n")
    sys.stdout.flush()
    application.exit(0 if good else 1)


view.loadFinished.connect(loaded)
view.load(QUrl("about:blank"))
view.show()
sys.exit(application.exec())
