"""docs/running.md names every code with which a page can be refused."""

import re
from pathlib import Path

from extract import errors

PAGE = Path(__file__).parents[2] / "docs" / "running.md"


def test_every_code_is_told():
    told = set(re.findall(r"^\| `([a-z-]+)` \|", PAGE.read_text(), re.MULTILINE))
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    codes = {kind.code for kind in kinds} - {errors.ExtractError.code}
    assert len(codes) > 8
    assert codes == told & codes
