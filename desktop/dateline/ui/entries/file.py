"""Dossiers, pictures and data."""

from dateline.ui.entries.action import Action

FILE: tuple[Action, ...] = (
    Action(
        "file.open",
        "File",
        0,
        "Open Dossier…",
        ("Ctrl+O",),
        "files.choose",
        "Open a dossier file",
        icon="open",
    ),
    Action(
        "file.picture",
        "File",
        1,
        "Export Picture…",
        ("Ctrl+E",),
        "exports.picture",
        "Make a picture of the map: PNG, SVG or PDF",
        icon="export",
    ),
    Action(
        "file.data",
        "File",
        1,
        "Export Data…",
        ("Ctrl+Shift+E",),
        "exports.data",
        "Write places and links with their quotes: HTML, GeoJSON or JSON",
    ),
    Action(
        "file.copy",
        "File",
        1,
        "Copy Picture",
        ("Ctrl+Shift+C",),
        "exports.copy",
        "Copy a picture of the map to the clipboard",
        icon="copy",
    ),
    Action(
        "file.quit",
        "File",
        2,
        "Quit",
        ("Ctrl+Q",),
        "window.close",
        "Close Dateline",
    ),
)
