"""The web engine's sandbox stays on for every user but root."""

import contextlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534

pytestmark = pytest.mark.web


def _as_a_plain_user(folder: Path) -> list[str]:
    """What to put before a command so that it does not run as root."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("no setpriv here, and the tests run as root")
    os.chown(folder, NOBODY, NOBODY)
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


def _python(user: list[str], paths: str) -> str:
    """A Python of this version that the user may run, with our packages; or skip."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    for python in (sys.executable, f"/usr/bin/{version}"):
        command = [*user, "env", f"PYTHONPATH={paths}", python, "-c", "import dateline"]
        with contextlib.suppress(OSError):
            if not subprocess.run(command, capture_output=True, check=False).returncode:
                return python
    pytest.skip("another user can't run this checkout")


def test_the_renderer_is_fenced_by_the_kernel() -> None:
    # Not tmp_path: its parents are closed to other users.
    folder = Path(tempfile.mkdtemp(prefix="dateline-"))
    try:
        user = _as_a_plain_user(folder)
        packages = sysconfig.get_path("purelib")
        paths = os.pathsep.join([str(ROOT), str(ROOT / "desktop"), packages])
        python = _python(user, paths)
        kept = {"PATH", "LANG", "LC_ALL", "QTWEBENGINE_CHROMIUM_FLAGS"}
        env = {key: value for key, value in os.environ.items() if key in kept}
        env |= {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": paths,
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        done = subprocess.run(
            [*user, python, "-m", "tests.web.sandboxed"],
            env=env,
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    finally:
        shutil.rmtree(folder)
    assert done.returncode == 0, done.stderr[-2000:]
    said = dict(line.split(":", 1) for line in done.stdout.splitlines() if ":" in line)
    assert said["Seccomp"].strip() == "2"
    assert said["NoNewPrivs"].strip() == "1"
    assert "Sandboxing disabled" not in done.stderr
