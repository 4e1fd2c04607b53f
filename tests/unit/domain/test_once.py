"""Answers that are worked out once for each dossier."""

from dateline.domain.dossier import Dossier
from dateline.domain.once import once
from tests.dossiers import tiny


def test_a_question_is_worked_out_once_a_dossier_and_argument() -> None:
    calls: list[int] = []

    @once
    def events(dossier: Dossier, more: int = 0) -> int:
        calls.append(more)
        return len(dossier.events) + more

    one, other = tiny(), tiny()
    assert events(one) == events(one) == events(other) == 7
    assert events(one, 2) == events(one, 2) == events(one, more=2) == 9
    assert calls == [0, 0, 2, 2]


def test_no_answer_is_kept_as_well_as_any() -> None:
    calls: list[int] = []

    @once
    def nothing(dossier: Dossier) -> None:
        calls.append(len(dossier.events))

    one = tiny()
    nothing(one)
    nothing(one)
    assert len(calls) == 1


def test_a_dossier_stays_equal_to_one_that_was_never_asked() -> None:
    @once
    def title(dossier: Dossier) -> str:
        return dossier.title

    one = tiny()
    title(one)
    assert one == tiny()
