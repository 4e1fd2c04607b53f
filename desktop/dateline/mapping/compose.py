"""Write the generated files of the page: ``python -m dateline.mapping.compose``.

Importing folium takes longer than showing a map, so the window never does; it serves
what this wrote. A test compares the files with what folium composes now.
"""

from pathlib import Path

from dateline.assets import resource
from dateline.mapping.page import window_files


def compose(folder: Path) -> None:
    """Write the files into a folder, each only where it has changed."""
    for name, data in window_files().items():
        file = folder / name
        if not file.is_file() or file.read_bytes() != data:
            file.write_bytes(data)


if __name__ == "__main__":
    compose(resource("page"))
