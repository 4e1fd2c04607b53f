"""Pictures and data out of the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from dateline.domain.dossier import Dossier
from dateline.domain.view import View
from dateline.figure.figures import Figure
from dateline.ui.dialogs.export import PRESETS, ExportDialog
from dateline.ui.dialogs.subject import Subject
from dateline.ui.jobs import ImmediateJobs
from dateline.ui.settings import Settings
from dateline.ui.theme import Appearance
from dateline.ui.window import Window

pytestmark = pytest.mark.ui

Ask = Callable[..., ExportDialog]


@pytest.fixture
def ask(
    qtbot: QtBot,
    dossier: Dossier,
    settings: Settings,
    jobs: ImmediateJobs,
    appearance: Appearance,
    tmp_path: Path,
) -> Iterator[Ask]:
    """Opens the dialog on a view; its file is in a folder of the test's own."""
    settings.export_folder = tmp_path
    made: list[ExportDialog] = []

    def make(view: View, subject: Subject | None = None) -> ExportDialog:
        shown = subject or Subject()
        dialog = ExportDialog(dossier, view, settings, jobs, appearance, shown)
        made.append(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        dialog.preset.setCurrentIndex(len(PRESETS) - 1)
        dialog.width_px.setValue(400)
        dialog.height_px.setValue(300)
        dialog.dpi.setValue(72)
        return dialog

    yield make
    for dialog in made:  # kept until here, longer than what it opened
        dialog.close()
        dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _export(dialog: ExportDialog, qtbot: QtBot) -> Path:
    with qtbot.waitSignal(dialog.written) as signal:
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert signal.args is not None
    (file,) = signal.args
    assert isinstance(file, Path)
    return file


def test_it_previews_and_writes_what_was_asked_for(
    ask: Ask, qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    dialog = ask(View())
    qtbot.waitUntil(lambda: not dialog.preview.picture.isNull())
    file = _export(dialog, qtbot)
    assert file == tmp_path / "map.png"
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (400, 300)
    assert settings.export_folder == tmp_path
    assert not dialog.isVisible()


@pytest.mark.parametrize(("row", "begin"), [(1, b"<"), (2, b"%PDF-")])
def test_the_suffix_follows_the_format(
    ask: Ask, qtbot: QtBot, row: int, begin: bytes
) -> None:
    dialog = ask(View())
    dialog.format.setCurrentIndex(row)
    file = _export(dialog, qtbot)
    assert file.suffix == f".{dialog.format.currentData()}"
    assert file.read_bytes().startswith(begin)


@pytest.mark.parametrize("preset", PRESETS[:-1], ids=lambda preset: preset.name)
def test_each_preset_fills_in_its_pixels(ask: Ask, preset: object) -> None:
    dialog = ask(View())
    index = next(at for at, other in enumerate(PRESETS) if other is preset)
    dialog.preset.setCurrentIndex(index)
    assert not dialog.width_px.isEnabled()
    assert dialog.request().size == PRESETS[index].size
    sides = dialog.width_px.value(), dialog.height_px.value()
    wanted = {
        "2400x1350": (2400, 1350),
        "1200x675": (1200, 675),
        "A4": (3508, 2480),
        "A4-portrait": (2480, 3508),
        "1080x1080": (1080, 1080),
    }
    assert sides == wanted[PRESETS[index].size]


def test_a_change_is_drawn_into_the_preview(ask: Ask, qtbot: QtBot) -> None:
    dialog = ask(View())
    before = dialog.preview.picture.toImage()
    dialog.theme.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.preview.picture.toImage() != before)


def test_inferred_places_and_the_choice_can_be_left_out(ask: Ask) -> None:
    dialog = ask(View(selection="broken"))
    assert dialog.subject.view == View(selection="broken")
    dialog.subject.chosen.setChecked(False)
    dialog.subject.inferred.setChecked(False)
    assert dialog.subject.view == View(inferred=False)
    assert not ask(View()).subject.chosen.isEnabled()


CHOICES = ("extent", "inferred", "lanes", "layout", "chosen")


@pytest.mark.parametrize(
    ("figure", "taken"),
    [
        ("map", {"extent", "inferred", "chosen"}),
        ("timeline", {"lanes", "chosen"}),
        ("graph", {"layout", "chosen"}),
        ("matrix", set()),
        ("precedents", set()),
        ("page", {"extent", "inferred", "lanes", "chosen"}),
    ],
)
def test_each_figure_has_its_own_choices(
    ask: Ask, qtbot: QtBot, figure: str, taken: set[str]
) -> None:
    dialog = ask(View())
    subject = dialog.subject
    map_picture = dialog.preview.picture.toImage()
    subject.figure.setCurrentIndex(subject.figure.findData(figure))
    seen = {name for name in CHOICES if getattr(subject, name).isVisible()}
    assert seen == taken
    assert dialog.request().figure == figure
    if figure != "map":
        qtbot.waitUntil(lambda: dialog.preview.picture.toImage() != map_picture)
    assert _export(dialog, qtbot).name == f"{figure}.png"


def test_every_figure_can_be_chosen(ask: Ask) -> None:
    box = ask(View()).subject.figure
    assert [box.itemData(at) for at in range(box.count())] == list(Figure)


def test_a_figure_starts_as_it_is_on_screen(ask: Ask) -> None:
    request = ask(View(), Subject("graph", "country", "geography")).request()
    assert (request.figure, request.lanes, request.layout) == (
        "graph",
        "country",
        "geography",
    )
    subject = ask(View(), Subject("timeline", "country")).subject
    subject.lanes.setCurrentIndex(0)
    assert subject.into(request).lanes == "kind"


def test_a_name_of_one_s_own_outlives_another_figure(ask: Ask, tmp_path: Path) -> None:
    dialog = ask(View())
    dialog.target.setText(str(tmp_path / "quito.png"))
    dialog.subject.figure.setCurrentIndex(1)
    assert dialog.request().target == tmp_path / "quito.png"


def test_a_file_that_is_there_is_overwritten_only_when_told_so(
    ask: Ask, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "map.png"
    target.write_bytes(b"mine")
    dialog = ask(View())
    dialog.accept()
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert target.read_bytes() == b"mine"
    with qtbot.waitSignal(dialog.written):
        box.buttons()[0].click()
    assert target.read_bytes().startswith(b"\x89PNG")


def test_a_refusal_leaves_the_file_alone(
    ask: Ask, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "map.png"
    target.write_bytes(b"mine")
    dialog = ask(View())
    dialog.accept()
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    with qtbot.assertNotEmitted(dialog.written):
        box.button(QMessageBox.StandardButton.Cancel).click()
    assert target.read_bytes() == b"mine"
    assert dialog.isVisible()


@pytest.mark.parametrize("name", ["no/such/folder/map.png", ""])
def test_what_cannot_be_written_is_said_in_one_plain_sentence(
    ask: Ask, tmp_path: Path, name: str
) -> None:
    dialog = ask(View())
    dialog.target.setText(str(tmp_path / name) if name else "")
    dialog.accept()
    assert dialog.problem.isVisible()
    assert dialog.problem.textFormat() is Qt.TextFormat.PlainText
    assert "\n" not in dialog.problem.text()
    assert dialog.isVisible()
    assert dialog.go.isEnabled()
    assert list(tmp_path.glob("**/*.png")) == []


@pytest.mark.parametrize("name", ["map", "map.gif", "v1.2"])
def test_a_file_gets_the_suffix_of_its_format(
    ask: Ask, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    dialog = ask(View())
    dialog.target.setText(str(tmp_path / name))
    assert _export(dialog, qtbot) == tmp_path / f"{name}.png"


def test_labels_have_buddies(ask: Ask) -> None:
    dialog = ask(View())
    labels = [label for label in dialog.findChildren(QLabel) if "&" in label.text()]
    assert len(labels) == 9
    assert all(label.buddy() is not None for label in labels)


@pytest.mark.web
@pytest.mark.parametrize("suffix", ["html", "geojson", "json"])
def test_data_are_written_from_the_menu(
    window: Window, tmp_path: Path, settings: Settings, suffix: str
) -> None:
    target = tmp_path / f"out.{suffix}"
    window.commands.exports.ask = lambda: target
    window.acts["file.data"].trigger()
    assert "Fiji broke off relations with Samoa" in target.read_text(encoding="utf-8")
    assert window.status.currentMessage() == f"Written: {target}"
    assert settings.export_folder == tmp_path


@pytest.mark.web
@pytest.mark.parametrize(
    ("tab", "figure"),
    [
        ("map", "map"),
        ("graph", "graph"),
        ("ties", "matrix"),
        ("precedents", "precedents"),
    ],
)
def test_the_figure_of_the_view_that_is_shown_is_asked_about(
    window: Window, tab: str, figure: str
) -> None:
    window.acts["time.by_country"].trigger()
    window.acts["graph.circle"].trigger()
    window.acts[f"go.{tab}"].trigger()
    window.acts["file.picture"].trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    request = dialog.request()
    assert (request.figure, request.lanes, request.layout) == (
        figure,
        "country",
        "circle",
    )
    dialog.close()


@pytest.mark.web
def test_the_picture_is_copied(window: Window) -> None:
    window.workspace.select("broken")
    window.acts["file.copy"].trigger()
    picture = QGuiApplication.clipboard().image()
    assert (picture.width(), picture.height()) == (2400, 1350)
    assert "clipboard" in window.status.currentMessage()


@pytest.mark.web
def test_data_that_cannot_be_written_are_refused(
    window: Window, tmp_path: Path
) -> None:
    window.commands.exports.ask = lambda: tmp_path / "none" / "out.json"
    window.acts["file.data"].trigger()
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "can't be written" in box.text()
    box.close()
