/**
 * Sheets of the base map: read once, decoded once into paths that a canvas can draw.
 *
 * 110m and 50m are one sheet for the whole world; 10m is cut into cells of 15 degrees
 * that are read when they come into view. The files hold flat integers
 * [lon, lat, dlon, dlat, ...] divided by `scale`; see resources/README.md.
 */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  const CELL = 15;
  const OVERLAP = 0.05; // degrees by which a cell's fills reach beyond its edge
  const BUCKET = 32; // units: lines that lie near each other are drawn together
  const KEPT_CELLS = 48;

  const sheets = new Map();
  const waiting = new Map();
  const broken = new Set();
  let begin = () => {};
  const begun = new Promise((resolve) => {
    begin = resolve;
  });
  let cellNames = null;

  /** Unit coordinates of coded degrees, relative to an origin. */
  function decode(flat, scale, origin) {
    const points = new Float64Array(flat.length);
    let lon = 0;
    let lat = 0;
    for (let i = 0; i < flat.length; i += 2) {
      lon += flat[i];
      lat += flat[i + 1];
      points[i] = D.geo.x(lon / scale) - origin.x;
      points[i + 1] = D.geo.y(lat / scale) - origin.y;
    }
    return points;
  }

  function box() {
    return { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  }

  function grow(around, points) {
    for (let i = 0; i < points.length; i += 2) {
      if (points[i] < around.left) around.left = points[i];
      if (points[i] > around.right) around.right = points[i];
      if (points[i + 1] < around.top) around.top = points[i + 1];
      if (points[i + 1] > around.bottom) around.bottom = points[i + 1];
    }
  }

  function trace(path, points) {
    path.moveTo(points[0], points[1]);
    for (let i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
  }

  /** Rings as one path to fill, and their outline without the edges of the cell. */
  function shape(rings, scale, origin, edges) {
    const fill = new Path2D();
    const outline = new Path2D();
    const around = box();
    for (const flat of rings) {
      const points = decode(flat, scale, origin);
      grow(around, points);
      trace(fill, points);
      fill.closePath();
      if (edges) traceInside(outline, flat, points, edges);
      else trace(outline, points);
    }
    return { fill, outline, box: around };
  }

  function traceInside(path, flat, points, edges) {
    let lon = flat[0];
    let lat = flat[1];
    path.moveTo(points[0], points[1]);
    for (let i = 2; i < flat.length; i += 2) {
      const nextLon = lon + flat[i];
      const nextLat = lat + flat[i + 1];
      const cut =
        (lon === nextLon && (lon === edges.west || lon === edges.east)) ||
        (lat === nextLat && (lat === edges.south || lat === edges.north));
      if (cut) path.moveTo(points[i], points[i + 1]);
      else path.lineTo(points[i], points[i + 1]);
      lon = nextLon;
      lat = nextLat;
    }
  }

  /** Lines as paths with their boxes, so that what is out of view is not drawn. */
  function lines(rows, scale, origin) {
    const buckets = new Map();
    for (const flat of rows) {
      const points = decode(flat, scale, origin);
      const key =
        Math.floor(points[0] / BUCKET) * 64 + Math.floor(points[1] / BUCKET);
      let bucket = buckets.get(key);
      if (!bucket) {
        bucket = { path: new Path2D(), box: box() };
        buckets.set(key, bucket);
      }
      trace(bucket.path, points);
      grow(bucket.box, points);
    }
    return Array.from(buckets.values());
  }

  function ranked(rivers, scale, origin) {
    const byRank = new Map();
    for (const river of rivers) {
      if (!byRank.has(river.rank)) byRank.set(river.rank, []);
      byRank.get(river.rank).push(river.line);
    }
    return Array.from(byRank, ([rank, rows]) => ({
      rank,
      lines: lines(rows, scale, origin),
    }));
  }

  function places(rows, scale) {
    return rows.map(([name, lat, lon, population, kind]) => ({
      name,
      lat: lat / scale,
      lon: lon / scale,
      population,
      kind,
    }));
  }

  /** A sheet ready to draw, from its file's JSON. `cell` is null for a whole world. */
  function build(data, cell) {
    const scale = data.scale;
    let origin = { x: 0, y: 0 };
    let edges = null;
    if (cell) {
      const west = cell.col * CELL - 180;
      const south = cell.row * CELL - 90;
      origin = { x: D.geo.x(west), y: D.geo.y(south + CELL) };
      edges = {
        west: Math.round((west - OVERLAP) * scale),
        east: Math.round((west + CELL + OVERLAP) * scale),
        south: Math.round((south - OVERLAP) * scale),
        north: Math.round((south + CELL + OVERLAP) * scale),
      };
    }
    const countries = new Map();
    for (const { code, rings } of data.countries) {
      countries.set(code, shape(rings, scale, origin, edges));
    }
    return {
      origin,
      countries,
      clip: cell && clipOf(cell, origin),
      coast: lines(data.coast, scale, origin),
      borders: lines(data.borders, scale, origin),
      disputed: lines(data.disputed, scale, origin),
      provinces: lines(data.provinces || [], scale, origin),
      lakes: data.lakes.length ? [shape(data.lakes, scale, origin, null)] : [],
      rivers: ranked(data.rivers, scale, origin),
      places: places(data.places || [], scale),
    };
  }

  function clipOf(cell, origin) {
    const left = D.geo.x(cell.col * CELL - 180) - origin.x;
    const top = D.geo.y((cell.row + 1) * CELL - 90) - origin.y;
    const width = D.geo.x(CELL - 180);
    return { left, top, width, height: D.geo.y(cell.row * CELL - 90) - origin.y - top };
  }

  let refined = false;

  function read(name, cell) {
    if (sheets.has(name) || waiting.has(name) || broken.has(name)) return;
    const reading = D.source("basemap/" + name + ".json").then(
      (data) => {
        sheets.set(name, build(data, cell));
        waiting.delete(name);
        forget();
        begin();
        D.sheets.onload();
      },
      () => {
        waiting.delete(name);
        broken.add(name);
        begin();
      },
    );
    waiting.set(name, reading);
  }

  /** Let go of the cells that were drawn longest ago. */
  function forget() {
    const cells = Array.from(sheets.keys()).filter((name) => name.startsWith("10m/"));
    for (const name of cells.slice(0, Math.max(0, cells.length - KEPT_CELLS))) {
      sheets.delete(name);
    }
  }

  function touch(name) {
    const sheet = sheets.get(name);
    sheets.delete(name);
    sheets.set(name, sheet);
    return sheet;
  }

  function cellsIn(view) {
    const found = new Map();
    const wide = (D.geo.WORLD * CELL) / 360;
    for (let row = 0; row < 180 / CELL; row += 1) {
      const top = D.geo.y((row + 1) * CELL - 90);
      const bottom = D.geo.y(row * CELL - 90);
      if (bottom < view.top || top > view.bottom) continue;
      const last = Math.floor(view.right / wide);
      for (let at = Math.floor(view.left / wide); at <= last; at += 1) {
        const col = ((at % 24) + 24) % 24;
        const name = col + "_" + row;
        if (cellNames.has(name)) found.set("10m/" + name, { col, row });
      }
    }
    return found;
  }

  function fine(view) {
    if (!cellNames) {
      readIndex();
      return null;
    }
    const wanted = cellsIn(view);
    wanted.forEach((cell, name) => read(name, cell));
    const names = Array.from(wanted.keys()).filter((name) => !broken.has(name));
    return names.every((name) => sheets.has(name)) ? names.map(touch) : null;
  }

  function readIndex() {
    if (waiting.has("index")) return;
    const reading = D.source("basemap/index.json").then((data) => {
      cellNames = new Set(data.cells);
      D.sheets.onload();
    });
    waiting.set("index", reading);
  }

  /** 0: 1:110m, 1: 1:50m, 2: 1:10m. */
  function levelFor(zoom) {
    const wanted = zoom < 2.3 ? 0 : zoom < 5 ? 1 : 2;
    return D.coarse ? Math.min(wanted, 1) : wanted;
  }

  /**
   * The sheets to draw for a view: the level that fits the zoom, or the next coarser
   * that is there while it is read. `level` says which.
   */
  function sheetsFor(view, zoom) {
    const wanted = refined ? levelFor(zoom) : 0;
    if (wanted === 2) {
      const cells = fine(view);
      if (cells) return { level: 2, sheets: cells };
    }
    if (wanted >= 1) {
      read("50m", null);
      if (sheets.has("50m")) return { level: 1, sheets: [sheets.get("50m")] };
    }
    read("110m", null);
    const coarse = sheets.get("110m") || sheets.get("50m");
    return { level: 0, sheets: coarse ? [coarse] : [] };
  }

  /** Read the coarsest sheet now: it is what a map that opens can show soonest. */
  function open() {
    read("110m", null);
  }

  /** From now on read what fits the zoom: until then it would hold up the first map. */
  function refine() {
    if (refined) return;
    refined = true;
    D.sheets.onload();
  }

  D.sheets = {
    open,
    refine,
    sheetsFor,
    cellsIn: (view) => (cellNames ? cellsIn(view) : new Map()),
    get: (name) => sheets.get(name),
    /** Resolves when there is a first sheet to draw, or none can be had. */
    begun,
    onload() {},
  };
})(window.Dateline);
