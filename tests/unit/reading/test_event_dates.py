"""Which date an event has, and which it has not."""

from datetime import date

import pytest

from dateline.reading.analysis import Account, analyse

PUBLISHED = date(2021, 6, 16)  # a Wednesday


def _told(text: str, verb: str) -> Account:
    accounts = analyse(text, PUBLISHED).accounts
    (one,) = (a for a in accounts if text[slice(*a.happening.verb)] == verb)
    return one


@pytest.mark.parametrize(
    ("text", "verb", "edtf"),
    [
        ("Chad expelled Sudan's ambassador on Monday.", "expelled", "2021-06-14"),
        ("On 3 May, Chad expelled Sudan's envoy.", "expelled", "2021-05-03"),
        ("Only last year, Peru signed a treaty with Chile.", "signed", "2020"),
        (
            "On Monday, Chad condemned the killing of Malian judge Ana Bo last year.",
            "condemned",
            "2021-06-14",
        ),
        (
            "On Monday, Chad condemned the killing of Malian judge Ana Bo last year.",
            "killing",
            "2020",
        ),
        (
            "Chad recalled its envoy from Sudan after Sudan bombed a town on Monday.",
            "bombed",
            "2021-06-14",
        ),
        (
            "Chad recalled its envoy from Sudan after Sudan bombed a town on Monday.",
            "recalled",
            "2021-06-14/2021-06-16",
        ),
        (
            "In March 2011, when Chad invaded Sudan, oil was cheap.",
            "invaded",
            "2011-03",
        ),
        (
            "Chad attacked Sudan on Monday. At 10 pm, its jets bombed Khartoum.",
            "bombed",
            "2021-06-14",
        ),
        (
            "In June 1976, police of Togo raided the Ghanaian embassy. In response, "
            "Ghana broke off diplomatic relations until 1984.",
            "broke",
            "1976-06/1984",
        ),
    ],
)
def test_an_event_has_the_date_of_its_own_words(
    text: str, verb: str, edtf: str
) -> None:
    when = _told(text, verb).when
    assert when is not None
    assert when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Chad expelled Sudan's ambassador.", "expelled"),
        ("Chad attacked Sudan on Monday. Mali condemned Chad.", "condemned"),
        (
            "Chad recalled its envoy on Monday after Mali arrested a Chadian.",
            "arrested",
        ),
        (
            "Sudan bombed a town on Monday. At 10 pm it emerged that Chad had already "
            "expelled a Sudanese envoy.",
            "expelled",
        ),
    ],
)
def test_what_is_not_told_stays_open(text: str, verb: str) -> None:
    assert _told(text, verb).when is None


@pytest.mark.parametrize(
    ("text", "verb", "by"),
    [
        ("Chad bombed Sudan, Mali's minister said.", "bombed", "Mali's minister"),
        ("Chad accused Sudan of theft.", "accused", "Chad"),
        ("“Chad bombed Sudan for sport,” said Idris Nour.", "bombed", "Idris Nour"),
        ("According to Niger, Chad bombed Sudan.", "bombed", "Niger"),
        ("Sudan’s consul said police of Chad beat him.", "beat", "Sudan’s consul"),
    ],
)  # fmt: skip
def test_a_claim_has_its_speaker(text: str, verb: str, by: str) -> None:
    one = _told(text, verb)
    assert one.by is not None
    assert text[slice(*one.by)] == by


def test_a_refusal_told_by_not_is_kept() -> None:
    one = _told("Chad will not accept refugees from Sudan.", "accept")
    assert one.happening.kind == "speech.refuse"
