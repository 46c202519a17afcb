"""Percentages against the numbers that they stand beside."""

from __future__ import annotations

from collections.abc import Iterator

from extract.checks.lookup import Lookup
from extract.checks.rounded import Rounded
from extract.checks.shares import Denominator, Share
from extract.checks.verdicts import computed, judge
from extract.records.schema import Mortality, Verdict

_WHOLE = 1.0
# With so many steps, one falls into whatever a percentage may be rounded from.
_EVERY_PERCENTAGE = 100 * (1 - 1e-9)


def check_events(lookup: Lookup) -> Iterator[Verdict]:
    """A percentage is its events out of its total, or out of a count of its arm."""
    for share in lookup.all_shares:
        if share.events is None or share.percent is None:
            continue
        totals = [total for total in share.denominators if total.value >= share.events]
        total = next(filter(share.fits, totals), None)
        if totals:
            yield _judge_events(share, total or totals[0], fits=total is not None)


def _judge_events(share: Share, total: Denominator, *, fits: bool) -> Verdict:
    percent = computed(100 * (share.events or 0) / total.value)
    return judge(
        "PCT-01",
        fits,
        (
            f"{share.events} of {total.words}, which is {percent}%,",
            f"the printed {share.percent:f}%",
        ),
        share.inputs(total),
        total.doubt,
    )


def check_whole_events(lookup: Lookup) -> Iterator[Verdict]:
    """A percentage of a printed total is a whole number of participants.

    Asked only where the total is so small that some percentages are impossible.
    """
    for share in lookup.all_shares:
        total = share.printed_total
        if share.percent is None or share.events is not None or total is None:
            continue
        percent = Rounded.of(share.percent)
        if (percent.high - percent.low) * total.value >= _EVERY_PERCENTAGE:
            continue
        events = share.possible_events(total)
        yield judge(
            "PCT-02",
            bool(events),
            (
                f"{share.percent:f}% of {total.words}",
                f"a whole number of participants{f', {events[0]}' if events else ''}",
            ),
            share.inputs(total),
        )


def check_survival(lookup: Lookup) -> Iterator[Verdict]:
    """Death and survival of the same arm at the same time make up the whole."""
    lives: dict[object, list[Share]] = {}
    for entry, share in lookup.deaths:
        if entry.measure == "survival" and entry.binding != "unbound":
            lives.setdefault(_whose(entry), []).append(share)
    for entry, share in lookup.deaths:
        if entry.measure == "mortality" and entry.binding != "unbound":
            alive = lives.get(_whose(entry), [])
            if len(alive) == 1:
                yield from _judge_survival(lookup, entry, share, alive[0])


def _whose(entry: Mortality) -> tuple[object, ...]:
    """Of which participants, of what cause and when, as far as is known."""
    frame, subset = entry.time_frame, entry.subset
    return (
        entry.arm,
        entry.cause,
        entry.status,
        None if subset is None else subset.label,
        None if frame is None else frame.days or frame.printed,
    )


def _judge_survival(
    lookup: Lookup, entry: Mortality, died: Share, survived: Share
) -> Iterator[Verdict]:
    dead, alive = died.risk(), survived.risk()
    if dead is None or alive is None:
        return
    fits = Rounded(dead.low + alive.low, dead.high + alive.high).holds(_WHOLE)
    doubt = None if entry.time_frame is not None else "their times are not printed"
    of_died, of_survived = died.printed_total, survived.printed_total
    yield judge(
        "MORT-01",
        fits,
        (
            f"Survival in {survived.words(of_survived)}",
            f"death in {died.words(of_died)}",
        ),
        [*died.inputs(of_died), *survived.inputs(of_survived)],
        None if fits else doubt or lookup.doubts.of_counts(),
    )
