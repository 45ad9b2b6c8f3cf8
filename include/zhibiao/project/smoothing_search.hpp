// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/box_search.hpp>
#include <zhibiao/project/lanes.hpp>
#include <zhibiao/project/smoothing_likelihood.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

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
  std::array<Place<D>, D == 3 ? 8 : 4> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i][0] = levels[i % 4];
    if constexpr (D > 2) out[i][2] = i < 4 ? 0.9 : 0.2;
  }
  return out;
}();

/// The same with slopes that learn, too.
template <std::size_t D>
inline constexpr auto turning_lattice = [] {
  std::array<Place<D>, D == 3 ? 16 : 8> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = lively_lattice<D>[i / 2];
    out[i][1] = i % 2 == 0 ? 0.2 : 0.7;
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

/// Profiled over the first states: a step of Newton's method from the best ones of this descent.
template <std::size_t D>
class MultiplicativeLikelihood {
 public:
  static constexpr bool sloped = D > 1;

  /// The lowest value so far, and where.
  struct Best {
    Place<D> place{};
    Trend<double> first_states{};
    double value = std::numeric_limits<double>::infinity();
  };

  /// Begins where every mu is positive: gains of 1/2 and about 0, a first level of y_1 and no slope.
  explicit MultiplicativeLikelihood(std::span<const double> y) : y_(y) {
    here_.place[0] = 0.5;
    here_.first_states.level = y.front();
    RelativeErrors<double, sloped, false> there;
    there.add(y, gains_at<D>(here_.place), here_.first_states);
    here_.value = there.value(0, y.size());
    best_ = here_;
  }

  Lanes operator()(const std::array<Lanes, D>& place) {
    const auto by = gains_at<D>(place);
    return value(place, by, improved(by, {here_.first_states.level, here_.first_states.slope}));
  }
  /// The places, each from the first states that are best for additive errors.
  Lanes afresh(const std::array<Lanes, D>& place) {
    const auto by = gains_at<D>(place);
    NormalEquations<Lanes, sloped> sums;
    sums.add(y_, by);
    Trend<Lanes> x;
    for (std::size_t i = 0; i < lane_count; ++i) {
      const auto first = sums.first_states(i);
      x.level.set(i, first.level);
      x.slope.set(i, first.slope);
    }
    return value(place, by, improved(by, x));
  }
  /// Forgets the first states of another valley.
  void restart(const Place<D>& place) {
    std::array<Lanes, D> lanes;
    for (std::size_t d = 0; d < D; ++d) lanes[d] = place[d];
    here_.value = std::numeric_limits<double>::infinity();
    (void)afresh(lanes);
  }
  [[nodiscard]] const Best& best() const { return best_; }

 private:
  Lanes value(const std::array<Lanes, D>& place, const Gains<Lanes>& by, const Trend<Lanes>& x) {
    RelativeErrors<Lanes, sloped, false> there;
    there.add(y_, by, x);
    Lanes out;
    for (std::size_t i = 0; i < lane_count; ++i) {
      out.set(i, there.value(i, y_.size()));
      if (!(out[i] < here_.value)) continue;
      for (std::size_t d = 0; d < D; ++d) here_.place[d] = place[d][i];
      here_.first_states = {x.level[i], x.slope[i]};
      here_.value = out[i];
    }
    if (here_.value < best_.value) best_ = here_;
    return out;
  }
  [[nodiscard]] Trend<Lanes> improved(const Gains<Lanes>& by, Trend<Lanes> x) const {
    RelativeErrors<Lanes, sloped, true> there;
    there.add(y_, by, x);
    for (std::size_t i = 0; i < lane_count; ++i) {
      const auto step = there.step(i, y_.size());
      x.level.set(i, x.level[i] + step.level);
      x.slope.set(i, x.slope[i] + step.slope);
    }
    return x;
  }

  std::span<const double> y_;
  Best here_;
  Best best_;
};

/// The lowest place of each lattice, the lowest first.
template <std::size_t D, class Start, class... Lattices>
[[nodiscard]] inline std::array<Lowest<D>, sizeof...(Lattices)> starts_in(Start& start,
                                                                          const Lattices&... lattices) {
  const auto lowest_of = [&start](std::span<const Place<D>> lattice) {
    BoxSearch<D, Start> search(start);
    search.look(lattice);
    return search.best();
  };
  std::array<Lowest<D>, sizeof...(Lattices)> out{lowest_of(lattices)...};
  std::ranges::sort(out, {}, &Lowest<D>::value);
  return out;
}

/// Goes down from the first place; from the others only where they are not hopelessly high.
template <std::size_t D, class F>
[[nodiscard]] inline Place<D> lowest_from(F& f, std::span<const Lowest<D>> starts) {
  constexpr double tolerance = 1e-5;
  constexpr double hopeless = 4;
  Lowest<D> out;
  for (const auto& from : starts) {
    if (out.value + hopeless < from.value) break;
    if constexpr (requires { f.restart(from.at); }) f.restart(from.at);
    BoxSearch<D, F> search(f);
    search.look(std::span(&from.at, 1));
    search.descend(tolerance);
    if (search.best().value < out.value) out = search.best();
  }
  return out.at;
}

template <std::size_t D, class F, class... Lattices>
[[nodiscard]] inline Place<D> lowest_place(F& f, const Lattices&... lattices) {
  const auto starts = starts_in<D>(f, lattices...);
  return lowest_from<D>(f, std::span(starts));
}

/// Where descents to the best gains begin.
template <std::size_t D>
using GainStarts = std::array<Lowest<D>, D == 1 ? 2 : 3>;

template <std::size_t D, class Start>
[[nodiscard]] inline GainStarts<D> gain_starts(Start& start) {
  if constexpr (D == 1)
    return starts_in<D>(start, still_lattice<D>, lively_lattice<D>);
  else
    return starts_in<D>(start, still_lattice<D>, lively_lattice<D>, turning_lattice<D>);
}

/// Akaike's criterion with the correction for few values; k parameters, the variance among them.
[[nodiscard]] inline double aicc(double log_likelihood, double n, double k) {
  return n > k + 1 ? -2 * log_likelihood + 2 * k * n / (n - k - 1) : std::numeric_limits<double>::infinity();
}

}  // namespace zhibiao::project::detail
