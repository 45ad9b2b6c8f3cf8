// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/forecast.hpp>
#include <zhibiao/project/observations.hpp>
#include <zhibiao/project/scaled_values.hpp>
#include <zhibiao/project/smoothing_search.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

namespace zhibiao::project {

/// The variances of a structural model, as shares that add up to 1.
struct VarianceShares {
  double noise = 1;  ///< of what is observed about the level
  double level = 0;  ///< of the level's own change in a year
  double slope = 0;  ///< of the slope's
};

/// A local level, or a local linear trend, as fitted:
///   y_t = level_t + noise,  level_(t+1) = level_t + slope_t + change,  slope_(t+1) = slope_t + change.
struct StructuralFit {
  ForecastReason reason = ForecastReason::none;
  double level = 0;  ///< the expected states in the year of the last value
  double slope = 0;
  VarianceShares shares;
  double sd = 0;                                 ///< variances are sd^2 times the shares
  double df = 0;                                 ///< values less first states and ratios of variances
  double var_level = 0, cov = 0, var_slope = 0;  ///< of the states in that year, over sd^2
  double log_likelihood = 0;                     ///< diffuse, up to a constant; infinite for a perfect fit

  [[nodiscard]] bool has_fit() const noexcept { return reason == ForecastReason::none; }
};

/// A random walk that is observed with noise; three values at least.  Years without a value are predicted
/// over, not filled.  Nothing is supposed of the first states: their likelihood is the exact diffuse one (de
/// Jong 1991), the errors being linear in them.  The common scale is concentrated out and the likelihood is
/// maximised over the shares; sd^2 = weighted squares / df.  Values that lie on a constant: sd 0.
/// Does not allocate for 64 values or fewer.
/// Source: Harvey 1989, Forecasting, Structural Time Series Models and the Kalman Filter, 2.3, 3.4 and 4.1;
/// de Jong 1991, Annals of Statistics 19, 1073-1083; Durbin and Koopman 2012, ch. 5 and 7.
[[nodiscard]] StructuralFit fit_local_level(const Observations& y);

/// The same with a slope that is itself a random walk; five values at least; a line: sd 0.
[[nodiscard]] StructuralFit fit_local_linear_trend(const Observations& y);

/// The distributions of the next `steps.size()` years: the variance of the states, that of the changes to
/// come, and the noise; Student t with the fit's degrees of freedom.
void structural_steps(const StructuralFit& fit, std::span<Step> steps);

namespace detail::structural {

template <class T>
struct Shares {
  T noise, level, slope;
};

template <class T>
struct Covariance {
  T p00, p01, p11;

  void next_year(const Shares<T>& by) {
    p00 += p01 + p01 + p11 + by.level;
    p01 += p11;
    p11 += by.slope;
  }
};

/// The Kalman filter with diffuse first states: run on the data, and on first states of 1.
template <class T, bool Sloped>
struct Filter {
  Shares<T> shares;
  /// Any proper part of the first states' variance leaves the diffuse likelihood as it is; two years of
  /// changes keep every prediction's variance above 0.
  Covariance<T> p{shares.level + shares.level + shares.slope, shares.slope, shares.slope + shares.slope};
  Trend<T> data{}, of_level{1, 0}, of_slope{0, 1};
  T q = 0, r0 = 0, r1 = 0, s00 = 0, s01 = 0, s11 = 0, product = 1;
  std::array<double, lanes_of<T>> logs{};

  void next_year() {
    p.next_year(shares);
    if constexpr (Sloped) {
      data.level += data.slope;
      of_level.level += of_level.slope;
      of_slope.level += of_slope.slope;
    }
  }
  void observe(double y) {
    const T weight = T(1) / (p.p00 + shares.noise);
    const Gains<T> gains{p.p00 * weight, p.p01 * weight, 1};
    const T e = T(y) - data.level;
    const T u = of_level.level;
    const T v = of_slope.level;
    data.follow(gains, e);
    of_level.follow(gains, T(0) - u);
    q += e * e * weight;
    r0 += e * u * weight;
    s00 += u * u * weight;
    if constexpr (Sloped) {
      of_slope.follow(gains, T(0) - v);
      r1 += e * v * weight;
      s01 += u * v * weight;
      s11 += v * v * weight;
    }
    p.p11 -= gains.beta * p.p01;
    p.p01 *= shares.noise * weight;
    p.p00 *= shares.noise * weight;
    product *= weight;
  }
  void take_logs() {
    for (std::size_t i = 0; i < lanes_of<T>; ++i) logs[i] += std::log(lane(product, i));
    product = 1;
  }
  void run(const Observations& y, std::span<const double> z) {
    for (std::size_t t = 0; t < z.size(); ++t) {
      for (int year = t == 0 ? 0 : y.step(t); year > 0; --year) next_year();
      observe(z[t]);
      if (t % 16 == 15) take_logs();
    }
    take_logs();
  }
  [[nodiscard]] Trend<double> first_states(std::size_t i) const {
    return solve<Sloped>(lane(s00, i), lane(s01, i), lane(s11, i), lane(r0, i), lane(r1, i));
  }
  [[nodiscard]] double squares(std::size_t i) const {
    const auto x = first_states(i);
    return std::max(0.0, lane(q, i) - x.level * lane(r0, i) - x.slope * lane(r1, i));
  }
  [[nodiscard]] double determinant(std::size_t i) const {
    return Sloped ? lane(s00, i) * lane(s11, i) - lane(s01, i) * lane(s01, i) : lane(s00, i);
  }
  /// -2 ln L up to a constant, of n values.
  [[nodiscard]] double value(std::size_t i, std::size_t n) const {
    const auto m = static_cast<double>(n) - (Sloped ? 2 : 1);
    return m * std::log(squares(i) + 1e-300) - logs[i] + std::log(determinant(i));
  }
};

template <bool Sloped, class T>
[[nodiscard]] Shares<T> shares_at(const std::array<T, Sloped ? 2 : 1>& place) {
  if constexpr (!Sloped) {
    return {T(1) - place[0], place[0], T(0)};
  } else {
    const T signal = place[0] * place[0];
    const T slope = place[1] * place[1];
    return {T(1) - signal, signal * (T(1) - slope), signal * slope};
  }
}

template <bool Sloped>
struct Likelihood {
  const Observations& y;
  std::span<const double> z;

  Lanes operator()(const std::array<Lanes, Sloped ? 2 : 1>& place) const {
    Filter<Lanes, Sloped> filter{shares_at<Sloped>(place)};
    filter.run(y, z);
    Lanes out;
    for (std::size_t i = 0; i < lane_count; ++i) out.set(i, filter.value(i, z.size()));
    return out;
  }
};

/// Places of little signal, or of much.
template <bool Sloped>
[[nodiscard]] constexpr auto lattice(const std::array<double, 4>& signals) {
  constexpr std::array<double, 4> slopes{0, 0.25, 0.55, 1};
  std::array<Place<Sloped ? 2 : 1>, Sloped ? 16 : 4> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i][0] = signals[i % 4];
    if constexpr (Sloped) out[i][1] = slopes[i / 4];
  }
  return out;
}
template <bool Sloped>
inline constexpr auto little_signal = lattice<Sloped>({0, 0.08, 0.2, 0.35});
template <bool Sloped>
inline constexpr auto much_signal = lattice<Sloped>({0.5, 0.65, 0.85, 1});

/// The states after the last value, once the first states are known.
template <bool Sloped>
inline void finish(StructuralFit& fit, const Observations& y, const ScaledValues& z) {
  Filter<double, Sloped> f{{fit.shares.noise, fit.shares.level, fit.shares.slope}};
  f.run(y, z.values());
  const auto x = f.first_states(0);
  const auto l = f.of_level, s = f.of_slope;
  fit.level = z.origin() + z.unit() * (f.data.level + l.level * x.level + s.level * x.slope);
  fit.slope = z.unit() * (f.data.slope + l.slope * x.level + s.slope * x.slope);
  // the variance of the first states, which the data leave, is carried to the last
  const auto a = solve<Sloped>(f.s00, f.s01, f.s11, l.level, Sloped ? s.level : 0);
  const auto b = solve<Sloped>(f.s00, f.s01, f.s11, l.slope, Sloped ? s.slope : 0);
  fit.var_level = f.p.p00 + l.level * a.level + s.level * a.slope;
  fit.cov = Sloped ? f.p.p01 + l.level * b.level + s.level * b.slope : 0;
  fit.var_slope = Sloped ? f.p.p11 + l.slope * b.level + s.slope * b.slope : 0;
  const double noise = z.noise();
  const double squares = f.squares(0);
  fit.sd = squares > noise * noise * fit.df ? z.unit() * std::sqrt(squares / fit.df) : 0;
  const auto m = fit.df + (Sloped ? 2 : 1);
  fit.log_likelihood = fit.sd > 0 ? -0.5 * (f.value(0, y.size()) + 2 * m * std::log(z.unit()))
                                  : std::numeric_limits<double>::infinity();
}

template <bool Sloped>
[[nodiscard]] inline StructuralFit fit(const Observations& y) {
  StructuralFit out;
  constexpr std::size_t spent = Sloped ? 4 : 2;
  if (y.size() <= spent) return out.reason = ForecastReason::too_few_points, out;
  const auto z = ScaledValues::from_first(y.values);
  if (!std::isfinite(z.unit())) return out.reason = ForecastReason::too_large, out;
  out.df = static_cast<double>(y.size() - spent);
  if (!(z.unit() > 0)) {
    out.level = y.first();
    out.log_likelihood = std::numeric_limits<double>::infinity();
    return out;
  }
  const Likelihood<Sloped> f{y, z.values()};
  const auto place = lowest_place<Sloped ? 2 : 1>(f, little_signal<Sloped>, much_signal<Sloped>);
  const auto shares = shares_at<Sloped>(place);
  out.shares = {shares.noise, shares.level, shares.slope};
  return finish<Sloped>(out, y, z), out;
}

}  // namespace detail::structural

inline StructuralFit fit_local_level(const Observations& y) { return detail::structural::fit<false>(y); }

inline StructuralFit fit_local_linear_trend(const Observations& y) {
  return detail::structural::fit<true>(y);
}

inline void structural_steps(const StructuralFit& fit, std::span<Step> steps) {
  const detail::structural::Shares<double> by{fit.shares.noise, fit.shares.level, fit.shares.slope};
  detail::structural::Covariance<double> p{fit.var_level, fit.cov, fit.var_slope};
  double location = fit.level;
  for (auto& step : steps) {
    p.next_year(by);
    location += fit.slope;
    step = {location, fit.sd * std::sqrt(p.p00 + by.noise), fit.df};
  }
}

}  // namespace zhibiao::project
