"""What an event must be to be shown: a filter as a value; ``filter`` applies it."""

from dataclasses import dataclass, field
from datetime import date

from dateline.domain.voice import VoiceKind


@dataclass(frozen=True, slots=True)
class Filter:
    """What an event must be to be shown; an empty field lets everything through.

    ``kinds``, ``countries`` (ISO codes), ``people`` (actor ids) and ``voices`` each let
    through what matches one of them. ``speaker`` is the lens "as X has it": what X
    says, by the voice's ``by``. ``since`` and ``until`` are days, both included; an
    event of which any possible day lies between passes (see ``days``). ``undated``
    events pass a time window only where this says so.
    """

    kinds: frozenset[str] = field(default_factory=frozenset)
    countries: frozenset[str] = field(default_factory=frozenset)
    people: frozenset[str] = field(default_factory=frozenset)
    voices: frozenset[VoiceKind] = field(default_factory=frozenset)
    speaker: str = ""
    since: date | None = None
    until: date | None = None
    undated: bool = False

    @property
    def is_open(self) -> bool:
        """Whether everything passes."""
        return self == Filter(undated=self.undated)


STATED_ONLY = Filter(voices=frozenset({VoiceKind.STATED}))
NO_OPINIONS = Filter(voices=frozenset(VoiceKind) - {VoiceKind.OPINION})
