"""A point on Earth. Latitude first, always; other orders live in mapping and export."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """Degrees on WGS 84: ``lat`` in [-90, 90], ``lon`` in [-180, 180]."""

    lat: float
    lon: float

    def __post_init__(self) -> None:
        """Refuse what is not on Earth.

        Raises:
            ValueError: latitude or longitude out of range, or not a number.
        """
        if not -90.0 <= self.lat <= 90.0:
            raise ValueError(f"latitude {self.lat:g} is not between -90 and 90")
        if not -180.0 <= self.lon <= 180.0:
            raise ValueError(f"longitude {self.lon:g} is not between -180 and 180")
