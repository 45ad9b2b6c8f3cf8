// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/forecast.hpp>
#include <zhibiao/project/scaled_values.hpp>
#include <zhibiao/project/smoothing_search.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

namespace zhibiao::project {

/// Complex exponential smoothing as fitted.  With e = y - level,
///   level <- level - (1 - alpha_1) potential + (alpha_0 - alpha_1) e,
///   potential <- level + (1 - alpha_0) potential + (alpha_0 + alpha_1) e, both from the states before.
struct ComplexFit {
  ForecastReason reason = ForecastReason::none;
  double alpha_0 = 0;  ///< the real part of the smoothing parameter
  double alpha_1 = 0;  ///< its imaginary part
  double level = 0;    ///< the states after the last value
  double potential = 0;
  double sd = 0;              ///< of the errors: sqrt(squares / df)
  double df = 0;              ///< values less 4: two parameters, two first states
  double log_likelihood = 0;  ///< -n ln(sum of squares) / 2; infinite where the fit is perfect
  double aicc = 0;            ///< infinite where there are too few values for it

  [[nodiscard]] bool has_fit() const noexcept { return reason == ForecastReason::none; }
};

/// Fits one without seasons to consecutive yearly values, which are finite, by least squares over alpha_0,
/// alpha_1 within 0.01 to 1.8 and 0.01 to 1.9 and within the region of stability, and both first states (the
/// errors are linear in them).  Five values at least.  A constant is met exactly: sd 0.  Does not allocate
/// for 64 values or fewer. Source: Svetunkov, Kourentzes and Ord 2022, Naval Research Logistics 69, 1108-1123
/// (first in Svetunkov and Kourentzes 2015, Lancaster University Management School working paper).
[[nodiscard]] ComplexFit fit_complex(std::span<const double> y);

/// The distributions of the next `steps.size()` years: Student t, variance sd^2 (1 + sum of c_j^2 over j <
/// h), c_j the level's answer to an error j years before.
void complex_steps(const ComplexFit& fit, std::span<Step> steps);

namespace detail::complex {

template <class T>
struct State {
  T level = 0, potential = 0;

  void follow(const T& a0, const T& a1, const T& e) {
    const T before = level;
    level += (a1 - T(1)) * potential + (a0 - a1) * e;
    potential = before + (T(1) - a0) * potential + (a0 + a1) * e;
  }
};

/// Squared errors as a function of the first level and potential.
template <class T>
struct Squares {
  T q = 0, r0 = 0, r1 = 0, s00 = 0, s01 = 0, s11 = 0;

  void add(std::span<const double> y, const T& a0, const T& a1) {
    State<T> data, level{1, 0}, potential{0, 1};
    for (const double value : y) {
      const T e = T(value) - data.level;
      const T u = level.level;
      const T v = potential.level;
      data.follow(a0, a1, e);
      level.follow(a0, a1, T(0) - u);
      potential.follow(a0, a1, T(0) - v);
      q += e * e;
      r0 += e * u;
      r1 += e * v;
      s00 += u * u;
      s01 += u * v;
      s11 += v * v;
    }
  }
  [[nodiscard]] Trend<double> first_states(std::size_t i) const {
    return solve<true>(lane(s00, i), lane(s01, i), lane(s11, i), lane(r0, i), lane(r1, i));
  }
  [[nodiscard]] double squares(std::size_t i) const {
    const auto x = first_states(i);
    return std::max(0.0, lane(q, i) - x.level * lane(r0, i) - x.slope * lane(r1, i));
  }
};

/// How far the errors are from being forgotten: 0 within the region of stability, where both eigenvalues of
/// the states' recursion are within the unit circle.
[[nodiscard]] inline double instability(double a0, double a1) {
  const double rest = 1 - a0;
  const double trace = 2 * rest + a1;
  const double determinant = rest * rest + rest + a1 * a1 - a1;
  return std::max({0.0, determinant - 1, std::abs(trace) - 1 - determinant});
}

[[nodiscard]] constexpr double alpha_0_at(double place) { return 0.01 + 1.79 * place; }
[[nodiscard]] constexpr double alpha_1_at(double place) { return 0.01 + 1.89 * place; }

/// -2 ln L up to a constant.  Beyond the region of stability, where sums lose their digits, it is high.
struct Likelihood {
  std::span<const double> y;

  Lanes operator()(const std::array<Lanes, 2>& place) const {
    Squares<Lanes> sums;
    sums.add(y, Lanes(0.01) + Lanes(1.79) * place[0], Lanes(0.01) + Lanes(1.89) * place[1]);
    const auto n = static_cast<double>(y.size());
    Lanes out;
    for (std::size_t i = 0; i < lane_count; ++i) {
      const double unstable = instability(alpha_0_at(place[0][i]), alpha_1_at(place[1][i]));
      const double squares = unstable > 0 ? lane(sums.q, i) : sums.squares(i);
      out.set(i, n * (std::log(squares + 1e-300) + 100 * unstable));
    }
    return out;
  }
};

/// Likelihoods are steep around alpha_1 = 1, where the level stays.
inline constexpr auto lattice = [] {
  constexpr std::array<double, 4> real{0.6, 1.0, 1.4, 1.75};
  constexpr std::array<double, 7> imaginary{0.7, 0.85, 0.94, 0.98, 1.0, 1.02, 1.08};
  std::array<Place<2>, 28> out{};
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = {(real[i % 4] - 0.01) / 1.79, (imaginary[i / 4] - 0.01) / 1.89};
  return out;
}();

inline void finish(ComplexFit& fit, const ScaledValues& y) {
  const auto n = static_cast<double>(y.values().size());
  Squares<double> sums;
  sums.add(y.values(), fit.alpha_0, fit.alpha_1);
  const auto first = sums.first_states(0);
  State<double> x{first.level, first.slope};
  double squares = 0, largest = 0;
  for (const double value : y.values()) {
    const double e = value - x.level;
    x.follow(fit.alpha_0, fit.alpha_1, e);
    squares += e * e;
    largest = std::max(largest, std::abs(e));
  }
  if (largest <= y.noise()) squares = 0;
  fit.level = y.unit() * x.level;
  fit.potential = y.unit() * x.potential;
  fit.sd = y.unit() * std::sqrt(squares / fit.df);
  fit.log_likelihood = -0.5 * n * (std::log(squares) + 2 * std::log(y.unit()));
  fit.aicc = aicc(fit.log_likelihood, n, 5);
}

/// With alpha_1 = 1 the level stays where it is.
inline void fit_constant(ComplexFit& fit, double value) {
  fit.alpha_0 = fit.alpha_1 = 1;
  fit.level = fit.potential = value;
  fit.log_likelihood = std::numeric_limits<double>::infinity();
  fit.aicc = -fit.log_likelihood;
}

}  // namespace detail::complex

inline ComplexFit fit_complex(std::span<const double> y) {
  ComplexFit out;
  if (y.size() < 5) return out.reason = ForecastReason::too_few_points, out;
  const auto scaled = detail::ScaledValues::over_mean(y);
  if (!std::isfinite(scaled.unit())) return out.reason = ForecastReason::too_large, out;
  out.df = static_cast<double>(y.size() - 4);
  if (std::ranges::all_of(y, [&](double value) { return !(value < y[0] || value > y[0]); }))
    return detail::complex::fit_constant(out, y[0]), out;
  const detail::complex::Likelihood f{scaled.values()};
  detail::BoxSearch<2, const detail::complex::Likelihood> search(f);
  search.look(detail::complex::lattice);
  search.descend(1e-5);
  out.alpha_0 = detail::complex::alpha_0_at(search.best().at[0]);
  out.alpha_1 = detail::complex::alpha_1_at(search.best().at[1]);
  return detail::complex::finish(out, scaled), out;
}

inline void complex_steps(const ComplexFit& fit, std::span<Step> steps) {
  detail::complex::State<double> mean{fit.level, fit.potential};
  detail::complex::State<double> effect{fit.alpha_0 - fit.alpha_1, fit.alpha_0 + fit.alpha_1};
  double sum = 1;
  for (auto& step : steps) {
    step = {mean.level, fit.sd * std::sqrt(sum), fit.df};
    sum += effect.level * effect.level;
    mean.follow(fit.alpha_0, fit.alpha_1, 0);
    effect.follow(fit.alpha_0, fit.alpha_1, 0);
  }
}

}  // namespace zhibiao::project
