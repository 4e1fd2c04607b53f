"""What the window remembers from one start to the next, in one ini file."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from dateline.domain.lens import Filter
from dateline.domain.view import Links, View
from dateline.errors import BadRecord

RECENT_LIMIT = 10
FILE = "dateline.ini"


@dataclass(frozen=True, slots=True)
class LastView:
    """What was on screen: the dossier's file, its view, and where the map looked.

    ``camera`` is (lat, lon, zoom), None where the map was never moved.
    """

    file: Path
    view: View
    camera: tuple[float, float, float] | None = None


def standard_path() -> Path:
    """The settings file in the place that the system has for such."""
    place = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(place)) / "dateline" / FILE


class Flag:
    """A setting that is on or off, off at first."""

    def __init__(self, key: str) -> None:
        """Keep it under a key."""
        self._key = key

    def __get__(self, settings: "Settings", owner: type) -> bool:
        """Whether it is on."""
        return settings.text(self._key) == "true"

    def __set__(self, settings: "Settings", on: bool) -> None:
        """Switch it on or off."""
        settings.keep_text(self._key, "true" if on else "false")


class OneOf:
    """A setting that is one of some words, the first one unless another is set."""

    def __init__(self, key: str, *words: str) -> None:
        """Keep it under a key."""
        self._key, self._words = key, words

    def __get__(self, settings: "Settings", owner: type) -> str:
        """The word that is set."""
        chosen = settings.text(self._key)
        return chosen if chosen in self._words else self._words[0]

    def __set__(self, settings: "Settings", word: str) -> None:
        """Set another word."""
        settings.keep_text(self._key, word)


class Settings:
    """Typed access to the settings; what is missing or broken reads as unset.

    Attributes:
        theme: ``system``, ``light`` or ``dark``.
        graticule: whether the map shows its graticule.
        timeline_lanes: ``kind`` or ``country``, what lanes tell apart.
        timeline_table: whether the timeline is shown as a table.
        graph_layout: ``force``, ``circle`` or ``geography``.
        online: whether names may be looked up online, each time a person asks.
        source_words: whether events are told in the article's own words.
    """

    theme = OneOf("theme", "system", "light", "dark")
    graticule = Flag("graticule")
    timeline_lanes = OneOf("timeline/lanes", "kind", "country")
    timeline_table = Flag("timeline/table")
    graph_layout = OneOf("graph/layout", "force", "circle", "geography")
    source_words = Flag("source_words")
    online = Flag("online")

    def __init__(self, path: Path | None = None) -> None:
        """Use a file of one's own choice, or the standard one."""
        self.path = path or standard_path()
        self._store = QSettings(str(self.path), QSettings.Format.IniFormat)

    def sync(self) -> None:
        """Write to disk now; a folder that can't be written is no reason to stop."""
        self._store.sync()

    @property
    def export_folder(self) -> Path | None:
        """Where the last export went."""
        folder = self.text("export_folder")
        return Path(folder) if folder and Path(folder).is_dir() else None

    @export_folder.setter
    def export_folder(self, folder: Path | None) -> None:
        self._store.setValue("export_folder", str(folder or ""))

    @property
    def recent(self) -> tuple[Path, ...]:
        """The files opened last, the newest first, those that are still there."""
        paths = [Path(line) for line in self.text("recent").split("\n") if line]
        return tuple(path for path in paths if path.is_file())

    def remember(self, file: Path) -> None:
        """Put a file at the head of the recent ones."""
        others = [path for path in self.recent if path != file]
        kept = [file, *others][:RECENT_LIMIT]
        self._store.setValue("recent", "\n".join(map(str, kept)))

    def layout(self, name: str) -> QByteArray:
        """The saved state of a window or splitter, empty for none."""
        state = self._store.value(f"layout/{name}")
        return state if isinstance(state, QByteArray) else QByteArray()

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Save the state of a window or splitter."""
        self._store.setValue(f"layout/{name}", state)

    @property
    def hidden(self) -> tuple[str, ...]:
        """The panels that were hidden."""
        return tuple(self.text("layout/hidden").split())

    def keep_hidden(self, panels: list[str]) -> None:
        """Remember which panels are hidden."""
        self._store.setValue("layout/hidden", " ".join(panels))

    @property
    def last(self) -> LastView | None:
        """What was on screen last, None where the dossier's file has gone."""
        file = self.text("last/file")
        if not file or not Path(file).is_file():
            return None
        links = self.text("last/links")
        view = View(
            selection=self.text("last/selection"),
            inferred=self.text("last/inferred") != "false",
            links=Links(links) if links in set(Links) else Links.RUPTURES,
            on=_day(self.text("last/on")),
            filter=_filter(self.text("last/filter")),
        )
        return LastView(Path(file), view, _camera(self.text("last/camera")))

    @last.setter
    def last(self, last: LastView) -> None:
        camera = " ".join(f"{number!r}" for number in last.camera or ())
        self._store.setValue("last/file", str(last.file))
        self._store.setValue("last/selection", last.view.selection)
        self._store.setValue("last/inferred", str(last.view.inferred).lower())
        self._store.setValue("last/links", last.view.links.value)
        on = last.view.on
        self._store.setValue("last/on", on.isoformat() if on else "")
        self._store.setValue("last/filter", _filter_text(last.view.filter))
        self._store.setValue("last/camera", camera)

    @property
    def filters(self) -> dict[str, Filter]:
        """The filters that were named and kept, by name; broken ones are left out."""
        words = self.text("filters/kept")
        try:
            rows = json.loads(words) if words else {}
        except ValueError:
            return {}
        found = rows.items() if isinstance(rows, dict) else ()
        read = ((name, _filter(json.dumps(row))) for name, row in sorted(found))
        return {name: one for name, one in read if not one.is_open}

    @filters.setter
    def filters(self, kept: dict[str, Filter]) -> None:
        rows = {name: json.loads(_filter_text(one)) for name, one in kept.items()}
        self._store.setValue("filters/kept", json.dumps(rows, sort_keys=True))

    def keep_text(self, key: str, text: str) -> None:
        """Set the text of a key."""
        self._store.setValue(key, text)

    def text(self, key: str) -> str:
        """The text of a key, empty where it has none."""
        value = self._store.value(key, "")
        return value if isinstance(value, str) else ""


def _filter_text(chosen: Filter) -> str:
    if chosen == Filter():
        return "{}"
    from dateline.domain.record.sieve import filter_record  # a first map needs it not

    return json.dumps(filter_record(chosen), sort_keys=True)


def _filter(words: str) -> Filter:
    """The filter of a text that was kept; a broken one lets everything through."""
    if words in ("", "{}"):
        return Filter()
    from dateline.domain.record.sieve import read_filter

    try:
        return read_filter(json.loads(words))
    except (BadRecord, ValueError, RecursionError):
        return Filter()


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        return None


def _camera(words: str) -> tuple[float, float, float] | None:
    try:
        lat, lon, zoom = (float(word) for word in words.split())
    except ValueError:
        return None
    sound = abs(lat) <= 90 and abs(lon) <= 720 and -2 <= zoom <= 24
    return (lat, lon, zoom) if sound else None
