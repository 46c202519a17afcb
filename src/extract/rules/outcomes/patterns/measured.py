"""Frames that say what was measured, and with what, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.people import PERSONS
from extract.language.scanning import Ending, Scanner

# The outcomes assessed were X; of interest were X; data on X were collected
MEASURED_AFTER = Scanner(
    r"\b(?:(?:we|investigators|authors|researchers) (?:also |then |prospectively |additionally ){0,2}(?:measured|assessed|evaluated|recorded|examined"
    r"|determined|analy[sz]ed|monitored|investigated|estimated|calculated|quantified|collected)\b(?! (?:whether|if|how|which|what)\b)"
    r"|(?:we|investigators|authors|researchers) (?:will|plan to) (?:also |then )?(?:measure|assess|evaluate|record|examine|determine|monitor|investigate|estimate|compare)\b(?! (?:whether|if|how|which|what|the (?:effects?|impact|influence|role|efficacy|benefits?))\b)"
    r"|(?:analys[ei]s|measures|outcomes?|end-? ?points?|tests|questionnaires?|surveys?|interviews|team) (?:also )?(?:examined|evaluated|assessed|measured)\b"
    rf"|(?:(?:both|all|the)(?: the)?(?: (?:two|three|treatment|study))? (?:groups|arms)|{PERSONS}|parents|(?<!two )investigators|nurses|physicians) (?:also |then |each )?(?:recorded|rated|scored|documented|self-reported)\b"
    r"|\b(?:observers?|examiners?|assessors?|raters?|radiologists?|dermatologists?|pathologists?|an(?:a)?esthe(?:siologists?|tists?)|investigator|clinician|nurse|physician)(?: (?:blinded|masked) to [^.;:,]{3,40}?)? (?:also |then )?(?:assessed|evaluated|rated|scored|graded|measured|recorded|examined)\b"
    # The following (parameters) were recorded: X and Y
    r"|\bfollowing (?:[a-z]{3,20} ){0,3}(?:was|were|are|will be) (?:assessed|evaluated|measured|recorded|examined|determined|analy[sz]ed|monitored|compared|collected|noted|studied|calculated|registered|documented|obtained)\b[^.;:]{0,140}:"
    # Patients were asked about X; samples were taken for X; A and B were compared with respect to X
    r"|\b(?:asked|questioned|interviewed|surveyed) (?:about|regarding|concerning)\b"
    r"|\b(?:samples?|specimens?|swabs?|biops(?:y|ies)) [^.;:,]{0,40}?(?:taken|collected|drawn|obtained|assayed|examined|screened|analy[sz]ed) for\b(?! (?:\w{1,10}[ -])?(?:days?|weeks?|months?|years?|hours?|\d))"
    r"|\bcompared (?:\w{2,14} ){0,5}?(?:with respect to|in respect of|in terms of|with regards? to|regarding|concerning)\b"
    r"|\b(?:testing|tests|test battery|examinations?|evaluations?|visits|monitoring|questionnaires?|interviews?|surveys?|investigations|recordings|diar(?:y|ies)|data collected) (?:included|comprised|consisted of|covered|addressed)\b"
    r"|\b(?:records|diaries|notes|logs) (?:was|were) (?:kept|made|taken|maintained) of\b|\b(?:records|diaries|logs) of\b"
    r"|of interest (?:was|were|included)\b|data (?:on|about|regarding) |(?<!functional )(?:assessment|measurement|evaluation|measure|estimate|determination|quantification)s? of\b"
    r"|to (?:assess|measure|quantify|record)\b|\b(?:study|trial|analys[ei]s|outcomes?) (?:was |were )?focus(?:ed|es) on\b"
    r"|(?:used|utili[sz]ed|performed|administered|conducted|undertaken|collected|obtained|taken|scales?|tests|questionnaires?|calls|diaries) to (?:evaluate|determine|examine|monitor|estimate|detect|collect|document|track|record)\b(?! (?:whether|if|how|which|what)\b)"
    r"|(?:were|was) (?:assessed|evaluated|tested|examined|measured|analy[sz]ed|compared|monitored|followed)(?: (?!adjust|correct|control)\w{1,12}){0,6} for\b(?! (?:\w{1,10}[ -])?(?:days?|weeks?|months?|years?|hours?)))"
)
# Measures of A and B (were taken): the verb is that of the measures
MADE = re.compile(
    r"(?<=[a-z)]) (?:was|were|will be) (?:also |then )?(?:made|taken|performed|obtained|done|carried out|completed|conducted|undertaken|collected)\b"
)
# Where methods are told: to evaluate X. An aim says so of a drug.
MEASURED_TO = Scanner(
    r"\bto (?:evaluate|determine|examine|monitor|estimate|track)\b(?! (?:whether|if|how|which|what|the (?:effects?|impact|influence|role|relation\w{0,4}|association|efficacy|optimal|best))\b)"
    r"|\b(?:evaluating|assessing|measuring|recording|monitoring|examining)\b(?: the following [^:.;,]{3,40}:)?"
)
# Pain, stiffness and function were assessed; X was measured with Y
MEASURED_BEFORE = Scanner(
    r"\b(?:was|were|is|are|will (?:also |then )?be|has been|have been|had been)(?: (?:also|then|first|all|each|both|prospectively|carefully|regularly|again|regarded and|observed and"
    r"|\w{3,15}ly)){0,2} (?:measured|assessed|recorded|evaluated|determined|monitored|collected|analy[sz]ed|examined|quantified|calculated|estimated|scored"
    r"|registered|noted|observed|investigated|tested|documented|obtained|rated|studied|explored|assayed|counted|quantitated|tracked|graded|gathered|interpreted|reviewed|charted|logged|ascertained|compared(?= (?:between|among|across|before|at\b|using|by|for both|in (?:the|both|all|each|two|three)\b))|used to (?:assess|evaluate|measure|determine|examine|quantify))\b"
)
# Complications (including) haematoma, fever and pain were recorded
INCLUDING = re.compile(r",? (?:including|such as) ")
# Blood pressure recordings were made; MRI was performed: what is done is a measurement by its name
DONE = Scanner(
    r"\b(?:was|were|is|are|will be)(?: (?:also|then|both|all|each|\w{3,15}ly)){0,2} (?:performed|obtained|administered|taken|done|undertaken|conducted|carried out|made|completed|acquired)\b"
)
# measured with a visual analogue scale, assessed using the MMSE, by means of
INSTRUMENT = Scanner(
    r"\b(?:measured|assessed|evaluated|rated|scored|graded|determined|quantified|quantitated|recorded|defined|monitored|completed|estimated|compared|judged|classified|tested)(?: \w{1,12}){0,4}?"
    r" (?:with|using|by|via|on|through|by means of|according to|based on)(?: (?:counting|comparing|measuring|recording|scoring))?\b|\b(?:using|by means of|completed|administered|underwent)\b"
)
# Of these frames, those in which what follows measured something, whatever it is called
MEASURES = re.compile(r"(?:measured|assessed|evaluated|rated|scored|graded|quantified|monitored)\b")
# WOMAC, PHQ-9, EQ-5D-5L: an instrument by its letters
ACRONYM = re.compile(r"[A-Z]{3,10}(?:-[A-Z\d]{1,8}){0,3}|[A-Z]{2}(?:-[A-Z\d]{1,4}){1,3}")
# What such a phrase ends in, if it is a measuring instrument and no person, statistic or method.
INSTRUMENT_HEADS = Ending(
    r"(?:scales?|scores?|questionnaires?|index|indices|tests?|inventory|inventories|subscales?|interviews?|diar(?:y|ies)|examinations?|assessments?|ratings?"
    r"|echocardiography|spirometry|imaging|tomography|ultrasound|ultrasonography|polysomnography|radiographs?|dynamometer|surveys?|checklists?|sf-36|eq-5d|(?:short|rating|report|behaviou?r|assessment) form|skin testing"
    r"|vas|nrs|mmse|hamd|ham-d|adas-cog|criteria|instruments?|batter(?:y|ies)|profile|\w{3,20}(?:graph|metr|scop)(?:y|ies)|f?mri|pcr|elisa|eeg|ecg|emg|hplc|\w{4,20}meters?|(?:immuno|bio)?assays?|scans?|recordings?|photographs?|biops(?:y|ies)|impression|blot(?:ting)?)$"
)
# What patients were given or went through stands for nothing
GIVEN = frozenset({"administered", "completed", "underwent"})
# Safety was (assessed by) vital signs and adverse events: what stands for it is what was measured
STANDS_FOR = Ending(
    r"\b(?:safety|tolerability|tolerance|efficacy|effectiveness|effects?|outcomes?|results?|responses?|toxicity|benefits?|performance|success|improvements?|immunogenicity|immunity|adherence|compliance|recovery|bioavailability|pharmacokinetics|patients|participants|subjects|children|women|groups)"
    r"(?: (?:of|to|in) (?:the )?(?:[a-z-]{2,20} ){0,2}[a-z-]{2,20})? (?:was|were|is|are|will be)(?: (?:also|then|both|all|\w{3,15}ly|\w{3,12}ed and))? $"
)
