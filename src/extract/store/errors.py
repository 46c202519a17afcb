"""What stops a run as a whole, as against what refuses one page."""


class StoreError(Exception):
    """A folder cannot be read or written, or is in use; the message says which, and what to do."""


class StoreInUse(StoreError):
    """Another run holds the folder."""


class DecidedMeanwhile(StoreError):
    """Another curator was faster with the same fact. Nothing was written."""
