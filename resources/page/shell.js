L_NO_TOUCH = false;
L_DISABLE_3D = false;
var map_1 = L.map(
"map_1",
{
center: [0.0, 0.0],
crs: L.CRS.EPSG3857,
...{
"zoom": 2,
"zoomControl": false,
"preferCanvas": false,
"zoomSnap": 0.25,
"zoomDelta": 0.5,
"wheelPxPerZoomLevel": 110,
"maxBoundsViscosity": 1.0,
"attributionControl": false,
"keyboardPanDelta": 60,
}
}
);
Dateline.start(map_1);
