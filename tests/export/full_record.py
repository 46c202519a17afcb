"""A record that holds something of everything, with its text."""

from decimal import Decimal

from extract.records.schema import (
    Arm,
    ArmResult,
    CheckInput,
    Citation,
    Contrast,
    Count,
    Coverage,
    Design,
    Dose,
    Duration,
    Evidence,
    Extractor,
    Figure,
    Interval,
    Intervention,
    Masking,
    Mending,
    Mortality,
    MortalityFinding,
    Outcome,
    Population,
    PValue,
    Reported,
    Result,
    Review,
    Source,
    StatedDirection,
    TimeFrame,
    TrialRecord,
    UnusedNumber,
    Verdict,
)

TEXT = (
    "Aspirin in shock\n"
    "We ran a double-blind trial. In all, 200 adults were assigned to aspirin or placebo. At 28 "
    "days, 30 of 100 (30.0%) had died with aspirin and 40 of 100 (40%) with placebo (relative "
    "risk, 0.75; 95% CI, 0.51 to 1.10; P=0.14). All were treated with saline, 2 L intravenously. "
    "The rate of \x1b[31mbleeding\x1b[0m was 7."
)


def quote(words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence(start=start, end=start + len(words), quote=words)


def figure(words: str, within: str | None = None) -> Figure:
    start = TEXT.index(within or words) + (within or words).index(words)
    evidence = Evidence(start=start, end=start + len(words), quote=words)
    return Figure(value=Decimal(words.rstrip("%")), evidence=(evidence,))


AT_28_DAYS = TimeFrame(printed="28 days", days=Decimal(28), evidence=(quote("28 days"),))
ASPIRIN = {
    "events": figure("30"),
    "total": figure("100", "of 100 (30"),
    "percent": figure("30.0%"),
    "binding": "with",
}
PLACEBO = {
    "events": figure("40"),
    "total": figure("100", "of 100 (40"),
    "percent": figure("40%"),
    "binding": "with",
}
BOTH = (quote("30 of 100 (30.0%) had died with aspirin and 40 of 100 (40%) with placebo"),)

RECORD = TrialRecord(
    id="pmid-1",
    source=Source(
        name="a.txt",
        format="plain-text",
        sha256="0" * 64,
        size=1,
        mended=(Mending(printed="â‰¥", read="≥"),),
    ),
    extractor=Extractor(version="0", fingerprint="0"),
    citation=Citation(
        title=Reported[str](
            value="Aspirin in shock", evidence=(quote("Aspirin in shock"),), rule="r"
        )
    ),
    design=Design(
        masking=Masking(
            value="double",
            who=("participant", "care_provider"),
            evidence=(quote("double-blind"),),
            rule="design.masking",
        )
    ),
    population=Population(),
    arms=(
        Arm(
            id="a1",
            label="aspirin",
            role="experimental",
            interventions=(
                Intervention(name="aspirin", evidence=(quote("aspirin or"),), rule="arms.given"),
            ),
            evidence=(quote("aspirin or"),),
            rule="arms.assigned",
        ),
        Arm(
            id="a2",
            label="placebo",
            role="placebo_comparator",
            evidence=(quote("placebo."),),
            rule="arms.assigned",
        ),
    ),
    interventions=(
        Intervention(
            name="saline",
            dose=Dose(
                low=figure("2", "2 L"),
                unit="L",
                printed="2 L",
                evidence=(quote("2 L"),),
                rule="doses.amount",
            ),
            route="intravenously",
            duration=Duration(
                printed="28 days",
                days=Decimal(28),
                evidence=(quote("28 days"),),
                rule="regimens.length",
            ),
            timing=Reported(
                value="At 28 days", evidence=(quote("At 28 days"),), rule="regimens.event"
            ),
            evidence=(quote("saline"),),
            rule="interventions.with",
        ),
    ),
    counts=(
        Count(kind="randomized", value=200, evidence=(quote("200"),), rule="counts.assigned"),
        Count(kind="analyzed", value=100, arm="a1", evidence=(quote("100"),), rule="counts.of"),
    ),
    outcomes=(
        Outcome(
            id="o1",
            name="death",
            role="unspecified",
            domain="mortality",
            evidence=(quote("died"),),
            rule="outcomes.named",
        ),
    ),
    results=(
        Result(
            id="r1",
            outcome="o1",
            time_frame=AT_28_DAYS,
            arms=(ArmResult(arm="a1", **ASPIRIN), ArmResult(arm="a2", **PLACEBO)),
            contrasts=(
                Contrast(
                    arm="a1",
                    comparator="a2",
                    measure="risk_ratio",
                    value=figure("0.75"),
                    interval="i1",
                    p_value="p1",
                    binding="list",
                ),
            ),
            p_value="p1",
            direction=StatedDirection(
                value="no_difference", evidence=(quote("P=0.14"),), rule="results.direction"
            ),
            evidence=BOTH,
            rule="results.list",
        ),
    ),
    p_values=(
        PValue(
            id="p1",
            comparator="=",
            value=Decimal("0.14"),
            kind="between_arm",
            result="r1",
            evidence=(quote("P=0.14"),),
            rule="p_values.stated",
        ),
    ),
    intervals=(
        Interval(
            id="i1",
            kind="confidence",
            level=Decimal(95),
            low=figure("0.51"),
            high=figure("1.10"),
            result="r1",
            evidence=(quote("0.51 to 1.10"),),
            rule="intervals.stated",
        ),
    ),
    mortality=(
        Mortality(
            arm="a1",
            measure="mortality",
            time_frame=AT_28_DAYS,
            status="observed",
            evidence=BOTH,
            rule="mortality.of",
            **ASPIRIN,
        ),
    ),
    mortality_findings=(
        MortalityFinding(direction="no_difference", evidence=(quote("P=0.14"),), rule="m.stated"),
    ),
    checks=(
        Verdict(
            code="COUNT-02",
            outcome="consistent",
            message="30 of 100 are 30.0%",
            inputs=(CheckInput(path="results[0]", value="30"),),
        ),
    ),
    coverage=Coverage(unclaimed=(UnusedNumber(start=len(TEXT) - 2, end=len(TEXT) - 1, quote="7"),)),
    review=Review(),
)
