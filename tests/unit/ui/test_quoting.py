"""The article's own words: as they stand, and only within quotation marks."""

from dateline.domain.query import evidence, fold
from dateline.scene.card import card
from dateline.ui.lists.rows import event_rows
from dateline.ui.quoting import quote_of, quoted_card
from tests.dossiers import tiny


def test_a_quote_is_the_first_span_in_quotation_marks() -> None:
    dossier = tiny()
    for event in dossier.events:
        words = quote_of(dossier, event.id)
        assert words == f"“{evidence(dossier, event.id)[0].quote}”"
        assert words[1:-1] in dossier.text(dossier.articles[0].id)


def test_an_event_s_card_says_both() -> None:
    dossier = tiny()
    neutral = card(dossier, "broken")
    quoted = quoted_card(dossier, neutral)
    assert quoted.title == quote_of(dossier, "broken")
    assert (quoted.rows[0].label, quoted.rows[0].words) == (
        "In neutral words",
        neutral.title,
    )
    assert quoted.rows[1:] == neutral.rows
    assert quoted.quotes == neutral.quotes


def test_other_cards_stay_as_they_are() -> None:
    dossier = tiny()
    for key in ("suva", "samoan-embassy", "fji"):
        neutral = card(dossier, key)
        assert quoted_card(dossier, neutral) == neutral


def test_rows_are_neutral_unless_asked_for_the_source_s_words() -> None:
    dossier = tiny()
    for row in event_rows(dossier, by_date=False):
        assert row.title == dossier.name_of(row.key)
    for row in event_rows(dossier, by_date=False, quoted=True):
        assert row.title == quote_of(dossier, row.key)
        event = next(e for e in dossier.events if e.id == row.key)
        assert row.note.startswith(f"{event.sort.name} · ")
        assert fold(dossier.sentence(event)) in row.folded
