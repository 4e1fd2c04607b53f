"""What the Edit menu does: corrections to what was read, and the way back.

Each is made off the GUI thread, as it may read the article again; what was opened or
corrected meanwhile is not overwritten by it.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from shiboken6 import isValid

from dateline.domain.place import Place, PlaceKind
from dateline.domain.refused import Refused
from dateline.ui.jobs import CancelToken, Jobs, Progress
from dateline.ui.plain import one_line

if TYPE_CHECKING:
    from dateline.gazetteer.entry import Entry
    from dateline.ui.dialogs.admit import AdmitDialog
    from dateline.ui.window import Window
    from dateline.workspace.details import Details
    from dateline.workspace.reading import Candidate, Read


HOST = "nominatim.openstreetmap.org"


class CorrectionCommands:
    """Another place for a name, none, or one after all; title and date."""

    def __init__(self, window: "Window", jobs: Jobs) -> None:
        """Act on one window."""
        self._window = window
        self._jobs = jobs

    def undo(self) -> None:
        """Take the last correction back."""
        words = self._window.corrections.undoes
        self._window.corrections.undo()
        self._tell("Undone", words)

    def redo(self) -> None:
        """Do again what was undone."""
        words = self._window.corrections.redoes
        self._window.corrections.redo()
        self._tell("Done again", words)

    def take(self, key: str, candidate: "Candidate") -> None:
        """Take another candidate for a place."""
        from dateline.workspace.reading import take
        from dateline.workspace.searching import full_name

        name = full_name(candidate.entry)
        self._correct(lambda read: take(read, key, candidate), f"Take {name}")

    def refuse(self, key: str = "") -> None:
        """Take a place off the map, the chosen one unless another is named."""
        from dateline.workspace.reading import refuse

        key = key or self._window.workspace.selection
        place = self._window.workspace.dossier.by_id.get(key)
        if isinstance(place, Place) and place.kind is not PlaceKind.COUNTRY:
            words = f"{place.name} is not a place"
            self._correct(lambda read: refuse(read, key), words)

    def admit(self, key: str = "") -> None:
        """Ask which place a refused name is, the chosen one unless another is named."""
        key = key or self._window.workspace.selection
        refused = self._window.workspace.dossier.by_id.get(key)
        if self._window.corrections.read is None or not isinstance(refused, Refused):
            return
        from dateline.ui.dialogs.admit import AdmitDialog

        online = self._window.settings.online
        box = AdmitDialog(
            refused.name, self._window.appearance, self._window, online=online
        )
        box.chosen.connect(partial(self._admit, key))
        box.online_asked.connect(partial(self._look_up, box))
        self._window.show_box(box)

    def details(self) -> None:
        """Ask what is to be corrected of the article itself."""
        corrections = self._window.corrections
        if corrections.read is None:
            return
        from dateline.ui.dialogs.details import DetailsDialog
        from dateline.workspace.details import details_of

        read = corrections.read
        known = details_of(read.dossier.articles[0])
        box = DetailsDialog(known, read.source, bool(corrections.undoes), self._window)
        box.corrected.connect(self.correct_details)
        self._window.show_box(box)

    def correct_details(self, details: "Details") -> None:
        """Correct title, author, publisher, date and language."""
        from dateline.workspace.details import correct

        self._correct(lambda read: correct(read, details), "Article details")

    def _look_up(self, box: "AdmitDialog", name: str) -> None:
        """Look a name up online, which a person asked for in so many words."""
        cache = self._window.settings.path.parent / "places-online"
        status = self._window.status
        status.show_look_up(HOST)

        def work(progress: Progress, token: CancelToken) -> "tuple[Entry, ...]":
            from dateline.workspace.searching import search_online

            return search_online(name, cache)

        def done(found: "tuple[Entry, ...]") -> None:
            status.show_look_up("")
            if isValid(box):
                box.show_found(found)

        def fail(problem: str) -> None:
            status.show_look_up("")
            if isValid(box):
                box.show_problem(problem)

        self._jobs.run(work, done, fail)

    def _admit(self, key: str, entry: "Entry") -> None:
        from dateline.workspace.reading import admit
        from dateline.workspace.searching import full_name

        words = f"Put {full_name(entry)} on the map"
        self._correct(lambda read: admit(read, key, entry), words)

    def _correct(self, change: "Callable[[Read], Read]", words: str) -> None:
        before = self._window.corrections.read
        if before is None:
            return

        def work(progress: Progress, token: CancelToken) -> "Read":
            return change(before)

        def done(read: "Read") -> None:
            if self._window.corrections.read is before:
                self._window.corrections.put(read, words)
                self._tell("Done", words)

        self._jobs.run(work, done, self._window.commands.files.refuse)

    def _tell(self, did: str, words: str) -> None:
        if words:
            self._window.status.tell(f"{did}: {one_line(words, 160)}")
