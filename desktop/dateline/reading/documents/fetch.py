"""The child process that fetches an address: one line of JSON in, bytes out.

What goes out is a line of JSON, ``refused`` or ``type``, ``charset`` and ``address``,
and after it the bytes of the answer.
"""

import http.client
import ipaddress
import json
import socket
import sys
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from typing import IO
from urllib.parse import urlsplit

from dateline.reading.documents.document import Refusal
from dateline.reading.documents.limits import (
    ADDRESS_BYTES,
    ADDRESS_SECONDS,
    REDIRECTS,
    enclose,
)

_SCHEMES = ("http", "https")
_AGENT = "Dateline (reads one page when its person asks for it)"
_HTTP_WORDS = {401: "it asks for a password", 403: "it refuses", 404: "it is not there"}


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes at an address, what the server calls them, where they came from."""

    data: bytes
    media_type: str
    charset: str
    address: str


def main() -> None:
    """Fetch the address on standard input."""
    enclose(network=True)
    out = sys.stdout.buffer
    try:
        found = fetch(str(json.loads(sys.stdin.buffer.readline())))
    except Refusal as refusal:
        out.write(json.dumps({"refused": str(refusal)}).encode("ascii") + b"\n")
        return
    told = {
        "type": found.media_type,
        "charset": found.charset,
        "address": found.address,
    }
    out.write(json.dumps(told).encode("ascii") + b"\n" + found.data)


def fetch(address: str) -> Fetched:
    """What is at an address, after at most five redirections, without any cookie.

    Raises:
        Refusal: it is no web address, can't be reached, or is too large.
    """
    check(address)
    opener = urllib.request.build_opener(_Redirects(address))
    request = urllib.request.Request(
        address, headers={"User-Agent": _AGENT, "Accept-Encoding": "identity, gzip"}
    )
    try:
        with opener.open(request, timeout=ADDRESS_SECONDS) as answer:
            data = _body(answer)
            headers = answer.headers
            return Fetched(
                data,
                headers.get_content_type(),
                headers.get_content_charset() or "",
                answer.geturl(),
            )
    except urllib.error.HTTPError as error:
        words = _HTTP_WORDS.get(error.code, "the server can't give it")
        if 300 <= error.code < 400:
            words = "it leads on too often, or to what is no web page"
        raise Refusal(f"{words} ({error.code})") from error
    except (TimeoutError, urllib.error.URLError) as error:
        raise Refusal(_words(error)) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Refusal("the server breaks off") from error


def check(address: str) -> None:
    """Refuse what is no address of the web.

    Raises:
        Refusal: another scheme, no host, or a password in it.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise Refusal("it is no web address") from error
    if parts.scheme.lower() not in _SCHEMES:
        raise Refusal("only http and https addresses are read")
    plain = address.isascii() and address.isprintable() and " " not in address
    if not host or not plain:
        raise Refusal("it is no web address")
    if parts.username or parts.password:
        raise Refusal("it holds a name or a password")


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirections, on the web only, and from outside never inside."""

    max_redirections = REDIRECTS
    max_repeats = 2

    def __init__(self, first: str) -> None:
        self._inside = _is_inside(first)

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        check(newurl)
        if not self._inside and _is_inside(newurl):
            raise Refusal("it leads into the network of this machine")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _is_inside(address: str) -> bool:
    """Whether a host is this machine or one of its own network."""
    parts = urlsplit(address)
    try:
        found = socket.getaddrinfo(parts.hostname, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return False  # it can't be reached either, and that is told then
    return any(
        not ipaddress.ip_address(str(row[4][0]).partition("%")[0]).is_global
        for row in found
    )


def _body(answer: http.client.HTTPResponse) -> bytes:
    size = ADDRESS_BYTES // 1_000_000
    data = answer.read(ADDRESS_BYTES + 1)
    packed = (answer.headers.get("Content-Encoding") or "identity").strip().lower()
    if packed in ("gzip", "x-gzip"):
        unpack = zlib.decompressobj(wbits=31)
        try:
            data = unpack.decompress(data, ADDRESS_BYTES + 1)
        except zlib.error as error:
            raise Refusal("the server sends something broken") from error
    elif packed != "identity":
        raise Refusal(f"the server packs it in a way that is not read ({packed[:20]})")
    if len(data) > ADDRESS_BYTES:
        raise Refusal(f"it is larger than {size} MB")
    return data


def _words(error: OSError) -> str:
    reason = getattr(error, "reason", error)
    if isinstance(reason, TimeoutError):
        return f"the server takes longer than {ADDRESS_SECONDS} seconds"
    if isinstance(reason, socket.gaierror):
        return "there is no such server, or no network"
    if isinstance(reason, ConnectionRefusedError):
        return "the server refuses to be spoken to"
    return "the server can't be reached"


if __name__ == "__main__":
    main()
