"""How the gazetteer's file lies on disk; its maker and its reader both keep to this.

All numbers are little-endian. The file begins with ``MAGIC``, then the start of each
section as an unsigned 32-bit number, in the order of ``Section``; the last is the end.

- entries: ``ENTRY`` for each place, by GeoNames id, places without one last: GeoNames
  id (or 0), latitude and longitude in steps of 1e-5 degrees, population, name (offset
  in strings), country (two letters or two NUL), feature, flags, admin1 and admin2
  (offsets in strings).
- strings: each one byte of length and that many of UTF-8.
- buckets: ``BUCKETS`` + 1 offsets in names; a key lies in the bucket of its CRC-32.
- names: for each key of a bucket one byte of length, the key in UTF-8, a ``COUNT``
  whose top bit says that longer names begin with this one, and so many ``POSTING``:
  entry in the upper 24 bits and ``known`` (0 to 255) in the lower 8, then how the name
  belongs to it. The best known comes first.
- cells: the first index in near for each cell of one degree, row by row from the south
  pole and the antimeridian on, and the end.
- near: the entries of towns by cell.

A key that begins with ``@`` is none that ``fold`` makes: ``@US.TX`` names a division.
"""

import struct
from collections.abc import Sequence
from enum import IntEnum

MAGIC = b"dateline places 1\n"
SECTIONS = 6
HEAD = struct.Struct(f"<{SECTIONS + 1}I")
ENTRY = struct.Struct("<IiiII2sBBII")
COUNT = struct.Struct("<H")
POSTING = struct.Struct("<IB")
MORE = 0x8000  # in a COUNT
CAPITAL = 1  # in the flags of an ENTRY
STEPS = 100_000  # in a degree
BUCKETS = 1 << 19
COLUMNS, ROWS = 360, 180


class Section(IntEnum):
    """The order of the sections."""

    ENTRIES = 0
    STRINGS = 1
    BUCKETS = 2
    NAMES = 3
    CELLS = 4
    NEAR = 5


def cell(lat: float, lon: float) -> int:
    """The number of the cell that holds a point in degrees."""
    row = min(ROWS - 1, int(lat + 90))
    return row * COLUMNS + min(COLUMNS - 1, int(lon + 180))


def numbers(values: Sequence[int]) -> bytes:
    """Unsigned 32-bit numbers as the file holds them."""
    return struct.pack(f"<{len(values)}I", *values)
