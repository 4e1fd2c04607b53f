"""Missions: of a sending state, in a receiving state."""

from dateline.domain.mission import Mission, MissionKind
from dateline.domain.place import How, Mention, Use
from dateline.domain.span import Span

SPAN = Span("a", 0, 7, "embassy")


def mission(host: str, how: How) -> Mission:
    """An embassy of Samoa."""
    said = (Mention(SPAN, Use.LITERAL),)
    return Mission(
        "m", MissionKind.EMBASSY, "WSM", host=host, host_how=how, mentions=said
    )


def test_its_place_is_inferred_only_where_a_rule_found_a_host() -> None:
    assert mission("FJI", How.INFERRED).is_inferred
    assert not mission("FJI", How.NAMED).is_inferred
    assert not mission("", How.INFERRED).is_inferred


def test_its_evidence_is_where_the_text_speaks_of_it() -> None:
    assert mission("FJI", How.NAMED).spans == (SPAN,)
