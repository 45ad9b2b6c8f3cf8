// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/combination_grid.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

/// The theta methods of the combination: smoothing plus a part of a least squares line through the past.
/// With A, B intercept and slope of the line on 1, 2, ..., the forecast of year t is
/// level + w ((1 - a)^(t-1) A + (1 - (1 - a)^t) / a B), w = 1 - 1/theta.
/// Sources: Assimakopoulos and Nikolopoulos 2000, International Journal of Forecasting 16, 521-530;
/// Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016, IJF 32, 1151-1161 (optimised, dynamic).
namespace zhibiao::project::detail::combining {

/// A least squares line through values of years 1, 2, ..., n, one value at a time.
struct GrowingLine {
  double n = 0, sum = 0, weighted = 0;

  void add(double z) noexcept {
    n += 1;
    sum += z;
    weighted += n * z;
  }
  [[nodiscard]] double slope() const noexcept {
    if (n < 2) return 0;
    return (weighted - (n + 1) / 2 * sum) / (n * (n * n - 1) / 12);
  }
  [[nodiscard]] double intercept() const noexcept { return n < 1 ? 0 : sum / n - slope() * ((n + 1) / 2); }
};

struct Line {
  double a = 0;  ///< intercept
  double b = 0;  ///< slope

  /// What the line adds to the level; `power` is (1 - alpha)^(t-1).
  [[nodiscard]] double part(double power, double alpha) const noexcept {
    return power * a + (1 - power * (1 - alpha)) / alpha * b;
  }
};

/// The level of each cell, its dependence on the initial level, and (1 - alpha)^(t-1).
template <std::size_t K>
struct LevelCells {
  Cells<K> l{}, l_l = filled<K>(1), power = filled<K>(1);

  void step(std::size_t k, double z, double alpha) noexcept {
    l[k] = alpha * z + (1 - alpha) * l[k];
    l_l[k] *= 1 - alpha;
    power[k] *= 1 - alpha;
  }
};

inline constexpr std::size_t theta_cells = 25;
/// How much smaller a sum of squares must be to count: relative, so that units do not matter.
inline constexpr double theta_tolerance = 1e-12;

/// The line through all of z = y - y_1, from centred sums.
[[nodiscard]] inline Line line_through(Values y) {
  const auto n = static_cast<double>(y.size());
  double mean = 0;
  for (const double value : y) mean += value - y.front();
  mean /= n;
  double cross = 0;
  double square = 0;
  for (std::size_t t = 0; t < y.size(); ++t) {
    const double from_middle = static_cast<double>(t + 1) - (n + 1) / 2;
    cross += from_middle * (y[t] - y.front() - mean);
    square += from_middle * from_middle;
  }
  return {mean - cross / square * ((n + 1) / 2), cross / square};
}

/// The standard theta method, theta = 2, alpha 1/25, 2/25, ..., 1, the line through the whole history.
inline void theta(Values y, Path out) {
  constexpr auto alpha = steps_of<theta_cells>(25);
  const Line line = line_through(y);
  LevelCells<theta_cells> state;
  OneUnknown<theta_cells> sums;
  for (const double value : y)
    for (std::size_t k = 0; k < theta_cells; ++k) {
      const double z = value - y.front();
      sums.add(k, state.l_l[k], z - (state.l[k] + .5 * line.part(state.power[k], alpha[k])));
      state.step(k, z, alpha[k]);
    }
  Best best;
  for (std::size_t k = 0; k < theta_cells; ++k)
    best.offer(sums.squares(k), k, {sums.solution(k), 0}, theta_tolerance);
  const std::size_t k = best.cell;
  const double level = y.front() + state.l[k] + state.l_l[k] * best.initial.x0;
  for (std::size_t h = 0; h < out.size(); ++h)
    out[h] = level + .5 * (static_cast<double>(h) * line.b + line.part(state.power[k], alpha[k]));
}

/// The alphas of the dynamic theta method: 25 equal steps from .5 to 1.
[[nodiscard]] constexpr Cells<theta_cells> high_alphas() {
  Cells<theta_cells> out{};
  for (std::size_t k = 0; k < theta_cells; ++k) out[k] = .5 + .5 * static_cast<double>(k) / 24;
  return out;
}

[[nodiscard]] inline double mean_change(Values y) {
  double sum = 0;
  for (std::size_t t = 1; t < y.size(); ++t) sum += std::abs(y[t] - y[t - 1]);
  return sum / static_cast<double>(y.size() - 1);
}

/// w in [0, 1], and the initial level given w.
template <std::size_t K>
[[nodiscard]] Pair shrunk(const TwoUnknowns<K>& sums, std::size_t k) noexcept {
  const double w = sums.determined(k) ? std::clamp(sums.solution(k).x1, 0.0, 1.0) : .5;
  return {(sums.r0[k] - w * sums.s01[k]) / sums.s00[k], w};
}

/// Goes on from the last value, with forecasts in place of values.
inline void extend(GrowingLine line, double level, double power, double alpha, double w, Path out,
                   double base) {
  for (double& value : out) {
    const double forecast = level + w * Line{line.intercept(), line.slope()}.part(power, alpha);
    value = forecast + base;
    level = alpha * forecast + (1 - alpha) * level;
    line.add(forecast);
    power *= 1 - alpha;
  }
}

/// The sums start as if something had been seen: an initial level of y_1 with a weight of .2 observations,
/// and w = .5 with the weight of two mean changes squared.
[[nodiscard]] inline TwoUnknowns<theta_cells> prior(double change) {
  TwoUnknowns<theta_cells> out;
  out.s00.fill(.2);
  out.s11.fill(2 * change * change);
  out.r1.fill(change * change);
  out.q.fill(.5 * change * change);
  return out;
}

/// The dynamic optimised theta method, regularised: the line of year t goes through years 1 .. t-1, alpha is
/// .5 or more, and w is drawn to a half.  The last value where nothing ever changed.
inline void dynamic_theta(Values y, Path out) {
  constexpr auto alpha = high_alphas();
  const double change = mean_change(y);
  if (!(change > 0)) return carry_on(y.back(), out);
  LevelCells<theta_cells> state;
  auto sums = prior(change);
  GrowingLine past;
  for (const double value : y) {
    const double z = value - y.front();
    const Line line{past.intercept(), past.slope()};
    for (std::size_t k = 0; k < theta_cells; ++k) {
      if (past.n >= 2) sums.add(k, state.l_l[k], line.part(state.power[k], alpha[k]), z - state.l[k]);
      state.step(k, z, alpha[k]);
    }
    past.add(z);
  }
  Best best;
  for (std::size_t k = 0; k < theta_cells; ++k)
    best.offer(sums.squares(k, shrunk(sums, k)), k, shrunk(sums, k), theta_tolerance);
  const auto [k, x] = std::pair(best.cell, best.initial);
  extend(past, state.l[k] + state.l_l[k] * x.x0, state.power[k], alpha[k], x.x1, out, y.front());
}

}  // namespace zhibiao::project::detail::combining
