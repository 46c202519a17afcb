"""The units in deploy/ are such that systemd takes them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
def test_systemd_takes_the_units(tmp_path):
    for unit in (ROOT / "deploy").glob("*.service"):
        text = unit.read_text().replace("/srv/abstractor/.venv", sys.prefix)
        (tmp_path / unit.name).write_text(text)
    units = sorted(tmp_path.iterdir())
    assert len(units) == 3
    done = subprocess.run(
        ["systemd-analyze", "verify", *units], check=False, capture_output=True, text=True
    )
    ours = [line for line in done.stderr.splitlines() if "abstractor" in line]
    assert (done.returncode, ours) == (0, [])
