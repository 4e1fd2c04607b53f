"""One source text, kept byte for byte, and what is known of where it came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """An article: ``text`` is the decoded file, unchanged; ``sha256`` is of its bytes.

    ``published`` is an EDTF date, empty where unknown, as are author and publisher.
    ``sources`` names what a text was written from, where it was written for teaching.
    """

    id: str
    title: str
    text: str
    sha256: str
    author: str = ""
    publisher: str = ""
    published: str = ""
    language: str = "en"
    file: str = ""
    sources: tuple[str, ...] = ()
