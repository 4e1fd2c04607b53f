"""Names without what writers do differently."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.gazetteer.fold import fold, parts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("São Tomé", "SAO TOME"),
        ("St. Louis", "Saint Louis"),
        ("Guinea-Bissau", "guinea bissau"),
        ("O’Higgins", "O'Higgins"),
        ("Washington, D.C.", "Washington DC"),
        ("Łódź", "Lodz"),
        ("Mt. Everest", "Mount Everest"),
    ],
)
def test_ways_to_write_a_name_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("St", "Saint"), ("Bonn", "Bohn"), ("New York", "Newyork")]
)
def test_other_names_have_another_key(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(max_size=60))
def test_a_key_is_folded_once_and_for_all(name: str) -> None:
    key = fold(name)
    assert fold(key) == key
    assert key == " ".join(key.split())


@given(st.lists(st.text(st.sampled_from("aÉß.'-’ "), max_size=6), max_size=4))
def test_a_name_is_its_words(words: list[str]) -> None:
    tokens = [token for word in words for token in parts(word)]
    assert parts(" ".join(words)) == tokens
