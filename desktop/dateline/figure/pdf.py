"""What Qt leaves out of a PDF: its words for screen readers, and no clock.

ISO 32000-1: 7.5.4 (table of objects), 14.3.3 (information), 14.7 and 14.8 (structure:
the page is one figure with an alternative text), 14.9.2 (language).
"""

import re
from itertools import pairwise

from dateline.figure.drawing import Drawing
from dateline.figure.svg import clean

_DATES = re.compile(rb"/(?:CreationDate|ModDate) \(D:[^)]*\)\n")
_ENTRY = re.compile(rb"^(\d{10}) \d{5} n", re.MULTILINE)
_CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
_SIZE = re.compile(rb"/Size \d+")


def finished(made: bytes, drawing: Drawing) -> bytes:
    """A PDF of one page as Qt writes it, without dates, with its words in it.

    Raises:
        ValueError: the data is no PDF of that make.
    """
    head, objects, trailer = _read(made)
    page = _only(objects, b"/Type /Page\n")
    root, info = _only(objects, b"/Type /Catalog"), _only(objects, b"/Producer (")
    first = max(objects) + 1
    tree, document, figure, start, end = range(first, first + 5)
    objects[info] = _within(_DATES.sub(b"", objects[info]), _information(drawing))
    objects[root] = _within(
        objects[root],
        b"/Lang %s\n/MarkInfo << /Marked true >>\n/StructTreeRoot %d 0 R\n"
        b"/ViewerPreferences << /DisplayDocTitle true >>"
        % (_string(drawing.language), tree),
    )
    paged = _CONTENTS.sub(
        b"/Contents [%d 0 R \\1 0 R %d 0 R]" % (start, end), objects[page]
    )
    objects[page] = _within(paged, b"/StructParents 0")
    objects[tree] = (
        b"<< /Type /StructTreeRoot /K %d 0 R /ParentTree << /Nums [0 [%d 0 R]] >> >>"
        % (document, figure)
    )
    objects[document] = b"<< /Type /StructElem /S /Document /P %d 0 R /K %d 0 R >>" % (
        tree,
        figure,
    )
    objects[figure] = (
        b"<< /Type /StructElem /S /Figure /P %d 0 R /Pg %d 0 R /K 0 /Alt %s >>"
        % (document, page, _string(drawing.desc))
    )
    objects[start] = _stream(b"/Figure << /MCID 0 >> BDC\n")
    objects[end] = _stream(b"\nEMC\n")
    return _written(head, objects, trailer)


def xmp(drawing: Drawing) -> bytes:
    """What the page says in words, as XMP (ISO 16684-1)."""

    def entry(name: str, words: str) -> str:
        inside = f'<rdf:li xml:lang="x-default">{clean(words)}</rdf:li>'
        return f"<dc:{name}><rdf:Alt>{inside}</rdf:Alt></dc:{name}>"

    body = (
        entry("title", drawing.title)
        + entry("description", drawing.desc)
        + f"<dc:source>{clean(drawing.source)}</dc:source>"
    )
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"{body}</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    ).encode()


def _read(made: bytes) -> tuple[bytes, dict[int, bytes], bytes]:
    """The head, each object's body by its number, and the trailer."""
    body, mark, table = made.rpartition(b"\nxref\n")
    offsets = [int(offset) for offset in _ENTRY.findall(table)]
    if not mark or not offsets:
        raise ValueError("not a PDF with a table of objects")
    by_offset = {offset: number for number, offset in enumerate(offsets, start=1)}
    order = [*sorted(by_offset), len(body) + 1]
    objects = {
        by_offset[start]: _body(body[start:stop]) for start, stop in pairwise(order)
    }
    return body[: order[0]], objects, table[table.index(b"trailer") :]


def _body(whole: bytes) -> bytes:
    inside = whole[whole.index(b"obj\n") + 4 : whole.rindex(b"endobj")]
    return inside.rstrip(b"\n")


def _only(objects: dict[int, bytes], mark: bytes) -> int:
    """The number of the object that holds a mark."""
    for number, body in objects.items():
        if mark in body[:4000]:
            return number
    raise ValueError(f"no object of the PDF has {mark!r}")


def _within(body: bytes, more: bytes) -> bytes:
    """A dictionary with more entries at its end."""
    end = body.rindex(b">>")
    return body[:end].rstrip(b"\n") + b"\n" + more + b"\n>>"


def _information(drawing: Drawing) -> bytes:
    return b"/Subject " + _string(drawing.desc)


def _string(words: str) -> bytes:
    """A text string: UTF-16 with its mark, as hexadecimal digits."""
    data = b"\xfe\xff" + words.encode("utf-16-be", "replace")
    return b"<" + data.hex().encode("ascii") + b">"


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _written(head: bytes, objects: dict[int, bytes], trailer: bytes) -> bytes:
    parts, offsets, at = [head], {}, len(head)
    for number, body in objects.items():
        part = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        offsets[number] = at
        parts.append(part)
        at += len(part)
    rows = b"".join(b"%010d 00000 n \n" % offsets[number] for number in sorted(offsets))
    count = len(objects) + 1
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, rows))
    kept = _SIZE.sub(b"/Size %d" % count, trailer[: trailer.index(b"startxref")])
    parts.append(kept + b"startxref\n%d\n%%%%EOF\n" % at)
    return b"".join(parts)
