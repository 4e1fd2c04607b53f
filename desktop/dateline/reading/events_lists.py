"""Noun groups joined into lists: "A, B and C"."""

from dateline.reading.events_cut import AND, COMMA, NOUN, PREP, VERB, Chunk
from dateline.reading.events_marked import Marked
from dateline.reading.verb_forms import Form


def joined(chunks: list[Chunk], marked: Marked) -> list[Chunk]:
    """Join "A, B and C": noun groups that each name a nation, or stand before "and"."""
    out: list[Chunk] = []
    at = 0
    while at < len(chunks):
        chunk = chunks[at]
        if chunk.items:
            at = _extend(chunks, at, marked)
        else:
            at += 1
        out.append(chunk)
    return out


def _extend(chunks: list[Chunk], at: int, marked: Marked) -> int:
    """Take further members into the list that begins at ``at``; what comes after."""
    first = chunks[at]
    after = at + 1
    while True:
        step = _join(chunks, after)
        if step == after or step >= len(chunks) or chunks[step].kind != NOUN:
            return after
        linked = any(c.kind == AND for c in chunks[after:step])
        if not _member(first, chunks[step], marked, linked):
            return after
        if _is_subject_of_next(chunks, at, step):
            return after
        if not linked and not (
            _goes_on(chunks, step, marked) or _is_pair(chunks, at, step)
        ):
            return after
        first.items += chunks[step].items
        first.end = chunks[step].end
        after = step + 1


def _join(chunks: list[Chunk], at: int) -> int:
    step = at
    while step < len(chunks) and (
        chunks[step].kind == COMMA
        or (chunks[step].kind == AND and chunks[step].prep in ("and", "or", "&", "nor"))
    ):
        step += 1
    return step


def _member(first: Chunk, other: Chunk, marked: Marked, linked: bool) -> bool:
    mine = any(i in marked.nations for s, e in first.items for i in range(s, e))
    its = any(i in marked.nations for s, e in other.items for i in range(s, e))
    return mine and its


def _goes_on(chunks: list[Chunk], at: int, marked: Marked) -> bool:
    """Whether a list joined by a comma alone has a last member after "and"."""
    step = at
    while True:
        nxt = _join(chunks, step + 1)
        if (
            nxt == step + 1
            or nxt >= len(chunks)
            or chunks[nxt].kind not in (NOUN, PREP)
        ):
            return False
        if any(c.kind == AND for c in chunks[step + 1 : nxt]):
            return True
        step = nxt


def _is_pair(chunks: list[Chunk], at: int, other: int) -> bool:
    """“Chad, Niger sign accord”: a plain verb after the second has both as subject."""
    nxt = chunks[other + 1] if other + 1 < len(chunks) else None
    group = nxt.group if nxt else None
    first = at == 0 or chunks[at - 1].kind not in (PREP, VERB)
    return bool(
        first
        and chunks[at].kind == NOUN
        and group
        and not group.modal
        and group.form & Form.BASE
        and not group.infinitive
    )


def _is_subject_of_next(chunks: list[Chunk], at: int, other: int) -> bool:
    """“hit Iran, and Israel said”: the second begins a clause, it joins no list."""
    governed = chunks[at].kind == PREP or (at > 0 and chunks[at - 1].kind == VERB)
    following = other + 1 < len(chunks) and chunks[other + 1].kind == VERB
    group = chunks[other + 1].group if following else None
    return bool(governed and group and group.finite and _has_verb(chunks, at))


def _has_verb(chunks: list[Chunk], at: int) -> bool:
    return any(c.kind == VERB for c in chunks[:at])
