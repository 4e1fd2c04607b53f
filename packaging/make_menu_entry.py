"""Puts Dateline into the desktop's menu: entry, description for shops, icons.

    python packaging/make_menu_entry.py ~/.local --program .venv/bin/dateline

writes under ``~/.local/share``. A package for a distribution gives its own prefix
and leaves ``--program`` out.
"""

import argparse
import re
import shutil
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImageReader

ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = ROOT / "packaging" / "linux"
APP = "org.dateline.Dateline"
ICON = ROOT / "resources" / "icons" / f"{APP}.svg"
SIZES_PX = (16, 24, 32, 48, 64, 128, 256)
RELEASE = re.compile(r"^## \[([\d.]+)\] - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)


def write_entry(share: Path, program: Path | None) -> None:
    """Write the menu entry; with ``program``, it starts that file."""
    entry = (TEMPLATES / f"{APP}.desktop").read_text(encoding="utf-8")
    if program is not None:
        entry = entry.replace("Exec=dateline", f'Exec="{_escaped(program)}"')
    target = share / "applications" / f"{APP}.desktop"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(entry, encoding="utf-8")


def _escaped(program: Path) -> str:
    """A path between the double quotes of an Exec line: escaped once for each reader.

    The Desktop Entry Specification 1.5, "The Exec key": quoting first, then the
    escapes of every string value; a percent sign is doubled.
    """
    quoted = re.sub(r'(["`$\\])', r"\\\1", str(program.absolute()))
    return quoted.replace("\\", "\\\\").replace("%", "%%")


def write_metainfo(share: Path) -> None:
    """Write the description, with the releases that the changelog dates."""
    tree = ET.parse(TEMPLATES / f"{APP}.metainfo.xml")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    dated = RELEASE.findall(changelog)
    if dated:
        releases = ET.SubElement(tree.getroot(), "releases")
        for version, day in dated:
            ET.SubElement(releases, "release", version=version, date=day)
    ET.indent(tree)
    target = share / "metainfo" / f"{APP}.metainfo.xml"
    target.parent.mkdir(parents=True, exist_ok=True)
    tree.write(target, encoding="utf-8", xml_declaration=True)


def write_icons(share: Path) -> None:
    """Write the icon in each size of the hicolor theme and as it is."""
    hicolor = share / "icons" / "hicolor"
    for size in SIZES_PX:
        target = hicolor / f"{size}x{size}" / "apps" / f"{APP}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        reader = QImageReader(str(ICON))
        reader.setScaledSize(QSize(size, size))
        if not reader.read().save(str(target)):
            raise OSError(f"{target}: can't be written")
    scalable = hicolor / "scalable" / "apps" / ICON.name
    scalable.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ICON, scalable)


def main(words: Sequence[str] | None = None) -> int:
    """Write all of it under the prefix that the command line names."""
    parser = argparse.ArgumentParser(
        description="Put Dateline into the desktop's menu."
    )
    parser.add_argument("prefix", type=Path, help="such as ~/.local or a package's usr")
    parser.add_argument("--program", type=Path, help="the file that the entry starts")
    options = parser.parse_args(words)
    share = options.prefix / "share"
    write_entry(share, options.program)
    write_metainfo(share)
    write_icons(share)
    return 0


if __name__ == "__main__":
    sys.exit(main())
