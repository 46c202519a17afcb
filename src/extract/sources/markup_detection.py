"""Whether a page is HTML."""

import re

HTML = re.compile(r"<(?:!doctype html|html|head|body|main|article|div|p|section)\b", re.IGNORECASE)
LOOKED_AT = 65_536


def is_html(page: str) -> bool:
    """Whether the page opens elements of HTML near its start."""
    return HTML.search(page, 0, LOOKED_AT) is not None
