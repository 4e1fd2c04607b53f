/** The one tooltip: a name and the first words of the article behind it. */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  const AWAY = 16; // pixels from the pointer

  class Tooltip {
    constructor(map) {
      this._frame = map.getContainer();
      this._name = D.element("div", "tooltip-name");
      this._quote = D.element("div", "tooltip-quote");
      this._box = D.element("div", "tooltip");
      for (const el of [this._name, this._quote]) el.setAttribute("dir", "auto");
      this._box.setAttribute("role", "tooltip");
      this._box.append(this._name, this._quote);
      this._box.hidden = true;
      this._frame.append(this._box);
      map.on("zoomstart movestart", () => this.hide());
    }

    /** @param {object} item with name and quote @param {L.Point} point of the frame */
    show(item, point) {
      if (!item) return;
      if (this._item !== item) {
        this._item = item;
        this._name.textContent = item.name + (item.hollow ? " (inferred)" : "");
        this._quote.textContent = item.quote ? "“" + item.quote + "”" : "";
        this._quote.hidden = !item.quote;
      }
      this._box.hidden = false;
      const { offsetWidth: width, offsetHeight: height } = this._box;
      const right = point.x + AWAY + width > this._frame.clientWidth;
      const low = point.y + AWAY + height > this._frame.clientHeight;
      const x = right ? point.x - AWAY - width : point.x + AWAY;
      const y = low ? point.y - AWAY - height : point.y + AWAY;
      this._box.style.transform =
        "translate(" + Math.max(4, x) + "px," + Math.max(4, y) + "px)";
    }

    hide() {
      this._box.hidden = true;
    }
  }

  D.Tooltip = Tooltip;
})(window.Dateline);
