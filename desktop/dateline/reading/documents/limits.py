"""What a reader may use, and the walls around the process that it runs in."""

import ctypes
import os
import sys
from collections.abc import Callable

FILE_BYTES = 50_000_000
ADDRESS_BYTES = 10_000_000
ADDRESS_SECONDS = 20
REDIRECTS = 5
TEXT_CHARACTERS = 5_000_000
PDF_PAGES = 2_000
ZIP_MEMBERS = 2_000
ZIP_BYTES = 200_000_000
ZIP_RATIO = 200
MEMORY_BYTES = 1_500_000_000
PDF_ADDRESSES = 64_000_000_000  # PDFium reserves 34 GB and uses little of them
CPU_SECONDS = 20
WALL_SECONDS = 40
ANSWER_BYTES = 70_000_000  # JSON of a text of the most characters, each escaped

_NEW_USER, _NEW_NET = 0x10000000, 0x40000000  # of Linux's unshare(2)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_REFUSED = frozenset(
    {"os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.system"}
    | {"os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink"}
    | {"os.truncate", "subprocess.Popen", "pty.spawn", "urllib.Request"}
)


def enclose(*, network: bool) -> None:
    """Put walls around this process for good; call it before any byte is read.

    Memory, processor time and files written are limited by the system, where it can.
    Python starts no other program and changes no file; without ``network`` it opens no
    socket, and where Linux lets us, the process has no network to open one on.
    """
    _limit_resources()
    if not network:
        _leave_network()
    sys.addaudithook(_guard(network=network))


def allow_addresses() -> None:
    """Let this process reserve more memory than it may use, as PDFium must."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def _limit_resources() -> None:
    if sys.platform == "win32":
        return
    import resource

    for kind, soft, most in (
        (resource.RLIMIT_DATA, MEMORY_BYTES, MEMORY_BYTES),
        (resource.RLIMIT_AS, MEMORY_BYTES, PDF_ADDRESSES),
        (resource.RLIMIT_CPU, CPU_SECONDS, CPU_SECONDS + 2),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_FSIZE, 0, 0),
    ):
        _, hard = resource.getrlimit(kind)
        top = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (min(soft, top), top))


def _leave_network() -> None:
    """Move to a network that has no way out; a system that forbids it is not asked."""
    if sys.platform == "linux":
        unshare = ctypes.CDLL(None).unshare
        if unshare(_NEW_USER | _NEW_NET) != 0:
            unshare(_NEW_NET)


def _guard(*, network: bool) -> Callable[[str, tuple[object, ...]], None]:
    def check(event: str, arguments: tuple[object, ...]) -> None:
        if event in _REFUSED and not (network and event == "urllib.Request"):
            raise PermissionError(event)
        if event.startswith("socket.") and not network:
            raise PermissionError(event)
        if event == "open" and _writes(arguments):
            raise PermissionError(event)

    return check


def _writes(arguments: tuple[object, ...]) -> bool:
    """Whether an audited ``open`` asks for more than to read."""
    mode, flags = (*arguments[1:3], None, None)[:2]
    if isinstance(mode, str) and set(mode) & set("wax+"):
        return True
    return isinstance(flags, int) and bool(flags & _WRITING)
