"""Dossier files on disk: reading, writing, and the atomic writing of any file."""
