"""Parts of a page that lie in it: scripts, styles, and data that no parser can run."""

from collections.abc import Iterable, Iterator


def elements(tag: str, texts: Iterable[str], nonce: str = "") -> Iterator[str]:
    """``<tag>text</tag>`` for each script or style, which stand as they are.

    Raises:
        ValueError: a text holds what would end its element too early.
    """
    word = f' nonce="{nonce}"' if nonce else ""
    for text in texts:
        if f"</{tag}" in text.lower() or "<!--" in text:
            raise ValueError(f"a {tag} of the page would end too early")
        yield f"<{tag}{word}>{text}</{tag}>"


def data_element(key: str, text: str) -> str:
    """JSON that no parser of HTML can take for anything else: without ``<``."""
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f'<script type="application/json" id="{key}">{text}</script>'
