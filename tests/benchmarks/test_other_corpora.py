from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from benchmarks.scoring import llm_meta_analysis, rct_art, sectioned_pico
from benchmarks.scoring.evidence_inference import direction, sections
from benchmarks.scoring.marks import Mark
from extract.records.schema import RecordSection

Cast = Callable[[str], Any]


def verdicts(marks: Iterable[Mark], measure: str) -> dict[str, int]:
    return dict(Counter(mark.verdict for mark in marks if mark.measure == measure))


class TestRctArt:
    TEXT = "Relapse was seen in 12% with alpha and 19% with beta, and itching in 3% with beta."

    @pytest.fixture
    def cast(self, draft: Cast) -> Any:
        return draft(self.TEXT)

    def _item(self, cast: Any) -> Any:
        parts = ["Relapse", "12%", "alpha", "19%", "beta"]
        types = [("A1_RES", 2, 1), ("A2_RES", 4, 3), ("OC_RES", 0, 1), ("OC_RES", 0, 3)]
        relations = [{"type": name, "head": head, "tail": tail} for name, head, tail in types]
        entities = [cast.label("span", part) for part in parts]
        return cast.item(entities=entities, relations=relations)

    def _reading(self, cast: Any, outcome: str, *entries: Any) -> Any:
        arms = (cast.arm(1, "alpha"), cast.arm(2, "beta"))
        outcomes = (cast.outcome(1, outcome),)
        return cast.reading(arms=arms, outcomes=outcomes, results=(cast.result(1, "o1", *entries),))

    def test_right_arm_and_outcome(self, cast: Any) -> None:
        entries = (cast.entry("a1", percent="12"), cast.entry("a2", percent="19"))
        marks = list(rct_art.score(self._item(cast), self._reading(cast, "Relapse", *entries)))
        assert verdicts(marks, "arm") == {"hit": 2}
        assert verdicts(marks, "arm_outcome") == {"hit": 2}

    def test_right_arm_under_another_outcome(self, cast: Any) -> None:
        entries = (cast.entry("a1", percent="12"), cast.entry("a2", percent="19"))
        marks = list(rct_art.score(self._item(cast), self._reading(cast, "itching", *entries)))
        assert verdicts(marks, "arm") == {"hit": 2}
        assert verdicts(marks, "arm_outcome") == {"missed": 2, "false": 2}

    def test_wrong_arms(self, cast: Any) -> None:
        entries = (cast.entry("a2", percent="12"), cast.entry("a1", percent="19"))
        marks = list(rct_art.score(self._item(cast), self._reading(cast, "Relapse", *entries)))
        assert verdicts(marks, "arm") == {"missed": 2, "false": 2}


class TestDirection:
    TEXT = "Pain was lower with tai chi than with walks. Sleep did not differ."

    @pytest.fixture
    def cast(self, draft: Cast) -> Any:
        return draft(self.TEXT)

    def _score(self, cast: Any, intervention: str, comparator: str, label: int) -> list[Mark]:
        prompt = {
            "intervention": intervention,
            "comparator": comparator,
            "outcome": "pain score",
            "label": label,
            "evidence_in_abstract": True,
            "evidence": [],
        }
        result = cast.result(1, "o1", direction=cast.direction("lower", "a1", "a2"))
        reading = cast.reading(
            arms=(cast.arm(1, "tai chi"), cast.arm(2, "walks")),
            outcomes=(cast.outcome(1, "Pain"),),
            results=(result,),
        )
        return list(direction.score(cast.item(effects=[prompt]), reading))

    def test_as_stated(self, cast: Any) -> None:
        [mark] = self._score(cast, "tai chi class", "walks", -1)
        assert (mark.verdict, mark.group) == ("hit", "lower")

    def test_the_other_way_round(self, cast: Any) -> None:
        [mark] = self._score(cast, "walks", "tai chi", 1)
        assert (mark.verdict, mark.group) == ("hit", "higher")

    def test_arms_that_the_record_does_not_know_get_no_answer(self, cast: Any) -> None:
        [mark] = self._score(cast, "yoga", "rest", -1)
        assert mark.verdict == "missed"

    def test_no_answer_is_not_taken_for_no_difference(self, cast: Any) -> None:
        prompt = {
            "intervention": "tai chi",
            "comparator": "walks",
            "outcome": "Sleep",
            "label": 0,
            "evidence_in_abstract": True,
        }
        [mark] = direction.score(cast.item(effects=[prompt]), cast.reading())
        assert (mark.verdict, mark.group) == ("missed", "no_difference")


class TestMetaAnalysis:
    TEXT = "Cure came in 30% of 40 given alpha, and in 25% of those given beta (n = 60)."

    @pytest.fixture
    def cast(self, draft: Cast) -> Any:
        return draft(self.TEXT)

    def _score(self, cast: Any, **values: float) -> list[Mark]:
        triplet = {
            "intervention": "alpha",
            "comparator": "beta",
            "outcome": "cure",
            "type": "binary",
            "in_abstract": {"core": True, "derivable": True},
            "values": values,
        }
        entries = (cast.entry("a1", percent="30", total="40"), cast.entry("a2", percent="25"))
        reading = cast.reading(
            arms=(cast.arm(1, "alpha"), cast.arm(2, "beta")),
            outcomes=(cast.outcome(1, "Cure"),),
            counts=(cast.count("randomized", "60", "a2"),),
            results=(cast.result(1, "o1", *entries),),
        )
        return list(llm_meta_analysis.score(cast.item(triplets=[triplet]), reading))

    def test_events_follow_from_a_percentage_and_a_size(self, cast: Any) -> None:
        [mark] = self._score(
            cast,
            intervention_events=12.0,
            intervention_group_size=40.0,
            comparator_events=15.0,
            comparator_group_size=60.0,
        )
        assert mark.verdict == "hit"

    def test_one_wrong_cell_makes_the_table_wrong(self, cast: Any) -> None:
        marks = self._score(
            cast,
            intervention_events=13.0,
            intervention_group_size=40.0,
            comparator_events=15.0,
            comparator_group_size=60.0,
        )
        assert [mark.verdict for mark in marks] == ["missed", "false"]


class TestSections:
    TEXT = "Methods: Adults were asked. Results: All of them slept."

    def test_heading_and_beginning_count(self, draft: Cast) -> None:
        cast = draft(self.TEXT)
        bodies = {"Methods": "Adults were asked.", "Results": "All of them"}
        places = {name: self.TEXT.index(body) for name, body in bodies.items()}
        gold = [{"label": name, "start": place, "end": 1} for name, place in places.items()]
        kept = [
            RecordSection(kind="methods", heading="METHODS", start=places["Methods"], end=27),
            RecordSection(kind="results", heading="Results", start=places["Results"] + 4, end=55),
        ]
        reading = cast.reading(sections=tuple(kept))
        marks = list(sections.score(cast.item(sections=gold, title=None), reading))
        assert verdicts(marks, "sections") == {"hit": 1, "missed": 1, "false": 1}


class TestSectionedPico:
    TEXT = "Adults with gout got alpha or beta for flares."

    def _score(self, cast: Any, *arms: Any, of_set: str = "AD") -> list[Mark]:
        tags = ["B-P", "I-P", "I-P", "O", "B-I", "O", "B-C", "O", "B-O"]
        words = self.TEXT.rstrip(".").split()
        starts = [self.TEXT.index(word) for word in words]
        tokens = [
            [start, start + len(word), tag]
            for start, word, tag in zip(starts, words, tags, strict=True)
        ]
        item = cast.item(tokens=tokens, meta={"set": of_set})
        return list(sectioned_pico.score(item, cast.reading(arms=arms)))

    def test_tokens_are_counted_in_runs(self, draft: Cast) -> None:
        marks = self._score(draft(self.TEXT))
        [missed] = [mark for mark in marks if mark.measure == "P_AD"]
        assert (missed.verdict, missed.count, missed.what) == ("missed", 3, "Adults with gout")

    def test_a_comparator_is_no_intervention(self, draft: Cast) -> None:
        cast = draft(self.TEXT)
        arms = (cast.arm(1, "alpha", "experimental"), cast.arm(2, "beta", "placebo_comparator"))
        marks = self._score(cast, *arms)
        assert verdicts(marks, "I_AD") == verdicts(marks, "C_AD") == {"hit": 1}

    def test_an_arm_of_which_only_its_side_is_known_names_nothing(self, draft: Cast) -> None:
        cast = draft(self.TEXT)
        arm = cast.arm(1, "alpha", "experimental").model_copy(update={"interventions": ()})
        assert verdicts(self._score(cast, arm), "I_AD") == {"missed": 1}

    def test_a_rival_counts_as_the_guideline_of_its_set_has_it(self, draft: Cast) -> None:
        cast = draft(self.TEXT)
        rival = cast.arm(1, "alpha", "active_comparator")
        assert verdicts(self._score(cast, rival), "I_AD") == {"missed": 1}
        marks = self._score(cast, rival, of_set="EBM-NLPmod")
        assert verdicts(marks, "I_EBM-NLPmod") == {"hit": 1}
        assert verdicts(marks, "C_EBM-NLPmod") == {"missed": 1}

    def test_a_longer_span_is_another_span(self, draft: Cast) -> None:
        cast = draft(self.TEXT)
        marks = self._score(cast, cast.arm(1, "alpha or", "experimental"))
        assert verdicts(marks, "I_AD") == {"hit": 1, "false": 1}
        assert verdicts(marks, "I_spans") == {"missed": 1, "false": 1}
