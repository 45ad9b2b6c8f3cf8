# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Fit the uncertainty of the default forecaster on series whose outcome is known.

    pip install 'zhibiao[bench]'
    python tools/fit_calibration.py      writes include/zhibiao/project/calibration_table.hpp

The scale is exp(weights . features) times the base scale of a series.  The weights maximise the likelihood of
a Student t over all years of all series, with a small ridge penalty; the quantiles are those of the errors
over that scale, the median drawn to 0.  Groups weigh by the root of their size: the largest does not rule.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import get_args

import calibration_data
import combination_driver
import numpy as np
from calibration_data import Sample
from calibration_header import HEADER, table
from combination_driver import HORIZON, LEVELS, Array, Kind
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import gammaln

TABLE = Path(__file__).resolve().parent.parent / "include/zhibiao/project/calibration_table.hpp"
RIDGE = 3e-4
GROWTH_QUIET = 0.05  # 5.0% twice is no less open than 5.0% and 5.2%
GROWTH_FLOOR = 5  # percentage points; of 1, 2, 3, 5, 8, 12, 20 the one of the highest likelihood
Chosen = Callable[[Sample], NDArray[np.bool_]]  # which series of a sample calibration may see


@dataclasses.dataclass
class Part:
    """A sample with the location, the base scale and the features of each series and year."""

    sample: Sample
    location: Array
    base: Array
    features: Array

    @classmethod
    def of(cls, sample: Sample, kind: Kind = "level") -> Part:
        """Ask the forecaster."""
        found = combination_driver.features(sample.histories, kind)
        return cls(sample, found[:, :, 0], found[:, :, 1], found[:, :, 2:])

    @classmethod
    def of_last_value(cls, sample: Sample, kind: Kind = "level") -> Part:
        """What a single value allows: itself, its size, and how far ahead."""
        last = np.array([[y[-1]] * HORIZON for y in sample.histories])
        size = np.hypot(last, GROWTH_FLOOR if kind == "growth" else 0)
        ahead = np.broadcast_to(np.log(np.arange(1.0, HORIZON + 1)), last.shape)
        return cls(sample, last, size, np.stack([np.ones_like(ahead), ahead, ahead**2], 2))


@dataclasses.dataclass
class Errors:
    """Errors over the base scale with their features and weights, one row a series and year."""

    features: Array
    values: Array
    weights: Array

    @classmethod
    def of(cls, parts: Sequence[Part], chosen: Chosen) -> Errors:
        """Those of the chosen series where the truth is known."""
        rows = []
        for part in parts:
            allowed = chosen(part.sample)
            known = ~np.isnan(part.sample.truth) & allowed[:, None]
            errors = (part.sample.truth - part.location) / part.base
            weights = np.broadcast_to(_weights(part.sample, allowed)[:, None], known.shape)
            rows.append((part.features[known], errors[known], weights[known]))
        return cls(*(np.concatenate(column) for column in zip(*rows, strict=True)))


def _weights(sample: Sample, allowed: NDArray[np.bool_]) -> Array:
    out = np.ones(len(allowed))
    for group in np.unique(sample.groups[allowed]):
        out[sample.groups == group] = np.sqrt(200 / (allowed & (sample.groups == group)).sum())
    return out


def loss(parameters: Array, errors: Errors, share: Array, ridge: float) -> tuple[float, Array]:
    """Minus the mean log likelihood of a Student t of df 2 + exp(last parameter), and its gradient."""
    weights, tail = parameters[:-1], parameters[-1]
    log_scale = errors.features @ weights
    squared = errors.values**2 * np.exp(-2 * log_scale)

    def minus_log(df: float) -> Array:
        constant = gammaln(df / 2) - gammaln((df + 1) / 2) + 0.5 * np.log(df * np.pi)
        out: Array = log_scale + (df + 1) / 2 * np.log1p(squared / df) + constant
        return out

    df, step = 2 + np.exp(tail), 1e-4
    now = minus_log(df)
    by_scale = errors.features.T @ (share * (1 - (df + 1) * squared / (df + squared)))
    by_tail = (share * (minus_log(2 + np.exp(tail + step)) - now)).sum() / step
    slopes = np.r_[0.0, weights[1:]]  # the constant is not drawn to 0
    return float((share * now).sum() + ridge * slopes @ slopes), np.r_[by_scale + 2 * ridge * slopes, by_tail]


def weighted_quantile(values: Array, weights: Array, p: float) -> float:
    """The quantile of values that stand for `weights` values each."""
    order = np.argsort(values)
    upto = np.cumsum(weights[order]) - 0.5 * weights[order]
    return float(np.interp(p * weights.sum(), upto, values[order]))


def fit(errors: Errors, ridge: float = RIDGE) -> list[float]:
    """The numbers of an `ErrorScale`: weights, df, quantiles."""
    share = errors.weights / errors.weights.sum()
    start = np.r_[np.zeros(errors.features.shape[1]), np.log(3)]
    found = minimize(
        loss, start, (errors, share, ridge), jac=True, method="L-BFGS-B", options={"maxiter": 500}
    ).x
    z = errors.values / np.exp(errors.features @ found[:-1])
    quantiles = np.array([weighted_quantile(z, errors.weights, p) for p in LEVELS])
    return [*found[:-1], 2 + np.exp(found[-1]), *without_lean(quantiles)]


def without_lean(quantiles: Array) -> Array:
    """The same with a median of 0, tails nearly as they were: a lean to growth is these data's own."""
    out: Array = quantiles - quantiles[LEVELS == 0.5] * 2 * np.minimum(LEVELS, 1 - LEVELS)
    return out


class Material:
    """All samples with their features; what is fitted on some series of them."""

    def __init__(self, kind: Kind = "level") -> None:
        whole, totals = calibration_data.yearly(), calibration_data.aggregates()
        if kind == "growth":
            whole, totals = calibration_data.growth(whole), calibration_data.growth(totals)
        samples = [whole, whole.last(12), whole.last(8), totals, calibration_data.rolling(whole)]
        self.usual = [Part.of(sample, kind) for sample in samples]
        self.few = [Part.of(calibration_data.windows(whole, n), kind) for n in (2, 3, 4)]
        self.single = Part.of_last_value(self.few[0].sample, kind)

    def calibration(self, chosen: Chosen) -> list[float]:
        """The numbers of a `Calibration`, fitted on the chosen series."""
        out = fit(Errors.of(self.usual, chosen))
        for part in self.few:
            out += fit(Errors.of([part], chosen))
        return out + fit(Errors.of([self.single], chosen), 1e-4)


def main() -> None:
    """Fit on everything and write the tables."""
    level, growth = (
        table(Material(kind).calibration(lambda sample: sample.lengths > 0)) for kind in get_args(Kind)
    )
    TABLE.write_text(
        HEADER.format(level=level, growth=growth, quiet=GROWTH_QUIET, floor=GROWTH_FLOOR), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
