"""Names looked up online, by Nominatim, only where the person turned that on.

Nothing here runs by itself: who makes an ``OnlineGeocoder`` has asked the person. It
asks once a second at most, as Nominatim's terms want, and keeps each answer on disk,
also the answer that there is none.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from geopy.exc import GeopyError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim
from geopy.location import Location

from dateline.domain.position import Position
from dateline.errors import LookUpFailed
from dateline.gazetteer.entry import Entry, Feature, Name

USER_AGENT = "dateline-desktop"
PAUSE_S = 1.0  # between two questions
WAIT_S = 10.0  # for an answer
MOST_ANSWERS = 10

_FEATURES = {
    **dict.fromkeys(("city", "town", "village", "hamlet", "suburb"), Feature.CITY),
    **dict.fromkeys(("state", "province", "region"), Feature.ADMIN1),
    **dict.fromkeys(("county", "district", "municipality"), Feature.ADMIN2),
    "country": Feature.COUNTRY,
    "river": Feature.RIVER,
    "island": Feature.ISLAND,
    "peak": Feature.MOUNTAIN,
}

Ask = Callable[[str], list[dict[str, Any]]]


class OnlineGeocoder:
    """Geocodes by name through a cache on disk, then through ``ask``.

    It has ``geocode`` as geopy's geocoders do, so it can stand in for the offline one.
    """

    def __init__(self, cache: Path, ask: Ask | None = None) -> None:
        """Keep answers in the folder ``cache``; ask Nominatim unless told whom."""
        self._cache = cache
        self._ask = ask or _nominatim()

    def geocode(
        self, query: str, *, exactly_one: bool = True
    ) -> Any:  # Location, list of them, or None: as geopy's own
        """The place of that name, or all of them, as the service ranks them.

        Raises:
            LookUpFailed: there is no answer and none is kept.
        """
        asked = " ".join(query.split())
        if not asked:
            return None
        answers = self._kept(asked)
        if answers is None:
            answers = self._answer(asked)
            self._keep(asked, answers)
        found = [_location(answer) for answer in answers]
        if not found:
            return None
        return found[0] if exactly_one else found

    def _answer(self, asked: str) -> list[dict[str, Any]]:
        try:
            return self._ask(asked)
        except GeopyError as error:
            raise LookUpFailed(asked, str(error) or type(error).__name__) from error

    def _file(self, asked: str) -> Path:
        return (
            self._cache / f"{sha256(asked.casefold().encode('utf-8')).hexdigest()}.json"
        )

    def _kept(self, asked: str) -> list[dict[str, Any]] | None:
        """The kept answer; a file that was spoilt counts as none."""
        try:
            kept = json.loads(self._file(asked).read_text(encoding="utf-8"))
            answers = kept["answers"]
            for answer in answers:
                _location(answer)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return list(answers)

    def _keep(self, asked: str, answers: list[dict[str, Any]]) -> None:
        """Keep an answer; a full disk costs only the next question."""
        text = json.dumps({"asked": asked, "answers": answers}, ensure_ascii=False)
        file = self._file(asked)
        with suppress(OSError):
            self._cache.mkdir(parents=True, exist_ok=True)
            part = file.with_suffix(".part")
            part.write_text(text, encoding="utf-8")
            part.replace(file)


def _nominatim() -> Ask:
    service = Nominatim(user_agent=USER_AGENT, timeout=WAIT_S)
    limited = RateLimiter(
        service.geocode,
        min_delay_seconds=PAUSE_S,
        max_retries=0,  # a person asks again, or does not
        swallow_exceptions=False,
    )

    def ask(asked: str) -> list[dict[str, Any]]:
        found = limited(
            asked,
            exactly_one=False,
            limit=MOST_ANSWERS,
            language="en",
            addressdetails=True,
        )
        return [dict(location.raw) for location in found or ()]

    return ask


def entry_of(location: Location) -> Entry:
    """An answer as a place like the gazetteer's; it has no key of ours."""
    raw = location.raw
    address = raw.get("address")
    code = address.get("country_code", "") if isinstance(address, dict) else ""
    names = [str(raw.get("name") or ""), location.address.partition(",")[0]]
    told = str(raw.get("addresstype") or raw.get("type") or "")
    return Entry(
        key=-1,
        geonames=None,
        name=next((name for name in names if name), location.address),
        position=Position(location.latitude, location.longitude),
        feature=_FEATURES.get(told, Feature.FACILITY),
        country=str(code).upper(),
        admin1="",
        admin2="",
        population=0,
        capital=False,
        known=1.0,
        by=Name.MAIN,
    )


def _location(answer: dict[str, Any]) -> Location:
    point = (float(answer["lat"]), float(answer["lon"]))
    return Location(str(answer["display_name"]), point, answer)
