"""Who can't see the map hears all that it shows."""

from dateline.domain.view import Links, View
from dateline.scene.build import build
from tests.dossiers import tiny


def test_it_names_places_countries_and_links() -> None:
    assert build(tiny(), View()).alt == (
        "Map: Teacups and envoys. "
        "Named: Embassy of Samoa in Suva, Oslo and Suva. "
        "Inferred: Harbour Café, London and Residence of Fiji in London. "
        "Broke off or suspended relations: Chile, Fiji, Norway and Samoa. "
        "Named only: United Kingdom. "
        "Norway and Chile broke off relations, June 1976 – 1984; since ended. "
        "Fiji broke off relations with Samoa, 5 April 2024. "
        "Samoa suspended relations with Fiji, 6 April 2024 (attributed or quoted)."
    )


def test_it_tells_no_more_than_is_shown() -> None:
    alt = build(tiny(), View(inferred=False)).alt
    assert "Inferred" not in alt
    assert "London" not in alt
    assert "United Kingdom" not in alt


def test_every_link_and_fill_is_in_it() -> None:
    scene = build(tiny(), View(links=Links.ALL))
    for name in (*(link.title for link in scene.links), *(f.name for f in scene.fills)):
        assert name in scene.alt
    assert "(hedged)" in scene.alt
