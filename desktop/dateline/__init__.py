"""Dateline turns a news article into a map of who did what to whom, where and when."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from dateline.domain.dossier import Dossier

__version__ = "0.1.0"
__all__ = ["__version__", "read"]


def read(text: str, published: "date | str | None" = None) -> "Dossier":
    """Read a news text: places, missions, events, refused names, with their sentences.

    ``published`` is the day the text is of, a date or ISO 8601 text, which "Friday" and
    "last month" count from. It asks no network and keeps nothing.

    Raises:
        BadDocument: there is nothing to read in it, or it is too long.
        BadRequest: ``published`` is no date.
    """
    from dateline.workspace.reading import read_text

    day = "" if published is None else str(published)
    return read_text(text, published=day).dossier
