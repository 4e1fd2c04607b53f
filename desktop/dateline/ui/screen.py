"""Whether a window can open here, found out before Qt would end the program."""

import ctypes
import os
import sys
from pathlib import Path

NO_SCREEN = (
    "There is no display: start Dateline in a desktop session, or use "
    "“dateline read” or “dateline export”, which need none."
)
MISSING = (
    "A system library that the window needs is missing: {}. "
    "“packaging/run” names the package to install."
)


def problem() -> str:
    """Why no window can open, in one sentence; empty where it can."""
    if not sys.platform.startswith("linux"):
        return ""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform and platform not in ("xcb", "wayland"):
        return ""
    if platform != "xcb" and _has_wayland():
        return ""
    return "" if _has_x11() else NO_SCREEN


def missing(error: ImportError) -> str:
    """The sentence for a part of Qt that can't be loaded."""
    return MISSING.format(str(error).partition(":")[0])


def _has_wayland() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and (Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name).exists()


def _has_x11() -> bool:
    """Whether an X server answers; Qt aborts the whole program where none does."""
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt's own import says better what is missing
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed
