"""Reading directions of effects off a record, for outcomes and arms in a prompt's words."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from benchmarks.scoring.evidence_inference.naming import alike, lies_in, without_shared
from benchmarks.scoring.evidence_inference.statements import Statement, statements
from extract.records.schema import Contrast, Figure, Interval

Cast = Callable[[str], Any]
TEXT = "Falls came to 12% with tai chi and 19% with walks (P = 0.03; 0.63; 0.41-0.96)."


class TestNaming:
    def test_a_short_form_is_like_the_words_of_its_initials(self) -> None:
        assert alike("packed cell volume", "change in PCV") > alike("packed lunch", "change in PCV")
        assert alike("packed cell volume", "change in PCV") >= 0.6

    def test_a_part_in_brackets_counts(self) -> None:
        assert alike("pain on movement (NRS)", "NRS") == 1.0

    def test_another_word_for_the_same_thing(self) -> None:
        assert alike("deaths", "mortality") == 1.0

    def test_words_that_share_nothing(self) -> None:
        assert alike("length of stay", "nausea") == 0.0

    def test_a_sentence_need_not_hold_the_light_words(self) -> None:
        assert lies_in("mean nausea score", "Neither nausea nor vomiting differed.")
        assert not lies_in("mean itch score", "Neither nausea nor vomiting differed.")
        assert not lies_in("mean score", "The mean score did not differ.")

    def test_shared_words_are_left_out_where_something_remains(self) -> None:
        assert without_shared("iron tablets daily", "iron tablets weekly") == ("daily", "weekly")
        assert without_shared("iron", "iron tablets") == ("iron", "iron tablets")


class TestStatements:
    @pytest.fixture
    def cast(self, draft: Cast) -> Any:
        return draft(TEXT)

    def _read(self, cast: Any, entries: tuple[Any, ...] = (), **more: Any) -> list[Statement]:
        reading = cast.reading(
            arms=(cast.arm(1, "tai chi"), cast.arm(2, "walks")),
            outcomes=(cast.outcome(1, "Falls"),),
            results=(cast.result(1, "o1", *entries, **more),),
            p_values=(cast.p(1, "P = 0.03", "0.03"),),
            intervals=(self._interval(cast),),
        )
        return list(statements(reading))

    def _interval(self, cast: Any) -> Interval:
        low, high = cast.figure("0.41"), cast.figure("0.96")
        return Interval(
            id="i1", kind="confidence", low=low, high=high, evidence=cast.at("0.41"), rule="by.hand"
        )

    def _contrast(self, cast: Any, **more: Any) -> Contrast:
        value = Figure(value=Decimal("0.63"), evidence=cast.at("0.63"))
        made = {"arm": "a1", "comparator": "a2", "measure": "risk_ratio", "value": value} | more
        return Contrast(binding="test", **made)

    def test_figures_of_two_arms_with_a_small_p_value(self, cast: Any) -> None:
        entries = (cast.entry("a1", percent="12"), cast.entry("a2", percent="19"))
        contrast = Contrast(arm="a1", comparator="a2", p_value="p1", binding="test")
        [said] = self._read(cast, entries, contrasts=(contrast,))
        assert (said.direction, said.arm, said.comparator) == ("lower", "a1", "a2")

    def test_figures_alone_say_nothing(self, cast: Any) -> None:
        entries = (cast.entry("a1", percent="12"), cast.entry("a2", percent="19"))
        assert self._read(cast, entries) == []

    def test_a_ratio_whose_interval_leaves_out_one(self, cast: Any) -> None:
        [said] = self._read(cast, contrasts=(self._contrast(cast, interval="i1"),))
        assert (said.direction, said.arm, said.comparator) == ("lower", "a1", "a2")

    def test_an_interval_that_holds_no_effect(self, cast: Any) -> None:
        contrast = self._contrast(cast, measure="mean_difference", interval="i1")
        wide = self._interval(cast).model_copy(update={"low": cast.figure("0.41", "-1")})
        reading = cast.reading(
            outcomes=(cast.outcome(1, "Falls"),),
            results=(cast.result(1, "o1", contrasts=(contrast,)),),
            intervals=(wide,),
        )
        [said] = statements(reading)
        assert said.direction == "no_difference"

    def test_an_effect_alone_says_nothing(self, cast: Any) -> None:
        assert self._read(cast, contrasts=(self._contrast(cast),)) == []

    def test_a_stated_direction_takes_the_arms_of_its_figures(self, cast: Any) -> None:
        entries = (cast.entry("a1", percent="12"), cast.entry("a2", percent="19"))
        [said] = self._read(cast, entries, direction=cast.direction("higher", None, None))
        assert (said.direction, said.arm, said.comparator) == ("higher", "a2", "a1")
