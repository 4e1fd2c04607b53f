"""The drawing of a graph with its key, its notes, and the hands on it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dateline.domain.dossier import Dossier
from dateline.scene.graph import Graph
from dateline.scene.signs import Part
from dateline.ui.graph import told
from dateline.ui.graph.canvas import NOTHING, Canvas, Places
from dateline.ui.graph.hands import Hands
from dateline.ui.graph.hint import Hint, Told
from dateline.ui.graph.key import GraphKey
from dateline.ui.graph.stage import STEP
from dateline.ui.graph.walk import Stop, chosen_stop
from dateline.ui.theme import Appearance

LOW_PX = 400


class Drawing(QWidget):
    """One graph; what a person does to it is told by ``hands``.

    Signals:
        keyed: whether the key is shown.
    """

    keyed = Signal(bool)

    def __init__(self, appearance: Appearance) -> None:
        """Make an empty drawing."""
        super().__init__()
        self._dossier: Dossier | None = None
        self._key_chosen = self._is_described = False
        self.canvas = Canvas(appearance)
        self.hands = Hands(self.canvas)
        self.hint = Hint(self.canvas.view.viewport(), appearance)
        self.key = GraphKey(appearance)
        self.canvas.view.setAccessibleName("Relation graph")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas.view, 1)
        column.addWidget(self.key)
        self.hands.asked.connect(self.note)
        self.hands.walked.connect(self.note)
        self.hands.picked.connect(lambda stop: self.hint.hide())
        self.canvas.settled.connect(self._describe)

    def show_key(self, shown: bool) -> None:
        """Show or hide the key, whatever room there is."""
        self._key_chosen = True
        self.key.setVisible(shown)
        self.keyed.emit(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room the key is there only if a person wants it."""
        super().resizeEvent(event)
        if not self._key_chosen:
            roomy = self.height() >= LOW_PX
            self.key.setVisible(roomy)
            self.keyed.emit(roomy)

    def put(
        self,
        dossier: Dossier,
        shown: Graph,
        places: Places,
        parts: Mapping[str, Part] | None,
    ) -> None:
        """Show a graph of a dossier; ``parts`` are the countries' parts on a day."""
        self._dossier, self._is_described = dossier, False
        self.hint.hide()
        self.key.put(shown)
        self.canvas.put(shown, places, parts)

    def forget(self) -> None:
        """Show nothing, and look at all of what comes next."""
        self.canvas.fits, self.canvas.only_shown = True, False
        self.canvas.put(NOTHING, Places({}, 1.0, 1.0))
        self.hint.hide()

    def focus(self, on: bool) -> None:
        """Look at a node's surroundings, or at all again."""
        self.hands.is_focused = on
        self.canvas.fit(only_shown=on)

    def light(self, chosen: str, near: frozenset[str]) -> None:
        """Show what is chosen; the keyboard goes there as well."""
        self.canvas.light(chosen, near)
        stop = chosen_stop(self.canvas.known, self.canvas.lit.stop, chosen)
        if self.canvas.view.hasFocus() and stop != Stop():
            self.canvas.stop_at(stop)

    def zoom(self, larger: bool) -> None:
        """Show less of the graph, larger, or more of it."""
        self.canvas.zoom(STEP if larger else 1 / STEP)

    def zoom_in(self) -> None:
        """Show less of the graph, larger."""
        self.zoom(larger=True)

    def zoom_out(self) -> None:
        """Show more of the graph, smaller."""
        self.zoom(larger=False)

    def reset_view(self) -> None:
        """Show all of the graph, or of the node that is focused on."""
        self.canvas.fit(only_shown=self.hands.is_focused)

    def zoom_to_selection(self) -> None:
        """Show what is chosen."""
        self.canvas.show_lit()

    def meant(self) -> str:
        """The key of the node that the keyboard is at or that is chosen; or empty."""
        lit = self.canvas.lit
        chosen = chosen_stop(self.canvas.known, lit.stop, lit.chosen)
        return lit.stop.node or chosen.node

    def told(self, stop: Stop) -> Told:
        """What there is to say of a node or an edge."""
        dossier, shown = self._dossier, self.canvas.shown
        if dossier is None:
            return Told("")
        if stop.edge is not None:
            return told.of_edge(dossier, stop.edge)
        node = next((n for n in shown.nodes if n.key == stop.node), None)
        return Told("") if node is None else told.of_node(dossier, shown, node)

    def note(self, stop: Stop) -> None:
        """Show what there is to say beside a node or an edge, or nothing."""
        words, place = self.told(stop), self.canvas.place_of(stop)
        if words.title and place is not None:
            self.hint.show_at(words, place.toPoint())
        else:
            self.hint.hide()

    def _describe(self) -> None:
        """Tell those who can't see it what is drawn, once all else is done."""
        if not self._is_described:
            self._is_described = True
            words = told.summary(self.canvas.shown)
            self.canvas.view.setAccessibleDescription(words)

    def dress(self) -> None:
        """Wear the theme in use."""
        self.canvas.dress()
        self.key.update()
