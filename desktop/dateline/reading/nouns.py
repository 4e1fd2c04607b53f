"""What nouns say: the kind of event, and which of its words names whom.

A row is ``kind | nouns | words that must stand near``. "The invasion of", "Iraq's
attack on", "talks between": who acts is the possessor or stands after "by", who
is acted upon after ``OBJECTS``; the nouns of ``BOTH`` have parties on equal terms.
"""

from dataclasses import dataclass
from functools import cache

from dateline.reading.events_words import word_set
from dateline.reading.verb_forms import third

_TABLE = """
asylum.withdrawn | withdrawal revocation | asylum
relations.broken | rupture severance break | relations ties
relations.suspended | suspension | relations ties
relations.restored | restoration resumption normalization normalisation | relations
    ties
envoy.expelled | expulsion | ambassador diplomats diplomat envoy
envoy.recalled | recall withdrawal | ambassador diplomats diplomat envoy
mission.raided | invasion incursion raid storming break-in assault entry | embassy
    consulate legation
military.joint | war | games
military.mobilized | games | war
protest.held | strike | hunger workers general union students teachers miners doctors
    drivers nurses pilots farmers
military.airstrike | bombing bombardment airstrike air-strike strike raid | air
    embassy warplanes aerial planes jets airstrike airstrikes
military.invaded | invasion occupation annexation incursion conquest
military.withdrawn | pullout pullback pull-out
military.withdrawn | withdrawal evacuation | troops forces
    troop military army soldiers
military.ceasefire | ceasefire cease-fire truce armistice
military.fighting | war clash battle fighting gunbattle firefight skirmish
military.shelled | shelling bombardment
military.bombing | bombing
military.attack | attack assault offensive raid strike airstrike ambush
person.killed | killing assassination murder execution massacre
person.seized | kidnapping abduction
person.arrested | arrest detention imprisonment
person.deported | deportation
person.expelled | expulsion
person.extradited | extradition
person.released | release | prisoners hostages hostage prisoner detainees
talks.held | talks negotiation negotiations meeting summit discussions dialogue
    consultations conversations
talks.mediated | mediation
talks.visit | visit trip welcome
agreement.signed | agreement accord treaty pact memorandum
aid.given | aid assistance
aid.military | aid assistance | military arms
support.given | support backing endorsement solidarity
support.given | light | green
speech.praise | praise
speech.condemn | condemnation criticism denunciation rebuke
speech.accuse | accusation allegation insinuation
speech.threat | ultimatum threat warning
speech.demand | demand reminder
speech.request | request appeal plea call petition
speech.refuse | rejection refusal veto
sanctions | sanctions embargo
coercion.restricted | blockade
coercion.used | crackdown suppression repression
aid.cooperation | investigation inquiry swoop crackdown raid | joint
legal.investigated | investigation probe inquiry
protest.held | demonstration riot march rally sit-in protest
military.mobilized | deployment mobilization mobilisation buildup build-up
military.joint | participation | deployment exercise exercises manoeuvres fleet
military.mobilized | patrols patrol
military.joint | exercises manoeuvres maneuvers patrol exercise | joint
aid.cooperation | operation operations mission project | joint
military.attack | cleansing | ethnic
"""

OBJECTS = word_set("outside of on against into at with to for in upon towards toward")
BOTH = word_set("""
    war clash battle fighting skirmish talks negotiation negotiations meeting summit
    discussions dialogue consultations agreement accord treaty pact truce ceasefire
    cease-fire memorandum exercises manoeuvres maneuvers armistice conversations
    """)


# They need no second party: who protests is enough.
ALONE = frozenset({"protest.held", "mission.raided"})
# Who does them is the subject of the clause, whatever its verb.
CONTAINED = frozenset({"protest.held", "military.joint", "aid.cooperation"})


@dataclass(frozen=True, slots=True)
class NounRule:
    """A kind, and words of which one must stand near the noun."""

    kind: str
    near: frozenset[str]


@cache
def event_nouns() -> dict[str, tuple[NounRule, ...]]:
    """Nouns that name events, singular and plural, each with its rules in order."""
    found: dict[str, list[NounRule]] = {}
    for line in _TABLE.replace("\n    ", " ").strip().splitlines():
        kind, nouns, *rest = (cell.strip() for cell in line.split("|"))
        rule = NounRule(kind, frozenset(rest[0].split()) if rest else frozenset())
        for noun in nouns.split():
            for word in (noun, third(noun)):
                rules = found.setdefault(word, [])
                if rule not in rules:
                    rules.append(rule)
    return {word: tuple(rules) for word, rules in found.items()}
