"""Whose word a clause is, and how firm: quotes, attributions, hedges, conditions.

What no scope covers is stated by the author. Scopes lie over each other where a quote
holds a condition; `voice_at` says which one counts for an event.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from dateline.domain.voice import VoiceKind
from dateline.reading import speaker
from dateline.reading.clauses import Sentences, Stretch
from dateline.reading.quotes import Quote, quotes
from dateline.reading.voice_cues import Cue, Reach, by_word
from dateline.reading.voice_quoted import quoted_scopes
from dateline.reading.voice_scope import Scope, scope_of
from dateline.reading.words import Word

__all__ = ["Scope", "at", "voice_at", "voices"]

_STRENGTH = {
    VoiceKind.STATED: 0,
    VoiceKind.ATTRIBUTED: 1,
    VoiceKind.QUOTED: 2,
    VoiceKind.OPINION: 3,
    VoiceKind.HEDGED: 4,
    VoiceKind.HYPOTHETICAL: 5,
}
_CUES = by_word()
_DONE_ITSELF = frozenset({"threat", "threat of", "demand", "call", "urge"})
_PROMISED = re.compile(
    r"\b(?:announcement|decision|promise|pledge|vow|news|plan)s?\b[^.;]{0,60}?\sthat\s"
)
_FIRST_PERSON = frozenset({"I", "we", "We", "our", "Our", "my", "My", "me", "us"})
_ENDS_SOON = re.compile(r"(?:\s[\w’'.-]+){0,6}\s*(?:[.!?,;]|$)")
_OWNER = re.compile(
    r"\w+\s(?:by|from|of)\s+(?P<np>[^,.;:“”\"\n]{2,80}?)\s+(?:that|of)\b"
)
_OWNED = re.compile(
    r"(?:(?P<np>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3})[’']s?"
    r"|(?P<own>[Hh]is|[Hh]er|[Ii]ts|[Tt]heir))\s(?:[a-z]+\s)?$"
)
_JOINT = re.compile(r"\s(?:of|for)\b")
_SOURCE_END = re.compile(r"[,;]\s|[.]\s|[,;.]$")
_PLAIN_SPEECH = re.compile(r"\s(?:goodbye|farewell|yes|no|grace|thanks)\b")
_PASSIVE = re.compile(r"\b(?:been|was|were|is|are|being)\s(?:\w+ly\s)?$")
_TO_WHOM = re.compile(r"\s(?:that|to|of|about|by\s[^,.;]{1,60}?\sthat)\b")
_BY_WHOM = re.compile(
    r"\s(?:by|in)\s(?P<np>(?:the\s|an?\s|its\s)?[^,.;:“”\"\n]{1,60}?)"
    r"(?=[,.;:]|$|\s(?:on|in|at|to|that|after|before|as)\b)"
)
_NOUNS = frozenset(
    ["claim", "claims", "report", "reports", "charge", "charges", "states", "notes"]
).union(
    ["finds", "doubts", "hints", "fears", "suspects", "estimates", "promises"],
    ["warning", "vows", "remarks", "replies", "say"],
)
_NOUN_HERE = re.compile(
    r"(?:\b(?:the|a|an|of|his|her|its|their|these|those|no|such|new|news|media|press"
    r"|several|many|some|any|by|in|with|to|for|from|on|all|other|united|member)"
    r"|[’']s)\s$",
    re.IGNORECASE,
)


def voices(
    text: str, sentences: Sequence[Stretch], words: Sequence[Word]
) -> tuple[Scope, ...]:
    """The scopes of a text, by their start.

    ``sentences`` and ``words`` are those of the text, in order.
    """
    known = Sentences.of(text, sentences)
    quoted = quotes(text)
    found = quoted_scopes(known, quoted)
    starts = [quote.start for quote in quoted]
    for word in words:
        cues = _CUES.get(word.text.lower())
        if cues:
            found += _cued(known, word, cues)
        if word.text in _FIRST_PERSON and not _inside(quoted, starts, word.start):
            start, end = known.near(word.start)
            found.append(scope_of(VoiceKind.OPINION, start, end, word, "first person"))
    found = _without_promises(known, found)
    return tuple(sorted(set(found), key=attrgetter("start", "end", "rule", "kind")))


def _without_promises(known: Sentences, found: list[Scope]) -> list[Scope]:
    """Without the "would" that only tells, in speech, of what is planned."""
    kept: list[Scope] = []
    told: list[Scope] = []
    unreal: list[Scope] = []
    for scope in sorted(found, key=attrgetter("start", "end")):
        if scope.rule in ("says", "says that"):
            told.append(scope)
        elif scope.rule in ("condition", "in case"):
            unreal.append(scope)
    for scope in found:
        would = known.text[scope.cue_start : scope.cue_end].lower() == "would"
        if scope.rule == "modal" and would and not _holds(unreal, scope.cue_start):
            begin = known.near(scope.cue_start)[0]
            if _holds(told, scope.cue_start) or _PROMISED.search(
                known.text, begin, scope.cue_start
            ):
                continue
        kept.append(scope)
    return kept


def _holds(scopes: list[Scope], offset: int) -> bool:
    """Whether one of the last few scopes that begin before a place holds there."""
    last = bisect_right(scopes, offset, key=attrgetter("start"))
    return any(scope.covers(offset) for scope in scopes[max(0, last - 6) : last])


def at(scopes: Sequence[Scope], offset: int) -> tuple[Scope, ...]:
    """The scopes that hold at a character, the firmest first, the least firm last."""
    held = [scope for scope in scopes if scope.covers(offset)]
    return tuple(sorted(held, key=_weight))


def voice_at(scopes: Sequence[Scope], offset: int) -> Scope | None:
    """What counts for an event whose word stands at a character; None if stated.

    The least firm of those that hold, with the speaker of the innermost that has one.
    """
    held = at(scopes, offset)
    if not held:
        return None
    chosen = held[-1]
    named = [scope for scope in held if scope.by_start >= 0]
    if chosen.by_start >= 0 or not named:
        return chosen
    inner = min(named, key=lambda scope: scope.end - scope.start)
    return replace(chosen, by_start=inner.by_start, by_end=inner.by_end)


def _weight(scope: Scope) -> tuple[int, int]:
    return _STRENGTH[scope.kind], -(scope.end - scope.start)


def _inside(quoted: Sequence[Quote], starts: list[int], offset: int) -> bool:
    index = bisect_right(starts, offset) - 1
    return index >= 0 and offset < quoted[index].end


def _cued(known: Sentences, word: Word, cues: tuple[Cue, ...]) -> list[Scope]:
    if word.text[0].isupper() and not known.opens(word.start):
        return []  # a name: "May", "Will"
    for cue in cues:
        match = cue.pattern.match(known.text, word.start)
        if not match:
            continue
        scope = _PLACED[cue.reach](known, cue, Word(*match.span(), match[0]))
        if scope and scope.start < scope.end:
            return [scope]
    return []


def _after(known: Sentences, cue: Cue, word: Word) -> Scope | None:
    if cue.rule == "whether" and known.opens(word.start):
        return None  # "whether here or there": both ways
    # To threaten or to ask is itself done; what is threatened or asked is not.
    start = word.end if cue.rule in _DONE_ITSELF else word.start
    return scope_of(cue.kind, start, known.clause_end(word.end), word, cue.rule)


def _sentence(known: Sentences, cue: Cue, word: Word) -> Scope | None:
    """The sentence with a condition or a verdict, without who is told to say it."""
    start, end = known.clause_start(word.start), known.content_end(word.end)
    return scope_of(cue.kind, start, end, word, cue.rule)


def _content(known: Sentences, cue: Cue, word: Word) -> Scope | None:
    """What follows in "claims by X that …", "X's claim that …", "rumours that …"."""
    text, by, kind = known.text, (-1, -1), cue.kind
    owner = _OWNER.match(text, word.start, word.end)
    owned = _OWNED.search(text, max(0, word.start - 60), word.start)
    if owner:
        by = owner.span("np")
    elif owned and kind is VoiceKind.ATTRIBUTED:
        by = owned.span("np" if owned["np"] else "own")
    elif kind is VoiceKind.ATTRIBUTED:
        kind = VoiceKind.HEDGED
    end = known.content_end(word.end)
    return scope_of(kind, word.end, end, word, cue.rule, by)


def _object(known: Sentences, cue: Cue, word: Word) -> Scope | None:
    """What follows in "X accused Y of …", "X blamed Y for …"."""
    joint = _JOINT.search(known.text, word.end, word.end + 130)
    if not joint:
        return None
    end = known.content_end(joint.end())
    by = speaker.before(known, word.start)
    return scope_of(cue.kind, joint.end(), end, word, cue.rule, by)


def _source(known: Sentences, cue: Cue, word: Word) -> Scope | None:
    """What is told in "According to X, …" and "…, according to X."."""
    text = known.text
    start, end = known.near(word.start)
    stop = min(end, word.end + 200)
    cut = _SOURCE_END.search(text, word.end, stop)
    by_end = cut.start() if cut else stop
    by = speaker.after(text, word.end)
    if by[0] < 0 or by[1] > by_end:
        by = (min(word.end + 1, by_end), by_end)
    opens = not text[start : word.start].strip(' \n“"‘')
    if opens:
        finish = known.content_end(min(by_end + 1, len(text)))
        return scope_of(cue.kind, by_end, finish, word, cue.rule, by)
    begin = max(text.rfind(";", start, word.start) + 1, start)
    if text[start : word.start].rstrip(" ,").endswith(("and", "but", "that")):
        return scope_of(cue.kind, by_end, known.content_end(by_end), word, cue.rule, by)
    return scope_of(cue.kind, begin, word.start, word, cue.rule, by)


def _speech(known: Sentences, cue: Cue, word: Word) -> Scope | None:
    """What is told in "X said …", "…, X said." and "…, said X."."""
    text = known.text
    start, end = known.near(word.start)
    if _is_noun(text, word) or _PLAIN_SPEECH.match(text, word.end):
        return None
    if _PASSIVE.search(text, max(start, word.start - 16), word.start):
        return _told_of(known, cue, word)
    told_before = text[max(start, word.start - 3) : word.start].rstrip()
    if told_before.endswith((",", "”", '"', "’")):
        by = speaker.after(text, word.end)
        if by[0] >= 0 and speaker.is_inverted(text, start, word.start, by):
            return scope_of(cue.kind, start, word.start, word, cue.rule, by)
    by = speaker.before(known, word.start)
    before = text[start : by[0]].rstrip() if by[0] >= 0 else ""
    if before.endswith((",", "”", '"')) and not speaker.is_adverbial(before):
        soon = _ENDS_SOON.match(text, word.end, min(end, word.end + 90))
        if soon and " that " not in soon[0]:
            return scope_of(cue.kind, start, by[0], word, cue.rule, by)
    if cue.rule == "says, last":
        return None
    begin, finish = word.end, known.content_end(word.end)
    return scope_of(cue.kind, begin, finish, word, cue.rule, by)


def _told_of(known: Sentences, cue: Cue, word: Word) -> Scope | None:
    """What is told in "… was reported by X", "X was told that …"."""
    if _TO_WHOM.match(known.text, word.end):
        finish = known.content_end(word.end)
        return scope_of(VoiceKind.ATTRIBUTED, word.end, finish, word, cue.rule)
    source = _BY_WHOM.match(known.text, word.end)
    by = source.span("np") if source else (-1, -1)
    kind = cue.kind if source else VoiceKind.HEDGED
    start = max(known.clause_start(word.start), word.start - 300)
    return scope_of(kind, start, word.start, word, cue.rule, by)


def _is_noun(text: str, verb: Word) -> bool:
    """Whether "claims", "reports" … stand as nouns here."""
    if verb.text.lower() not in _NOUNS:
        return False
    return bool(_NOUN_HERE.search(text, max(0, verb.start - 14), verb.start))


_PLACED = {
    Reach.AFTER: _after,
    Reach.SENTENCE: _sentence,
    Reach.CONTENT: _content,
    Reach.OBJECT: _object,
    Reach.SOURCE: _source,
    Reach.SPEECH: _speech,
}
