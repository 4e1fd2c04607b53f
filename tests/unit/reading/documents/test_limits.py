"""The walls around a reader's process hold."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="walls of Linux")

START = (
    "from dateline.reading.documents.limits import enclose; enclose(network=False); "
)


def _run(program: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", START + program],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_an_enclosed_process_runs() -> None:
    assert _run("print('here')").stdout == "here\n"


@pytest.mark.parametrize(
    "program",
    [
        "import socket; socket.socket()",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.fork()",
        "open('/dev/null', 'w')",
        "import os; os.open('/dev/null', os.O_WRONLY)",
        "import os; os.remove('nothing')",
    ],
)
def test_what_a_reader_may_not_do(program: str) -> None:
    done = _run(program)
    assert done.returncode == 1
    assert "PermissionError" in done.stderr


def test_memory_ends() -> None:
    assert "MemoryError" in _run("bytearray(1_600_000_000)").stderr
