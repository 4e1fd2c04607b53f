"""The words that stand beside a map: lists, cards, and articles cut into runs.

=========== =======================================================================
title       of the dossier; ``source`` its source line
articles    ``title language runs``; a run is ``[text, refs]``, refs of what the text
            speaks of there, the tightest span first, none for plain text
lists       ``events``, ``places``, ``refused``: rows of ``ref name note``
cards       by ref: ``sort title rows quotes quotesTitle related``
=========== =======================================================================
"""

import itertools
from typing import Any

from dateline.domain.article import Article
from dateline.domain.dossier import Dossier
from dateline.domain.mission import Mission
from dateline.domain.place import Place
from dateline.domain.query import marked, related, story
from dateline.mapping.payload import clip
from dateline.scene.card import card
from dateline.scene.model import Scene
from dateline.scene.wording import when_words

ROW_LENGTH = 240  # characters that a line of a list holds
TITLE_LENGTH = 400
WORDS_LENGTH = 4000  # of a line of a card; its quotes are whole

Record = dict[str, Any]


def words(dossier: Dossier, scene: Scene) -> Record:
    """The words of a dossier, as plain data."""
    return {
        "title": clip(scene.title, TITLE_LENGTH),
        "source": clip(scene.source, TITLE_LENGTH),
        "articles": [_article(dossier, article) for article in dossier.articles],
        "lists": {
            "events": _events(dossier),
            "places": _places(dossier),
            "refused": _refused(dossier),
        },
        "cards": {item.id: _card(dossier, item.id) for item in dossier.items()},
    }


def runs(dossier: Dossier, article: Article) -> list[tuple[str, list[str]]]:
    """An article's text in pieces, each with the refs whose spans cover it.

    The pieces joined are the text. Spans may overlap and lie in each other.
    """
    spans = marked(dossier, article.id)
    text = article.text
    cuts = {0, len(text)}
    for item in spans:
        cuts |= {item.span.start, item.span.end}
    edges = sorted(cuts)
    pieces: list[tuple[str, list[str]]] = []
    open_spans = list(spans)
    for start, end in itertools.pairwise(edges):
        open_spans = [item for item in open_spans if item.span.end > start]
        over = [item for item in open_spans if item.span.start <= start]
        over.sort(key=lambda m: (m.span.end - m.span.start, m.span.start, m.id))
        refs = list(dict.fromkeys(item.id for item in over))
        pieces.append((text[start:end], refs))
    return pieces


def _article(dossier: Dossier, article: Article) -> Record:
    return {
        "title": article.title,
        "language": article.language,
        "runs": runs(dossier, article),
    }


def _events(dossier: Dossier) -> list[Record]:
    return [
        _row(event.id, dossier.sentence(event), when_words(event.when))
        for event in story(dossier)
    ]


def _places(dossier: Dossier) -> list[Record]:
    return [
        _row(item.id, dossier.name_of(item.id), _how(item)) for item in _sites(dossier)
    ]


def _sites(dossier: Dossier) -> list[Place | Mission]:
    return [*dossier.places, *dossier.missions]


def _how(item: Place | Mission) -> str:
    kind = item.kind.value.capitalize()
    return f"{kind}, inferred" if item.is_inferred else kind


def _refused(dossier: Dossier) -> list[Record]:
    return [_row(item.id, item.name, item.reason) for item in dossier.refused]


def _row(ref: str, name: str, note: str) -> Record:
    return {
        "ref": ref,
        "name": clip(name, ROW_LENGTH),
        "note": clip(note, ROW_LENGTH),
    }


def _card(dossier: Dossier, key: str) -> Record:
    made = card(dossier, key)
    return {
        "sort": made.sort,
        "title": clip(made.title, TITLE_LENGTH),
        "rows": [
            {"label": row.label, "words": clip(row.words, WORDS_LENGTH), "ref": row.ref}
            for row in made.rows
        ],
        "quotes": [span.quote for span in made.quotes],
        "quotesTitle": made.quotes_title,
        "related": sorted(related(dossier, key)),
    }
