"""The command line `abstractor`: one module a command, each of which adds itself to the program.

What takes time to import stands inside the commands, so that `--help` answers at once.
"""

# In the order in which `--help` lists them.
from extract.cli import (
    extract,
    fetch,
    run,
    show,
    diff,
    git_diff,
    review,
    curator,
    decide,
    gate,
    export,
    plot,
    index,
    serve,
    schema,
    validate,
)
from extract.cli.app import app


def main() -> None:
    """The command `abstractor`."""
    app()


__all__ = ["app", "main"]
