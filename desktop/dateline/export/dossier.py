"""The dossier itself as one JSON file, texts in it, readable again by Dateline."""

import json

from dateline.domain import record
from dateline.domain.dossier import Dossier


def dossier_json(dossier: Dossier) -> bytes:
    """The whole dossier in UTF-8, its texts in it, whatever the view hides."""
    plain = record.record(dossier)
    text = json.dumps(plain, ensure_ascii=False, indent=1, allow_nan=False)
    return f"{text}\n".encode()
