"""Says of what kind a report is, from the words by which it says so itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.language.attribution import Span, own_sentences, speaks_of_others, title_of
from extract.language.layers import Layers
from extract.rules.findings import ReportKind
from extract.rules.report_type import patterns
from extract.rules.report_type.patterns import Cue


def find(layers: Layers) -> Iterable[ReportKind]:
    """One finding: the type of the report, at the words that decided it or at the title."""
    title = title_of(layers)
    place = title or (layers.sentences[0] if layers.sentences else None)
    if place is None:
        return []
    if layers.is_summary:
        return [ReportKind(*place, "report_type.summary", "summary")]
    sentences = own_sentences(layers)
    # What an article is, its abstract says, where it has one: a body speaks of much else.
    own = [s for s in sentences if not layers.in_body(s[0])] or sentences
    no_trial = _no_trial(layers, [title, *own] if title else own)
    if no_trial is not None:
        return [no_trial]
    kind = _by_cues(layers, title, own)
    plan = _plan_section(layers) if kind is None or kind.type == "results" else None
    if plan is not None:
        return [ReportKind(*plan, "report_type.plan_heading", "protocol")]
    return [kind or ReportKind(*place, "report_type.nothing_said", "other")]


def _no_trial(layers: Layers, told: list[Span]) -> ReportKind | None:
    """What is no trial of people, whatever it says: of animals or of things, or a review."""
    if (animals := _animals(layers, told)) is not None:
        return ReportKind(*animals, "report_type.animals", "other")
    if (things := _things(layers, told)) is not None:
        return ReportKind(*things, "report_type.things", "other")
    if (review := _review_section(layers)) is not None:
        return ReportKind(*review, "report_type.review_heading", "other")
    return None


def _by_cues(layers: Layers, title: Span | None, own: list[Span]) -> ReportKind | None:
    """The type by the first cue that matches."""
    is_trial = title is not None and patterns.TRIAL_TITLE.search(layers.folded, *title)
    for cue in patterns.CUES:
        if is_trial and cue.name in patterns.NOT_OF_TRIALS:
            continue
        if cue.trigger is not None and not cue.trigger.search(layers.folded):
            continue
        for sentence, match in _matches(layers, cue, title, own):
            if cue.unless.search(layers.folded, *sentence):
                continue
            # What is other than a trial may well speak of the trials of others.
            if cue.type == "other" or sentence == title or not speaks_of_others(layers, sentence):
                return ReportKind(*match.span(), f"report_type.{cue.name}", cue.type)
    return None


def _matches(
    layers: Layers, cue: Cue, title: Span | None, own: list[Span]
) -> Iterator[tuple[Span, re.Match[str]]]:
    """What a cue matches, in the title first."""
    in_title = None if title is None else cue.pattern.search(layers.folded, *title)
    if title is not None and in_title is not None:
        yield title, in_title
    if cue.scope == "own":
        yield from cue.pattern.in_each(layers.folded, own)


def _review_section(layers: Layers) -> Span | None:
    """The first sentence under a heading of a review."""
    for section in layers.sections:
        heading = (section.heading or "").lower()
        is_told = section.part == "abstract" and section.start < section.end
        if is_told and patterns.REVIEW_HEADINGS.search(heading):
            return layers.sentence_at(section.start)
    return None


def _plan_section(layers: Layers) -> Span | None:
    """The first sentence under "Methods/Design" of an abstract that has no results."""
    told = [s for s in layers.sections if s.part == "abstract" and s.start < s.end]
    headings = [(section.heading or "").lower().strip(" :") for section in told]
    if any(heading.startswith(patterns.RESULT_HEADINGS) for heading in headings):
        return None
    for section, heading in zip(told, headings, strict=True):
        if patterns.PLAN_HEADING.fullmatch(heading):
            return layers.sentence_at(section.start)
    return None


def _animals(layers: Layers, sentences: list[Span]) -> Span | None:
    """Where animals are named first, if more sentences tell of animals than of people."""
    if not patterns.ANIMALS.among(layers.folded, sentences):
        return None
    found: list[Span] = []
    of_people = 0
    for start, end in sentences:
        if patterns.HUMANS.search(layers.folded, start, end):
            of_people += 1
        elif match := patterns.ANIMALS.search(layers.folded, start, end):
            found.append(match.span())
    return found[0] if len(found) > of_people else None


def _things(layers: Layers, sentences: list[Span]) -> Span | None:
    """Where teeth or data are said to have been randomized, if nobody has a part in the report."""
    found = patterns.THINGS.in_each(layers.folded, sentences)
    if not found or patterns.PATIENTS.among(layers.folded, sentences):
        return None
    return found[0][1].span()
