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
        "Make a picture of map, timeline, graph, ties: PNG, SVG or PDF",
        icon="export",
    ),
    Action(
        "file.data",
        "File",
        1,
        "Export Data…",
        ("Ctrl+Shift+E",),
        "exports.data",
        "Write what is shown as HTML, GeoJSON, GEXF, GraphML or JSON",
    ),
    Action(
        "file.copy",
        "File",
        1,
        "Copy Picture",
        ("Ctrl+Shift+C",),
        "exports.copy",
        "Copy a picture of the view that is shown to the clipboard",
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
