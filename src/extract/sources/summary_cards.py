"""The labelled facts of a summary page: the card of the study's design, and the related trials."""

from __future__ import annotations

import re

from extract.sources.document import Fact
from extract.sources.report import Passage
from extract.sources.text_builder import TextBuilder

CARD_LABELS = (
    "Design", "Sample", "Duration", "Setting", "Population", "Intervention", "Comparator", "Outcome"
)  # fmt: skip
TRIAL_LABELS = (
    "Tested", "Population", "Intervention", "Comparator", "Endpoint", "Outcome", "Key result"
)  # fmt: skip
MANY_VALUED = frozenset({"design"})  # each line is a value of its own: RCT, Double-Blind

YEAR = re.compile(r"(?:19|20)\d\d")
SIZE = re.compile(
    r"n\s?=\s?(?P<participants>\d[\d,\u00a0\u202f ]{0,12}\d|\d)"
    r"(?:\s{0,3}·\s{0,3}(?P<journal>.{1,80}))?",
    re.I,
)
TRIAL_WORD = re.compile(r"(?P<name>.{0,60}[A-Z]{2}.{0,60}) (?:[Tt]rial|[Ss]tudy)")

Labelled = list[tuple[str, list[str]]]


def card_passage(heading: str, lines: list[str]) -> Passage:
    """The card, a line a label: "Sample: 778 Patients"."""
    builder = TextBuilder()
    facts: list[Fact] = []
    for label, values in _labelled(lines, CARD_LABELS):
        facts += _write_line(builder, label, values)
    return Passage(builder.text, heading, "card", facts=tuple(facts))


def related_passage(heading: str, lines: list[str]) -> Passage:
    """The related trials, each with its name, year and size above its labelled lines."""
    builder = TextBuilder()
    trials = []
    for trial in _trials(lines):
        if len(builder):
            builder.add("\n")
        trials.append(tuple(_write_trial(builder, trial)))
    return Passage(builder.text, heading, "related_trials", related=tuple(filter(None, trials)))


def _labelled(lines: list[str], labels: tuple[str, ...]) -> Labelled:
    """Labels with the lines that belong to them. A label is met once; lines before one have ""."""
    last_at = {label: _last_at(lines, label) for label in labels}
    waiting = list(labels)
    found: Labelled = []
    for number, line in enumerate(lines):
        label = next((label for label in waiting if _begins(line, label)), None)
        value = line
        if label and (len(line) == len(label) or _is_in_turn(label, number, waiting, last_at)):
            waiting.remove(label)
            found.append((line[: len(label)], []))
            value = line[len(label) :].lstrip(": \u00a0")
        elif not found:
            found.append(("", []))
        if value:
            found[-1][1].append(value)
    return [(label, values) for label, values in found if values]


def _last_at(lines: list[str], label: str) -> int:
    return max((n for n, line in enumerate(lines) if _begins(line, label)), default=-1)


def _is_in_turn(label: str, number: int, waiting: list[str], last_at: dict[str, int]) -> bool:
    """Whether no label that stands before this one on every card is still to come.

    "Outcome assessors blinded" among the values of the design is no label.
    """
    return all(last_at[other] < number for other in waiting[: waiting.index(label)])


def _begins(line: str, label: str) -> bool:
    """Whether the line is the label, or starts with it and goes on behind a colon or a space."""
    return line.lower().startswith(label.lower()) and line[len(label) :][:1] in (
        "",
        ":",
        " ",
        "\u00a0",
    )


def _write_line(builder: TextBuilder, label: str, values: list[str]) -> list[Fact]:
    """Writes "Label: value", and says where the values stand."""
    if len(builder):
        builder.add("\n")
    name = label.lower()
    if name not in MANY_VALUED:
        values = [" ".join(values)]
    if label:
        builder.add(f"{label}: ")
    spans = builder.add_all(tuple(values), ", ")
    return [Fact(name, *span) for span in spans] if label else []


def _trials(lines: list[str]) -> list[list[str]]:
    """The lines of each related trial, which starts with its year, or its name above its size."""
    starts = []
    for number, line in enumerate(lines):
        if YEAR.fullmatch(line):
            starts.append(number)
        elif (
            SIZE.fullmatch(line)
            and number >= 1
            and not (number >= 2 and YEAR.fullmatch(lines[number - 2]))
        ):
            starts.append(number - 1)
    return [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _write_trial(builder: TextBuilder, lines: list[str]) -> list[Fact]:
    """Writes a trial as the page shows it: name, year, size and journal, labelled lines."""
    year = lines[0] if YEAR.fullmatch(lines[0]) else ""
    name, *rest = (lines[1:] if year else lines) or [""]
    facts = _write_name(builder, name)
    if year:
        builder.add("\n")
        facts.append(Fact("year", *builder.add(year)))
    size = SIZE.fullmatch(rest[0]) if rest else None
    if size is not None:
        builder.add("\n")
        start, _ = builder.add(rest.pop(0))
        facts += [
            Fact(part, start + size.start(part), start + size.end(part))
            for part in ("participants", "journal")
            if size[part]
        ]
    for label, values in _labelled(rest, TRIAL_LABELS):
        facts += _write_line(builder, label, values)
    return facts


def _write_name(builder: TextBuilder, name: str) -> list[Fact]:
    """Writes the name; "Trial" behind a name in capitals is no part of it."""
    if not name:
        return []
    start, end = builder.add(name)
    match = TRIAL_WORD.fullmatch(name)
    return [Fact("name", start, start + len(match["name"]) if match else end)]
