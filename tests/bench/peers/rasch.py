"""Fits ratings with raschpy (MFRM, common thresholds), to be timed beside tests/bench/rasch.rs; run by hand.

    pip install raschpy
    python tests/bench/peers/rasch.py ratings.csv
    RATINGS=ratings.csv cargo bench --no-default-features --bench rasch

The file has the columns c,a,k,x: candidate, assessor, competence from 0, rating from 1. Prints the best and the
median of the wall times: of the calibration, which gives items, assessors and thresholds, and of calibration with
candidates, standard errors and fit, which is what the benchmark does.
"""

import statistics
import sys
import time
import warnings
from importlib.metadata import version

import pandas as pd
import raschpy

warnings.filterwarnings("ignore")

RUNS = 5


def wide(path):
    ratings = pd.read_csv(path)
    top = int(ratings["x"].max()) - 1
    ratings["x"] -= 1
    table = ratings.pivot(index=["a", "c"], columns="k", values="x")
    names = [(f"R{a}", f"P{c}") for a, c in table.index]
    table.index = pd.MultiIndex.from_tuples(names, names=["Rater", "Person"])
    table.columns = [f"I{k}" for k in table.columns]
    return table, top


def main():
    table, top = wide(sys.argv[1])
    alone, whole = [], []
    for _ in range(RUNS):
        model = raschpy.MFRM(table, max_score=top)
        start = time.perf_counter()
        model.calibrate_global()
        alone.append(time.perf_counter() - start)
        model.fit_statistics_global()
        whole.append(time.perf_counter() - start)
    print(f"raschpy {version('raschpy')}, {table.notna().sum().sum()} ratings")
    for name, times in (("calibration", alone), ("with candidates and fit", whole)):
        print(f"{name}: best {min(times):.4f} s, median {statistics.median(times):.4f} s")
    for name in ("facet_effects_global", "items_global", "thresholds_global"):
        print(name, [round(float(value), 4) for value in getattr(model, name)])


if __name__ == "__main__":
    main()
