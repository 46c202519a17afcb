"""What can go wrong with one page, by name. An error means that there is no record."""


class ExtractError(Exception):
    """No record can be made from a source, and why.

    Attributes:
        source: the page's name, never its text.
        message: what was expected, what came, and what to do.
    """

    code = "error"

    def __init__(self, source: str, message: str) -> None:
        super().__init__(f"{source}: {message}")
        self.source = source
        self.message = message

    def __reduce__(self) -> tuple[type["ExtractError"], tuple[str, str]]:
        """Both arguments travel, so that a refusal crosses a process border whole."""
        return type(self), (self.source, self.message)


class UnreadableSource(ExtractError):
    """The bytes cannot be read: empty, too large, broken or truncated."""

    code = "unreadable"


class UnknownFormat(ExtractError):
    """No reader claims the page."""

    code = "unknown-format"


class AmbiguousFormat(ExtractError):
    """More than one reader claims the page."""

    code = "ambiguous-format"


class NoAbstract(ExtractError):
    """The page is of a known format, but has no text to extract from."""

    code = "no-abstract"


class InvalidRecord(ExtractError):
    """The schema refused what was assembled: a fault of ours, not of the page."""

    code = "invalid-record"


class BadDecisions(ExtractError):
    """What curators decided on the record cannot be read; the record stays as it was."""

    code = "bad-decisions"


class ExtractorFault(ExtractError):
    """The extractor failed on the page with an error that nobody foresaw: a fault of ours."""

    code = "extractor-fault"


class PageHung(ExtractError):
    """To read the page took longer than it may."""

    code = "page-hung"


class PageOutOfMemory(ExtractError):
    """To read the page took more memory than it may."""

    code = "page-out-of-memory"


class PageKilledWorker(ExtractError):
    """The process that read the page died of it, each time."""

    code = "page-killed-worker"
