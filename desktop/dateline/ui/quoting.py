"""Events in the article's own words: always within quotation marks, as they stand.

What an event is called by default is neutral. Where a person wants to see how the
source puts it, rows and cards show its words instead, and say the neutral ones beside.
"""

from dataclasses import replace

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.query import evidence
from dateline.scene.card import Card, Row


def quote_of(dossier: Dossier, key: str) -> str:
    """The words of an event's first span, in quotation marks."""
    return f"“{evidence(dossier, key)[0].quote}”"


def quoted_card(dossier: Dossier, shown: Card) -> Card:
    """An event's card with the article's words above and the neutral ones below."""
    if not isinstance(dossier.by_id[shown.ref], Event):
        return shown
    rows = (Row("In neutral words", shown.title), *shown.rows)
    return replace(shown, title=quote_of(dossier, shown.ref), rows=rows)
