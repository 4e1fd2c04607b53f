"""Colours between two others."""


def mix(one: str, other: str, share: float) -> str:
    """The colour at a share of the way from one ``#rrggbb`` to another."""
    parts = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in parts)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
