"""The bus of one open dossier: typed events, and who listens to them."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from dateline.domain.dossier import Dossier
from dateline.domain.view import View


@dataclass(frozen=True, slots=True)
class Opened:
    """Another dossier is open; forget all that belonged to the last one."""

    dossier: Dossier


@dataclass(frozen=True, slots=True)
class SelectionChanged:
    """Another record is chosen; ``selection`` is its id, empty for none.

    ``offset`` is the character at which the article was clicked to choose it, None
    where it was chosen elsewhere: the excerpts then scroll to its first span.
    """

    selection: str
    offset: int | None = None


@dataclass(frozen=True, slots=True)
class ViewChanged:
    """Something other than the selection is shown or hidden."""

    view: View


Event = TypeVar("Event")


class Bus:
    """Delivers each event to those who asked for its type, in the order they asked."""

    def __init__(self) -> None:
        """Start with nobody listening."""
        self._listeners: dict[type, list[Callable[[Any], None]]] = defaultdict(list)

    def subscribe(
        self, kind: type[Event], listener: Callable[[Event], None]
    ) -> Callable[[], None]:
        """Call ``listener`` with each event of a type; the answer ends that."""
        self._listeners[kind].append(listener)

        def end() -> None:
            self._listeners[kind].remove(listener)

        return end

    def publish(self, event: object) -> None:
        """Tell all who listen to this type of event, before returning."""
        for listener in tuple(self._listeners[type(event)]):
            listener(event)
