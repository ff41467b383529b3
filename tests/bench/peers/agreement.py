"""Times the Python packages: from a numpy array in memory to the figure, on one thread.

    agreement.py FOLDER     prints name, program, best wall time in seconds, figure
"""

import os
import sys
import time
import warnings
from importlib.metadata import version
from pathlib import Path

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"
warnings.filterwarnings("ignore")

import krippendorff  # noqa: E402
import numpy as np  # noqa: E402
import pandas as pd  # noqa: E402
import pingouin  # noqa: E402
from irrCAC.raw import CAC  # noqa: E402

folder = Path(sys.argv[1])


def best(name, program, repeats, figure):
    wall, value = float("inf"), None
    for _ in range(repeats):
        start = time.perf_counter()
        value = figure()
        wall = min(wall, time.perf_counter() - start)
    print(name, f"{program} {version(program)}", f"{wall:.9f}", f"{value:.9f}", sep="\t", flush=True)


def alpha(table):
    return krippendorff.alpha(table.T, level_of_measurement="ordinal")


def counts(table):
    return np.stack([(table == level).sum(1) for level in (1, 2, 3, 4)], 1)


def alpha_of_counts(found):
    return krippendorff.alpha(value_counts=found, value_domain=[1, 2, 3, 4], level_of_measurement="ordinal")


def bootstrap(found, of):
    draw = np.random.default_rng(1)
    targets = len(found)
    return np.std([of(found[draw.integers(0, targets, targets)]) for _ in range(1000)], ddof=1)


small_file, large_file = folder / "10000x5.csv", folder / "1000000x5.csv"
small = pd.read_csv(small_file).to_numpy(float)
large = pd.read_csv(large_file).to_numpy(float)
by_rater = np.ascontiguousarray(large.T)
long = pd.DataFrame(small).reset_index().melt(id_vars="index", var_name="rater", value_name="rating")


def icc():
    found = pingouin.intraclass_corr(long, targets="index", raters="rater", ratings="rating")
    return float(found.ICC.iloc[1])


def gwet():
    return CAC(pd.DataFrame(small), weights="quadratic").gwet()["est"]["coefficient_value"]


name = "alpha ordinal 10000x5"
best(name, "krippendorff", 20, lambda: alpha(small))
# The same package, told how often each level was given: somewhat sooner done, the counting included.
best(name, "krippendorff", 20, lambda: alpha_of_counts(counts(small)))
name = "bootstrap 1000 alpha ordinal 10000x5"
best(name, "krippendorff", 1, lambda: bootstrap(small, alpha))
best(name, "krippendorff", 1, lambda: bootstrap(counts(small), alpha_of_counts))
best("ICC(2,1) 10000x5", "pingouin", 1, icc)
best("AC2 quadratic 10000x5", "irrCAC", 5, gwet)
name = "alpha ordinal 1000000x5"
best(name, "krippendorff", 3, lambda: alpha(large))
best(name, "krippendorff", 3, lambda: alpha(by_rater.T))
best(name, "krippendorff", 3, lambda: alpha_of_counts(counts(large)))
