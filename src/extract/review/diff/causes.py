"""Why a value is not what it was: another page, another extractor, both, or a curator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.records.facts import Fact, Pair, Translation, facts, match
from extract.records.schema import Decided, TrialRecord
from extract.review.diff.model import Cause
from extract.review.diff.rerun import is_possible, rerun
from extract.values import frozen

_CURATOR = "decision"  # the rule of a value that a curator gave
_READER = "source."  # the rules of what is taken from the page as it says it

_SAME_TEXT = (
    "Page and extractor both changed. The text is the same: the extractor made the changes."
)
_RUN_AGAIN = (
    "Page and extractor both changed. The rules of now were run on the old text to tell them apart."
)
_OTHER_RULES = (
    "Page and extractor both changed, and the rules that made the new record are not those that "
    "are installed: causes cannot be told."
)
_NOT_REBUILT = (
    "Page and extractor both changed, and the record does not keep all that the rules need: causes "
    "cannot be told."
)
_NEITHER = "Neither page nor extractor changed: was a file edited by hand?"


@frozen
class Version:
    """One of the two versions of a record."""

    record: TrialRecord
    text: str
    facts: tuple[Fact, ...]

    @classmethod
    def of(cls, record: TrialRecord, text: str) -> Version:
        """A record with its text."""
        return cls(record, text, facts(record))


def has_new_page(old: TrialRecord, new: TrialRecord) -> bool:
    """Whether the records were made from other bytes, or from another of the page's names."""
    return (old.source.sha256, old.source.name) != (new.source.sha256, new.source.name)


def causes(
    old: Version, new: Version, changes: tuple[Pair, ...]
) -> tuple[tuple[Cause, ...], str | None]:
    """The cause of each change, and how they were told or why they cannot be."""
    is_page = has_new_page(old.record, new.record)
    is_extractor = old.record.extractor != new.record.extractor
    if is_page and is_extractor:
        told, note = _apart(old, new, changes)
    elif is_page or is_extractor:
        told, note = [_either(is_page)] * len(changes), None
    else:
        told, note = ["unknown"] * len(changes), _NEITHER
    curators = _Curators(old.record.review.decided, new.record.review.decided)
    decided = tuple(
        "curator" if curators.changed(pair) else cause
        for pair, cause in zip(changes, told, strict=True)
    )
    return decided, None if set(decided) <= {"curator"} else note


def _either(is_page: bool) -> Cause:
    return "source" if is_page else "extractor"


def _apart(old: Version, new: Version, changes: Iterable[Pair]) -> tuple[list[Cause], str]:
    """Page and extractor told apart."""
    changes = list(changes)
    if _reads_the_same(old, new):
        return [_if_ruled(pair, "extractor") for pair in changes], _SAME_TEXT
    if not is_possible(new.record):
        return ["unknown"] * len(changes), _OTHER_RULES
    between = _between(old, new)
    if between is None:
        return ["unknown"] * len(changes), _NOT_REBUILT
    return [_if_ruled(pair, between.cause(pair)) for pair in changes], _RUN_AGAIN


def _if_ruled(pair: Pair, cause: Cause) -> Cause:
    """The cause; not so for what the rules did not make: a reader took it, or a curator gave it."""
    rules = [fact.rule for fact in (pair.old, pair.new) if fact is not None]
    is_read = all(rule.startswith(_READER) for rule in rules)
    return "unknown" if is_read or _CURATOR in rules else cause


def _reads_the_same(old: Version, new: Version) -> bool:
    """Whether the rules get the same to read from either page."""
    one, other = old.record, new.record
    return (old.text, one.sections, one.source.format) == (
        new.text,
        other.sections,
        other.source.format,
    )


def _between(old: Version, new: Version) -> _Between | None:
    """What the rules of now make of the old text, if a record tells all that they need."""
    again = rerun(new.record, new.text)
    middle = rerun(old.record, old.text)
    if again is None or middle is None:
        return None
    curators = _Curators((), new.record.review.decided)
    pairs = match(facts(again), new.facts)
    if any(pair.kind != "same" and not curators.changed(pair) for pair in pairs):
        return None
    return _Between(old, Version.of(middle, old.text), new)


class _Between:
    """The change in two steps: other rules on the old text, then the other text."""

    def __init__(self, old: Version, middle: Version, new: Version) -> None:
        by_rules = match(old.facts, middle.facts)
        by_text = match(middle.facts, new.facts, Translation(old.text, new.text))
        self._by_rules = {pair.old.path: pair for pair in by_rules if pair.old is not None}
        self._by_text = {pair.new.path: pair for pair in by_text if pair.new is not None}
        self._on = {pair.old.path: pair for pair in by_text if pair.old is not None}
        self._back = {pair.new.path: pair for pair in by_rules if pair.new is not None}

    def cause(self, change: Pair) -> Cause:
        """Which of the steps made a change."""
        steps = set(self._steps(change))
        if len(steps) != 1:
            return "both"
        return "extractor" if steps == {"rules"} else "source"

    def _steps(self, change: Pair) -> Iterator[str]:
        """The steps in which something happened to the value, before or after."""
        if change.old is not None:
            first = self._by_rules[change.old.path]
            if first.kind != "same":
                yield "rules"
            if first.new is not None and self._on[first.new.path].kind != "same":
                yield "text"
        if change.new is not None:
            last = self._by_text[change.new.path]
            if last.kind != "same":
                yield "text"
            if last.old is not None and self._back[last.old.path].kind != "same":
                yield "rules"


class _Curators:
    """The decisions that one version of a record was made with, and the other was not."""

    def __init__(self, old: tuple[Decided, ...], new: tuple[Decided, ...]) -> None:
        known, still = ({one.decision for one in side} for side in (old, new))
        self._fresh = [d for d in new if d.decision not in known and d.action != "approve"]
        self._gone = [d for d in old if d.decision not in still and d.action != "approve"]

    def changed(self, pair: Pair) -> bool:
        """Whether one of them is what changed a value, or the arm that it stands under."""
        if (self._fresh and _is_given(pair.new, pair.old)) or (
            self._gone and _is_given(pair.old, pair.new)
        ):
            return True
        return any(_is_of(d, pair.new, pair.old) for d in self._fresh) or any(
            _is_of(d, pair.old, pair.new) for d in self._gone
        )


def _is_given(made: Fact | None, ruled: Fact | None) -> bool:
    """Whether a curator gave a value, or the arm of all figures beside it, that rules gave."""
    return (
        made is not None and made.rule == _CURATOR and ruled is not None and ruled.rule != _CURATOR
    )


def _is_of(decided: Decided, made: Fact | None, ruled: Fact | None) -> bool:
    """Whether a decision made a value what it is, or took the place of what the rules say."""
    if made is not None and decided.path == made.path:
        return True
    said = decided.rules
    if said is None or ruled is None:
        return False
    about = tuple((subject.what, subject.name) for subject in said.about)
    return (decided.field, said.value, about) == (ruled.field, ruled.value, ruled.about)
