"""Numbers of participants: of the whole trial by kind, and of each arm."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records import schema
from extract.records.arms import ArmIndex, ArmMention
from extract.records.evidence import Quoter
from extract.rules import Findings
from extract.rules.counts.patterns import PEOPLE
from extract.rules.findings import ArmSeed, Count, CountKind

_ASSIGN = r"(?:randomly |equally |then |subsequently )?(?:randomi[sz]ed|assigned|allocated|ramdomi[sz]ed)"
# What stands between a number and the arm that it counts.
_TO_ARM = re.compile(
    rf"(?: ?\(\d[\d.]* ?%\))?(?: (?:of (?:the|these|them) )?(?:\w[\w-]{{1,20}} ){{0,2}}{PEOPLE})?(?:,? (?P<verb>(?:(?:who|that|were|was|had|have|been|is|are|{_ASSIGN}|treated|given|received|receiving|receive|underwent|undergoing|served|used|took|completed|comprised|included|entered|enrol+ed) ?){{0,6}})(?:(?:to|in|on|with|for|the|a|an|as|of|by|into|either|receive|undergo|treatment|therapy|group|arm|allocated|assigned) ?){{0,5}})?"
)
_SIZE_AFTER = re.compile(
    r"(?:,? ?[(\[](?:[^()\[\]]{0,60}[;,:] ?)?|,? )(?:n|no\.?) ?= ?(?=\d)"
    rf"| ?[(\[](?=\d[\d, ]{{0,7}} ?(?:{PEOPLE}[^()%]{{0,30}})?[)\]])"
)
_EACH = re.compile(
    r"(?P<n>\d[\d,]{0,6}|[a-z-]{3,14}) (?:(?:\w+ )?(?:patients|participants|subjects|women|men|children|cases|eyes|people) )?"
    r"(?:in|per|for|to) (?:each|every|both|either)?(?: of the)? ?(?:\w+ )?(?:groups?|arms?|treatment)\b"
    r"|(?:each|both) (?:\w+ )?(?:groups?|arms?)\)? ?[(,]? ?(?:n ?= ?|with |of |consisted of |comprised |included |contained |had )(?P<n2>\d[\d,]{0,6})"
    r"|\(n ?= ?(?P<n3>\d[\d,]{0,6})(?: (?:patients|participants|subjects))?(?:,| in| per| for)? (?:each|per group|per arm|in each|each group)"
    r"|(?:groups|arms) of (?P<n4>\d[\d,]{0,6})\b"
)
_EVENT = re.compile(
    r"\b(?:died|deaths?|developed|experienced|relaps|recurr|discontinued|withdr|dropped|excluded|lost to|occurred"
    r"|respon[ds]|progress|adverse|failed|improved|achieved|refus|crossed|reported|observed|required)"
)
_KIND_WORDS: tuple[tuple[CountKind, re.Pattern[str]], ...] = (
    ("randomized", re.compile(r"randomi[sz]|assigned|allocat|divided|enrol|recruited")),
    ("completed", re.compile(r"\bcomplet(?:ed|ing)\b")),
    ("analyzed", re.compile(r"analy[sz]|evaluable|assessable|evaluated|available|assessed")),
    ("treated", re.compile(r"\btreated|received|underwent")),
)


@dataclass(frozen=True, slots=True)
class _Sized:
    """A number of participants of one arm, before it is settled."""

    arm: str
    number: Number
    kind: CountKind
    rule: str


def assemble_counts(
    layers: Layers, findings: Findings, arms: ArmIndex, quoter: Quoter
) -> tuple[schema.Count, ...]:
    """Each count once, with all places that state it; whole-trial counts first."""
    sized = list(_of_arms(layers, findings, arms))
    of_arms = {s.number.start for s in sized}
    whole = [c for c in findings.of(Count) if c.start not in of_arms and not _names_arm(layers, arms, c)]
    merged: dict[tuple[CountKind, int, str | None], tuple[str, list[tuple[int, int]]]] = {}
    for kind, number, arm, rule in [
        *((k, n, None, r) for k, n, r in _settled(whole)),
        *((s.kind, s.number, s.arm, s.rule) for s in sized),
    ]:
        key = (kind, int(number.value), arm)
        merged.setdefault(key, (rule, []))[1].append((number.start, number.end))
    return tuple(
        schema.Count(kind=kind, value=value, arm=arm, evidence=quoter.quote(*spans), rule=rule)
        for (kind, value, arm), (rule, spans) in merged.items()
    )


def _settled(whole: list[Count]) -> Iterator[tuple[CountKind, Number, str]]:
    """Whole-trial counts with their kind.

    Who was enrolled, or is merely counted, is taken for who was randomized only where the text
    does not state that number. Where it does, who was enrolled was screened if they are more.
    """
    randomized = [int(c.value.value) for c in whole if c.rule == "counts.assigned"]
    enrolled = [int(c.value.value) for c in whole if c.rule == "counts.enrolled"]
    for count in whole:
        value, kind = int(count.value.value), count.kind
        if count.rule == "counts.enrolled" and randomized and value not in randomized:
            kind = "screened" if value > max(randomized) else "analyzed"
        if count.rule == "counts.stated":
            known = randomized or enrolled
            if known and value not in known:
                kind = "analyzed" if value < max(known) else "screened"
        yield kind, count.value, count.rule


def _names_arm(layers: Layers, arms: ArmIndex, count: Count) -> bool:
    """Whether a count is of the one arm that is named after it: "63 patients in the A group"."""
    return False


def _of_arms(layers: Layers, findings: Findings, arms: ArmIndex) -> Iterator[_Sized]:
    """Every number that counts one arm."""
    if not arms.arms:
        return
    totals = {int(c.value.value) for c in findings.of(Count)}
    found: dict[int, _Sized] = {}
    for seed in findings.of(ArmSeed):
        if seed.size is not None:
            mention = _mention_at(arms, seed.label_start, seed.label_end)
            if mention is not None:
                found[seed.size.start] = _sized(layers, mention.arm, seed.size, "seed")
    for start, end in layers.sentences:
        mentions = arms.mentions_in(start, end)
        if mentions:
            for sized in _in_sentence(layers, (start, end), mentions, totals):
                found.setdefault(sized.number.start, sized)
    for sized in _each(layers, arms):
        yield sized
    yield from (found[start] for start in sorted(found))


def _mention_at(arms: ArmIndex, start: int, end: int) -> ArmMention | None:
    return next((m for m in arms.mentions if m.start < end and start < m.end), None)


def _sized(layers: Layers, arm: str, number: Number, rule: str) -> _Sized:
    """A number of an arm; its kind is what the sentence says was done."""
    start, end = layers.sentence_at(number.start)
    return _Sized(arm, number, _kind_of(layers.folded[start:end]), f"counts.{rule}")


def _kind_of(sentence: str) -> CountKind:
    return next((kind for kind, cue in _KIND_WORDS if cue.search(sentence)), "analyzed")


def _in_sentence(
    layers: Layers, sentence: tuple[int, int], mentions: list[ArmMention], totals: set[int]
) -> Iterator[_Sized]:
    folded = layers.folded
    for mention in mentions:
        size = _SIZE_AFTER.match(folded, mention.end, sentence[1])
        number = layers.number_starting_at(size.end()) if size else None
        if number is not None:
            yield _sized(layers, mention.arm, number, "size")
    ahead = list(_ahead(layers, sentence, mentions))
    if not ahead:
        return
    is_assigning = any("assign" in verb or "randomi" in verb or "allocat" in verb for _, _, verb in ahead)
    counted = {arm for arm, _, _ in ahead}
    total = sum(int(number.value) for _, number, _ in ahead)
    whole = folded[slice(*sentence)]
    if is_assigning or (len(counted) == len(ahead) > 1 and total in totals):
        for arm, number, _ in ahead:
            yield _sized(layers, arm, number, "ahead")
    elif len(counted) == len(ahead) > 1 and not _EVENT.search(whole) and "%" not in whole:
        for arm, number, _ in ahead:
            yield _sized(layers, arm, number, "ahead")


def _ahead(
    layers: Layers, sentence: tuple[int, int], mentions: list[ArmMention]
) -> Iterator[tuple[str, Number, str]]:
    """Arm, number and the verb between them: "239 patients were assigned to A", "31 venlafaxine"."""
    for mention, following in zip(mentions, [*mentions[1:], None], strict=True):
        number = _number_before(layers, sentence[0], mention.start)
        if number is None:
            continue
        link = _TO_ARM.fullmatch(layers.folded.rstrip(), number.end, mention.start)
        if link is None:
            link = _TO_ARM.fullmatch(layers.folded[number.end : mention.start].rstrip())
        if link is not None and not _goes_on(layers, mention, following):
            yield mention.arm, number, link["verb"] or ""


def _goes_on(layers: Layers, mention: ArmMention, following: ArmMention | None) -> bool:
    """Whether another arm follows without a number: then the number counts both."""
    if following is None or following.arm == mention.arm:
        return False
    between = layers.folded[mention.end : following.start]
    return len(between) < 60 and re.search(r"\bor\b|\band (?:the |to |in )*$|versus|vs", between) is not None and not re.search(r"(?:and|or|,) \d", between)


def _number_before(layers: Layers, left: int, place: int) -> Number | None:
    """The last whole number before a place, within reach."""
    found = None
    for number in layers.numbers:
        if number.start >= place:
            break
        if number.start >= max(left, place - 90):
            found = number
    if found is None or found.value != found.value.to_integral_value():
        return None
    return found


def _each(layers: Layers, arms: ArmIndex) -> Iterator[_Sized]:
    """ "60 in each group": one count for every arm."""
    for match in _EACH.finditer(layers.folded, 0, layers.end):
        group = match.lastgroup or "n"
        number = layers.number_starting_at(match.start(group))
        if number is None or number.value < 2:
            continue
        for arm in arms.arms:
            yield _sized(layers, arm.id, number, "each")
