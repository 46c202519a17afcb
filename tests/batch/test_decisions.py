"""What curators decided is applied in every run, and is noticed without reading all pages anew."""

import pytest

from extract import batch
from extract.decisions import Desk
from extract.store import DecisionFolder, Store

PAGE = """A trial of aspirin

In all, 200 adults with shock were randomly assigned to aspirin or placebo. The primary outcome
was death. At 28 days, 30 of 100 patients (30.0%) had died in the aspirin group and 40 of 100
(40.0%) in the placebo group (relative risk, 0.75; 95% CI, 0.51 to 1.10; P=0.14).
"""


@pytest.fixture
def two(folders):
    """Two pages that have been read, and the id of one of their records."""
    folders.page("aspirin.txt", PAGE)
    folders.page("statin.txt", PAGE.replace("aspirin", "a statin"))
    folders.run()
    store = Store(folders.out)
    return folders, next(id for id in store.ids() if "aspirin" in store.load(id)[1])


def desk(folders, id):
    store = Store(folders.out)
    return Desk(*store.load(id), store.decisions.read(id), who="Ann")


def decide(folders, id, new):
    DecisionFolder(folders.out).append(id, new)


def test_a_decision_is_applied_and_only_its_page_is_read(two):
    folders, id = two
    before = folders.records()
    decide(folders, id, desk(folders, id).correct("/p_values/0", value="<0.14"))
    report = folders.run()
    assert (report.pages.decided, report.pages.unchanged) == (1, 1)
    assert (report.written, report.unchanged) == (1, 1)
    record, _ = Store(folders.out).load(id)
    assert (record.p_values[0].comparator, record.p_values[0].rule) == ("<", "decision")
    changed = {name for name, content in folders.records().items() if before[name] != content}
    assert changed == {f"{id}.json"}


def test_nothing_is_due_when_nothing_was_decided(two):
    folders, id = two
    decide(folders, id, desk(folders, id).approve())
    folders.run()
    again = folders.run()
    assert (again.pages.decided, again.pages.unchanged) == (0, 2)
    assert again.written == 0


def test_the_same_bytes_code_and_decisions_give_the_same_record(two, tmp_path):
    folders, id = two
    decide(folders, id, desk(folders, id).reject("/mortality/0/percent"))
    folders.run()
    other = tmp_path / "other"
    content = (folders.out / "decisions" / f"{id}.json").read_bytes()
    (other / "decisions").mkdir(parents=True)
    (other / "decisions" / f"{id}.json").write_bytes(content)
    batch.run(folders.raw, other)
    assert (other / "records" / f"{id}.json").read_bytes() == folders.records()[f"{id}.json"]


def test_without_its_file_a_decision_is_undone(two):
    folders, id = two
    before = folders.records()
    decide(folders, id, desk(folders, id).reject("/p_values/0"))
    folders.run()
    assert folders.records() != before
    (folders.out / "decisions" / f"{id}.json").unlink()
    assert folders.run().pages.decided == 1
    assert folders.records() == before


def test_a_broken_file_costs_its_record_alone(two):
    folders, id = two
    before = folders.records()
    decide(folders, id, desk(folders, id).reject("/p_values/0"))
    path = folders.out / "decisions" / f"{id}.json"
    sound = path.read_bytes()
    path.write_bytes(sound[:-20])
    report = folders.run()
    assert [(refusal.code, refusal.page) for refusal in report.refusals] == [
        ("bad-decisions", "aspirin.txt")
    ]
    assert id in report.refusals[0].message
    assert [left.id for left in report.kept] == [id]
    assert folders.records() == before
    path.write_bytes(sound)
    assert folders.run().refusals == ()
    assert Store(folders.out).load(id)[0].p_values == ()


def test_a_decision_on_a_page_that_has_changed_is_stale(two):
    folders, id = two
    decide(folders, id, desk(folders, id).correct("/p_values/0", value="<0.14"))
    folders.page("aspirin.txt", PAGE.replace("P=0.14", "P=0.16"))
    folders.run()
    record, _ = Store(folders.out).load(id)
    assert record.review.state == "stale"
    assert str(record.p_values[0].value) == "0.16"
    (stale,) = record.review.decided
    assert (stale.value, stale.path, stale.state) == ("<0.14", None, "stale")


def test_processes_of_a_pool_apply_decisions_too(two):
    folders, id = two
    alone = folders.run(jobs=1)
    decide(folders, id, desk(folders, id).reject("/p_values/0"))
    report = folders.run(jobs=2)
    assert (alone.written, report.written) == (0, 1)
    assert Store(folders.out).load(id)[0].p_values == ()
