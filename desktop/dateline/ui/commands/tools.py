"""What the Tools menu does with the article as a whole."""

from functools import partial
from typing import TYPE_CHECKING

from dateline.ui.jobs import CancelToken, Jobs, Progress

if TYPE_CHECKING:
    from dateline.ui.window import Window
    from dateline.workspace.comparing import Part


class ToolCommands:
    """Reading again, beside what is open."""

    def __init__(self, window: "Window", jobs: Jobs) -> None:
        """Act on one window."""
        self._window = window
        self._jobs = jobs

    def again(self) -> None:
        """Read the open article again and show both; the dossier is not changed."""
        dossier = self._window.workspace.dossier
        self._window.status.show_work("Reading again")

        def work(progress: Progress, token: CancelToken) -> "tuple[Part, ...]":
            from dateline.workspace.comparing import compare
            from dateline.workspace.reading import read_again

            return compare(dossier, read_again(dossier))

        show = partial(self._show, len(dossier.articles))
        self._jobs.run(work, show, self._fail)

    def allow_online(self, allowed: bool) -> None:
        """Offer to look a name up online, or do not; nothing is asked by that."""
        self._window.settings.online = allowed

    def _show(self, articles: int, parts: "tuple[Part, ...]") -> None:
        from dateline.ui.dialogs.again import AgainDialog

        window = self._window
        window.status.show_work("")
        window.show_box(AgainDialog(parts, window.appearance, articles, window))

    def _fail(self, problem: str) -> None:
        self._window.status.show_work("")
        self._window.commands.files.refuse(problem)
