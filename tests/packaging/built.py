"""Building Dateline as its users' installers do, and reading what came out."""

import subprocess
import sys
import zipfile
from dataclasses import dataclass
from email import message_from_string
from email.message import Message
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Built:
    """A file that a build left: its path and the names in it."""

    file: Path
    names: frozenset[str]

    def read(self, name: str) -> bytes:
        """The bytes of one member."""
        with zipfile.ZipFile(self.file) as wheel:
            return wheel.read(name)

    def info(self, name: str) -> str:
        """A file of the wheel's metadata as text."""
        (member,) = (n for n in self.names if n.endswith(f".dist-info/{name}"))
        return self.read(member).decode("utf-8")

    def metadata(self) -> Message:
        """The wheel's metadata, field by field."""
        return message_from_string(self.info("METADATA"))


def build(target: str, folder: Path, source: Path = ROOT) -> Path:
    """Build ``target`` (hatchling's word) from ``source`` and return the file."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", folder],
        cwd=source,
        check=True,
        capture_output=True,
    )
    (built,) = folder.iterdir()
    return built


def build_wheel(kind: str, folder: Path, source: Path = ROOT) -> Built:
    """Build a wheel, ``standard`` or ``editable``."""
    file = build(f"wheel:{kind}", folder, source)
    with zipfile.ZipFile(file) as wheel:
        return Built(file, frozenset(wheel.namelist()))
