from dataclasses import dataclass
from pathlib import Path
from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.domain.voice import VoiceKind
from dateline.reading.quotes import quotes
from dateline.reading.sentences import sentences
from dateline.reading.status import Status, negated, status_at, statuses
from dateline.reading.voice import Scope, at, voice_at, voices
from dateline.reading.words import words

DATA = Path(__file__).parents[2] / "data" / "voices.tsv"
NOBODY = (VoiceKind.HEDGED, VoiceKind.HYPOTHETICAL, VoiceKind.OPINION)


@dataclass(frozen=True)
class Heard:
    kind: VoiceKind
    by: str
    status: Status


def hear(text: str, offset: int) -> Heard:
    parts = sentences(text), words(text)
    scope = voice_at(voices(text, *parts), offset)
    marks = negated(text, *parts) + statuses(text, *parts)
    status = status_at(marks, offset)
    if scope is None:
        return Heard(VoiceKind.STATED, "-", status)
    named = scope.by_start >= 0
    by = text[scope.by_start : scope.by_end] if named else "-"
    return Heard(scope.kind, by, status)


def _rows() -> list[list[str]]:
    lines = DATA.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row[3])
def test_whose_word_it_is(row: list[str]) -> None:
    kind, by, status, marked = row
    text = marked.replace("[", "").replace("]", "")
    heard = hear(text, marked.index("["))
    assert (heard.kind, heard.status) == (kind, status)
    if by != "-" or heard.kind not in NOBODY:
        assert heard.by == by


def test_there_are_enough_sentences_of_each_voice() -> None:
    kinds = [row[0] for row in _rows()]
    assert len(kinds) > 75
    assert min(kinds.count(kind) for kind in VoiceKind) >= 5


def test_a_condition_in_a_quote_counts_as_one_and_keeps_its_speaker() -> None:
    text = "“If they shell the port, we leave,” the mayor said."
    heard = hear(text, text.index("shell"))
    assert heard == Heard(VoiceKind.HYPOTHETICAL, "the mayor", Status.DONE)
    parts = sentences(text), words(text)
    kinds = [scope.kind for scope in at(voices(text, *parts), text.index("shell"))]
    assert kinds[-1] is VoiceKind.HYPOTHETICAL
    assert VoiceKind.QUOTED in kinds


def test_asking_and_threatening_are_done_and_what_is_asked_is_not() -> None:
    text = "Lima urged Accra to free the crew and threatened to close the strait."
    assert hear(text, text.index("urged")).kind is VoiceKind.STATED
    assert hear(text, text.index("free")).kind is VoiceKind.HYPOTHETICAL
    assert hear(text, text.index("close")).kind is VoiceKind.HYPOTHETICAL


def test_what_it_answers_is_no_part_of_a_threat() -> None:
    text = "Lima threatened to close the strait after Accra seized the crew."
    assert hear(text, text.index("seized")).kind is VoiceKind.STATED


def test_a_quote_over_paragraphs_is_one_quote_each() -> None:
    text = (
        "“We lost the farm,” he said.\n\n“They burned it.\n\n“Then they left.”\n\nEnd."
    )
    quoted = [text[start:end] for start, end in quotes(text)]
    assert quoted == ["We lost the farm,", "They burned it.", "Then they left."]
    assert hear(text, text.index("burned")).kind is VoiceKind.QUOTED


def test_a_mark_without_its_pair_quotes_nothing_beyond_its_paragraph() -> None:
    assert quotes("He said “no more.\n\nThe army left.") == ()


def test_a_denial_outweighs_a_plan() -> None:
    text = "Oslo will not close its embassy."
    assert hear(text, text.index("close")).status is Status.NOT_DONE


def _whole(text: str, scopes: tuple[Scope, ...]) -> None:
    for scope in scopes:
        assert 0 <= scope.start < scope.end <= len(text)
        assert 0 <= scope.cue_start < scope.cue_end <= len(text)
        if scope.by_start != -1 or scope.by_end != -1:
            assert 0 <= scope.by_start < scope.by_end <= len(text)
        else:
            assert scope.by_end == -1


PIECES = st.one_of(
    st.sampled_from("“”\"'’‘,.;:\n"),
    st.sampled_from(
        ["\n\n", "that", "who", "and", "but", "of", "by", "to", "was", "I"]
    ),
    st.sampled_from(["said", "says", "told", "according", "if", "would", "may", "not"]),
    st.sampled_from(
        ["claims", "denied", "accused", "reportedly", "evidence", "attack"]
    ),
    st.sampled_from(["Ana", "Ruiz", "he", "the", "king", "will", "plans", "U.S."]),
)


@settings(max_examples=300, deadline=None)
@example("ACCORDING TO ")
@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map(" ".join)))
def test_any_text_gives_scopes_inside_it(text: str) -> None:
    parts = sentences(text), words(text)
    scopes = voices(text, *parts)
    assert scopes == voices(text, *parts)
    _whole(text, scopes)
    for mark in negated(text, *parts) + statuses(text, *parts):
        assert 0 <= mark.start < mark.end <= len(text)
        assert mark.cue_start < mark.cue_end <= mark.start
    for offset in range(0, len(text), 7):
        voice_at(scopes, offset)


@pytest.mark.alone
@pytest.mark.parametrize("piece", ["said that ", "“a said,” ", "if ", "Ana, who said "])
def test_a_long_text_takes_time_by_its_length(piece: str) -> None:
    def took(size: int) -> float:
        text = (piece * size)[:size]
        parts = sentences(text), words(text)
        begun = process_time()
        voices(text, *parts)
        negated(text, *parts)
        statuses(text, *parts)
        return process_time() - begun

    took(1_000)
    assert took(60_000) < 20 * max(took(12_000), 0.01)
    assert took(60_000) < 3
