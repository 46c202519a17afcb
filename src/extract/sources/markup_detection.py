"""Whether a page is HTML."""

import re

# Whole tags of elements that frame a page: "0.01<p<0.05" is no paragraph.
HTML = re.compile(
    r"<(?:!doctype html|html|head|body|main|article|section|div)(?:\s[^<>]{0,400})?>", re.IGNORECASE
)
LOOKED_AT = 65_536


def is_html(page: str) -> bool:
    """Whether the page opens elements of HTML near its start."""
    return "<" in page and HTML.search(page, 0, LOOKED_AT) is not None
