"""What the page is put together from, in order, by file name below resources/page.

It stands apart from folium, which the window never imports.
"""

LIBRARY = "vendor/leaflet.js"
LIBRARY_STYLE = "vendor/leaflet.css"
SCRIPTS = (
    "geo.js",
    "sheets.js",
    "basemap.js",
    "symbols.js",
    "pins.js",
    "marks.js",
    "links.js",
    "placement.js",
    "names.js",
    "labels.js",
    "tooltip.js",
    "controls.js",
)
CHANNEL = ("qwebchannel.js", "channel.js")
LAST = "main.js"
STYLES = ("fonts.css", "map.css")
SETUP = "shell.js"
SETUP_STYLE = "shell.css"
WINDOW_SCRIPTS = (LIBRARY, *CHANNEL, *SCRIPTS, LAST, SETUP)
WINDOW_STYLES = (LIBRARY_STYLE, SETUP_STYLE, *STYLES)
FILE_SCRIPTS = (LIBRARY, "file.js", *SCRIPTS, "evidence.js", LAST)
FILE_STYLES = (*WINDOW_STYLES, "evidence.css")
# What of the base map each start needs at once; it lies in the page.
GIVEN = ("basemap/110m.json", "basemap/countries.json")
