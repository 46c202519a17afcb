"""The words that tell what an arm is given, and that something is given to it. Data only."""

from __future__ import annotations

import re

# What an arm does with its treatment: the name follows at once, or after "with" or "to".
TAKES = frozenset(
    """
    received receive receives receiving underwent undergo undergoing took take used got using
    getting comprising comprised drank ingested wore
    """.split()
)
# "Assigned to A or B and received a diary": the diary is of both.
GOT = frozenset({"received", "underwent", "took", "got"})
GIVES = TAKES | frozenset(
    """
    given treated pretreated premedicated injected administered was were is are who which that
    consisted consisting consists comprised composed provided supplied supplemented assigned
    allocated exposed
    """.split()
)
GIVEN_TO = frozenset({"given", "treated", "administered"})
# What those of a group did themselves.
DOES = frozenset(
    "attended performed practiced practised consumed drank ate wore watched rinsed joined".split()
)
# Anesthesia was maintained with X
DONE = frozenset(
    """
    maintained induced performed provided achieved done treated managed administered given carried
    conducted supplemented
    """.split()
)
# Lessons led by nurses: who gives it stands behind "by".
DONE_BY = frozenset(
    "delivered provided given led conducted administered performed offered supervised run".split()
)
GIVERS = frozenset(
    """
    nurse nurses midwife midwives doctor doctors physician physicians clinician clinicians surgeons
    pharmacist pharmacists therapist therapists physiotherapist physiotherapists psychologist
    psychologists dietitian dietitians dietician dieticians counselor counselors counsellor
    counsellors coach coaches trainer trainers instructor instructors teacher teachers educator
    educators peer peers parent parents volunteer volunteers worker workers staff professionals
    specialist specialists expert experts practitioner practitioners
    """.split()
)
# In group A, X was given: the name stands before the verb.
USED = frozenset(
    """
    given administered used applied performed injected infused added prescribed provided delivered
    inserted implanted instilled placed offered carried done implemented conducted employed
    adopted
    """.split()
)
# A hyphen for a dash: "were enrolled-189 got zinc".
DASHED = re.compile(r"ed-\d{1,6}$")
# What came after the trial: "those of group A subsequently underwent surgery".
LATER = ("subsequently", "later", "afterwards", "eventually")
# What compares, and makes a result of what is told.
COMPARED = frozenset(
    """
    than more less fewer higher lower significant significantly mean median better worse similar
    increased decreased reduced improved shorter longer greater
    """.split()
)
# "Group 1 had A" tells what it got, unless one of these makes a result of it.
RESULTING = COMPARED | frozenset("rate rates no any been to same baseline".split())
# 103 patients assigned A, 139 receiving B
RECEIVING = frozenset({"assigned", "allocated", "randomized", "randomised", "given", "receiving"})
# These tell what came of it, and begin no name: "and reported more pain".
TELLING = frozenset(
    """
    reported showed demonstrated experienced observed compared improved achieved completed
    developed reached resulted found increased decreased remained included contained involved
    exhibited produced provided caused gave had
    """.split()
)
ASSIGNS = frozenset(
    """
    assigned randomized randomised allocated treated given fed randomly
    """.split()
)
# "39 were randomized for the study, 19 for A and 20 for B": all are in it.
ALL_IN_IT = frozenset(
    "study treatment,study drug,study medication,trial treatment,study,trial".split(",")
)
ASSIGNED_TO = frozenset({"assigned", "randomized", "randomised", "allocated"})
# One of these behind the number, or of the latter in the bracket, tells that arms are meant; other
# brackets tell of the people: "70 patients with asthma (28 smokers, 42 never)".
MADE = frozenset(
    "randomized randomised assigned allocated divided analyzed analysed evaluated evaluable".split()
)
GIVEN_WORDS = frozenset("to on in given received group groups arm arms".split())
ITEM_MARKS = (
    *(":", ",", "n", "=", "to", "on", "in", "from", "with", "given", "received", "the"),
    *ASSIGNED_TO,
    *("receive", "who", "those"),
)
