"""What a verb of a sentence says: the kind of event, and whether it is told as one."""

import re
from dataclasses import dataclass, field, replace

from dateline.domain.kind import KINDS, Quad
from dateline.gazetteer.nations import Nations
from dateline.reading import events_words as small
from dateline.reading.actors_party import Memory, Party
from dateline.reading.events_clauses import Clause
from dateline.reading.events_cut import PREP, Chunk, Group
from dateline.reading.events_marked import Marked
from dateline.reading.nouns import event_nouns
from dateline.reading.verb_forms import Form
from dateline.reading.verbs import Rule
from dateline.reading.verbs_table import CHARGES

# Verbs of these types make of an infinitive what is not (yet) done.
LEADING = frozenset(
    {"AGREE", "REJECT", "THREATEN", "REQUEST", "COERCE", "ACCUSE", "SUPPORT"}
)
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
_VOWS = frozenset(
    {"vow", "pledge", "promise", "ready", "willing", "prepared", "propose"}
)
_DECIDES = frozenset({"decide", "plan", "intend"})
# Where they attack, they do so in words.
_PARTISAN = small.word_set(
    "party parties opposition senator lawmaker lawmakers critics newspaper candidate"
)
_TRADES = frozenset({"import", "export", "buy", "sell", "trade", "supply", "provide"})
# Kinds that only those who act for a state can do.
_STATELY = ("talks.", "agreement.", "relations.", "military.", "support.", "sanctions")
_BLAME = frozenset({"responsible", "behind", "guilty"})


@dataclass(slots=True)
class Told:
    """A sentence cut into clauses, with what is remembered of those before it.

    ``supplied`` are the parties of subjects, by chunk, that a rule found.
    """

    marked: Marked
    number: int
    nations: Nations
    memory: Memory
    chunks: list[Chunk] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    supplied: dict[int, tuple[Party, ...]] = field(default_factory=dict)


def subject_words(told: Told, clause: Clause) -> list[str]:
    """The words of a subject, with its prepositions."""
    if clause.subject < 0:
        return []
    chunk = told.chunks[clause.subject]
    end = chunk.end
    for nxt in told.chunks[clause.subject + 1 : clause.at]:
        if nxt.kind != PREP:
            break
        end = nxt.end
    return told.marked.low[chunk.start : end]


def near_words(told: Told, clause: Clause) -> list[str]:
    """The words after a verb that its objects are looked for in."""
    start = clause.group.at + 1
    end = told.chunks[clause.after[-1]].end if clause.after else start
    if clause.governed >= 0:
        governed = told.clauses[clause.governed]
        end = max(end, told.chunks[governed.at].end)
        if governed.after:
            end = max(end, told.chunks[governed.after[-1]].end)
    near = told.marked.low[start : min(max(end, start + 3), start + 16)]
    if clause.group.passive and clause.subject >= 0:
        subject = told.chunks[clause.subject]
        near = near + told.marked.low[subject.start : subject.end]
    return near


def kind_of(told: Told, clause: Clause) -> str:
    """The kind that a verb with its object has, or nothing."""
    group = clause.group
    near = near_words(told, clause)
    for rule in group.verb.rules:
        if fits(told, rule, clause, near):
            return rule.kind
    return ""


def fits(told: Told, rule: Rule, clause: Clause, near: list[str]) -> bool:
    """Whether a form goes with the last auxiliary before it."""
    if rule.particle:
        first = rule.particle[0]
        if first not in _particles(near, first):
            return False
        if len(rule.particle) > 1 and rule.particle[1] not in near[:4]:
            return False
    if rule.also and rule.also.isdisjoint((*near, *subject_words(told, clause))):
        return False
    if "<verb>" in rule.objects:
        return clause.governed >= 0
    if "<inf>" in rule.objects:
        return clause.governed >= 0 and bool(clause.after)
    return not rule.objects or not rule.objects.isdisjoint(near)


def _particles(near: list[str], first: str) -> list[str]:
    """The words among which a verb's particle stands: not beyond another verb's."""
    if first not in small.PARTICLES and first != "over":
        return near[:1]
    for at, word in enumerate(near[:8]):
        if word in ("to", "that", "which", "who") and at:
            return near[:at]
    return near[:8]


def is_content(told: Told, clause: Clause) -> bool:
    """Whether a verb that is an event itself leads to this infinitive."""
    if is_demanded(told, clause) or after_content_noun(told, clause):
        return True
    if _is_charged(told, clause):
        return True
    step = clause
    while step.governor >= 0:
        governor = told.clauses[step.governor]
        if not step.group.infinitive and step.group.form == Form.GERUND:
            step = governor
            continue
        kind = kind_of(told, governor)
        if kind and leads(told, governor, kind):
            return True
        step = governor
    return False


def _is_charged(told: Told, clause: Clause) -> bool:
    """“accused Chad of arming”: what a verb charges, or is against."""
    if clause.group.form != Form.GERUND or clause.number == 0 or clause.at == 0:
        return False
    before = told.chunks[clause.at - 1]
    if before.items or before.prep not in ("of", "from", "against", "about", "with"):
        return False
    governor = told.clauses[clause.number - 1]
    kind = kind_of(told, governor)
    return bool(kind) and leads(told, governor, kind)


def leads(told: Told, governor: Clause, kind: str) -> bool:
    """Whether a verb makes of its infinitive something not done; "forced to" none."""
    if kind == "mission.opened":
        return True
    forced = governor.group.verb.lemma in ("force", "compel", "oblige", "vote")
    return KINDS[kind].plover_type in LEADING and not forced


def is_demanded(told: Told, clause: Clause) -> bool:
    """“demanded that the US cancel”: a clause that says what is asked for."""
    number = clause.number
    while number > 0 and told.clauses[number].governor >= 0:
        number = told.clauses[number].governor
    if number == 0 or told.clauses[number].opened != "that":
        return False
    kind = kind_of(told, told.clauses[number - 1])
    return bool(kind) and KINDS[kind].plover_type in ("REQUEST", "THREATEN")


def after_content_noun(told: Told, clause: Clause) -> bool:
    """“plans to sell”, "a refusal to accept": not done, or not yet."""
    step = clause
    while True:
        before = told.chunks[step.at - 1] if step.at else None
        if before and step.group.form == Form.GERUND and not before.items:
            before = told.chunks[step.at - 2] if step.at > 1 else None
            step = replace(step, group=replace(step.group, infinitive=True))
        named = step.group.infinitive and before is not None and before.items
        if named and before and told.marked.low[before.end - 1] in small.CONTENT:
            return True
        if step.governor < 0:
            return False
        step = told.clauses[step.governor]


def turned(told: Told, clause: Clause, kind: str) -> str:
    """The kind when it is denied or only to come: a refusal, a promise, a threat."""
    group = clause.group
    quad = KINDS[kind].quad
    kind_type = KINDS[kind].plover_type
    friendly = quad in (Quad.VERBAL_COOPERATION, Quad.MATERIAL_COOPERATION)
    future = group.modal in small.FUTURE
    if kind == "military.attack" and not _PARTISAN.isdisjoint(
        subject_words(told, clause)
    ):
        return "speech.condemn"
    if kind == "speech.threat" and group.verb.lemma == "meet" and not group.passive:
        return "talks.held"  # "met with force commanders"
    if group.negated:
        return "speech.refuse" if friendly else ""
    if (
        kind == "aid.cooperation"
        and group.verb.lemma in _TRADES
        and is_habit(told, group)
    ):
        return ""
    if kind == "agreement.promised" and clause.governed >= 0:
        inner = kind_of(told, told.clauses[clause.governed])
        hostile = bool(inner) and KINDS[inner].quad is Quad.MATERIAL_CONFLICT
        if hostile and group.verb.lemma in _VOWS:
            return "speech.threat"
    future = future or (friendly and _is_decided(told, clause))
    if future and friendly and kind_type in (
        "AID", "COOPERATE", "RETREAT", "CONCEDE", "SUPPORT", "CONSULT", "AGREE"
    ):  # fmt: skip
        return "agreement.promised"
    if future and quad is Quad.MATERIAL_CONFLICT and kind_type != "MOBILIZE":
        return "" if group.passive else "speech.threat"
    return kind


def is_habit(told: Told, group: Group) -> bool:
    """“Chad exports cotton to Mali”: what is so every year, no event."""
    plain = bool(group.form & (Form.THIRD | Form.BASE)) and not group.form & Form.PAST
    return plain and not (group.modal or group.infinitive or told.marked.headline)


def _is_decided(told: Told, clause: Clause) -> bool:
    """Whether it is what somebody decided or plans to do: "decided to send"."""
    if not clause.group.infinitive or clause.governor < 0:
        return False
    return told.clauses[clause.governor].group.verb.lemma in _DECIDES


def is_no_agent(told: Told, clause: Clause, kind: str) -> bool:
    """Whether the subject is weather, or an act where only people speak."""
    if clause.group.passive:
        after = [w for i in clause.after for w in _words_at(told, i)]
        return not small.NATURE.isdisjoint(after)  # "injured in the quake"
    words = subject_words(told, clause)
    if not small.NATURE.isdisjoint(words):
        return KINDS[kind].quad is Quad.MATERIAL_CONFLICT
    if is_private(told, clause, kind):
        return True
    verbal = KINDS[kind].quad in (Quad.VERBAL_COOPERATION, Quad.VERBAL_CONFLICT)
    head = told.marked.low[told.chunks[clause.subject].end - 1] if words else ""
    return verbal and head in event_nouns()


def is_private(told: Told, clause: Clause, kind: str) -> bool:
    """Whether the subject is no state's: "the orchestra toured", "the novelist"."""
    if clause.subject < 0 or not kind.startswith(_STATELY):
        return False
    return told.marked.low[told.chunks[clause.subject].end - 1] in small.PRIVATE


def _words_at(told: Told, at: int) -> list[str]:
    return told.marked.low[told.chunks[at].start : told.chunks[at].end]


def is_sport(told: Told) -> bool:
    """Whether the sentence tells of a match: its words are those of war."""
    low = told.marked.low
    sport = len(small.SPORT.intersection(low))
    sporty = len(small.SPORTY.intersection(low))
    score = any(_SCORE.fullmatch(word) for word in low)
    sport += len(small.FIELD.intersection(low)) > 1
    return bool(sport > 1 or (sport and sporty) or sporty > 2 or (score and sporty))


def is_charge(told: Told, clause: Clause) -> bool:
    """“said Syria was responsible”, “said it was arming rebels”: a charge."""
    if clause.group.passive or not clause.group.finite:
        return False
    if clause.group.verb.lemma in CHARGES or is_alleged(told, clause):
        return not clause.group.negated
    after = told.marked.low[clause.group.at + 1 : clause.group.at + 3]
    return clause.group.verb.lemma == "be" and not _BLAME.isdisjoint(after)


def is_alleged(told: Told, clause: Clause) -> bool:
    """“claimed that Chad had sent men to kill”: a hostile act in a charge."""
    if clause.told_by < 0 or clause.group.passive:
        return False
    speaker = told.clauses[clause.told_by].group.verb.lemma
    if speaker not in ("allege", "claim", "charge"):
        return False
    kinds = [kind_of(told, clause)]
    if clause.governed >= 0:
        kinds.append(kind_of(told, told.clauses[clause.governed]))
    return any(k and KINDS[k].quad is Quad.MATERIAL_CONFLICT for k in kinds)


def is_meant(told: Told, clause: Clause) -> bool:
    """Whether it is only planned, wanted or aimed at: "planned to", "to kidnap"."""
    if not clause.group.infinitive or clause.governor < 0:
        return False
    return told.clauses[clause.governor].group.verb.lemma in small.MEANING


def is_wide(told: Told, clause: Clause) -> bool:
    """Whether a verb takes its kind from the noun it governs."""
    wide = clause.group.verb.wide
    if not wide or clause.group.negated:
        return False
    after = told.marked.low[clause.group.at + 1 : clause.group.at + 4]
    return "" in wide or not wide.isdisjoint(after)


def is_each_other(told: Told, clause: Clause) -> bool:
    """Whether "each other" is the object."""
    at = clause.group.at + 1
    return told.marked.low[at : at + 2] in (["each", "other"], ["one", "another"])
