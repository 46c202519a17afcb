"""How much a reader takes before it refuses: bounds on what a hostile page can cost."""

MAX_PAGE_BYTES = 20_000_000  # of a page that is read as a whole, unpacked
MAX_CITATION_BYTES = 20_000_000  # of one citation in a file of many, unpacked
CHUNK_BYTES = 256 * 1024
HEAD_BYTES = 64 * 1024  # enough to recognise a stream before it is read
MAX_TEXT = 500_000  # characters of one report; a real one has some thousands
MAX_LINES = 20_000  # of a summary page, whose lines are short
MAX_TAGS = 100_000  # of the part of an HTML page that is parsed; a real one has some thousands
MAX_ELEMENTS = 500_000  # of one XML article; a real one has some ten thousands
