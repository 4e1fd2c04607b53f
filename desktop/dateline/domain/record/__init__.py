"""Dossiers as plain data (what JSON holds) and back; each mistake is named by its path.

``SCHEMA`` is the version written. ``FORMAT`` tells a dossier from other JSON.
"""

from dateline.domain.record.dump import article_record, record, span_record
from dateline.domain.record.parse import FORMAT, SCHEMA, dossier

__all__ = ["FORMAT", "SCHEMA", "article_record", "dossier", "record", "span_record"]
