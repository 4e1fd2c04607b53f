"""A figure says what it must, in its frame, with nothing on anything else."""

from dataclasses import replace
from itertools import combinations

import pytest

from dateline.assets import seeds
from dateline.domain.view import Links
from dateline.figure.drawing import Face, Group, Path
from dateline.figure.layout import CREDIT
from dateline.figure.sheet import Page
from dateline.geometry.labels import overlaps
from dateline.scene.model import Scene
from dateline.scene.theme import THEMES
from tests.unit.figure.scenes import (
    LANDSCAPE,
    box_of,
    built_in,
    figure,
    flat,
    small,
    texts,
    words,
)

ARTICLES = (seeds() / "ORDER").read_text(encoding="utf-8").split()
PAGES = [
    LANDSCAPE,
    Page(2400, 1350),
    Page(1080, 1080),
    Page(1240, 1754),
    Page(1754, 1240),
    Page(2400, 1350, world=True),
    Page(1240, 1754, world=True),
]
ODD = [
    Page(200, 200),
    Page(300, 1500),
    Page(2000, 240),
    Page(6000, 400),
    Page(400, 300),
    Page(200, 200, world=True),
    Page(5000, 5000),
]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ARTICLES)
def test_title_legend_scale_source_and_credit_are_there(name: str, page: Page) -> None:
    scene = built_in(name)
    said = words(figure(scene, page)).replace("\n", " ")
    assert scene.title in said
    assert f"Source: {scene.source}." in said
    assert CREDIT in said
    assert " km" in said
    for key in scene.legend:
        assert key.text in said


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ARTICLES)
def test_no_name_lies_on_another(name: str, page: Page) -> None:
    drawn = figure(built_in(name), page)
    for one, other in combinations(texts(drawn), 2):
        assert not overlaps(box_of(one), box_of(other)), (one.text, other.text)


@pytest.mark.parametrize("page", [*PAGES, *ODD])
def test_all_text_is_on_the_page(page: Page) -> None:
    for scene in (small(), built_in(ARTICLES[0])):
        for text in texts(figure(scene, page)):
            left, top, right, bottom = box_of(text)
            assert left >= 0, text
            assert top >= 0, text
            assert right <= page.width + 0.5, text
            assert bottom <= page.height, text


@pytest.mark.parametrize("name", ARTICLES)
def test_every_city_and_every_country_that_takes_part_is_named(name: str) -> None:
    scene = built_in(name)
    said = words(figure(scene, Page(2400, 1350))).replace("\n", " ")
    for label in scene.labels:
        if label.glyph == "city":
            assert label.text in said
    named = {fill.name for fill in scene.fills if fill.name.upper() in said}
    assert len(named) >= len(scene.fills) - 1


@pytest.mark.parametrize("name", ARTICLES)
def test_every_mark_link_and_country_has_its_sentences(name: str) -> None:
    scene = built_in(name)
    groups = [
        one for one in flat(figure(scene).items) if isinstance(one, Group) and one.desc
    ]
    told = {group.ref: group for group in groups}
    things = [(one.ref, one.spans) for one in scene.marks]
    things += [(one.ref, one.spans) for one in scene.links]
    things += [(one.ref, one.spans) for one in scene.fills]
    for ref, spans in things:
        assert told[ref].title
        for span in spans:
            assert f"“{' '.join(span.quote.split())}”" in told[ref].desc


def test_the_legend_has_only_what_is_shown() -> None:
    bare = replace(small(), links=(), legend=small().legend[:1])
    said = words(figure(bare))
    assert small().legend[0].text in said
    for key in small().legend[1:]:
        assert key.text not in said


def test_what_a_filter_hides_is_told_under_the_title() -> None:
    assert "3 events are hidden by the filter." in words(
        figure(replace(small(), hidden=3))
    )


def test_nothing_is_torn_where_the_world_is_cut() -> None:
    drawn = figure(small())
    for one in flat(drawn.items):
        if isinstance(one, Group) and one.ref in ("broken", "suspended") and one.title:
            for path in one.items:
                if isinstance(path, Path):
                    xs = [x for row in path.rows for x, _ in row]
                    assert max(xs) - min(xs) < 0.2 * LANDSCAPE.width


def test_land_does_not_run_across_the_page() -> None:
    """Unless it does in the world: only the Antarctic goes all the way round."""
    for page in (LANDSCAPE, replace(LANDSCAPE, world=True)):
        for one in flat(figure(small(), page).items):
            if isinstance(one, Path) and one.fill == THEMES["light"].land:
                for row in one.rows:
                    xs = [x for x, _ in row]
                    ys = [y for _, y in row]
                    flat_bar = max(ys) - min(ys) < 3
                    assert not (flat_bar and max(xs) - min(xs) > 0.5 * page.width)


def test_the_chosen_link_is_told_first_and_lit() -> None:
    scene = small("accused", Links.ALL)
    drawn = figure(scene)
    lit = [
        one
        for one in flat(drawn.items)
        if isinstance(one, Path) and one.stroke == THEMES["light"].choice
    ]
    assert lit
    assert "accused" in {one.ref for one in flat(drawn.items) if isinstance(one, Group)}


def test_a_long_title_is_cut_and_its_letters_shrink() -> None:
    long = replace(small(), title="A title of many words " * 400)
    lines = [text for text in texts(figure(long)) if text.face is Face.SERIF_SEMIBOLD]
    assert 2 <= len(lines) <= 3
    assert lines[-1].text.endswith("…")
    short = next(t for t in texts(figure(small())) if t.face is Face.SERIF_SEMIBOLD)
    assert lines[0].size < short.size


def test_a_scene_without_anything_is_a_map_of_the_world() -> None:
    empty = replace(
        small(), fills=(), links=(), marks=(), labels=(), legend=(), selection=""
    )
    assert CREDIT in words(figure(empty))


@pytest.mark.parametrize("theme", list(THEMES))
def test_colours_are_those_of_the_theme(theme: str) -> None:
    drawn = figure(small(), LANDSCAPE, theme)
    assert drawn.ground == THEMES[theme].paper
    used = {one.fill for one in flat(drawn.items) if isinstance(one, Path)}
    assert THEMES[theme].land in used
    others = {name for name in THEMES if name != theme}
    for other in others:
        assert THEMES[other].land not in used


def test_a_crowded_corner_gets_a_near_view() -> None:
    scene: Scene = built_in(ARTICLES[0])
    clips = [
        one.clip
        for one in flat(figure(scene, Page(2400, 1350)).items)
        if isinstance(one, Group) and one.clip
    ]
    main, *near = clips
    assert 1 <= len(near) <= 2
    for box in near:
        assert main[0] <= box[0]
        assert box[2] <= main[2]
    for one, other in combinations(near, 2):
        assert not overlaps(one, other)
