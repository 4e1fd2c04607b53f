/** HTML elements that stick to points of the map and keep their size while it zooms. */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  /** Moves an element to a point of its pane, in whole pixels so that text is sharp. */
  function moveTo(el, x, y) {
    el.style.transform = "translate(" + Math.round(x) + "px," + Math.round(y) + "px)";
  }

  D.Pins = L.Layer.extend({
    initialize(options) {
      L.setOptions(this, options);
      this._pins = [];
    },

    onAdd() {
      this._box = D.element("div", "pins " + (this.options.className || ""));
      this.getPane().appendChild(this._box);
    },

    onRemove() {
      this._box.remove();
    },

    getEvents() {
      return { viewreset: this.reset, zoomend: this.reset, zoomanim: this._animate };
    },

    /** Takes all elements off the map. */
    clear() {
      this._pins = [];
      this._box.replaceChildren();
    },

    /** Takes some items off the map. */
    drop(items) {
      const gone = new Set();
      for (const { el, pin } of items) {
        el.remove();
        gone.add(pin);
      }
      if (gone.size) this._pins = this._pins.filter((pin) => !gone.has(pin));
    },

    /** Puts the elements in an order without moving those that are in it. */
    order(elements) {
      let next = this._box.firstChild;
      for (const el of elements) {
        if (el === next) next = next.nextSibling;
        else this._box.insertBefore(el, next);
      }
    },

    /** Sticks an element's upper left corner to a place, `dx`, `dy` pixels aside. */
    pin(el, latlng, dx, dy) {
      el.classList.add("leaflet-zoom-animated", "pin");
      const pin = { el, latlng, dx, dy };
      this._pins.push(pin);
      this._put(pin);
      if (el.parentNode !== this._box) this._box.appendChild(el);
      return pin;
    },

    reset() {
      this._pins.forEach(this._put, this);
    },

    _put(pin) {
      const point = this._map.latLngToLayerPoint(pin.latlng);
      moveTo(pin.el, point.x + pin.dx, point.y + pin.dy);
    },

    _animate(event) {
      for (const pin of this._pins) {
        const point = this._map._latLngToNewLayerPoint(
          pin.latlng,
          event.zoom,
          event.center,
        );
        moveTo(pin.el, point.x + pin.dx, point.y + pin.dy);
      }
    },
  });
})(window.Dateline);
