"""One line of JSON in, one out: how many texts are read, one after another.

A line that can't be read is answered with its ``id`` and an ``error``, one sentence;
the next is read as if nothing had been.
"""

import json
from datetime import date
from typing import Any

from dateline.domain.when import bounds
from dateline.reading.analysis import analyse
from dateline.reading.dossiers import published_day
from dateline.reading.line import line

MOST_BYTES = 20_000_000  # of a line; a book has a million
_MOST_ID = 1_000  # characters


class _Unreadable(ValueError):
    """A line can't be read; ``str()`` of it says why."""


def answer(raw: bytes) -> bytes:
    """The answer to a line ``{"id", "text", "published"?}``, without a line break."""
    key: object = None
    try:
        row = _row(raw)
        key = row.get("id")
        text, day = _text(row), _day(row)
        told = {"id": _key(key), **line(analyse(text, day))}
    except _Unreadable as error:
        known = key if isinstance(key, str | int) else None
        told = {"id": known, "error": str(error)}
    return encoded(told)


def encoded(told: dict[str, Any]) -> bytes:
    """Plain data as one line; half characters of a bad source are escaped."""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(told, separators=(",", ":")).encode("ascii")


def _row(raw: bytes) -> dict[str, Any]:
    if len(raw) > MOST_BYTES:
        raise _Unreadable(f"the line is larger than {MOST_BYTES // 1_000_000} MB")
    try:
        row = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise _Unreadable("the line is no JSON") from error
    if not isinstance(row, dict):
        raise _Unreadable("the line is no JSON object")
    return row


def _key(key: object) -> str | int:
    if isinstance(key, bool) or not isinstance(key, str | int):
        raise _Unreadable("id: should be text or a whole number")
    if isinstance(key, str) and len(key) > _MOST_ID:
        raise _Unreadable("id: is too long")
    return key


def _text(row: dict[str, Any]) -> str:
    text = row.get("text")
    if not isinstance(text, str):
        raise _Unreadable("text: should be text")
    return text


def _day(row: dict[str, Any]) -> date | None:
    published = row.get("published")
    if published in (None, ""):
        return None
    if not isinstance(published, str):
        raise _Unreadable("published: should be a date such as 2024-04-07")
    try:
        bounds(published)
    except ValueError as error:
        raise _Unreadable(f"published: {error}") from error
    return published_day(published)
