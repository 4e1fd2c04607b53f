"""The obvious folium program: folium first, five markers, the base map as one GeoJson.

Leaflet comes from the folder of the first argument, for folium's own addresses lead to
the network; the base map is that of the second argument.
"""

import json
import os
import sys
import tempfile
from itertools import accumulate
from pathlib import Path

if os.geteuid() == 0:  # Chromium's sandbox can't start for root
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"

import folium
from PySide6.QtCore import QUrl
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

vendor, base_map = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
CITIES = (
    (-0.23, -78.52),
    (-2.2, -79.89),
    (19.43, -99.13),
    (51.51, -0.13),
    (-34.9, -56.19),
)


def country(row: dict[str, list[list[int]]], scale: int) -> dict[str, object]:
    """A country of our base map as a GeoJSON feature of single polygons."""
    shapes = []
    for ring in row["rings"]:
        lons, lats = accumulate(ring[0::2]), accumulate(ring[1::2])
        shapes.append(
            [[[x / scale, y / scale] for x, y in zip(lons, lats, strict=True)]]
        )
    geometry = {"type": "MultiPolygon", "coordinates": shapes}
    return {"type": "Feature", "properties": {}, "geometry": geometry}


shown = folium.Map(location=(5, -50), zoom_start=2, tiles=None)
shown.default_js = [("leaflet", (vendor / "leaflet.js").as_uri())]
shown.default_css = [("leaflet_css", (vendor / "leaflet.css").as_uri())]
world = json.loads(base_map.read_text(encoding="utf-8"))
features = [country(row, world["scale"]) for row in world["countries"]]
folium.GeoJson({"type": "FeatureCollection", "features": features}).add_to(shown)
for city in CITIES:
    folium.CircleMarker(city, radius=6).add_to(shown)
target = Path(tempfile.mkdtemp()) / "map.html"
shown.save(str(target))

application = QApplication(sys.argv[:1])
view = QWebEngineView()
view.resize(1280, 800)


def loaded(good: bool) -> None:
    """Ask the page whether its map is there, tell the benchmark, and end."""
    view.page().runJavaScript(
        "document.querySelectorAll('path.leaflet-interactive').length", 0, told
    )


def told(count: object) -> None:
    """End with what the page says: markers and countries that one can click."""
    good = isinstance(count, int | float) and count > len(CITIES)
    sys.stdout.write("ready\n" if good else "failed\n")
    sys.stdout.flush()
    application.exit(0 if good else 1)


view.loadFinished.connect(loaded)
view.load(QUrl.fromLocalFile(str(target)))
view.show()
sys.exit(application.exec())
