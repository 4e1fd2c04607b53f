"""The lines of the table, and the timeline in words."""

from dateline.domain import record
from dateline.domain.query import evidence
from dateline.scene.timeline import Lanes, timeline
from dateline.ui.timeline.lines import lines
from dateline.ui.timeline.made import make
from dateline.ui.timeline.summary import summary
from tests.dossiers import row, tiny, tiny_record


def test_every_event_has_a_line_the_undated_last() -> None:
    dossier = tiny()
    found = lines(dossier, {})
    assert sorted(line.ref for line in found) == sorted(e.id for e in dossier.events)
    whens = {event.id: event.when for event in dossier.events}
    dated = [whens[line.ref] is not None for line in found]
    assert dated == sorted(dated, reverse=True)
    assert [line.order for line in found] == list(range(len(found)))


def test_a_line_says_when_what_who_says_so_and_the_kind() -> None:
    (broken,) = [line for line in lines(tiny(), {}) if line.ref == "broken"]
    assert broken.cells == (
        "5 April 2024",
        "Fiji broke off relations with Samoa",
        "Stated by the author",
        "Relations broken off",
    )
    assert broken.rupture


def test_labels_are_neutral_or_the_words_of_the_article() -> None:
    dossier = tiny()
    neutral = make(dossier, Lanes.KIND)
    quoted = make(dossier, Lanes.KIND, quoted=True)
    assert neutral.labels["broken"] == "Fiji broke off relations with Samoa"
    quote = evidence(dossier, "broken")[0].quote
    assert quoted.labels["broken"] == f"“{quote}”"
    assert [bar.ref for bar in quoted.whole.bars] == [
        bar.ref for bar in neutral.whole.bars
    ]


def test_the_summary_counts_what_is_shown_and_what_is_not() -> None:
    dossier = tiny()
    whole = timeline(dossier, dossier.events)
    refs = frozenset(bar.ref for bar in whole.bars)
    told = summary(whole, refs, "broken")
    assert f"{len(whole.bars)} dated events in {len(whole.lanes)} lanes" in told
    assert "filtered away" not in told
    assert "chosen: Fiji broke off relations with Samoa, 5 April 2024" in told
    assert f"{len(whole.bars) - 1} filtered away" in summary(
        whole, frozenset({"broken"}), ""
    )
    for fold in whole.axis.folds:
        assert fold.words in told


def test_long_or_broken_words_stay_in_one_line() -> None:
    data = tiny_record()
    row(data, "events", "broken")["summary"] = "a\nb\t" + "c" * 900
    found = lines(record.dossier(data, _none), {})
    (line,) = [line for line in found if line.ref == "broken"]
    assert line.cells[1].startswith("a b c")
    assert len(line.cells[1]) <= 400


def _none(name: str) -> bytes:
    raise FileNotFoundError(name)
