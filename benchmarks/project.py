# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""How good the default forecaster is, beside statsforecast on the same series.

    pip install 'zhibiao[bench]'
    python benchmarks/project.py                 all 1,344 yearly series of M1, M3 and tourism
    python benchmarks/project.py --every 10      one in ten of them
    python benchmarks/project.py --keep FOLDER   peers' forecasts are kept there and not made again (of
                                                 one `--every` only)

Each history is given whole, cut to its last 12 and to its last 8 values.  Ours is calibrated on half of the
series and tested on the other half, both ways, and again on two competitions and tested on the third; peers
need no calibration.  `conformal` is a harder peer than any of them: its point forecast, and around it the
95 % quantile of such errors in units of the naive scale, pooled over the series of the other half.

OWA, MASE, sMAPE and MSIS as in M4.  Targets are truths times 1 + N(0, s), s the naive scale over the last
value: A, and times sqrt(h): B.  Brier scores are of P(value >= target); peers' 95 % intervals read as normal.
"""

from __future__ import annotations

import argparse
import dataclasses
import math
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))

import calibration_data
import combination_driver
import fit_calibration
from calibration_data import Sample
from combination_driver import HORIZON, LEVELS, Array, Kind

PEERS = ("Naive", "RWD", "HoltDamped", "DOT", "AutoTheta", "AutoETS", "AutoCES")
CONFORMAL = ("RWD", "DOT", "AutoTheta", "AutoETS", "median of three")
Z95 = 1.959964
HEAD = (
    "| method | OWA | MASE | sMAPE | coverage 95 % | mean MSIS | median MSIS | mean width | Brier A / B |\n"
    "|---|---|---|---|---|---|---|---|---|"
)
LOWER, UPPER = (int(np.flatnonzero(p == LEVELS)[0]) for p in (0.025, 0.975))


@dataclasses.dataclass
class Forecasts:
    """What one method says of every series and year."""

    name: str
    centre: Array
    lower: Array | None = None  # of 95 %
    upper: Array | None = None
    probabilities: Array | None = None  # of the two targets; otherwise read off the interval


def models() -> dict[str, Callable[[], Any]]:
    """Models of statsforecast, as its users make them."""
    from statsforecast import models as m

    return {
        "Naive": m.Naive,
        "RWD": m.RandomWalkWithDrift,
        "HoltDamped": lambda: m.AutoETS(season_length=1, model="AAN", damped=True),
        "DOT": lambda: m.DynamicOptimizedTheta(season_length=1),
        "AutoTheta": lambda: m.AutoTheta(season_length=1),
        "AutoETS": lambda: m.AutoETS(season_length=1),
        "AutoCES": lambda: m.AutoCES(season_length=1),
    }


def run(name: str, sample: Sample) -> Array:
    """Mean and 95 % interval of a peer; nan where it refuses a series.

    AutoCES simulates its intervals, seconds for each series under 10 values: there its mean only.
    """
    make, out = models()[name], np.full((3, len(sample.histories), HORIZON), np.nan)
    start = time.process_time()
    for i, history in enumerate(sample.histories):
        level = None if name == "AutoCES" and sample.name == "last 8" else [95]
        try:
            found = make().forecast(y=history, h=HORIZON, level=level)
        except Exception:
            continue  # it refuses short series; the naive forecast stands in
        out[:, i] = [found.get(key, np.full(HORIZON, np.nan)) for key in ("mean", "lo-95", "hi-95")]
    seconds = time.process_time() - start
    print(f"<!-- {name}, {sample.name}: {len(sample.histories) / seconds:.0f} series/s -->", flush=True)
    return out


def peer(name: str, sample: Sample, keep: Path | None) -> Array:
    """The same, kept from run to run where that is asked for."""
    if keep is None:
        return run(name, sample)
    file = keep / f"{name}_{sample.name.replace(' ', '')}.npz"
    if not file.exists():
        np.savez_compressed(file, **dict(zip(("mean", "lo", "hi"), run(name, sample), strict=True)))
    with np.load(file) as kept:
        return np.stack([kept["mean"], kept["lo"], kept["hi"]])


def peers(sample: Sample, keep: Path | None) -> Iterator[Forecasts]:
    """Every peer, the naive forecast where one refuses; then the median of three."""
    naive = peer("Naive", sample, keep)
    centres = {}
    for name in PEERS:
        found = peer(name, sample, keep)
        refused = np.isnan(found[0, :, 0])
        found[:, refused] = naive[:, refused]
        centres[name] = found[0]
        lower, upper = (None, None) if np.isnan(found[1, :, 0]).any() else (found[1], found[2])
        yield Forecasts(
            name + (f" ({refused.sum()} refused)" if refused.any() else ""), found[0], lower, upper
        )
    three = np.median([centres[name] for name in ("AutoETS", "AutoCES", "DOT")], axis=0)
    yield Forecasts("median of three", three)


class Scores:
    """Scores of forecasts of one sample."""

    def __init__(self, sample: Sample) -> None:
        self.sample, self.truth, self.scale = sample, sample.truth, sample.naive_scale[:, None]
        self.last = np.array([[y[-1]] for y in sample.histories])
        draw = np.random.default_rng(1).standard_normal(self.truth.shape)
        spread = np.clip(self.scale / np.abs(self.last), 1e-4, 1)
        wider = np.minimum(spread * np.sqrt(np.arange(1, HORIZON + 1)), 1.5)
        self.targets = np.stack([self.truth * (1 + spread * draw), self.truth * (1 + wider * draw)], 2)

    def accuracy(self, centre: Array) -> tuple[float, float]:
        """MASE and sMAPE."""
        off = np.abs(self.truth - centre)
        relative = 200 * off / (np.abs(self.truth) + np.abs(centre) + 1e-300)
        return _mean(off / self.scale), _mean(relative)

    def owa(self, centre: Array) -> float:
        """Half of each over that of the naive forecast."""
        pairs = zip(self.accuracy(centre), self.accuracy(self.last), strict=True)
        return sum(ours / naive for ours, naive in pairs) / 2

    def brier(self, found: Forecasts) -> list[float]:
        """The mean Brier scores of targets A and B."""
        p = found.probabilities if found.probabilities is not None else self.normal(found)
        happened = self.truth[:, :, None] >= self.targets
        known = ~np.isnan(self.truth)
        return [float(np.mean(((p - happened) ** 2)[known, family])) for family in (0, 1)]

    def normal(self, found: Forecasts) -> Array:
        """P(value >= target), the interval read as that of a normal distribution."""
        assert found.lower is not None
        assert found.upper is not None
        sd = np.maximum((found.upper - found.lower) / (2 * Z95), 1e-9 * np.abs(self.last))
        z = (self.targets - found.centre[:, :, None]) / sd[:, :, None]
        return np.vectorize(lambda x: math.erfc(x / math.sqrt(2)) / 2)(np.nan_to_num(z))

    def row(self, found: Forecasts) -> str:
        """A line of the table."""
        mase, smape = self.accuracy(found.centre)
        line = f"| {found.name} | {self.owa(found.centre):.4f} | {mase:.3f} | {smape:.2f} |"
        if found.lower is None or found.upper is None:
            return line + " | | | | |"
        known, width = ~np.isnan(self.truth), found.upper - found.lower
        held = ((self.truth >= found.lower) & (self.truth <= found.upper))[known].mean()
        outside = np.maximum(found.lower - self.truth, 0) + np.maximum(self.truth - found.upper, 0)
        msis = np.nanmean((width + 40 * outside) / self.scale, 1)
        a, b = self.brier(found)
        mean_width = _mean(np.where(known, width, np.nan) / self.scale)
        return (
            f"{line} {held:.3f} | {msis.mean():.2f} | {np.median(msis):.2f} | {mean_width:.2f} | "
            f"{a:.4f} / {b:.4f} |"
        )


def _mean(values: Array) -> float:
    """The mean over series of their means over years."""
    return float(np.mean(np.nanmean(values, 1)))


def halves(whole: Sample) -> Iterator[tuple[Array, fit_calibration.Chosen]]:
    """Which yearly series are tested, and which others calibrate; totals calibrate both halves."""
    drawn = np.random.default_rng(5).random(len(whole.histories)) < 0.5
    for seen in (drawn, ~drawn):
        yield ~seen, lambda sample, seen=seen: (sample.parents < 0) | seen[sample.parents]


def competitions(whole: Sample) -> Iterator[tuple[Array, fit_calibration.Chosen]]:
    """The same with nothing of a whole competition seen."""
    for held in ("M1", "M3", "tourism"):
        yield (
            whole.groups == held,
            lambda sample, held=held: np.array([group.split()[0] != held for group in sample.groups]),
        )


def thinned(years: Array, draw: np.random.Generator) -> Array:
    """Which years are left where each but the first and the last is missing one time in three."""
    kept = draw.random(len(years)) > 1 / 3
    kept[[0, -1]] = True
    return kept


def ours(
    name: str,
    scores: Scores,
    tables: list[tuple[Array, list[float]]],
    *,
    gaps: bool = False,
    kind: Kind = "level",
) -> Forecasts:
    """The default forecaster, each series with the table that has not seen it."""
    draw, lines = np.random.default_rng(2), []
    for history, targets in zip(scores.sample.histories, scores.targets, strict=True):
        years = np.arange(float(len(history)))
        kept = thinned(years, draw) if gaps else years >= 0
        lines.append(combination_driver.line(years[kept], history[kept], targets))
    out = np.empty((len(lines), HORIZON, 2 + len(LEVELS) + 2))
    for tested, table in tables:
        some = [lines[i] for i in np.flatnonzero(tested)]
        out[tested] = combination_driver.forecasts(some, table, kind)
    lower, upper = out[:, :, 2 + LOWER], out[:, :, 2 + UPPER]
    return Forecasts(name, out[:, :, 0], lower, upper, out[:, :, 2 + len(LEVELS) :])


def conformal(found: Forecasts, scores: Scores, tested: list[Array]) -> Forecasts:
    """The same centre with pooled errors of the other half, by length class and year."""
    off = np.abs(scores.truth - found.centre) / scores.scale
    length = np.digitize(scores.sample.lengths, [12, 20])
    half = np.empty_like(found.centre)
    for test in tested:
        for k in np.unique(length):
            alike = ~test & (length == k)
            pool = off[alike if alike.sum() >= 60 else ~test]
            at = np.ix_(test & (length == k), np.arange(HORIZON))
            half[at] = np.nanquantile(pool, 0.95, axis=0) * scores.scale[test & (length == k)]
    return Forecasts(f"conformal around {found.name}", found.centre, found.centre - half, found.centre + half)


def arguments() -> argparse.Namespace:
    """What is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    return parser.parse_args()


def few_values(whole: Sample, both: list[tuple[Array, list[float]]]) -> None:
    """Print how good forecasts of 1 to 6 values are; with one value the scale is its size."""
    print(f"\n### few values, pieces of the yearly series\n\n{HEAD}")
    for n in range(1, 7):
        sample = calibration_data.windows(whole, max(n, 2)).last(n)
        scores, tables = Scores(sample), [(tested[sample.parents], table) for tested, table in both]
        print(
            scores.row(
                ours(f"zhibiao, {n} value{'s' * (n > 1)}, {len(sample.histories)} pieces", scores, tables)
            )
        )


def growth_rates(whole: Sample) -> None:
    """Print the same of growth in percent: error over that of the last value, and intervals."""
    print("\n### growth rates, calibrated on the other half\n")
    print("| last values | error over the last value's | coverage 95 % | median width, year 1 |")
    print("|---|---|---|---|")
    material, all_rates = fit_calibration.Material("growth"), calibration_data.growth(whole)
    both = [(tested[all_rates.parents], material.calibration(chosen)) for tested, chosen in halves(whole)]
    moves = all_rates.naive_scale[:, None]
    for n in (1, 2, 3, 4, 5, 8, 12):
        scores = Scores(all_rates.last(n))
        found, truth = ours("growth", scores, both, kind="growth"), scores.truth
        assert found.lower is not None
        assert found.upper is not None
        ratio = _mean(np.abs(truth - found.centre) / moves) / _mean(np.abs(truth - scores.last) / moves)
        held = ((truth >= found.lower) & (truth <= found.upper))[~np.isnan(truth)].mean()
        width = float(np.median((found.upper - found.lower)[:, 0]))
        print(f"| {n} | {ratio:.3f} | {held:.3f} | {width:.1f} |", flush=True)


def main() -> None:
    """Measure and print tables."""
    asked = arguments()
    warnings.simplefilter("ignore")
    whole, material = calibration_data.yearly(), fit_calibration.Material()
    rows = np.arange(0, len(whole.histories), asked.every)
    both, thirds = (
        [(tested[rows], material.calibration(chosen)) for tested, chosen in split(whole)]
        for split in (halves, competitions)
    )
    for sample in (whole, whole.last(12), whole.last(8)):
        scores = Scores(sample.at(rows))
        print(f"\n### {sample.name} ({len(rows)} series)\n\n{HEAD}")
        found = list(peers(scores.sample, asked.keep))
        found += [conformal(one, scores, [t for t, _ in both]) for one in found if one.name in CONFORMAL]
        found.append(ours("**zhibiao**, calibrated on the other half", scores, both))
        found.append(ours("**zhibiao**, calibrated on the other competitions", scores, thirds))
        found.append(ours("zhibiao, a third of the years missing", scores, both, gaps=True))
        for one in found:
            print(scores.row(one), flush=True)
    if asked.every == 1:
        few_values(whole, both)
        growth_rates(whole)


if __name__ == "__main__":
    main()
