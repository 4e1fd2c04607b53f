"""One HTML file: the map with its quotes, which opens with the network off."""

from dateline.domain.dossier import Dossier
from dateline.domain.view import View
from dateline.export.look import Look
from dateline.mapping.evidence import evidence_page
from dateline.scene.build import build
from dateline.scene.theme import THEMES


def html(dossier: Dossier, view: View, look: Look) -> bytes:
    """The page of what a view shows."""
    return evidence_page(build(dossier, view), dossier, THEMES[look.theme])
