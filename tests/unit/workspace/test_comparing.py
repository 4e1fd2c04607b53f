"""Two dossiers side by side."""

from dataclasses import replace

from dateline.domain.event import Event
from dateline.domain.place import Place
from dateline.workspace.comparing import Pair, Part, compare
from tests.dossiers import tiny

SUVA = next(place for place in tiny().places if place.id == "suva")
BROKEN = next(event for event in tiny().events if event.id == "broken")


def _with_place(place: Place) -> Part:
    """The places of the small dossier beside those of one with another Suva."""
    mine = tiny()
    places = tuple(place if one.id == "suva" else one for one in mine.places)
    return compare(mine, replace(mine, places=places))[0]


def _with_event(event: Event) -> Part:
    mine = tiny()
    events = tuple(event if one.id == "broken" else one for one in mine.events)
    return compare(mine, replace(mine, events=events))[2]


def test_a_dossier_has_all_that_it_has_itself() -> None:
    for part in compare(tiny(), tiny()):
        assert part.pairs
        assert part.mine == part.other == part.both == len(part.pairs)
        assert all(pair.mine == pair.other for pair in part.pairs)


def test_counts_tell_what_each_has() -> None:
    part = Part("Places", (Pair("a", "a"), Pair("b", ""), Pair("", "c")))
    assert (part.mine, part.other, part.both) == (2, 2, 1)


def test_a_place_is_one_by_its_number_or_by_its_name() -> None:
    assert SUVA.geonames
    renamed = _with_place(replace(SUVA, name="Souva"))
    assert Pair("Suva, Fiji", "Souva, Fiji") in renamed.pairs
    elsewhere = _with_place(replace(SUVA, geonames=None))
    assert Pair("Suva, Fiji", "Suva, Fiji") in elsewhere.pairs
    other = _with_place(replace(SUVA, geonames=None, name="Nadi"))
    assert {Pair("Suva, Fiji", ""), Pair("", "Nadi, Fiji")} < set(other.pairs)


def test_an_event_is_one_by_its_kind_and_by_who_did_it_to_whom() -> None:
    count = len(tiny().events)
    assert _with_event(replace(BROKEN, when=None)).both == count
    turned = replace(BROKEN, actors=BROKEN.recipients, recipients=BROKEN.actors)
    part = _with_event(turned)
    assert (part.mine, part.other, part.both) == (count, count, count - 1)
    other = _with_event(replace(BROKEN, kind="relations.suspended"))
    assert other.both == count - 1


def test_among_equals_the_one_of_the_same_date_is_the_pair() -> None:
    mine = tiny()
    again = replace(BROKEN, id="again", when=None)
    two = replace(mine, events=(again, *mine.events))
    (*_, events) = compare(two, mine)
    alone = [pair for pair in events.pairs if not pair.is_both]
    assert [pair.mine.endswith("(not dated)") for pair in alone] == [True]
