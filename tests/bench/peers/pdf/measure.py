"""What the scripts of this folder share: the data, a clock, and a line of figures.

Each is called as SCRIPT FOLDER COUNT and makes FOLDER/its-name/00000.pdf and so on. A line holds how (the number of
cores), the program, wall and processor seconds for a report, and the MiB of the largest process.
"""

import json
import os
import resource
import sys
import time
from pathlib import Path

folder, count = Path(sys.argv[1]).resolve(), int(sys.argv[2])
fonts = folder / "fonts"


def data(index):
    return json.loads((folder / "data" / f"{index:05}.json").read_text("utf-8"))


def output(name):
    (folder / name).mkdir(exist_ok=True)
    return lambda index: folder / name / f"{index:05}.pdf"


def on_cores(wanted):
    """This process and those that it starts. The last cores: the first has more of the system's own work."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-wanted:])


def timed(how, program, make):
    """Calls `make`, which makes all reports."""
    whole = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    used = lambda: sum(sum(resource.getrusage(who)[:2]) for who in whole)  # noqa: E731
    before, start = used(), time.perf_counter()
    make()
    wall, cpu = time.perf_counter() - start, used() - before
    memory = max(resource.getrusage(who).ru_maxrss for who in whole) / 1024
    print(how, program, f"{wall / count:.5f}", f"{cpu / count:.5f}", f"{memory:.0f}", sep="\t", flush=True)
