/**
 * Web Mercator in plain numbers. A "unit" is a pixel of the whole world at zoom 0, which
 * is 256 units wide; y grows southward. Latitude comes first wherever both are given.
 */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  const WORLD = 256;
  const MAX_LAT = 85.0511287798;

  /** @param {number} lon degrees @returns {number} x in units */
  function x(lon) {
    return ((lon + 180) / 360) * WORLD;
  }

  /** @param {number} lat degrees @returns {number} y in units; poles are cut off */
  function y(lat) {
    const cut = Math.max(-MAX_LAT, Math.min(MAX_LAT, lat));
    const sin = Math.sin((cut * Math.PI) / 180);
    return (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * WORLD;
  }

  /**
   * Where a box of the map's layer points lies in the world.
   * @returns {{left: number, top: number, right: number, bottom: number}} units
   */
  function view(map, bounds, zoom) {
    const scale = Math.pow(2, zoom);
    const origin = map.getPixelOrigin();
    return {
      left: (origin.x + bounds.min.x) / scale,
      top: (origin.y + bounds.min.y) / scale,
      right: (origin.x + bounds.max.x) / scale,
      bottom: (origin.y + bounds.max.y) / scale,
    };
  }

  /** The copies of the world, as whole turns, that a view shows. */
  function turns(view) {
    const row = [];
    for (let k = Math.floor(view.left / WORLD); k * WORLD < view.right; k += 1) {
      row.push(k);
    }
    return row;
  }

  D.geo = { WORLD, x, y, view, turns };
})(window.Dateline);
