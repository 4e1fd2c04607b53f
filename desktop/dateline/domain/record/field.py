"""A value in plain data that knows the path it was found at."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from dateline.errors import BadRecord

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Field:
    """A value and its path (``events[3].actors[0]``); every reader raises BadRecord."""

    value: object
    path: str = ""

    def wrong(self, problem: str) -> BadRecord:
        """The error that says what is wrong with this field."""
        return BadRecord(self.path, problem)

    def keys(self, allowed: frozenset[str]) -> None:
        """Refuse a table with a key that means nothing here."""
        for key in self._table():
            if key not in allowed:
                raise Field(None, self._under(key)).wrong("is not a field of a dossier")

    def has(self, key: str) -> bool:
        """Whether the table has the key."""
        return key in self._table()

    def at(self, key: str) -> "Field":
        """The field under a key that must be there."""
        table = self._table()
        if key not in table:
            raise Field(None, self._under(key)).wrong("is missing")
        return Field(table[key], self._under(key))

    def rows(self, key: str) -> Iterator["Field"]:
        """The rows of a list under a key; none where the key is missing."""
        if not self.has(key):
            return
        field = self.at(key)
        if not isinstance(field.value, list):
            raise field.wrong("should be a list")
        for index, row in enumerate(field.value):
            yield Field(row, f"{field.path}[{index}]")

    def text(self, key: str, default: str | None = None) -> str:
        """The text under a key; ``default`` where it is missing."""
        if default is not None and not self.has(key):
            return default
        field = self.at(key)
        if not isinstance(field.value, str):
            raise field.wrong("should be text")
        return field.value

    def name(self, key: str) -> str:
        """Text under a key that may not be empty."""
        value = self.text(key)
        if not value.strip():
            raise self.at(key).wrong("is empty")
        return value

    def whole(self, key: str) -> int:
        """The whole number under a key."""
        field = self.at(key)
        if not isinstance(field.value, int) or isinstance(field.value, bool):
            raise field.wrong("should be a whole number")
        return field.value

    def number(self, key: str) -> float:
        """The number under a key."""
        field = self.at(key)
        if not isinstance(field.value, int | float) or isinstance(field.value, bool):
            raise field.wrong("should be a number")
        return float(field.value)

    def flag(self, key: str) -> bool:
        """True or false under a key; false where it is missing."""
        if not self.has(key):
            return False
        field = self.at(key)
        if not isinstance(field.value, bool):
            raise field.wrong("should be true or false")
        return field.value

    def choice(self, key: str, kind: type[Choice], default: Choice) -> Choice:
        """One of a fixed set of words; ``default`` where the key is missing."""
        if not self.has(key):
            return default
        word = self.text(key)
        if word not in {member.value for member in kind}:
            allowed = ", ".join(member.value for member in kind)
            raise self.at(key).wrong(f"“{word}” is none of: {allowed}")
        return kind(word)

    def word(self) -> str:
        """This value itself as text."""
        if not isinstance(self.value, str):
            raise self.wrong("should be text")
        return self.value

    def _table(self) -> dict[str, object]:
        if not isinstance(self.value, dict):
            raise self.wrong("should be a table of fields")
        return self.value

    def _under(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key
