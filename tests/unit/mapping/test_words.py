"""The words beside the map: the whole text, and what each piece of it stands for."""

from dateline.domain.query import at
from dateline.domain.view import View
from dateline.mapping.words import runs, words
from dateline.scene.build import build
from tests.dossiers import TEXT, Data, tiny


def test_the_pieces_of_an_article_are_its_text() -> None:
    dossier = tiny()
    pieces = runs(dossier, dossier.articles[0])
    assert "".join(text for text, _ in pieces) == TEXT
    start = 0
    for text, refs in pieces:
        assert refs == list(at(dossier, "tea", start))
        start += len(text)


def test_every_record_has_a_card_with_its_quotes() -> None:
    dossier = tiny()
    made = words(dossier, build(dossier, View()))
    assert set(made["cards"]) == {item.id for item in dossier.items()}
    assert made["cards"]["suva"]["quotes"] == ["Suva"]
    assert "samoan-embassy" in made["cards"]["suva"]["related"]
    assert [row["ref"] for row in made["lists"]["refused"]] == ["nauru"]


def _empty(data: Data) -> None:
    data["articles"][0]["text"] = ""
    data.update(places=[], missions=[], actors=[], events=[], refused=[])


def test_an_article_without_a_word_has_no_pieces() -> None:
    dossier = tiny(_empty)
    assert runs(dossier, dossier.articles[0]) == []
