"""Whose work a sentence speaks of: the report's own, or that of others, or work still to come.

A report tells what it did in its methods and results; its introduction and conclusion tell of
other trials, and their "double-blind" or "in China" is none of the report's.
"""

from __future__ import annotations

from extract.language.layers import Layers
from extract.language.scanning import Scanner
from extract.sources.document import METHODS, SectionKind

Span = tuple[int, int]

# Sections without a word on what this report did. The title is given apart.
_ELSEWHERE: frozenset[SectionKind] = frozenset(
    {
        "title",
        "conclusion",
        "discussion",
        "related_trials",
        "legend",
        "limitations",
        "keywords",
        "registration",
        "funding",
    }
)
# By these a sentence of the introduction speaks of the report's own work.
_OWN = Scanner(
    r"\b(?:we|our|here"
    r"|(?:this|the present|the current) (?:[\w-]{1,20},? ){0,4}"
    r"(?:study|trial|article|paper|analysis|review)"
    r"|the (?:\w{1,10} )?(?:aim|aims|purpose|objective|objectives|goal)s?)\b"
)
_OF_OTHERS = Scanner(
    # "a previous trial", "several randomised, double-blind studies"
    r"\b(?:(?:previous(?:ly)?|prior(?! to)|earlier|recent|other|several|published|future|further"
    r"|larger|definitive|past|existing) (?:[\w-]{1,20},? ){0,4}(?:trials?|stud(?:y|ies)|rcts?)\b"
    # "to the other study groups" are the report's own
    r"(?! (?:groups?|arms?|drugs?|treatments?|medications?|visits?|sites?|cent(?:er|re)s?))"
    # "lack of trials", "a trial is needed", "there is a need for"
    r"|(?:lack|absence|dearth|paucity) of\b|need for\b"
    r"|(?:is|are|be|still|urgently) (?:\w{1,14} )?"
    r"(?:needed|warranted|required|justified|necessary|proposed)\b"
    # "a multicentre study should be done"
    r"|(?:trials?|study|studies|rcts?) (?:should|could|would|may|might)\b"
    # "men who were excluded from the trial", "data were obtained from a randomised trial"
    r"|excluded from the\b"
    r"|(?:data|participants|patients|samples?|subjects|results) (?:\w{1,14} ){0,3}(?:from|of|in) "
    r"(?:an?|the|another|two|three) (?:[\w-]{1,20},? ){0,3}randomi[sz]ed\b(?! (?:to|into|between))"
    # "sixteen randomised trials were identified", but "two randomised trials were conducted"
    r"|randomi[sz]ed (?:[\w-]{1,20},? ){0,4}(?:trials|studies|rcts)\b"
    r"(?! were (?:conducted|performed|done|carried))"
    # "A trial of 224 women showed"
    r"|(?:a|one|another) (?:[\w-]{1,20},? ){0,4}(?:trial|study) [^.,;]{0,100}"
    r"\b(?:showed|demonstrated|suggested|reported|found|revealed)\b)"
)


def title_of(layers: Layers) -> Span | None:
    """Where the title stands."""
    return next(
        ((s.start, s.end) for s in layers.sections if s.kind == "title" and s.start < s.end), None
    )


def own_sentences(layers: Layers) -> list[Span]:
    """The sentences that may tell what was done for this report, without the title.

    Of a body these are its methods; what the report is, its abstract says.
    """
    if layers.own is None:  # several rules ask
        layers.own = [s for s in layers.sentences if _may_be_own(layers, s)]
    return layers.own


def speaks_of_others(layers: Layers, sentence: Span) -> bool:
    """Whether a sentence tells of the work of others, or of work to come."""
    return _OF_OTHERS.search(layers.folded, *sentence) is not None


def _may_be_own(layers: Layers, sentence: Span) -> bool:
    kind = layers.kind_at(sentence[0])
    if layers.in_body(sentence[0]):
        return kind in METHODS
    if kind == "background":
        return _OWN.search(layers.folded, *sentence) is not None
    return kind not in _ELSEWHERE
