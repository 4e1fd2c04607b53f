/** The words beside the map: lists, a card, and the article with its marked spans. */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const ENDLESS = /\S{1000}/;

  /** A word without end is set without kerning: each of its lines takes ages else. */
  function eased(el, text) {
    el.classList.toggle("endless", ENDLESS.test(text));
  }

  D.Evidence = class {
    /**
     * @param {object} words see dateline/mapping/evidence.py
     * @param {function(object): void} light draws a patch on the map
     */
    constructor(words, light) {
      this._cards = new Map(Object.entries(words.cards));
      this._light = light;
      this._rows = new Map();
      this._runs = new Map();
      byId("title").textContent = words.title;
      byId("source").textContent = words.source;
      document.title = words.title;
      for (const [id, rows] of Object.entries(words.lists)) this._list(byId(id), rows);
      for (const article of words.articles) byId("text").append(this._article(article));
      document.addEventListener("keydown", (event) => {
        if (event.key === "Escape") this.choose("");
      });
    }

    /** Shows a record everywhere: ringed on the map, lit in the text, told on the card. */
    choose(ref) {
      const card = this._cards.get(ref);
      const chosen = card ? ref : "";
      this._light({ selection: chosen, related: card ? card.related : [] });
      this._lit(this._rows, chosen, (row) => row.setAttribute("aria-pressed", "true"));
      this._lit(this._runs, chosen, (run) => run.classList.add("chosen"));
      this._card(card);
      this._scroll(chosen);
    }

    _lit(elements, chosen, light) {
      for (const group of elements.values()) {
        for (const el of group) {
          el.classList.remove("chosen");
          if (el.hasAttribute("aria-pressed")) el.setAttribute("aria-pressed", "false");
        }
      }
      (elements.get(chosen) || []).forEach(light);
    }

    _scroll(chosen) {
      const first = (this._runs.get(chosen) || [])[0];
      const text = byId("text");
      if (!first) return;
      const above = first.getBoundingClientRect().top - text.getBoundingClientRect().top;
      text.scrollTop += above - text.clientHeight / 3;
    }

    _keep(map, ref, el) {
      if (!map.has(ref)) map.set(ref, []);
      map.get(ref).push(el);
    }

    _list(box, rows) {
      box.hidden = rows.length === 0;
      const list = box.querySelector("ul");
      for (const { ref, name, note } of rows) {
        const button = D.element("button", "row");
        button.type = "button";
        button.setAttribute("aria-pressed", "false");
        button.append(this._text("span", "row-name", name));
        if (note) button.append(this._text("span", "row-note", note));
        button.addEventListener("click", () => this.choose(ref));
        this._keep(this._rows, ref, button);
        const item = D.element("li");
        item.append(button);
        list.append(item);
      }
    }

    /** An article as text; each run of it that stands for something can be chosen. */
    _article({ language, runs }) {
      const box = D.element("article", "text-article");
      box.setAttribute("lang", language);
      box.setAttribute("dir", "auto");
      eased(box, runs.map(([text]) => text).join(""));
      for (const [text, refs] of runs) {
        if (!refs.length) {
          box.append(text);
          continue;
        }
        const run = D.element("mark", "run", text);
        run.setAttribute("role", "button");
        run.setAttribute("tabindex", "0");
        run.addEventListener("click", () => this.choose(refs[0]));
        run.addEventListener("keydown", (event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          this.choose(refs[0]);
        });
        for (const ref of refs) this._keep(this._runs, ref, run);
        box.append(run);
      }
      return box;
    }

    _card(card) {
      const box = byId("card");
      if (!card) {
        box.replaceChildren(
          D.element("p", "card-hint", "Choose a mark, a link, a country or a line."),
        );
        return;
      }
      const rows = D.element("dl", "card-rows");
      for (const { label, words, ref } of card.rows) {
        const said = D.element("dd");
        if (ref && this._cards.has(ref)) {
          const link = this._text("button", "card-link", words);
          link.type = "button";
          link.addEventListener("click", () => this.choose(ref));
          said.append(link);
        } else {
          said.append(this._text("span", "", words));
        }
        rows.append(D.element("dt", "", label), said);
      }
      const quotes = card.quotes.map((quote) =>
        this._text("blockquote", "card-quote", "“" + quote + "”"),
      );
      box.replaceChildren(
        D.element("p", "card-sort", card.sort),
        this._text("h2", "card-title", card.title),
        rows,
        ...(quotes.length ? [D.element("h3", "card-heading", card.quotesTitle)] : []),
        ...quotes,
      );
    }

    _text(name, className, text) {
      const el = D.element(name, className, text);
      el.setAttribute("dir", "auto");
      eased(el, text);
      return el;
    }
  };
})(window.Dateline);
