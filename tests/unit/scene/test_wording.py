"""Dates, voices and statuses in words that say no more and no less than is known."""

import pytest

from dateline.domain.event import Event, Status
from dateline.domain.place import Mention, Use
from dateline.domain.query import story
from dateline.domain.span import Span
from dateline.domain.voice import Voice, VoiceKind
from dateline.domain.when import MONTHS, Extent, When
from dateline.scene.wording import (
    date_words,
    source_words,
    status_words,
    use_words,
    voice_words,
    when_words,
)
from tests.dossiers import Data, tiny

LASTING = Extent.THROUGHOUT


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-04-05", "5 April 2024"),
        ("2024-04-05T23:50:00Z", "5 April 2024"),
        ("1976-06", "June 1976"),
        ("1976", "1976"),
        ("1976-XX", "1976"),
        ("199X", "1990s"),
        ("2023-21", "March–May 2023"),
        ("1976~", "about 1976"),
        ("1976?", "perhaps 1976"),
        ("1976-06%", "perhaps about June 1976"),
        ("2024-04-05/2024-04-07", "5–7 April 2024"),
        ("2024-04-28/2024-05-02", "28 April – 2 May 2024"),
        ("2023-12-30/2024-01-02", "between 30 December 2023 and 2 January 2024"),
        ("2024-01/2024-04", "between January and April 2024"),
        ("2023-11/2024-04", "between November 2023 and April 2024"),
        ("1976/1984", "between 1976 and 1984"),
        ("1976-06/..", "June 1976 or later"),
        ("1976-06/", "June 1976 or later"),
        ("../1984", "1984 or earlier"),
        ("/1984~", "about 1984 or earlier"),
        ("1976~/1984", "between about 1976 and 1984"),
        ("2024-04-05?/2024-04-07", "between perhaps 5 April 2024 and 7 April 2024"),
    ],
)
def test_a_time_within_which_it_happened(edtf: str, words: str) -> None:
    assert when_words(When(edtf)) == date_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1976", "1976"),
        ("1976/1984", "1976–1984"),
        ("1976-06/1984", "June 1976 – 1984"),
        ("2024-01/2024-04", "January – April 2024"),
        ("1976~/1984", "about 1976 – 1984"),
        ("2024-04-05/2024-04-07", "from 5 April to 7 April 2024"),
        ("1976-06/..", "since June 1976"),
        ("../1984-03", "until March 1984"),
    ],
)
def test_a_time_throughout_which_it_went_on(edtf: str, words: str) -> None:
    assert when_words(When(edtf, LASTING)) == words


def test_no_date_is_no_date() -> None:
    assert when_words(None) == "not dated"
    assert date_words("") == ""


def test_there_are_twelve_months_of_the_year() -> None:
    told = [date_words(f"2024-{month:02d}") for month in range(1, 13)]
    assert told == [f"{name} 2024" for name in MONTHS]


@pytest.mark.parametrize(
    ("voice", "words"),
    [
        (Voice(VoiceKind.STATED), "Stated by the author"),
        (Voice(VoiceKind.ATTRIBUTED), "Attributed to others"),
        (Voice(VoiceKind.ATTRIBUTED, "ministry"), "Attributed to Foreign Ministry of"),
        (Voice(VoiceKind.QUOTED, "odegard"), "Quoted from Åse Ødegård"),
        (Voice(VoiceKind.QUOTED, "a passer-by"), "Quoted from a passer-by"),
        (Voice(VoiceKind.HEDGED), "Hedged by the author: not stated as fact"),
        (Voice(VoiceKind.HYPOTHETICAL), "Hypothetical"),
        (Voice(VoiceKind.OPINION), "The author’s opinion"),
    ],
)
def test_who_says_so(voice: Voice, words: str) -> None:
    assert voice_words(tiny(), voice).startswith(words)


def test_every_voice_status_and_use_has_words_of_its_own() -> None:
    event = story(tiny())[0]
    voices = [voice_words(tiny(), Voice(kind)) for kind in VoiceKind]
    statuses = [status_words(_in_status(event, status)) for status in Status]
    uses = [use_words(Mention(Span("tea", 0, 1, "#"), use)) for use in Use]
    for told in (voices, statuses, uses):
        assert len(set(told)) == len(told)
    assert statuses[0] == ""


def _in_status(event: Event, status: Status) -> Event:
    return Event(
        event.id,
        event.kind,
        event.actors,
        event.recipients,
        event.voice,
        event.spans,
        status=status,
    )


def test_the_source_line_names_author_publication_and_day() -> None:
    assert source_words(tiny()) == "A. Writer, The Invented Post, 8 April 2024"


def test_an_article_of_unknown_source_is_named_by_its_title() -> None:
    def strip(data: Data) -> None:
        for key in ("author", "publisher", "published"):
            del data["articles"][0][key]

    assert source_words(tiny(strip)) == "Teacups and envoys"


def test_two_articles_have_two_sources() -> None:
    def add(data: Data) -> None:
        for table in ("places", "missions", "actors", "events", "refused"):
            data[table] = []
        data["articles"].append({"id": "b", "title": "B", "text": "b", "author": "C."})

    assert source_words(tiny(add)).endswith("8 April 2024 and C.")
