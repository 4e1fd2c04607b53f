"""What is on screen: the selection and what of the dossier is shown."""

from dataclasses import dataclass
from enum import StrEnum


class Links(StrEnum):
    """Which events are drawn as links."""

    RUPTURES = "ruptures"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class View:
    """A view of a dossier. ``selection`` is the id of a record, empty for none.

    ``inferred`` shows what a rule found beside what the text names.
    """

    selection: str = ""
    inferred: bool = True
    links: Links = Links.RUPTURES
