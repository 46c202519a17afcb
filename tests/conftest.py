"""What every test shares."""

from hypothesis import settings

# The same examples on every machine, and no failure because a machine is slow.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")
