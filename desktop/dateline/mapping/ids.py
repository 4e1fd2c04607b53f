"""Element ids that are counted, so that folium's pages are the same each time.

branca takes an id for each element from the system's randomness. Re-numbering a
finished page is not enough, for some ids are copied into text while it is built; so the
ids are counted while folium builds and renders. This is the one place that knows how.
"""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager

from branca.element import Element

SOURCE = "_generate_id"  # branca's own method; a test fails when it is renamed


@contextmanager
def counted_ids() -> Iterator[None]:
    """Number all elements that are made inside, from 1; not for several threads."""
    numbers = itertools.count(1)
    kept = vars(Element)[SOURCE]
    setattr(Element, SOURCE, staticmethod(lambda: str(next(numbers))))
    try:
        yield
    finally:
        setattr(Element, SOURCE, kept)
