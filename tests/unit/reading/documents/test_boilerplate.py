"""Contact lines, notices and invitations are told from the article."""

import pytest

from dateline.reading.documents.boilerplate import left_out

BODY = "Voters in Mali went to the polls on Sunday, the commission said.\n\n" * 3


def _left_out(text: str) -> list[str]:
    return [text[one.start : one.end] for one in left_out(text)]


@pytest.mark.parametrize(
    "line",
    [
        "To contact the Sahel Post and its desk visit:",
        "Contact us at desk@example.org",
        "© 2024 Sahel Post. All rights reserved.",
        "Sign up for our newsletter",
        "Subscribe to get updates by e-mail",
        "Related stories",
        "**[example.org/contact](https://www.example.org/contact)**",
        "https://example.org/a",
    ],
)
def test_lines_around_an_article_are_left_out(line: str) -> None:
    assert len(_left_out(BODY + line)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Contact between the two governments was broken off in May.",
        "Share prices in Bamako fell by a third after the vote.",
        "Follow the money, the minister said.",
        "Subscribers to the treaty met in Geneva.",
        "Join the two lakes and Mali has a port, the planners said.",
        "Copyrighted seeds were the subject of the talks.",
    ],
)
def test_sentences_stay(line: str) -> None:
    assert _left_out(BODY + line) == []
