"""What a page of ours may load and run: its Content-Security-Policy.

The window's page takes everything from our own scheme. A page in one file takes
nothing from anywhere; its scripts and styles are named by their hashes.
"""

import base64
import hashlib
from collections.abc import Iterable

_OWN = "dateline:"
WINDOW_POLICY_TEXT = "; ".join(
    [
        "default-src 'none'",
        f"script-src {_OWN}",
        f"style-src {_OWN}",
        f"img-src {_OWN} data:",
        f"font-src {_OWN}",
        f"connect-src {_OWN}",
        "base-uri 'none'",
        "form-action 'none'",
    ]
)
WINDOW_POLICY = WINDOW_POLICY_TEXT.encode("ascii")


def file_policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """The policy of a page in one file, from the text of its scripts and styles."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {_hashes(scripts)}",
            f"style-src {_hashes(styles)}",
            "img-src data:",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _hashes(texts: Iterable[str]) -> str:
    return " ".join(f"'sha256-{_digest(text)}'" for text in texts)


def _digest(text: str) -> str:
    raw = hashlib.sha256(text.encode("utf-8")).digest()
    return base64.b64encode(raw).decode("ascii")
