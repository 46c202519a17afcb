"""Every place of a text that names one arm."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from extract.language.layers import Layers
from extract.records.arms import short_forms
from extract.records.arms.doses import forms_of
from extract.records.arms.drafts import Draft
from extract.records.arms.names import BOTH, CONTROL, EXPERIMENTAL
from extract.records.arms.patterns import around
from extract.records.arms.ranked import by_rank
from extract.records.arms.roles import control_of
from extract.records.arms.stems import places_of_stems
from extract.values import frozen


@frozen
class ArmMention:
    """A place that names one arm, its group noun included.

    Attributes:
        start: where it begins.
        end: where it ends.
        arm: the id of the arm.
        name: start and end of the name alone.
    """

    start: int
    end: int
    arm: str
    name: tuple[int, int]


_NOUN = 5  # letters of a name that may have a plural: "WA" and "was" are two words
_SHORTEST = 2
_NOT_ALONE = frozenset(
    (*CONTROL, *EXPERIMENTAL, *BOTH)
)  # names that mean an arm in some places only


def find_mentions(layers: Layers, drafts: Sequence[Draft], ids: Sequence[str]) -> list[ArmMention]:
    """The mentions of all arms up to where reading ends, in text order, none overlapping."""
    if not drafts:
        return []
    owners = _owners(layers, drafts, ids)
    own = [
        _with_group(layers, name.start, name.end, id_)
        for draft, id_ in zip(drafts, ids, strict=True)
        for name in draft.names
    ]
    named = [
        _with_group(layers, start, end, arm)
        for printed, arm in owners.items()
        for start, end in occurrences(layers, printed)
    ]
    marks = _marks(drafts, ids, owners)
    named += [m for mark, arm in marks.items() for m in _marked(layers, mark, arm)]
    named += _lettered(layers, owners)
    named += _initials(layers, drafts, ids)
    named += [_with_group(layers, *place) for place in places_of_stems(layers, drafts, ids)]
    sided = [*_sides(layers, drafts, ids), *_without(layers, drafts, ids)]
    sided += _denied(layers, owners, ids)
    sided += [ArmMention(*m.span(), id_, m.span()) for m, id_ in by_rank(layers, drafts, ids)]
    found: dict[int, ArmMention] = {}
    taken = bytearray(layers.end + 1)
    for mention in sorted([*own, *named, *sided], key=lambda m: (m.start - m.end, m.start)):
        if taken.find(1, mention.start, mention.end) < 0:
            found[mention.start] = mention
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    named = [found[start] for start in sorted(found)]
    former = list(_former(layers, named)) if around.LATTER in layers.folded else []
    return sorted([*named, *former], key=lambda m: m.start) if former else named


def _former(layers: Layers, named: Sequence[ArmMention]) -> Iterator[ArmMention]:
    """The former and the latter of the last two arms that are named before them."""
    for match in around.FORMER.finditer(layers.folded, 0, layers.end):
        begin = layers.sentence_at(max(0, layers.sentence_at(match.start())[0] - 2))[0]
        told = [m for m in named if begin <= m.start and m.end <= match.start()]
        order = list(dict.fromkeys(m.arm for m in reversed(told)))
        if len(order) == len({m.arm for m in named}) == 2:
            arm = order[0] if match["order"] == "latter" else order[1]
            yield ArmMention(*match.span(), arm, match.span())


def _without(layers: Layers, drafts: Sequence[Draft], ids: Sequence[str]) -> Iterator[ArmMention]:
    """Where "without" by itself means the arm that did not get it: "9% with A, 29% without"."""
    denied = [id_ for draft, id_ in zip(drafts, ids, strict=True) if draft.is_add_on]
    if len(denied) != 1:
        return
    for match in around.WITHOUT.finditer(layers.folded, 0, layers.end):
        yield ArmMention(*match.span(), denied[0], match.span())


def _denied(layers: Layers, owners: dict[str, str], ids: Sequence[str]) -> Iterator[ArmMention]:
    """Where one of two arms is named by the other: "12% with A and 29% without A", "no-A group"."""
    if len(ids) != 2:
        return
    for match in around.DENIED.finditer(layers.folded, 0, layers.end):
        for printed, arm in owners.items():
            end = match.end() + len(printed)
            is_named = layers.folded.startswith(printed, match.end())
            if is_named and not layers.folded[end : end + 1].isalnum():
                other = ids[1 - list(ids).index(arm)]
                yield _with_group(layers, match.start("denial"), end, other)
                break


def _sides(layers: Layers, drafts: Sequence[Draft], ids: Sequence[str]) -> Iterator[ArmMention]:
    """Where the text says "control" or "intervention" and an arm is meant."""
    told = [
        match
        for match in around.SIDE.finditer(layers.folded, 0, layers.end)
        if _is_side(layers.folded, match.start(), match.end())
    ]
    control = control_of(drafts) if told else None
    if control is None:
        return
    for match in told:
        is_control = match.group().startswith(around.CONTROLS)
        if is_control or len(drafts) == 2:
            arm = ids[control] if is_control else ids[1 - control]
            yield _with_group(layers, match.start(), match.end(), arm)


def _lettered(layers: Layers, owners: dict[str, str]) -> Iterator[ArmMention]:
    """The letters of "arms A (12%) and B (15%)" and of "the A and B arms", each an arm."""
    for several in around.LETTERS.finditer(layers.folded, 0, layers.end):
        for letter in around.LETTER.finditer(layers.folded, several.start("list"), several.end()):
            arm = owners.get(f"{several['noun']} {letter.group()}")
            if arm is not None:
                yield ArmMention(letter.start(), letter.end(), arm, letter.span())
    for nouns in around.LETTERED.finditer(layers.folded, 0, layers.end):
        left = max(0, nouns.start() - around.LONGEST_LIST)
        listed = around.LETTERS_FIRST.search(layers.folded, left, nouns.end())
        if listed is None or listed.end() < nouns.end():
            continue
        noun = listed["noun"]
        for letter in around.ANY_LETTER.finditer(layers.folded, *listed.span("list")):
            arm = owners.get(f"{letter.group()} {noun}") or owners.get(f"{noun} {letter.group()}")
            if arm is not None:
                yield ArmMention(letter.start(), letter.end(), arm, letter.span())


def _initials(layers: Layers, drafts: Sequence[Draft], ids: Sequence[str]) -> Iterator[ArmMention]:
    """Where the short form of a side stands in capitals, as it does nowhere else: "CON", "IG"."""
    owners: dict[str, str | None] = {}
    for draft, id_ in zip(drafts, ids, strict=True):
        for name in draft.kinds:
            printed = name.printed
            if name.ordered[0] in _NOT_ALONE and printed.isupper() and len(printed) >= _SHORTEST:
                owners[printed] = id_ if owners.get(printed, id_) == id_ else None
    for printed, arm in _of_one(owners).items():
        for start, end in occurrences(layers, printed.lower()):
            if layers.text.startswith(printed, start):
                yield _with_group(layers, start, end, arm)


def _with_group(layers: Layers, start: int, end: int, arm: str) -> ArmMention:
    group = around.GROUP.match(layers.folded, end)
    ahead = None
    if layers.folded.endswith(around.GROUP_ENDS, 0, start):
        ahead = around.GROUP_BEFORE.search(layers.folded, max(0, start - 8), start)
    first, last = ahead.start() if ahead else start, group.end() if group else end
    return ArmMention(first, last, arm, (start, end))


def _owners(layers: Layers, drafts: Sequence[Draft], ids: Sequence[str]) -> dict[str, str]:
    """For each name in lower case that says more than a side, the arm that alone is called so."""
    owners: dict[str, str | None] = {}
    for draft, id_ in zip(drafts, ids, strict=True):
        for name in draft.kinds:
            if name.ordered[0] in _NOT_ALONE or len(name.printed) < _SHORTEST:
                continue
            for printed in _spellings(name.folded):
                owners[printed] = id_ if owners.get(printed, id_) == id_ else None
    for printed, id_ in short_forms.heads(layers, drafts, ids):
        owners.setdefault(printed, id_)
    return _of_one(owners)


def _of_one(owners: dict[str, str | None]) -> dict[str, str]:
    return {printed: owner for printed, owner in owners.items() if owner is not None}


def _marks(drafts: Sequence[Draft], ids: Sequence[str], known: Container[str]) -> dict[str, str]:
    """For each word that tells an arm from the others, and is no name of its own, the arm."""
    owners: dict[str, str | None] = {}
    for mark, id_ in short_forms.marks(drafts, ids):
        if mark not in known:
            owners[mark] = id_ if owners.get(mark, id_) == id_ else None
    return _of_one(owners)


def _marked(layers: Layers, mark: str, arm: str) -> Iterator[ArmMention]:
    """Where such a word stands for the arm."""
    for place in occurrences(layers, mark):
        found = _with_group(layers, *place, arm)
        before = layers.folded[max(0, found.start - 20) : found.start]
        end = found.start + len(mark)
        if around.MARK_BEFORE.search(before) and around.MARK_NEXT.match(layers.folded, end):
            yield found


def _spellings(printed: str) -> set[str]:
    """A name as it may be printed elsewhere: "fast-track" or "fast track", 300 mg/day or 300 mg.

    Of one word there is but the plural: "the leaflet group", "with leaflets".
    """
    if printed.isalnum():
        is_noun = printed.isalpha() and len(printed) >= _NOUN and not printed.endswith("s")
        return {printed, f"{printed}s"} if is_noun else {printed}
    spellings = {printed, around.PER_DAY.sub("", printed), printed.replace("-", " ").strip()}
    if printed.count(" ") == 1:
        spellings.add(printed.replace(" ", "-"))
    if printed.count("-") == 1 and " " not in printed and not printed.endswith("s"):
        spellings.add(f"{printed.replace('-', ' ')}s")  # restrictive-fluid, restrictive fluids
    return spellings | forms_of(printed)


def occurrences(layers: Layers, printed: str) -> list[tuple[int, int]]:
    """Where a name in lower case stands as a whole and means what is given."""
    folded, found = layers.folded, []
    before = around.NO_ARM_BEFORE
    if around.LENGTH.fullmatch(printed):
        before += around.AT_A_TIME  # "at 3 months" is no arm that got zinc for 3 months
    start = folded.find(printed, 0, layers.end)
    while start >= 0:
        end = start + len(printed)
        if _is_whole(folded, start, end) and not (
            folded.endswith(before, 0, start) or around.NO_ARM_AFTER.match(folded, end)
        ):
            found.append((start, end))
        start = folded.find(printed, end, layers.end)
    return found


def _is_whole(folded: str, start: int, end: int) -> bool:
    before, after = folded[start - 1 : start], folded[end : end + 1]
    if before == "." and folded[start].isdigit() and folded[start - 2 : start - 1].isdigit():
        return False  # 2% gel is not what "0.2% gel" ends with
    return not (before.isalnum() or before == "-" or after.isalnum())


def _is_side(folded: str, start: int, end: int) -> bool:
    before = folded[max(0, start - 50) : start]
    if before.endswith(("no ", "without ")):
        return False  # "the control group received no intervention (n = 116)"
    if around.SIDE_NEXT.match(folded, end) or around.SIDE_BEFORE.search(before):
        return True
    if not around.CERTAIN.match(folded, start, end):
        return False
    if around.CERTAIN_NEXT.match(folded, end):
        return True
    if around.LISTED_BEFORE.search(before) and around.LISTED_AFTER.match(folded, end):
        return True
    is_led = around.ALONE_BEFORE.search(before) or (
        folded[start:end] == "controls" and around.CONTROLS_BEFORE.search(before)
    )
    return bool(is_led and around.ALONE_AFTER.match(folded, end))
