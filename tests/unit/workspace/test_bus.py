"""The bus tells those who asked, in the order they asked."""

from dateline.domain.view import View
from dateline.workspace.bus import Bus, SelectionChanged, ViewChanged


def test_only_those_who_asked_for_a_type_hear_it() -> None:
    bus, heard = Bus(), list[object]()
    bus.subscribe(SelectionChanged, heard.append)
    bus.publish(ViewChanged(View()))
    bus.publish(SelectionChanged("a"))
    assert heard == [SelectionChanged("a")]


def test_they_hear_it_in_the_order_they_asked_and_before_publish_returns() -> None:
    bus, heard = Bus(), list[str]()
    for name in ("first", "second", "third"):

        def listen(event: SelectionChanged, name: str = name) -> None:
            heard.append(f"{name} {event.selection}")

        bus.subscribe(SelectionChanged, listen)
    bus.publish(SelectionChanged("a"))
    assert heard == ["first a", "second a", "third a"]


def test_who_ends_it_hears_no_more() -> None:
    bus, heard = Bus(), list[object]()
    end = bus.subscribe(SelectionChanged, heard.append)
    end()
    bus.publish(SelectionChanged("a"))
    assert heard == []


def test_ending_it_while_being_told_skips_nobody() -> None:
    bus, heard = Bus(), list[str]()

    def once(event: SelectionChanged) -> None:
        heard.append("once")
        end()

    end = bus.subscribe(SelectionChanged, once)
    bus.subscribe(SelectionChanged, lambda event: heard.append("always"))
    bus.publish(SelectionChanged("a"))
    bus.publish(SelectionChanged("b"))
    assert heard == ["once", "always", "always"]
