"""A spaCy tokenizer that takes apart figures, signs, units and brackets, and keeps its cache.

"1.26±0.23", "P<0.001", "(n=30)", "35.4%" and "5mg/kg" come out as one token a piece, so that token
patterns need no regular expressions, while "TNF-α", "IL-6" and "28-day" keep the words they are
made of: a hyphen between letters stays, one after or before a figure is a token.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokenizer import Tokenizer

_PUNCTUATION = r"[\[\](){}<>=≤≥±+,;:!?\"“”‘’'…/%‰$£€¥|~≈×*†‡§¶\-–—−‐‑]"
_PREFIX = re.compile(rf"^(?:{_PUNCTUATION}|\.(?=\D)|\d{{1,9}}(?:[.,·]\d{{1,8}})*(?=[^\d.,·\s]))")
_SUFFIX = re.compile(rf"(?:{_PUNCTUATION}|(?<=[^\W\d_])\.|(?<=\d)\.|(?<=[)\]%])\.)$")
_INFIX = re.compile(
    r"(?<=\d)(?=[^\W\d_⁰-₟])|[\[\](){}<>=≤≥±+;:\"“”…/%×*†‡|~≈–—−]|,(?!\d)|(?<=\d)[-‐‑]|[-‐‑](?=\d)"
)

# spaCy's cache stops growing at 10,000 chunks, and every document that holds a special case (a
# newline or a no-break space is one) is not cached at all; both cost more than half of its speed.
_CACHE_LIMIT = 200_000


def make(nlp: Language) -> Tokenizer:
    """The tokenizer for a blank English pipeline."""
    default = Tokenizer(nlp.vocab) if not isinstance(nlp.tokenizer, Tokenizer) else nlp.tokenizer
    rules = {
        key: value for key, value in (default.rules or {}).items() if key.strip() and "." in key
    }
    tokenizer = Tokenizer(
        nlp.vocab,
        rules=rules,
        prefix_search=_PREFIX.search,
        suffix_search=_SUFFIX.search,
        infix_finditer=_INFIX.finditer,
    )
    tokenizer.max_cache_size = _CACHE_LIMIT
    return tokenizer
