"""Starts the web engine with the map's page in it. Imports as little as it can."""

import sys

from PySide6.QtWidgets import QApplication

from dateline.ui.map import scheme
from dateline.ui.map.view import MapView

SWITCH_S = 0.0005  # a page's request shall not wait long for a thread that imports


def start() -> tuple[QApplication, MapView]:
    """The application, and a map whose page is loading. Once in a process."""
    sys.setswitchinterval(SWITCH_S)
    scheme.register()
    app = QApplication(sys.argv[:1])
    return app, MapView()
