"""Names of states, peoples, capitals, seats and bodies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.gazetteer.nations import NationKind, NationUse, open_nations

NATIONS = open_nations()


@pytest.mark.parametrize(
    ("name", "code", "use"),
    [
        ("Chile", "CHL", NationUse.NAME),
        ("Chilean", "CHL", NationUse.ADJECTIVE),
        ("Chileans", "CHL", NationUse.DEMONYM),
        ("Danes", "DNK", NationUse.DEMONYM),
        ("Chinese", "CHN", NationUse.ADJECTIVE),
        ("U.S.", "USA", NationUse.NAME),
        ("US", "USA", NationUse.NAME),
        ("Côte d’Ivoire", "CIV", NationUse.NAME),
        ("Turkey", "TUR", NationUse.NAME),
        ("Türkiye", "TUR", NationUse.NAME),
        ("UKRAINE", "UKR", NationUse.NAME),
        ("Democratic People's Republic of Korea", "PRK", NationUse.NAME),
        ("Quito", "ECU", NationUse.CAPITAL),
        ("Washington, D.C.", "USA", NationUse.CAPITAL),
        ("Kremlin", "RUS", NationUse.SEAT),
        ("State Department", "USA", NationUse.BODY),
        ("Soviet Union", "RUS", NationUse.NAME),
        ("Scottish", "GBR", NationUse.ADJECTIVE),
        ("European Union", "", NationUse.BODY),
        ("Latin America", "", NationUse.NAME),
    ],
)
def test_a_name_is_known_with_its_use(name: str, code: str, use: NationUse) -> None:
    nation, found = NATIONS.named(name)[0]
    assert (nation.code, found) == (code, use)


@pytest.mark.parametrize("word", ["us", "turkey", "polish", "chad", "Quitos", "Male"])
def test_a_common_word_names_no_state(word: str) -> None:
    assert NATIONS.named(word) == ()
    assert NATIONS.match([word], 0) is None


def test_the_longest_name_is_taken() -> None:
    words = ["in", "South", "Sudan", "and", "Papua", "New", "Guinea"]
    found = [NATIONS.match(words, at) for at in range(len(words))]
    assert [(m[0], m[1].code) for m in found if m][:3] == [
        (2, "SSD"),
        (1, "SDN"),
        (3, "PNG"),
    ]


@pytest.mark.parametrize(
    "words", [["Latin", "America"], ["Gulf", "of", "Mexico"], ["New", "Mexico"]]
)
def test_a_region_hides_the_state_in_its_name(words: list[str]) -> None:
    match = NATIONS.match(words, 0)
    assert match is not None
    assert (match[0], match[1].kind) == (len(words), NationKind.REGION)


def test_names_of_several_states_are_all_given() -> None:
    codes = {nation.code for nation, _ in NATIONS.named("Congolese")}
    assert codes == {"COD", "COG"}


def test_every_state_has_its_codes() -> None:
    states = [n for n in NATIONS.all if n.kind is NationKind.STATE]
    assert len(states) > 240
    assert len({n.code for n in states}) == len({n.iso2 for n in states}) == len(states)
    for nation in NATIONS.all:
        assert nation.code == "" or nation.code in NATIONS.by_code


@pytest.mark.parametrize("name", ["Burkinabé", "Basotho", "Swiss", "Kazakhs", "Dane"])
def test_peoples_with_names_of_their_own_are_known(name: str) -> None:
    assert NATIONS.named(name)


@given(st.lists(st.text(max_size=8), min_size=1, max_size=6))
def test_any_words_are_looked_up(words: list[str]) -> None:
    for at in range(len(words)):
        match = NATIONS.match(words, at)
        assert match is None or 1 <= match[0] <= len(words) - at
        assert match is None or NATIONS.knows_start(words[at])
