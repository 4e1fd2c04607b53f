"""What a person says of an article: title, author, publisher, date, language."""

from dataclasses import dataclass, replace

from dateline.domain.article import Article
from dateline.workspace.reading import Read, with_details


@dataclass(frozen=True, slots=True)
class Details:
    """What can be corrected of an article; ``published`` is an EDTF date or empty."""

    title: str
    author: str
    publisher: str
    published: str
    language: str


def details_of(article: Article) -> Details:
    """What is known of an article now."""
    return Details(
        article.title,
        article.author,
        article.publisher,
        article.published,
        article.language,
    )


def correct(read: Read, details: Details) -> Read:
    """What was read with other details; another date dates everything anew.

    An empty title or language stays as it was: an article has both.

    Raises:
        BadRequest: the date is none.
    """
    article = read.dossier.articles[0]
    changed = replace(
        article,
        title=details.title or article.title,
        author=details.author,
        publisher=details.publisher,
        published=details.published,
        language=details.language or article.language,
    )
    if changed.published != article.published:
        return with_details(read, changed)
    dossier = replace(read.dossier, articles=(changed,))
    if changed.title != article.title:  # a person's words, and no quotation
        dossier = replace(dossier, title=changed.title)
    return replace(read, dossier=dossier)
