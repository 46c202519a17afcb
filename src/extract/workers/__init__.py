"""Work on things that may crash, hang or swallow all memory, and cost themselves alone.

    with Pool(jobs=2, limits=Limits(seconds=60), load=("extract.batch.work",)) as pool:
        for given in pool.each(read, pages):     read(page) yields what it makes of a page
            if isinstance(given, Lost): ...      it ended its process: given.item, given.why
            else: ...                            one of its results, in order

- `read` is any function that can be pickled (a `functools.partial` of one, too) and yields results
  that can be. It must give the same results when it is called again: what an item had given when
  its process was lost is not handed out twice.
- Every result comes once and in order. An item that ends its process is tried once more, alone and
  in a new process, so that none is blamed for what its neighbor did; a process that somebody killed
  costs nothing. Only if it fails alone is it `Lost`, and the others go on.
- `Limits.seconds` is the time for one result: an item of many results may take longer, as long as
  they keep coming. `Limits.memory` is in bytes. What ends a process is the kernel, so that also a
  regular expression or a parser that never returns is ended.
- Threads may call `each` side by side; there are never more processes at work than `jobs`.
- An error that the function raises is raised here, and is a bug: a refusal is a result.
- A pool that is made before the program has threads costs milliseconds. Beside threads, and within
  other pools' processes (Dask's, Prefect's), the first one takes as long as it takes to load the
  code; `prepare` begins with that early, while the program does something else.

No process outlives the program, however that ends, and the program that runs is not imported anew.
Nothing of this module knows what an item is, and importing it costs next to nothing.
"""

from extract.workers.nursery import WorkerLost, prepare
from extract.workers.pool import LIMITS, Limits, Lost, Pool, Why

__all__ = ["LIMITS", "Limits", "Lost", "Pool", "Why", "WorkerLost", "prepare"]
