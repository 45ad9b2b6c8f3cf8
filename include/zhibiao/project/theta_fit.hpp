// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/forecast.hpp>
#include <zhibiao/project/scaled_values.hpp>
#include <zhibiao/project/small_buffer.hpp>
#include <zhibiao/project/smoothing_search.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace zhibiao::project {

/// Which Theta method.
enum class ThetaKind : std::uint8_t {
  standard,   ///< theta = 2, the line through all values
  optimised,  ///< theta fitted, the line through all values
  dynamic,    ///< theta fitted, at each time the line through the values until then
};
inline constexpr std::array<std::string_view, 3> theta_kind_names{"standard", "optimised", "dynamic"};
[[nodiscard]] constexpr std::string_view to_string(ThetaKind kind) noexcept {
  return theta_kind_names[static_cast<std::size_t>(kind)];
}

/// The line A + B t of least squares through the first t values at 1, 2, ..., t, value by value.
struct RunningLine {
  double count = 0, mean = 0, slope = 0;

  void add(double y) {
    ++count;
    slope = ((count - 2) * slope + 6 * (y - mean) / count) / (count + 1);
    mean += (y - mean) / count;
    if (count < 2) slope = 0;
  }
  [[nodiscard]] double intercept() const { return mean - slope * (count + 1) / 2; }
};

/// A Theta model as fitted:
///   mu_t = l_(t-1) + w ((1 - alpha)^(t-1) A + (1 - (1 - alpha)^t) / alpha B),  w = 1 - 1 / theta,
///   l_t = alpha y_t + (1 - alpha) l_(t-1).
struct ThetaFit {
  ForecastReason reason = ForecastReason::none;
  ThetaKind kind = ThetaKind::standard;
  double alpha = 0;        ///< 0.1 to 0.99
  double weight = 0;       ///< w, 0 to 1
  double first_level = 0;  ///< l_0
  double level = 0;        ///< l_n
  double sd = 0;           ///< of the errors counted: sqrt(squares / df)
  double df = 0;           ///< errors counted, less 2 (alpha, l_0), and 1 more where theta is fitted
  double origin = 0;       ///< levels and `line` are those of the values less this
  RunningLine line;        ///< through all values

  [[nodiscard]] bool has_fit() const noexcept { return reason == ForecastReason::none; }
  /// 1 / (1 - w): 1 or more, infinite where the line counts whole.
  [[nodiscard]] double theta() const { return 1 / (1 - weight); }
};

/// Fits one to consecutive yearly values, which are finite, by least squares over alpha, l_0 and, but for the
/// standard kind, theta: the errors are linear in l_0 and w, so alpha alone is searched.  The first
/// `passed_over` errors do not count, since no line goes through less than two values (statsforecast passes
/// over three).  Five values at least, six where theta is fitted.  A constant is met exactly: sd 0.
/// Does not allocate for 64 values or fewer.
/// Source: Assimakopoulos and Nikolopoulos 2000, International Journal of Forecasting 16, 521-530; Fiorucci,
/// Pellegrini, Louzada, Petropoulos and Koehler 2016, the same 32, 1151-1161.
[[nodiscard]] ThetaFit fit_theta(std::span<const double> y, ThetaKind kind, std::size_t passed_over = 2);

/// The distributions of the next `steps.size()` years, Student t.  Errors to come move the level, and in the
/// dynamic kind the line: variance sd^2 (1 + sum of c^2), c their effect on the forecast; without a moving
/// line sd^2 (1 + (h - 1) alpha^2).
void theta_steps(const ThetaFit& fit, std::span<Step> steps);

namespace detail::theta {

struct Line {
  double intercept = 0, slope = 0;

  /// What w multiplies in mu_t; `power` is (1 - alpha)^(t-1).
  template <class T>
  [[nodiscard]] T at(const T& inverse_of_alpha, const T& power, const T& next_power) const {
    return power * T(intercept) + (T(1) - next_power) * inverse_of_alpha * T(slope);
  }
};

/// The line that each error is reckoned with.
inline void lines_of(std::span<const double> z, ThetaKind kind, std::span<Line> lines, RunningLine& running) {
  for (std::size_t t = 0; t < z.size(); ++t) {
    lines[t] = {running.intercept(), running.slope};
    running.add(z[t]);
  }
  if (kind != ThetaKind::dynamic) std::ranges::fill(lines, Line{running.intercept(), running.slope});
}

[[nodiscard]] constexpr double alpha_at(double place) { return 0.1 + 0.89 * place; }

struct Solution {
  double level = 0, weight = 0, squares = 0;
};

/// Squared errors as a function of l_0 and w.
template <class T>
struct Squares {
  T q = 0, r0 = 0, r1 = 0, s00 = 0, s01 = 0, s11 = 0;

  void add(std::span<const double> z, std::span<const Line> lines, std::size_t passed_over, const T& alpha) {
    const T rest = T(1) - alpha;
    const T inverse = T(1) / alpha;
    T level = 0, power = 1;
    for (std::size_t t = 0; t < z.size(); ++t) {
      const T e = T(z[t]) - level;
      const T next = power * rest;
      if (t >= passed_over) count(e, power, lines[t].at(inverse, power, next));
      level += alpha * e;
      power = next;
    }
  }
  /// The best l_0, and w within 0 to 1 where it is free.
  [[nodiscard]] Solution best(std::size_t i, bool free) const {
    const auto x = free ? solve<true>(lane(s00, i), lane(s01, i), lane(s11, i), lane(r0, i), lane(r1, i))
                        : Trend<double>{0, 0.5};
    if (free && x.slope > 0 && x.slope < 1) return at(i, x.level, x.slope);
    const double weight = std::clamp(x.slope, 0.0, 1.0);
    const double level = lane(s00, i) > 0 ? (lane(r0, i) - weight * lane(s01, i)) / lane(s00, i) : 0;
    return at(i, level, weight);
  }

 private:
  void count(const T& e, const T& u, const T& v) {
    q += e * e;
    r0 += e * u;
    r1 += e * v;
    s00 += u * u;
    s01 += u * v;
    s11 += v * v;
  }
  [[nodiscard]] Solution at(std::size_t i, double l, double w) const {
    const double a = lane(q, i) - l * (2 * lane(r0, i) - l * lane(s00, i));
    const double b = w * (2 * lane(r1, i) - 2 * l * lane(s01, i) - w * lane(s11, i));
    return {l, w, std::max(0.0, a - b)};
  }
};

struct Likelihood {
  std::span<const double> z;
  std::span<const Line> lines;
  std::size_t passed_over;
  bool free;

  Lanes operator()(const std::array<Lanes, 1>& place) const {
    Squares<Lanes> sums;
    sums.add(z, lines, passed_over, Lanes(0.1) + Lanes(0.89) * place[0]);
    const auto n = static_cast<double>(z.size() - passed_over);
    Lanes out;
    for (std::size_t i = 0; i < lane_count; ++i)
      out.set(i, n * std::log(sums.best(i, free).squares + 1e-300));
    return out;
  }
};

/// One more value for the level and the line, or, from zeros, for what an error does to them.
struct State {
  double alpha, weight, level;
  RunningLine line;
  double power;  ///< (1 - alpha)^count
  bool moves;    ///< the line goes on with the values

  [[nodiscard]] double expect() const {
    const Line now{line.intercept(), line.slope};
    return level + weight * now.at(1 / alpha, power, power * (1 - alpha));
  }
  void follow(double y) {
    level += alpha * (y - level);
    power *= 1 - alpha;
    if (moves) line.add(y);
  }
};

inline void finish(ThetaFit& fit, const ScaledValues& z, std::span<const Line> lines, std::size_t passed_over,
                   double alpha) {
  Squares<double> sums;
  sums.add(z.values(), lines, passed_over, alpha);
  const auto best = sums.best(0, fit.kind != ThetaKind::standard);
  double level = best.level, power = 1, squares = 0, largest = 0;
  for (std::size_t t = 0; t < lines.size(); ++t) {
    const double e = z.values()[t] - level - best.weight * lines[t].at(1 / alpha, power, power * (1 - alpha));
    level += alpha * (z.values()[t] - level);
    power *= 1 - alpha;
    if (t < passed_over) continue;
    squares += e * e;
    largest = std::max(largest, std::abs(e));
  }
  fit.alpha = alpha;
  fit.weight = best.weight;
  fit.first_level = z.unit() * best.level;
  fit.level = z.unit() * level;
  fit.line.mean *= z.unit(), fit.line.slope *= z.unit();
  fit.sd = largest > z.noise() ? z.unit() * std::sqrt(squares / fit.df) : 0;
}

[[nodiscard]] inline State after(const ThetaFit& fit) {
  return {fit.alpha,
          fit.weight,
          fit.level,
          fit.line,
          std::pow(1 - fit.alpha, fit.line.count),
          fit.kind == ThetaKind::dynamic};
}

/// Adds to `scale` of the steps after the first the squared effect of an error of 1 in the year of the first.
inline void add_effects(State zero, std::span<Step> steps) {
  zero.level = zero.line.mean = zero.line.slope = 0;
  zero.follow(1);
  for (auto& step : steps.subspan(1)) {
    const double c = zero.expect();
    step.scale += c * c;
    zero.follow(c);
  }
}

}  // namespace detail::theta

inline ThetaFit fit_theta(std::span<const double> y, ThetaKind kind, std::size_t passed_over) {
  ThetaFit out;
  out.kind = kind;
  const std::size_t spent = passed_over + (kind == ThetaKind::standard ? 2 : 3);
  if (y.size() <= spent) return out.reason = ForecastReason::too_few_points, out;
  const auto z = detail::ScaledValues::from_first(y);
  if (!std::isfinite(z.unit())) return out.reason = ForecastReason::too_large, out;
  detail::SmallBuffer<detail::theta::Line> lines(y.size());
  detail::theta::lines_of(z.values(), kind, lines.values(), out.line);
  out.origin = y.front();
  out.df = static_cast<double>(y.size() - spent);
  if (!(z.unit() > 0)) return out.alpha = detail::theta::alpha_at(1), out;
  detail::theta::Likelihood f{z.values(), lines.values(), passed_over, kind != ThetaKind::standard};
  const auto place = detail::lowest_place<1>(f, detail::still_lattice<1>, detail::lively_lattice<1>);
  return detail::theta::finish(out, z, lines.values(), passed_over, detail::theta::alpha_at(place[0])), out;
}

inline void theta_steps(const ThetaFit& fit, std::span<Step> steps) {
  auto state = detail::theta::after(fit);
  for (auto& step : steps) step = {0, 1, fit.df};
  for (std::size_t h = 0; h < steps.size(); ++h) {
    if (fit.sd > 0) detail::theta::add_effects(state, steps.subspan(h));
    const double mu = state.expect();
    steps[h].location = fit.origin + mu;
    state.follow(mu);
  }
  for (auto& step : steps) step.scale = fit.sd * std::sqrt(step.scale);
}

}  // namespace zhibiao::project
