"""What tests of the map page share; the scheme is made known before Qt starts."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from dateline.domain.dossier import Dossier
from dateline.ui.map import scheme
from tests.dossiers import tiny
from tests.web.shown import Shown

scheme.register()

Show = Callable[..., Shown]


@pytest.fixture
def dossier() -> Dossier:
    return tiny()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Shows a dossier in a real map view and waits until the page says it is there."""
    made: list[Shown] = []

    def make(dossier: Dossier, width: int = 900, height: int = 640) -> Shown:
        made.append(Shown(qtbot, dossier, width, height))
        return made[-1]

    yield make
    for shown in made:
        shown.close()
