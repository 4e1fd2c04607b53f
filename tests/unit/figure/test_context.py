"""What a map names around its story: neighbours, towns, and never twice."""

import pytest

from dateline.assets import seeds
from dateline.domain.view import View
from dateline.figure.drawing import Disc, Drawing, Group, Path, Text
from dateline.figure.sheet import Page
from dateline.scene.build import build
from dateline.scene.model import Scene
from dateline.scene.theme import THEMES
from tests.dossiers import Data, mention, read, tiny_record
from tests.unit.figure.scenes import box_of, built_in, figure, flat, words

ARTICLES = (seeds() / "ORDER").read_text(encoding="utf-8").split()
PAGES = [
    Page(2400, 1350),
    Page(1200, 675),
    Page(1080, 1080),
    Page(1240, 1754),
    Page(1754, 1240),
    Page(2400, 1350, world=True),
]


def one_city() -> Scene:
    """A scene with nothing but Oslo in it."""
    data: Data = tiny_record()
    for key in ("missions", "actors", "events", "refused"):
        data[key] = []
    keep = ("nor", "oslo")
    data["places"] = [row for row in data["places"] if row["id"] in keep]
    assert [row["id"] for row in data["places"]] == list(keep)
    data["places"][1]["mentions"] = [mention("Oslo", "In Oslo")]
    return build(read(data), View())


def discs(made: Drawing) -> list[Disc]:
    """All circles of a figure."""
    found: list[Disc] = []
    for one in flat(made.items):
        if isinstance(one, Group):
            found += [item for item in one.items if isinstance(item, Disc)]
    return found


def test_a_city_alone_is_set_among_its_towns_and_neighbours() -> None:
    drawn = figure(one_city(), Page(1600, 900))
    said = words(drawn).split("\n")
    assert said.count("Oslo") == 1
    assert {"Drammen", "Bergen", "NORWAY", "SWEDEN"} & set(said) >= {"NORWAY", "SWEDEN"}
    towns = [one for one in discs(drawn) if one.fill == THEMES["light"].town_label]
    assert len(towns) > 4
    assert "100 km" in said


def test_a_map_with_few_keys_has_the_whole_width() -> None:
    page = Page(1600, 900)
    edge = next(
        one.clip
        for one in flat(figure(one_city(), page).items)
        if isinstance(one, Group) and one.clip
    )
    assert edge[2] - edge[0] > 0.95 * page.width


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ARTICLES)
def test_every_place_mission_and_country_that_takes_part_is_named(
    name: str, page: Page
) -> None:
    scene = built_in(name)
    said = " ".join(words(figure(scene, page)).split())
    for label in scene.labels:
        assert label.text in said
    for fill in scene.fills:
        assert fill.name.upper() in said


@pytest.mark.parametrize("name", ARTICLES)
def test_no_link_runs_over_the_name_of_a_country_that_takes_part(name: str) -> None:
    scene = built_in(name)
    fills = {fill.name.upper() for fill in scene.fills}
    links = {link.ref for link in scene.links}
    maps = [
        one
        for one in figure(scene, Page(2400, 1350)).items
        if isinstance(one, Group) and one.clip
    ]
    near = [one.clip for one in maps[1:] if one.clip]
    for one in maps:
        within = list(flat(one.items))
        names = [
            box_of(text)
            for text in within
            if isinstance(text, Text) and text.text in fills
        ]
        points = [
            point
            for group in within
            if isinstance(group, Group) and group.ref in links and group.title
            for path in group.items
            if isinstance(path, Path) and not path.closed
            for point in path.rows[0]
        ]
        hidden = [] if one.clip in near else near
        for x, y in points:
            if not any(b[0] < x < b[2] and b[1] < y < b[3] for b in hidden):
                assert not any(b[0] < x < b[2] and b[1] < y < b[3] for b in names)
