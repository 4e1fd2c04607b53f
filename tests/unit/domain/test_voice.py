"""Who says that it happened, and how firmly."""

import pytest

from dateline.domain.voice import Voice, VoiceKind


@pytest.mark.parametrize(
    ("kind", "claim", "doubtful"),
    [
        (VoiceKind.STATED, False, False),
        (VoiceKind.ATTRIBUTED, True, False),
        (VoiceKind.QUOTED, True, False),
        (VoiceKind.HEDGED, False, True),
        (VoiceKind.HYPOTHETICAL, False, True),
        (VoiceKind.OPINION, False, False),
    ],
)
def test_someone_answers_for_it_or_nobody(
    kind: VoiceKind, claim: bool, doubtful: bool
) -> None:
    assert (Voice(kind).is_claim, Voice(kind).is_doubtful) == (claim, doubtful)


def test_every_kind_is_told_apart_above() -> None:
    assert len(VoiceKind) == 6
