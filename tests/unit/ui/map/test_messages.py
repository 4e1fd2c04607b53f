"""What the page may say, and what not."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ui.map.messages import (
    BadMessageError,
    Camera,
    Chosen,
    Drawn,
    Hello,
    Message,
    Moved,
    parse,
)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"kind": "hello"}', Hello()),
        ('{"kind": "drawn", "serial": 3}', Drawn(3)),
        ('{"kind": "chosen", "ref": "E10"}', Chosen("E10")),
        ('{"kind": "chosen", "ref": ""}', Chosen("")),
        (
            '{"kind": "moved", "lat": -1.5, "lon": 274, "zoom": 2.25}',
            Moved(Camera(-1.5, 274.0, 2.25)),
        ),
    ],
)
def test_what_it_may_say(text: str, message: Message) -> None:
    assert parse(text) == message


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["kind", "ref", "serial", "lat", "x"]), inner)
    ),
    max_leaves=8,
)


@given(JSON)
def test_anything_else_is_refused_and_nothing_worse(data: object) -> None:
    try:
        message = parse(json.dumps(data))
    except BadMessageError:
        return
    assert isinstance(message, Hello | Drawn | Chosen | Moved)


@given(st.text(max_size=40))
def test_no_text_breaks_the_parser(text: str) -> None:
    try:
        parse(text)
    except BadMessageError:
        return
