"""Ten thousand hostile texts: no crash, no hang, every span verbatim.

    python -m tests.benchmarks.hostile [NUMBER]

A text of 100,000 characters may take two seconds at most. Prints how many were read,
the slowest, and what went wrong; the exit code is 1 where anything did.
"""

import hashlib
import sys
import time
from collections.abc import Iterator

from dateline import assets
from dateline.domain.article import Article
from dateline.reading.dossiers import build
from dateline.storage.files import load
from tests.hostile import BIG, repeats, texts

NUMBER = 10_000
MOST_S = 2.0


def main() -> int:
    """Read them all."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER
    seeds = tuple(article.text for article in load(assets.built_in()).articles)
    wrong = 0
    slowest, what = 0.0, ""
    for text in (*repeats(), *texts(seeds, number)):
        begun = time.perf_counter()
        try:
            problems = list(faults(text))
        except (ArithmeticError, AssertionError, LookupError, RuntimeError) as error:
            problems = [f"{type(error).__name__}: {error}"]
        except (AttributeError, TypeError, ValueError) as error:
            problems = [f"{type(error).__name__}: {error}"]
        took = time.perf_counter() - begun
        if took > slowest:
            slowest, what = took, text[:60]
        if took > MOST_S * max(1.0, len(text) / BIG):
            problems.append(f"took {took:.1f} s")
        for problem in problems:
            wrong += 1
            sys.stdout.write(f"{problem}: {text[:80]!r}\n")
    sys.stdout.write(f"{number} texts and {len(list(repeats()))} of {BIG} characters: ")
    sys.stdout.write(f"{wrong} wrong; the slowest {slowest:.2f} s: {what!r}\n")
    return 1 if wrong else 0


def faults(text: str) -> Iterator[str]:
    """What went wrong in reading a text, each in a few words."""
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    article = Article("a", "A", text, digest, published="2024-04-07")
    dossier = build(article).dossier
    for item in dossier.items():
        for span in item.spans:
            if not span.fits(text):
                yield f"{item.id}: the span is not verbatim"


if __name__ == "__main__":
    raise SystemExit(main())
