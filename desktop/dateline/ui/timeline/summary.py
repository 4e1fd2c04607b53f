"""A timeline in words, for those who can't see it."""

from dateline.scene.timeline import Timeline

HOW = (
    "The arrow keys go from event to event by date and from lane to lane, "
    "plus and minus zoom, Home and End go to the first and the last. "
    "The same is there as a table."
)


def summary(whole: Timeline, refs: frozenset[str], key: str) -> str:
    """How many events, from when to when, what is left out, what is chosen."""
    bars = [bar for bar in whole.bars if bar.ref in refs]
    told = [_many(len(bars), "dated event") + f" in {_many(len(whole.lanes), 'lane')}"]
    if bars:
        told[0] += f", first {bars[0].when}, last {bars[-1].when}"
    gone = len(whole.bars) - len(bars)
    if gone:
        told.append(f"{gone} filtered away")
    undated = sum(1 for ref in whole.undated if ref in refs)
    if undated:
        told.append(f"{undated} without a date")
    if whole.axis.folds:
        words = ", ".join(fold.words for fold in whole.axis.folds[:6])
        told.append(f"empty stretches left out: {words}")
    chosen = next((bar for bar in whole.bars if bar.ref == key), None)
    if chosen is not None:
        told.append(f"chosen: {chosen.title[:300]}, {chosen.when}, {chosen.voice}")
    return f"{'. '.join(told)}. {HOW}"


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
