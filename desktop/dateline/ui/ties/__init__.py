"""The matrix of ties beside the map: how countries stood with each other on a day."""
