"""Markdown is kept as it is, and code in it is not read."""

from dateline.reading.documents import markdown

TEXT = """---
title: "Mali votes"
author: Ann Lee
date: 2024-04-07
lang: en
---
# Another title

Voters went to the polls.

```
Paris = London
```

<div>Contact</div>

The end came *late*.
"""


def test_markdown() -> None:
    found = markdown.read(TEXT.encode())
    assert found.text == TEXT
    assert (found.title, found.author, found.published, found.language) == (
        "Mali votes",
        "Ann Lee",
        "2024-04-07",
        "en",
    )
    told = {one.why: TEXT[one.start : one.end] for one in found.left_out}
    assert told["front matter"].startswith("---\ntitle")
    assert told["code"] == "```\nParis = London\n```\n"
    assert "Contact" in told["HTML"]


def test_without_front_matter() -> None:
    found = markdown.read(b"# Mali votes\r\n\r\nThey did.\r\n")
    assert found.title == "Mali votes"
    assert found.left_out == ()
