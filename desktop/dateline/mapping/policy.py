"""What a page of ours may load and run: its Content-Security-Policy.

Scripts and styles lie in the page, and nothing else runs. Those of the window's page
carry a word that is made for each load; fonts and the base map it takes from our own
scheme. A page in one file names its scripts and styles by their hashes, and takes
nothing from anywhere.
"""

from collections.abc import Iterable

_OWN = "dateline:"


def window_policy(nonce: str) -> str:
    """The policy of the window's page; its scripts and styles carry the nonce.

    A nonce, for Qt sends a header in lower case, which no hash survives.
    """
    return _policy(
        f"script-src 'nonce-{nonce}'",
        f"style-src 'nonce-{nonce}'",
        f"img-src {_OWN} data:",
        f"font-src {_OWN}",
        f"connect-src {_OWN}",
    )


def file_policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """The policy of a page in one file, from the text of its scripts and styles."""
    return _policy(
        f"script-src {_hashes(scripts)}",
        f"style-src {_hashes(styles)}",
        "img-src data:",
        "font-src data:",
    )


def _policy(*rules: str) -> str:
    last = ("base-uri 'none'", "form-action 'none'")
    return "; ".join(("default-src 'none'", *rules, *last))


NOTHING = _policy().encode("ascii")  # of what is no page: it may load nothing at all


def _hashes(texts: Iterable[str]) -> str:
    return " ".join(f"'sha256-{_digest(text)}'" for text in texts)


def _digest(text: str) -> str:
    # Imported here, for the window's page has no use for them and shall not wait.
    import base64
    import hashlib

    raw = hashlib.sha256(text.encode("utf-8")).digest()
    return base64.b64encode(raw).decode("ascii")
