"""The precedents beside the map: events of one kind side by side on one clock."""
