# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""How fast reports are read, beside peers in the same run.

    python benchmarks/read.py            the reports of ../shared/corpus, else the invented report
    python benchmarks/read.py FILE...    reports of your own

Peers: finding the digits with Python's `re`; decoding UTF-8 and testing each character, in C++; where it is
installed, Microsoft's Recognizers-Text, which finds numbers and says no more of them, on a few kilobytes.
Medians of several rounds, in processor time; ratios say more than figures where machines are busy.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import zhibiao

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 9
ASKED = {"figures": 40, "to Arrow": 30}


def reports(names: list[str]) -> list[Path]:
    """The files to read: those named, else the shared corpus, else the invented report."""
    corpus = sorted((ROOT.parent / "shared" / "corpus").glob("*.txt"))
    return [Path(name) for name in names] or corpus or [ROOT / "python/zhibiao/data/yunhe_2025.txt"]


def megabytes_a_second(texts: list[str], work: Callable[[str], object], rounds: int = ROUNDS) -> float:
    """The median speed of `work` over all the texts."""
    size = sum(len(text.encode()) for text in texts) / 1e6
    speeds = []
    for _ in range(rounds):
        start = time.process_time()
        for text in texts:
            work(text)
        speeds.append(size / (time.process_time() - start))
    return statistics.median(speeds)


def to_arrow(text: str) -> object:
    """Read a report into Arrow columns."""
    return zhibiao.read(text, name="report_2020").figures.__arrow_c_stream__()


def recognizers_speed(text: str) -> float | None:
    """The speed of Recognizers-Text over the text's first characters; None where it is not installed."""
    try:
        from recognizers_number import Culture, recognize_number
    except ImportError:
        return None
    recognize_number("5", Culture.Chinese)  # builds its expressions
    return megabytes_a_second([text[:2000]], lambda piece: recognize_number(piece, Culture.Chinese), rounds=3)


def core_speeds(files: list[Path]) -> dict[str, float]:
    """What `read_benchmark.cpp` prints, built here with optimisation."""
    boost = Path(sysconfig.get_path("purelib")) / "cmeel.prefix" / "include"
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "read_benchmark"
        source = ROOT / "benchmarks" / "read_benchmark.cpp"
        build = ["c++", "-std=c++20", "-O2", "-DNDEBUG", f"-I{ROOT / 'include'}", f"-isystem{boost}"]
        subprocess.run([*build, str(source), "-o", str(program)], check=True)
        done = subprocess.run([str(program), *map(str, files)], check=True, capture_output=True, text=True)
    rows = (line.split() for line in done.stdout.splitlines())
    return {row[0]: float(row[1]) for row in rows}


def import_seconds() -> float:
    """The median time that `import zhibiao` takes, the interpreter's own start taken off."""

    def started(code: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return time.perf_counter() - start

    both = [(started("import zhibiao"), started("pass")) for _ in range(ROUNDS)]
    return statistics.median(with_it for with_it, _ in both) - statistics.median(bare for _, bare in both)


def main() -> None:
    """Measure and print."""
    files = reports(sys.argv[1:])
    texts = [path.read_bytes().decode() for path in files]
    core = core_speeds(files)
    digits = re.compile(r"\d+")
    rows = [
        ("C++: decode, test each character", core["decode_and_test"], None),
        ("C++: figures", core["figures"], ASKED["figures"]),
        ("Python: re finds the digits", megabytes_a_second(texts, digits.findall), None),
        ("Python: figures to Arrow", megabytes_a_second(texts, to_arrow), ASKED["to Arrow"]),
    ]
    recognizers = recognizers_speed(texts[0])
    if recognizers is not None:
        rows.append(("Python: Recognizers-Text, numbers", recognizers, None))
    print(
        f"{len(files)} reports, {sum(len(text.encode()) for text in texts) / 1e6:.2f} MB of UTF-8, one core"
    )
    print(f"{'':36}{'MB/s':>8}{'asked':>8}")
    for name, speed, asked in rows:
        print(f"{name:36}{speed:8.4g}{asked or '':>8}")
    print(
        f"time per byte, 64 MB : 80 kB        {core['figures_80kB'] / core['figures_64MB']:8.2f}   no slower"
    )
    print(f"memory for 64 MB, results in        {core['peak_for_64MB']:8.2f} x input")
    print(f"import zhibiao                      {import_seconds():8.3f} s   0.15 asked")


if __name__ == "__main__":
    main()
