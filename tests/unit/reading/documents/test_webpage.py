"""A page's article is told from what stands around it."""

import pytest

from dateline.reading.documents import webpage
from dateline.reading.documents.document import Refusal

FIRST = (
    "Voters in Mali went to the polls on Sunday, the electoral commission said in a"
    " statement that was sent to reporters in the capital."
)
SECOND = (
    "The result is expected by Friday, when the commission meets again in Bamako with"
    " observers of the African Union and of the United Nations."
)
MARKED = SECOND.replace("Bamako", "<b>Bama</b>ko")
PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Mali votes | Sahel Post</title>
<meta name="author" content="Ann Lee">
<meta property="og:site_name" content="Sahel Post">
<meta property="og:title" content="Mali votes">
<meta property="article:published_time" content="2024-04-07T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article><h1>Mali votes</h1><p>{FIRST}</p><p>{MARKED}</p>
<script>alert("Paris")</script><p>{FIRST}</p></article>
<div hidden>London</div><footer>© 2024 Sahel Post</footer></body></html>"""


def test_a_page() -> None:
    found = webpage.read(PAGE.encode())
    read = found.text[: found.left_out[0].start].strip()
    assert read == f"# Mali votes\n\n{FIRST}\n\n{SECOND}\n\n{FIRST}"
    assert (found.title, found.author, found.publisher) == (
        "Mali votes",
        "Ann Lee",
        "Sahel Post",
    )
    assert (found.published, found.language) == ("2024-04-07", "en")


def test_what_is_left_out_is_not_lost() -> None:
    found = webpage.read(PAGE.encode())
    told = {one.why: found.text[one.start : one.end] for one in found.left_out}
    assert told == {"navigation": "Home World", "footer": "© 2024 Sahel Post"}
    assert not {"Paris", "London"} & set(found.text.split())


def test_a_short_page_is_read_whole() -> None:
    found = webpage.read(b"<p>Mali<br>votes &amp; waits.</p><ul><li>One<li>Two</ul>")
    assert found.text == "Mali\nvotes & waits.\n\n- One\n\n- Two"


def test_the_encoding_that_the_page_states() -> None:
    page = '<meta charset="windows-1251"><p>Мали голосует в воскресенье.</p>'
    assert "Мали голосует" in webpage.read(page.encode("cp1251")).text


@pytest.mark.parametrize(
    "page", ["<html></html>", "<!-- only a remark -->", "<script>x</script>"]
)
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(Refusal):
        webpage.read(page.encode())


def test_a_page_nested_without_end_is_text_or_refused() -> None:
    page = "<div>" * 200_000 + "Mali votes" + "</div>" * 200_000
    with pytest.raises(Refusal):
        webpage.read(page.encode())
