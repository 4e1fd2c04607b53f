"""Filters and lenses in the window: which events are shown; the rest is counted."""
