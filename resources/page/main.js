/** Puts the parts together: what comes in is drawn, what is chosen goes out. */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  const MAX_ZOOM = 11;
  const COARSE_ZOOM = 8; // where there is no base map finer than 1:50m
  const FIT_ZOOM = 6; // nearer than this no scene is first shown
  const NEAR_ZOOM = 8;
  const EDGE = 20; // degrees that the map can be dragged beyond one world
  const LONGEST_UNSEEN_MS = 1000; // of a page whose first drawing waits to be seen
  const PANES = { names: 350, choice: 380, links: 420, marks: 600, labels: 640 };

  const state = {
    fills: [], links: [], marks: [], labels: [], legend: [],
    selection: "", related: [], theme: null, box: null,
  };
  let map = null;
  let parts = null;
  const unsent = []; // what is said before the window listens
  let send = (message) => unsent.push(message);
  let pending = null; // a camera that came before the first scene
  let begun = false;
  let whole = false; // the map shows the whole scene, and nobody has moved it since

  /** Comes when the page is on screen for the first time, or is not for long. */
  const seen = new Promise((resolve) => {
    if (!document.hidden) resolve();
    document.addEventListener("visibilitychange", resolve, { once: true });
    setTimeout(resolve, LONGEST_UNSEEN_MS);
  });

  D.choose = (ref) => send({ kind: "chosen", ref });

  /** @param {L.Map} made the empty map that folium composed */
  D.start = function (made) {
    map = made;
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) calm();
    for (const [name, z] of Object.entries(PANES)) {
      map.createPane(name).style.zIndex = String(z);
    }
    build();
    listen();
    D.sheets.onload = once(() => {
      parts.basemap.redraw();
      parts.choice.redraw();
      parts.labels.place();
    });
    D.sheets.open();
    D.sheets.begun.then(() => parts.basemap.redraw());
    D.names.load().then(() => parts.labels.place());
    D.labelFonts().then(() => parts.labels.measure());
    D.connect(hear, (say) => {
      send = say;
      send({ kind: "hello" });
      unsent.splice(0).forEach(send);
    });
    const words = D.words ? D.words() : [];
    const size = words.find(({ kind }) => kind === "size");
    if (size) whenSized(size, () => words.forEach(hear));
  };

  /** What tells the page its size, while it waits to have it. */
  let expect = () => {};

  /**
   * Acts once the page has the size in pixels that it will have: before it is seen it
   * has none, and a map drawn for another size is drawn twice.
   */
  function whenSized(size, act) {
    let { width, height } = size;
    const check = () => {
      if (innerWidth === width && innerHeight === height) run();
    };
    const run = () => {
      expect = () => {};
      window.removeEventListener("resize", check);
      clearTimeout(late);
      map.invalidateSize({ pan: false });
      act();
    };
    const late = setTimeout(run, LONGEST_UNSEEN_MS);
    window.addEventListener("resize", check);
    expect = (other) => {
      ({ width, height } = other);
      check();
    };
    check();
  }

  function calm() {
    map._zoomAnimated = false;
    map.options.inertia = false;
  }

  function build() {
    D.tooltip = new D.Tooltip(map);
    const basemap = new D.Basemap({ pane: "tilePane" }).addTo(map);
    const choice = new D.Choice(basemap, { pane: "choice" }).addTo(map);
    const links = new D.Links().addTo(map);
    const marks = new D.Marks().addTo(map);
    const legend = new D.Legend(map);
    const labels = new D.Labels(basemap, marks, links).addTo(map);
    const degrees = new D.Degrees(map);
    D.addButtons(map, {
      zoomIn: () => zoom(1),
      zoomOut: () => zoom(-1),
      reset: () => showWhole(true),
      zoomToSelection: fitSelection,
    });
    D.addScale(map);
    parts = { basemap, choice, links, marks, labels, legend, degrees };
  }

  function listen() {
    map.on("click", (event) => {
      const fill = parts.basemap.fillAt(event.latlng);
      D.choose(fill ? fill.ref : "");
    });
    map.on("moveend", () => {
      if (begun) tellCamera();
    });
    map.on("resize", () => {
      limit();
      if (whole) showWhole(false);
    });
    map.on("dragstart", moved);
    for (const kind of ["wheel", "dblclick", "keydown"]) {
      map.getContainer().addEventListener(kind, moved);
    }
    map.on("mousemove", (event) => {
      const over = event.originalEvent.target;
      const free = over === map.getContainer() || over.closest(".leaflet-map-pane") === over;
      const fill = free || over.tagName === "CANVAS" ? parts.basemap.fillAt(event.latlng) : null;
      map.getContainer().classList.toggle("over-fill", Boolean(fill));
    });
  }

  function moved() {
    whole = false;
  }

  /** An act that is done once a frame, however often it is asked for. */
  function once(act) {
    let asked = false;
    return () => {
      if (asked) return;
      asked = true;
      afterPaint(() => {
        asked = false;
        act();
      });
    };
  }

  /** Next frame; soon in any case, for a hidden page has no frames. */
  function afterPaint(act) {
    let done = false;
    const run = () => {
      if (done) return;
      done = true;
      act();
    };
    requestAnimationFrame(() => setTimeout(run, 0));
    setTimeout(run, 120);
  }

  const ACTS = {
    size: (size) => expect(size),
    draw: ({ serial, patch }) => {
      draw(patch);
      // Drawn is what can be seen and clicked: countries need their base map for it.
      Promise.all([D.sheets.begun, seen]).then(() =>
        afterPaint(() => {
          send({ kind: "drawn", serial });
          D.sheets.refine();
        }),
      );
    },
    camera: ({ lat, lon, zoom: near }) => {
      pending = { lat, lon, zoom: near };
      if (begun) look(pending);
    },
    reset: () => showWhole(true),
    zoomToSelection: () => fitSelection(),
    zoom: ({ by }) => zoom(by),
    graticule: ({ shown }) => {
      parts.basemap.graticule = shown;
      parts.degrees.shown = shown;
      parts.basemap.redraw();
      parts.degrees.update();
    },
  };

  function hear(message) {
    const act = ACTS[message.kind];
    if (act) act(message);
  }

  /** Draws what a patch changes, and nothing else. */
  function draw(patch) {
    for (const key of ["fills", "links", "marks", "labels"]) {
      // A number stands for what was at that place of the list before.
      const known = state[key];
      if (patch[key]) patch[key] = patch[key].map((it) => (it >= 0 ? known[it] : it));
    }
    Object.assign(state, patch);
    const has = (...keys) => keys.some((key) => key in patch);
    if (has("theme")) paint(state.theme);
    const first = !begun;
    if (first) begin();
    else if (has("box")) limit();
    if (has("alt")) describe();
    if (has("fills", "theme")) parts.basemap.show(state.fills, state.theme);
    if (has("links")) parts.links.show(state.links);
    if (has("marks")) parts.marks.show(state.marks);
    if (has("legend")) parts.legend.show(state.legend);
    if (first) settle();
    parts.labels.show(state.labels, state.fills);
    choose();
  }

  function describe() {
    const frame = map.getContainer();
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", state.alt);
  }

  /** Puts the legend where it covers no mark and no link. */
  function settle() {
    const away = map.containerPointToLayerPoint([0, 0]);
    const drawn = [
      ...parts.marks.spots(),
      ...parts.links.shapes().flatMap(({ samples }) => samples),
    ];
    parts.legend.settle(drawn.map(({ x, y }) => ({ x: x - away.x, y: y - away.y })));
  }

  function begin() {
    nearest();
    if (pending) look(pending);
    else fit(false);
    limit();
    begun = true;
    tellCamera();
  }

  function look({ lat, lon, zoom: near }) {
    moved();
    map.setView([lat, D.names.turned(lon, middle())], near, { animate: false });
  }

  function zoom(by) {
    moved();
    map.setZoom(map.getZoom() + by * map.options.zoomDelta);
  }

  /** The longitude of the middle of what is shown. */
  function middle() {
    return (state.box[1] + state.box[3]) / 2;
  }

  function tellCamera() {
    const { lat, lng } = map.getCenter();
    send({ kind: "moved", lat, lon: lng, zoom: map.getZoom() });
  }

  /** Rings and lights what is chosen and what belongs with it. */
  function choose() {
    const chosen = state.selection;
    const related = new Set(state.related);
    map.getContainer().classList.toggle("has-choice", chosen !== "");
    for (const part of [parts.links, parts.marks, parts.labels]) {
      part.choose(chosen, related);
    }
    const codes = state.fills
      .filter(({ ref }) => ref === chosen || (chosen && related.has(ref)))
      .map(({ ref, code }) => ({ code, chosen: ref === chosen }))
      .sort((a, b) => a.chosen - b.chosen);
    parts.choice.show(codes, state.theme);
    parts.labels.place();
  }

  /** Hands the theme's colours to the style sheet. */
  function paint(theme) {
    const style = document.documentElement.style;
    for (const [name, value] of Object.entries(theme)) {
      if (typeof value === "string") style.setProperty("--" + name.replace(/_/g, "-"), value);
    }
    for (const [part, look] of Object.entries(theme.parts)) {
      style.setProperty("--" + part, look.fill);
      style.setProperty("--" + part + "-strong", look.strong);
      style.setProperty("--" + part + "-hatch", look.hatch || "transparent");
    }
    document.documentElement.dataset.theme = theme.name;
    style.colorScheme = theme.name === "dark" ? "dark" : "light";
  }

  /** One world fits, no more. */
  function nearest() {
    const { x } = map.getSize();
    if (!x) return;
    map.options.minZoom = Math.log2(x / D.geo.WORLD);
    map.options.maxZoom = D.coarse ? COARSE_ZOOM : MAX_ZOOM;
    // At once: an animation here would end after, and undo, what comes next.
    if (map.getZoom() < map.options.minZoom) {
      map.setView(map.getCenter(), map.options.minZoom, { animate: false });
    }
  }

  /** The middle of the scene is the middle of the world. */
  function limit() {
    if (!state.box) return;
    nearest();
    map.setMaxBounds([
      [-78, middle() - 180 - EDGE],
      [84.5, middle() + 180 + EDGE],
    ]);
  }

  /** Room around what is shown, for its labels and for what lies on the map. */
  function room() {
    const { x, y } = map.getSize();
    const side = Math.min(130, x * 0.11);
    return {
      paddingTopLeft: [side, Math.min(50, y * 0.08)],
      paddingBottomRight: [side, Math.min(60, y * 0.1)],
    };
  }

  function fit(animate) {
    if (!state.box) return;
    whole = true;
    const [south, west, north, east] = state.box;
    map.fitBounds([[south, west], [north, east]], {
      ...room(),
      maxZoom: FIT_ZOOM,
      animate,
    });
  }

  /** Shows the whole scene again, and finds the legend its corner. */
  function showWhole(animate) {
    if (!begun) return;
    map.once("moveend", () => {
      settle();
      parts.labels.place();
    });
    fit(animate);
  }

  function fitSelection() {
    const chosen = state.selection;
    if (!chosen) return;
    moved();
    const own = placesOf((ref) => ref === chosen);
    const related = new Set(state.related);
    const places = own.length ? own : placesOf((ref) => related.has(ref));
    if (places.length) map.fitBounds(L.latLngBounds(places), { ...room(), maxZoom: NEAR_ZOOM });
  }

  function placesOf(wanted) {
    const places = [];
    for (const mark of state.marks) {
      if (wanted(mark.ref)) places.push([mark.lat, mark.lon]);
    }
    for (const { ref, path } of state.links) {
      if (!wanted(ref)) continue;
      for (let i = 0; i < path.length; i += 2) places.push([path[i], path[i + 1]]);
    }
    for (const { ref, code } of state.fills) {
      if (wanted(ref)) places.push(...D.names.boxOf(code, map.getCenter().lng));
    }
    return places;
  }
})(window.Dateline);
