"""Back and forward over what was chosen."""

from dateline.workspace.history import History


def visited(*keys: str) -> History:
    history = History()
    for key in keys:
        history.visit(key)
    return history


def test_a_new_history_leads_nowhere() -> None:
    history = History()
    assert (history.can_go_back, history.can_go_forward) == (False, False)
    assert history.back() == history.forward() == ""


def test_back_and_forward() -> None:
    history = visited("a", "b", "c")
    assert [history.back(), history.back(), history.back()] == ["b", "a", "a"]
    assert not history.can_go_back
    assert [history.forward(), history.forward(), history.forward()] == ["b", "c", "c"]
    assert not history.can_go_forward


def test_the_same_twice_in_a_row_counts_once() -> None:
    history = visited("a", "b", "b", "b")
    assert history.back() == "a"


def test_choosing_anew_forgets_what_lay_ahead() -> None:
    history = visited("a", "b", "c")
    history.back()
    history.visit("d")
    assert not history.can_go_forward
    assert history.back() == "b"


def test_choosing_what_is_chosen_keeps_what_lies_ahead() -> None:
    history = visited("a", "b")
    history.back()
    history.visit("a")
    assert history.forward() == "b"
