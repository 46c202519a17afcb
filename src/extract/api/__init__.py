"""The read-only HTTP API: records, their texts and rows, from the index.

    app = create_app(folder_of_records)

It needs an index beside the records (`abstractor index` makes it) and answers from it alone. It
changes nothing, runs no query of a client as such, and gives what came from pages as JSON or plain
text that no browser may take for anything else.
"""

from extract.api.app import create_app

__all__ = ["create_app"]
