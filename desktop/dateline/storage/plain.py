"""Bytes → plain data: JSON as RFC 8259 has it, and stricter where JSON is vague."""

import json
import re
from pathlib import Path
from typing import NoReturn

from dateline.errors import BadDossier, NotADossier

_SURROGATE = re.compile("[\ud800-\udfff]")


def plain_data(path: Path, raw: bytes) -> object:
    """The plain data in the bytes of a file; ``path`` is only for the sentence.

    Raises:
        NotADossier: it is no JSON in UTF-8, or JSON that no dossier can be: a number
            that is none, a nesting without end.
        BadDossier: a field is there twice, or text in it is no Unicode.
    """
    if not raw.strip():
        raise NotADossier(path, "", "is empty")
    try:
        data: object = json.loads(
            raw.decode("utf-8-sig"), parse_constant=_refuse, object_pairs_hook=_table
        )
    except UnicodeDecodeError as error:
        problem = f"is not JSON: no UTF-8 at byte {error.start}"
        raise NotADossier(path, "", problem) from error
    except json.JSONDecodeError as error:
        problem = f"is not JSON: line {error.lineno}, column {error.colno}: {error.msg}"
        raise NotADossier(path, "", problem) from error
    except RecursionError as error:
        raise NotADossier(path, "", "is nested too deeply") from error
    except _TwiceError as error:
        raise BadDossier(path, str(error), "is there twice in one table") from error
    except ValueError as error:
        raise NotADossier(path, "", f"is not JSON: {error}") from error
    field = _broken_text(data)
    if field is not None:
        raise BadDossier(path, field, "holds half a character (a lone surrogate)")
    return data


class _TwiceError(ValueError):
    """A table has a key twice; JSON leaves open which of them counts."""


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"{word} is not a number")


def _table(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) != len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceError(next(key for key in keys if keys.count(key) > 1))
    return table


def _broken_text(data: object) -> str | None:
    """The path of the first text that can't be written as UTF-8, None for none."""
    waiting: list[tuple[str, object]] = [("", data)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str) and _SURROGATE.search(value):
            return path
        if isinstance(value, dict):
            for key, inner in value.items():
                if _SURROGATE.search(key):
                    return path or "the top table"
                waiting.append((f"{path}.{key}" if path else key, inner))
        elif isinstance(value, list):
            waiting += [(f"{path}[{n}]", inner) for n, inner in enumerate(value)]
    return None
