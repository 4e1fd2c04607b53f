"""Countries against countries on a day."""

from datetime import date
from functools import cache

import pytest

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.tie import State, ties
from dateline.scene.matrix import Matrix, matrix
from dateline.storage.files import load
from tests.dossiers import Data, row, tiny


@cache
def built_in() -> Dossier:
    return load(assets.built_in())


def on(day: date, dossier: Dossier | None = None) -> Matrix:
    """The matrix of a dossier, the built-in one where none is given."""
    shown = dossier or built_in()
    return matrix(shown, ties(shown), day)


def words(day: date, one: str, other: str, dossier: Dossier | None = None) -> str:
    """What the cell of two countries says."""
    cell = on(day, dossier).cell(one, other)
    assert cell is not None
    return cell.words


def test_it_holds_the_countries_whose_ties_change_by_code() -> None:
    shown = on(date(2024, 4, 7))
    assert shown.codes == ("ECU", "MEX", "NIC", "URY", "VEN")
    assert shown.names == ("Ecuador", "Mexico", "Nicaragua", "Uruguay", "Venezuela")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2024, 4, 3), "normal, as far as the article tells"),
        (date(2024, 4, 4), "envoy expelled"),
        (date(2024, 4, 5), "relations suspended, or perhaps envoy expelled"),
        (date(2024, 4, 7), "relations suspended"),
    ],
)
def test_a_cell_says_in_neutral_words_how_a_pair_stood(day: date, said: str) -> None:
    assert words(day, "MEX", "ECU") == (
        f"Ecuador and Mexico, {day.day} April 2024: {said}"
    )


def test_what_may_not_have_come_yet_may_still_be_normal() -> None:
    assert words(date(1976, 6, 1), "URY", "VEN").endswith(
        ": relations broken off, or perhaps still normal"
    )


def test_a_cell_leads_to_the_event_that_brought_it() -> None:
    cell = on(date(2024, 4, 7)).cell("NIC", "ECU")
    assert cell is not None
    assert cell.ref == "E11"
    assert cell.standing.state is State.BROKEN


def test_a_pair_that_nothing_is_told_of_is_normal() -> None:
    shown = on(date(2024, 4, 7))
    cell = shown.cell("VEN", "ECU")
    assert cell is not None
    assert cell.ref == ""
    assert cell.words == (
        "Ecuador and Venezuela, 7 April 2024: normal, as far as the article tells"
    )


def test_there_is_no_cell_of_a_country_with_itself_or_one_that_is_not_there() -> None:
    shown = on(date(2024, 4, 7))
    assert shown.cell("ECU", "ECU") is None
    with pytest.raises(KeyError, match="USA"):
        shown.cell("ECU", "USA")


def test_a_claim_says_whose_it_is() -> None:
    def claimed(data: Data) -> None:
        voice = {"kind": "attributed", "by": "ministry"}
        row(data, "events", "broken")["voice"] = voice

    assert words(date(2024, 4, 5), "FJI", "WSM", tiny(claimed)) == (
        "Fiji and Samoa, 5 April 2024: relations broken off "
        "(attributed to Foreign Ministry of Samoa)"
    )
