"""The arrows that import-linter can't draw: parts of Qt, and what a front end loads."""

import subprocess
import sys

import pytest

from tests.architecture.source_tree import Module, is_standard_library, modules

# figure paints without a screen; widgets and the web engine need one.
QT_FOR_FIGURES = ("PySide6.QtCore", "PySide6.QtGui")


def _named(module: Module) -> str:
    return module.name


def _in_rooms(*rooms: str) -> list[Module]:
    return [module for module in modules() if module.room in rooms]


@pytest.mark.parametrize("module", _in_rooms("domain"), ids=_named)
def test_domain_uses_the_standard_library_only(module: Module) -> None:
    allowed = ("dateline.domain", "dateline.errors")
    assert [
        name
        for name in module.imports()
        if not (is_standard_library(name) or name.startswith(allowed))
        and name != "dateline"
    ] == []


@pytest.mark.parametrize("module", _in_rooms("errors", "assets"), ids=_named)
def test_leaves_lean_on_nothing_else(module: Module) -> None:
    rooms = {name.split(".")[1] for name in module.imports() if "dateline." in name}
    assert rooms <= {"errors"}


@pytest.mark.parametrize("module", _in_rooms("figure"), ids=_named)
def test_figures_are_painted_without_widgets(module: Module) -> None:
    assert [
        name
        for name in module.imports()
        if name.startswith("PySide6.") and not name.startswith(QT_FOR_FIGURES)
    ] == []


def test_the_reader_of_pdf_has_no_widgets_and_paints_nothing() -> None:
    (module,) = (m for m in modules() if m.name == "dateline.reading.documents.pdf")
    used = {name for name in module.imports() if name.startswith("PySide6.")}
    assert {".".join(name.split(".")[:2]) for name in used} == {
        "PySide6.QtCore",
        "PySide6.QtPdf",
    }


def _loaded_by(program: str) -> set[str]:
    """The modules that a fresh Python holds after running ``program``."""
    listing = "import sys; print('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", f"{program}; {listing}"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("module", ["dateline.launch", "dateline.cli"])
def test_the_command_line_loads_no_qt_and_no_folium(module: str) -> None:
    loaded = _loaded_by(f"import {module}")
    assert module in loaded
    heavy = {"PySide6", "shiboken6", "folium", "branca", "numpy", "pyqtgraph"}
    assert loaded & heavy == set()


def test_the_window_is_there_before_anything_of_reading() -> None:
    loaded = _loaded_by("import dateline.ui.furnish, dateline.ui.start")
    assert "dateline.ui.commands.documents" in loaded
    rooms = ("dateline.reading", "dateline.gazetteer", "dateline.workspace.reading")
    assert [name for name in loaded if name.startswith(rooms)] == []


def test_documents_are_opened_in_the_child_process_only() -> None:
    loaded = _loaded_by("import dateline.reading.documents.address")
    assert "dateline.reading.documents.reader" in loaded
    assert loaded & {"PySide6", "lxml", "markdown_it", "trafilatura"} == set()


def test_the_window_starts_without_folium_and_pyqtgraph() -> None:
    loaded = _loaded_by("import dateline.ui")
    assert "dateline.ui" in loaded
    assert loaded & {"folium", "branca", "numpy", "pyqtgraph"} == set()
