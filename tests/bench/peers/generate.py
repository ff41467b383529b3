"""Writes the ratings that all programs are timed on: targets by raters, four levels, seeds fixed.

    generate.py FOLDER
"""

import sys
from pathlib import Path

import numpy as np


def ratings(targets, raters, seed):
    """A trait, severities and noise, cut into four levels: agreement of about .53."""
    draw = np.random.default_rng(seed)
    trait = draw.normal(0, 1.2, (targets, 1))
    severity = draw.normal(0, 0.5, (1, raters))
    noisy = trait - severity + draw.normal(0, 0.9, (targets, raters))
    return 1 + sum((noisy > cut).astype(int) for cut in (-1.2, 0.0, 1.2))


folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for targets, seed in ((10_000, 1), (1_000_000, 2)):
    head = ",".join(f"r{rater + 1}" for rater in range(5))
    np.savetxt(folder / f"{targets}x5.csv", ratings(targets, 5, seed), fmt="%d", delimiter=",", header=head, comments="")
