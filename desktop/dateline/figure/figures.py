"""What a figure can show."""

from enum import StrEnum


class Figure(StrEnum):
    """A figure by name: one of the ways to see what a dossier tells, or a whole page.

    ``extent`` matters to the map and the page, ``lanes`` to the timeline and the page,
    ``layout`` to the graph.
    """

    MAP = "map"
    TIMELINE = "timeline"
    GRAPH = "graph"
    MATRIX = "matrix"
    PRECEDENTS = "precedents"
    PAGE = "page"
