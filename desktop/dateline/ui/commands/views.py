"""What the View menu does with the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from dateline.domain.view import Links

if TYPE_CHECKING:
    from dateline.ui.graph.drawing import Drawing
    from dateline.ui.map.view import MapView
    from dateline.ui.window import Window


class ViewCommands:
    """What is shown, and how."""

    def __init__(self, window: "Window") -> None:
        """Act on one window."""
        self._window = window

    def zoom_in(self) -> None:
        """Show less of map or graph, larger."""
        if camera := self._camera():
            camera.zoom_in()

    def zoom_out(self) -> None:
        """Show more of map or graph, smaller."""
        if camera := self._camera():
            camera.zoom_out()

    def reset(self) -> None:
        """Show all of map or graph."""
        if camera := self._camera():
            camera.reset_view()

    def zoom_to_selection(self) -> None:
        """Show what is chosen on map or graph."""
        if camera := self._camera():
            camera.zoom_to_selection()

    def show_inferred(self, shown: bool) -> None:
        """Show or hide what a rule found."""
        self._window.workspace.show_inferred(shown)

    def show_ruptures(self) -> None:
        """Draw the ruptures only."""
        self._window.workspace.show_links(Links.RUPTURES)

    def show_all_links(self) -> None:
        """Draw all events between two countries."""
        self._window.workspace.show_links(Links.ALL)

    def show_graticule(self, shown: bool) -> None:
        """Draw or leave out the graticule."""
        self._window.settings.graticule = shown
        self._window.map.set_graticule(shown)

    def follow_system(self) -> None:
        """Light or dark as the system."""
        self._wear("system")

    def light(self) -> None:
        """Light."""
        self._wear("light")

    def dark(self) -> None:
        """Dark."""
        self._wear("dark")

    def show_lists(self, shown: bool) -> None:
        """Show or hide the left column."""
        self._window.lists.setVisible(shown)

    def show_excerpts(self, shown: bool) -> None:
        """Show or hide the right column."""
        self._window.excerpts.setVisible(shown)

    def show_timeline(self, shown: bool) -> None:
        """Show or hide the foot."""
        self._window.panels["timeline"].setVisible(shown)

    def full_screen(self, full: bool) -> None:
        """Fill the screen, or go back."""
        state = self._window.windowState() & ~Qt.WindowState.WindowFullScreen
        if full:
            state |= Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state)  # a maximized window stays one

    def _camera(self) -> "MapView | Drawing | None":
        """What can be zoomed in the view that is shown."""
        window = self._window
        if window.view is window.map:
            return window.map
        return window.graph.drawing if window.view is window.graph else None

    def _wear(self, choice: str) -> None:
        self._window.settings.theme = choice
        self._window.appearance.choose(choice)
