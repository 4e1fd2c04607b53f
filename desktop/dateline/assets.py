"""Where resources/ and seeds/ are: the only module that knows.

In a wheel both lie in ``dateline/_data``; in a checkout they lie at its root.
"""

from functools import cache
from pathlib import Path


@cache
def data_root() -> Path:
    """The folder that holds ``resources`` and ``seeds``."""
    here = Path(__file__).resolve()
    packed = here.parent / "_data"
    return packed if packed.is_dir() else here.parents[2]


def resource(*parts: str) -> Path:
    """The path of a file or folder below ``resources/``."""
    return data_root().joinpath("resources", *parts)


def seeds() -> Path:
    """The folder of the built-in articles, one folder each."""
    return data_root() / "seeds"


def built_in() -> Path:
    """The dossier that opens when none is named: the first in ``seeds/ORDER``."""
    first = (seeds() / "ORDER").read_text(encoding="utf-8").split()[0]
    return seeds() / first / "dossier.json"
