"""Painting in a process of its own, for a program that has a window.

Qt leaves in a face by what part of a pixel its last letter was moved, and outlines of
that face come out moved by as much. So a figure painted beside a window would have
other bytes each time; and threads would meet in the face. A process without a screen
paints instead, as the command line does.
"""

import pickle
import subprocess
import sys

from dateline.errors import FigureUnpainted
from dateline.figure.drawing import Drawing


def painted(drawing: Drawing, key: str, dpi: int) -> bytes:
    """The drawing as ``key``, png or pdf: the bytes that ``painter.paint`` makes.

    Raises:
        FigureUnpainted: the process did not come to its end.
    """
    # -P: a folder named as ours, where the program happens to run, is not imported.
    done = subprocess.run(
        [sys.executable, "-P", "-m", __name__],
        input=pickle.dumps((drawing, key, dpi)),
        capture_output=True,
        check=False,
    )
    if done.returncode != 0:
        last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise FigureUnpainted(last or f"exit code {done.returncode}")
    return done.stdout


def _paint() -> None:
    from dateline.figure.painter import paint

    # It comes from the process that started this one, and from nowhere else.
    drawing, key, dpi = pickle.load(sys.stdin.buffer)
    sys.stdout.buffer.write(paint(drawing, key, dpi))


if __name__ == "__main__":
    _paint()
