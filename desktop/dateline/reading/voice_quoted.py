"""Quotes that are speech, each with its speaker where the text names one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.domain.voice import VoiceKind
from dateline.reading import speaker
from dateline.reading.clauses import Sentences
from dateline.reading.quotes import Quote
from dateline.reading.voice_cues import SAY, THAT
from dateline.reading.voice_scope import Scope, scope_of
from dateline.reading.words import Word

_MINDS = {
    *("found", "finds", "thought", "thinks", "believed", "believes", "believing"),
    *("feared", "fears", "suspected", "suspects", "doubted", "doubts", "implied"),
    *("implies", "implying", "charged", "charges"),
}
_VERBS = {*SAY.split(), *THAT.split(), "asked", "called", "calling"} - _MINDS
_SPEECH = "|".join(sorted(_VERBS))
_VERB = re.compile(rf"\b(?:{_SPEECH})\b")
_TAG = re.compile(
    rf"[”\"’»]?[,.]?[”\"’»]?\s{{1,2}}(?:(?P<v>(?:{_SPEECH})\b)"
    rf"|(?P<np>[^.;:“”\"\n,]{{1,80}}?)\s(?P<w>{_SPEECH})\b)"
)
_GOES_ON = re.compile(r"\W*(?:and|but|that|which|who|as|while|when|after|before)\b")
_SOURCE = re.compile(r"[Aa]ccording\sto\b")
_FOUR_WORDS = re.compile(r"[\w’'-]+(?:\W+[\w’'-]+){3}")
_SENTENCE_BETWEEN = re.compile(r"[.!?][”\"’]?\s+[^“\"\s][^.!?]*[.!?]\s")
BESIDE = 40  # characters between a verb of saying and a word or two that it quotes
NEAR = 200  # characters between two quotes of one speaker


def quoted_scopes(known: Sentences, quoted: Sequence[Quote]) -> list[Scope]:
    """The scopes of the quotes; a word or two in marks, or a title, is no speech."""
    found: list[Scope] = []
    last: Scope | None = None
    for quote in quoted:
        scope = _scope(known, quote, last)
        if scope:
            found.append(scope)
            last = scope
    return found


def _scope(known: Sentences, quote: Quote, last: Scope | None) -> Scope | None:
    words = known.text[quote.start : quote.end]
    if _is_title(words):
        return None
    named = _speaker_of(known, quote)
    if named:
        by, cue = named
        if not _FOUR_WORDS.search(words) and not _is_sure(known.text, by):
            return None
        return scope_of(VoiceKind.QUOTED, *quote, cue, "quote", by)
    if last and quote.start - last.end < NEAR:
        between = known.text[last.end : quote.start]
        if not _SENTENCE_BETWEEN.search(between):
            return replace(last, start=quote.start, end=quote.end, rule="quote goes on")
    if not _FOUR_WORDS.search(words):
        return None
    mark = Word(quote.start - 1, quote.start, known.text[quote.start - 1])
    return scope_of(VoiceKind.QUOTED, *quote, mark, "quote without a speaker")


def _is_sure(text: str, by: tuple[int, int]) -> bool:
    """Whether a speaker is named well enough to lend a voice to a word or two."""
    return by[0] >= 0 and len(text[slice(*by)].split()) <= 6


def _is_title(words: str) -> bool:
    """Whether it is the name of a work or a body: its long words have capitals."""
    long = [word for word in words.split() if len(word) > 3]
    few = len(words.split()) <= 8 and not words.rstrip().endswith((".", ",", "!", "?"))
    return few and all(word[0].isupper() for word in long)


def _speaker_of(known: Sentences, quote: Quote) -> tuple[tuple[int, int], Word] | None:
    text = known.text
    tag = _TAG.match(text, quote.end, quote.end + 140)
    if tag and tag["v"]:
        by = speaker.after(text, tag.end("v"))
        if by[0] >= 0:
            return by, Word(*tag.span("v"), tag["v"])
    if tag and tag["w"] and not _GOES_ON.match(tag["np"]):
        return tag.span("np"), Word(*tag.span("w"), tag["w"])
    begin = known.near(quote.start - 1)[0]
    verbs = list(_VERB.finditer(text, begin, quote.start - 1))
    few = not _FOUR_WORDS.search(text, quote.start, quote.end)
    if verbs and not (few and quote.start - verbs[-1].end() > BESIDE):
        cue = Word(*verbs[-1].span(), verbs[-1][0])
        return speaker.before(known, cue.start), cue
    if text[begin : quote.start - 1].rstrip().endswith(":"):
        colon = text.rindex(":", begin, quote.start)
        return speaker.before(known, colon), Word(colon, colon + 1, ":")
    source = _SOURCE.search(text, begin, quote.start) or _SOURCE.search(
        text, quote.end, quote.end + 20
    )
    if source:
        return speaker.after(text, source.end()), Word(*source.span(), source[0])
    return None
