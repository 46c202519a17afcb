"""Who was studied.

**Definition.** CONSORT 2010 items 4a (eligibility criteria) and 15 (baseline), and the eligibility
and conditions modules of ClinicalTrials.gov. A `description` is a phrase that says more of people
than that there were some, where a report tells whom it enrolled: under a heading, with the words
of enrolment, as the object of its aim, or in the title. It begins with its count and ends before
what was done to the people. A `condition` is what they had: what follows "with" and the like, or a
word before the person if it names a disorder ("asthma patients", but "nursing students" have
none). A `target` is what a treatment is to prevent, treat or relieve by the title or an aim;
`inclusion` and `exclusion` are criteria, each by itself: those that are listed, and the traits of a
description ("with ...", "who had ...", "undergoing ..."). Ages are in years: limits, and the mean
or median of all. The sex is that which a description names.

Sentences on a disease, on one arm and on the work of others describe nobody who was studied. Ages
in months stay out of a field in years, and a mean age that each arm has for itself is none of all.

**Sources.** The frames of trial English, by reading abstracts of all fields: what stands before a
person belongs to it up to the next word of a closed class, what follows hangs on a connecting
word, and the phrase ends at the verb, at what is done with a group, or at a comma that leads
nowhere. Behind "with" diseases are an open class; only before a person are they known by the
endings and nouns of `language.disorders`.

**Examples.**

>>> import extract
>>> def said(text):
...     found = extract.load()(text)
...     phrases = found._.abstractor.findings["population"]
...     return [(p.kind, found.text[p.start : p.end]) for p in phrases if hasattr(p, "kind")]
>>> said("Sixty adults with mild asthma were randomised.")[:2]
[('description', 'Sixty adults with mild asthma'), ('condition', 'mild asthma')]
>>> said("Many patients with asthma cough. Patients in the placebo group coughed more.")
[]

**Known gaps.** Populations that are no people by name ("all knees with osteoarthritis"), heads
outside the list ("breastfeeding dyads" is in, "stakeholders" is not), singular people. Criteria
of a condition that is an adjective before the person ("hypertensive patients").
"""

from extract.rules.population.population import find, is_counted, names_carers

__all__ = ["find", "is_counted", "names_carers"]
