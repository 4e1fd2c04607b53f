"""A person reads an article of their own: opens it, puts it right, pastes and drops."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from dateline.domain.dossier import Dossier
from dateline.ui.dialogs.address import AddressDialog
from dateline.ui.dialogs.admit import AdmitDialog
from dateline.ui.dialogs.paste import PasteDialog
from dateline.ui.status import OFFLINE
from dateline.ui.wrapping import Press
from tests.articles import TITLE, write_article
from tests.journeys.desk import WAIT_MS, Desk

pytestmark = [pytest.mark.ui, pytest.mark.web]

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MARK = "(document.querySelector('.mark[data-ref={}]') !== null)"


def _dossier(desk: Desk) -> Dossier:
    return desk.window.workspace.dossier


def _until_read(desk: Desk, title: str) -> None:
    desk.qtbot.waitUntil(lambda: _dossier(desk).title == f"“{title}”", timeout=WAIT_MS)


def _until_held(desk: Desk, key: str, *, held: bool = True) -> None:
    """Wait until a record is in the dossier, or no longer."""
    desk.qtbot.waitUntil(lambda: (key in _dossier(desk).by_id) is held, timeout=WAIT_MS)


def _open(desk: Desk, file: Path) -> None:
    desk.window.commands.files.ask = lambda: file
    QTest.keyClick(desk.window, Key.Key_O, CTRL)


def _box(desk: Desk) -> QDialog:
    found: list[QDialog] = []

    def there() -> bool:
        boxes = desk.window.findChildren(QDialog)
        found[:] = [box for box in boxes if box.isVisible()]
        return bool(found)

    desk.qtbot.waitUntil(there, timeout=WAIT_MS)
    return found[0]


def _press(desk: Desk, name: str) -> None:
    """Press a button of the card by key."""
    (button,) = (
        one
        for one in desk.window.excerpts.card.findChildren(Press)
        if one.accessibleName().startswith(name)
    )
    button.setFocus()
    QTest.keyClick(button, Key.Key_Return)


def _undo(desk: Desk) -> None:
    QTest.keyClick(desk.window, Key.Key_Z, CTRL)


@pytest.fixture
def read(reader: Desk, tmp_path: Path) -> Desk:
    """The article, opened by key and read into the window."""
    with reader.qtbot.waitSignal(reader.window.map.moved, timeout=WAIT_MS):
        _open(reader, write_article(tmp_path / "news"))
        _until_read(reader, TITLE)
    return reader


def test_an_article_becomes_lists_and_a_map(read: Desk) -> None:
    window = read.window
    read.wait_for(MARK.format("helsinki"))
    read.wait_for(f"!{MARK.format('quito')}")
    assert window.windowTitle() == f"“{TITLE}” — Dateline"
    titles = [row.title for row in window.lists.views[0].rows_model.rows]
    assert {"Helsinki", "Riga", "Paris", "Estonia"} < set(titles)
    window.workspace.select("minsk")
    read.settle("minsk")
    read.shows("minsk")
    window.workspace.select("E1")
    read.settle("E1")
    read.shows("E1")
    for view in ("graph", "ties", "precedents", "map"):
        window.show_view(view)
        read.stop(f"read-{view}")


def test_a_place_is_put_right_and_back(read: Desk) -> None:
    window = read.window
    window.workspace.select("paris")
    read.settle("paris")
    before = window.workspace.dossier
    read.wait_for(f"{_east('helsinki')} - {_east('paris')} > 150")
    _press(read, "Take Paris, Île-de-France, France: capital")
    read.wait_for(f"{_east('helsinki')} - {_east('paris')} < 100")
    read.settle("paris")
    read.shows("paris")
    read.stop("taken")
    _undo(read)
    assert window.workspace.dossier == before
    read.wait_for(f"{_east('helsinki')} - {_east('paris')} > 150")
    read.settle("paris")


def _east(ref: str) -> str:
    """How far to the right a mark lies on the page, in its language."""
    return f"document.querySelector('.mark[data-ref={ref}]').getBoundingClientRect().x"


def test_a_place_is_refused_and_a_refused_name_put_on_the_map(read: Desk) -> None:
    window = read.window
    window.workspace.select("minsk")
    QTest.keyClick(window, Key.Key_Backspace, CTRL)
    _until_held(read, "minsk", held=False)
    read.wait_for(f"!{MARK.format('minsk')}")
    read.shows(window.workspace.selection)
    window.workspace.select("no-lahti")
    QTest.keyClick(window, Key.Key_M, CTRL)
    box = _box(read)
    assert isinstance(box, AdmitDialog)
    box.grab().save(str(read.stops / "admit.png"))
    QTest.keyClick(box, Key.Key_Return)
    _until_held(read, "lahti")
    read.wait_for(MARK.format("lahti"))
    read.shows("lahti")
    read.stop("admitted")
    _undo(read)
    _undo(read)
    read.wait_for(MARK.format("minsk"))
    assert "no-lahti" in _dossier(read).by_id


def test_text_is_pasted_without_a_mouse(reader: Desk) -> None:
    QApplication.clipboard().setText("Latvia expelled two Russian envoys from Riga.")
    QTest.keyClick(reader.window, Key.Key_V, CTRL | SHIFT)
    box = _box(reader)
    assert isinstance(box, PasteDialog)
    QTest.keyClick(box.text, Key.Key_Tab)
    assert box.focusWidget() is box.title
    QTest.keyClicks(box.title, "Envoys leave Riga")
    QTest.keyClick(box.title, Key.Key_Return)
    _until_read(reader, "Envoys leave Riga")
    reader.wait_for(MARK.format("riga"))


def test_a_file_is_dropped_on_the_map(reader: Desk, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write_article(tmp_path / "news")))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window, none = reader.window, Qt.KeyboardModifier.NoModifier
    # As Qt finds who takes a drop: the part under the pointer, or one that holds it.
    target: QWidget | None = reader.glass
    while target is not None and not (target.acceptDrops() or target.isWindow()):
        target = target.parentWidget()
    assert target is window
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    assert window.drops.hint.isVisible()
    reader.stop("hint")
    drop = QDropEvent(QPointF(9, 9), copy, data, left, none)
    QApplication.sendEvent(window, drop)
    _until_read(reader, TITLE)


def test_a_broken_file_changes_nothing(read: Desk, tmp_path: Path) -> None:
    window = read.window
    window.workspace.select("riga")
    before = window.workspace.dossier
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 and no more")
    _open(read, broken)
    box = _box(read)
    assert isinstance(box, QMessageBox)
    assert box.text().startswith(f"{broken}: can't be read: ")
    box.accept()
    assert window.workspace.dossier is before
    read.settle("riga")
    read.shows("riga")


@pytest.fixture
def silent() -> Iterator[str]:
    """The address of a server that takes what it is asked and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"127.0.0.1:{server.getsockname()[1]}"


def test_a_slow_page_is_not_waited_for(reader: Desk, silent: str) -> None:
    window, before = reader.window, _dossier(reader)
    QTest.keyClick(window, Key.Key_L, CTRL)
    box = _box(reader)
    assert isinstance(box, AddressDialog)
    QTest.keyClicks(box.field, f"http://{silent}/news")
    QTest.keyClick(box.field, Key.Key_Return)
    status = window.status
    assert status.network.text() == f"Online: one page is fetched from {silent}"
    assert status.stop.isVisible()
    assert status.progress.isVisible()
    assert window.acts["file.stop"].isEnabled()
    window.workspace.select("E1")  # the window can be used meanwhile
    reader.settle("E1")
    reader.stop("fetching")
    QTest.mouseClick(status.stop, Qt.MouseButton.LeftButton)
    assert status.network.text() == OFFLINE
    assert status.stop.isHidden()
    assert status.progress.isHidden()
    assert not window.acts["file.stop"].isEnabled()
    assert _dossier(reader) is before
    assert window.findChildren(QMessageBox) == []


def test_what_is_opened_last_is_what_is_shown(
    reader: Desk, silent: str, tmp_path: Path
) -> None:
    reader.window.commands.documents.read_address(f"http://{silent}/news")
    _open(reader, write_article(tmp_path / "news"))
    _until_read(reader, TITLE)
    assert reader.window.status.network.text() == OFFLINE
    assert not reader.window.commands.documents.reads
