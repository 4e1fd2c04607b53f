"""The timeline at the foot: events as bars in lanes, and the same as a table.

Only this room loads pyqtgraph for it, and it is imported after the map is there.
"""
