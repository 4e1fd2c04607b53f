"""What is on screen: the selection and what of the dossier is shown."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dateline.domain.lens import Filter


class Links(StrEnum):
    """Which events are drawn as links."""

    RUPTURES = "ruptures"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class View:
    """A view of a dossier. ``selection`` is the id of a record, empty for none.

    ``inferred`` shows what a rule found beside what the text names. ``filter`` is what
    an event must be to be shown. With a day in ``on`` the view shows how relations
    stood when that day ended, instead of what was done to them at any time.
    """

    selection: str = ""
    inferred: bool = True
    links: Links = Links.RUPTURES
    on: date | None = None
    filter: Filter = field(default_factory=Filter)
