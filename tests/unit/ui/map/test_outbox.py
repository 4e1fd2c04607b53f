"""What goes to a page that is there, that is away, and that comes back."""

import json
from typing import Any

from dateline.ui.map.messages import Camera
from dateline.ui.map.outbox import Outbox


def _box() -> tuple[Outbox, list[dict[str, Any]]]:
    said: list[dict[str, Any]] = []
    return Outbox(lambda text: said.append(json.loads(text))), said


def test_nothing_is_said_before_the_page_is_there() -> None:
    box, said = _box()
    assert box.draw({"title": "x"}) == 1
    box.ask("reset")
    box.keep("graticule", shown=True)
    assert said == []


def test_a_page_that_comes_gets_switches_camera_and_scene_in_this_order() -> None:
    box, said = _box()
    box.keep("graticule", shown=True)
    serial = box.draw({"title": "x"})
    box.open({"title": "x"}, Camera(1.0, 2.0, 3.0))
    assert said == [
        {"kind": "graticule", "shown": True},
        {"kind": "camera", "lat": 1.0, "lon": 2.0, "zoom": 3.0},
        {"kind": "draw", "serial": serial, "patch": {"title": "x"}},
    ]


def test_a_page_that_is_gone_hears_nothing_until_it_is_back() -> None:
    box, said = _box()
    box.open({}, None)
    box.close()
    box.draw({"title": "y"})
    assert said == []


def test_what_went_with_the_page_is_not_said_again() -> None:
    box, said = _box()
    box.draw({"title": "x"})
    words = box.words({"title": "x"}, Camera(1.0, 2.0, 3.0), (690, 513))
    assert [json.loads(text)["kind"] for text in words] == ["size", "camera", "draw"]
    box.open({"title": "x"}, Camera(1.0, 2.0, 3.0))
    assert said == []


def test_what_has_changed_since_the_page_was_served_is_said() -> None:
    box, said = _box()
    box.draw({"title": "x"})
    box.words({"title": "x"}, None, (690, 513))
    box.draw({"title": "y"})
    box.open({"title": "y"}, None)
    assert [row["patch"] for row in said] == [{"title": "y"}]


def test_a_switch_of_after_the_page_was_served_does_not_draw_again() -> None:
    box, said = _box()
    box.draw({"title": "x"})
    box.words({"title": "x"}, None, (690, 513))
    box.keep("graticule", shown=False)
    box.open({"title": "x"}, None)
    assert said == [{"kind": "graticule", "shown": False}]


def test_a_page_that_waits_for_a_size_it_will_not_have_is_told_its_own() -> None:
    box, said = _box()
    box.draw({"title": "x"})
    box.words({"title": "x"}, None, (690, 513))
    box.open({"title": "x"}, None, (528, 512))
    assert said == [{"kind": "size", "width": 528, "height": 512}]


def test_without_a_scene_or_a_size_no_words_go_with_the_page() -> None:
    box, said = _box()
    assert box.words({}, Camera(1.0, 2.0, 3.0), (690, 513)) == []
    assert box.words({"title": "x"}, Camera(1.0, 2.0, 3.0), None) == []
    box.open({"title": "x"}, None)
    assert [row["kind"] for row in said] == ["draw"]


def test_text_goes_out_in_ascii() -> None:
    texts: list[str] = []
    box = Outbox(texts.append)
    box.open({}, None)
    box.draw({"title": "é\u2028\u202e\ud800"})
    assert texts[0].isascii()
    assert json.loads(texts[0])["patch"]["title"] == "é\u2028\u202e\ud800"
