"""What PLOVER's sixteen types hold beyond the kinds of diplomacy, in the same columns.

Each row: id | name | verb | verb without recipient | CAMEO | PLOVER; a line that begins
with a blank goes on with the one before. The class follows from the PLOVER type.
"""

_TABLE = """
agreement.promised | Promise | promised to act for
    | made a promise | 030 | AGREE//
talks.held | Talks | held talks with
    | held talks | 040 | CONSULT//
talks.visit | Visit | visited
    | made a visit | 042 | CONSULT/visit/
talks.phone | Talk by telephone | telephoned with
    | telephoned | 041 | CONSULT/phone/
talks.mediated | Mediation | mediated for
    | mediated | 045 | CONSULT/third-party/
speech.praise | Praise | praised
    | praised an act | 051 | SUPPORT//
agreement.conceded | Concession | made a concession to
    | made a concession | 080 | CONCEDE//
aid.cooperation | Cooperation | worked together with
    | worked together | 060 | COOPERATE//
person.extradited | Extradition | extradited a person to
    | extradited a person | 063 | COOPERATE//legal
aid.given | Aid | gave aid to
    | gave aid | 070 | AID//
military.withdrawn | Forces withdrawn | withdrew forces from
    | withdrew forces | 0873 | RETREAT/withdraw/military
military.ceasefire | Ceasefire | ceased fire with
    | ceased fire | 0871 | RETREAT/ceasefire/military
military.disarmed | Disarmament | disarmed towards
    | laid down arms | 0874 | RETREAT/disarm/military
aid.access | Access given | gave access to
    | gave access | 080 | RETREAT/access/
state.resigned | Resignation | resigned before
    | resigned | 083 | RETREAT/resign/
speech.request | Request | asked something of
    | made a request | 020 | REQUEST//
legal.investigated | Investigation | investigated
    | opened an investigation | 090 | ACCUSE/investigate/legal
speech.refuse | Refusal | refused
    | refused to act | 120 | REJECT//
speech.threat | Threat | threatened
    | made a threat | 130 | THREATEN//
protest.held | Protest | protested against
    | held a protest | 140 | PROTEST//
military.mobilized | Forces made ready | made forces ready towards
    | made forces ready | 150 | MOBILIZE/troops/military
relations.reduced | Ties reduced | reduced ties with
    | reduced ties | 160 | SANCTION/discontinue/
person.expelled | Expulsion | expelled people of
    | expelled people | 166 | SANCTION/expel/
person.deported | Deportation | deported people of
    | deported people | 174 | COERCE/deport/
coercion.used | Coercion | used coercion on
    | used coercion | 170 | COERCE//
coercion.restricted | Restriction | restricted
    | set up a restriction | 172 | COERCE/restrict/
coercion.seized | Property seized | seized property of
    | seized property | 171 | COERCE/seize/
coercion.cyber | Intrusion into computers | broke into computers of
    | broke into computers | 176 | COERCE/cyber/
military.attack | Attack | attacked
    | made an attack | 180 | ASSAULT//
military.fighting | Fighting | fought
    | fought | 190 | ASSAULT/firearms/military
military.shelled | Heavy weapons used | fired heavy weapons at
    | fired heavy weapons | 194 | ASSAULT/heavy-weapons/military
military.invaded | Invasion | invaded
    | carried out an invasion | 192 | ASSAULT/heavy-weapons/territory
military.bombing | Bomb attack | set off a bomb against
    | set off a bomb | 183 | ASSAULT/explosives/
"""


def rows() -> tuple[tuple[str, ...], ...]:
    """The rows, each with six cells."""
    return tuple(
        tuple(cell.strip() for cell in line.split("|"))
        for line in _TABLE.replace("\n    ", " ").strip().splitlines()
    )


# The class of each type, as the manual folds the sixteen into four.
QUADS = {
    "AGREE": "verbal cooperation",
    "CONSULT": "verbal cooperation",
    "SUPPORT": "verbal cooperation",
    "CONCEDE": "verbal cooperation",
    "COOPERATE": "material cooperation",
    "AID": "material cooperation",
    "RETREAT": "material cooperation",
    "REQUEST": "verbal conflict",
    "ACCUSE": "verbal conflict",
    "REJECT": "verbal conflict",
    "THREATEN": "verbal conflict",
    "PROTEST": "material conflict",
    "SANCTION": "material conflict",
    "MOBILIZE": "material conflict",
    "COERCE": "material conflict",
    "ASSAULT": "material conflict",
}
