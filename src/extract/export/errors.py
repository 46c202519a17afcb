"""What stops an export or a picture, by name."""


class ExportError(Exception):
    """It cannot be made; the message says why, and what to do."""


class MissingExtra(ExportError):
    """A library is needed that an extra of this package brings."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(
            f"{what} needs a library that is not installed: "
            f"pip install 'trial-abstractor[{extra}]' brings it"
        )
