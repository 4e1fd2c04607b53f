"""A value in plain data that knows the path it was found at."""

import pytest

from dateline.domain.place import How
from dateline.domain.record.field import Field
from dateline.errors import BadRecord


def test_a_path_grows_by_key_and_index() -> None:
    top = Field({"events": [{"actors": ["a", 7]}]})
    (event,) = top.rows("events")
    first, second = event.rows("actors")
    assert first.path == "events[0].actors[0]"
    assert first.word() == "a"
    with pytest.raises(BadRecord) as caught:
        second.word()
    assert caught.value.field == "events[0].actors[1]"


def test_rows_of_a_missing_list_are_none() -> None:
    assert list(Field({}).rows("events")) == []


def test_a_null_is_not_a_missing_field() -> None:
    assert Field({"a": None}).has("a")
    with pytest.raises(BadRecord, match="a: should be text"):
        Field({"a": None}).text("a", "default")


@pytest.mark.parametrize("value", [None, [], "x", 3])
def test_only_a_table_has_fields(value: object) -> None:
    with pytest.raises(BadRecord, match="should be a table of fields"):
        Field(value, "places[2]").has("id")


def test_defaults_stand_in_for_missing_fields() -> None:
    field = Field({})
    assert field.text("a", "b") == "b"
    assert field.flag("a") is False
    assert field.choice("a", How, How.INFERRED) is How.INFERRED


def test_a_missing_field_without_default_is_named() -> None:
    with pytest.raises(BadRecord) as caught:
        Field({}, "places[0]").text("name")
    assert str(caught.value) == "places[0].name: is missing"


def test_a_whole_number_is_a_number_but_not_the_other_way() -> None:
    field = Field({"one": 1, "half": 0.5, "yes": True})
    assert field.number("one") == 1.0
    assert field.whole("one") == 1
    for key in ("half", "yes"):
        with pytest.raises(BadRecord, match="should be a whole number"):
            field.whole(key)
    with pytest.raises(BadRecord, match="should be a number"):
        field.number("yes")


def test_an_unknown_word_is_told_the_known_ones() -> None:
    with pytest.raises(BadRecord) as caught:
        Field({"how": "guessed"}, "places[0]").choice("how", How, How.NAMED)
    assert str(caught.value) == "places[0].how: “guessed” is none of: named, inferred"


def test_an_unknown_field_is_named() -> None:
    with pytest.raises(BadRecord) as caught:
        Field({"id": "a", "colour": "red"}, "places[0]").keys(frozenset(["id"]))
    assert str(caught.value) == "places[0].colour: is not a field of a dossier"
