"""Citation marks, told from figures in brackets."""

import pytest

from extract.sources.citation_marks import without_marks


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("It fell (P=0.26) [2.1.1].", "It fell (P=0.26)."),
        ("It fell [2.1.1, 2.1.3]. So did that [4].", "It fell. So did that."),
        ("It fell.[12] It rose.[3,4]", "It fell. It rose."),
        ("26 [52%] of 50", "26 [52%] of 50"),
        ("1.2 [95% CI 0.9 to 1.4]", "1.2 [95% CI 0.9 to 1.4]"),
        ("median 5 [range 3-9]", "median 5 [range 3-9]"),
        ("median 5 [3-9]", "median 5 [3-9]"),
        ("the score [3-9] fell", "the score [3-9] fell"),
        ("26 [52] of 50 [100]", "26 [52] of 50 [100]"),
        ("52% [12] died", "52% [12] died"),
    ],
)
def test_marks(text: str, clean: str) -> None:
    assert without_marks(text) == clean
