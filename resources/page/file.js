/** A page in one file: its data lies in it, and it answers itself. */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  D.coarse = true; // no cells of 1:10m here

  function held(id) {
    return JSON.parse(document.getElementById(id).textContent);
  }

  /** Reads one of the base map's files, which lie in the page. */
  D.source = function (name) {
    return new Promise((resolve) => resolve(held(name)));
  };

  /** Draws the scene that lies in the page; choices go to the rest of the page. */
  D.connect = function (listener, ready) {
    const article = new D.Evidence(held("evidence"), (patch) =>
      listener({ kind: "draw", serial: 0, patch }),
    );
    ready((message) => {
      if (message.kind === "chosen") article.choose(message.ref);
    });
    listener({ kind: "draw", serial: 0, patch: held("scene") });
    article.choose(held("scene").selection);
  };
})(window.Dateline);
