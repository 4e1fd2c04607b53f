"""Names of places: offline, from one file; online only where the person asks."""
