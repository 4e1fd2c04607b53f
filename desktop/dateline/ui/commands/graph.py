"""What the Graph menu does: it shows the graph first, then acts on it."""

from typing import TYPE_CHECKING

from dateline.scene.placing import Layout

if TYPE_CHECKING:
    from dateline.ui.window import Window


class GraphCommands:
    """The relation graph's layouts, its focus, its table."""

    def __init__(self, window: "Window") -> None:
        """Act on one window."""
        self._window = window

    def by_ties(self) -> None:
        """What acts together is near."""
        self._lay_out(Layout.FORCE)

    def circle(self) -> None:
        """All parties on a circle."""
        self._lay_out(Layout.CIRCLE)

    def geography(self) -> None:
        """As on a map."""
        self._lay_out(Layout.GEOGRAPHY)

    def focus(self, on: bool) -> None:
        """One party and its neighbours, or all again."""
        self._window.show_view("graph")
        self._window.graph.focus_chosen(on)

    def reset(self) -> None:
        """Put dragged nodes back and show all."""
        self._window.show_view("graph")
        self._window.graph.reset()

    def table(self, shown: bool) -> None:
        """Show the table in place of the drawing."""
        self._window.show_view("graph")
        self._window.graph.show_table(shown)

    def _lay_out(self, kind: Layout) -> None:
        self._window.show_view("graph")
        self._window.graph.lay_out(kind)
