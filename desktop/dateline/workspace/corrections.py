"""What a person corrects in what was read, step by step, and the way back.

Each step is what was read as it stood before: it is never changed, so it can be kept.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event

if TYPE_CHECKING:
    # Reading is large, and a window starts without it.
    from dateline.workspace.reading import Read
    from dateline.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Step:
    """What was done in words, and what was read and chosen on the other side of it."""

    words: str
    read: "Read"
    selection: str


class Corrections:
    """What was read of the open article, None where a dossier is open as it is kept."""

    def __init__(self, workspace: "Workspace") -> None:
        """Correct what a workspace shows."""
        self._workspace = workspace
        self._back: list[Step] = []
        self._ahead: list[Step] = []
        self.read: Read | None = None

    @property
    def undoes(self) -> str:
        """What would be undone, in words; empty for nothing."""
        return self._back[-1].words if self._back else ""

    @property
    def redoes(self) -> str:
        """What would be done again, in words; empty for nothing."""
        return self._ahead[-1].words if self._ahead else ""

    def begin(self, read: "Read | None") -> None:
        """Another article or dossier is opened: its steps are its own."""
        self.read = read
        self._back.clear()
        self._ahead.clear()

    def put(self, read: "Read", words: str) -> None:
        """Show what was read as it is corrected; what was chosen stays chosen."""
        if self.read is None:
            return
        key = successor(self.read.dossier, self._workspace.selection, read.dossier)
        self._back.append(self._step(words, self.read))
        self._ahead.clear()
        self._show(read, key)

    def undo(self) -> None:
        """Take the last step back."""
        self._go(self._back, self._ahead)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._go(self._ahead, self._back)

    def _go(self, away: list[Step], behind: list[Step]) -> None:
        if not away or self.read is None:
            return
        step = away.pop()
        behind.append(self._step(step.words, self.read))
        self._show(step.read, step.selection)

    def _step(self, words: str, read: "Read") -> Step:
        return Step(words, read, self._workspace.selection)

    def _show(self, read: "Read", selection: str) -> None:
        self.read = read
        self._workspace.put(read.dossier, selection)


def successor(before: Dossier, key: str, after: Dossier) -> str:
    """The id of what a record has become in a corrected dossier; empty for nothing.

    It is the same record where it has kept its words, or else what they are now taken
    for: a place that was refused is a refused name.
    """
    item = before.by_id.get(key)
    if item is None:
        return ""
    spans = set(item.spans)
    same = after.by_id.get(key)
    if same is not None and type(same) is type(item) and spans & set(same.spans):
        return key
    for other in after.items():
        if not isinstance(other, Event) and spans & set(other.spans):
            return other.id
    return ""
