"""Great circles, the antimeridian, bounds, projections and placement; plain numbers."""
