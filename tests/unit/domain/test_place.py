"""Places, and what is named or inferred of them."""

from dateline.domain.place import (
    How,
    Inference,
    Mention,
    Place,
    PlaceKind,
    Use,
)
from dateline.domain.span import Span

NAMED = Span("a", 0, 4, "Oslo")
LED = Span("a", 9, 12, "Ben")


def place(how: How, located: How, *, named: bool, led: bool) -> Place:
    """A place with a mention, an inference, or both."""
    return Place(
        "p",
        "P",
        PlaceKind.CITY,
        how,
        located,
        mentions=(Mention(NAMED, Use.LITERAL),) if named else (),
        inference=Inference("a rule", (LED,)) if led else None,
    )


def test_it_is_inferred_if_either_it_or_its_position_is() -> None:
    cases = [
        (How.NAMED, How.NAMED, False),
        (How.NAMED, How.INFERRED, True),
        (How.INFERRED, How.INFERRED, True),
    ]
    for how, located, inferred in cases:
        found = place(how, located, named=True, led=True)
        assert found.is_inferred is inferred


def test_its_evidence_is_where_it_is_named() -> None:
    found = place(How.NAMED, How.INFERRED, named=True, led=True)
    assert found.spans == (NAMED,)


def test_an_unnamed_place_has_the_spans_that_led_to_it() -> None:
    found = place(How.INFERRED, How.INFERRED, named=False, led=True)
    assert found.spans == (LED,)


def test_without_either_there_is_no_evidence() -> None:
    assert place(How.NAMED, How.NAMED, named=False, led=False).spans == ()
