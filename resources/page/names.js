/** What the base map itself names: countries, towns and seas, by zoom. */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  const MOST_TOWNS = 140;
  const CAPITALS_FROM = 4.2;
  const TOWNS = [
    // from this zoom on, towns of at least so many people
    [10.3, 5000],
    [9.4, 15000],
    [8.5, 40000],
    [7.6, 100000],
    [6.8, 300000],
    [6, 700000],
    [5, 2500000],
  ];
  const SEAS = [
    // name, its two lines joined by a line break; lat, lon, first and last zoom
    ["North\nPacific\nOcean", 28, -150, 1, 5],
    ["South\nPacific\nOcean", -30, -125, 1, 5],
    ["North\nAtlantic\nOcean", 30, -45, 1, 5],
    ["South\nAtlantic\nOcean", -28, -16, 1, 5],
    ["Indian\nOcean", -22, 78, 1, 5],
    ["North\nPacific\nOcean", 30, 168, 2, 5],
    ["Southern Ocean", -60, 20, 2, 5],
    ["Arctic Ocean", 79, -150, 2, 5],
    ["Caribbean Sea", 14.8, -75, 3.2, 6.5],
    ["Gulf of Mexico", 25, -90, 3.2, 6.5],
    ["Mediterranean\nSea", 34.6, 18.5, 3.4, 6.5],
    ["Black Sea", 43.2, 34.5, 4, 7],
    ["Baltic Sea", 57.8, 19.8, 4.4, 7.5],
    ["North Sea", 56.3, 3, 3.8, 7],
    ["Norwegian\nSea", 68, 2, 3.4, 6.5],
    ["Barents Sea", 74, 38, 3.2, 6],
    ["Hudson Bay", 60, -86, 3.2, 6],
    ["Arabian Sea", 14, 64, 3, 6],
    ["Bay of Bengal", 14, 88, 3.2, 6],
    ["South China\nSea", 14, 114.5, 3.4, 6.5],
    ["Philippine Sea", 19, 133, 3.4, 6],
    ["Sea of Okhotsk", 54, 149, 3.2, 6],
    ["Bering Sea", 58, -177, 3, 6],
    ["Coral Sea", -17, 154, 3.2, 6],
    ["Tasman Sea", -38, 161, 3.2, 6],
    ["Bay of Biscay", 45.4, -4.6, 4.6, 7.5],
    ["Celtic Sea", 50.3, -7.6, 5.2, 7.5],
    ["English\nChannel", 49.9, -2, 5.6, 8],
    ["Red Sea", 20.5, 38.2, 4, 7],
    ["Caspian Sea", 41.5, 51, 4, 7],
    ["Gulf of\nGuinea", 1.5, 2.5, 3.6, 6.5],
  ];

  let countries = null;

  function load() {
    return D.source("basemap/countries.json").then((data) => {
      countries = Object.entries(data);
    });
  }

  /** A longitude, whole turns aside, nearest to that of the middle of the map. */
  function turned(lon, middle) {
    return lon + 360 * Math.round((middle - lon) / 360);
  }

  /** A name in two lines where it is long and has words to part. */
  function folded(name) {
    const words = name.split(" ");
    if (name.length < 12 || words.length < 2) return name;
    let best = 1;
    const uneven = (at) =>
      Math.abs(words.slice(0, at).join(" ").length - words.slice(at).join(" ").length);
    for (let at = 2; at < words.length; at += 1) if (uneven(at) < uneven(best)) best = at;
    return words.slice(0, best).join(" ") + "\n" + words.slice(best).join(" ");
  }

  /** Countries to name at a zoom, those that take part earlier; the greatest first. */
  function countriesAt(zoom, fills, middle) {
    const row = [];
    for (const [code, country] of countries || []) {
      const fill = fills.get(code);
      const small = country.label_zoom > 4 ? 0.6 : -0.4;
      if (zoom < country.label_zoom + (fill ? -1.4 : small)) continue;
      const [lat, lon] = country.label;
      row.push({
        key: (fill ? "filled " : "country ") + code,
        code,
        text: folded(country.name),
        lat,
        lon: turned(lon, middle),
        fill,
        growth: Math.max(0, Math.min(3, zoom - country.label_zoom)),
        rank: country.label_zoom - (fill ? 10 : 0),
      });
    }
    return row.sort((a, b) => a.rank - b.rank);
  }

  function seasAt(zoom, middle) {
    return SEAS.filter(([, , , first, last]) => zoom >= first && zoom <= last).map(
      ([text, lat, lon, first], index) => ({
        key: "sea " + index,
        text,
        lat,
        lon: turned(lon, middle),
        growth: first < 2 ? 1.5 : 0,
      }),
    );
  }

  function capitals(zoom, middle) {
    return (countries || [])
      .filter(([, country]) => country.capital && country.label_zoom <= zoom)
      .map(([code, { capital }]) => ({
        key: "capital " + code,
        text: capital.name,
        lat: capital.lat,
        lon: turned(capital.lon, middle),
        capital: true,
      }));
  }

  /** Towns to name in a view: capitals from far, the rest by people and zoom. */
  function townsAt(zoom, view, middle) {
    if (zoom < CAPITALS_FROM) return [];
    const step = TOWNS.find(([first]) => zoom >= first);
    if (!step || zoom < 5 || D.coarse) return capitals(zoom, middle);
    const row = [];
    for (const name of D.sheets.cellsIn(view).keys()) {
      const sheet = D.sheets.get(name);
      for (const place of (sheet && sheet.places) || []) {
        const capital = place.kind === "capital";
        if (place.population < step[1] && !(capital && zoom >= 4.8)) continue;
        const lon = turned(place.lon, middle);
        const [x, y] = [D.geo.x(lon), D.geo.y(place.lat)];
        if (x < view.left || x > view.right || y < view.top || y > view.bottom) continue;
        row.push({
          key: "town " + place.lat + " " + place.lon,
          text: place.name,
          lat: place.lat,
          lon,
          capital,
          rank: place.population + (capital ? 5e7 : 0),
        });
      }
    }
    return row.sort((a, b) => b.rank - a.rank).slice(0, MOST_TOWNS);
  }

  /** The corners of a country's main part; none where it is not known. */
  function boxOf(code, middle) {
    const found = (countries || []).find(([other]) => other === code);
    if (!found) return [];
    const [west, south, east, north] = found[1].bbox;
    const left = turned(west, middle - (((east - west + 360) % 360) / 2));
    return [
      [south, left],
      [north, left + ((east - west + 360) % 360)],
    ];
  }

  D.names = { boxOf, countriesAt, load, seasAt, townsAt, turned };
})(window.Dateline);
