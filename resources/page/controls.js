/** What lies on the map and stays: zoom, legend, scale, degrees, whose data it is. */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  const SCALE_WIDTH = 110; // pixels at most
  const STEPS = [30, 20, 15, 10, 5, 2, 1, 0.5, 0.25];
  const CREDIT = "Natural Earth · GeoNames";

  /** Degrees between the lines of the graticule at a zoom. */
  D.graticuleStep = function (zoom) {
    const wanted = 120 / Math.pow(2, zoom);
    return STEPS.find((step) => step <= wanted) || STEPS[STEPS.length - 1];
  };

  function box(position, className, fill) {
    const el = D.element("div", className);
    L.DomEvent.disableClickPropagation(el);
    L.DomEvent.disableScrollPropagation(el);
    fill(el);
    // The same element again when it moves to another corner.
    const Control = L.Control.extend({ options: { position }, onAdd: () => el });
    return new Control();
  }

  function button(name, icon, act) {
    const el = D.element("button", "map-button");
    el.type = "button";
    el.title = name;
    el.setAttribute("aria-label", name);
    el.append(D.symbols.icon(icon));
    el.addEventListener("click", act);
    return el;
  }

  /** Zoom in and out, show all, show what is chosen. */
  D.addButtons = function (map, acts) {
    return box("topright", "buttons", (el) => {
      el.setAttribute("role", "group");
      el.setAttribute("aria-label", "Map view");
      el.append(
        button("Zoom in", "in", acts.zoomIn),
        button("Zoom out", "out", acts.zoomOut),
        button("Show all", "reset", acts.reset),
        button("Zoom to selection", "selection", acts.zoomToSelection),
      );
    }).addTo(map);
  };

  /** The legend: just what is shown, in the scene's words. */
  D.Legend = class {
    constructor(map) {
      this._map = map;
      this._control = box("bottomleft", "legend", (el) => this._build(el));
      this._control.addTo(map);
      this._fold(false);
    }

    /**
     * Moves to the corner where it covers least, and folds where it would cover much.
     * @param {Array<{x: number, y: number}>} points of the frame to keep clear of
     */
    settle(points) {
      if (this._el.hidden) return;
      this._fold(false);
      const { x, y } = this._map.getSize();
      const { offsetWidth: width, offsetHeight: height } = this._el;
      const corners = [
        ["bottomleft", 0, y - height - 24],
        ["topleft", 0, 0],
        ["bottomright", x - width - 24, y - height - 80],
      ];
      const covered = corners.map(([, left, top]) =>
        points.filter(
          (point) =>
            point.x > left - 12 &&
            point.x < left + width + 36 &&
            point.y > top - 12 &&
            point.y < top + height + 36,
        ).length,
      );
      const least = Math.min(...covered);
      this._control.setPosition(corners[covered.indexOf(least)][0]);
      this._fold(least > 0 || height > y * 0.6 || width > x * 0.5);
    }

    _fold(folded) {
      this._list.hidden = folded;
      this._button.setAttribute("aria-expanded", String(!folded));
    }

    _build(el) {
      this._el = el;
      this._list = D.element("ul", "legend-list");
      this._button = D.element("button", "legend-title", "Legend");
      this._button.type = "button";
      this._button.append(D.symbols.icon("fold"));
      this._button.addEventListener("click", () => this._fold(!this._list.hidden));
      el.append(this._button, this._list);
    }

    show(keys) {
      this._el.hidden = keys.length === 0;
      this._list.replaceChildren(
        ...keys.map(({ symbol, text }) => {
          const row = D.element("li", "legend-row");
          const picture = D.element("span", "legend-symbol");
          const drawn = D.symbols.key(symbol);
          if (drawn) picture.append(drawn);
          picture.setAttribute("aria-hidden", "true");
          row.append(picture, D.element("span", "legend-text", text));
          return row;
        }),
      );
    }
  };

  function rounded(value) {
    const power = Math.pow(10, Math.floor(Math.log10(value)));
    return [5, 3, 2, 1].find((step) => step * power <= value) * power;
  }

  /** A metric scale bar, true at the middle of the view, and whose data the map is. */
  D.addScale = function (map) {
    const bar = D.element("div", "scale-bar");
    const words = D.element("div", "scale-words");
    box("bottomright", "foot", (el) => {
      const scale = D.element("div", "scale");
      scale.append(words, bar);
      el.append(scale, D.element("div", "credit", CREDIT));
    }).addTo(map);
    const update = () => {
      const y = map.getSize().y / 2;
      const at = (x) => map.containerPointToLatLng([x, y]);
      const meters = map.distance(at(0), at(SCALE_WIDTH));
      if (!(meters > 0)) return;
      const kept = rounded(meters);
      bar.style.width = Math.round((SCALE_WIDTH * kept) / meters) + "px";
      const km = kept / 1000;
      words.textContent =
        kept < 1000 ? kept + " m" : km.toLocaleString("en").replace(/,/g, "\u202f") + " km";
    };
    map.on("move zoomend resize", update);
    update();
  };

  function degrees(value, positive, negative) {
    const size = Math.abs(value);
    return size + "°" + (value > 0 ? positive : value < 0 ? negative : "");
  }

  /** The numbers of the graticule along the upper and the left edge. */
  D.Degrees = class {
    constructor(map) {
      this._map = map;
      this._box = D.element("div", "degrees");
      this._box.setAttribute("aria-hidden", "true");
      map.getContainer().append(this._box);
      this.shown = false;
      map.on("move zoomend resize", () => this.update());
    }

    update() {
      this._box.replaceChildren();
      if (!this.shown) return;
      const map = this._map;
      const step = D.graticuleStep(map.getZoom());
      const bounds = map.getBounds();
      const first = Math.ceil(bounds.getWest() / step) * step;
      for (let lon = first; lon < bounds.getEast(); lon += step) {
        const { x } = map.latLngToContainerPoint([0, lon]);
        this._add(degrees(L.Util.wrapNum(lon, [-180, 180], true), "E", "W"), x + 3, 2);
      }
      const south = Math.ceil(bounds.getSouth() / step) * step;
      for (let lat = south; lat < bounds.getNorth(); lat += step) {
        const { y } = map.latLngToContainerPoint([lat, bounds.getWest()]);
        if (y > 24) this._add(degrees(lat, "N", "S"), 4, y - 14);
      }
    }

    _add(text, x, y) {
      const el = D.element("div", "degree", text);
      el.style.transform = "translate(" + Math.round(x) + "px," + Math.round(y) + "px)";
      this._box.append(el);
    }
  };
})(window.Dateline);
