"""The kinds of events: those of diplomacy first, then the rest of PLOVER's types.

Each row: id | name | verb | verb without recipient | CAMEO | PLOVER | class; a line
that begins with a blank goes on with the one before. The class follows from the PLOVER
type, and stands there only where there is none, or where ours is another.
"""

_TABLE = """
relations.broken | Relations broken off | broke off relations with
    | broke off relations | 161 | SANCTION/discontinue/diplomatic
relations.suspended | Relations suspended | suspended relations with
    | suspended relations | 161 | SANCTION/discontinue/diplomatic
relations.restored | Relations restored | restored relations with
    | restored relations | 050 | SUPPORT//diplomatic
relations.strained | Relations strained | is at odds with
    | are at odds with each other |  |  | verbal conflict
envoy.recalled | Ambassador recalled | recalled its envoy from
    | recalled an envoy | 161 | SANCTION/withdraw/diplomatic
envoy.expelled | Ambassador expelled | expelled the envoy of
    | expelled an envoy | 161 | SANCTION/expel/diplomatic
envoy.retrieval | Return of an envoy | arranged the return of
    | arranged a return |  |  | verbal cooperation
asylum.granted | Asylum granted | granted asylum to
    | granted asylum | 075 | AID//asylum+diplomatic
asylum.withdrawn | Asylum withdrawn | withdrew asylum from
    | withdrew asylum | 160 | SANCTION/discontinue/asylum
passage.requested | Safe passage requested | asked safe passage of
    | asked safe passage | 020 | REQUEST/yield/asylum+diplomatic | verbal cooperation
mission.raided | Mission entered by force | entered by force
    | entered a mission by force | 171+128 | COERCE/seize/diplomatic
mission.opened | Police let into own mission | opened its own mission to police of
    | opened its own mission to police | 063 | COOPERATE//legal+diplomatic
mission.closed | Mission closed | closed its mission in
    | closed a mission | 161 | SANCTION/withdraw/diplomatic
person.seized | Person seized | seized | seized a person | 181 | ASSAULT/abduct/
person.arrested | Person arrested | arrested
    | made an arrest | 173 | COERCE/arrest/legal
person.transferred | Person moved in custody | moved in custody
    | moved a person in custody | 173 | COERCE/arrest/legal
person.beaten | Person beaten | struck | struck a person | 182 | ASSAULT/beat/
person.tortured | Person tortured | tortured
    | tortured a person | 1822 | ASSAULT/torture/
person.killed | Person killed | killed | killed a person | 186 | ASSAULT/targeted/
person.released | Person released | released
    | released captives | 0841 | RETREAT/release/
person.extradition | Extradition sought | faces a request for extradition by
    | faces extradition |  | REQUEST//legal
sanctions | Sanctions | imposed sanctions on
    | imposed sanctions | 163 | SANCTION/discontinue/economic
military.standoff | Troops face each other | faced the troops of
    | faced each other's troops | 150 | MOBILIZE/troops/territory
military.joint | Joint deployment | deployed together with
    | deployed together | 062 | COOPERATE//military
military.airstrike | Air strike | bombed
    | carried out an air strike | 195 | ASSAULT/aerial/military
military.blockade | Blockade | blockaded
    | set up a blockade | 191 | COERCE/restrict/military
aid.military | Military aid delivered | gave military aid to
    | gave military aid | 072 | AID//military
aid.military.agreed | Military aid agreed | agreed military aid for
    | agreed military aid | 057 | SUPPORT//military
support.given | Support | supported | gave support | 050 | SUPPORT//
post.conferred | Post conferred | conferred a post on
    | conferred a post | 051 | SUPPORT//
agreement.signed | Agreement signed | signed an agreement with
    | signed an agreement | 057 | AGREE//
state.exception | State of exception | declared a state of exception over
    | declared a state of exception | 1724 | COERCE/martial-law/
speech.condemn | Condemnation | condemned
    | condemned an act | 111 | ACCUSE/disapprove/
speech.accuse | Accusation | accused | made an accusation | 112 | ACCUSE/allege/
speech.appeal | Call to settle | called on
    | called for a settlement | 027 | REQUEST/meet/diplomatic | verbal cooperation
speech.demand | Demand | made a demand of | made a demand | 100 | REQUEST//
legal.convicted | Conviction in court | convicted
    | handed down a conviction | 116 | SANCTION/convict/corruption
agreement.promised | Promise | promised to act for | made a promise | 030 | AGREE//
talks.held | Talks | held talks with | held talks | 040 | CONSULT//
talks.visit | Visit | visited | made a visit | 042 | CONSULT/visit/
talks.phone | Talk by telephone | telephoned with
    | telephoned | 041 | CONSULT/phone/
talks.mediated | Mediation | mediated for | mediated | 045 | CONSULT/third-party/
speech.praise | Praise | praised | praised an act | 051 | SUPPORT//
agreement.conceded | Concession | made a concession to
    | made a concession | 080 | CONCEDE//
aid.cooperation | Cooperation | worked together with
    | worked together | 060 | COOPERATE//
person.extradited | Extradition | extradited a person to
    | extradited a person | 063 | COOPERATE//legal
aid.given | Aid | gave aid to | gave aid | 070 | AID//
military.withdrawn | Forces withdrawn | withdrew forces from
    | withdrew forces | 0873 | RETREAT/withdraw/military
military.ceasefire | Ceasefire | ceased fire with
    | ceased fire | 0871 | RETREAT/ceasefire/military
military.disarmed | Disarmament | disarmed towards
    | laid down arms | 0874 | RETREAT/disarm/military
aid.access | Access given | gave access to | gave access | 080 | RETREAT/access/
state.resigned | Resignation | resigned before | resigned | 083 | RETREAT/resign/
speech.request | Request | asked something of | made a request | 020 | REQUEST//
legal.investigated | Investigation | investigated
    | opened an investigation | 090 | ACCUSE/investigate/legal
speech.refuse | Refusal | refused | refused to act | 120 | REJECT//
speech.threat | Threat | threatened | made a threat | 130 | THREATEN//
protest.held | Protest | protested against | held a protest | 140 | PROTEST//
military.mobilized | Forces made ready | made forces ready towards
    | made forces ready | 150 | MOBILIZE/troops/military
relations.reduced | Ties reduced | reduced ties with
    | reduced ties | 160 | SANCTION/discontinue/
person.expelled | Expulsion | expelled people of
    | expelled people | 166 | SANCTION/expel/
person.deported | Deportation | deported people of
    | deported people | 174 | COERCE/deport/
coercion.used | Coercion | used coercion on | used coercion | 170 | COERCE//
coercion.restricted | Restriction | restricted
    | set up a restriction | 172 | COERCE/restrict/
coercion.seized | Property seized | seized property of
    | seized property | 171 | COERCE/seize/
coercion.cyber | Intrusion into computers | broke into computers of
    | broke into computers | 176 | COERCE/cyber/
military.attack | Attack | attacked | made an attack | 180 | ASSAULT//
military.fighting | Fighting | fought | fought | 190 | ASSAULT/firearms/military
military.shelled | Heavy weapons used | fired heavy weapons at
    | fired heavy weapons | 194 | ASSAULT/heavy-weapons/military
military.invaded | Invasion | invaded
    | carried out an invasion | 192 | ASSAULT/heavy-weapons/territory
military.bombing | Bomb attack | set off a bomb against
    | set off a bomb | 183 | ASSAULT/explosives/
"""


def rows() -> tuple[tuple[str, ...], ...]:
    """The rows, each with seven cells; the class is always there."""
    lines = _TABLE.replace("\n    ", " ").strip().splitlines()
    return tuple(_cells(line) for line in lines)


def _cells(line: str) -> tuple[str, ...]:
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) == 6:
        cells.append(QUADS[cells[5].partition("/")[0]])
    return tuple(cells)


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
