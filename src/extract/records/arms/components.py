"""What an arm is given, part by part: "A plus B" is two treatments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.language.phrases import is_unheaded, words_between
from extract.records.arms import vocabulary
from extract.records.arms.doses import is_amount
from extract.records.arms.names import Name, Namer
from extract.records.arms.patterns import around, of_doses
from extract.values import frozen

_MOST = 6  # parts of one name; more are a list of something else
_WORDS = 9  # of one part
_ENDING = ("word", "number", "close")


@frozen
class Component:
    """One treatment of an arm: the name that it goes by, and others that mean the same."""

    name: Name
    others: tuple[Name, ...]

    @property
    def names(self) -> tuple[Name, ...]:
        """All its names."""
        return (self.name, *self.others)


def components_of(namer: Namer, label: Name, names: Iterable[Name]) -> list[Component]:
    """The treatments of an arm in text order of the name that tells most of them.

    A name of several parts counts as the treatments only if it is the arm's label, or adds
    something to it ("A plus B"); a further name belongs to the part that it shares words with, and
    to the first where it shares none.
    """
    telling = [name for name in names if not name.is_generic and name != label]
    wider = [name for name in telling if label.words <= name.words and _is_added(name)]
    parts = max((_parts(namer, name) for name in (label, *wider)), key=len)
    others: list[list[Name]] = [[] for _ in parts]
    for name in telling:
        if len(parts) == 1 or len(_parts(namer, name)) < 2:
            others[_nearest(name, parts)].append(name)
    return [Component(part, tuple(more)) for part, more in zip(parts, others, strict=True)]


def _is_added(name: Name) -> bool:
    """Whether a name says by itself that one is given on top of the other.

    "A and B" of a title may be two questions: only the label of an arm is both.
    """
    return around.ADDED.search(name.folded) is not None


def _nearest(name: Name, parts: Sequence[Name]) -> int:
    shared = [len(name.words & part.words) for part in parts]
    return max(range(len(parts)), key=lambda i: shared[i])


def _parts(namer: Namer, name: Name) -> list[Name]:
    """The treatments that a name holds; the name without its dose where it is of one."""
    told = of_doses.DOSED.fullmatch(name.printed)
    if told and told["drug"] and is_amount(namer.layers.text[name.start : name.end]):
        drug = of_doses.DOSAGE_BEHIND.sub("", told["drug"])
        words = tuple(vocabulary.WORD.findall(drug.lower()))
        return [Name.of(name.start, name.end, drug, words)]  # the 20 mg of a list of zinc
    whole = _part(namer, name.start, name.end)
    if name.is_denied or name.printed.isalnum():
        return [whole]
    if around.PART_JOINT.search(name.folded) is None:
        return [whole]
    folded = namer.layers.folded
    start, parts = name.start, []
    for joint in around.PART_JOINT.finditer(folded, name.start, name.end):
        if folded.count("(", start, joint.start()) > folded.count(")", start, joint.start()):
            continue  # "zinc (3 weeks followed by 1 without)": of one treatment
        if _may_end(namer, start, joint.start()) and _may_begin(namer, joint.end(), name.end):
            parts.append(_part(namer, start, joint.start()))
            start = joint.end()
    parts.append(_part(namer, start, name.end))
    is_list = len(parts) <= _MOST and all(_is_treatment(part) for part in parts)
    return parts if is_list and len({part.words for part in parts}) == len(parts) else [whole]


def _part(namer: Namer, start: int, end: int) -> Name:
    """A treatment without the dose behind its name: of "zinc with a dose of 2 g" the zinc."""
    folded = namer.layers.folded
    told_of = around.AMOUNT_BRACKET.search(folded, start, end)
    if told_of is not None and told_of.start() > start:
        end = told_of.start()  # "zinc (20 mg daily for 3 weeks)"
    dose = around.DOSE_BEHIND.search(folded, start, end)
    if dose is None or dose.start() <= start:
        return namer.at(start, end)
    told = of_doses.DOSAGE_BEHIND.search(folded, start, dose.start())
    return namer.at(start, told.start() if told and told.start() > start else dose.start())


def _may_end(namer: Namer, start: int, end: int) -> bool:
    """Whether the words up to a joint have a noun of their own: not "physical and ..."."""
    words = words_between(namer.layers, start, end)
    return bool(words) and words[-1].kind in _ENDING and not is_unheaded(words[-1])


def _may_begin(namer: Namer, start: int, end: int) -> bool:
    words = words_between(namer.layers, start, end)
    if not words:
        return False
    is_described = words[0].kind == "verb" and len(words) > 1  # "plus micronized zinc"
    return is_described or words[0].kind in ("word", "number", "determiner")


def _is_treatment(part: Name) -> bool:
    """Whether a part says what is given."""
    if part.is_generic or part.is_denied or around.SHARE_FIRST.match(part.folded):
        return False
    told = vocabulary.WORD.findall(around.BRACKETED.sub("", part.folded))
    return len(told) <= _WORDS and not part.words <= vocabulary.NO_HEAD
