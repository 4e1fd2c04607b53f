"""The formats there are: what each is called, what it takes, and what makes it.

What makes a format is imported when it is made: a list of names needs no Qt and no
folium.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from dateline.domain.dossier import Dossier
from dateline.domain.view import View
from dateline.export.look import Look

Make = Callable[[Dossier, View, Look], bytes]


class Takes(StrEnum):
    """What a format takes into account: of a view its filter and day, and the rest."""

    FILTER = "filter"
    VIEW = "view"
    THEME = "theme"
    SIZE = "size"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: ``key`` is its word and its suffix, ``name`` is for people."""

    key: str
    name: str
    takes: frozenset[Takes]
    make: Make


def _picture(key: str) -> Make:
    def make(dossier: Dossier, view: View, look: Look) -> bytes:
        from dateline.export.picture import picture

        return picture(dossier, view, look, key)

    return make


def _html(dossier: Dossier, view: View, look: Look) -> bytes:
    from dateline.export.html import html

    return html(dossier, view, look)


def _geojson(dossier: Dossier, view: View, look: Look) -> bytes:
    from dateline.export.geojson import geojson

    return geojson(dossier, view)


def _gexf(dossier: Dossier, view: View, look: Look) -> bytes:
    from dateline.export.gexf import gexf

    return gexf(dossier, view)


def _graphml(dossier: Dossier, view: View, look: Look) -> bytes:
    from dateline.export.graphml import graphml

    return graphml(dossier, view)


def _json(dossier: Dossier, view: View, look: Look) -> bytes:
    from dateline.export.dossier import dossier_json

    return dossier_json(dossier)


_ALL = frozenset(Takes)
_PAGE = frozenset({Takes.FILTER, Takes.VIEW, Takes.THEME})
_DATA = frozenset({Takes.FILTER, Takes.VIEW})
_GRAPH = frozenset({Takes.FILTER})

FORMATS = {
    row.key: row
    for row in (
        Format("png", "PNG picture", _ALL, _picture("png")),
        Format("svg", "SVG drawing with real text", _ALL, _picture("svg")),
        Format("pdf", "PDF page in vectors", _ALL, _picture("pdf")),
        Format("html", "Web page in one file, with the quotes", _PAGE, _html),
        Format("geojson", "GeoJSON of places and links", _DATA, _geojson),
        Format("gexf", "GEXF of the relation graph, for Gephi", _GRAPH, _gexf),
        Format("graphml", "GraphML of the relation graph", _GRAPH, _graphml),
        Format("json", "Dossier with its articles, as JSON", frozenset(), _json),
    )
}
