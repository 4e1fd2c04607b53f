"""E-mail: the message, without what it quotes."""

import pytest

from dateline.reading.documents import mail
from dateline.reading.documents.document import Refusal
from tests.documents import message

TEXT = """Voters in Mali went to the polls.

On Sat, 6 Apr 2024, Jo Roe wrote:

> Is there news?

That is all.
-- 
Ann Lee
Sahel Post, Bamako
"""  # noqa: W291  # the blank is the signature's mark


def test_a_message() -> None:
    found = mail.read(message(TEXT))
    read = found.text[: found.left_out[0].start].strip()
    assert read == "# Mali votes\n\nVoters in Mali went to the polls.\n\nThat is all."
    assert [one.why for one in found.left_out] == ["quoted message", "signature"]
    assert (found.title, found.author) == ("Mali votes", "Ann Lee")
    assert found.published == "2024-04-07"


def test_html_and_attachments() -> None:
    found = mail.read(message("", "<p>Mali <b>voted</b>.</p>", b"\x89PNG"))
    assert found.text == "# Mali votes\n\nMali voted."
    assert found.notes == ("Attachments are not read: 1.",)


@pytest.mark.parametrize(
    "raw",
    [
        b"no header at all",
        b"Subject: Mali\n\n",
        b"From: a@b.c\nContent-Type: image/png\n\nxyz",
    ],
)
def test_what_is_no_good_is_refused(raw: bytes) -> None:
    with pytest.raises(Refusal):
        mail.read(raw)


@pytest.mark.parametrize(
    "header",
    [
        b"Date: Sun, 99 Foo 20244",
        b"Content-Type: text/plain; charset=mars-1",
        b"From: =?mars?q?=FF?= <",
        b"Content-Transfer-Encoding: base64",
        b"From: \xff\xfe\x80",
    ],
)
def test_broken_headers_do_not_stop_it(header: bytes) -> None:
    found = mail.read(b"Subject: Mali\n" + header + b"\n\nVoters went there.\n")
    assert found.title == "Mali"
