"""Open the map as whoever runs this, and print how the kernel fences its renderer.

A program of its own, for the test of the sandbox: it runs as another user than the
tests do. It prints the renderer's ``Seccomp`` and ``NoNewPrivs`` from /proc.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from dateline.scene.build import build
from dateline.scene.theme import THEMES
from dateline.ui.map import scheme

SECONDS = 30


def main() -> int:
    """Show the small dossier and look at the process that draws it."""
    from dateline.domain.view import View
    from dateline.ui.map.view import MapView
    from tests.dossiers import tiny

    scheme.register()
    app = QApplication(sys.argv)
    view = MapView()

    def tell() -> None:
        status = Path(f"/proc/{view.page.renderProcessPid()}/status").read_text()
        for line in status.splitlines():
            if line.startswith(("Seccomp:", "NoNewPrivs:", "Uid:")):
                sys.stdout.write(line + "\n")
        sys.stdout.flush()
        app.quit()

    view.ready.connect(tell)
    view.show_scene(build(tiny(), View()), THEMES["light"])
    view.show()
    QTimer.singleShot(SECONDS * 1000, lambda: os._exit(3))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
