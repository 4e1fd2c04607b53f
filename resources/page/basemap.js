/**
 * The base map: one canvas a little larger than the view, drawn anew at each place and
 * zoom, so that it is sharp at any zoom and pixel density and no seam can show.
 */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  const HATCH = 7; // CSS pixels from line to line

  /** A value that grows evenly between two zooms. */
  function between(zoom, low, high, from, to) {
    const share = Math.max(0, Math.min(1, (zoom - low) / (high - low)));
    return from + (to - from) * share;
  }

  /** A color on the way to another: share 0 is the first, 1 the second. */
  function mixed(first, second, share) {
    let made = "#";
    for (const at of [1, 3, 5]) {
      const [a, b] = [first, second].map((color) => parseInt(color.slice(at, at + 2), 16));
      made += Math.round(a + (b - a) * share).toString(16).padStart(2, "0");
    }
    return made;
  }

  function meets(box, view, turn, origin) {
    const x = turn * D.geo.WORLD + origin.x;
    return (
      box.right + x >= view.left &&
      box.left + x <= view.right &&
      box.bottom + origin.y >= view.top &&
      box.top + origin.y <= view.bottom
    );
  }

  /** Puts a canvas over the view, and keeps it there while the map is dragged. */
  D.Canvas = L.Renderer.extend({
    options: { padding: 0.15 },

    _initContainer() {
      const canvas = document.createElement("canvas");
      canvas.setAttribute("aria-hidden", "true");
      this._container = canvas;
      this._context = canvas.getContext("2d", { alpha: this.options.clear });
      this._layers = {};
    },

    _destroyContainer() {
      this._container.remove();
    },

    getEvents() {
      const events = L.Renderer.prototype.getEvents.call(this);
      events.move = this._onMove;
      return events;
    },

    /** While dragging: draw again as soon as the view leaves what is drawn. */
    _onMove() {
      if (this._map._animatingZoom || !this._bounds) return;
      const size = this._map.getSize();
      const min = this._map.containerPointToLayerPoint([0, 0]);
      if (this._bounds.contains(L.bounds(min, min.add(size)))) return;
      this._update();
    },

    redraw() {
      if (this._map && !this._map._animatingZoom) this._update();
    },

    _update() {
      if (this._map._animatingZoom && this._bounds) return;
      L.Renderer.prototype._update.call(this);
      const ratio = window.devicePixelRatio || 1;
      const size = this._bounds.getSize();
      const canvas = this._container;
      const width = Math.round(size.x * ratio);
      const height = Math.round(size.y * ratio);
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
        canvas.style.width = size.x + "px";
        canvas.style.height = size.y + "px";
      }
      L.DomUtil.setPosition(canvas, this._bounds.min);
      this._frame = {
        zoom: this._zoom,
        ratio,
        scale: Math.pow(2, this._zoom) * ratio,
        view: D.geo.view(this._map, this._bounds, this._zoom),
        width,
        height,
      };
      this._frame.turns = D.geo.turns(this._frame.view);
      if (width && height) this._draw(this._context, this._frame);
    },

    /** Lets the context draw a sheet's own units in one copy of the world. */
    _place(sheet, turn) {
      const { scale, view } = this._frame;
      const x = (turn * D.geo.WORLD + sheet.origin.x - view.left) * scale;
      const y = (sheet.origin.y - view.top) * scale;
      this._context.setTransform(scale, 0, 0, scale, x, y);
    },

    /** Calls back for each sheet in each copy of the world that is in view. */
    _each(sheets, act) {
      for (const sheet of sheets) {
        for (const turn of this._frame.turns) {
          this._place(sheet, turn);
          act(sheet, turn);
        }
      }
    },
  });

  D.Basemap = D.Canvas.extend({
    initialize(options) {
      D.Canvas.prototype.initialize.call(this, options);
      this._fills = new Map();
      this._theme = null;
      this.graticule = false;
    },

    /** @param {Array} fills of the payload @param {object} theme of the payload */
    show(fills, theme) {
      this._fills = new Map(fills.map((fill) => [fill.code, fill]));
      this._theme = theme;
      this.redraw();
    },

    /** The filled country at a position, or null. */
    fillAt(latlng) {
      return this._fills.get(this.countryAt(latlng)) || null;
    },

    /** The code of the country at a position; null at sea. */
    countryAt(latlng) {
      const x = D.geo.x(L.Util.wrapNum(latlng.lng, [-180, 180], true));
      const y = D.geo.y(latlng.lat);
      const context = this._context;
      context.setTransform(1, 0, 0, 1, 0, 0);
      for (const sheet of this._sheets || []) {
        const [left, top] = [x - sheet.origin.x, y - sheet.origin.y];
        for (const [code, { fill, box }] of sheet.countries) {
          if (left < box.left || left > box.right) continue;
          if (top < box.top || top > box.bottom) continue;
          if (context.isPointInPath(fill, left, top, "evenodd")) return code;
        }
      }
      return null;
    },

    _draw(context, frame) {
      const theme = this._theme;
      if (!theme) return;
      const { sheets, level } = D.sheets.sheetsFor(frame.view, frame.zoom);
      this._sheets = sheets;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = theme.sea;
      context.fillRect(0, 0, frame.width, frame.height);
      if (this.graticule) this._drawGraticule(context, frame);
      context.lineJoin = "round";
      context.lineCap = "butt";
      this._drawLand(context, frame, sheets);
      this._drawFills(context, frame, sheets);
      this._drawWater(context, frame, sheets);
      this._drawLines(context, frame, sheets, level);
    },

    _drawLand(context, frame, sheets) {
      context.fillStyle = context.strokeStyle = this._theme.land;
      this._each(sheets, (sheet, turn) => {
        // A hair wider than the land, so that no sea shines through between neighbours.
        context.lineWidth = (0.8 * frame.ratio) / frame.scale;
        for (const shape of sheet.countries.values()) {
          if (!meets(shape.box, frame.view, turn, sheet.origin)) continue;
          context.fill(shape.fill, "evenodd");
          context.stroke(shape.outline);
        }
      });
    },

    _drawFills(context, frame, sheets) {
      const near = between(frame.zoom, 6, 9, 0, 0.5);
      this._each(sheets, (sheet, turn) => {
        for (const [code, fill] of this._fills) {
          const shape = sheet.countries.get(code);
          if (!shape || !meets(shape.box, frame.view, turn, sheet.origin)) continue;
          const look = this._theme.parts[fill.part];
          // From near, where a country fills the view, the land itself comes first.
          const color = mixed(look.fill, this._theme.land, near);
          context.fillStyle = color;
          context.fill(shape.fill, "evenodd");
          if (look.hatch) {
            const lines = mixed(look.hatch, color, near * 1.2);
            context.fillStyle = this._hatch(lines, sheet, turn);
            context.fill(shape.fill, "evenodd");
          }
        }
      });
    },

    /** Diagonal lines that hang on the world, so that sheets meet and nothing swims. */
    _hatch(color, sheet, turn) {
      const { ratio, scale, view } = this._frame;
      const step = Math.round(HATCH * ratio);
      const tile = document.createElement("canvas");
      tile.width = tile.height = step;
      const brush = tile.getContext("2d");
      brush.strokeStyle = color;
      brush.lineWidth = 1.1 * ratio;
      brush.beginPath();
      for (const shift of [-step, 0, step]) {
        brush.moveTo(shift - 1, step + 1);
        brush.lineTo(shift + step + 1, -1);
      }
      brush.stroke();
      const pattern = this._context.createPattern(tile, "repeat");
      const anchor = new DOMMatrix([1, 0, 0, 1, -view.left * scale, -view.top * scale]);
      const x = (turn * D.geo.WORLD + sheet.origin.x - view.left) * scale;
      const y = (sheet.origin.y - view.top) * scale;
      const back = new DOMMatrix([scale, 0, 0, scale, x, y]).inverse();
      pattern.setTransform(back.multiply(anchor));
      return pattern;
    },

    _drawWater(context, frame, sheets) {
      const { zoom, ratio, scale, view } = frame;
      const theme = this._theme;
      const px = ratio / scale;
      this._each(sheets, (sheet, turn) => {
        context.strokeStyle = theme.river;
        for (const river of sheet.rivers) {
          if (zoom < 2.6 + river.rank * 0.7) continue;
          context.lineWidth = px * between(zoom, 3, 9, 0.6, 2.4 - river.rank * 0.22);
          for (const { path, box } of river.lines) {
            if (meets(box, view, turn, sheet.origin)) context.stroke(path);
          }
        }
        context.fillStyle = theme.lake;
        context.strokeStyle = theme.coast;
        context.lineWidth = px * between(zoom, 2, 7, 0.35, 0.8);
        for (const lake of sheet.lakes) {
          context.fill(lake.fill, "evenodd");
          if (zoom > 3) context.stroke(lake.outline);
        }
      });
    },

    _drawLines(context, frame, sheets) {
      const { zoom, ratio, scale, view } = frame;
      const theme = this._theme;
      const px = ratio / scale;
      const near = between(zoom, 6.5, 8, 0.85, 0.2);
      const stroke = (sheet, turn, rows) => {
        for (const { path, box } of rows) {
          if (meets(box, view, turn, sheet.origin)) context.stroke(path);
        }
      };
      this._each(sheets, (sheet, turn) => {
        if (zoom >= 4.9) {
          context.strokeStyle = mixed(theme.border, theme.province, near);
          context.lineWidth = px * between(zoom, 5, 9, 0.5, 0.9);
          stroke(sheet, turn, sheet.provinces);
        }
        context.strokeStyle = theme.coast;
        context.lineWidth = px * between(zoom, 1, 8, 0.5, 1.2);
        stroke(sheet, turn, sheet.coast);
        context.strokeStyle = theme.border;
        context.lineWidth = px * between(zoom, 1, 8, 0.6, 1.6);
        stroke(sheet, turn, sheet.borders);
        context.setLineDash([3 * px, 2.4 * px]);
        stroke(sheet, turn, sheet.disputed);
        context.setLineDash([]);
      });
    },

    _drawGraticule(context, frame) {
      const { view, scale, width, height, ratio } = frame;
      const step = D.graticuleStep(frame.zoom);
      context.strokeStyle = this._theme.graticule;
      context.lineWidth = 0.8 * ratio;
      context.beginPath();
      for (let lat = -90 + step; lat < 90; lat += step) {
        const y = (D.geo.y(lat) - view.top) * scale;
        context.moveTo(0, y);
        context.lineTo(width, y);
      }
      const west = (view.left / D.geo.WORLD) * 360 - 180;
      const east = (view.right / D.geo.WORLD) * 360 - 180;
      for (let lon = Math.floor(west / step) * step; lon <= east; lon += step) {
        const x = (D.geo.x(lon) - view.left) * scale;
        context.moveTo(x, 0);
        context.lineTo(x, height);
      }
      context.stroke();
    },
  });

  /** The outline of the chosen country and, thinner, of those that belong with it. */
  D.Choice = D.Canvas.extend({
    options: { clear: true },

    initialize(basemap, options) {
      D.Canvas.prototype.initialize.call(this, options);
      this._basemap = basemap;
      this._codes = [];
    },

    /** @param {Array<{code: string, chosen: boolean}>} codes */
    show(codes, theme) {
      const same = JSON.stringify(codes) === JSON.stringify(this._codes);
      if (same && theme === this._theme) return;
      this._codes = codes;
      this._theme = theme;
      this.redraw();
    },

    _draw(context, frame) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, frame.width, frame.height);
      if (!this._theme || !this._codes.length) return;
      const { sheets } = D.sheets.sheetsFor(frame.view, frame.zoom);
      context.lineJoin = "round";
      for (const { code, chosen } of this._codes) {
        const passes = chosen
          ? [[this._theme.halo, 5], [this._theme.choice, 2.6]]
          : [[this._theme.ink, 1.1]];
        for (const [color, width] of passes) {
          this._outline(context, frame, sheets, code, color, width);
        }
      }
    },

    _outline(context, frame, sheets, code, color, width) {
      context.strokeStyle = color;
      context.lineWidth = (width * frame.ratio) / frame.scale;
      this._each(sheets, (sheet, turn) => {
        const shape = sheet.countries.get(code);
        if (!shape || !meets(shape.box, frame.view, turn, sheet.origin)) return;
        context.save();
        if (sheet.clip) {
          const { left, top, width: wide, height } = sheet.clip;
          context.beginPath();
          context.rect(left, top, wide, height);
          context.clip();
        }
        context.stroke(shape.outline);
        context.restore();
      });
    },
  });
})(window.Dateline);
