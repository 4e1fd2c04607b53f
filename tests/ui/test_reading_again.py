"""Read Again: the dossier beside what reading alone finds, and nothing changed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from dateline.ui.dialogs.again import MISSING, AgainDialog
from dateline.ui.window import Window
from tests.articles import write_article

pytestmark = [pytest.mark.ui, pytest.mark.web]


def _box(window: Window) -> AgainDialog:
    window.acts["tools.again"].trigger()
    (box,) = (one for one in window.findChildren(QDialog) if one.isVisible())
    assert isinstance(box, AgainDialog)
    return box


def _rows(box: AgainDialog) -> list[tuple[str, str]]:
    table = box.table
    found = []
    for row in range(table.rowCount()):
        mine, other = table.item(row, 0), table.item(row, 1)
        assert mine is not None  # a heading has no second cell
        found.append((mine.text(), other.text() if other is not None else ""))
    return found


def test_what_was_read_reads_the_same_again(window: Window, tmp_path: Path) -> None:
    window.commands.files.open(write_article(tmp_path))
    window.commands.corrections.refuse("riga")
    dossier = window.workspace.dossier
    box = _box(window)
    rows = _rows(box)
    assert (MISSING, "Riga, Latvia") in rows
    assert ("Helsinki, Finland", "Helsinki, Finland") in rows or (
        "Helsinki, FIN",
        "Helsinki, FIN",
    ) in rows
    embassy = "Embassy of Latvia in Minsk"
    assert (embassy, embassy) in rows
    assert window.workspace.dossier is dossier
    assert window.corrections.undoes == "Riga is not a place"
    box.reject()


def test_it_counts_and_shows_only_what_is_asked_for(window: Window) -> None:
    box = _box(window)
    told = [label.text() for label in box.findChildren(QLabel)]
    dossier = window.workspace.dossier
    places, events = len(dossier.places), len(dossier.events)
    assert any(t.startswith(f"Places: {places} in the dossier, ") for t in told)
    assert any(t.startswith(f"Events: {events} in the dossier, ") for t in told)
    every = len(_rows(box))
    box.shows.setCurrentIndex(box.shows.findData("mine"))
    mine = [row for row in _rows(box) if row[1]]
    assert mine
    assert all(row[1] == MISSING for row in mine)
    box.shows.setCurrentIndex(box.shows.findData("both"))
    both = [row for row in _rows(box) if row[1]]
    assert all(MISSING not in row for row in both)
    assert len(both) + len(mine) < every
    box.reject()
