"""An open dossier with its view, its selection and its history."""

from dataclasses import replace
from datetime import date

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.lens import Filter
from dateline.domain.query import chronicle, related_to_any, story
from dateline.domain.view import Links, View
from dateline.scene.build import base, choose
from dateline.scene.model import Scene
from dateline.workspace.bus import Bus, Opened, SelectionChanged, ViewChanged
from dateline.workspace.history import History


class Workspace:
    """What a window shows and a person does to it; every change goes out on the bus."""

    def __init__(self, dossier: Dossier, view: View | None = None) -> None:
        """Open a dossier, with a remembered view where there is one.

        A view whose selection the dossier doesn't hold keeps all else of it.
        """
        self.bus = Bus()
        self.dossier = dossier
        self.view = _fitting(dossier, view or View())
        self.history = History()
        self.history.visit(self.view.selection)
        self.by_date = False
        self.quoted = False
        self._shown: tuple[Event, ...] | None = None
        self._belonging: frozenset[str] | None = None
        self._base: Scene | None = None
        self._scene: Scene | None = None

    @property
    def selection(self) -> str:
        """The id of the chosen record, empty for none."""
        return self.view.selection

    @property
    def scene(self) -> Scene:
        """The scene of the dossier as the view shows it, built once a change."""
        if self._base is None:
            self._base = base(self.dossier, self.view)
        if self._scene is None:
            self._scene = choose(self.dossier, self.view, self._base)
        return self._scene

    @property
    def shown(self) -> tuple[Event, ...]:
        """The events that the view's filter lets through, as the list orders them."""
        if self._shown is None:
            from dateline.domain.filter import kept  # a first map needs no filter

            let_through = kept(self.dossier, self.view.filter)
            keys = {event.id for event in let_through}
            tale = chronicle(self.dossier) if self.by_date else story(self.dossier)
            self._shown = tuple(event for event in tale if event.id in keys)
        return self._shown

    @property
    def belonging(self) -> frozenset[str] | None:
        """The ids of what belongs with the events shown; None where all are."""
        if self.view.filter.is_open:
            return None
        if self._belonging is None:
            keys = [event.id for event in self.shown]
            self._belonging = related_to_any(self.dossier, keys)
        return self._belonging

    def open(self, dossier: Dossier, view: View | None = None) -> None:
        """Put another dossier in place of this one."""
        self.dossier = dossier
        self.history = History()
        kept = replace(self.view, selection="") if view is None else view
        self._show(_fitting(dossier, kept))
        self.history.visit(self.selection)
        self.bus.publish(Opened(dossier))

    def put(self, dossier: Dossier, selection: str) -> None:
        """Put a corrected dossier in place of this one; the view stays as it is.

        What was chosen before is remembered as far as it is still there.
        """
        self.dossier = dossier
        self.history = self.history.within(dossier.by_id)
        self._show(_fitting(dossier, replace(self.view, selection=selection)))
        self.history.visit(self.selection)
        self.bus.publish(Opened(dossier))
        self.bus.publish(SelectionChanged(self.selection))  # it may be another record

    def select(self, key: str, offset: int | None = None) -> None:
        """Choose a record by id, or nothing with an empty one.

        Raises:
            KeyError: the dossier holds no such record.
        """
        if key:
            self.dossier.by_id[key]
        self.history.visit(key)
        self._choose(key, offset)

    def back(self) -> None:
        """Choose again what was chosen before."""
        self._choose(self.history.back(), None)

    def forward(self) -> None:
        """Undo Back."""
        self._choose(self.history.forward(), None)

    def step(self, by: int) -> None:
        """Go to the next (1) or the last (-1) event of the story, from the start of it.

        The story is told as the article tells it, or by date, as the list shows it;
        what is filtered away is passed over.
        """
        keys = [event.id for event in self.shown]
        if not keys:
            return
        if self.selection in keys:
            index = min(max(keys.index(self.selection) + by, 0), len(keys) - 1)
        else:
            index = 0 if by > 0 else len(keys) - 1
        self.select(keys[index])

    def show_inferred(self, shown: bool) -> None:
        """Show or hide what a rule found beside what the text names."""
        self._change(replace(self.view, inferred=shown))

    def show_links(self, links: Links) -> None:
        """Draw ruptures only, or every event between two countries."""
        self._change(replace(self.view, links=links))

    def filter_by(self, chosen: Filter) -> None:
        """Show only what passes a filter; an open one shows everything again."""
        self._change(replace(self.view, filter=chosen))

    def show_day(self, day: date | None) -> None:
        """Show how relations stood at the end of a day; None shows what was done."""
        self._change(replace(self.view, on=day))

    def order(self, by_date: bool) -> None:
        """Tell the story by date, or as the article tells it."""
        self.by_date = by_date
        self._shown = None

    def quote(self, quoted: bool) -> None:
        """Tell events in the article's own words, or in neutral ones."""
        self.quoted = quoted

    def _choose(self, key: str, offset: int | None) -> None:
        if key == self.selection and offset is None:
            return
        self.view = replace(self.view, selection=key)
        self._scene = None
        self.bus.publish(SelectionChanged(key, offset))

    def _change(self, view: View) -> None:
        if view != self.view:
            self._show(view)
            self.bus.publish(ViewChanged(view))

    def _show(self, view: View) -> None:
        self.view = view
        self._base = self._scene = self._shown = self._belonging = None


def _fitting(dossier: Dossier, view: View) -> View:
    known = view.selection in dossier.by_id
    return view if known else replace(view, selection="")
