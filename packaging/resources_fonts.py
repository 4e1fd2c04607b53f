"""Fonts: copy them, and write the advance widths that measure text without Qt."""

from __future__ import annotations

import struct
from pathlib import Path

import resources_packages as packages
from resources_basemap import dump
from resources_world import Source

STYLES = {
    "regular": ("400Regular", "400-normal"),
    "italic": ("400Regular_Italic", "400-italic"),
    "semibold": ("600SemiBold", "600-normal"),
    "bold": ("700Bold", "700-normal"),
}
NAMES = {
    "regular": "Regular",
    "italic": "Italic",
    "semibold": "SemiBold",
    "bold": "Bold",
}
FAMILIES = {
    "sans": ("SourceSans3", packages.SANS, packages.SANS_WEB, "source-sans-3"),
    "serif": ("SourceSerif4", packages.SERIF, packages.SERIF_WEB, "source-serif-4"),
}
WEB_STYLES = {
    "sans": ("regular", "italic", "semibold"),
    "serif": ("regular", "semibold"),
}


def write_fonts(source: Source, folder: Path) -> dict[str, packages.Package]:
    """Write fonts, licences and metrics.json; return the origin of each file."""
    folder.mkdir(parents=True, exist_ok=True)
    origins: dict[str, packages.Package] = {}
    metrics: dict[str, dict[str, object]] = {}
    for key, (stem, full, web, webname) in FAMILIES.items():
        metrics[key] = {}
        for style, (path, webpath) in STYLES.items():
            name = f"{stem}-{NAMES[style]}"
            ttf = source.read(full, f"package/{path}/{stem}_{path}.ttf")
            (folder / f"{name}.ttf").write_bytes(ttf)
            origins[f"{name}.ttf"] = full
            metrics[key][style] = measure(ttf)
            if style in WEB_STYLES[key]:
                file = f"package/files/{webname}-latin-{webpath}.woff2"
                (folder / f"{name}.latin.woff2").write_bytes(source.read(web, file))
                origins[f"{name}.latin.woff2"] = web
        licence = source.read(full, "package/LICENSE_FONT")
        (folder / f"{stem}-OFL.txt").write_bytes(licence)
        origins[f"{stem}-OFL.txt"] = full
    dump(folder / "metrics.json", metrics)
    return origins


def measure(ttf: bytes) -> dict[str, object]:
    """Return units per em, ascent, descent and advances of a TrueType font."""
    tables = _tables(ttf)
    head, hhea = tables["head"], tables["hhea"]
    (units,) = struct.unpack(">H", head[18:20])
    ascent, descent = struct.unpack(">hh", hhea[4:8])
    (count,) = struct.unpack(">H", hhea[34:36])
    advances = struct.unpack(f">{2 * count}H", tables["hmtx"][: 4 * count])[::2]
    glyphs = _characters(tables["cmap"])
    widths = {c: advances[min(g, count - 1)] for c, g in sorted(glyphs.items())}
    return {
        "units_per_em": units,
        "ascent": ascent,
        "descent": -descent,
        "default": advances[0],
        "runs": _runs(widths),
    }


def _tables(ttf: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack(">H", ttf[4:6])
    tables = {}
    for i in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", ttf, 12 + 16 * i)
        tables[tag.decode("ascii")] = ttf[offset : offset + length]
    return tables


def _characters(cmap: bytes) -> dict[int, int]:
    """Return glyph by code point, from the widest Unicode table (4 or 12)."""
    (count,) = struct.unpack(">H", cmap[2:4])
    offsets = [struct.unpack_from(">I", cmap, 8 + 8 * i)[0] for i in range(count)]
    by_format = {struct.unpack_from(">H", cmap, at)[0]: at for at in offsets}
    if 12 in by_format:
        return _characters_12(cmap[by_format[12] :])
    return _characters_4(cmap[by_format[4] :])


def _characters_12(table: bytes) -> dict[int, int]:
    (count,) = struct.unpack_from(">I", table, 12)
    found = {}
    for i in range(count):
        first, last, glyph = struct.unpack_from(">III", table, 16 + 12 * i)
        found.update({c: glyph + c - first for c in range(first, last + 1)})
    return found


def _characters_4(table: bytes) -> dict[int, int]:
    (twice,) = struct.unpack_from(">H", table, 6)
    n = twice // 2
    ends = struct.unpack_from(f">{n}H", table, 14)
    starts = struct.unpack_from(f">{n}H", table, 16 + twice)
    deltas = struct.unpack_from(f">{n}H", table, 16 + 2 * twice)
    at = 16 + 3 * twice
    found = {}
    for i, (first, last) in enumerate(zip(starts, ends, strict=True)):
        (offset,) = struct.unpack_from(">H", table, at + 2 * i)
        for char in range(first, min(last, 0xFFFE) + 1):
            glyph = char
            if offset:
                where = at + 2 * i + offset + 2 * (char - first)
                (glyph,) = struct.unpack_from(">H", table, where)
                if glyph == 0:
                    continue
            glyph = (glyph + deltas[i]) & 0xFFFF
            if glyph:
                found[char] = glyph
    return found


def _runs(widths: dict[int, int]) -> list[list[int]]:
    """Return runs of neighbouring code points: the first, then each one's width."""
    runs: list[list[int]] = []
    last = -2
    for char, width in widths.items():
        if char != last + 1:
            runs.append([char])
        runs[-1].append(width)
        last = char
    return runs
