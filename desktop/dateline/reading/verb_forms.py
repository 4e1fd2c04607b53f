"""The forms of English verbs, by rule, with the irregular ones by name.

What a form can be is a set of ``Form``: "attacked" is past or participle, "cut" every
form but the ones in -s and -ing, "attacks" the third person (or, to a parser, a noun).
"""

from enum import IntFlag

from dateline.reading.events_words import word_set


class Form(IntFlag):
    """What a written form of a verb can be."""

    BASE = 1
    THIRD = 2
    PAST = 4
    PERFECT = 8
    GERUND = 16


# lemma past participle; one form where both are the same.
_ROWS = """
arise arose arisen | awake awoke awoken | be was been | bear bore borne | beat beat
beaten | become became become | begin began begun | beget begot begotten | bend bent |
bet bet | bid bid | bind bound | bite bit bitten | bleed bled | blow blew blown |
break broke broken | bring brought | build built | burst burst | buy bought | cast
cast | catch caught | choose chose chosen | cling clung | come came come | cost cost |
cut cut | deal dealt | dig dug | do did done | draw drew drawn | drink drank drunk |
drive drove driven | eat ate eaten | fall fell fallen | feed fed | feel felt | fight
fought | find found | flee fled | fling flung | fly flew flown | forbid forbade
forbidden | forget forgot forgotten | forgive forgave forgiven | forsake forsook
forsaken | freeze froze frozen | get got | give gave given | go went gone | grind
ground | grow grew grown | hang hung | have had | hear heard | hide hid hidden | hit
hit | hold held | hurt hurt | keep kept | know knew known | lay laid | lead led | leap
leapt | leave left | lend lent | let let | lie lay lain | light lit | lose lost | make
made | mean meant | meet met | mistake mistook mistaken | oversee oversaw overseen |
overthrow overthrew overthrown | overrun overran overrun | pay paid | put put | quit
quit | read read | ride rode ridden | ring rang rung | rise rose risen | run ran run |
say said | see saw seen | seek sought | sell sold | send sent | set set | shake shook
shaken | shed shed | shoot shot | show showed shown | shut shut | sing sang sung |
sink sank sunk | sit sat | slay slew slain | sleep slept | speak spoke spoken | spend
spent | split split | spread spread | spring sprang sprung | stand stood | steal stole
stolen | stick stuck | sting stung | strike struck | strive strove striven | swear
swore sworn | sweep swept | swim swam swum | swing swung | take took taken | teach
taught | tear tore torn | tell told | think thought | throw threw thrown | undergo
underwent undergone | undertake undertook undertaken | understand understood | uphold
upheld | wake woke woken | wear wore worn | win won | wind wound | withdraw withdrew
withdrawn | withhold withheld | withstand withstood | write wrote written
"""
_IRREGULAR = {
    row.split()[0]: row.split()[1:] for row in _ROWS.split("|") if row.strip()
}
_VOWELS = "aeiou"
# Stressed on the last syllable, so that its consonant doubles.
_DOUBLED = word_set("""
    admit allot ban bar beg begin blot brag bug cap chat chop clap clip commit
    compel concur confer control cram crop cut defer deter dim dip drag drop equip
    expel extol fit flog forbid forget get grab grip hit hop incur infer jab jam jet
    jog kidnap knit lag let lob map mob mop nab nod occur omit overlap overrun
    patrol permit pin plan plot plug pop prefer prod prop put quit ram rebel rebut
    recur refer regret remit rid rig rip rob rub run scrap set shed ship shop shun
    shut sit skip slam slap slip slot snap snub sob spin split spot spur squat stab
    stem step stir stop strip swap swim tap top transfer transmit trap trek trim
    trip war win worship wrap zip
    """)
_BRITISH = word_set(
    "cancel quarrel travel signal model initial label channel level fuel marshal"
)


def forms(lemma: str) -> dict[str, Form]:
    """Every form of a verb with what it can be."""
    found: dict[str, Form] = {}

    def add(word: str, form: Form) -> None:
        found[word] = found.get(word, Form(0)) | form

    add(lemma, Form.BASE)
    add(third(lemma), Form.THIRD)
    stems = _stems(lemma)
    for stem in stems:
        add(stem + "ing", Form.GERUND)
    if lemma in _IRREGULAR:
        parts = _IRREGULAR[lemma]
        add(parts[0], Form.PAST)
        add(parts[-1], Form.PERFECT)
        return found
    for past in _pasts(lemma, stems):
        add(past, Form.PAST | Form.PERFECT)
    return found


def third(lemma: str) -> str:
    """The third person, or the plural of a noun: goes, tries, attacks."""
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _stems(lemma: str) -> list[str]:
    if lemma.endswith("ie"):
        return [lemma[:-2] + "y"]
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return [lemma[:-1]]
    if lemma in _DOUBLED:
        return [lemma + lemma[-1]]
    if lemma in _BRITISH:
        return [lemma, lemma + lemma[-1]]
    if lemma.endswith("c"):
        return [lemma + "k"]
    return [lemma]


def _pasts(lemma: str, stems: list[str]) -> list[str]:
    if lemma.endswith("e"):
        return [lemma + "d"]
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return [lemma[:-1] + "ied"]
    return [stem + "ed" for stem in stems]
