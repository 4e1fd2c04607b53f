"""What an entry of a menu is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """An action. ``does`` is "<commands>.<method>", as in ``files.open``.

    ``group`` parts the lines of a menu; a ``checkable`` one passes on whether it is on;
    those with one ``choice`` name exclude each other. ``icon`` names a drawing.
    """

    id: str
    menu: str
    group: int
    text: str
    shortcuts: tuple[str, ...]
    does: str
    tip: str
    checkable: bool = False
    choice: str = ""
    icon: str = ""
