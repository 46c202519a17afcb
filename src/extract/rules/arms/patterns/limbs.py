"""The words beside an arm that is one of a body. Data only."""

from __future__ import annotations

# The affected arm, arm swelling.
LIMBS = frozenset(
    "upper affected paretic dominant nondominant non-dominant operated robotic".split()
)
OF_LIMBS = frozenset(
    """
    lymphedema lymphoedema edema oedema swelling circumference circumferences volume volumes
    morbidity ergometer ergometry cranking curl curls span mobility movement movements
    """.split()
)
# Chronic arm pain; but in "the zinc arm pain was less".
FELT_IN_LIMBS = frozenset(
    "pain function symptom symptoms strength weakness stiffness disability motion problems".split()
)
