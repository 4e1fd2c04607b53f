"""The kinds of events, with their PLOVER and CAMEO codes.

PLOVER (event, mode, context) is the primary code, CAMEO the secondary one; ``id`` is
our own and says what neither can. Codes follow the PLOVER manual and CAMEO 1.1b3.
"""

from dataclasses import dataclass
from enum import StrEnum

from dateline.domain.kind_plover import QUADS, rows


class Quad(StrEnum):
    """The four classes that both codebooks fold into."""

    VERBAL_COOPERATION = "verbal cooperation"
    MATERIAL_COOPERATION = "material cooperation"
    VERBAL_CONFLICT = "verbal conflict"
    MATERIAL_CONFLICT = "material conflict"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event.

    ``name`` is what lists and legends show; ``verb`` completes "<actor> … <recipient>"
    in the past tense and neutral words, ``verb_alone`` does without a recipient.
    """

    id: str
    name: str
    verb: str
    verb_alone: str
    cameo: str
    plover: str
    quad: Quad

    @property
    def plover_type(self) -> str:
        """PLOVER's type, or empty."""
        return self.plover.partition("/")[0]

    @property
    def plover_mode(self) -> str:
        """PLOVER's mode, or empty."""
        return self.plover.split("/")[1] if self.plover else ""

    @property
    def is_rupture(self) -> bool:
        """Whether it breaks or suspends the diplomatic relations of two states."""
        return self.id in ("relations.broken", "relations.suspended")


VC = Quad.VERBAL_COOPERATION
MC = Quad.MATERIAL_COOPERATION
VX = Quad.VERBAL_CONFLICT
MX = Quad.MATERIAL_CONFLICT

_ROWS: tuple[tuple[str, str, str, str, str, str, Quad], ...] = (
    (
        "relations.broken",
        "Relations broken off",
        "broke off relations with",
        "broke off relations",
        "161",
        "SANCTION/discontinue/diplomatic",
        MX,
    ),
    (
        "relations.suspended",
        "Relations suspended",
        "suspended relations with",
        "suspended relations",
        "161",
        "SANCTION/discontinue/diplomatic",
        MX,
    ),
    (
        "relations.restored",
        "Relations restored",
        "restored relations with",
        "restored relations",
        "050",
        "SUPPORT//diplomatic",
        VC,
    ),
    (
        "relations.strained",
        "Relations strained",
        "is at odds with",
        "are at odds with each other",
        "",
        "",
        VX,
    ),
    (
        "envoy.recalled",
        "Ambassador recalled",
        "recalled its envoy from",
        "recalled an envoy",
        "161",
        "SANCTION/withdraw/diplomatic",
        MX,
    ),
    (
        "envoy.expelled",
        "Ambassador expelled",
        "expelled the envoy of",
        "expelled an envoy",
        "161",
        "SANCTION/expel/diplomatic",
        MX,
    ),
    (
        "envoy.retrieval",
        "Return of an envoy",
        "arranged the return of",
        "arranged a return",
        "",
        "",
        VC,
    ),
    (
        "asylum.granted",
        "Asylum granted",
        "granted asylum to",
        "granted asylum",
        "075",
        "AID//asylum+diplomatic",
        MC,
    ),
    (
        "asylum.withdrawn",
        "Asylum withdrawn",
        "withdrew asylum from",
        "withdrew asylum",
        "160",
        "SANCTION/discontinue/asylum",
        MX,
    ),
    (
        "passage.requested",
        "Safe passage requested",
        "asked safe passage of",
        "asked safe passage",
        "020",
        "REQUEST/yield/asylum+diplomatic",
        VC,
    ),
    (
        "mission.raided",
        "Mission entered by force",
        "entered by force",
        "entered a mission by force",
        "171+128",
        "COERCE/seize/diplomatic",
        MX,
    ),
    (
        "mission.opened",
        "Police let into own mission",
        "opened its own mission to police of",
        "opened its own mission to police",
        "063",
        "COOPERATE//legal+diplomatic",
        MC,
    ),
    (
        "mission.closed",
        "Mission closed",
        "closed its mission in",
        "closed a mission",
        "161",
        "SANCTION/withdraw/diplomatic",
        MX,
    ),
    (
        "person.seized",
        "Person seized",
        "seized",
        "seized a person",
        "181",
        "ASSAULT/abduct/",
        MX,
    ),
    (
        "person.arrested",
        "Person arrested",
        "arrested",
        "made an arrest",
        "173",
        "COERCE/arrest/legal",
        MX,
    ),
    (
        "person.transferred",
        "Person moved in custody",
        "moved in custody",
        "moved a person in custody",
        "173",
        "COERCE/arrest/legal",
        MX,
    ),
    (
        "person.beaten",
        "Person beaten",
        "struck",
        "struck a person",
        "182",
        "ASSAULT/beat/",
        MX,
    ),
    (
        "person.tortured",
        "Person tortured",
        "tortured",
        "tortured a person",
        "1822",
        "ASSAULT/torture/",
        MX,
    ),
    (
        "person.killed",
        "Person killed",
        "killed",
        "killed a person",
        "186",
        "ASSAULT/targeted/",
        MX,
    ),
    (
        "person.released",
        "Person released",
        "released",
        "released captives",
        "0841",
        "RETREAT/release/",
        MC,
    ),
    (
        "person.extradition",
        "Extradition sought",
        "faces a request for extradition by",
        "faces extradition",
        "",
        "REQUEST//legal",
        VX,
    ),
    (
        "sanctions",
        "Sanctions",
        "imposed sanctions on",
        "imposed sanctions",
        "163",
        "SANCTION/discontinue/economic",
        MX,
    ),
    (
        "military.standoff",
        "Troops face each other",
        "faced the troops of",
        "faced each other's troops",
        "150",
        "MOBILIZE/troops/territory",
        MX,
    ),
    (
        "military.joint",
        "Joint deployment",
        "deployed together with",
        "deployed together",
        "062",
        "COOPERATE//military",
        MC,
    ),
    (
        "military.airstrike",
        "Air strike",
        "bombed",
        "carried out an air strike",
        "195",
        "ASSAULT/aerial/military",
        MX,
    ),
    (
        "military.blockade",
        "Blockade",
        "blockaded",
        "set up a blockade",
        "191",
        "COERCE/restrict/military",
        MX,
    ),
    (
        "aid.military",
        "Military aid delivered",
        "gave military aid to",
        "gave military aid",
        "072",
        "AID//military",
        MC,
    ),
    (
        "aid.military.agreed",
        "Military aid agreed",
        "agreed military aid for",
        "agreed military aid",
        "057",
        "SUPPORT//military",
        VC,
    ),
    (
        "support.given",
        "Support",
        "supported",
        "gave support",
        "050",
        "SUPPORT//",
        VC,
    ),
    (
        "post.conferred",
        "Post conferred",
        "conferred a post on",
        "conferred a post",
        "051",
        "SUPPORT//",
        VC,
    ),
    (
        "agreement.signed",
        "Agreement signed",
        "signed an agreement with",
        "signed an agreement",
        "057",
        "AGREE//",
        VC,
    ),
    (
        "state.exception",
        "State of exception",
        "declared a state of exception over",
        "declared a state of exception",
        "1724",
        "COERCE/martial-law/",
        MX,
    ),
    (
        "speech.condemn",
        "Condemnation",
        "condemned",
        "condemned an act",
        "111",
        "ACCUSE/disapprove/",
        VX,
    ),
    (
        "speech.accuse",
        "Accusation",
        "accused",
        "made an accusation",
        "112",
        "ACCUSE/allege/",
        VX,
    ),
    (
        "speech.appeal",
        "Call to settle",
        "called on",
        "called for a settlement",
        "027",
        "REQUEST/meet/diplomatic",
        VC,
    ),
    (
        "speech.demand",
        "Demand",
        "made a demand of",
        "made a demand",
        "100",
        "REQUEST//",
        VX,
    ),
    (
        "legal.convicted",
        "Conviction in court",
        "convicted",
        "handed down a conviction",
        "116",
        "SANCTION/convict/corruption",
        MX,
    ),
)

_ALL = (
    *(Kind(*row) for row in _ROWS),
    *(
        Kind(key, name, verb, alone, cameo, plover, Quad(QUADS[plover.split("/")[0]]))
        for key, name, verb, alone, cameo, plover in rows()
    ),
)
KINDS: dict[str, Kind] = {kind.id: kind for kind in _ALL}
