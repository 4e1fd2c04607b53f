"""Events: who did what to whom."""

from dataclasses import replace

import pytest

from dateline.domain.event import Event, Status
from dateline.domain.kind import KINDS
from dateline.domain.span import Span
from dateline.domain.voice import Voice, VoiceKind

BROKEN = Event(
    "e",
    "relations.broken",
    ("fji", "ministry"),
    ("wsm", "fji"),
    Voice(VoiceKind.STATED),
    (Span("a", 0, 1, "x"),),
)


def test_its_parties_are_named_once_the_actors_first() -> None:
    assert BROKEN.parties == ("fji", "ministry", "wsm")


def test_its_sort_is_the_record_of_its_kind() -> None:
    assert BROKEN.sort is KINDS["relations.broken"]


@pytest.mark.parametrize("kind", ["relations.broken", "relations.suspended"])
def test_a_break_and_a_suspension_are_ruptures(kind: str) -> None:
    assert replace(BROKEN, kind=kind).is_rupture


@pytest.mark.parametrize(
    "kind", ["envoy.expelled", "envoy.recalled", "relations.restored", "mission.raided"]
)
def test_what_leaves_relations_standing_is_none(kind: str) -> None:
    assert not replace(BROKEN, kind=kind).is_rupture


@pytest.mark.parametrize("kind", [VoiceKind.OPINION, VoiceKind.HYPOTHETICAL])
def test_what_nobody_says_happened_is_no_rupture(kind: VoiceKind) -> None:
    assert not replace(BROKEN, voice=Voice(kind)).is_rupture


@pytest.mark.parametrize(
    "kind", [VoiceKind.ATTRIBUTED, VoiceKind.QUOTED, VoiceKind.HEDGED]
)
def test_what_somebody_says_is_one(kind: VoiceKind) -> None:
    assert replace(BROKEN, voice=Voice(kind)).is_rupture


def test_what_is_only_planned_is_no_rupture() -> None:
    assert not replace(BROKEN, status=Status.PLANNED).is_rupture
    assert replace(BROKEN, status=Status.ONGOING).is_rupture
