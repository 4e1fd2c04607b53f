/** Places, missions and links' ends as buttons on the map. */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  const HALF = 12; // a mark can be hit within 24 pixels square
  const RINGS = 22; // pixels that a mark may give way
  const CROWD = 400; // marks, of which most hide others whatever they do
  const FEW_RINGS = 5;
  const SEATS = 16;
  const TOUCH = 0.5; // pixels that two marks may share
  const SQUARE = 32; // pixels; no two marks further apart can touch

  D.Marks = D.Pins.extend({
    options: { pane: "marks", className: "marks" },

    /** @param {Array} marks of the payload, in drawing order */
    show(marks) {
      const known = new Map((this._items || []).map((item) => [item.mark, item]));
      this._items = marks.map((mark) => known.get(mark) || this._make(mark));
      for (const { mark } of this._items) known.delete(mark);
      this.drop(known.values());
      this.order(this._items.map(({ el }) => el));
      this._lit = null;
      this.reset();
    },

    /** Where marks are drawn now: layer points and radii, in pixels. */
    spots() {
      return (this._items || []).map(({ mark, x, y }) => ({
        ref: mark.ref,
        glyph: mark.glyph,
        x,
        y,
        radius: D.symbols.radius(mark.glyph),
      }));
    },

    /** @param {string} chosen ref @param {Set<string>} related refs */
    choose(chosen, related) {
      this._lit = D.lit(this._lit, chosen, related);
      for (const { mark, el } of this._items || []) {
        if (!this._lit.touched(mark.ref)) continue;
        el.classList.toggle("chosen", mark.ref === chosen);
        el.classList.toggle("related", Boolean(chosen) && related.has(mark.ref));
        el.setAttribute("aria-pressed", String(mark.ref === chosen));
      }
    },

    reset() {
      const placed = new D.Near(SQUARE);
      // The last is the most important; it stays where it is and others give way.
      for (const item of [...(this._items || [])].reverse()) {
        this._settle(item);
        this._giveWay(item, placed);
        placed.add(item);
      }
      D.Pins.prototype.reset.call(this);
    },

    /** Moves a mark that would hide another to the nearest free place beside it. */
    _giveWay(item, placed) {
      const radius = D.symbols.radius(item.mark.glyph);
      const isFree = (x, y) =>
        placed.every(x, y, (other) => {
          const apart = radius + D.symbols.radius(other.mark.glyph) - TOUCH;
          return (other.x - x) ** 2 + (other.y - y) ** 2 >= apart ** 2;
        });
      const { x, y, pin } = item;
      if (isFree(x, y)) return;
      const rings = this._items.length > CROWD ? FEW_RINGS : RINGS;
      for (let ring = 1; ring <= rings; ring += 1) {
        for (let seat = 0; seat < SEATS; seat += 1) {
          const angle = ((360 / SEATS) * seat - 45) * (Math.PI / 180);
          const [dx, dy] = [Math.cos(angle) * ring, Math.sin(angle) * ring];
          if (!isFree(x + dx, y + dy)) continue;
          [item.x, item.y] = [x + dx, y + dy];
          pin.dx += dx;
          pin.dy += dy;
          return;
        }
      }
    },

    /** Marks of one spot stand around it until the map is near enough to part them. */
    _settle(item) {
      const { mark, pin } = item;
      const own = L.latLng(mark.lat, mark.lon);
      const head = L.latLng(mark.headLat, mark.headLon);
      const there = this._map.latLngToLayerPoint(own);
      const first = this._map.latLngToLayerPoint(head);
      const reach = Math.hypot(mark.dx, mark.dy);
      const parted = there.distanceTo(first) >= reach;
      const [dx, dy] = parted ? [0, 0] : [mark.dx, mark.dy];
      pin.latlng = parted ? own : head;
      pin.dx = dx - HALF;
      pin.dy = dy - HALF;
      item.x = (parted ? there : first).x + dx;
      item.y = (parted ? there : first).y + dy;
    },

    _make(mark) {
      const el = D.element("div", "mark glyph-" + mark.glyph);
      el.setAttribute("role", "button");
      el.setAttribute("tabindex", "0");
      el.setAttribute("aria-label", D.named(mark));
      el.dataset.ref = mark.ref;
      el.append(
        D.element("span", "ring"),
        D.symbols.mark(mark.glyph, mark.hollow, mark.part),
      );
      const item = { mark, el, x: 0, y: 0 };
      item.pin = this.pin(el, L.latLng(mark.lat, mark.lon), -HALF, -HALF);
      D.makeButton(this._map, el, (point) => (point && this._nearest(point)) || mark);
      return item;
    },

    /** Of marks whose hit areas overlap, the one whose middle is nearest. */
    _nearest(point) {
      let best = null;
      let least = HALF * HALF * 2;
      for (const { mark, x, y } of this._items) {
        const away = (point.x - x) ** 2 + (point.y - y) ** 2;
        if (away < least) [best, least] = [mark, away];
      }
      return best;
    },
  });

  /** What a mark or link is called to those who hear the map. */
  D.named = function (item) {
    const inferred = item.hollow ? ", inferred" : "";
    return item.quote ? item.name + inferred + ". “" + item.quote + "”" : item.name + inferred;
  };

  /**
   * Makes an element choose something by click, Enter or Space, and show its tooltip.
   * @param {function(L.Point=): object} find the item at a layer point, or its own
   */
  D.makeButton = function (map, el, find) {
    const at = (event) => map.mouseEventToLayerPoint(event);
    el.addEventListener("click", (event) => {
      event.stopPropagation();
      if (map.dragging.moved()) return;
      D.choose(find(at(event)).ref);
    });
    el.addEventListener("dblclick", (event) => event.stopPropagation());
    el.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      D.choose(find().ref);
    });
    el.addEventListener("mousemove", (event) => {
      D.tooltip.show(find(at(event)), map.mouseEventToContainerPoint(event));
    });
    el.addEventListener("mouseleave", () => D.tooltip.hide());
    el.addEventListener("focus", () => {
      if (!el.matches(":focus-visible")) return;
      const box = el.getBoundingClientRect();
      const frame = map.getContainer().getBoundingClientRect();
      const x = (box.left + box.right) / 2 - frame.left;
      D.tooltip.show(find(), L.point(x, (box.top + box.bottom) / 2 - frame.top));
    });
    el.addEventListener("blur", () => D.tooltip.hide());
  };
})(window.Dateline);
