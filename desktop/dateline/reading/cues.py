"""Words beside a name that tell what the name does: titles, heads, prepositions.

Closed classes of English, written by hand; the open ones (given names, ordinary words
that are also somebody's village) are lists in ``resources/reading``.
"""

from dataclasses import dataclass
from functools import cache

from dateline import assets


def word_set(text: str) -> frozenset[str]:
    """The words of a text, for a rule to look one up."""
    return frozenset(text.split())


TITLES = word_set(
    """
    mr mrs ms miss dr drs sens reps gens profs sir dame lord lady prof professor rev
    reverend father sister
    brother pope president vice-president premier chancellor minister secretary
    senator sen representative rep congressman congresswoman governor gov mayor
    ambassador king queen prince princess duke baron sheikh sheik imam ayatollah
    general gen colonel col major maj captain capt lieutenant lt sergeant sgt
    corporal private admiral commander judge justice chief detective det officer
    constable inspector sheriff deputy coach chairman chairwoman spokesman
    spokeswoman councilman councilwoman councillor alderman trooper superintendent
    attorney actor actress singer author director founder striker midfielder
    defender goalkeeper quarterback driver activist journalist st saint
    """
)
PARTICLES = word_set(
    """
    van von der den de la del di da bin ibn al el abu ben dos das do du
    """
)
STREETS = word_set(
    """
    street st avenue ave road rd boulevard blvd lane ln drive dr highway hwy route
    parkway court ct terrace square place way turnpike freeway expressway crescent
    alley pike
    """
)
FOREIGN_STREETS = word_set("viale corso rue calle avenida boulevard chemin ulitsa via")
WATERS = word_set(
    """
    river creek lake bay island islands mountain mountains valley hills peninsula
    coast desert strait straits gulf sea ocean canal falls forest peak glacier beach
    harbor harbour
    """
)
DIVISIONS = word_set(
    """
    county parish city state province region district prefecture governorate oblast
    township borough town village municipality
    """
)
LOCAL = word_set(
    """
    police sheriff fire department council school schools hospital airport court
    courthouse library museum stadium university college church cathedral mosque
    mayor gov governor residents resident man woman officials government district
    legislature commission jail prison zoo cemetery cemetary downtown international
    regional central high middle elementary community municipal metropolitan port
    station
    """
)
BODIES = word_set(
    """
    war wars post times journal herald tribune gazette chronicle star globe news press
    observer guardian convention treaty accord accords agreement pact protocol
    declaration summit conference bank group inc corp co ltd llc company companies
    corporation association society foundation institute club united fc rovers
    wanderers athletic league cup championship championships open games marathon
    festival award awards prize party front army brigade initiative plan act bill
    doctrine consensus fund trust partners holdings airlines airways motors
    force forces command register insurance financial energy oil gas electric power
    telecom radio television tv
    magazine books records band choir orchestra ballet syndrome disease virus fever
    red blue white yankees giants tigers lions bears eagles hawks bulls rangers mets
    jets knicks lakers celtics patriots cowboys spurs rockets dolphins raiders reds
    sox dodgers cubs
    """
)
VESSELS = word_set(
    """
    uss hms hmas hmcs ss mv rms ins frigate destroyer
    """
)
INTO = word_set(
    """
    in at near from to of outside inside across around through toward towards into
    between throughout via off within leaving visited visiting southern northern
    eastern western downtown central
    """
)
AFTER_TOWNS = word_set(
    """
    based area born resident residents native natives police mayor suburb suburbs
    neighborhood neighbourhood aldermen alderman metro firefighters officials
    """
)
CALLED_AFTER = word_set(
    """
    virus ebolavirus fever disease flu syndrome strain culture cattle cheese dog cartel
    style speaking starred esque cocktail cocktails
    """
)
AT = INTO - word_set("from to of between toward towards into around")
COMPASS = word_set(
    """
    north south east west northern southern eastern western central upper lower
    greater downtown inner mainland northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern mid modern ancient rural
    metropolitan
    """
)
GIVEN_TOO = word_set(
    """
    america asia austin brooklyn carolina chad charlotte cheyenne dakota dallas diana
    florence geneva georgia houston india israel jackson jordan kenya kingston lincoln
    madison milan montana paris phoenix preston regina santiago savannah sydney tyrone
    vienna victoria virginia
    """
)  # given names that are great places too
ARTICLED = word_set("emirates")  # countries only after "the"
GENERIC = word_set(
    """
    old new main town city center centre hall market square quarter village station
    """
)
PEOPLES = word_set("saudi kurd kurds")  # never said of the country alone
OF_BODIES = word_set(
    """
    university bank college church institute school bishop archbishop diocese duke
    duchess earl baron viscount lord prince princess treaty convention accord
    accords battle council federation academy cardinal knights
    """
)
OF_PERSONS = word_set(
    """
    statue portrait bust wife widow husband son daughter brother sister mother father
    novels works writings teachings birth death grave tomb portraits statues
    """
)
PHRASES = frozenset(("white house", "the city", "the hill", "wall street"))
SPEECH = word_set(
    """
    said says told added announced condemned denied accused urged agreed refused
    rejected warned called claimed insisted voted signed withdrew broke suspended
    allowed recognised recognized demanded threatened responded expelled
    """
)
DAYS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december spring summer
    easter christmas
    """
)


ADVERBS = word_set("then also later never now has had have will would not")
STRONG = word_set(
    """
    sent made took gave broke began held cut put went won lost led kept sought fought
    struck says wants hopes plans fears sees insists backs supports maintains
    """
)
ADJECTIVAL = word_set("US U.S UK U.K EU UAE U.A.E")
OPENERS = INTO | word_set(
    """
    the a an but and or so yet as if when while after before since because although
    though both either neither this that these those every each all most many some
    like unlike today yesterday where why how who what now then here there one
    two three four five six seven eight nine ten several former beyond over under with
    by on about against amid versus vs up down out now more
    """
)
PARTS = TITLES | BODIES | LOCAL | STREETS | DIVISIONS | WATERS | COMPASS


@dataclass(frozen=True, slots=True)
class Lists:
    """The open classes, all in lower case: names of people, words of the language."""

    given: frozenset[str]
    surnames: frozenset[str]
    ordinary: frozenset[str]
    rare: frozenset[str]


@cache
def open_lists() -> Lists:
    """Read the lists once for the life of the program."""
    files = ("given.txt", "surnames.txt", "ordinary.txt", "rare.txt")
    return Lists(*map(_words, files))


def _words(name: str) -> frozenset[str]:
    text = assets.resource("reading", name).read_text(encoding="utf-8")
    return frozenset(text.split())
