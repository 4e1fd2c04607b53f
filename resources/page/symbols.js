/** The shapes of marks, lines and fills, the same on the map and in its legend. */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";

  /** An SVG element with attributes; text never goes in here. */
  function svg(name, attributes, ...children) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes || {})) {
      made.setAttribute(key, String(value));
    }
    made.append(...children);
    return made;
  }

  /** An HTML element with a class and, where given, text as text. */
  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  const SHAPES = {
    city: () => [svg("circle", { r: 5 })],
    facility: () => [svg("rect", { x: -4.3, y: -4.3, width: 8.6, height: 8.6, rx: 1 })],
    region: () => [svg("path", { d: "M0-6.2 6.2 0 0 6.2-6.2 0z" })],
    end: () => [svg("circle", { r: 3 })],
    mission: () => [
      svg("circle", { class: "plate", r: 7.4 }),
      svg("circle", { class: "ring", r: 5.9 }),
      svg("circle", { class: "core", r: 3.3 }),
    ],
  };
  const RADII = { city: 5.8, facility: 5.4, region: 6.5, end: 3.7, mission: 7 };

  /**
   * A mark's picture, its middle in the middle.
   * @param {string} glyph @param {boolean} hollow @param {string} part or empty
   */
  function mark(glyph, hollow, part) {
    const picture = svg("svg", {
      class: "glyph " + glyph + (hollow ? " hollow" : "") + (part ? " part-" + part : ""),
      viewBox: "-12 -12 24 24",
      width: 24,
      height: 24,
      "aria-hidden": "true",
    });
    picture.append(...(SHAPES[glyph] || SHAPES.city)());
    return picture;
  }

  function line(tone, stroke) {
    return svg(
      "svg",
      { class: "key-line link tone-" + tone + " stroke-" + stroke, viewBox: "0 0 34 14" },
      svg("path", { class: "line", d: stroke === "solid" ? "M1 7H24" : "M1 7H33" }),
      ...(stroke === "solid"
        ? [svg("path", { class: "arrow", d: "M33 7 23 2.4 23 11.6z" })]
        : []),
    );
  }

  let hatches = 0;

  function fill(part) {
    const id = "hatch-" + (hatches += 1);
    const lines = svg("path", { class: "hatch", d: "M-1 8 8-1M-1 1 1-1M6 8 8 6" });
    const pattern = svg(
      "pattern",
      { id, width: 7, height: 7, patternUnits: "userSpaceOnUse" },
      lines,
    );
    return svg(
      "svg",
      { class: "key-fill part-" + part, viewBox: "0 0 22 14" },
      svg("defs", {}, pattern),
      svg("rect", { class: "area", x: 0.5, y: 0.5, width: 21, height: 13, rx: 2 }),
      svg("rect", {
        x: 0.5,
        y: 0.5,
        width: 21,
        height: 13,
        rx: 2,
        fill: "url(#" + id + ")",
      }),
    );
  }

  const KEYS = {
    "link-rupture": () => line("rupture", "solid"),
    "link-ended": () => line("ended", "solid"),
    "link-other": () => line("other", "solid"),
    "link-solid": () => line("plain", "plain"),
    "link-dashed": () => line("plain", "dashed"),
    "link-dotted": () => line("plain", "dotted"),
    "mark-named": () => mark("city", false, ""),
    "mark-inferred": () => mark("city", true, ""),
    "mark-mission": () => mark("mission", false, "breaker"),
    "mark-end": () => mark("end", false, ""),
  };

  /** The picture of a line of the legend, or null for a symbol that is unknown. */
  function key(symbol) {
    if (symbol.startsWith("fill-")) return fill(symbol.slice(5).replace(/\W/g, ""));
    return KEYS[symbol] ? KEYS[symbol]() : null;
  }

  const ICONS = {
    in: "M12 5V19M5 12H19",
    out: "M5 12H19",
    reset: "M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15",
    selection: "M12 3V7M12 17V21M3 12H7M17 12H21M12 8A4 4 0 1 1 12 16 4 4 0 1 1 12 8",
    fold: "M6 9 12 15 18 9",
  };

  function icon(name) {
    return svg(
      "svg",
      { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" },
      svg("path", { d: ICONS[name] }),
    );
  }

  D.svg = svg;
  D.element = element;
  D.symbols = { mark, key, icon, radius: (glyph) => RADII[glyph] || 6 };
})(window.Dateline);
