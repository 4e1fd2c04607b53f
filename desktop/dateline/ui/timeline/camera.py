"""Which part of a timeline is in view: plain numbers, a new camera for each move."""

from dataclasses import dataclass, replace

EDGE_PX = 12.0  # air beside the axis when all of it is shown
NEAREST = 8.0  # pixels a unit, at most
NARROWEST_FIT = 0.0001


@dataclass(frozen=True, slots=True)
class Extent:
    """How large the drawing is: the axis in units, the rows in pixels."""

    units: float
    rows_px: float


@dataclass(frozen=True, slots=True)
class Camera:
    """``left`` in axis units, ``zoom`` in pixels a unit, ``top`` in pixels.

    ``width`` and ``height`` are the viewport's, in pixels. ``whole`` is true while all
    of the axis is shown, so that it stays so when the window changes its size.
    """

    width: float = 800.0
    height: float = 160.0
    left: float = 0.0
    zoom: float = 1.0
    top: float = 0.0
    whole: bool = True

    @property
    def right(self) -> float:
        """The last unit in view."""
        return self.left + self.width / self.zoom

    @property
    def bottom(self) -> float:
        """The last height in view."""
        return self.top + self.height

    def px(self, x: float) -> float:
        """Pixels from the viewport's left side."""
        return (x - self.left) * self.zoom

    def unit(self, px: float) -> float:
        """The axis unit at so many pixels from the viewport's left side."""
        return self.left + px / self.zoom

    def fitted(self, extent: Extent) -> "Camera":
        """All of the axis."""
        zoom = _least(self, extent)
        left = extent.units / 2 - self.width / zoom / 2
        return replace(self, left=left, zoom=zoom, whole=True).held(extent)

    def sized(self, width: float, height: float, extent: Extent) -> "Camera":
        """The same view in a viewport of another size."""
        made = replace(self, width=max(width, 1.0), height=max(height, 1.0))
        return made.fitted(extent) if self.whole else made.held(extent)

    def moved(self, right_px: float, down_px: float, extent: Extent) -> "Camera":
        """Moved over the drawing by so many pixels."""
        left = self.left + right_px / self.zoom
        whole = self.whole and right_px == 0
        return replace(self, left=left, top=self.top + down_px, whole=whole).held(
            extent
        )

    def nearer(self, factor: float, at_px: float, extent: Extent) -> "Camera":
        """Zoomed by a factor; what is at ``at_px`` stays there."""
        least = _least(self, extent)
        zoom = min(max(self.zoom * factor, least), max(NEAREST, least))
        left = self.unit(at_px) - at_px / zoom
        return replace(self, left=left, zoom=zoom, whole=zoom <= least).held(extent)

    def showing(
        self, x0: float, x1: float, y0: float, y1: float, extent: Extent
    ) -> "Camera":
        """Moved so far that a box is in sight; not at all where it is."""
        made = self
        low, high = self.width * 0.06, self.width * 0.8
        seen = self.px(x0) <= high and self.px(x1) >= low
        if not seen or (self.px(x0) < 0 and self.px(x1) < self.width):
            made = replace(made, left=x0 - self.width * 0.3 / self.zoom, whole=False)
        if y0 < self.top or y1 > self.bottom:
            made = replace(made, top=(y0 + y1 - self.height) / 2)
        return made.held(extent)

    def held(self, extent: Extent) -> "Camera":
        """Kept within the drawing, with a little air beside it."""
        air = EDGE_PX / self.zoom
        low, high = -air, extent.units + air - self.width / self.zoom
        left = (low + high) / 2 if low > high else min(max(self.left, low), high)
        top = min(max(self.top, 0.0), max(0.0, extent.rows_px - self.height))
        return replace(self, left=left, top=top)


def _least(camera: Camera, extent: Extent) -> float:
    room = max(camera.width - 2 * EDGE_PX, 1.0)
    return max(room / max(extent.units, 1.0), NARROWEST_FIT)
