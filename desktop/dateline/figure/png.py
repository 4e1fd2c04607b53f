"""Words in a PNG: title, description and source as international text chunks.

PNG specification, third edition, 11.3.3.4: iTXt holds UTF-8.
"""

import struct
import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_UNWANTED = (b"tIME", b"tEXt", b"iTXt", b"zTXt")


def with_words(data: bytes, words: dict[str, str]) -> bytes:
    """The picture with these words after its header, and no clock or other words.

    Raises:
        ValueError: the data is no PNG.
    """
    if not data.startswith(_SIGNATURE):
        raise ValueError("not a PNG")
    chunks = [chunk for chunk in _chunks(data) if chunk[4:8] not in _UNWANTED]
    said = [_text(key, value) for key, value in words.items() if value]
    return _SIGNATURE + chunks[0] + b"".join(said) + b"".join(chunks[1:])


def _chunks(data: bytes) -> list[bytes]:
    found = []
    at = len(_SIGNATURE)
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        found.append(data[at : at + 12 + length])
        at += 12 + length
    return found


def _text(key: str, value: str) -> bytes:
    body = b"iTXt" + key.encode("latin-1") + b"\0\0\0\0\0"
    body += value.replace("\0", "").encode("utf-8", "replace")
    check = zlib.crc32(body)
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", check)
