"""What the Go menu does: through the story, the history, the text, the panes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from dateline.ui.window import Window


class GoCommands:
    """Ways from what is chosen to something else."""

    def __init__(self, window: "Window") -> None:
        """Act on one window."""
        self._window = window

    def back(self) -> None:
        """Choose what was chosen before."""
        self._window.workspace.back()

    def forward(self) -> None:
        """Choose what Back left."""
        self._window.workspace.forward()

    def next_event(self) -> None:
        """The next event of the story."""
        self._window.workspace.step(1)

    def previous_event(self) -> None:
        """The event before."""
        self._window.workspace.step(-1)

    def next_span(self) -> None:
        """The next marked words."""
        self._window.excerpts.next_span(1)

    def previous_span(self) -> None:
        """The marked words before."""
        self._window.excerpts.next_span(-1)

    def as_told(self) -> None:
        """Tell the story as the article does."""
        self._window.lists.reorder(by_date=False)

    def by_date(self) -> None:
        """Tell the story by date."""
        self._window.lists.reorder(by_date=True)

    def find(self) -> None:
        """Go to the search field, which may have been hidden."""
        shown = self._window.acts["view.lists"]
        if not shown.isChecked():
            shown.trigger()
        self._window.lists.enter_search()

    def map(self) -> None:
        """Show the map."""
        self._window.show_view("map")

    def graph(self) -> None:
        """Show the relation graph."""
        self._window.show_view("graph")

    def ties(self) -> None:
        """Show the matrix of ties."""
        self._window.show_view("ties")

    def precedents(self) -> None:
        """Show the precedents."""
        self._window.show_view("precedents")

    def clear(self) -> None:
        """Choose nothing; out of full screen, if that is on."""
        full = self._window.acts["view.full_screen"]
        if self._window.workspace.selection:
            self._window.workspace.select("")
        elif full.isChecked():
            full.trigger()

    def next_pane(self) -> None:
        """Give the keyboard to the pane after the one that has it."""
        panes = [pane for pane in self._panes() if pane.isVisible()]
        focused = QApplication.focusWidget()
        here = [
            at
            for at, pane in enumerate(panes)
            if focused is not None and (focused is pane or pane.isAncestorOf(focused))
        ]
        after = (here[-1] + 1) % len(panes) if here else 0
        panes[after].setFocus(Qt.FocusReason.TabFocusReason)

    def _panes(self) -> list[QWidget]:
        window = self._window
        lists = window.lists.views[window.lists.tabs.currentIndex()]
        panes = [lists, window.view, window.excerpts.card, window.excerpts.article]
        return panes if window.timeline is None else [*panes, window.timeline.front]
