// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <utility>

/// Smoothing without an optimiser: a grid of smoothing parameters, all cells of which move through the series
/// together, and for each cell the initial states by least squares.  The one-step errors are linear in the
/// initial states, so one pass yields the sums of squares for every initial state at once.  The loops over
/// cells are plain arrays, which compilers turn into vector instructions.
namespace zhibiao::project::detail::combining {

using Values = std::span<const double>;  ///< consecutive years, oldest first
using Path = std::span<double>;          ///< forecasts of years 1, 2, ... after the last value
template <std::size_t K>
using Cells = std::array<double, K>;

/// The same forecast for every year.
inline void carry_on(double value, Path out) { std::ranges::fill(out, value); }

/// 1 of n, 2 of n, ..., K of n: a grid of parameters.
template <std::size_t K>
[[nodiscard]] constexpr Cells<K> steps_of(double n) {
  Cells<K> out{};
  for (std::size_t k = 0; k < K; ++k) out[k] = static_cast<double>(k + 1) / n;
  return out;
}
/// `parameter(i, j)` for each cell of a grid of two parameters, j = 0 .. inner - 1 within i = 0, 1, ....
template <std::size_t K, class Parameter>
[[nodiscard]] constexpr Cells<K> of_cells(Parameter parameter, std::size_t inner) {
  Cells<K> out{};
  for (std::size_t k = 0; k < K; ++k)
    out[k] = parameter(static_cast<double>(k / inner), static_cast<double>(k % inner));
  return out;
}
template <std::size_t K>
[[nodiscard]] constexpr Cells<K> filled(double value) {
  Cells<K> out{};
  out.fill(value);
  return out;
}

/// Least squares of errors e - x f over x, for each cell.
template <std::size_t K>
struct OneUnknown {
  Cells<K> s{}, r{}, q{};

  void add(std::size_t k, double f, double e) noexcept {
    s[k] += f * f;
    r[k] += f * e;
    q[k] += e * e;
  }
  [[nodiscard]] double solution(std::size_t k) const noexcept { return r[k] / s[k]; }
  [[nodiscard]] double squares(std::size_t k) const noexcept {
    const double x = solution(k);
    return std::max(q[k] - 2 * x * r[k] + x * x * s[k], 0.0);
  }
};

struct Pair {
  double x0 = 0;
  double x1 = 0;
};

/// Least squares of errors e - x0 f0 - x1 f1 over x0 and x1, for each cell.
template <std::size_t K>
struct TwoUnknowns {
  Cells<K> s00{}, s01{}, s11{}, r0{}, r1{}, q{};

  void add(std::size_t k, double f0, double f1, double e) noexcept {
    s00[k] += f0 * f0;
    s01[k] += f0 * f1;
    s11[k] += f1 * f1;
    r0[k] += f0 * e;
    r1[k] += f1 * e;
    q[k] += e * e;
  }
  [[nodiscard]] double determinant(std::size_t k) const noexcept { return s00[k] * s11[k] - s01[k] * s01[k]; }
  /// Whether the data tell both unknowns.
  [[nodiscard]] bool determined(std::size_t k) const noexcept {
    return determinant(k) > 1e-12 * s00[k] * s11[k];
  }
  [[nodiscard]] Pair solution(std::size_t k) const noexcept {
    const double d = determinant(k);
    return {(r0[k] * s11[k] - r1[k] * s01[k]) / d, (r1[k] * s00[k] - r0[k] * s01[k]) / d};
  }
  [[nodiscard]] double squares(std::size_t k, Pair x) const noexcept {
    const auto [x0, x1] = x;
    const double linear = x0 * r0[k] + x1 * r1[k];
    return std::max(q[k] - 2 * linear + x0 * x0 * s00[k] + 2 * x0 * x1 * s01[k] + x1 * x1 * s11[k], 0.0);
  }
};

/// Keeps the first cell with the smallest sum of squares; what is smaller by rounding only is not smaller.
struct Best {
  double squares = std::numeric_limits<double>::max();
  std::size_t cell = 0;
  Pair initial;
  bool found = false;

  void offer(double candidate, std::size_t k, Pair x, double tolerance = 0) noexcept {
    if (!(candidate < squares * (1 - tolerance))) return;
    *this = {candidate, k, x, true};
  }
};

/// Simple exponential smoothing, alpha 1/40, 2/40, ..., 1.
/// Source: Brown 1959; the initial level by least squares.
inline void simple_smoothing(Values y, Path out) {
  constexpr std::size_t cells = 40;
  constexpr auto alpha = steps_of<cells>(40);
  Cells<cells> level{};
  auto weight = filled<cells>(1);  // of the initial level in the level now
  OneUnknown<cells> sums;
  for (const double value : y) {
    const double z = value - y.front();
    for (std::size_t k = 0; k < cells; ++k) {
      const double e = z - level[k];
      sums.add(k, weight[k], e);
      level[k] += alpha[k] * e;
      weight[k] -= alpha[k] * weight[k];
    }
  }
  Best best;
  for (std::size_t k = 0; k < cells; ++k) best.offer(sums.squares(k), k, {sums.solution(k), 0});
  carry_on(level[best.cell] + weight[best.cell] * best.initial.x0 + y.front(), out);
}

/// The state of Holt's method in each cell: level l and trend b of the data, and how both depend on the
/// initial level (`l_l`, `b_l`) and the initial trend (`l_b`, `b_b`).
template <std::size_t K>
struct HoltCells {
  Cells<K> l{}, b{}, l_l = filled<K>(1), l_b{}, b_l{}, b_b = filled<K>(1);

  void step(std::size_t k, double z, double alpha, double beta, TwoUnknowns<K>& sums) noexcept {
    const double f = l[k] + b[k];
    const double f_l = l_l[k] + b_l[k];
    const double f_b = l_b[k] + b_b[k];
    const double e = z - f;
    sums.add(k, f_l, f_b, e);
    l[k] = f + alpha * e;
    l_l[k] = f_l - alpha * f_l;
    l_b[k] = f_b - alpha * f_b;
    b[k] += beta * e;
    b_l[k] -= beta * f_l;
    b_b[k] -= beta * f_b;
  }
};

/// Holt's linear trend, alpha .1, .2, ..., 1, beta alpha times 0, .2, ..., 1.
/// Source: Holt 1957; the innovations form of Hyndman, Koehler, Ord and Snyder 2008.
inline void holt(Values y, Path out) {
  constexpr std::size_t cells = 60;
  constexpr auto alpha = of_cells<cells>([](double k, double) { return (k + 1) / 10; }, 6);
  constexpr auto beta = of_cells<cells>([](double k, double j) { return (k + 1) / 10 * j / 5; }, 6);
  HoltCells<cells> state;
  TwoUnknowns<cells> sums;
  for (const double value : y) {
    const double z = value - y.front();
    for (std::size_t k = 0; k < cells; ++k) state.step(k, z, alpha[k], beta[k], sums);
  }
  Best best;
  for (std::size_t k = 0; k < cells; ++k) {
    const Pair x = sums.determined(k) ? sums.solution(k) : Pair{sums.r0[k] / sums.s00[k], 0};
    best.offer(sums.squares(k, x), k, x);
  }
  const auto [k, x] = std::pair(best.cell, best.initial);
  const double level = state.l[k] + state.l_l[k] * x.x0 + state.l_b[k] * x.x1;
  const double trend = state.b[k] + state.b_l[k] * x.x0 + state.b_b[k] * x.x1;
  for (std::size_t h = 0; h < out.size(); ++h)
    out[h] = y.front() + level + trend * static_cast<double>(h + 1);
}

/// The grid of complex smoothing: a0 .8, .9, ..., 2.1 and a1 .9, .92, ..., 1.1.
inline constexpr std::size_t complex_cells = 14 * 11;
inline constexpr auto complex_a0 = of_cells<complex_cells>([](double i, double) { return .8 + i * .1; }, 11);
inline constexpr auto complex_a1 = of_cells<complex_cells>([](double, double j) { return .9 + j * .02; }, 11);

/// The state of complex smoothing in each cell, the real part l and the imaginary c, and how both depend on
/// their initial values.
template <std::size_t K>
struct ComplexCells {
  Cells<K> l{}, c{}, l_l = filled<K>(1), l_c{}, c_l{}, c_c = filled<K>(1);

  void step(std::size_t k, double z, double a0, double a1, TwoUnknowns<K>& sums) noexcept {
    const double e = z - l[k];
    const double f_l = l_l[k];
    const double f_c = l_c[k];
    sums.add(k, f_l, f_c, e);
    const double before = l[k];
    l[k] = before - (1 - a1) * c[k] + (a0 - a1) * e;
    c[k] = before + (1 - a0) * c[k] + (a0 + a1) * e;
    l_l[k] = f_l - (1 - a1) * c_l[k] - (a0 - a1) * f_l;
    l_c[k] = f_c - (1 - a1) * c_c[k] - (a0 - a1) * f_c;
    c_l[k] = f_l + (1 - a0) * c_l[k] - (a0 + a1) * f_l;
    c_c[k] = f_c + (1 - a0) * c_c[k] - (a0 + a1) * f_c;
  }
};

/// Simple complex exponential smoothing.  The last value where the data tell no initial state.
/// Source: Svetunkov, Kourentzes and Ord 2022, Naval Research Logistics 69(8), 1108-1123.
inline void complex_smoothing(Values y, Path out) {
  constexpr std::size_t cells = complex_cells;
  ComplexCells<cells> state;
  TwoUnknowns<cells> sums;
  for (const double value : y) {
    const double z = value - y.front();
    for (std::size_t k = 0; k < cells; ++k) state.step(k, z, complex_a0[k], complex_a1[k], sums);
  }
  Best best;
  for (std::size_t k = 0; k < cells; ++k)
    if (sums.determined(k)) best.offer(sums.squares(k, sums.solution(k)), k, sums.solution(k));
  if (!best.found) return carry_on(y.back(), out);
  const auto [k, x] = std::pair(best.cell, best.initial);
  double l = state.l[k] + state.l_l[k] * x.x0 + state.l_c[k] * x.x1;
  double c = state.c[k] + state.c_l[k] * x.x0 + state.c_c[k] * x.x1;
  for (double& value : out) {
    value = l + y.front();
    const double before = l;
    l = before - (1 - complex_a1[k]) * c;
    c = before + (1 - complex_a0[k]) * c;
  }
}

}  // namespace zhibiao::project::detail::combining
