"""What was chosen, one after another, as a browser remembers pages."""

from collections.abc import Container
from dataclasses import dataclass, field


@dataclass(slots=True)
class History:
    """Back and forward over ids; choosing anew forgets what lay ahead."""

    _past: list[str] = field(default_factory=list)
    _ahead: list[str] = field(default_factory=list)

    def visit(self, key: str) -> None:
        """Remember that ``key`` was chosen; the same twice in a row counts once."""
        if self._past and self._past[-1] == key:
            return
        self._past.append(key)
        self._ahead.clear()

    def within(self, known: Container[str]) -> "History":
        """What is left of it where only some ids are known; nothing is one of them."""
        return History(_left(self._past, known), _left(self._ahead, known))

    @property
    def can_go_back(self) -> bool:
        """Whether something was chosen before."""
        return len(self._past) > 1

    @property
    def can_go_forward(self) -> bool:
        """Whether Back was used and nothing chosen since."""
        return bool(self._ahead)

    def back(self) -> str:
        """The id chosen before; the present one where there is none."""
        if self.can_go_back:
            self._ahead.append(self._past.pop())
        return self._past[-1] if self._past else ""

    def forward(self) -> str:
        """The id that Back left."""
        if self.can_go_forward:
            self._past.append(self._ahead.pop())
        return self._past[-1] if self._past else ""


def _left(keys: list[str], known: Container[str]) -> list[str]:
    found: list[str] = []
    for key in keys:
        if (not key or key in known) and found[-1:] != [key]:
            found.append(key)
    return found
