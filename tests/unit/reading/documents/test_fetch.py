"""Addresses of the web, asked of a server on this machine."""

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dateline.errors import BadDocument
from dateline.reading.documents.address import is_address, read_address
from dateline.reading.documents.document import Refusal
from dateline.reading.documents.fetch import check, fetch

PAGE = "<html><title>Mali votes</title><p>Мали голосует в воскресенье.</p></html>"


class _Pages(BaseHTTPRequestHandler):
    asked: list[str]

    def do_GET(self) -> None:
        self.server.asked.append(self.headers.get("Cookie") or "")  # type: ignore[attr-defined]
        step, _, number = self.path.strip("/").partition("/")
        if step == "hop" and int(number) > 0:
            self._send(302, b"", Location=f"/hop/{int(number) - 1}")
        elif step == "away":
            self._send(302, b"", Location="file:///etc/hosts")
        elif step == "large":
            self._send(200, bytes(10_000_001))
        elif step == "bomb":
            packed = gzip.compress(bytes(50_000_000))
            self._send(200, packed, **{"Content-Encoding": "gzip"})
        elif step == "none":
            self._send(404, b"")
        else:
            self._send(200, PAGE.encode("koi8-r"))

    def _send(self, code: int, body: bytes, **headers: str) -> None:
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=koi8-r")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Set-Cookie", "a=b")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    made.asked = []  # type: ignore[attr-defined]
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def _address(server: ThreadingHTTPServer, path: str) -> str:
    return f"http://127.0.0.1:{server.server_port}/{path}"


def test_a_page_is_fetched_and_read(server: ThreadingHTTPServer) -> None:
    found = read_address(_address(server, "hop/3"))
    assert "Мали голосует" in found.text
    assert found.source == PAGE.encode("koi8-r")
    assert server.asked == [""] * 4  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("hop/6", "too often"),
        ("away", "no web page"),
        ("large", "10 MB"),
        ("bomb", "10 MB"),
        ("none", "not there"),
    ],
)
def test_what_can_not_be_fetched(
    server: ThreadingHTTPServer, path: str, word: str
) -> None:
    with pytest.raises(Refusal, match=word):
        fetch(_address(server, path))


def test_five_redirections_are_followed(server: ThreadingHTTPServer) -> None:
    assert fetch(_address(server, "hop/5")).charset == "koi8-r"


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/hosts",
        "ftp://example.org/",
        "data:text/plain,x",
        "http://",
        "http://user:word@example.org/",
        "http://example.org:99999999/",
        "http://exa mple.org/",
        "http://[::1",
        "https://example.org/\r\nHost: b",
    ],
)
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(Refusal):
        check(address)


def test_a_server_that_is_not_there(server: ThreadingHTTPServer) -> None:
    address = _address(server, "")
    server.shutdown()
    server.server_close()
    with pytest.raises(BadDocument, match="refuses to be spoken to") as caught:
        read_address(address)
    assert str(caught.value).startswith(address)


def test_addresses_are_told_from_files() -> None:
    assert is_address(" HTTPS://example.org ")
    assert not is_address("http.txt")
