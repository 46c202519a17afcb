"""What a name means: its words, whatever form they are printed in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.language.folding import fold
from extract.language.layers import Layers
from extract.records.arms import vocabulary
from extract.rules.findings import ArmSeed
from extract.values import frozen

CONTROL = frozenset({"#control"})
EXPERIMENTAL = frozenset({"#experimental"})
BOTH = ("#both",)
# Nothing is nothing: "observation", "no further treatment".
NOTHING = ("no",)


@frozen
class Name:
    """A printed name: its place, and its words of weight, in order and as a set.

    Attributes:
        folded: as folded texts have it, so that it is found with other spaces and dashes.
        is_generic: it says a side or a letter and not what is given.
        is_denied: it says that something is not given.
        is_bare: it says that nothing else is given, as in "A alone".
        meaning: what is the same in names that mean the same: not in "DA+" and "DA-".
        initials: of its words, where it has two or more.
        acronym: its word, where that may be the initials of another name.
    """

    start: int
    end: int
    printed: str
    folded: str
    ordered: tuple[str, ...]
    words: frozenset[str]
    is_generic: bool
    is_denied: bool
    is_bare: bool
    initials: str
    acronym: str | None
    meaning: tuple[frozenset[str], bool]

    @classmethod
    def of(cls, start: int, end: int, printed: str, ordered: tuple[str, ...]) -> Name:
        """A name from what is printed and its words of weight."""
        words = frozenset(ordered)
        is_denied = not words.isdisjoint(vocabulary.NOTHING) or printed.endswith("-")
        return cls(
            start,
            end,
            printed,
            fold(printed),
            ordered,
            words,
            is_generic=bool(ordered) and ordered[0].startswith("#"),
            is_denied=is_denied,
            is_bare=" with " not in printed
            and printed.lower().endswith((" alone", " only", "-alone", "-only")),
            initials="".join([word[0] for word in ordered]) if len(ordered) > 1 else "",
            acronym=ordered[0] if _may_be_acronym(printed, ordered) else None,
            meaning=(words, is_denied),
        )

    def again_at(self, start: int, end: int) -> Name:
        """The same name, printed alike at another place."""
        return Name(
            start,
            end,
            self.printed,
            self.folded,
            self.ordered,
            self.words,
            self.is_generic,
            self.is_denied,
            self.is_bare,
            self.initials,
            self.acronym,
            self.meaning,
        )

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter, as at the start of a sentence."""
        return self.printed[:1].isupper()


class Namer:
    """Makes names of one text, with the abbreviations that the text defines spelled out.

    A group that is observed is beside a control group the one that is tested; elsewhere nothing is
    done with it.
    """

    def __init__(self, layers: Layers, seeds: Sequence[ArmSeed] = ()) -> None:
        self.layers = layers
        self._has_observed_tested = _has_observed_beside_control(layers, seeds)
        self._has_cases_studied = vocabulary.CASE_CONTROL.search(layers.folded) is not None
        self.long = {
            layers.folded[a.short_start : a.short_end]: words_of(a.long.lower())
            for a in layers.abstract_abbreviations
        }
        self._known: dict[str, Name] = {}  # a text repeats the names of its arms
        labels = {layers.folded[seed.label_start : seed.label_end] for seed in seeds}
        self._first_words = {label.partition(" ")[0] for label in labels}

    def name(self, seed: ArmSeed) -> Name:
        """The name that a seed labels."""
        return self.at(seed.label_start, seed.label_end)

    def at(self, start: int, end: int) -> Name:
        """The name at a place."""
        printed = self.layers.text[start:end]
        known = self._known.get(printed)
        if known is None:
            key = self._key(self._without_dummy(start, end))
            known = self._known[printed] = Name.of(start, end, printed, key)
        return known if known.start == start else known.again_at(start, end)

    def _without_dummy(self, start: int, end: int) -> str:
        """A folded name but for the placebo of what another arm gets: "zinc plus placebo for iron".

        In "zinc plus placebo for a year" the placebo is what this arm gets.
        """
        folded = self.layers.folded[start:end]
        given = vocabulary.BEFORE_DUMMY.match(folded)
        of = vocabulary.DUMMY_OF.match(self.layers.folded, end)
        if given is None or of is None:
            return folded
        is_of_another = of["drug"] in self._first_words and of["drug"] not in folded
        return given["given"] if is_of_another else folded

    def _key(self, folded: str) -> tuple[str, ...]:
        if self._has_observed_tested and folded in vocabulary.OBSERVED:
            return tuple(EXPERIMENTAL)
        if self._has_cases_studied and folded.partition(" ")[0] in vocabulary.CASES:
            return weighty(words_of(folded))  # nobody was assigned to be one
        long = self.long.get(folded)  # "CG", the control group; "NO", nitric oxide
        key = _key_of_side(folded) if long is None or folded not in vocabulary.NOTHING else None
        if key is not None:
            return key
        if long is not None and (key := _key_of_side(" ".join(long))) is not None:
            return key
        if any(short in folded for short in self.long):
            chunks = vocabulary.CHUNK.findall(folded)
            return weighty([word for chunk in chunks for word in self._spelled(chunk)])
        return weighty(words_of(folded))

    def _spelled(self, chunk: str) -> Sequence[str]:
        """The words of a chunk, short forms replaced by what they stand for."""
        chunk = chunk.strip(".")
        if chunk in self.long:
            return self.long[chunk]
        return [long for word in words_of(chunk) for long in self.long.get(word, [word])]


def _has_observed_beside_control(layers: Layers, seeds: Sequence[ArmSeed]) -> bool:
    """Whether a frame tells a group that is observed from a control group."""
    places = [(s.frame, layers.folded[s.label_start : s.label_end]) for s in seeds]
    observed = {frame for frame, label in places if label in vocabulary.OBSERVED}
    return bool(observed) and any(
        frame in observed and label in vocabulary.CONTROL_GROUP for frame, label in places
    )


@lru_cache(maxsize=10_000)  # names repeat, also from text to text
def _key_of_side(folded: str) -> tuple[str, ...] | None:
    """The key of a name that says a letter, a side or that nothing is given, and no more."""
    letter = vocabulary.LETTER.fullmatch(folded)
    if letter is not None:
        printed = letter["letter"] or letter["ahead"]
        return (f"#{vocabulary.ROMAN.get(printed, printed)}",)
    words = words_of(folded)
    strong = frozenset(words) - vocabulary.WEAK
    if strong and strong <= vocabulary.BOTH:
        return BOTH
    if strong & vocabulary.NOTHING and strong <= vocabulary.NOTHING | vocabulary.FURTHER:
        return NOTHING
    return vocabulary.PERIODS.get(strong) or _side(words, strong)


def _side(words: Sequence[str], strong: frozenset[str]) -> tuple[str, ...] | None:
    """The side that a name says, if it says nothing else."""
    if not strong - vocabulary.CONTROL - vocabulary.EXPERIMENTAL:
        if strong & vocabulary.CONTROL:
            return ("#control",)
        if set(words) & vocabulary.EXPERIMENTAL:
            return ("#experimental",)
    return None


def weighty(words: Sequence[str]) -> tuple[str, ...]:
    """The words of weight, each once; all words where none has weight."""
    heavy = [w for w in words if w not in vocabulary.WEAK and w not in vocabulary.CONTROL]
    return tuple(dict.fromkeys(heavy or words))


@lru_cache(maxsize=10_000)
def words_of(folded: str) -> tuple[str, ...]:
    """The words in the singular; "every 3 weeks" is one, and so is "3-weekly"."""
    if "every" in folded or "week" in folded or "month" in folded:
        folded = vocabulary.EVERY.sub(_every, folded)
    return tuple([singular(word) for word in vocabulary.WORD.findall(folded)])


def _every(rhythm: re.Match[str]) -> str:
    number = rhythm["number"] or rhythm["ahead"]
    unit = rhythm["unit"] or rhythm["adverb"]
    unit = vocabulary.WHOLE.get(unit, unit)
    return f"every{vocabulary.COUNTED.get(number, number)}{unit}"


def singular(word: str) -> str:
    """A word without the ending of the plural."""
    if not word.endswith("s") or len(word) <= 3 or word.endswith(("ss", "us", "is")):
        return word
    return word[:-1]


def _may_be_acronym(printed: str, ordered: tuple[str, ...]) -> bool:
    """Whether a name may be the initials of another one's words, as "EC" may."""
    return len(ordered) == 1 and 2 <= len(ordered[0]) <= 6 and printed[:2].isupper()
