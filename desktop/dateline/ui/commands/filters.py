"""What the Filters menu does: lenses, the popover, named filters."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from dateline.domain.lens import NO_OPINIONS, STATED_ONLY, Filter
from dateline.domain.voice import VoiceKind
from dateline.ui.filters.words import filter_words
from dateline.ui.plain import menu_text

if TYPE_CHECKING:
    from dateline.ui.window import Window

NUMBER_KEYS = 9


class FilterCommands:
    """What is shown of the events, and in whose words."""

    def __init__(self, window: "Window") -> None:
        """Act on one window."""
        self._window = window
        self._entries: list[QAction] = []

    def open(self, checked: bool = False) -> None:
        """Open the popover at its button, which may have been hidden."""
        shown = self._window.acts["view.lists"]
        if not shown.isChecked():
            shown.trigger()
        self._window.popover.open_below(self._window.filter_button)
        self._check()

    def clear(self) -> None:
        """Show everything."""
        self._window.workspace.filter_by(Filter())

    def stated(self, only: bool) -> None:
        """Only what the author states, or all voices."""
        self._look(STATED_ONLY.voices if only else frozenset())

    def no_opinions(self, without: bool) -> None:
        """Without the author's opinions, or with them."""
        self._look(NO_OPINIONS.voices if without else frozenset())

    def speaker(self) -> None:
        """Choose whose account is shown; again, and all are."""
        chosen = self._window.workspace.view.filter
        if chosen.speaker:
            self._window.workspace.filter_by(replace(chosen, speaker=""))
        else:
            self.open()
            self._window.popover.lens.showPopup()

    def words(self, quoted: bool) -> None:
        """The article's own words, or neutral ones."""
        window = self._window
        window.settings.source_words = quoted
        window.workspace.quote(quoted)
        window.lists.refill()
        window.excerpts.card.quote(quoted)
        if window.timeline is not None:
            window.timeline.show_quotes(quoted)
        for panel in (window.graph, window.ties, window.precedents):
            panel.show_quotes()

    def keep(self) -> None:
        """Name the filter in use; show or forget those that have a name."""
        from dateline.ui.filters.kept import KeptDialog

        window = self._window
        chosen = window.workspace.view.filter
        words = "" if chosen.is_open else filter_words(window.workspace.dossier, chosen)
        box = KeptDialog(words, window.settings.filters, window)
        box.kept.connect(self.remember)
        box.shown.connect(self.show)
        box.forgotten.connect(self.forget)
        window.show_box(box)

    def remember(self, name: str) -> None:
        """Keep the filter in use under a name."""
        settings = self._window.settings
        chosen = self._window.workspace.view.filter
        settings.filters = settings.filters | {name: chosen}
        self.fill_menu()
        self._window.status.tell(f"Kept: {menu_text(name)}")

    def forget(self, name: str) -> None:
        """Forget a named filter; what is shown stays."""
        settings = self._window.settings
        left = settings.filters.items()
        settings.filters = {key: one for key, one in left if key != name}
        self.fill_menu()

    def show(self, name: str) -> None:
        """Filter by a named filter."""
        found = self._window.settings.filters.get(name)
        if found is not None:
            self._window.workspace.filter_by(found)

    def fill_menu(self) -> None:
        """Put the named filters at the end of their menu."""
        menu = self._window.acts.menus["Filters"]
        for old in self._entries:
            menu.removeAction(old)
            old.deleteLater()
        kept = sorted(self._window.settings.filters, key=str.casefold)
        self._entries = [menu.addSeparator()] if kept else []
        for number, name in enumerate(kept, start=1):
            entry = menu.addAction(menu_text(name))
            entry.triggered.connect(partial(self._show, name))
            if number <= NUMBER_KEYS:
                entry.setShortcut(f"Alt+{number}")
            self._entries.append(entry)

    def _show(self, name: str, checked: bool = False) -> None:
        self.show(name)

    def _look(self, voices: frozenset[VoiceKind]) -> None:
        chosen = self._window.workspace.view.filter
        self._window.workspace.filter_by(replace(chosen, voices=voices, speaker=""))
        self._check()

    def _check(self) -> None:
        """A switch that changed nothing shows what is so all the same."""
        from dateline.ui.furnish import check

        check(self._window)
