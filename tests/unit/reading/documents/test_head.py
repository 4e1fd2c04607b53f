"""Title, author, publisher and date in the first lines of a text."""

import pytest

from dateline.reading.documents.head import Head, as_date, head

BODY = "Voters in Mali went to the polls on Sunday, the commission said."

WHOLE = ("Mali votes", "Ann Lee", "2024-04-07")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Mali votes\n\nBy Ann Lee\n7 April 2024", WHOLE),
        ("# Mali votes\n\nAnn Lee  \n7 April 2024", WHOLE),
        ("Mali votes\n\nBy ANN LEE, Staff Writer", ("Mali votes", "ANN LEE", "")),
        ("Mali votes\n\nBy Ann Lee | April 7, 2024", WHOLE),
        ("Mali votes\n\nPublished: 2024-04-07 10:30", ("Mali votes", "", "2024-04-07")),
        ("Mali votes", ("Mali votes", "", "")),
        ("", ("", "", "")),
    ],
)  # fmt: skip
def test_heads(lines: str, expected: tuple[str, str, str]) -> None:
    found = head(f"{lines}\n\n{BODY}")
    assert (found.title, found.author, found.published) == expected


def test_a_dateline_names_the_publisher() -> None:
    found = head("Mali votes\n\nBAMAKO, Mali, April 7 (Sahel Agency) — Voters went.")
    assert found == Head("Mali votes", "", "Sahel Agency", "")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sunday, 7 April 2024", "2024-04-07"),
        ("Apr. 7th, 2024, 10:30 GMT", "2024-04-07"),
        ("Updated on 07 Apr 2024", "2024-04-07"),
        ("2024-04-07T10:30:00Z", "2024-04-07"),
        ("31 April 2024", ""),
        ("7 Smarch 2024", ""),
        ("7 April 2024 was a Sunday", ""),
        ("2024", ""),
    ],
)
def test_dates(words: str, expected: str) -> None:
    assert as_date(words) == expected


@pytest.mark.parametrize("piece", ["a", "A ", "By a", "1 ", "Aa.", "(A"])
def test_no_head_takes_long(piece: str) -> None:
    assert head(piece * 20_000).published == ""
