"""The page in one file: whole, closed, and the same bytes each time."""

import os
import re
import subprocess
import sys

import pytest

from dateline.domain.view import View
from dateline.mapping.evidence import evidence_page
from dateline.scene.build import build
from dateline.scene.theme import THEMES
from tests.dossiers import tiny

MAKE = (
    "import hashlib;"
    "from tests.dossiers import tiny;"
    "from dateline.domain.view import View;"
    "from dateline.scene.build import build;"
    "from dateline.scene.theme import THEMES;"
    "from dateline.mapping.evidence import evidence_page;"
    "page = evidence_page(build(tiny(), View()), tiny(), THEMES['light']);"
    "print(hashlib.sha256(page).hexdigest())"
)


@pytest.fixture(scope="module")
def page() -> str:
    made = evidence_page(build(tiny(), View()), tiny(), THEMES["light"])
    return made.decode("utf-8")


def test_it_names_no_address_to_load(page: str) -> None:
    outside = re.sub(r'<script type="application/json".*?</script>', "", page)
    markup = re.sub(r"<(script|style)>.*?</\1>", "", outside, flags=re.DOTALL)
    assert not re.search(r"\b(?:src|href|action|data|poster)=", markup)
    styles = "".join(re.findall(r"<style>(.*?)</style>", outside, flags=re.DOTALL))
    assert set(re.findall(r'url\("?([^)]{5})', styles)) <= {"data:", "#defa"}
    assert "@import" not in styles


def test_every_script_and_style_is_named_in_its_policy(page: str) -> None:
    policy = re.search(r'Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert page.count("<script>") == policy[1].split("style-src")[0].count("sha256-")
    assert page.count("<style>") == policy[1].split("style-src")[1].count("sha256-")


def test_it_holds_the_quotes(page: str) -> None:
    assert "Fiji broke off relations with Samoa" in page


def test_it_is_the_same_with_another_seed_zone_and_locale() -> None:
    digests = set()
    for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/Lima")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        env["PYTHONPATH"] = os.pathsep.join(sys.path)
        done = subprocess.run(
            [sys.executable, "-c", MAKE],
            capture_output=True,
            text=True,
            check=True,
            env=env,
        )
        digests.add(done.stdout)
    assert len(digests) == 1
