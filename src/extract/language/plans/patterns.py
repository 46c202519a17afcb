"""What tells of a plan and what of a result, on folded text. Data only."""

from __future__ import annotations

from extract.language.atoms import P_SIGN, PERCENT
from extract.language.scanning import Scanner

# We compared, this trial, patients were: here the background ends.
OWN = Scanner(
    r"\b(?:we|our|this|the (?:present|current)|randomi[sz]\w{2,6}|randomly|aim(?:ed|s)?|objectives?|purpose"
    r"|to (?:determine|assess|evaluate|compare|investigate|examine|test|study|establish)"
    r"|(?:was|were) (?:assigned|allocated|enrol{1,2}ed|recruited|studied|included|compared|performed|conducted))\b"
)
# Sixty women were randomly assigned; we measured; the primary outcome was; the aim of this study
DONE = Scanner(
    r"\b(?:was|were) (?:(?:then|also|\w{3,14}ly) ){0,2}(?:randomi[sz]ed|assigned|allocated|divided|recruited|enrol{1,2}ed|measured|assessed|recorded|scheduled|administered|started|continued|instructed|asked|requested|performed|conducted|designed)\b"
    r"|\b(?:outcomes?|end[ -]?points?) (?:measures? )?(?:was|were|included)\b"
    r"|\bwe (?:(?:then|also|prospectively|randomly) ){0,2}(?:randomi[sz]ed|assigned|allocated|conducted|performed|measured|assessed|recruited|enrol{1,2}ed|compared|designed|undertook)\b"
    r"|\b(?:aims?|objectives?|purpose|goals?) (?:of|was|were)\b|\bhypothesi[sz]ed\b|\bwill (?:be|receive|undergo)\b"
)
# (P = 0.04), 31%, 4.1 ± 2.2, was higher, did not differ, 12 of 50, 12 vs. 31, respectively; but not
# 0.5% lidocaine, 1/2 of a tablet
FOUND = Scanner(
    rf"{P_SIGN}|\d ?{PERCENT}(?! (?:(?!of|in|and|vs|versus|v|to|for|with|on|at|after|were|was|had)[a-z]))"
    r"|±|\+/-|\b(?:confidence|95% ?ci|significan\w{1,8}|respectively|died|deaths?|survived|withdr[ae]w|dropped)\b"
    r"|\d ?(?:vs\.?|versus|v) \d|\b(?:\d{1,5}|none|one|two|three|four|five|six|seven|eight|nine|ten) (?:out )?of (?:the )?\d"
    r"|\b(?:was|were|had|became|remained) (?:\w{1,14} ){0,2}(?:higher|lower|greater|better|worse|longer|shorter|more|less|fewer|similar|comparable|reduced|increased|decreased|improved|unchanged)\b"
    r"|\b(?:increased|decreased|improved|reduced|rose|fell|declined|showed|demonstrated|revealed|resulted|found|observed|occurred|experienced|developed|differed)\b"
    r"|\bdid not\b|\bno (?:\w{1,14} ){0,2}(?:differences?|effects?|changes?)\b|\bthere (?:was|were)\b"
    r"|\b(?:mean|median|average) [^.;]{1,80} (?:was|were) \d"
)
