"""Scene → map page and its JSON. The only room with folium."""
