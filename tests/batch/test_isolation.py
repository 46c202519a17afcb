"""A page that crashes, hangs or swallows memory is refused by name, and the others go on."""

import os
import signal

import pytest

from extract.batch import Limits, runner
from extract.batch.work import _how
from extract.store import Store
from extract.workers import nursery
from tests.workers.tasks import MEMORY

LIMITS = Limits(seconds=2.5, memory=MEMORY)
ONE = "plain-text pmid-1 Aspirin against placebo"
TWO = "plain-text pmid-2 Heparin against none"


@pytest.fixture(scope="module", autouse=True)
def _own_nursery():
    """Whoever comes before or after does not get the processes in which pages do harm."""
    nursery._close()
    yield
    nursery._close()


@pytest.fixture
def sick(folders, monkeypatch):
    """Folders whose pages are read by processes in which some do harm."""
    monkeypatch.setattr(runner, "READY", "tests.batch.patients")
    folders.page("a", f"\n{ONE}")
    folders.page("c", f"\n{TWO}")
    return folders


def refused(report):
    return {one.page: one.code for one in report.refusals}


HARMS = [
    ("segfault", "page-killed-worker", "SIGSEGV (Segmentation fault); please report it"),
    ("exit", "page-killed-worker", "it left with status 3; please report it"),
    ("hang", "page-hung", "more than 2.5 seconds, and was stopped; --page-seconds gives more"),
    ("stuck", "page-hung", "more than 2.5 seconds"),
    ("memory", "page-out-of-memory", "more than 2,147 megabytes of memory, and was stopped"),
]


@pytest.mark.parametrize(("harm", "code", "said"), HARMS)
def test_it_costs_itself(sick, harm, code, said):
    sick.page("b", f"harm {harm}")
    report = sick.run(limits=LIMITS)
    assert refused(report) == {"b": code}
    assert said in report.refusals[0].message
    assert (report.read, report.written, report.refused) == (3, 2, 1)
    again = sick.run(limits=LIMITS)
    assert (again.pages.unchanged, refused(again)) == (3, {"b": code}), "it is not tried in vain"
    sick.page("b", f"\n{ONE.replace('1', '3')}")
    assert refused(sick.run(limits=LIMITS)) == {}


def test_several_and_with_more_processes(sick, monkeypatch):
    monkeypatch.setattr(runner, "SHARD_PAGES", 3)
    for name, harm in (("b", "segfault"), ("d", "exit"), ("e", "memory"), ("f", "exit")):
        sick.page(name, f"harm {harm}")
    report = sick.run(limits=LIMITS, jobs=2)
    assert list(refused(report)) == ["b", "d", "e", "f"]
    assert (report.written, len(sick.records())) == (2, 4)


def test_what_was_stored_stays(sick):
    before = sick.run(limits=LIMITS) and sick.records()
    sick.page("a", "harm exit")
    report = sick.run(limits=LIMITS)
    assert [one.page for one in report.kept] == ["a"]
    assert sick.records() == before


@pytest.mark.parametrize("more", [{"seconds": 3}, {"memory": MEMORY + 1}])
def test_it_is_tried_again_when_it_may_cost_more(sick, more):
    sick.page("b", "harm exit")
    sick.run(limits=LIMITS)
    assert sick.run(limits=LIMITS._replace(**more)).pages.outdated == 1
    assert sick.run(limits=LIMITS).pages.unchanged == 3, "less is not more"


def test_what_somebody_else_did_is_no_fault_of_the_page(sick, tmp_path):
    sick.page("0", f"harm killed {tmp_path / 'once'}\n{ONE.replace('1', '9')}")
    report = sick.run(limits=LIMITS)
    assert refused(report) == {"0": "page-killed-worker"}
    assert "SIGKILL (Killed), as the system does for want of memory" in report.refusals[0].message
    report = sick.run(limits=LIMITS)
    assert (report.pages.new, refused(report)) == (1, {}), "it is tried in every run"


def test_a_page_of_many_reports_keeps_what_came_before(sick, monkeypatch):
    monkeypatch.setattr(runner, "COMMIT_RECORDS", 150)
    lines = [f"plain-text pmid-{number} text" for number in range(100, 450)]
    sick.page("b", "\n".join(["later exit", *lines]))
    report = sick.run(limits=LIMITS)
    assert refused(report) == {"b": "page-killed-worker"}
    stored = set(Store(sick.out).ids())
    assert {f"pmid-{number}" for number in range(100, 400)} <= stored
    sick.page("b", "\n".join(["", *lines]))
    report = sick.run(limits=LIMITS)
    assert (report.read, report.written, report.unchanged) == (352, 350, 2)
    assert len(Store(sick.out).ids()) == 352


def test_parts_of_a_page_are_one_entry(sick, monkeypatch):
    lines = [f"plain-text pmid-{number} text" for number in range(1, 351)]
    sick.page("b", "\n".join(["", *lines]))
    report = sick.run(limits=LIMITS)
    assert [one.id for one in report.superseded] == ["pmid-1", "pmid-2"]
    assert report.read == 352
    assert len(Store(sick.out).read_ledger()["b"].claims) == 350
    again = sick.run(limits=LIMITS)
    assert (again.pages.unchanged, again.read, again.superseded) == (3, 352, report.superseded)


def test_a_page_that_changes_while_it_is_read_is_read_again(stubbed, monkeypatch):
    from extract import pipeline
    from tests.batch import stub

    stubbed.page("a", ONE)

    def meanwhile(stream, page):
        yield from stub.extract_records(stream, page)
        stubbed.page("a", TWO)

    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "extract_records", meanwhile)
        report = stubbed.run()
    assert refused(report) == {"a": "unreadable"}
    assert "changed while it was read" in report.refusals[0].message
    report = stubbed.run()
    assert (report.pages.new, refused(report)) == (1, {})
    assert stubbed.text("pmid-2") == "Heparin against none"


def test_the_time_that_a_file_has_does_not_hide_a_change(stubbed, monkeypatch):
    """A change within one tick of the clock, or by a program that sets the time back."""
    from extract import pipeline
    from tests.batch import stub

    stubbed.page("a", ONE)
    path = stubbed.raw / "a"
    then = path.stat().st_mtime_ns

    def meanwhile(stream, page):
        path.write_text(ONE.replace("Aspirin", "Heparin"))
        os.utime(path, ns=(then, then))
        yield from stub.extract_records(stream, page)

    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "extract_records", meanwhile)
        assert refused(stubbed.run()) == {"a": "unreadable"}


def test_signals_have_names():
    assert "SIGABRT" in _how(-signal.SIGABRT)
    assert "signal 40" in _how(-40)
    assert "nobody knows" in _how(None)
