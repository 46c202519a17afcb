"""The publication types of MEDLINE that a page may print above a title.

Source: the list of publication types of the U.S. National Library of Medicine (public domain),
without those that a report of research never has.
"""

_NAMES = """
Adaptive Clinical Trial
Autobiography
Biography
Case Reports
Clinical Conference
Clinical Study
Clinical Trial
Clinical Trial Protocol
Clinical Trial, Phase I
Clinical Trial, Phase II
Clinical Trial, Phase III
Clinical Trial, Phase IV
Clinical Trial, Veterinary
Comment
Comparative Study
Consensus Development Conference
Consensus Development Conference, NIH
Controlled Clinical Trial
Corrected and Republished Article
Dataset
Editorial
English Abstract
Equivalence Trial
Evaluation Study
Expression of Concern
Guideline
Historical Article
Introductory Journal Article
Journal Article
Letter
Meta-Analysis
Multicenter Study
News
Observational Study
Observational Study, Veterinary
Patient Education Handout
Practice Guideline
Pragmatic Clinical Trial
Preprint
Published Erratum
Randomized Controlled Trial
Randomized Controlled Trial, Veterinary
Retracted Publication
Retraction of Publication
Review
Scoping Review
Systematic Review
Technical Report
Twin Study
Validation Study
"""
PUBLICATION_TYPES = frozenset(_NAMES.strip().splitlines())
