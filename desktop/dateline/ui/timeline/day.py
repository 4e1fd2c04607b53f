"""The day cursor: on which day relations are shown, and the days on which they turn."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.filter import days
from dateline.domain.lens import Filter
from dateline.domain.tie import turning_days
from dateline.scene.day import lens_ties
from dateline.ui.jobs import CancelToken, Jobs, Progress
from dateline.workspace.workspace import Workspace

Turns = tuple[date, ...]


class DayCursor:
    """Moves the workspace's day. The turns are read off the GUI thread, once a lens."""

    def __init__(self, workspace: Workspace, jobs: Jobs) -> None:
        """Show no day until asked to."""
        self._workspace = workspace
        self._jobs = jobs
        self._lens: tuple[Dossier, Filter] | None = None
        self._turns: Turns = ()

    def show(self, shown: bool) -> None:
        """Show how relations stood on a day, or what was done at any time.

        The first day shown is that of the chosen event, or else that of the last turn.
        """
        if not shown:
            self._workspace.show_day(None)
        elif self._workspace.view.on is None:
            day = chosen_day(self._workspace)
            if day is not None:
                self._workspace.show_day(day)
            else:
                self._with_turns(self._show_last)

    def turn(self, by: int) -> None:
        """Go to the next (1) or the last (-1) day on which some relations changed."""
        self._with_turns(lambda turns: self._turn(turns, by))

    def _turn(self, turns: Turns, by: int) -> None:
        here = self._workspace.view.on
        if here is None:
            self._show_last(turns)
            return
        at = bisect_right(turns, here) if by > 0 else bisect_left(turns, here) - 1
        if 0 <= at < len(turns):
            self._workspace.show_day(turns[at])

    def _show_last(self, turns: Turns) -> None:
        if turns:
            self._workspace.show_day(turns[-1])
        else:
            self._workspace.show_day(_last_day(self._workspace.dossier))

    def _with_turns(self, then: Callable[[Turns], None]) -> None:
        dossier = self._workspace.dossier
        chosen = replace(self._workspace.view.filter, since=None, until=None)
        if self._lens is not None and self._lens == (dossier, chosen):
            then(self._turns)
            return

        def work(progress: Progress, token: CancelToken) -> Turns:
            return turning_days(lens_ties(dossier, chosen))

        def done(turns: Turns) -> None:
            self._lens, self._turns = (dossier, chosen), turns
            if self._workspace.dossier is dossier:
                then(turns)

        self._jobs.run(work, done, lambda problem: None)


def chosen_day(workspace: Workspace) -> date | None:
    """The first day of the chosen event; None where it has none, or is no event."""
    item = workspace.dossier.by_id.get(workspace.selection)
    if not isinstance(item, Event) or item.when is None:
        return None
    first, last = days(workspace.dossier, item)
    return first or last


def _last_day(dossier: Dossier) -> date | None:
    """The last day that a date of the dossier reaches; None without dates."""
    known = [
        day
        for event in dossier.events
        if event.when is not None
        for day in days(dossier, event)
        if day is not None
    ]
    return max(known, default=None)
