// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/box_search.hpp>
#include <zhibiao/project/lanes.hpp>
#include <zhibiao/project/smoothing_likelihood.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <utility>

/// Where the likelihood of exponential smoothing is highest: D = 1 a level, 2 with a slope, 3 damped.  Values
/// here are -2 ln L, up to a constant.
namespace zhibiao::project::detail {

inline constexpr double least_gain = 1e-4;

/// Places in the unit box: alpha, beta's share of alpha, phi.
template <std::size_t D, class T>
[[nodiscard]] inline Gains<T> gains_at(const std::array<T, D>& place) {
  Gains<T> out;
  out.alpha = T(least_gain) + T(1 - 2 * least_gain) * place[0];
  if constexpr (D > 1) out.beta = T(least_gain) + place[1] * (out.alpha - T(least_gain));
  if constexpr (D > 2) out.phi = T(0.8) + T(0.18) * place[2];
  return out;
}

/// Short series have two valleys: a trend that hardly learns (alpha near 0), and one that follows the data.
template <std::size_t D>
inline constexpr auto still_lattice = [] {
  constexpr std::array<double, 4> levels{0, 0.04, 0.12, 0.25};
  constexpr std::array<double, 4> fading{1, 0.65, 0.3, 0};
  std::array<Place<D>, D == 3 ? 8 : 4> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i][0] = levels[D == 3 ? i / 4 * 2 : i];
    if constexpr (D > 2) out[i][2] = fading[i % 4];
  }
  return out;
}();

template <std::size_t D>
inline constexpr auto lively_lattice = [] {
  constexpr std::array<double, 4> levels{1, 0.8, 0.6, 0.4};
  constexpr std::array<double, 3> slopes{0, 0.2, 0.7};
  std::array<Place<D>, D == 1 ? 4 : D == 2 ? 12 : 24> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i][0] = levels[i % 4];
    if constexpr (D > 1) out[i][1] = slopes[i / 4 % 3];
    if constexpr (D > 2) out[i][2] = i < 12 ? 0.9 : 0.2;
  }
  return out;
}();

template <std::size_t D>
struct AdditiveLikelihood {
  std::span<const double> z;

  Lanes operator()(const std::array<Lanes, D>& place) const {
    NormalEquations<Lanes, (D > 1)> sums;
    sums.add(z, gains_at<D>(place));
    Lanes out;
    const auto n = static_cast<double>(z.size());
    for (std::size_t i = 0; i < lane_count; ++i) out.set(i, n * std::log(sums.squares(i) + 1e-300));
    return out;
  }
};

/// Profiled over the first states: a step of Newton's method from those of the best place so far.
template <std::size_t D>
struct MultiplicativeLikelihood {
  static constexpr bool sloped = D > 1;
  std::span<const double> y;
  Trend<double> near{};
  double lowest = std::numeric_limits<double>::infinity();

  Lanes operator()(const std::array<Lanes, D>& place) {
    const auto by = gains_at<D>(place);
    return value(by, improved(by, {near.level, near.slope}));
  }
  /// The places, each from the first states that are best for additive errors.
  Lanes afresh(const std::array<Lanes, D>& place) {
    const auto by = gains_at<D>(place);
    NormalEquations<Lanes, sloped> sums;
    sums.add(y, by);
    Trend<Lanes> x;
    for (std::size_t i = 0; i < lane_count; ++i) {
      const auto first = sums.first_states(i);
      x.level.set(i, first.level);
      x.slope.set(i, first.slope);
    }
    return value(by, improved(by, x));
  }
  /// With gains of 1/2 and about 0, a first level of y_1 and no slope, every mu is positive.
  void start_safely() {
    Gains<double> by = gains_at<D>(safe_place());
    RelativeErrors<double, sloped, false> there;
    near = {y.front(), 0};
    there.add(y, by, near);
    lowest = there.value(0, y.size());
  }
  [[nodiscard]] static Place<D> safe_place() {
    Place<D> out{};
    out[0] = 0.5;
    return out;
  }

 private:
  Lanes value(const Gains<Lanes>& by, const Trend<Lanes>& x) {
    RelativeErrors<Lanes, sloped, false> there;
    there.add(y, by, x);
    Lanes out;
    for (std::size_t i = 0; i < lane_count; ++i) {
      out.set(i, there.value(i, y.size()));
      if (out[i] < lowest) lowest = out[i], near = {x.level[i], x.slope[i]};
    }
    return out;
  }
  [[nodiscard]] Trend<Lanes> improved(const Gains<Lanes>& by, Trend<Lanes> x) const {
    RelativeErrors<Lanes, sloped, true> here;
    here.add(y, by, x);
    for (std::size_t i = 0; i < lane_count; ++i) {
      const auto step = here.step(i, y.size());
      x.level.set(i, x.level[i] + step.level);
      x.slope.set(i, x.slope[i] + step.slope);
    }
    return x;
  }
};

/// Goes down both valleys, the second only where it is not hopelessly high.
template <std::size_t D, class F, class Start>
[[nodiscard]] inline Place<D> lowest_place(F& f, Start& start) {
  constexpr double tolerance = 1e-5;
  constexpr double hopeless = 4;
  BoxSearch<D, Start> still(start), lively(start);
  still.look(still_lattice<D>);
  lively.look(lively_lattice<D>);
  std::array<Lowest<D>, 2> starts{still.best(), lively.best()};
  if (starts[1].value < starts[0].value) std::swap(starts[0], starts[1]);
  Lowest<D> out;
  for (const auto& from : starts) {
    if (out.value + hopeless < from.value) break;
    BoxSearch<D, F> search(f);
    search.look(std::span(&from.at, 1));
    search.descend(tolerance);
    if (search.best().value < out.value) out = search.best();
  }
  return out.at;
}

/// Akaike's criterion with the correction for few values; k parameters, the variance among them.
[[nodiscard]] inline double aicc(double log_likelihood, double n, double k) {
  return n > k + 1 ? -2 * log_likelihood + 2 * k * n / (n - k - 1) : std::numeric_limits<double>::infinity();
}

}  // namespace zhibiao::project::detail
