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


class Settings:
    """Typed access to the settings; what is missing or broken reads as unset."""

    def __init__(self, path: Path | None = None) -> None:
        """Use a file of one's own choice, or the standard one."""
        self.path = path or standard_path()
        self._store = QSettings(str(self.path), QSettings.Format.IniFormat)

    def sync(self) -> None:
        """Write to disk now; a folder that can't be written is no reason to stop."""
        self._store.sync()

    @property
    def theme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        chosen = self._text("theme")
        return chosen if chosen in ("light", "dark") else "system"

    @theme.setter
    def theme(self, choice: str) -> None:
        self._store.setValue("theme", choice)

    @property
    def graticule(self) -> bool:
        """Whether the map shows its graticule."""
        return self._text("graticule") == "true"

    @graticule.setter
    def graticule(self, shown: bool) -> None:
        self._store.setValue("graticule", "true" if shown else "false")

    @property
    def timeline_lanes(self) -> str:
        """``kind`` or ``country``: what the lanes of the timeline tell apart."""
        return "country" if self._text("timeline/lanes") == "country" else "kind"

    @timeline_lanes.setter
    def timeline_lanes(self, name: str) -> None:
        self._store.setValue("timeline/lanes", name)

    @property
    def timeline_table(self) -> bool:
        """Whether the timeline is shown as a table."""
        return self._text("timeline/table") == "true"

    @timeline_table.setter
    def timeline_table(self, shown: bool) -> None:
        self._store.setValue("timeline/table", "true" if shown else "false")

    @property
    def export_folder(self) -> Path | None:
        """Where the last export went."""
        folder = self._text("export_folder")
        return Path(folder) if folder and Path(folder).is_dir() else None

    @export_folder.setter
    def export_folder(self, folder: Path | None) -> None:
        self._store.setValue("export_folder", str(folder or ""))

    @property
    def recent(self) -> tuple[Path, ...]:
        """The dossiers opened last, the newest first, those that are still there."""
        paths = [Path(line) for line in self._text("recent").split("\n") if line]
        return tuple(path for path in paths if path.is_file())

    def remember(self, file: Path) -> None:
        """Put a dossier at the head of the recent ones."""
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
        return tuple(self._text("layout/hidden").split())

    def keep_hidden(self, panels: list[str]) -> None:
        """Remember which panels are hidden."""
        self._store.setValue("layout/hidden", " ".join(panels))

    @property
    def last(self) -> LastView | None:
        """What was on screen last, None where the dossier's file has gone."""
        file = self._text("last/file")
        if not file or not Path(file).is_file():
            return None
        links = self._text("last/links")
        view = View(
            selection=self._text("last/selection"),
            inferred=self._text("last/inferred") != "false",
            links=Links(links) if links in set(Links) else Links.RUPTURES,
            on=_day(self._text("last/on")),
            filter=_filter(self._text("last/filter")),
        )
        return LastView(Path(file), view, _camera(self._text("last/camera")))

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
        words = self._text("filters/kept")
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

    @property
    def source_words(self) -> bool:
        """Whether events are told in the article's own words."""
        return self._text("source_words") == "true"

    @source_words.setter
    def source_words(self, quoted: bool) -> None:
        self._store.setValue("source_words", "true" if quoted else "false")

    def _text(self, key: str) -> str:
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
