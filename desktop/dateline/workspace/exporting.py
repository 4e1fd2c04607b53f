"""Exporting: a dossier as a view shows it, into a file, whole or not at all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from dateline.domain.dossier import Dossier
from dateline.domain.view import View
from dateline.errors import BadRequest
from dateline.export.formats import FORMATS, Format
from dateline.export.look import Look, size_px
from dateline.scene.theme import THEMES
from dateline.storage.files import check_target, write

EXTENTS = ("fit", "world")

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to write where.

    ``format`` is a key of ``FORMATS``; empty, the target's suffix says it. ``size`` is
    in words: "2400x1350" pixels, "A4", "A4-portrait". ``figure`` is what a picture
    shows; ``extent`` is ``fit`` or ``world`` (a map's), ``lanes`` is ``kind`` or
    ``country`` (a timeline's), ``layout`` is ``force``, ``circle`` or ``geography`` (a
    graph's). What a format or a figure does not take is ignored.
    """

    target: Path
    format: str = ""
    size: str = "2400x1350"
    dpi: int = 300
    theme: str = "light"
    extent: str = "fit"
    figure: str = "map"
    lanes: str = "kind"
    layout: str = "force"
    force: bool = False


def export(
    dossier: Dossier,
    view: View,
    request: ExportRequest,
    progress: Progress | None = None,
) -> Path:
    """Write what a view shows; the answer is the file written.

    ``progress`` hears what is being done, in words.

    Raises:
        BadRequest: an unknown format, size, theme, extent, figure or selected id.
        TargetExists: the file exists and ``force`` is not set.
        TargetUnwritable: the system refuses. Nothing is half-written.
    """
    tell = progress or _nobody
    format_of(request)
    check_target(request.target, force=request.force)
    data = render(dossier, view, request, tell)
    tell(f"Writing {request.target.name}")
    write(request.target, data, force=request.force)
    return request.target


def render(
    dossier: Dossier,
    view: View,
    request: ExportRequest,
    progress: Progress | None = None,
) -> bytes:
    """The bytes that an export writes, for the clipboard too; no file is touched.

    Raises:
        BadRequest: an unknown format, size, theme, extent, figure or selected id.
    """
    made = format_of(request)
    look = _look(request)
    _check_selection(dossier, view)
    (progress or _nobody)(f"Making {request.target.name}")
    return made.make(dossier, view, look)


def format_of(request: ExportRequest) -> Format:
    """The format that is named, or that the target's suffix says.

    Raises:
        BadRequest: there is no such format; the sentence lists what there is.
    """
    there = ", ".join(FORMATS)
    suffix = request.target.suffix
    key = (request.format or suffix.removeprefix(".")).lower()
    if key in FORMATS:
        return FORMATS[key]
    if request.format:
        raise BadRequest(f"“{request.format}” is no format: there are {there}")
    told = f"“{suffix}” is no format" if suffix else "the name says no format"
    raise BadRequest(f"{request.target}: {told}: there are {there}")


def _look(request: ExportRequest) -> Look:
    # Not before there is a look to check: a window's start does not wait for these.
    from dateline.figure.figures import Figure
    from dateline.scene.placing import Layout
    from dateline.scene.timeline import Lanes

    width, height = size_px(request.size, request.dpi)
    _check("theme", request.theme, THEMES)
    _check("extent", request.extent, EXTENTS)
    _check("figure", request.figure, list(Figure))
    _check("choice of lanes", request.lanes, list(Lanes))
    _check("layout", request.layout, list(Layout))
    return Look(
        width_px=width,
        height_px=height,
        dpi=request.dpi,
        theme=request.theme,
        extent=request.extent,
        figure=request.figure,
        lanes=request.lanes,
        layout=request.layout,
    )


def _check(what: str, word: str, there: Iterable[str]) -> None:
    names = list(there)
    if word not in names:
        raise BadRequest(f"“{word}” is no {what}: there are {', '.join(names)}")


def _check_selection(dossier: Dossier, view: View) -> None:
    key = view.selection
    if not key or key in dossier.by_id:
        return
    from difflib import get_close_matches  # only a mistake needs it

    near = get_close_matches(key, dossier.by_id, n=3)
    hint = f"; near it: {', '.join(near)}" if near else ""
    raise BadRequest(f"“{key}” is no id of a record in “{dossier.title}”{hint}")


def _nobody(_: str) -> None:
    """Hear progress and tell nobody."""
