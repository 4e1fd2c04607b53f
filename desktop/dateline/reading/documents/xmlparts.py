"""XML inside documents, parsed so that it can reach and blow up nothing."""

from lxml import etree

from dateline.reading.documents.document import Refusal


def parse(data: bytes, name: str) -> etree._Element:
    """The root of an XML part; ``name`` is for the sentence.

    Raises:
        Refusal: it is no XML, or defines entities of its own.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Refusal(f"it is damaged: “{name}” is no XML") from error
    if _defines_entities(root):
        raise Refusal(f"“{name}” in it defines entities, which is not read")
    return root


def _defines_entities(root: etree._Element) -> bool:
    found = root.getroottree().docinfo.internalDTD
    return found is not None and any(True for _ in found.iterentities())
