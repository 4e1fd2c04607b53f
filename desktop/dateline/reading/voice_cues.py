"""Words that tell how firmly something is said, and by whom: closed lists by hand.

Each cue is looked up by its first word in lower case, then matched where it stands.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from dateline.domain.voice import VoiceKind

S = r"\s{1,3}"


class Reach(StrEnum):
    """What of the sentence a cue governs."""

    AFTER = "after"  # from the cue to the end of its clause
    CONTENT = "content"  # what follows "that", as far as one is told to say it
    SENTENCE = "sentence"
    SPEECH = "speech"  # a verb of saying: before or after it, with its subject
    OBJECT = "object"  # "accused X of": what follows "of", with the subject
    SOURCE = "source"  # "according to X"


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern that begins with one of ``words``, and what it makes of the text."""

    rule: str
    kind: VoiceKind
    reach: Reach
    pattern: re.Pattern[str]
    words: tuple[str, ...]


def _cue(rule: str, kind: VoiceKind, reach: Reach, words: str, rest: str = "") -> Cue:
    listed = tuple(words.split())
    heads = "|".join(re.escape(word) for word in listed)
    pattern = re.compile(rf"(?:{heads})(?!\w){rest}", re.IGNORECASE)
    return Cue(rule, kind, reach, pattern, listed)


_ATTRIBUTED = VoiceKind.ATTRIBUTED
_HEDGED = VoiceKind.HEDGED
_UNREAL = VoiceKind.HYPOTHETICAL
_OPINION = VoiceKind.OPINION
_BY = rf"(?:{S}(?:by|from|of|in|among){S}[^,.;:“”\"\n]{{1,60}}?)?"
_THAT = rf"{_BY}{S}that\b"
_SOON_THAT = rf"(?=(?:{S}[\w’'-]+){{0,6}}?{S}that\b)"
_HELD = (
    "said|believed|thought|reported|alleged|rumou?red|feared|understood|suspected"
    "|assumed|presumed|claimed"
)
# Verbs that tell of speech whatever follows.
SAY = (
    "said say says saying told tells telling claimed claims claim claiming alleged"
    " alleges alleging asserted asserts asserting insisted insists insisting maintained"
    " maintains reported reports reporting"
)
# Verbs that do so only with "that", or beside a quote.
THAT = (
    "announced announces announcing declared declares declaring argued argues arguing"
    " suggested suggests suggesting confirmed confirms confirming stated states stating"
    " added adds adding noted notes noting warned warns warning complained complains"
    " acknowledged acknowledges admitted admits admitting conceded concedes wrote"
    " writes"
    " writing tweeted posted explained explains recalled recalls revealed reveals"
    " disclosed hinted hints estimated estimates believed believes believing thinks"
    " thought feared fears suspected suspects testified testifies charged charges"
    " contended contends contending predicted predicts stressed stresses emphasised"
    " emphasized concluded concludes found finds denied denies denying doubted doubts"
    " promised promises pledged vowed vows threatened repeated repeats replied replies"
    " remarked remarks commented cautioned boasted lamented implied implies implying"
)
CUES: tuple[Cue, ...] = (
    _cue("according to", _ATTRIBUTED, Reach.SOURCE, "according", rf"{S}to\b"),
    _cue("in the words of", _ATTRIBUTED, Reach.SOURCE, "in",
         rf"{S}the{S}(?:words|view|eyes|opinion){S}of\b"),
    _cue("said to", _HEDGED, Reach.AFTER, "is are was were",
         rf"{S}(?:(?:widely|also|now){S})?(?:{_HELD}){S}(?:to|of)\b"),
    _cue("it is said", _HEDGED, Reach.CONTENT, "it",
         rf"{S}(?:is|was){S}(?:(?:widely|not){S})?(?:{_HELD}|unclear|unknown|clear"
         rf"|possible|likely){S}(?:that|whether|if|how|who|why)\b"),
    _cue("hedge", _HEDGED, Reach.AFTER, "reportedly allegedly apparently purportedly"
         " supposedly likely probably possibly perhaps presumably seemingly maybe"),
    _cue("seems", _HEDGED, Reach.AFTER, "appears appeared appear seems seemed seem",
         rf"{S}(?:to|that|as{S}if|likely)\b"),
    _cue("may have", _HEDGED, Reach.AFTER, "may might could",
         rf"{S}(?:well{S})?have\b"),
    _cue("rumour", _HEDGED, Reach.CONTENT, "rumors rumours rumor rumour speculation"
         " suspicions suspicion fears reports hints uncertainty doubts", _THAT),
    _cue("accused of", _HEDGED, Reach.AFTER, "accused suspected", rf"{S}of\b"),
    _cue("claim", _ATTRIBUTED, Reach.CONTENT, "claim claims allegation allegations"
         " accusation accusations insinuation insinuations assertion assertions"
         " contention"
         " statement complaint complaints charge charges assurance assurances", _THAT),
    _cue("claim of", _ATTRIBUTED, Reach.CONTENT, "reports allegations accusations"
     " claims"
         " complaints charges", rf"(?:{S}(?:by"
         rf"|from){S}[^,.;:“”\"\n]{{1,60}}?)?{S}of\b"),
    _cue("accuse", _ATTRIBUTED, Reach.OBJECT, "accused accuses accusing accuse suspects"
         " suspecting", r"(?=[^.;:“”\"\n]{1,120}?\sof\b)"),
    _cue("blame", _ATTRIBUTED, Reach.OBJECT, "blamed blames blaming blame faulted",
         r"(?=[^.;:“”\"\n]{1,120}?\sfor\b)"),
    _cue("says", _ATTRIBUTED, Reach.SPEECH, SAY),
    _cue("says that", _ATTRIBUTED, Reach.SPEECH, THAT, _SOON_THAT),
    _cue("says so", _ATTRIBUTED, Reach.SPEECH, THAT, r"(?=\s*[:,]?\s*[“\"])"),
    _cue("says, last", _ATTRIBUTED, Reach.SPEECH, THAT, r"(?=\s*[.,])"),
    _cue("confirms", _ATTRIBUTED, Reach.SPEECH, "confirmed confirms confirming denied"
         " denies denying", rf"(?={S}[\w’'])"),
    _cue("condition", _UNREAL, Reach.SENTENCE, "if unless", r"(?!\sonly\b)"),
    _cue("whether", _HEDGED, Reach.AFTER, "whether"),
    _cue("in case", _UNREAL, Reach.SENTENCE, "in", rf"{S}(?:the{S}event|case)\b"),
    _cue("modal", _UNREAL, Reach.AFTER, "would wouldn’t wouldn't could couldn’t"
     " couldn't"
         " might may should must can ought"),
    _cue("threat", _UNREAL, Reach.AFTER, "threatened threatens threatening threaten",
         rf"{S}(?:to|with)\b"),
    _cue("threat of", _UNREAL, Reach.AFTER, "threat threats danger risk possibility"
         " prospect chance fear fears", rf"{S}(?:of|to)\b"),
    _cue("demand", _UNREAL, Reach.AFTER, "demanded demands demanding",
         rf"{S}(?:that|the|an?|its|his|their)\b"),
    _cue("call", _UNREAL, Reach.AFTER, "called calls calling call", rf"{S}(?:for|on"
     rf"|upon)\b"),
    _cue("urge", _UNREAL, Reach.AFTER, "urged urges urging asked asks asking begged"
         " pressed presses pressing encouraged invited invites wants wanted wanting"
         " pressured appealed implored", r"(?=[^.;:“”\"\n]{1,80}?\sto\b)"),
    _cue("evidence", _OPINION, Reach.CONTENT, "evidence proof signs sign indications",
         _THAT),
    _cue("verdict", _OPINION, Reach.SENTENCE, "tantamount equivalent amounts amounted",
         rf"{S}to\b"),
    _cue("comment", _OPINION, Reach.SENTENCE, "clearly obviously undoubtedly shamefully"
         " unsurprisingly brazenly cynically evidently plainly unquestionably"
         " regrettably"
         " sadly outrageously hypocritically"),
    _cue("of course", _OPINION, Reach.SENTENCE, "of", rf"{S}course\b"),
    _cue("no doubt", _OPINION, Reach.SENTENCE, "no", rf"{S}(?:doubt|wonder"
     rf"|surprise)\b"),
    _cue("nothing but", _OPINION, Reach.SENTENCE, "nothing",
         rf"{S}(?:but|less|more|short)\b"),
    _cue("ostensible", _OPINION, Reach.AFTER, "ostensibly so-called"),
    _cue("in effect", _OPINION, Reach.AFTER, "in",
         rf"{S}(?:effect|essence|reality|truth)\b(?!{S}(?:since|from|until))"),
    _cue("mockery", _OPINION, Reach.SENTENCE, "makes made", rf"{S}a{S}mockery\b"),
)  # fmt: skip


def by_word() -> dict[str, tuple[Cue, ...]]:
    """The cues by the word they begin with, in order."""
    table: dict[str, list[Cue]] = {}
    for cue in CUES:
        for word in cue.words:
            table.setdefault(word, []).append(cue)
    return {word: tuple(cues) for word, cues in table.items()}
