"""``dateline export`` of pictures as a process: no screen, the same bytes always."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.dossiers import write_tiny
from tests.unit.cli.program import start
from tests.unit.cli.test_export import ELSEWHERE, HERE

STARTS = {"png": b"\x89PNG\r\n\x1a\n", "svg": b"<", "pdf": b"%PDF-"}
SMALL = ("--size", "800x450", "--dpi", "100")


@pytest.mark.parametrize("key", list(STARTS))
def test_the_same_bytes_here_and_elsewhere(tmp_path: Path, key: str) -> None:
    file = write_tiny(tmp_path)
    written = []
    for name, environment in (("here", HERE), ("elsewhere", ELSEWHERE)):
        target = tmp_path / f"{name}.{key}"
        done = start("export", file, "-o", target, *SMALL, cwd=tmp_path, **environment)
        assert (done.returncode, done.stdout) == (0, b""), done.stderr
        written.append(target.read_bytes())
    assert written[0] == written[1]
    assert written[0].startswith(STARTS[key])


def test_size_and_resolution_are_those_that_were_asked_for(tmp_path: Path) -> None:
    file = write_tiny(tmp_path)
    words = ["--size", "A5-portrait", "--dpi", "72", "--theme", "dark"]
    words += ["--extent", "world", "--select", "recalled", "--no-inferred"]
    png, pdf = tmp_path / "map.png", tmp_path / "map.pdf"
    for target in (png, pdf):
        done = start("export", file, "-o", target, *words, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
    width, height = (int.from_bytes(png.read_bytes()[at : at + 4]) for at in (16, 20))
    assert (width, height) == (420, 595)
    told = subprocess.run(
        ["pdfinfo", str(pdf)], capture_output=True, text=True, check=True
    ).stdout
    assert "Page size:       420 x 595 pts" in told


def test_a_pdf_tells_no_clock_and_its_table_of_objects_fits(tmp_path: Path) -> None:
    pdf = tmp_path / "map.pdf"
    zone = "America/St_Johns"  # half an hour beside all others
    done = start(
        "export", write_tiny(tmp_path), "-o", pdf, *SMALL, cwd=tmp_path, TZ=zone
    )
    assert done.returncode == 0, done.stderr
    raw = pdf.read_bytes()
    assert b"Date (" not in raw
    begin = int(raw.rpartition(b"startxref\n")[2].split()[0])
    assert raw[begin:].startswith(b"xref\n")
    entries = re.findall(rb"^(\d{10}) \d{5} n", raw[begin:], re.MULTILINE)
    assert len(entries) > 10
    for number, offset in enumerate(entries, start=1):
        assert raw[int(offset) :].startswith(b"%d 0 obj" % number)
