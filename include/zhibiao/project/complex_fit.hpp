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
/// alpha_1 (0.01 to 1.8 and 0.01 to 1.71, within the region of stability), and both first states (the
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

struct Alphas {
  double real = 0, imaginary = 0;
};

/// A place in the unit box as parameters: the second number is alpha_1, the first where alpha_0 lies between
/// the borders that the three circles of the region of stability leave it there.  Within the region both
/// eigenvalues of the states' recursion are within the unit circle, so that old errors are forgotten.
[[nodiscard]] inline Alphas alphas_at(const Place<2>& place) {
  const double a1 = 0.01 + 1.7 * place[1];
  const auto half = [&](double squared_radius, double middle) {
    return std::sqrt(std::max(0.0, squared_radius - (a1 - middle) * (a1 - middle)));
  };
  const double around = half(1.5, 0.5);
  const double low = std::max({0.01, 1.5 - around, std::abs(a1 - 1) < 0.5 ? 0.5 + half(0.25, 1) : 0.01});
  const double high = std::min({1.8, 1.5 + around, a1 * a1 < 1.25 ? 2.5 - half(1.25, 0) : 1.8});
  constexpr double off_the_border = 1e-9;
  return {low + off_the_border + (high - low - 2 * off_the_border) * place[0], a1};
}

/// -2 ln L up to a constant.
struct Likelihood {
  std::span<const double> y;

  Lanes operator()(const std::array<Lanes, 2>& place) const {
    Lanes real, imaginary;
    for (std::size_t i = 0; i < lane_count; ++i) {
      const auto by = alphas_at({place[0][i], place[1][i]});
      real.set(i, by.real);
      imaginary.set(i, by.imaginary);
    }
    Squares<Lanes> sums;
    sums.add(y, real, imaginary);
    const auto n = static_cast<double>(y.size());
    Lanes out;
    for (std::size_t i = 0; i < lane_count; ++i) out.set(i, n * std::log(sums.squares(i) + 1e-300));
    return out;
  }
};

/// Likelihoods are steep about alpha_1 = 1, where the level stays, and have valleys at either border.
[[nodiscard]] constexpr auto lattice(double across, double side) {
  constexpr std::array<double, 8> off{0, 0.01, 0.025, 0.05, 0.08, 0.13, 0.2, 0.3};
  std::array<Place<2>, 8> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = {across, (1 + side * off[i] - 0.01) / 1.7};
  return out;
}

[[nodiscard]] inline Alphas best_alphas(const Likelihood& f) {
  static constexpr std::array borders{lattice(0, -1), lattice(0, 1), lattice(1, -1), lattice(1, 1)};
  static constexpr std::array inner{lattice(0.3, -1), lattice(0.3, 1), lattice(0.7, -1), lattice(0.7, 1)};
  return alphas_at(lowest_place<2>(f, borders[0], borders[1], borders[2], borders[3], inner[0], inner[1],
                                   inner[2], inner[3]));
}

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
  const auto alphas = detail::complex::best_alphas(f);
  out.alpha_0 = alphas.real;
  out.alpha_1 = alphas.imaginary;
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
