"""Lines of pages made paragraphs again."""

from dateline.reading.documents.flow import Block
from dateline.reading.documents.pages import Box, Line, blocks


def _rows(*texts: str) -> list[Line]:
    return [Line(text) for text in texts]


def _at(text: str, top: float, left: float = 10) -> Line:
    return Line(text, Box(left, top, left + 5 * len(text), top + 10))


def _texts(pages: list[list[Line]]) -> list[str]:
    return [block.text for block in blocks(pages) if not block.why]


def test_full_lines_go_on_and_short_ones_end() -> None:
    rows = _rows(
        "The delegation arrived in the capital late on Monday and went to the",
        "ministry. Talks began on Tuesday.",
        "A second round is to be held in the spring, the ministry told reporters",
        "after it.",
    )
    assert [text[-9:] for text in _texts([rows])] == [" Tuesday.", "after it."]


def test_a_word_cut_by_a_line_is_whole_again() -> None:
    rows = _rows(
        "It was an inter-", "national matter of long-", "term weight, a long-term one."
    )
    assert _texts([rows]) == [
        "It was an international matter of long-term weight, a long-term one."
    ]


def test_a_sentence_goes_on_over_a_page() -> None:
    first = _rows("Police beat up several diplomatic", "1")
    second = _rows("officials in the street.", "2")
    assert blocks([first, second]) == [
        Block("Police beat up several diplomatic officials in the street."),
        Block("1", why="running head"),
        Block("2", why="running head"),
    ]


def test_running_heads_are_left_out() -> None:
    pages = [
        _rows(f"Sahel Post, no. {n}", f"Day {n} came.", f"It was {n}.") for n in "123"
    ]
    told = [block.text for block in blocks(pages) if block.why]
    assert told == ["Sahel Post, no. 1", "Sahel Post, no. 2", "Sahel Post, no. 3"]


def test_space_above_a_line_begins_a_paragraph() -> None:
    page = [
        _at("Mali votes", 10),
        _at("Voters went to the polls. The vote", 40),
        _at("ended. It was calm and no one stayed", 54),
        _at("away. Then it was counted by them.", 68),
        _at("The result comes later.", 96),
    ]
    assert len(_texts([page])) == 3


def test_an_indent_begins_a_paragraph() -> None:
    page = [
        _at("Voters went to the polls. The vote", 40),
        _at("ended. It was calm. They had waited.", 54),
        _at("The result comes later, it was said", 68, left=30),
        _at("there by the commission of the vote.", 82),
    ]
    assert len(_texts([page])) == 2
