"""What takes a direction away from the words that follow, on folded text. Data only."""

from __future__ import annotations

import re

# not (only) reduce X, A (but not B) reduced X: no denial of what follows
ONLY = "only|merely|solely|just|simply"
NOT_ONLY = re.compile(
    rf"\bnot (?:{ONLY})\b"
    r"|\bbut not(?= (?!(?:to|at|in|with|for|an?|the)\b)(?![a-z]{3,14}ly\b)[a-z\d+/-]{2,20} (?:(?:had|showed|experienced|produced|reported|[a-z]{3,14}ly) ){0,2}$)"
)
# One of these among the three words before a cue takes its direction away.
NEGATIONS = frozenset("no not without neither nor none equally similarly".split())
# did not impair X, (increase) Y, or: what the list goes on with is under the same "not"
NOT_LIST = re.compile(
    r"\b(?:did|does|do|could) not (?:(?!but\b|and\b)[^\s.;:]{1,30} ){1,12}?(?<=, )(?:[a-z]{4,14}ly )?$"
)
LIST_OR = re.compile(
    r" (?:(?!but\b|and\b)[^\s.;:]{1,30} ){1,12}?(?:or|nor) (?:[a-z]{4,14}ly )?[a-z]{3,12}\b"
)
# failed to cut X and (prevent Y): the second verb is under the first one's "failed"
FAILED_AND = re.compile(
    r"\b(?:failed|fails|unable) to (?:(?!but\b|and\b)[^\s.;:]{1,30} ){1,10}and (?:to )?$"
)
# did not report X (more accurately than) B; but not "those who did not smoke had more X"
NOT_BEFORE = re.compile(
    r"(?<!who )(?<!that )(?<!which )\b(?:did|does|do) not (?:(?!and\b|but\b|or\b|had\b|has\b|was\b|were\b|that\b|because\b|only\b)[^\s.;:,()]{1,30} ){1,8}$"
)
# cut X (no better than) B
NO_BETTER = re.compile(
    r"[^.;,()]{0,60}? (?:no (?:better|more|greater|faster|more effectively)|not (?:better|more)) than\b"
)
# was not linked with a (significantly higher) X
NOT_WITH = re.compile(
    r"\bnot (?:[a-z]{4,14}ly )?(?:associated with|lead to|result in|cause|produce|show|have|yield|provide)(?: an?| any)?(?: [a-z]{4,14}ly)? $"
)
# did not impair X or (increase) Y: the second verb is under the first one's "not"
NOT_OR = re.compile(
    r"\b(?:not|without|neither|nor|never)\b(?: (?!but\b|and\b)[^\s.;:]{1,30}){1,14}? (?:or|nor)(?: [a-z]{4,14}ly)? $"
)
# No evidence was found for (reduced X)
NO_EVIDENCE = re.compile(r"\bno (?:\w{4,14} )?evidence\b[^.;,]{0,30}$")
# no evidence that daily use of A (raised X), did not find that A (cut X): what was not shown
NOT_SHOWN = re.compile(
    r"\b(?:no|not(?! only)|cannot) (?:[a-z]{2,14} ){0,4}?(?:evidence|support|indication|proof|suggestion|show|find|confirm|demonstrate|prove|suggest|indicate|conclude|establish)\b"
    r"(?: [a-z]{2,14}){0,5}? that (?:(?!but\b|while\b|whereas\b|although\b)[^\s.;,]{1,30} ){0,24}$"
)
# And one of these just before a verb makes it a wish, a question or a possibility.
MODALS = frozenset("not longer neither nor may might could would can whether to if".split())
# A tended to (reduce) X: it did so, though by no more than chance
TENDED = re.compile(r"\b(?:tended|tends|trended) to (?:[a-z]{4,14}ly )?$")
