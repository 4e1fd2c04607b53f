"""What a person says of an article goes before what its document says."""

from dataclasses import replace

import pytest

from dateline.errors import BadRequest
from dateline.workspace.details import Details, correct, details_of
from dateline.workspace.reading import Read, read_text, refuse
from tests.articles import ARTICLE


@pytest.fixture(scope="module")
def read() -> Read:
    return read_text(ARTICLE, "A title", "2023-03-03")


def _known(read: Read) -> Details:
    return details_of(read.dossier.articles[0])


def test_all_but_the_date_leaves_the_records_as_they_are(read: Read) -> None:
    without = refuse(read, "riga")
    told = replace(_known(read), title="Another", author="A. Writer", language="fr")
    changed = correct(without, told)
    (article,) = changed.dossier.articles
    assert (changed.dossier.title, article.author) == ("Another", "A. Writer")
    assert article.language == "fr"
    assert changed.dossier.places == without.dossier.places
    assert changed.dossier.events == without.dossier.events
    assert article.text == ARTICLE


def test_another_date_reads_again(read: Read) -> None:
    changed = correct(read, replace(_known(read), published="2022-05-05"))
    when = changed.dossier.events[0].when
    assert when is not None
    assert when.edtf == "2022-05-05"
    undated = correct(read, replace(_known(read), published=""))
    assert undated.dossier.articles[0].published == ""


def test_an_article_has_a_title_and_a_language(read: Read) -> None:
    changed = correct(read, replace(_known(read), title="", language=""))
    assert _known(changed) == _known(read)


def test_a_date_that_is_none_is_refused(read: Read) -> None:
    with pytest.raises(BadRequest, match="date of publication"):
        correct(read, replace(_known(read), published="Friday"))
