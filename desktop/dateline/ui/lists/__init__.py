"""The lists on the left: places, events and refused names, with one search."""
