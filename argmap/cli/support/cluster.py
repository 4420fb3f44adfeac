"""The pool on other machines: Dask's own executor in the place of processes, and nothing more of ours.

What goes out is a function and names of files, in chunks; what comes back is
what the function gives: counts, findings, lines.  Every worker has argmap, and
sees the files under the same paths as this process.
"""

import logging
import re
from collections.abc import Callable, Generator, Sequence
from contextlib import chdir
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from argmap.diagnostics import ArgmapError

CHUNK = 50  # files a task: a task costs about as much as a small map
PATIENCE = "10s"  # for the scheduler to answer

_ADDRESS = r"(?:(?:tcp|tls|wss?|ucxx?)://)?(?:[\w.-]+|\[[\da-fA-F:.]+\]):\d+/?"

T = TypeVar("T")
R = TypeVar("R")

_folder = Lock()


def done_by(address: str, work: Callable[[T], R], items: Sequence[T]) -> Generator[R, None, None]:
    """`work` done on every item by the workers of the scheduler at `address`, in the order of the items.

    What a worker was doing when it ended is done again by another.  Raises
    ArgmapError without the extra, without a scheduler there, without workers.
    """
    if not re.fullmatch(_ADDRESS, address):
        raise ArgmapError(f"--scheduler {address} is no address; one looks like tcp://10.0.0.5:8786")
    distributed = _distributed()
    try:
        client = distributed.Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        why = str(error).partition("\n")[0].partition(" after ")[0] or "no answer"
        raise ArgmapError(f"--scheduler {address}: {why[:1].lower()}{why[1:]}; is it running there?") from None
    with client:
        if not client.nthreads():
            raise ArgmapError(f"--scheduler {address}: it has no workers; `dask worker {address}` starts one")
        chunks = [list(items[start : start + CHUNK]) for start in range(0, len(items), CHUNK)]
        executor = client.get_executor(pure=False)
        try:
            for answers in executor.map(_chunk, [work] * len(chunks), chunks, [str(Path.cwd())] * len(chunks)):
                yield from answers
        except distributed.KilledWorker:
            raise ArgmapError(f"--scheduler {address}: every worker that began on some files ended") from None
        except (distributed.scheduler.NoWorkerError, distributed.comm.CommClosedError) as error:
            raise ArgmapError(f"--scheduler {address}: {error}") from None


def _chunk(work: Callable[[T], R], items: Sequence[T], folder: str) -> list[R]:
    """In a worker: some of the work, where the one that asked for it is; threads of one worker take turns."""
    try:
        with _folder, chdir(folder):
            return [work(item) for item in items]
    except FileNotFoundError as error:
        raise ArgmapError(f"a worker sees no folder {error.filename}; start it where the maps are") from None


def _distributed() -> Any:
    try:
        import distributed
    except ImportError:
        raise ArgmapError("--scheduler needs the extra `cluster`: pip install 'argmap[cluster]'") from None
    for name in ("distributed", "distributed.client"):  # each has a level; what matters of them comes as an exception
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return distributed
