"""Who speaks: the words that name the subject of a verb of saying."""

import re

from dateline.reading.clauses import Sentences

REACH = 240  # characters from the verb in which its subject is sought

_COMMA = re.compile(r",\s")
_LINK = re.compile(
    r"\b(?:from|by|with|to|against|for|at|was|were|is|are|and|met|told|killed|called)\s"
)
_RELATIVE = re.compile(r"\s*(?:who|which|whose)\b")
_CHUNK = re.compile(r"[,;:()“”\"]|\s[–—]\s")
_ADVERBIAL = re.compile(
    r"\s*(?:on|in|at|after|before|during|while|when|as|since|by|for|with|without|under"
    r"|amid|despite|following|speaking|asked|citing|from|if|once|although|though|because"
    r"|meanwhile|however|earlier|later|then|yesterday|today|instead|moreover|nevertheless"
    r"|still|finally|also|thus|therefore|indeed|last|this|to|over|upon|within|against)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:and|but|or|then|which|that)\s*$", re.IGNORECASE)
_TAIL = re.compile(
    r"\s+(?:has|have|had|is|was|were|been|also|later|then|further|again|repeatedly|only"
    r"|never|not|once|even|publicly|openly|falsely|himself|herself|itself|themselves"
    r"|already|still|reportedly|earlier|immediately|recently|would|will|to|who"
    r"|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)$"
)
_HEAD = re.compile(
    r"(?:\s|(?:and|but|or|so|yet|as|because|while|when|that|then|although|though|if"
    r"|where|since|meanwhile|whereas)\b)*",
    re.IGNORECASE,
)
_VERBISH = re.compile(
    r"\s(?:is|are|was|were|has|have|had|did|does|will|would|went|made|took|told|sent"
    r"|broke|left|came|held|met|gave|put|struck|shot|fled|[a-z]{3,}ed|[a-z]{2,}(?:ises"
    r"|izes|emns|ects|enies))\b"
)
_AFTER = re.compile(
    r"\s+(?P<np>(?:(?:the|a|an|its|his|her|their|one|another|[A-Z])[^,.;:()“”\"\n]{0,120}"
    r"|he|she|they|it))"
)
_AFTER_END = re.compile(
    r"\s+(?:on|in|at|after|during|when|while|as|told|before|following|late|early|that"
    r"|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b.*$",
    re.DOTALL,
)


def before(sentences: Sentences, verb: int) -> tuple[int, int]:
    """The subject that stands before a verb: its characters, or (−1, −1)."""
    text = sentences.text
    begin = max(sentences.bounds(verb)[0], verb - REACH)
    start = begin
    pieces: list[tuple[int, int]] = []
    for match in _CHUNK.finditer(text, begin, verb):
        if match[0] in ';:“”"':
            pieces.clear()
        else:
            pieces.append((start, match.start()))
        start = match.end()
    pieces.append((start, verb))
    if _JOINED.search(text, max(begin, verb - 12), verb):
        return first(sentences, begin, verb)
    lead = [piece for piece in pieces if not _ADVERBIAL.match(text, *piece)]
    for piece in _ordered(text, lead):
        found = _trimmed(text, *piece)
        if found[0] >= 0:
            return found
    return first(sentences, begin, verb)


def is_inverted(text: str, start: int, verb: int, by: tuple[int, int]) -> bool:
    """Whether "…, said X": a clause or a quote before, and no clause in X."""
    told = _VERBISH.search(text, start, verb) or text[verb - 2 : verb].strip() in '”"’'
    return bool(told) and not _VERBISH.search(text, by[0], by[1])


def is_adverbial(words: str) -> bool:
    """Whether a stretch begins as one of time, place or circumstance does."""
    return _ADVERBIAL.match(words) is not None


def _ordered(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The last piece, or the one that an apposition or a relative clause hangs on."""
    whose = False
    while len(pieces) > 1:
        last = text[slice(*pieces[-1])].strip()
        aside = re.match(r"(?:an?|the|its|his|her)\s[a-z]", last)
        named = text[slice(*pieces[-2])]
        name = re.search(r"[A-Z]", named) and not _VERBISH.search(named)
        if last and not _RELATIVE.match(last) and not (aside and name):
            break
        whose = whose or _RELATIVE.match(last) is not None
        pieces = pieces[:-1]
    if whose and pieces:
        return [_antecedent(text, *pieces[-1])]
    return pieces[-1:]


def _antecedent(text: str, start: int, end: int) -> tuple[int, int]:
    """What "who" stands for: the noun at the end of what stands before it."""
    for match in _LINK.finditer(text, start, end):
        start = match.end()
    return start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    head = _HEAD.match(text, start, end)
    start = head.end() if head else start
    while True:
        while end > start and text[end - 1].isspace():
            end -= 1
        tail = _TAIL.search(text, max(start, end - 24), end)
        if not tail:
            break
        end = tail.start()
    words = text[start:end].split()
    if not words or len(words) > 16:
        return -1, -1
    verb = _VERBISH.search(text, start, end)
    if verb:
        after = text[verb.end() : end].strip()
        if after:
            return -1, -1
        end = verb.start()
    return (start, end) if end > start else (-1, -1)


def first(sentences: Sentences, begin: int, verb: int) -> tuple[int, int]:
    """The subject of the sentence, for a verb that shares it ("X left and said")."""
    text = sentences.text
    start = begin
    for match in _COMMA.finditer(text, begin, verb):
        if not _ADVERBIAL.match(text, start, match.start()):
            break
        start = match.end()
    head = _HEAD.match(text, start, verb)
    start = head.end() if head else start
    finite = _VERBISH.search(text, start, verb)
    comma = text.find(",", start, verb)
    end = finite.start() if finite else -1
    if 0 <= comma < (end if end >= 0 else verb):
        end = comma
    if end <= start or len(text[start:end].split()) > 12:
        return -1, -1
    tail = _TAIL.search(text, start, end)
    return start, tail.start() if tail else end


def after(text: str, verb_end: int) -> tuple[int, int]:
    """The speaker who stands after the verb ("… said Ana Ruiz"), or (−1, −1)."""
    match = _AFTER.match(text, verb_end, verb_end + 160)
    if not match:
        return -1, -1
    start, end = match.span("np")
    cut = _AFTER_END.search(text, start, end)
    end = cut.start() if cut else end
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if end > start else (-1, -1)
