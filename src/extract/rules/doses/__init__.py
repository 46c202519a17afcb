"""Doses: an amount or a range with its UCUM unit, route and schedule.

**Definition.** CONSORT 2010 item 5 (interventions with sufficient details to allow replication);
ClinicalTrials.gov arm description. The amount of an intervention as printed, its unit as a UCUM
code from a closed table, and the words for route and schedule that stand beside it. Units of what
is also measured in people (mL, g, mmol) count only where the text speaks of giving something.

**Sources.** The Unified Code for Units of Measure; the printed forms of pharmacopoeias and of the
abstracts of critical care, oncology and anaesthesia.

**Examples.**

>>> import extract
>>> doc = extract.load()("Vasopressin was given at 0.01 to 0.03 U/min intravenously.")
>>> [(str(d.low.value), d.unit, d.route) for d in doc._.abstractor.findings["doses"]]
[('0.01', "[arb'U]/min", 'intravenously')]
>>> extract.load()("Serum glucose fell by 12 mg/dL.")._.abstractor.findings["doses"]
()

**Known gaps.** Energy and frequency of devices; concentrations ("0.5% ropivacaine"); durations
and numbers of sessions or cycles.
"""

from extract.rules.doses.doses import find

__all__ = ["find"]
