"""The command line as a user meets it: what comes out, where, and with what exit status."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app

PAGE = """Aspirin in septic shock: a randomized trial

BACKGROUND: Aspirin may help in septic shock.
METHODS: We randomly assigned 200 adults with septic shock to aspirin or placebo.
RESULTS: At 28 days, 30 of 100 patients had died with aspirin and 40 of 100 with placebo (P=0.14).
CONCLUSIONS: Aspirin did not reduce mortality in septic shock.
"""
COMMAND = [sys.executable, "-m", "extract"]


def abstractor(*arguments, **options):
    """The command in this process; most of a new one's time goes by before it begins."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments], **options)


def process(*arguments, **options):
    """The command in a process of its own."""
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, timeout=60, **options)


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "raw" / "aspirin.txt"
    path.parent.mkdir()
    path.write_text(PAGE)
    return path


@pytest.fixture
def bad(page):
    path = page.with_name("bad.bin")
    path.write_bytes(bytes(range(256)) * 9)
    return path


def test_help_at_once():
    """The imports are what takes time; the clock of a busy machine would tell less."""
    program = """
import resource, sys
from extract.cli import main
try:
    main()
except SystemExit:
    pass
heavy = {"spacy", "prefect", "pydantic", "rich", "lxml", "bs4", "numpy"} & set(sys.modules)
print(sorted(heavy), resource.getrusage(resource.RUSAGE_SELF).ru_utime)
"""
    done = subprocess.run(
        [sys.executable, "-c", program, "--help"], check=True, capture_output=True, text=True
    )
    assert "Print the records of pages" in done.stdout
    heavy, seconds = done.stdout.splitlines()[-1].rsplit(" ", 1)
    assert heavy == "[]"
    assert float(seconds) < 1


@pytest.mark.parametrize("command", [[], ["extract"], ["run"], ["show"], ["schema"]])
def test_every_command_has_help(command):
    done = abstractor(*command, "--help")
    assert done.exit_code == 0
    assert done.stdout.startswith("Usage: ")


def test_version():
    done = abstractor("--version")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout[0].isdigit()


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract"],
        ["extract", "--nope", "x"],
        ["nope"],
        ["run", "raw"],
        ["run", "a", "b", "--jobs=0"],
    ],
)
def test_wrong_usage(arguments):
    done = abstractor(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Usage" in done.stderr


def test_records_are_lines(page):
    done = abstractor("extract", page, page)
    assert (done.exit_code, done.stderr) == (0, "")
    first, second = map(json.loads, done.stdout.splitlines())
    assert first == second
    assert first["source"]["name"] == "aspirin.txt"
    assert first["p_values"][0]["value"] == "0.14"


def test_pretty_is_what_is_stored(page, tmp_path):
    done = abstractor("extract", "--pretty", page)
    assert abstractor("run", page.parent, tmp_path / "out").exit_code == 0
    (stored,) = (tmp_path / "out" / "records").iterdir()
    assert done.stdout_bytes == stored.read_bytes()


def test_the_full_text_is_read_where_it_is_asked_for():
    article = Path(__file__).parents[2] / "raw" / "6s.jats.xml"
    alone, whole = (
        json.loads(abstractor("extract", *options, article).stdout)
        for options in ((), ("--full-text",))
    )
    assert {section["part"] for section in alone["sections"]} == {"abstract"}
    assert {section["part"] for section in whole["sections"]} == {"abstract", "body"}
    assert len(whole["p_values"]) == len(alone["p_values"]) + 1
    shown = abstractor("show", "--full-text", article).stdout
    assert "(body, Outcomes) By day 28, [[154 of 398 patients (39%)]]" in shown
    assert "(body" not in abstractor("show", article).stdout


def test_standard_input(page):
    done = abstractor("extract", "-", input=page.read_bytes())
    assert json.loads(done.stdout)["source"]["name"] == "-"


def test_output_is_utf_8_everywhere(page):
    page.write_text(PAGE.replace("septic", "ßeptic −"), encoding="utf-8")
    environment = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
    done = process("extract", page, env=environment)
    assert done.returncode == 0
    assert "ßeptic −" in json.loads(done.stdout.decode())["citation"]["title"]["value"]


def test_a_refused_page_costs_only_itself(page, bad, tmp_path):
    done = abstractor("extract", bad, tmp_path / "missing", tmp_path, page)
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 1
    messages = done.stderr.splitlines()
    names = [message.partition(": ")[0] for message in messages]
    assert names == ["bad.bin", "missing", tmp_path.name]
    assert all("refused (" in message for message in messages)


def test_a_name_cannot_command_the_terminal(page):
    evil = page.with_name("\x1b[31mevil\nname.txt")
    evil.write_bytes(b"")
    done = abstractor("extract", evil)
    assert "\\x1b[31mevil name.txt: refused" in done.stderr
    assert "\x1b" not in done.stderr


def test_a_reader_that_leaves(page):
    with subprocess.Popen(
        [*COMMAND, "extract", *[str(page)] * 200], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as command:
        command.stdout.read(1)
        command.stdout.close()
        assert command.stderr.read() == b""


def test_run_says_the_sum_and_then_that_there_is_nothing_to_do(page, bad, tmp_path):
    out = tmp_path / "out"
    first = abstractor("run", page.parent, out)
    assert first.exit_code == 1
    assert first.stderr == "2 pages: 2 new, 0 unchanged\n"
    lines = first.stdout.splitlines()
    assert lines[0] == "2 read = 1 written + 0 unchanged + 1 refused"
    assert lines[2].startswith("refused: bad.bin: ")
    report = json.loads(Path(lines[-1].removeprefix("report: ")).read_text())
    assert report["written"] == 1
    second = abstractor("run", page.parent, out)
    assert second.exit_code == 1, "what has no record is still not read"
    assert second.stderr == "2 pages: nothing to do, 2 unchanged\n"


def test_prune(page, tmp_path):
    out = tmp_path / "out"
    abstractor("run", page.parent, out)
    page.unlink()
    page.with_name("other.txt").write_text(PAGE.replace("Aspirin in", "Heparin in"))
    assert "gone: title-" in abstractor("run", page.parent, out).stdout
    assert "pruned: title-" in abstractor("run", page.parent, out, "--prune").stdout
    assert len(list((out / "records").iterdir())) == 1


def test_what_cannot_be_done_is_said(page, tmp_path):
    done = abstractor("run", tmp_path / "nowhere", tmp_path / "out")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.endswith("nowhere: no such folder; raw pages were expected there\n")
    done = abstractor("run", page.parent, "/dev/null/out")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "/dev/null/out/records: Not a directory\n"


def test_processes_give_the_same_bytes(page, tmp_path):
    for number in range(30):
        page.with_name(f"{number}.txt").write_text(PAGE.replace("200", str(200 + number)))
        page.with_name(f"t{number}.txt").write_text(
            PAGE.replace("in septic", f"{number} in septic")
        )
    one, two = tmp_path / "one", tmp_path / "two"
    alone = abstractor("run", page.parent, one)
    together = abstractor("run", page.parent, two, "--jobs", "2")
    assert alone.exit_code == together.exit_code == 0
    assert alone.stdout.splitlines()[:-1] == together.stdout.splitlines()[:-1]
    assert contents(one) == contents(two)
    assert len(contents(one)) == 2 * 31


def contents(out):
    paths = [*(out / "records").iterdir(), *(out / "texts").iterdir()]
    return {path.name: path.read_bytes() for path in paths}


@pytest.mark.slow
def test_no_process_outlives_a_killed_run(page, tmp_path):
    for number in range(800):
        page.with_name(f"{number}.txt").write_text(PAGE.replace("in septic", f"{number} in septic"))
    mark = f"MARK={tmp_path}"
    command = [*COMMAND, "run", page.parent, tmp_path / "out", "--jobs", "2"]
    environment = os.environ | {"MARK": str(tmp_path)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as run:
        wait_for(lambda: len(marked(mark)) >= 4)  # itself, the server of forks, two workers
        run.kill()
    wait_for(lambda: not marked(mark))


@pytest.mark.slow
def test_a_lost_process_costs_no_more_than_its_page(page, tmp_path):
    for number in range(800):
        page.with_name(f"{number}.txt").write_text(PAGE.replace("in septic", f"{number} in septic"))
    command = [*COMMAND, "run", page.parent, tmp_path / "out", "--jobs", "2"]
    environment = os.environ | {"MARK": str(tmp_path)}
    with subprocess.Popen(
        command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE
    ) as run:
        wait_for(lambda: len(workers(run)) == 2)
        os.kill(workers(run)[-1], signal.SIGKILL)
        out, errors = run.communicate()
    refused = out.count(b"(page-killed-worker)")
    summed = f"801 read = {801 - refused} written + 0 unchanged + {refused} refused"
    assert out.decode().startswith(summed)
    assert run.returncode == refused <= 1
    assert b"Traceback" not in errors
    wait_for(lambda: not marked(f"MARK={tmp_path}"))
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    assert len(list((tmp_path / "out" / "records").iterdir())) == 801


def workers(run):
    """The children of the children of a run: what its nursery forked."""
    return [worker for nursery in children(run.pid) for worker in children(nursery)]


def children(process):
    try:
        born = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:  # it has just ended
        return []
    return [int(id) for id in born.split()]


def marked(mark):
    """The processes that have this in their environment."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            is_marked = mark.encode() in (process / "environ").read_bytes()
            is_dead = (process / "stat").read_text().rpartition(") ")[2].startswith("Z")
        except OSError:
            continue
        if is_marked and not is_dead:
            found.append(process.name)
    return found


def wait_for(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


@pytest.mark.slow
@pytest.mark.parametrize(("jobs", "pages"), [(1, 600), (2, 300)])
def test_ctrl_c_ends_a_run_in_peace(page, tmp_path, jobs, pages):
    """With two processes, the second has done its 100 pages by then, and is idle."""
    for number in range(pages):
        page.with_name(f"{number}.txt").write_text(PAGE.replace("in septic", f"{number} in septic"))
    command = [*COMMAND, "run", page.parent, tmp_path / "out", "--jobs", str(jobs)]
    out = tmp_path / "out"
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as run:
        wait_for(lambda: (out / "records").is_dir() and any((out / "records").iterdir()))
        os.killpg(run.pid, signal.SIGINT)
        errors = run.stderr.read()
    assert run.returncode == 130
    assert b"Traceback" not in errors
    assert not list(out.rglob(".part-*"))


def test_show(page, tmp_path):
    out = tmp_path / "out"
    abstractor("run", page.parent, out)
    (record,) = (out / "records").iterdir()
    by_id = abstractor("show", record.stem, "--store", out)
    assert by_id.exit_code == 0
    assert "[[P=0.14]]" in by_id.stdout
    assert abstractor("show", record).stdout == by_id.stdout
    assert abstractor("show", page).stdout == by_id.stdout


def test_show_what_is_not_there(tmp_path, bad, monkeypatch):
    monkeypatch.chdir(tmp_path)  # beside which there is no "../x"
    done = abstractor("show", "pmid-1", "--store", tmp_path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "pmid-1.json: No such file" in done.stderr
    assert "not the id of a record" in abstractor("show", "../x", "--store", tmp_path).stderr
    done = abstractor("show", bad)
    assert done.exit_code == 1
    assert "bad.bin: refused" in done.stderr


def test_on_a_terminal_there_are_colours_and_a_bar(page, tmp_path):
    shown = on_a_terminal("show", page)
    assert b"\x1b[1;33mP=0.14\x1b[0m" in shown
    assert b"[[" not in shown
    assert b"1/1" in on_a_terminal("run", page.parent, tmp_path / "out")


def on_a_terminal(*arguments):
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "100"}
    environment.pop("NO_COLOR", None)
    with subprocess.Popen(
        [*COMMAND, *map(str, arguments)], stdout=theirs, stderr=theirs, env=environment
    ):
        os.close(theirs)
        shown = b""
        try:
            while part := os.read(ours, 65_536):
                shown += part
        except OSError:  # Linux tells the end of a terminal so
            pass
        os.close(ours)
    return shown


def test_schema():
    done = abstractor("schema")
    assert json.loads(done.stdout)["title"] == "Trial record 1.0"
