"""The one HTML file in Debian's Chromium, with the network off."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.domain.dossier import Dossier
from dateline.domain.view import View
from dateline.mapping.evidence import evidence_page
from dateline.mapping.payload import clip
from dateline.mapping.words import TITLE_LENGTH
from dateline.scene.build import build
from dateline.scene.theme import THEMES
from tests.dossiers import TEXT, tiny
from tests.web import chromium
from tests.web.chromium import Browser
from tests.web.hostile import PAYLOADS, merged

pytestmark = [
    pytest.mark.web,
    pytest.mark.skipif(not chromium.is_there(), reason="no chromium here"),
]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    made = Browser(tmp_path_factory.mktemp("chromium"))
    yield made
    made.close()


def _open(
    browser: Browser, folder: Path, dossier: Dossier, theme: str = "light"
) -> None:
    file = folder / "page.html"
    file.write_bytes(evidence_page(build(dossier, View()), dossier, THEMES[theme]))
    browser.requests.clear()
    browser.console.clear()
    browser.open(file)
    browser.wait_for("document.querySelectorAll('.mark').length > 0")
    browser.wait_for(
        "Boolean(Dateline.sheets.get('50m') || Dateline.sheets.get('110m'))"
    )
    assert browser.requests[0] == file.as_uri()


def _asked_for(browser: Browser) -> list[str]:
    """The requests beside that for the file; data in the page is no request."""
    return [url for url in browser.requests[1:] if not url.startswith("data:")]


def _middle(browser: Browser, selector: str) -> tuple[float, float]:
    box = browser.eval(
        f"(e => {{ e.scrollIntoView({{block: 'nearest'}});"
        " const b = e.getBoundingClientRect();"
        " return [b.left + b.width / 2, b.top + b.height / 2] })"
        f"(document.querySelector({selector!r}))"
    )
    return box[0], box[1]


def test_it_opens_with_no_request_and_no_complaint(
    browser: Browser, tmp_path: Path
) -> None:
    _open(browser, tmp_path, tiny())
    assert _asked_for(browser) == []
    assert browser.console == []
    assert browser.eval("document.querySelector('#text').textContent") == TEXT
    scene = build(tiny(), View())
    marks = "Array.from(document.querySelectorAll('.mark'), e => e.dataset.ref).sort()"
    assert browser.eval(marks) == sorted(mark.ref for mark in scene.marks)
    assert browser.eval("document.title") == tiny().title


def test_a_click_in_the_map_lights_text_list_and_card(
    browser: Browser, tmp_path: Path
) -> None:
    _open(browser, tmp_path, tiny())
    browser.click(*_middle(browser, ".mark[data-ref=suva]"))
    browser.wait_for("document.querySelectorAll('.run.chosen').length > 0")
    assert browser.eval("document.querySelector('.card-title').textContent") == "Suva"
    lit = "document.querySelector('.row[aria-pressed=true] .row-name').textContent"
    assert browser.eval(lit) == "Suva"
    assert browser.eval("document.querySelector('.run.chosen').textContent") == "Suva"


def test_a_click_in_list_or_text_rings_the_map(
    browser: Browser, tmp_path: Path
) -> None:
    _open(browser, tmp_path, tiny())
    browser.click(*_middle(browser, "#events .row"))
    browser.wait_for("document.querySelector('.links .chosen') !== null")
    quotes = "Array.from(document.querySelectorAll('.card-quote'), e => e.textContent)"
    assert browser.eval(quotes) == ["“Fiji broke off relations with Samoa”"]
    browser.eval(
        "Array.from(document.querySelectorAll('.run'))"
        ".find(e => e.textContent === 'Oslo').id = 'oslo-run'"
    )
    browser.click(*_middle(browser, "#oslo-run"))
    browser.wait_for("document.querySelector('.mark.chosen')?.dataset.ref === 'oslo'")


def test_it_can_be_used_with_keys_alone(browser: Browser, tmp_path: Path) -> None:
    _open(browser, tmp_path, tiny())
    browser.eval("document.querySelector('#places .row').focus()")
    browser.key("Enter", 13)
    browser.wait_for("document.querySelector('.card-title')?.textContent === 'Fiji'")
    browser.eval("document.querySelector('.mark[data-ref=oslo]').focus()")
    browser.key("Enter", 13)
    browser.wait_for("document.querySelector('.card-title').textContent === 'Oslo'")
    browser.key("Escape", 27)
    browser.wait_for("document.querySelector('.mark.chosen') === null")


def test_each_theme_is_its_own(browser: Browser, tmp_path: Path) -> None:
    _open(browser, tmp_path, tiny(), "dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    wanted = THEMES["dark"].paper
    red, green, blue = (int(wanted[at : at + 2], 16) for at in (1, 3, 5))
    assert browser.eval(paper) == f"rgb({red}, {green}, {blue})"


def test_no_text_runs_loads_or_becomes_an_element(
    browser: Browser, tmp_path: Path
) -> None:
    foreign = (
        "Array.from(document.querySelectorAll("
        "'iframe, object, embed, img, video, audio, form, base, input, b, a'),"
        " e => e.outerHTML)"
    )
    titles = (
        "Array.from(document.querySelectorAll('.row'), row =>"
        " { row.click(); return document.querySelector('.card-title').textContent; })"
    )
    for first in range(0, len(PAYLOADS), 12):
        texts = PAYLOADS[first : first + 12]
        dossier = merged(texts)
        _open(browser, tmp_path, dossier)
        told = browser.eval(titles)
        # JSON keeps every character; HTML's own text would lose some on the way.
        names = {dossier.name_of(item.id) for item in dossier.items()}
        assert set(told) <= {clip(name, TITLE_LENGTH) for name in names}
        assert browser.eval("window.PWN ?? null") is None, texts
        assert browser.eval(foreign) == []
        assert _asked_for(browser) == []
        assert browser.console == []


def test_no_text_can_end_the_data_it_lies_in() -> None:
    texts = tuple(text for text in PAYLOADS if "script" in text.lower())
    dossier = merged(texts)
    page = evidence_page(build(dossier, View()), dossier, THEMES["light"]).decode()
    plain = evidence_page(build(tiny(), View()), tiny(), THEMES["light"]).decode()
    for sign in ("<", ">", "&"):
        assert page.count(sign) == plain.count(sign)
