"""The arms of a trial and every place that names one.

Arms are found in frames ("randomly assigned to A or B", "A versus B in C"). The frame that most
others agree with introduces the arms; the others add names to them. A name that could mean two
arms is nobody's.
"""

from extract.records.arms.arms import ArmIndex, assemble_arms
from extract.records.arms.doses import is_amount
from extract.records.arms.interventions import Named, intervention
from extract.records.arms.manner import manner_of
from extract.records.arms.mentions import ArmMention
from extract.records.arms.places import phrases_of, places_of_name

__all__ = [
    "ArmIndex",
    "ArmMention",
    "Named",
    "assemble_arms",
    "intervention",
    "is_amount",
    "manner_of",
    "phrases_of",
    "places_of_name",
]
