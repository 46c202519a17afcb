"""What a word shows, alone, that it names no outcome: its form, or what it is. Data only."""

from __future__ import annotations

import re

# "copies/ml", "post-treatment", "pretest", "self-reported", "large-scale", "respiratory", and the
# instruments that something is measured with: "pedometer"
FORM = re.compile(
    r"[a-zμ]{1,12}/(?:ml|l|dl|hr?|min(?:ute)?s?|kg|day|pt|mm3)"
    r"|(?:post|pre)[-‐](?!eclampsia)[a-z-]{2,30}"
    r"|(?:post|pre)(?:tests?|treatment|intervention|operation|infusion|dose|dosing|exercise|vaccination|chemotherapy|injection|procedure|baseline|surgery)"
    r"|[a-z-]{2,30}-(?:based|assessed|weighted|administered|reported|rated|related|employed|skilled|treated|scale"
    r"|duration|cent(?:er|re)|sided|blind|dummy|medium|wide|level|like|cause|term|point|lowering|sparing)"
    r"|[a-z]{2,20}['’]s"
    r"|well-[a-z]{2,14}(?:ed|wn|en)"
    r"|(?:respirat|sens|inflammat|circulat|ambulat|explorat)ory"
    r"|(?:great|long|strong|short|larg|small|bigg|low|high|b|wor)est"
    r"|(?:rar|common|quick|steep|heavi|light|saf|thick|thinn|wid|earli)er"
    r"|[a-z]{2,5}crine|(?!dia|peri|para)[a-z]{3,20}(?:meters?|scopes?)|call?ipers?"
    r"|(?:chi|χ)[-²2-9]{0,2}(?:[- ]?(?:square|tests?))?|anova|spss|hplc|\w{0,20}immunoassays?"
)
ADVERB = re.compile(r"[a-z]{4,20}ly")
WORDS = frozenset(
    """
    accepting adding agreeing assuming attending avoiding carrying composing confirming considering
    contributing correlating counteracting dividing engaging enrolling ensuring exploring explaining
    holding identifying keeping leading living maintaining making moving offering participating
    preparing preserving promoting providing reflecting remaining reminding residing saying
    standardizing stimulating
    supporting terminating translating
    built documented eaten freed infused linked logged measured missed missing remained represented
    produced resected scored shown taught tested undertaken wore
    appropriate cardiac cellular clear close complete disappointing easy explicit fixed full
    irregular lean linear medium middle older ongoing posterior profound pulsatile rapid simple
    strong surprising timely unclear uniform ventricular worst young
    dentists dyads employees gps households interviewers members operators persons prescribers
    professionals siblings smokers villagers
    emergency
    afternoon breakfast country dinner evening lunch night nighttime season settings supper
    areas etc far which rare slow deep cheap
    """.split()
)
