"""What the Timeline menu does. The panel comes a little after the window's others."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.ui.timeline.panel import TimelinePanel
    from dateline.ui.window import Window


class TimelineCommands:
    """Moving through time, and how the timeline is drawn."""

    def __init__(self, window: "Window") -> None:
        """Act on one window."""
        self._window = window

    def by_kind(self) -> None:
        """Lanes by kind."""
        self._lanes("kind")

    def by_country(self) -> None:
        """Lanes by country."""
        self._lanes("country")

    def table(self, shown: bool) -> None:
        """The table in place of the drawing."""
        self._window.settings.timeline_table = shown
        if self._panel is not None:
            self._panel.show_table(shown)

    def whole(self) -> None:
        """All of the axis."""
        if self._panel is not None:
            self._panel.canvas.fit()

    def play(self, plays: bool) -> None:
        """Play through the events by date, or stop."""
        if self._panel is not None:
            self._panel.play(plays)

    def earlier(self) -> None:
        """The event before, by date."""
        if self._panel is not None:
            self._panel.hand.step(-1)

    def later(self) -> None:
        """The next event, by date."""
        if self._panel is not None:
            self._panel.hand.step(1)

    def day(self, shown: bool) -> None:
        """Show how relations stood on a day, or no day."""
        if self._panel is not None:
            self._panel.day.show(shown)

    def next_turn(self) -> None:
        """The next day on which relations of some pair changed."""
        if self._panel is not None:
            self._panel.day.turn(1)

    def last_turn(self) -> None:
        """The day before on which they did."""
        if self._panel is not None:
            self._panel.day.turn(-1)

    def all_dates(self) -> None:
        """Leave nothing out by date."""
        if self._panel is not None:
            self._panel.brush(None, None)

    @property
    def _panel(self) -> "TimelinePanel | None":
        return self._window.timeline

    def _lanes(self, name: str) -> None:
        from dateline.scene.timeline import Lanes

        self._window.settings.timeline_lanes = name
        if self._panel is not None:
            self._panel.show_lanes(Lanes(name))
