"""Processor seconds of reading one map, stage by stage: `events tree load`.  A process of its own each time.

    python tests/benchmarks/inside.py MAP

`events` is the floor: libyaml's events alone, without garbage collection.
"""

import gc
import sys
from pathlib import Path
from time import process_time

import yaml

from argmap.loading import load
from argmap.syntax import parse


def main() -> None:
    text = Path(sys.argv[1]).read_text("utf-8")
    gc.disable()
    start = process_time()
    for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
        pass
    events = process_time() - start
    start = process_time()
    tree = parse(text, "")
    parsed = process_time() - start
    del tree
    start = process_time()
    load(text)
    print(events, parsed, process_time() - start)


if __name__ == "__main__":
    main()
