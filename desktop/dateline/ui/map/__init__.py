"""The border to the map page: scheme, interceptor, bridge, view."""
