"""A text's reading as one record of plain data: a line of ``dateline read --jsonl``.

``toponyms`` are the mentions that name a place, countries included; peoples and names
inside other names are not among them. ``lat`` and ``lon`` are degrees, null where the
place could not be put. ``country`` is ISO 3166 alpha-2, parties are alpha-3.
"""

from math import exp
from typing import Any

from dateline.domain.kind import KINDS
from dateline.domain.place import Use
from dateline.reading.analysis import Account, Analysis
from dateline.reading.events import codes
from dateline.reading.facilities import Facility
from dateline.reading.resolve import HEAT, Resolved

Record = dict[str, Any]


def line(read: Analysis) -> Record:
    """``toponyms``, ``events`` and ``refused`` of a text, each in its order."""
    names = [_toponym(one) for one in read.toponyms.places]
    names += [_site(read.text, one) for one in read.toponyms.settlements]
    return {
        "toponyms": sorted(names, key=lambda n: (n["start"], n["end"])),
        "events": [_event(one) for one in read.accounts],
        "refused": [
            {"start": one.start, "end": one.end, "why": one.why}
            for one in read.toponyms.refused
        ],
    }


def certainty(resolved: Resolved) -> float:
    """How much of the candidates' weight the best one has, from 0 to 1."""
    if not resolved.candidates:
        return 0.0
    top = resolved.candidates[0].score
    return 1 / sum(exp((c.score - top) / HEAT) for c in resolved.candidates)


def _toponym(one: Resolved) -> Record:
    name, best = one.judged.name, one.best
    return {
        "start": name.start,
        "end": name.end,
        "text": name.text,
        "lat": best.position.lat if best else None,
        "lon": best.position.lon if best else None,
        "kind": best.feature.value if best else "",
        "country": best.country if best else "",
        "geonameid": best.geonames if best else None,
        "use": one.judged.use.value,
        "score": round(certainty(one), 3),
    }


def _site(text: str, one: Facility) -> Record:
    """A place that no gazetteer knows, put by the place named beside it."""
    town = one.town
    return {
        "start": one.start,
        "end": one.end,
        "text": text[one.start : one.end],
        "lat": town.position.lat if town else None,
        "lon": town.position.lon if town else None,
        "kind": one.kind.value,
        "country": town.country if town else "",
        "geonameid": None,
        "use": Use.LITERAL.value,
        "score": 0.0,
    }


def _event(one: Account) -> Record:
    told = one.happening
    kind = KINDS[told.kind]
    return {
        "event": kind.plover_type,
        "mode": kind.plover_mode,
        "kind": told.kind,
        "cameo": kind.cameo,
        "actor": codes(told.actors),
        "recipient": codes(told.recipients),
        "when": one.when.edtf if one.when else "",
        "voice": one.voice.value,
        "spans": [[told.start, told.end]],
    }
