/**
 * All names on the map: those of the scene, of links, and of the base map. None covers
 * another or a mark; lines are avoided where there is room.
 */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  const LONGEST_WAIT_MS = 1000;
  const FAMILY = '"Source Sans 3", "Noto Sans", sans-serif';
  const LINE = 1.18; // line height over font size
  const FAR = 17; // pixels from a mark to a label that a line leads to
  const CROWD = 300; // labels, of which so few find room that none goes far for it

  const STYLES = {
    // kind: [weight, italic, size, letter spacing over size]
    label: [600, false, 13.5, 0],
    quiet: [400, true, 13.5, 0],
    mission: [400, false, 12, 0],
    "mission quiet": [400, true, 12, 0],
    caption: [600, false, 12, 0],
    "country filled": [600, false, 12, 0.06],
    country: [400, false, 11.5, 0.08],
    town: [400, false, 12, 0],
    sea: [400, true, 12, 0.12],
  };

  const brush = document.createElement("canvas").getContext("2d");
  const widths = new Map();

  /** The size of a text in pixels, its lines parted by line breaks. */
  function measure(text, style, size) {
    const [weight, italic, , spacing] = style;
    const font = (italic ? "italic " : "") + weight + " " + size + "px " + FAMILY;
    const lines = text.split("\n");
    let width = 0;
    for (const line of lines) {
      const key = font + line;
      if (!widths.has(key)) {
        brush.font = font;
        if (widths.size > 5000) widths.clear();
        widths.set(key, brush.measureText(line).width + spacing * size * line.length);
      }
      width = Math.max(width, widths.get(key));
    }
    return { width: Math.ceil(width), height: Math.ceil(lines.length * size * LINE) };
  }

  /** Comes when the fonts that names are measured in are there, or late in any case. */
  D.labelFonts = () => {
    const looks = ["", "600 ", "italic "];
    const fonts = looks.map((look) => document.fonts.load(look + "13px " + FAMILY));
    const late = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
    return Promise.race([Promise.allSettled(fonts), late]);
  };

  D.Labels = L.Layer.extend({
    initialize(basemap, marks, links) {
      this._basemap = basemap;
      this._marks = marks;
      this._links = links;
      this._kept = new Map();
      this._measures = false; // with fonts that are still to come, all is placed twice
      this._items = [];
      this._fills = new Map();
      this._chosen = "";
      this._related = new Set();
    },

    onAdd(map) {
      this._back = new D.Pins({ pane: "names" }).addTo(map);
      this._front = new D.Pins({ pane: "labels" }).addTo(map);
    },

    getEvents() {
      return { moveend: this.place };
    },

    /** @param {Array} labels of the payload @param {Array} fills of the payload */
    show(labels, fills) {
      this._items = labels;
      this._fills = new Map(fills.map((fill) => [fill.code, fill]));
    },

    choose(chosen, related) {
      this._chosen = chosen;
      this._related = related;
    },

    /** Begins to place names: the fonts they are measured in are there now. */
    measure() {
      this._measures = true;
      this.place();
    },

    /** Finds room for every name at this place and zoom, and shows those that have it. */
    place() {
      const map = this._map;
      if (!map || map._animatingZoom || !this._measures) return;
      const zoom = map.getZoom();
      const size = map.getSize();
      const min = map.containerPointToLayerPoint([0, 0]);
      const bounds = L.bounds(min, min.add(size));
      const view = D.geo.view(map, bounds, zoom);
      const middle = map.getCenter().lng;
      const room = this._room(bounds);
      this._used = new Set();
      this._scene(room);
      const isChosen = ({ link }) => link.ref === this._chosen;
      this._captions(room, this._shapes.filter(isChosen));
      const names = D.names.countriesAt(zoom, this._fills, middle);
      this._countries(room, names.filter((name) => name.fill));
      this._captions(room, this._shapes.filter((shape) => !isChosen(shape)));
      this._countries(room, names.filter((name) => !name.fill));
      this._towns(room, D.names.townsAt(zoom, view, middle));
      this._seas(room, D.names.seasAt(zoom, middle));
      this._sweep();
    },

    /** The room there is, with marks, arrowheads and lines in it. */
    _room(bounds) {
      const room = new D.Room();
      const inset = 6;
      room.frame = {
        left: bounds.min.x + inset,
        top: bounds.min.y + inset,
        right: bounds.max.x - inset,
        bottom: bounds.max.y - inset,
      };
      this._spots = new Map();
      for (const spot of this._marks.spots()) {
        this._spots.set(spot.ref + " " + (spot.glyph === "end"), spot);
        room.keepDisc(spot.x, spot.y, spot.radius, spot.ref);
      }
      this._shapes = this._links.shapes();
      for (const { link, samples, tip } of this._shapes) {
        if (tip) room.keepDisc(tip.x, tip.y, tip.radius);
        for (const point of samples) room.avoid(point.x, point.y, link.ref);
      }
      const frame = this._map.getContainer().getBoundingClientRect();
      for (const control of this._map.getContainer().querySelectorAll(".leaflet-control")) {
        const box = control.getBoundingClientRect();
        room.keep(
          box.left - frame.left + bounds.min.x,
          box.top - frame.top + bounds.min.y,
          box.width,
          box.height,
        );
      }
      return room;
    },

    _scene(room) {
      const rank = (label) =>
        label.priority +
        (label.ref === this._chosen ? 1000 : 0) +
        (this._related.has(label.ref) ? 200 : 0);
      const row = [...this._items].sort((a, b) => rank(b) - rank(a));
      const rings = row.length > CROWD ? [0] : [0, 6, FAR];
      for (const label of row) {
        const spot = this._spots.get(label.ref + " false");
        if (!spot) continue;
        const chosen = label.ref === this._chosen;
        const mission = label.glyph === "mission";
        const kind = mission
          ? label.quiet ? "mission quiet" : "mission"
          : label.quiet ? "quiet" : "label";
        const style = chosen ? [600, label.quiet, STYLES[kind][2] + 0.5, 0] : STYLES[kind];
        const { width, height } = measure(label.text, style, style[2]);
        const places = rings.flatMap((away) =>
          D.around(spot.x, spot.y, spot.radius + away, width, height).map(
            ([left, top, cost]) => [left, top, cost + away],
          ),
        );
        const place = room.take(places, width, height, label.ref, chosen);
        if (!place) continue;
        const el = this._element("label " + label.ref, label.text, kind, style, true);
        el.classList.toggle("chosen", chosen);
        el.classList.toggle("related", this._related.has(label.ref));
        this._listen(el, label.ref);
        const at = this._map.layerPointToLatLng([spot.x, spot.y]);
        const [dx, dy] = [place.x - spot.x, place.y - spot.y];
        this._pin("label " + label.ref, at, dx, dy);
        this._lead(label.ref, at, spot.radius, dx, dy, width, height);
      }
    },

    /** A thin line from a mark to its label where that had to go far from it. */
    _lead(ref, at, radius, dx, dy, width, height) {
      const x = Math.max(dx, Math.min(0, dx + width));
      const y = Math.max(dy + 3, Math.min(0, dy + height - 3));
      const away = Math.hypot(x, y);
      if (away < radius + 9) return;
      const key = "leader " + ref;
      const el = this._element(key, "", "leader", STYLES.label, false);
      const [sx, sy] = [(x / away) * radius, (y / away) * radius];
      const line = D.svg("path", { d: "M" + sx + " " + sy + "L" + x + " " + y });
      el.replaceChildren(D.svg("svg", { width: 1, height: 1 }, line));
      this._pin(key, at, 0, 0);
    },

    /** What was done and when, beside the lines of ruptures and of what is chosen. */
    _captions(room, shapes) {
      const rank = ({ link }) => (link.tone === "rupture" ? 1 : 0);
      const row = shapes
        .filter(({ link }) => link.tone !== "other" || link.ref === this._chosen)
        .sort((a, b) => rank(b) - rank(a));
      for (const { link, at, total } of row) {
        const style = STYLES.caption;
        const text = link.caption;
        const { width, height } = measure(text, style, style[2]);
        if (total < Math.min(width, 110)) continue;
        const places = this._beside(at, width, height);
        const chosen = link.ref === this._chosen;
        const place =
          room.take(places, width, height, undefined, false, link.ref) ||
          (chosen && room.take(places, width, height, undefined, false));
        if (!place) continue;
        const el = this._element("caption " + link.ref, text, "caption", style, true);
        el.classList.add("tone-" + link.tone);
        el.classList.toggle("chosen", chosen);
        el.classList.toggle("related", this._related.has(link.ref));
        this._listen(el, link.ref);
        const middle = at(0.5);
        this._pin(
          "caption " + link.ref,
          this._map.layerPointToLatLng(middle),
          place.x - middle.x,
          place.y - middle.y,
        );
      }
    },

    /** Places beside a line: its middle first, then towards its ends. */
    _beside(at, width, height) {
      const places = [];
      [0.5, 0.42, 0.58, 0.34, 0.66, 0.26].forEach((share, index) => {
        const { x, y } = at(share);
        const [a, b] = [at(share - 0.03), at(share + 0.03)];
        const steep = Math.abs(b.y - a.y) > Math.abs(b.x - a.x) * 0.35;
        const up = (b.y - a.y) * (b.x - a.x) < 0;
        const cost = index * 1.5;
        if (steep) {
          places.push([x + 8, y - height / 2 + (up ? 6 : -6), cost]);
          places.push([x - 8 - width, y - height / 2 + (up ? -6 : 6), cost + 0.5]);
        } else {
          places.push([x - width / 2, y - height - 6, cost]);
          places.push([x - width / 2, y + 6, cost + 0.5]);
        }
        places.push([x + 10, y + 4, cost + 1], [x - 10 - width, y + 4, cost + 1]);
        places.push([x + 10, y - 4 - height, cost + 1]);
      });
      return places;
    },

    _countries(room, names) {
      for (const name of names) {
        const kind = name.fill ? "country filled" : "country";
        const style = STYLES[kind];
        const size = Math.round((style[2] + name.growth) * 2) / 2;
        const { width, height } = measure(name.text, style, size);
        const at = L.latLng(name.lat, name.lon);
        const { x, y } = this._map.latLngToLayerPoint(at);
        const [left, top] = [x - width / 2, y - height / 2];
        const [dx, dy] = [Math.min(26, width / 2), height * 0.9];
        const places = [
          [left, top, 0],
          [left, top - dy, 3],
          [left, top + dy, 3],
          [left - dx, top, 4],
          [left + dx, top, 4],
        ];
        if (name.fill) {
          const far = width * 0.55;
          places.push([left, top - dy * 2, 6], [left, top + dy * 2, 6]);
          places.push([left - dx, top - dy, 6], [left + dx, top - dy, 6]);
          places.push([left - dx, top + dy, 6], [left + dx, top + dy, 6]);
          places.push([left - far, top, 5], [left + far, top, 5]);
        }
        // Beside its own country at sea, but never on another's land.
        const own = places.filter(
          ([px, py], index) =>
            index === 0 || this._isFree(px + width / 2, py + height / 2, name.code),
        );
        const place = room.take(own, width, height, undefined, false);
        if (!place || (!name.fill && place.crossed)) continue;
        const el = this._element(name.key, name.text, kind, style, false, size);
        if (name.fill) {
          el.classList.toggle("chosen", name.fill.ref === this._chosen);
          el.dataset.code = name.code;
          this._listen(el, name.fill.ref, name.fill);
        }
        this._pin(name.key, at, place.x - x, place.y - y);
      }
    },

    _isFree(x, y, code) {
      const there = this._basemap.countryAt(this._map.layerPointToLatLng([x, y]));
      return there === null || there === code;
    },

    _towns(room, towns) {
      const style = STYLES.town;
      for (const town of towns) {
        const at = L.latLng(town.lat, town.lon);
        const { x, y } = this._map.latLngToLayerPoint(at);
        const dot = { left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 };
        if (room.taken.meets(dot)) continue;
        const { width, height } = measure(town.text, style, style[2]);
        const places = D.around(x, y, 3, width, height).slice(0, 4);
        const place = room.take(places, width, height, undefined, false);
        if (!place || place.crossed) continue;
        room.keepDisc(x, y, 4);
        const look = town.capital ? "town-dot capital" : "town-dot";
        this._element(town.key + " dot", "", look, style, false);
        this._pin(town.key + " dot", at, -3, -3);
        const kind = town.capital ? "town capital" : "town";
        this._element(town.key, town.text, kind, style, false);
        this._pin(town.key, at, place.x - x, place.y - y);
      }
    },

    _seas(room, seas) {
      for (const sea of seas) {
        const style = STYLES.sea;
        const size = style[2] + sea.growth;
        const { width, height } = measure(sea.text, style, size);
        const at = L.latLng(sea.lat, sea.lon);
        const { x, y } = this._map.latLngToLayerPoint(at);
        const [left, top] = [x - width / 2, y - height / 2];
        const places = [
          [left, top, 0],
          [left, top - 60, 2],
          [left, top + 60, 2],
          [left - 80, top, 3],
          [left + 80, top, 3],
        ];
        const tries = sea.growth ? places : places.slice(0, 1);
        const place = room.take(tries, width, height, undefined, false);
        if (!place || place.crossed) continue;
        this._element(sea.key, sea.text, "sea", style, false, size);
        this._pin(sea.key, at, place.x - x, place.y - y);
      }
    },

    /** An element for a name: the one that was there for it, or a new one. */
    _element(key, text, kind, style, front, size) {
      this._used.add(key);
      let kept = this._kept.get(key);
      if (!kept || kept.text !== text) {
        if (kept) kept.el.remove();
        const el = D.element("div", "", text);
        el.setAttribute("dir", "auto");
        kept = { el, text, front, pin: null };
        this._kept.set(key, kept);
      }
      kept.el.className = "name " + kind + (kept.pin ? " leaflet-zoom-animated pin" : "");
      kept.el.style.fontSize = (size || style[2]) + "px";
      return kept.el;
    },

    /** Sticks the element that was made for a key to a place. */
    _pin(key, latlng, dx, dy) {
      const kept = this._kept.get(key);
      const layer = kept.front ? this._front : this._back;
      if (!kept.pin) {
        kept.pin = layer.pin(kept.el, latlng, dx, dy);
        return;
      }
      Object.assign(kept.pin, { latlng, dx, dy });
      layer._put(kept.pin);
    },

    /** Takes away the names for which there is no room now. */
    _sweep() {
      for (const [key, kept] of this._kept) {
        if (this._used.has(key)) continue;
        kept.el.remove();
        const layer = kept.front ? this._front : this._back;
        layer._pins = layer._pins.filter((pin) => pin !== kept.pin);
        this._kept.delete(key);
      }
    },

    /** A click on a name does what a click on its mark, link or country does. */
    _listen(el, ref, fill) {
      el.dataset.ref = ref;
      if (fill) el.setAttribute("aria-label", D.named(fill));
      if (el.dataset.live) return;
      el.dataset.live = "yes";
      if (fill) {
        el.setAttribute("role", "button");
        el.setAttribute("tabindex", "0");
        // The name outlives a change of dossier; what it stands for may not.
        D.makeButton(this._map, el, () => this._fills.get(el.dataset.code));
        return;
      }
      el.addEventListener("click", (event) => {
        event.stopPropagation();
        if (!this._map.dragging.moved()) D.choose(el.dataset.ref);
      });
    },
  });
})(window.Dateline);
