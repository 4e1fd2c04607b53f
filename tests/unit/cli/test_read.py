"""``dateline read``."""

import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import dateline
from dateline.cli.main import FAILED, WRONG_INPUT, run
from dateline.errors import DatelineError
from dateline.storage.files import load

TEXT = "Mexico broke off relations with Ecuador on Friday, 5 April 2024.\n"


def _stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def test_a_file_becomes_a_dossier(tmp_path: Path) -> None:
    source, target = tmp_path / "story.txt", tmp_path / "story.json"
    source.write_text(TEXT, encoding="utf-8")
    words = ["read", str(source), "-o", str(target), "--published", "2024-04-07"]
    assert run(words) == 0
    dossier = load(target)
    assert dossier.articles[0].published == "2024-04-07"
    assert {place.id for place in dossier.places} == {"ECU", "MEX"}
    assert run(words) == WRONG_INPUT  # it is there
    before = target.read_bytes()
    assert run([*words, "--force"]) == 0
    assert target.read_bytes() == before


def test_text_on_stdin_goes_to_stdout(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _stdin(monkeypatch, TEXT.encode())
    assert run(["read", "-"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["format"] == "dateline.dossier"
    assert told["events"][0]["kind"] == "relations.broken"


def test_of_several_a_bad_one_stops_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one.txt", "two.md"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4 broken")
    sources = [str(tmp_path / name) for name in ("one.txt", "bad.pdf", "two.md")]
    assert run(["read", *sources, "-o", str(tmp_path / "out")]) == WRONG_INPUT
    made = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert made == ["one.json", "two.json"]
    told = capsys.readouterr().err
    assert "bad.pdf" in told
    assert "1 of 3" in told


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ([], "read what?"),
        (["missing.txt"], "missing.txt"),
        (["-", "--published", "yesterday"], "date of publication"),
        (["-", "--jobs", "2"], "--jobs"),
        (["--jsonl", "missing.jsonl"], "missing.jsonl"),
        (["x.txt", "--jsonl", "y.jsonl"], "--jsonl"),
        (["--jsonl", "y.jsonl", "--published", "2024"], "--published"),
        (["--jsonl", "y.jsonl", "--jobs", "0"], "--jobs 0"),
        (["ftp://example.org/x"], "ftp"),
        (["http://user:secret@example.org/"], "password"),
    ],
)
def test_wrong_input_is_one_sentence(
    words: list[str],
    named: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _stdin(monkeypatch, TEXT.encode())
    assert run(["read", *words]) == WRONG_INPUT
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert named in err


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_lines_come_back_in_order_whatever_the_jobs(tmp_path: Path) -> None:
    rows = [{"id": n, "text": TEXT * (1 + n % 7)} for n in range(40)]
    rows[11] = {"id": 11, "text": 7}
    source = tmp_path / "in.jsonl"
    source.write_text("\n\n".join(map(json.dumps, rows)), encoding="utf-8")
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    assert run(["read", "--jsonl", str(source), "-o", str(one)]) == 0
    assert run(["read", "--jsonl", str(source), "-o", str(two), "--jobs", "2"]) == 0
    assert one.read_bytes() == two.read_bytes()
    told = _lines(one)
    assert [row["id"] for row in told] == list(range(40))
    assert "error" in told[11]
    assert len(told[12]["events"]) == 1 + 12 % 7
    assert run(["read", "--jsonl", str(source), "-o", str(one)]) == WRONG_INPUT


def test_what_is_read_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"id": 1, "text": TEXT}), encoding="utf-8")
    before = source.read_bytes()
    (tmp_path / "link.jsonl").symlink_to(source)
    for target in (source, tmp_path / "link.jsonl"):
        words = ["read", "--jsonl", str(source), "-o", str(target), "--force"]
        assert run(words) == WRONG_INPUT
        assert "is the file that is read" in capsys.readouterr().err
    assert source.read_bytes() == before


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no full disk to try")
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"id": 1, "text": TEXT}), encoding="utf-8")
    assert run(["read", "--jsonl", str(source), "-o", str(full)]) in (
        FAILED,
        WRONG_INPUT,
    )


def test_the_library_reads_text() -> None:
    dossier = dateline.read(TEXT, published="2024-04-07")
    assert dossier.events[0].actors == ("MEX",)
    with pytest.raises(DatelineError):
        dateline.read(TEXT, published="yesterday")
    with pytest.raises(DatelineError):
        dateline.read("")
