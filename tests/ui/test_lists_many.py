"""Lists and article with very much in them: nothing is measured row by row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline.domain.dossier import Dossier
from dateline.domain.lens import Filter
from dateline.ui.excerpts.article import ArticleView
from dateline.ui.excerpts.marking import Mark, Marks, marks
from dateline.ui.excerpts.offsets import Offsets
from dateline.ui.lists.panel import EVENTS, MANY, ListsPanel
from dateline.ui.theme import Appearance
from dateline.workspace.workspace import Workspace
from tests.big import big

pytestmark = [pytest.mark.ui, pytest.mark.slow]


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return big()


def test_many_rows_are_as_high_as_each_other_and_few_are_not(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance
) -> None:
    panel = ListsPanel(workspace, appearance)
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    panel.show()
    view = panel.views[EVENTS]
    assert view.uniformItemSizes()
    last = workspace.dossier.events[-1].id
    workspace.select(last)
    assert view.rows_model.key(view.currentIndex()) == last
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
    kind = workspace.dossier.events[0].kind
    few = frozenset(
        {next(c for c, p in workspace.dossier.countries.items() if p.country == c)}
    )
    workspace.filter_by(Filter(kinds=frozenset({kind}), countries=few))
    assert 0 < len(view.rows_model.rows) <= MANY
    assert not view.uniformItemSizes()


def test_only_marks_in_view_are_gone_through_and_none_is_missed(
    dossier: Dossier,
) -> None:
    article = dossier.articles[0].id
    every = marks(dossier, article, Offsets(dossier.text(article)))
    found = Marks(every)
    for first in range(0, every[-1].end, 40_000):
        wanted = [m for m in every if m.end > first and m.start < first + 900]
        assert found.between(first, first + 900) == wanted
    assert Marks().between(0, 10) == []
    assert Marks((Mark(3, 9, "a", every[0].look),)).between(8, 20)


def test_a_click_far_down_a_long_article_finds_its_span(
    qtbot: QtBot, dossier: Dossier, appearance: Appearance
) -> None:
    view = ArticleView(appearance)
    qtbot.addWidget(view)
    view.resize(440, 500)
    view.show_article(dossier, dossier.articles[0].id)
    view.show()
    event = dossier.events[7_000]
    offset = event.spans[0].start + 1
    view.scroll_to(offset)
    with qtbot.waitSignal(view.picked) as picked:
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=view.point_of(offset)
        )
    assert picked.args is not None
    key = str(picked.args[0])
    assert key in view.keys_at(view.point_of(offset))
    assert event.id in view.keys_at(view.point_of(offset))
