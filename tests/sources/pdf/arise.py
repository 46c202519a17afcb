"""The sample raw/arise.pdf: a real trial in our own words, as a journal would print it.

python -m tests.sources.pdf.arise > raw/arise.pdf
"""

from __future__ import annotations

import sys

from tests.sources.pdf.article import Article, Table, print_article

ARISE = Article(
    title="Goal-Directed Resuscitation for Patients with Early Septic Shock",
    authors="Sandra L Peake^{1,2}, Anthony Delaney^{3}, Michael Bailey^{4}, Rinaldo Bellomo^{4}; "
    "for the ARISE Investigators",
    source="N Engl J Med 2014;371(16):1496-506. doi: 10.1056/NEJMoa1404380 PMID: 25272316",
    abstract=[
        (
            "Background",
            (
                "One center found that early goal-directed therapy (EGDT) saved lives in septic "
                "shock.^{1} Whether it does so elsewhere was in doubt."
            ),
        ),
        (
            "Methods",
            (
                "In this multicenter, parallel-group, open-label trial, we randomly assigned "
                "1600 patients who came to one of 51 emergency departments with early septic "
                "shock, most of them in Australia or New Zealand, to EGDT or to usual care. The "
                "primary outcome was death from any cause within 90 days after randomization."
            ),
        ),
        (
            "Results",
            (
                "Of the 1600 patients, 796 were assigned to the EGDT group and 804 to the "
                "usual-care group. At 90 days, 147 of 792 patients (18.6%) in the EGDT group "
                "and 150 of 796 (18.8%) in the usual-care group had died (absolute risk "
                "difference, −0.3 percentage points; 95% CI, −4.1 to 3.6; P = 0.90). In the "
                "first 6 hours, mean fluid volume was 1964 ± 1415 ml with EGDT and 1713 ± 1401 "
                "ml with usual care (P<0.001)."
            ),
        ),
        (
            "Conclusions",
            (
                "In critically ill patients who came to the emergency department with early "
                "septic shock, EGDT did not reduce all-cause mortality at 90 days. (Funded by "
                "the National Health and Medical Research Council of Australia; "
                "ClinicalTrials.gov number, NCT00975793.)"
            ),
        ),
    ],
    keywords="sepsis; septic shock; resuscitation",
    head="Goal-Directed Resuscitation in Septic Shock",
    margin="Printed from a sample of Abstractor; not the article as published",
    body=[
        (
            "Introduction",
            [
                (
                    "Sepsis kills through organs that are ill sup~plied. In 2001 a trial in one "
                    "emergency department led care by the oxygen satu~ra~tion of central venous "
                    "blood, and fewer of its patients died.^{1} Guidelines took the protocol "
                    "up,^{2,3} although its ele~ments, its cost and its worth in other hospi~tals "
                    "were ques~tioned from the start."
                ),
                (
                    "We there~fore asked whether early goal-directed therapy, com~pared with "
                    "usual care, lowers mor~tal~ity at 90 days in patients who come to an "
                    "emergency depart~ment with early septic shock."
                ),
            ],
        ),
        (
            "Methods",
            [
                (
                    "This was a prospec~tive, ran~dom~ized, open-label, parallel-group trial. It "
                    "was not a non-inferiority trial, and no one was blinded."
                ),
                (
                    "Patients were eligible if they were 18 years or older, had a sus~pected or "
                    "con~firmed infection, met two or more criteria of the systemic inflam~matory "
                    "response, among them a white-cell count above 12 × 10^{9}/L or below 4 × "
                    "10^{9}/L, and had refractory hypo~tension or hypo~perfusion. This was "
                    "defined as a blood lactate level of 4.0 mmol per liter or more."
                ),
                (
                    "A tele~phone service assigned patients in a 1:1 ratio in per~muted blocks, "
                    "strati~ﬁed by center. The EGDT proto~col was fol~lowed for 6 hours; usual "
                    "care was at the dis~cre~tion of the clinicians, but central venous oxygen "
                    "was not measured in that time."
                ),
                (
                    "With 1600 patients the trial had a power of 85 to 90% to detect an absolute "
                    "dif~fer~ence of 7.6 percentage points at 90 days, from 38%, at a two-sided "
                    "alpha of 0.05."
                ),
            ],
        ),
        (
            "Results",
            [
                (
                    "From Octo~ber 2008 to April 2014 we enrolled 1600 patients. Death at 90 days "
                    "is known for 792 patients of the EGDT group and 796 of the usual-care group. "
                    "What was given in the first 6 hours is in Table 1."
                ),
                Table(
                    "**Table 1.** Treatment in the first 6 hours",
                    [
                        ["Treatment", "EGDT", "Usual care"],
                        ["Fluid, ml", "1964 ± 1415", "1713 ± 1401"],
                        ["Vasopressor, %", "66.6", "57.8"],
                        ["Red cells, %", "13.6", "7.0"],
                        ["Dobutamine, %", "15.4", "2.6"],
                    ],
                    "Plus–minus values are means ± SD. P<0.001 for all.",
                ),
                (
                    "At 90 days, 147 patients (18.6%) of the EGDT group and 150 (18.8%) of the "
                    "usual-care group had died. Nor was there a signif~icant dif~fer~ence in "
                    "sur~vival time, in deaths in the hospi~tal, in how long organs were "
                    "sup~ported, or in the length of stay."
                ),
            ],
        ),
        (
            "Discussion",
            [
                (
                    "In this trial of early septic shock, care that was led by goals brought more "
                    "ﬂuids, vaso~pres~sors, red cells and dobu~tamine, and no fewer deaths. Two "
                    "trials with the same questions came to the same answer.^{4,5} Fewer patients "
                    "died than we had planned for, which may be due to earlier anti~biotics and "
                    "ﬂuids in both groups, so that the trial could not exclude a small effect."
                ),
            ],
        ),
        ("Funding", ["The National Health and Medical Research Council of Australia."]),
        (
            "References",
            [
                "1. Rivers E, et al. N Engl J Med 2001;345:1368-77.",
                "2. Dellinger RP, et al. Crit Care Med 2013;41:580-637.",
            ],
        ),
    ],
)


if __name__ == "__main__":
    sys.stdout.buffer.write(print_article(ARISE))
