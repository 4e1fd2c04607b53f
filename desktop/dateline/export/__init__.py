"""A dossier or scene in other programs' formats; one module a format, bytes out."""
