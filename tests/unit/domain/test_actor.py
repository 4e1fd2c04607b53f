"""Who acts and on whom."""

from dateline.domain.actor import Actor, ActorKind
from dateline.domain.place import Mention, Use
from dateline.domain.span import Span


def test_its_evidence_is_where_the_text_names_it() -> None:
    span = Span("a", 0, 8, "Ministry")
    actor = Actor(
        "m", "Ministry", ActorKind.BODY, mentions=(Mention(span, Use.LITERAL),)
    )
    assert actor.spans == (span,)
    assert actor.country == ""
