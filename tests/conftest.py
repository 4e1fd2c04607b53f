"""What every test needs before Qt starts, and the guards around each of them."""

import ipaddress
import os
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication

# Qt and Chromium read these once, when they start.
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if os.geteuid() == 0:
    # Chromium refuses to run as root inside its sandbox; every other user keeps it.
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu")
os.environ.update(LANG="C.UTF-8", LC_ALL="C.UTF-8")

# A slow machine is no failure, and a run leaves nothing behind in the tree.
settings.register_profile("dateline", deadline=None, max_examples=60, database=None)
settings.load_profile("dateline")


def pytest_configure(config: pytest.Config) -> None:
    """Give each of several workers a screen: on one they would steal the focus."""
    if (
        hasattr(config, "workerinput")
        and os.environ.get("DISPLAY")
        and shutil.which("Xvfb")
    ):
        config.add_cleanup(_open_screen())


def _open_screen() -> Callable[[], None]:
    """Start an X server under a free number, make it ours; return how to close it."""
    answer, number = os.pipe()
    size = ["-screen", "0", "1600x1000x24"]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(number), *size, "-nolisten", "tcp"],
        pass_fds=[number],
        stderr=subprocess.DEVNULL,
    )
    os.close(number)
    with os.fdopen(answer) as line:
        os.environ["DISPLAY"] = f":{int(line.readline())}"

    def close() -> None:
        server.terminate()
        server.wait()

    return close


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what watches the time: beside another worker it would measure that one."""
    for item in items:
        if "watchdog" in getattr(item, "fixturenames", ()):
            item.add_marker("alone")


class LeftTheMachineError(AssertionError):
    """A test without the mark `network` tried to reach another machine."""


def _is_local(address: object) -> bool:
    """Tell whether a socket address stays on this machine."""
    if not isinstance(address, tuple):
        return True  # a path: AF_UNIX
    host = str(address[0])
    if host in {"", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(host.split("%", 1)[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def one_application(qapp: QApplication) -> QApplication:
    """Start Qt with widgets before any test: a figure's painter would start it without.

    A process has one application for life, and which test comes first is left to
    chance; without this, a figure measured first leaves no widget to the others.
    """
    return qapp


@pytest.fixture(autouse=True)
def stay_on_this_machine(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Fail a test that opens a connection to anywhere else, unless marked."""
    if request.node.get_closest_marker("network"):
        yield
        return
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if not _is_local(address):
            raise LeftTheMachineError(address)
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
    yield
