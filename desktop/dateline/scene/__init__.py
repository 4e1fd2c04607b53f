"""Dossier and view → what a map is to draw: fills, links, marks, labels, legend."""
