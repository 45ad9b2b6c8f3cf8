// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/lanes.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

/// The lowest value of a smooth function of one to three numbers between 0 and 1: a lattice of places first,
/// because likelihoods of short series have several valleys; then Newton's method in a region of trust, with
/// slope and curvature from differences.  Every value is asked for in fours.  Nothing is allocated.
namespace zhibiao::project::detail {

template <std::size_t D>
using Place = std::array<double, D>;

template <std::size_t D>
struct Lowest {
  Place<D> at{};
  double value = std::numeric_limits<double>::infinity();
};

/// slope'(x - centre) + (x - centre)' curve (x - centre) / 2.
template <std::size_t D>
struct Bowl {
  Place<D> centre{};
  Place<D> slope{};
  std::array<Place<D>, D> curve{};

  [[nodiscard]] double value(const Place<D>& x) const {
    double out = 0;
    for (std::size_t d = 0; d < D; ++d) {
      double rise = slope[d];
      for (std::size_t k = 0; k < D; ++k) rise += 0.5 * curve[d][k] * (x[k] - centre[k]);
      out += rise * (x[d] - centre[d]);
    }
    return out;
  }
  /// Where it is lowest among the places at most `trust` from `from`: one coordinate after another.
  [[nodiscard]] Place<D> lowest(const Place<D>& from, double trust) const {
    Place<D> x = from;
    for (int sweep = 0; sweep < (D == 1 ? 1 : 12); ++sweep) {
      for (std::size_t d = 0; d < D; ++d) x[d] = along(x, d, from[d], trust);
    }
    return x;
  }

 private:
  [[nodiscard]] double along(const Place<D>& x, std::size_t d, double from, double trust) const {
    const double low = std::max(0.0, from - trust);
    const double high = std::min(1.0, from + trust);
    double rise = slope[d];
    for (std::size_t k = 0; k < D; ++k) rise += curve[d][k] * (x[k] - centre[k]);
    if (curve[d][d] > 0) return std::clamp(x[d] - rise / curve[d][d], low, high);
    const auto value = [&](double to) { return (to - x[d]) * (rise + 0.5 * curve[d][d] * (to - x[d])); };
    return value(low) < value(high) ? low : high;
  }
};

/// `f` takes an array of D `Lanes` and gives the values in `Lanes`; not a number counts as infinitely high.
template <std::size_t D, class F>
class BoxSearch {
 public:
  explicit BoxSearch(F& f) : f_(f) {}

  /// Looks at these places.
  void look(std::span<const Place<D>> places) {
    std::array<double, lane_count> values{};
    for (std::size_t i = 0; i < places.size(); i += lane_count) {
      four(places.subspan(i, std::min(lane_count, places.size() - i)), values);
    }
  }

  /// Goes down from the lowest place seen, until a step gains less than `tolerance`.
  void descend(double tolerance, int most_steps = 20) {
    double trust = 0.3;
    double width = 0.03;
    for (int step = 0; step < most_steps; ++step) {
      const auto before = best_;
      const auto model = bowl(width);
      const auto to = model.lowest(best_.at, trust);
      const double moved = try_towards(before.at, to);
      const double gain = before.value - best_.value;
      const double promised = model.value(before.at) - model.value(to);
      if (gain <= tolerance && (width <= 1e-3 || promised <= tolerance)) return;
      trust = moved > 0.9 * trust ? 2 * trust : std::max(moved, 0.25 * trust);
      width = std::max(5e-4, std::min(moved / 4, gain > 0.5 * promised ? width / 2 : width / 8));
    }
  }

  [[nodiscard]] const Lowest<D>& best() const { return best_; }

 private:
  static constexpr std::size_t stencil = 1 + 2 * D + D * (D - 1) / 2;

  void four(std::span<const Place<D>> places, std::span<double> values) {
    std::array<Lanes, D> x;
    for (std::size_t i = 0; i < lane_count; ++i) {
      for (std::size_t d = 0; d < D; ++d) x[d].set(i, places[std::min(i, places.size() - 1)][d]);
    }
    const Lanes found = f_(x);
    for (std::size_t i = 0; i < places.size(); ++i) {
      values[i] = found[i];
      if (found[i] < best_.value) best_ = {places[i], found[i]};
    }
  }

  [[nodiscard]] Bowl<D> bowl(double h) {
    Bowl<D> out;
    for (std::size_t d = 0; d < D; ++d) out.centre[d] = std::clamp(best_.at[d], h, 1 - h);
    const auto values = around(out.centre, h);
    std::size_t next = 1 + 2 * D;
    for (std::size_t d = 0; d < D; ++d) {
      const double up = values[1 + 2 * d];
      const double down = values[2 + 2 * d];
      out.slope[d] = (up - down) / (2 * h);
      out.curve[d][d] = (up - 2 * values[0] + down) / (h * h);
      for (std::size_t k = 0; k < d; ++k, ++next) {
        out.curve[d][k] = (values[next] - up - values[1 + 2 * k] + values[0]) / (h * h);
        out.curve[k][d] = out.curve[d][k];
      }
    }
    return out;
  }

  /// The values at the centre, up and down along each coordinate, and up along each two.
  [[nodiscard]] std::array<double, stencil> around(const Place<D>& centre, double h) {
    std::array<Place<D>, stencil> places;
    places.fill(centre);
    std::size_t next = 1 + 2 * D;
    for (std::size_t d = 0; d < D; ++d) {
      places[1 + 2 * d][d] += h;
      places[2 + 2 * d][d] -= h;
      for (std::size_t k = 0; k < d; ++k, ++next) {
        places[next][d] += h;
        places[next][k] += h;
      }
    }
    std::array<double, stencil> values{};
    for (std::size_t i = 0; i < stencil; i += lane_count) {
      const auto n = std::min(lane_count, stencil - i);
      four(std::span(places).subspan(i, n), std::span(values).subspan(i, n));
    }
    return values;
  }

  /// Tries the step, a half, a quarter and twice of it; how far the best place seen has moved.
  double try_towards(const Place<D>& from, const Place<D>& to) {
    constexpr std::array<double, lane_count> parts{1, 0.5, 0.25, 2};
    std::array<Place<D>, lane_count> places;
    for (std::size_t i = 0; i < lane_count; ++i) {
      for (std::size_t d = 0; d < D; ++d) {
        places[i][d] = std::clamp(from[d] + parts[i] * (to[d] - from[d]), 0.0, 1.0);
      }
    }
    std::array<double, lane_count> values{};
    four(places, values);
    double moved = 0;
    for (std::size_t d = 0; d < D; ++d) moved = std::max(moved, std::abs(best_.at[d] - from[d]));
    return moved;
  }

  F& f_;
  Lowest<D> best_;
};

}  // namespace zhibiao::project::detail
