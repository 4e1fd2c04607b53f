/** Finds room for labels: the most important first, each where it disturbs least. */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  const CELL = 64;
  const GAP = 3; // pixels that labels keep from each other

  /** A square of a grid as a number: faster to look up than words. */
  function square(x, y) {
    return (x + 32768) * 65536 + y + 32768;
  }

  /** Points by the squares that they lie in, to be asked for those near a spot. */
  class Near {
    /** @param {number} size of a square; what is further off is not near */
    constructor(size) {
      this.size = size;
      this.squares = new Map();
    }

    add(item) {
      const key = square(Math.floor(item.x / this.size), Math.floor(item.y / this.size));
      if (!this.squares.has(key)) this.squares.set(key, []);
      this.squares.get(key).push(item);
    }

    /** Whether something is so of all that lie near a spot. */
    every(x, y, test) {
      const [column, row] = [Math.floor(x / this.size), Math.floor(y / this.size)];
      for (let i = column - 1; i <= column + 1; i += 1) {
        for (let j = row - 1; j <= row + 1; j += 1) {
          const found = this.squares.get(square(i, j));
          if (found && !found.every(test)) return false;
        }
      }
      return true;
    }
  }

  /** Rectangles by the squares that they touch, so that many stay fast. */
  class Grid {
    constructor() {
      this.squares = new Map();
    }

    _each(rect, act) {
      const right = Math.floor(rect.right / CELL);
      const bottom = Math.floor(rect.bottom / CELL);
      for (let x = Math.floor(rect.left / CELL); x <= right; x += 1) {
        for (let y = Math.floor(rect.top / CELL); y <= bottom; y += 1) {
          if (act(square(x, y))) return true;
        }
      }
      return false;
    }

    add(rect) {
      this._each(rect, (key) => {
        if (!this.squares.has(key)) this.squares.set(key, []);
        this.squares.get(key).push(rect);
        return false;
      });
    }

    /** Whether a rectangle meets one of another owner. */
    meets(rect, owner) {
      return this._each(rect, (key) =>
        (this.squares.get(key) || []).some(
          (other) =>
            (other.owner === undefined || other.owner !== owner) &&
            other.left < rect.right &&
            other.right > rect.left &&
            other.top < rect.bottom &&
            other.bottom > rect.top,
        ),
      );
    }

    /** How many rectangles of others than `owner` a rectangle meets. */
    count(rect, owner) {
      const found = new Set();
      this._each(rect, (key) => {
        for (const other of this.squares.get(key) || []) {
          if (
            (owner === undefined || other.owner !== owner) &&
            other.left < rect.right &&
            other.right > rect.left &&
            other.top < rect.bottom &&
            other.bottom > rect.top
          ) {
            found.add(other);
          }
        }
        return false;
      });
      return found.size;
    }
  }

  /** A label's rectangle with its upper left corner at a point. */
  function rect(x, y, width, height, gap) {
    return {
      left: x - gap,
      top: y - gap,
      right: x + width + gap,
      bottom: y + height + gap,
    };
  }

  /** The eight places beside a mark, the best first: [x, y, cost] of the corner. */
  function around(x, y, radius, width, height) {
    const far = radius + 3;
    const near = radius * 0.6 + 1;
    const middle = y - height / 2;
    return [
      [x + far, middle, 0],
      [x - far - width, middle, 1.5],
      [x + near, y - near - height + 2, 2],
      [x + near, y + near - 2, 2.5],
      [x - near - width, y - near - height + 2, 3],
      [x - near - width, y + near - 2, 3.5],
      [x - width / 2, y - far - height + 1, 3],
      [x - width / 2, y + far - 1, 3.2],
    ];
  }

  class Room {
    constructor() {
      this.taken = new Grid();
      this.lines = new Grid();
      this.frame = null;
    }

    /** Keeps a disc free of labels but its own. */
    keepDisc(x, y, radius, owner) {
      const kept = rect(x - radius, y - radius, radius * 2, radius * 2, 0);
      kept.owner = owner;
      this.taken.add(kept);
    }

    /** Keeps a rectangle free of labels. */
    keep(x, y, width, height) {
      this.taken.add(rect(x, y, width, height, 0));
    }

    /** Makes labels avoid a point of a line where they can. */
    avoid(x, y, owner) {
      this.lines.add({ left: x - 2, top: y - 2, right: x + 2, bottom: y + 2, owner });
    }

    /**
     * The best free place for a label, taken for it; null where there is none.
     * @param {Array<[number, number, number]>} places corner x, y and cost
     * @param {boolean} always take the best place even if it is not free
     * @param {string=} line the label is that of this line and keeps off the others
     * @returns {?{x: number, y: number, crossed: number}} and how often lines cross it
     */
    take(places, width, height, owner, always, line) {
      let best = null;
      for (const [x, y, cost] of places) {
        if (best && cost >= best.sum) continue;
        const wanted = rect(x, y, width, height, GAP);
        const blocked =
          this._isCut(wanted) ||
          this.taken.meets(wanted, owner) ||
          (line !== undefined && this.lines.count(wanted, line) > 0);
        if (blocked && !always) continue;
        const crossed = this.lines.count(wanted);
        const strange =
          line === undefined ? 0 : this.lines.count(rect(x, y, width, height, 16), line);
        const sum =
          cost +
          crossed * 4 +
          strange * 3 +
          (blocked ? 100 : 0);
        if (!best || sum < best.sum) best = { x, y, sum, crossed };
      }
      if (best) this.taken.add(rect(best.x, best.y, width, height, 0));
      return best;
    }

    /** Whether the edge of the view would cut a rectangle; one beyond it is whole. */
    _isCut({ left, top, right, bottom }) {
      const frame = this.frame;
      const beyond =
        right < frame.left ||
        left > frame.right ||
        bottom < frame.top ||
        top > frame.bottom;
      const within =
        left >= frame.left &&
        right <= frame.right &&
        top >= frame.top &&
        bottom <= frame.bottom;
      return !beyond && !within;
    }
  }

  /**
   * What is lit now and was before: only those need another look.
   * @param {?object} before the last answer, null to look at all
   */
  D.lit = function (before, chosen, related) {
    const now = chosen ? new Set(related).add(chosen) : new Set();
    const touched = (ref) => !before || now.has(ref) || before.now.has(ref);
    return { now, touched };
  };

  D.Near = Near;
  D.Room = Room;
  D.around = around;
})(window.Dateline);
