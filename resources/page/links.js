/** Events between two countries: great circles with an arrowhead at the recipient. */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  const START_GAP = 8; // pixels that a line keeps clear of the marks at its ends
  const END_GAP = 9;
  const HEAD = 12; // length of an arrowhead
  const HEAD_HALF = 5;
  const SAMPLE = 12; // pixels from point to point where labels look for lines

  function lengths(points) {
    const row = [0];
    for (let i = 1; i < points.length; i += 1) {
      row.push(row[i - 1] + points[i].distanceTo(points[i - 1]));
    }
    return row;
  }

  /** The point at a way along the line, and which vertex comes after it. */
  function along(points, row, way) {
    let i = 1;
    while (i < points.length - 1 && row[i] < way) i += 1;
    return { point: between(points, row, way, i), i };
  }

  /** The point at a way that lies before the vertex `i`. */
  function between(points, row, way, i) {
    const span = row[i] - row[i - 1];
    const share = span ? (way - row[i - 1]) / span : 0;
    const [a, b] = [points[i - 1], points[i]];
    return L.point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
  }

  /** The part of a line between two ways along it. */
  function cut(points, row, from, to) {
    const first = along(points, row, from);
    const last = along(points, row, to);
    return [first.point, ...points.slice(first.i, last.i), last.point];
  }

  function d(points) {
    return points
      .map((p, i) => (i ? "L" : "M") + p.x.toFixed(1) + " " + p.y.toFixed(1))
      .join("");
  }

  function arrow(tip, from, size) {
    const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const back = [tip.x - cos * HEAD * size, tip.y - sin * HEAD * size];
    const [wx, wy] = [-sin * HEAD_HALF * size, cos * HEAD_HALF * size];
    return d([
      tip,
      L.point(back[0] + wx, back[1] + wy),
      L.point(back[0] - wx, back[1] - wy),
    ]) + "Z";
  }

  function distance(point, points) {
    let least = Infinity;
    for (let i = 1; i < points.length; i += 1) {
      const away = L.LineUtil.pointToSegmentDistance(point, points[i - 1], points[i]);
      if (away < least) least = away;
    }
    return least;
  }

  D.Links = L.Renderer.extend({
    options: { pane: "links", padding: 0.5 },

    _initContainer() {
      this._container = D.svg("svg", { class: "links" });
      this._items = [];
      this._layers = {};
    },

    _destroyContainer() {
      this._container.remove();
    },

    /** @param {Array} links of the payload, in drawing order */
    show(links) {
      const known = new Map(this._items.map((item) => [item.link, item]));
      this._items = links.map((link) => known.get(link) || this._make(link));
      const kept = new Set(this._items);
      for (const item of known.values()) if (!kept.has(item)) item.group.remove();
      let next = this._container.firstChild;
      for (const { group } of this._items) {
        if (group === next) next = next.nextSibling;
        else this._container.insertBefore(group, next);
      }
      this._lit = null;
      if (!this._bounds) this._update();
      else for (const item of this._items) if (!item.points) this._lay(item);
    },

    /** @param {string} chosen ref @param {Set<string>} related refs */
    choose(chosen, related) {
      this._lit = D.lit(this._lit, chosen, related);
      for (const { link, group, hit } of this._items) {
        if (!this._lit.touched(link.ref)) continue;
        group.classList.toggle("chosen", link.ref === chosen);
        group.classList.toggle("related", Boolean(chosen) && related.has(link.ref));
        hit.setAttribute("aria-pressed", String(link.ref === chosen));
      }
    },

    /** What labels keep clear of: points along the lines, arrowheads, middles. */
    shapes() {
      return this._items
        .filter((item) => item.points)
        .map((item) => (item.shape = item.shape || this._shape(item)));
    },

    _shape({ link, points, row, tip }) {
      const total = row[row.length - 1];
      const samples = [];
      let i = 1;
      for (let way = 0; way <= total && samples.length < 400; way += SAMPLE) {
        while (i < points.length - 1 && row[i] < way) i += 1;
        samples.push(between(points, row, way, i));
      }
      const at = (share) => along(points, row, total * share).point;
      return { link, samples, tip, total, at };
    },

    _make(link) {
      const group = D.svg("g", {
        class: "link tone-" + link.tone + " stroke-" + link.stroke,
      });
      const parts = ["glow", "casing", "line", "arrow"].map((name) =>
        D.svg("path", { class: name }),
      );
      const hit = D.svg("path", {
        class: "hit leaflet-interactive",
        role: "button",
        tabindex: 0,
        "aria-label": D.named(link),
      });
      hit.dataset.ref = link.ref;
      group.append(...parts, hit);
      this._container.append(group);
      const path = [];
      for (let i = 0; i < link.path.length; i += 2) {
        path.push(L.latLng(link.path[i], link.path[i + 1]));
      }
      const item = { link, group, parts, hit, path, points: null };
      D.makeButton(this._map, hit, (point) => (point && this._nearest(point)) || link);
      return item;
    },

    /** Where hit areas of lines overlap, the line that lies nearest. */
    _nearest(point) {
      let best = null;
      let least = Infinity;
      for (const { link, points } of this._items) {
        const away = points ? distance(point, points) : Infinity;
        if (away <= least) [best, least] = [link, away];
      }
      return best;
    },

    _update() {
      if (this._map._animatingZoom && this._bounds) return;
      L.Renderer.prototype._update.call(this);
      const { min } = this._bounds;
      const size = this._bounds.getSize();
      const box = this._container;
      box.setAttribute("width", size.x);
      box.setAttribute("height", size.y);
      box.setAttribute("viewBox", [min.x, min.y, size.x, size.y].join(" "));
      L.DomUtil.setPosition(box, min);
      this._items.forEach(this._lay, this);
    },

    _lay(item) {
      const [glow, casing, line, head] = item.parts;
      // Not latLngToLayerPoint: whole pixels would make the curve tremble.
      const origin = this._map.getPixelOrigin();
      const points = item.path.map((place) => this._map.project(place).subtract(origin));
      const row = lengths(points);
      const total = row[row.length - 1];
      const ends = Math.min(1, total / 60); // on a short line all shrinks
      const [start, end] = [START_GAP * ends, total - END_GAP * ends];
      const size = Math.max(0.4, ends) * (item.link.tone === "rupture" ? 1 : 0.85);
      const neck = item.link.directed ? end - HEAD * size * 0.8 : end;
      item.shape = null;
      item.points = cut(points, row, start, end);
      item.row = lengths(item.points);
      const shown = this._visible(cut(points, row, start, neck));
      for (const path of [glow, casing, line]) path.setAttribute("d", shown);
      item.hit.setAttribute("d", this._visible(item.points));
      item.tip = null;
      if (item.link.directed) {
        const tip = along(points, row, end).point;
        const back = along(points, row, Math.max(0, end - HEAD * size)).point;
        head.setAttribute("d", arrow(tip, back, size));
        item.tip = { x: (tip.x + back.x) / 2, y: (tip.y + back.y) / 2, radius: 8 * size };
      }
    },

    /** The parts of a line in or near the view: far ones cost time and show nothing. */
    _visible(points) {
      if (this._zoom < 6) return d(points);
      const size = this._bounds.getSize();
      const near = L.bounds(
        this._bounds.min.subtract(size),
        this._bounds.max.add(size),
      );
      const pieces = [];
      let current = null;
      for (let i = 1; i < points.length; i += 1) {
        const kept = L.LineUtil.clipSegment(points[i - 1], points[i], near);
        if (!kept) {
          current = null;
          continue;
        }
        if (current && kept[0] === points[i - 1]) current.push(kept[1]);
        else pieces.push((current = [kept[0], kept[1]]));
        if (kept[1] !== points[i]) current = null;
      }
      return pieces.map(d).join("");
    },
  });
})(window.Dateline);
