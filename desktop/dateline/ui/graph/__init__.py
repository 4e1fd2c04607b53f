"""The relation graph beside the map: who did what to whom, as nodes and edges."""
