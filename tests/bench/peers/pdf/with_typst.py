"""One typst process for each report, with our templates, fonts and standards.

    with_typst.py FOLDER COUNT     TYPST names another program than `typst`
"""

import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

from measure import count, folder, fonts, on_cores, output, timed

typst = os.environ.get("TYPST", "typst")
version = "typst " + subprocess.run([typst, "--version"], check=True, stdout=subprocess.PIPE, text=True).stdout.split()[1]
pdf = output("typst")

for index in range(count):
    root = folder / "roots" / f"{index:05}"
    if not root.exists():
        shutil.copytree(folder / "templates", root)
        shutil.copy(folder / "data" / f"{index:05}.json", root / "data.json")


def compile(index):
    root = folder / "roots" / f"{index:05}"
    command = [typst, "compile", "--root", root, "--font-path", fonts, "--ignore-system-fonts", "--ignore-embedded-fonts"]
    command += ["--features", "a11y-extras", "--pdf-standard", "a-3a,ua-1", "--creation-timestamp", "1773748800"]
    subprocess.run([*command, root / "coach.typ", pdf(index)], check=True, stderr=subprocess.DEVNULL)


def one_by_one():
    for index in range(count):
        compile(index)


def two_at_a_time():
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(compile, range(count)))


on_cores(2)
timed("2", version + ", one at a time", one_by_one)
timed("2", version + ", two at a time", two_at_a_time)
on_cores(1)
timed("1", version, one_by_one)
