"""How Prefect is to behave, said before it is imported; whoever has said otherwise is obeyed.

- It tells nobody: usage data would go out from its server and from its client.
- It keeps its database with the project, since a home directory may be read-only.
- It logs to its server, and to the console only what somebody should act on.
"""

import os
import tempfile
from pathlib import Path

_PROJECT = Path(__file__).resolve().parents[1]


def prepare() -> None:
    """Sets what the environment does not say yet. To be called before Prefect is imported."""
    os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
    os.environ.setdefault("DO_NOT_TRACK", "1")
    os.environ.setdefault("PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL", "CRITICAL")
    if "PREFECT_HOME" not in os.environ:
        os.environ["PREFECT_HOME"] = str(_home())


def _home() -> Path:
    """The first folder that can be written: the project's, the user's, a temporary one."""
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    for home in (_PROJECT / ".prefect", state / "trial-abstractor" / "prefect"):
        try:
            home.mkdir(parents=True, exist_ok=True)
        except OSError:
            continue
        if os.access(home, os.W_OK):
            return home
    return Path(tempfile.mkdtemp(prefix="trial-abstractor-"))
