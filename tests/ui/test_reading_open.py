"""Documents in the window: opened, pasted, dropped, fetched; and what is refused."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMainWindow,
    QMessageBox,
    QWidget,
)

from dateline.ui.dialogs.address import NO_ADDRESS, AddressDialog
from dateline.ui.dialogs.paste import PasteDialog
from dateline.ui.drop import Dropped, dropped
from dateline.ui.window import Window
from tests.articles import ARTICLE, TITLE, write_article
from tests.documents import docx, message, paragraph

pytestmark = [pytest.mark.ui, pytest.mark.web]

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


def _open_box(window: Window) -> QDialog:
    (box,) = (one for one in window.findChildren(QDialog) if one.isVisible())
    return box


def _shows_the_article(window: Window) -> None:
    dossier = window.workspace.dossier
    assert dossier.title == f"“{TITLE}”"
    assert window.corrections.read is not None
    assert window.windowTitle() == f"“{TITLE}” — Dateline"
    assert window.lists.counts == (
        len(dossier.places) + len(dossier.missions),
        len(dossier.events),
        len(dossier.refused),
    )
    assert {mark.ref for mark in window.workspace.scene.marks} >= {"tallinn", "riga"}
    assert TITLE in window.excerpts.article.toPlainText()
    assert not window.commands.documents.reads
    assert not window.acts["file.stop"].isEnabled()
    assert window.status.stop.isHidden()


def test_a_document_is_read_into_every_panel(window: Window, tmp_path: Path) -> None:
    file = write_article(tmp_path)
    window.commands.files.ask = lambda: file
    window.acts["file.open"].trigger()
    _shows_the_article(window)
    assert window.workspace.dossier.articles[0].published == "2023-03-03"
    assert window.settings.recent[0] == file
    assert window.file_stem == "quarrel"


@pytest.mark.parametrize("name", ["letter.docx", "letter.eml"])
def test_other_formats_are_read_too(window: Window, tmp_path: Path, name: str) -> None:
    text = "Estonia expelled two Russian diplomats in Tallinn."
    file = tmp_path / name
    file.write_bytes(docx(paragraph(text)) if name.endswith("docx") else message(text))
    window.commands.files.open(file)
    assert "tallinn" in window.workspace.dossier.by_id


def test_what_was_read_is_no_dossier_to_start_with(
    window: Window, tmp_path: Path, file: Path
) -> None:
    window.commands.files.open(file)
    window.close()
    assert window.settings.last is not None
    assert window.settings.last.file == file
    window.show()
    window.commands.files.open(write_article(tmp_path))
    window.close()
    assert window.settings.last is not None
    assert window.settings.last.file == file


BROKEN = {
    "cut.pdf": b"%PDF-1.7 and no more",
    "empty.txt": b"",
    "picture.md": b"\x89PNG\r\n\x1a\n",
    "letter.docx": b"PK\x03\x04 word/document.xml",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_gives_a_sentence_and_nothing_changes(
    window: Window, tmp_path: Path, name: str
) -> None:
    window.commands.files.open(write_article(tmp_path))
    window.workspace.select("riga")
    before = window.workspace.dossier, window.workspace.view, window.windowTitle()
    file = tmp_path / name
    file.write_bytes(BROKEN[name])
    window.commands.files.open(file)
    box = _open_box(window)
    assert isinstance(box, QMessageBox)
    assert box.text().startswith(f"{file}: ")
    assert "\n" not in box.text()
    now = window.workspace.dossier, window.workspace.view, window.windowTitle()
    assert now == before
    assert file not in window.settings.recent
    assert not window.commands.documents.reads
    box.accept()


def test_a_missing_document_is_named(window: Window, tmp_path: Path) -> None:
    window.commands.files.open(tmp_path / "gone.txt")
    box = _open_box(window)
    assert isinstance(box, QMessageBox)
    assert "there is no such file" in box.text()
    box.accept()


def test_text_is_pasted_with_title_and_date(window: Window) -> None:
    QGuiApplication.clipboard().setText("Estonia expelled Russian envoys on Friday.")
    window.acts["file.paste"].trigger()
    box = _open_box(window)
    assert isinstance(box, PasteDialog)
    assert box.text.toPlainText().startswith("Estonia expelled")
    box.title.setText(" Envoys   leave ")
    box.published.setText("no day")
    box.accept()
    assert box.isVisible()
    assert box.problem.text().startswith("“no day” is no date.")
    box.published.setText("March 9, 2023")
    box.accept()
    dossier = window.workspace.dossier
    assert dossier.title == "“Envoys leave”"
    assert dossier.articles[0].published == "2023-03-09"
    (event,) = dossier.events
    assert event.when is not None
    assert event.when.edtf == "2023-03-03"


def test_pasted_text_is_kept_as_it_is(window: Window) -> None:
    text = "Paris\u00a0is calm.\n\n  Riga\tis too. 😀"
    window.commands.documents.paste()
    box = _open_box(window)
    assert isinstance(box, PasteDialog)
    box.text.setPlainText("")
    assert not box.go.isEnabled()
    box.text.setPlainText(text)
    box.accept()
    assert window.workspace.dossier.articles[0].text == text


@pytest.mark.parametrize("words", ["ftp://example.org", "two words", "file:///etc"])
def test_only_an_address_of_the_web_is_fetched(window: Window, words: str) -> None:
    window.acts["file.address"].trigger()
    box = _open_box(window)
    assert isinstance(box, AddressDialog)
    assert not box.go.isEnabled()
    given: list[str] = []
    box.given.disconnect()
    box.given.connect(given.append)
    box.field.setText(words)
    box.accept()
    assert (box.isVisible(), box.problem.text()) == (True, NO_ADDRESS)
    box.field.setText("example.org/news")
    assert box.problem.isHidden()
    box.accept()
    assert given == ["https://example.org/news"]


def _mime(*urls: str, text: str = "") -> QMimeData:
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    if text:
        data.setText(text)
    return data


def test_what_can_be_dropped() -> None:
    file = _mime("file:///news/a%20b.pdf", "https://example.org")
    assert dropped(file) == Dropped(file=Path("/news/a b.pdf"))
    link = _mime("https://example.org/ü?q=1", text="A link")
    assert dropped(link) == Dropped(address="https://example.org/%C3%BC?q=1")
    assert dropped(_mime(text=" https://example.org/a ")) == Dropped(
        address="https://example.org/a"
    )
    words = "https://example.org says so."
    assert dropped(_mime(text=words)) == Dropped(text=words)
    assert dropped(_mime("mailto:a@example.org")) is None
    assert dropped(_mime(text=" \n ")) is None


def _drag(window: Window, target: QWidget, data: QMimeData) -> bool:
    """Drag something over a part of the window and drop it; whether it was taken."""
    point = QPoint(5, 5)
    enter = QDragEnterEvent(point, COPY, data, LEFT, NO_KEYS)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    assert window.drops.hint.isVisible()
    drop = QDropEvent(QPointF(point), COPY, data, LEFT, NO_KEYS)
    QApplication.sendEvent(target, drop)
    assert window.drops.hint.isHidden()
    return drop.isAccepted()


def test_a_file_dropped_on_the_window_is_read(window: Window, tmp_path: Path) -> None:
    file = write_article(tmp_path)
    assert _drag(window, window, _mime(QUrl.fromLocalFile(str(file)).toString()))
    _shows_the_article(window)


def test_text_dropped_on_the_window_is_read(window: Window) -> None:
    assert _drag(window, window, _mime(text=ARTICLE))
    assert "riga" in window.workspace.dossier.by_id


def test_a_dropped_link_is_asked_about_first(window: Window) -> None:
    before = window.workspace.dossier
    assert _drag(window, window, _mime("https://example.org/a"))
    box = _open_box(window)
    assert isinstance(box, AddressDialog)
    assert box.field.text() == "https://example.org/a"
    box.reject()
    assert window.workspace.dossier is before


def test_nothing_is_dropped_where_there_is_nothing_to_read(window: Window) -> None:
    assert not _drag(window, window, _mime("mailto:a@example.org"))


def test_no_part_of_the_window_keeps_a_drop_to_itself(window: Window) -> None:
    keeps = [
        part
        for part in window.findChildren(QWidget)
        if part.acceptDrops() and not isinstance(part, QLineEdit | QMainWindow)
    ]
    assert [type(part).__name__ for part in keeps] == []
