"""The part that a country takes: the strongest that someone answers for."""

from typing import Any

import pytest

from dateline.domain.view import View
from dateline.scene.build import build
from dateline.scene.parts import PART_WORDS, parts
from dateline.scene.signs import Part
from tests.dossiers import Data, row, tiny


def only(*keys: str, **fields: Any) -> dict[str, Part]:
    """The parts of the small dossier with these events, the first of them changed."""

    def change(data: Data) -> None:
        data["events"] = [row(data, "events", key) for key in keys]
        for event in data["events"]:
            event.get("when", {}).pop("after", None)
        if keys:
            data["events"][0].update(fields)

    return parts(tiny(change))


def test_who_is_only_named() -> None:
    assert set(only().values()) == {Part.NAMED}


def test_who_breaks_and_with_whom() -> None:
    found = only("broken")
    assert (found["FJI"], found["WSM"]) == (Part.BREAKER, Part.BROKEN)
    assert found["NOR"] is Part.NAMED


def test_both_where_both_break() -> None:
    assert {only("old")[code] for code in ("NOR", "CHL")} == {Part.BREAKER}


def test_other_events_make_parties() -> None:
    found = only("talks")
    assert {found[code] for code in ("FJI", "NOR", "CHL")} == {Part.PARTY}
    assert only("accused")["NOR"] is Part.PARTY  # by its minister


def test_the_strongest_counts() -> None:
    assert only("broken", "talks")["FJI"] is Part.BREAKER
    assert only("talks", "broken")["WSM"] is Part.BROKEN
    assert only("suspended", "broken")["WSM"] is Part.BREAKER


@pytest.mark.parametrize("kind", ["hedged", "hypothetical", "opinion"])
def test_what_nobody_answers_for_gives_no_part(kind: str) -> None:
    found = only("broken", voice={"kind": kind})
    assert set(found.values()) == {Part.NAMED}


def test_what_others_answer_for_does() -> None:
    found = only("broken", voice={"kind": "quoted", "by": "ministry"})
    assert found["FJI"] is Part.BREAKER


def test_who_only_plans_a_rupture_has_not_broken() -> None:
    found = only("broken", status="planned")
    assert (found["FJI"], found["WSM"]) == (Part.PARTY, Part.PARTY)


def test_an_inferred_country_can_be_hidden() -> None:
    shown, named = (build(tiny(), View(inferred=flag)).fills for flag in (True, False))
    assert {f.code for f in shown} - {f.code for f in named} == {"GBR"}


def test_every_part_has_words() -> None:
    assert set(PART_WORDS) == set(Part)
    assert len(set(PART_WORDS.values())) == len(Part)
