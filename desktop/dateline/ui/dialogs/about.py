"""Version, engine, and the licences of what is bundled."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWebEngineCore import (
    qWebEngineChromiumSecurityPatchVersion,
    qWebEngineChromiumVersion,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

import dateline
from dateline import assets
from dateline.ui.icons import app_icon

BUNDLED = (
    ("Natural Earth", "base map", "public domain"),
    ("Unicode CLDR", "names of countries", "Unicode License v3"),
    ("Source Sans 3, Source Serif 4", "faces", "SIL Open Font License 1.1"),
    ("Leaflet", "map page", "BSD 2-Clause"),
    ("Qt and PySide6", "window and web engine", "LGPL v3"),
    ("folium", "map page", "MIT"),
    ("geopy", "geography", "MIT"),
    ("pyqtgraph", "plots", "MIT"),
)


class AboutDialog(QDialog):
    """What this program is, and what it is made of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Gather versions and licences."""
        super().__init__(parent)
        self.setWindowTitle("About Dateline")
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(72, 72))
        mark.setAccessibleName("Icon of Dateline")
        name = QLabel(f"Dateline {dateline.__version__}")
        name.setObjectName("name")
        what = QLabel(
            "Turns a news article into a map of who did what to whom, where and when, "
            "with the sentence behind every mark."
        )
        engine = QLabel(
            f"Qt {qVersion()}, Chromium {_plain(qWebEngineChromiumVersion())} with "
            f"security patches up to {_plain(qWebEngineChromiumSecurityPatchVersion())}"
        )
        engine.setObjectName("quiet")
        for label in (name, what, engine):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(6)
        for label in (name, what, engine):
            words.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.licences = QPlainTextEdit(licence_words())
        self.licences.setReadOnly(True)
        self.licences.setFrameShape(QFrame.Shape.NoFrame)
        self.licences.setTabChangesFocus(True)
        self.licences.setAccessibleName("Licences")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 22, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(head)
        layout.addWidget(self.licences, 1)
        layout.addWidget(buttons)
        self.resize(560, 520)


def licence_words() -> str:
    """What is bundled and under which licence, then the full texts we hold."""
    lines = ["Dateline is free software under the MIT licence.", ""]
    lines += [f"{name} ({what}): {licence}" for name, what, licence in BUNDLED]
    for file in sorted(assets.resource("fonts").glob("*-OFL.txt")):
        lines += ["", "", file.stem, "", file.read_text(encoding="utf-8").strip()]
    return "\n".join(lines)


def _plain(version: object) -> str:
    """A version as text: PySide's types have it as bytes, and it comes as a string."""
    return version.decode() if isinstance(version, bytes) else str(version)
