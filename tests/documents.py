"""Documents of each format, made on the spot, for tests that read them."""

import io
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Mapping
from email.message import EmailMessage
from html import escape
from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

_PDF = """
import sys, textwrap
from PySide6.QtGui import QFont, QGuiApplication, QPageSize, QPainter, QPdfWriter
app = QGuiApplication(["pdf", "-platform", "offscreen"])
writer = QPdfWriter(sys.argv[1])
writer.setTitle(sys.argv[2])
writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
writer.setResolution(72)
painter = QPainter(writer)
painter.setFont(QFont("Sans", 9))
y, page = 0, 0
for text in sys.stdin.read().split("\\n\\n"):
    for row in textwrap.wrap(text, 76):
        if y == 0:
            page += 1
            painter.drawText(20, 20, "Sahel Post, the weekly")
            painter.drawText(240, 760, str(page))
            y = 60
        painter.drawText(20, y, row)
        y += 14
        if y > 700:
            writer.newPage()
            y = 0
    y += 10 if y else 0
painter.end()
"""


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word document with this XML as its body; ``core`` are its properties."""
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
    }
    names = {"core": "docProps/core.xml", "notes": "word/footnotes.xml"}
    files |= {names[key]: xml for key, xml in parts.items()}
    return packed(files)


def paragraph(text: str, style: str = "") -> str:
    """The XML of a paragraph of a Word document."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def epub(chapters: Mapping[str, str], metadata: str = "") -> bytes:
    """A book of these chapters, file name to XHTML body."""
    items = "".join(
        f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>'
        for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    )
    files: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": container,
        "OEBPS/book.opf": package,
    }
    files |= {
        f"OEBPS/{name}": f"<html><body>{body}</body></html>"
        for name, body in chapters.items()
    }
    return packed(files)


def message(text: str, html: str = "", attachment: bytes = b"") -> bytes:
    """An e-mail with this text, and perhaps another form of it and a file."""
    made = EmailMessage()
    made["From"] = "Ann Lee <ann@example.org>"
    made["To"] = "desk@example.org"
    made["Subject"] = "Mali votes"
    made["Date"] = "Sun, 07 Apr 2024 23:30:00 -0500"
    if text:
        made.set_content(text)
        if html:
            made.add_alternative(html, subtype="html")
    elif html:
        made.set_content(html, subtype="html")
    if attachment:
        made.add_attachment(attachment, "image", "png", filename="a.png")
    return made.as_bytes()


def pdf(file: Path, text: str, title: str = "") -> bytes:
    """A PDF of a text over as many pages as it takes, written by Qt."""
    command = [sys.executable, "-c", _PDF, str(file), title]
    subprocess.run(command, input=text, text=True, check=True, capture_output=True)
    return file.read_bytes()


def drawn_pdf(drawing: bytes) -> bytes:
    """A PDF of one page with this as its packed content stream, font F1 at hand."""
    stream = zlib.compress(drawing, 9)
    font = b"<< /Font << /F1 5 0 R >> >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        b" /Resources " + font + b" >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(stream)
        + stream
        + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
    )
