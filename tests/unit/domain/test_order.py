"""What comes after what, as the text says it."""

from datetime import date

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.order import begins, begun_by, follows
from dateline.domain.when import Extent, When
from tests.dossiers import Data, read, row, tiny, tiny_record


def told(**whens: Data) -> Dossier:
    """The small dossier with the dates of some events changed."""
    data = tiny_record()
    for key, when in whens.items():
        event = row(data, "events", key)
        event["when"] = {"edtf": "2024", **event.get("when", {}), **when}
    return read(data)


def event(dossier: Dossier, key: str) -> Event:
    found = dossier.by_id[key]
    assert isinstance(found, Event)
    return found


def test_what_follows_another_did_not_begin_before_it() -> None:
    dossier = told(suspended={"edtf": "2024"})
    assert begins(dossier, event(dossier, "suspended")) == date(2024, 4, 5)


def test_an_open_start_is_no_day() -> None:
    dossier = told(broken={"edtf": "../2024-04-05"})
    assert begins(dossier, event(dossier, "broken")) is None


def test_what_has_no_date_begins_on_no_day() -> None:
    assert begins(tiny(), event(tiny(), "accused")) is None


def test_a_circle_of_causes_ends() -> None:
    dossier = told(broken={"after": "suspended"})
    assert begins(dossier, event(dossier, "broken")) == date(2024, 4, 6)
    assert follows(dossier, event(dossier, "broken")) == {"suspended"}


def test_a_state_has_begun_by_the_end_of_its_first_bound() -> None:
    assert begun_by(When("1976-06/1984", Extent.THROUGHOUT)) == date(1976, 6, 30)
    assert begun_by(When("1976-06/1984")) == date(1984, 12, 31)
    assert begun_by(When("1976-06/..")) is None


def test_it_follows_all_that_leads_to_it() -> None:
    dossier = told(old={"before": "broken"}, recalled={"after": "suspended"})
    assert follows(dossier, event(dossier, "recalled")) == {
        "suspended",
        "broken",
        "old",
    }
    assert follows(dossier, event(dossier, "old")) == frozenset()
