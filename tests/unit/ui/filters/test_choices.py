"""What there is to filter by, with counts that add up."""

from collections import Counter

from dateline import assets
from dateline.domain.filter import kept
from dateline.domain.lens import NO_OPINIONS, STATED_ONLY, Filter
from dateline.domain.voice import VoiceKind
from dateline.storage.files import load
from dateline.ui.filters.choices import choices, lens_of, lenses
from tests.dossiers import tiny


def test_each_count_is_what_its_filter_shows() -> None:
    for dossier in (tiny(), load(assets.built_in())):
        offered = choices(dossier)
        for kind in offered.kinds:
            shown = kept(dossier, Filter(kinds=frozenset({kind.key})))
            assert len(shown) == kind.count
        for country in offered.countries:
            shown = kept(dossier, Filter(countries=frozenset({country.key})))
            assert len(shown) == country.count
        for person in offered.people:
            shown = kept(dossier, Filter(people=frozenset({person.key})))
            assert len(shown) == person.count
        for voice in offered.voices:
            kinds = frozenset({VoiceKind(voice.key)})
            assert len(kept(dossier, Filter(voices=kinds))) == voice.count


def test_every_event_has_a_kind_and_a_voice_to_tick() -> None:
    dossier = tiny()
    offered = choices(dossier)
    assert sum(kind.count for kind in offered.kinds) == len(dossier.events)
    assert sum(voice.count for voice in offered.voices) == len(dossier.events)


def test_kinds_come_under_one_heading_each() -> None:
    groups = [kind.group for kind in choices(load(assets.built_in())).kinds]
    blocks = [
        group for at, group in enumerate(groups) if at == 0 or groups[at - 1] != group
    ]
    assert max(Counter(blocks).values()) == 1
    assert blocks[0] == "Relations"


def test_lenses_begin_with_everything_and_name_each_speaker() -> None:
    dossier = tiny()
    found = lenses(dossier)
    assert [lens.shows for lens in found[:3]] == [Filter(), STATED_ONLY, NO_OPINIONS]
    speakers = [lens.shows.speaker for lens in found[3:]]
    assert speakers
    for lens in found[3:]:
        assert lens.words == f"As {dossier.name_of(lens.shows.speaker)} has it"


def test_a_filter_is_recognized_as_its_lens_whatever_else_it_asks() -> None:
    dossier = tiny()
    for lens in lenses(dossier):
        chosen = Filter(
            voices=lens.shows.voices,
            speaker=lens.shows.speaker,
            countries=frozenset({"FJI"}),
        )
        assert lens_of(dossier, chosen) == lens
    hedged = Filter(voices=frozenset({VoiceKind.HEDGED}))
    assert lens_of(dossier, hedged) is None
