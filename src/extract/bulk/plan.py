"""The plan of a run: which inputs are new, changed or outdated, and what is left of others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract import records
from extract.bulk.filters import DEFAULT, read_filter
from extract.bulk.shard import Job, shard_name
from extract.records.schema import Model
from extract.store import StoreError, find_pages
from extract.store.locations import Found, Location, of_each
from extract.store.shards import Manifest, manifest_of, shards_in
from extract.values import frozen


class Inputs(Model):
    """The inputs of a run, by what the plan says of them; `total` is the sum of the others."""

    total: int = 0
    new: int = 0
    changed: int = 0
    outdated: int = 0
    damaged: int = 0
    unchanged: int = 0


@frozen
class Plan:
    """What is due, and what is not."""

    inputs: Inputs
    jobs: tuple[Job, ...]  # in the order of names
    others: tuple[str, ...]  # the shards whose input was not named
    filter: tuple[str, ...]
    full_text: bool


def plan(
    inputs: Sequence[str],
    out: str,
    *,
    conditions: tuple[str, ...] = DEFAULT,
    full_text: bool = False,
) -> Plan:
    """Which inputs are due, judged by content and never by date.

    Args:
        inputs: paths and URLs of files, and of folders of these.
        out: the folder of records: a path or a URL.
        conditions: of the filter; see `bulk.filters`.
        full_text: read the bodies of articles too, where the format has them.

    Raises:
        StoreError: an input is not there, two have one name, or the folder cannot be read.
        BadFilter: a condition is none.
    """
    read_filter(conditions)
    folder = shards_in(out)
    places = _by_name(_files(inputs))
    there = set(folder.names())
    kinds = dict.fromkeys(("new", "changed", "outdated", "damaged", "unchanged"), 0)
    jobs = []

    def look(name: str) -> tuple[Manifest | None, Job]:
        job = _job(name, places[name], folder, conditions, full_text=full_text)
        is_there = f"{job.shard}.json" in there
        return manifest_of(folder, job.shard) if is_there else None, job

    for manifest, job in of_each(places, look):
        kind = _judge(manifest, job, there)
        kinds[kind] += 1
        if kind != "unchanged":
            jobs.append(job)
    mine = {f"{shard_name(name)}.json" for name in places}
    others = (name.removesuffix(".json") for name in there - mine if name.endswith(".json"))
    return Plan(
        inputs=Inputs(total=len(places), **kinds),
        jobs=tuple(jobs),
        others=tuple(sorted(others)),
        filter=conditions,
        full_text=full_text,
    )


def _files(inputs: Iterable[str]) -> list[Location]:
    found = [one for each in inputs for one in _places(Location(each))]
    if not found:
        raise StoreError("no input was found")
    for place in found:
        if not _is_text(place.url):
            raise StoreError(f"{place.url!a}: its name is no UTF-8; give it another one")
    return found


def _places(named: Location) -> list[Location]:
    """The files of a folder and its subfolders, those that a URL with * means, or the one file."""
    if named.path is not None and named.path.is_dir():
        return [Location(str(path)) for path in find_pages(named.path).values()]
    return named.matching()


def _is_text(name: str) -> bool:
    try:
        return bool(name.encode())
    except UnicodeEncodeError:
        return False


def _by_name(places: list[Location]) -> dict[str, Location]:
    """The inputs in the order of their names, which is the order in which they replace each other.

    Raises:
        StoreError: two would have the same shard.
    """
    named: dict[str, Location] = {}
    for place in places:
        other = named.setdefault(shard_name(place.name), place)
        if other.url != place.url:
            raise StoreError(
                f"{other} and {place}: both would be the shard {shard_name(place.name)}, which is "
                "named after its input; rename one, or give it another folder of records"
            )
    return {place.name: place for _, place in sorted(named.items())}


def _job(
    name: str, place: Location, folder: Location, conditions: tuple[str, ...], *, full_text: bool
) -> Job:
    found = place.find()
    if found is None:
        raise StoreError(f"{place}: no such file")
    return Job(
        input=place.url,
        name=name,
        shards=folder.url,
        size=found.size,
        sha256=_sha256(place, found),
        tag=found.tag,
        filter=conditions,
        full_text=full_text,
    )


def _sha256(place: Location, found: Found) -> str | None:
    """What a file on this machine holds; an object store says it without being read."""
    return place.sha256() if found.tag is None else None


def _judge(manifest: Manifest | None, job: Job, there: set[str]) -> str:
    """Why an input is due, or "unchanged"."""
    if manifest is None:
        return "damaged" if f"{job.shard}.json" in there else "new"
    if not _is_same(manifest, job):
        return "changed"
    made_by = (manifest.fingerprint, manifest.filter, manifest.full_text)
    if made_by != (records.extractor().fingerprint, job.filter, job.full_text):
        return "outdated"
    return "unchanged" if manifest.shard.name in there else "damaged"


def _is_same(manifest: Manifest, job: Job) -> bool:
    known = manifest.input
    if job.sha256 is not None:
        return known.sha256 == job.sha256
    return (known.size, known.tag) == (job.size, job.tag)
