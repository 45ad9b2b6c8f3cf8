// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/forecast.hpp>
#include <zhibiao/project/scaled_values.hpp>
#include <zhibiao/project/smoothing_likelihood.hpp>
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

/// What is smoothed.
enum class SmoothingTrend : std::uint8_t {
  level,   ///< a level alone: the forecast is flat (simple exponential smoothing)
  linear,  ///< level and slope (Holt)
  damped,  ///< level and a slope that fades by phi a year
};
inline constexpr std::array<std::string_view, 3> smoothing_trend_names{"level", "linear", "damped"};
[[nodiscard]] constexpr std::string_view to_string(SmoothingTrend trend) noexcept {
  return smoothing_trend_names[static_cast<std::size_t>(trend)];
}

/// What the errors grow with.
enum class SmoothingErrors : std::uint8_t {
  additive,        ///< nothing: y = mu + e
  multiplicative,  ///< the value expected: y = mu (1 + e); for values above 0
};
inline constexpr std::array<std::string_view, 2> smoothing_errors_names{"additive", "multiplicative"};
[[nodiscard]] constexpr std::string_view to_string(SmoothingErrors errors) noexcept {
  return smoothing_errors_names[static_cast<std::size_t>(errors)];
}

/// A model of exponential smoothing as fitted.  mu = level + phi slope; level <- mu + alpha e,
/// slope <- phi slope + beta e, e = y - mu.
struct SmoothingFit {
  ForecastReason reason = ForecastReason::none;
  SmoothingTrend trend = SmoothingTrend::level;
  SmoothingErrors errors = SmoothingErrors::additive;
  double alpha = 0;        ///< 0.0001 to 0.9999
  double beta = 0;         ///< 0.0001 to alpha; 0 for a level alone
  double phi = 1;          ///< 0.8 to 0.98 where damped, otherwise 1
  double first_level = 0;  ///< the states before the first value
  double first_slope = 0;
  double level = 0;  ///< the states after the last value
  double slope = 0;
  double sd = 0;  ///< of e, or of e / mu where errors are multiplicative: sqrt(squares / df)
  double df = 0;  ///< values less parameters, first states among them
  /// -(n ln(sum of e^2) + 2 sum ln mu) / 2, with e / mu and the second sum where errors are multiplicative;
  /// infinite where the fit is perfect.
  double log_likelihood = 0;
  double aicc = 0;  ///< Akaike's criterion, corrected; infinite where there are too few values for it

  [[nodiscard]] bool has_fit() const noexcept { return reason == ForecastReason::none; }
};

/// What a model of exponential smoothing estimates: smoothing parameters and first states.
[[nodiscard]] constexpr std::size_t smoothing_parameters(SmoothingTrend trend) noexcept {
  return trend == SmoothingTrend::level ? 2 : trend == SmoothingTrend::linear ? 4 : 5;
}

/// Fits one model to consecutive yearly values, which are finite, by maximum likelihood; the first states are
/// estimated with it.  Refuses fewer values than `smoothing_parameters` and 1, values not above 0 where
/// errors are multiplicative, and series wider than the range of double.  What the model meets exactly, a
/// constant above all, has an sd of 0.  Does not allocate for 64 values or fewer. Source: Hyndman, Koehler,
/// Ord and Snyder 2008, Forecasting with Exponential Smoothing, ch. 5; bounds of the parameters as in the
/// package forecast of R.
[[nodiscard]] SmoothingFit fit_smoothing(std::span<const double> y, SmoothingTrend trend,
                                         SmoothingErrors errors = SmoothingErrors::additive);

/// The distributions of the next `steps.size()` years: Student t with the fit's degrees of freedom.  Variance
/// of h years ahead sigma^2 (1 + sum of c_j^2 over j < h), c_j = alpha + beta (phi + ... + phi^j); with
/// multiplicative errors (1 + sigma^2) theta_h - mu_h^2, theta_h = mu_h^2 + sigma^2 sum of c_j^2 theta_(h-j).
/// Source: Hyndman et al. 2008, table 6.2 and section 6.3.
void smoothing_steps(const SmoothingFit& fit, std::span<Step> steps);

namespace detail::smoothing {

inline constexpr double infinite = std::numeric_limits<double>::infinity();

struct Residuals {
  double squares = 0;  ///< of e, or of e / mu
  double logs = 0;     ///< of mu
  double largest = 0;
};

/// Runs through the series once more and leaves `x` after the last value.
[[nodiscard]] inline Residuals residuals(const ScaledValues& y, const Gains<double>& by, bool relative,
                                         Trend<double>& x) {
  Residuals out;
  for (const double value : y.values()) {
    const double mu = x.expect(by);
    x.follow(by, value - mu);
    const double size = relative ? mu : 1;
    const double e = (value - mu) / size;
    out.squares += e * e;
    out.logs += relative ? std::log(mu) : 0;
    out.largest = std::max(out.largest, std::abs(e));
  }
  if (out.largest <= y.noise()) out.squares = 0;
  return out;
}

inline void finish(SmoothingFit& fit, const ScaledValues& z, const Gains<double>& by, Trend<double> x) {
  const bool relative = fit.errors == SmoothingErrors::multiplicative;
  const auto n = static_cast<double>(z.values().size());
  fit.alpha = by.alpha, fit.beta = by.beta, fit.phi = by.phi;
  fit.first_level = z.origin() + z.unit() * x.level;
  fit.first_slope = z.unit() * x.slope;
  const auto errors = residuals(z, by, relative, x);
  fit.level = z.origin() + z.unit() * x.level;
  fit.slope = z.unit() * x.slope;
  fit.df = n - static_cast<double>(smoothing_parameters(fit.trend));
  fit.sd = std::sqrt(errors.squares / fit.df) * (relative ? 1 : z.unit());
  const double logs = n * std::log(errors.squares) + 2 * errors.logs + 2 * n * std::log(z.unit());
  fit.log_likelihood = errors.squares > 0 ? -0.5 * logs : infinite;
  fit.aicc = aicc(fit.log_likelihood, n, static_cast<double>(smoothing_parameters(fit.trend)) + 1);
}

/// One model of D gains for one series: where to look for them, and the fit once they are found.
template <std::size_t D>
class AdditiveSearch {
 public:
  explicit AdditiveSearch(std::span<const double> y) : z_(ScaledValues::from_first(y)) {}
  [[nodiscard]] GainStarts<D> starts() const {
    AdditiveLikelihood<D> f{z_.values()};
    return gain_starts<D>(f);
  }
  void fit(const GainStarts<D>& starts, SmoothingFit& out) const {
    AdditiveLikelihood<D> f{z_.values()};
    const auto by = gains_at<D>(lowest_from<D>(f, std::span(starts)));
    NormalEquations<double, (D > 1)> sums;
    sums.add(z_.values(), by);
    finish(out, z_, by, sums.first_states(0));
  }
  [[nodiscard]] double unit() const { return z_.unit(); }

 private:
  ScaledValues z_;
};

template <std::size_t D>
class MultiplicativeSearch {
 public:
  explicit MultiplicativeSearch(std::span<const double> y) : y_(ScaledValues::over_mean(y)) {}
  [[nodiscard]] GainStarts<D> starts() const {
    MultiplicativeLikelihood<D> f(y_.values());
    const auto afresh = [&f](const std::array<Lanes, D>& place) { return f.afresh(place); };
    return gain_starts<D>(afresh);
  }
  void fit(const GainStarts<D>& starts, SmoothingFit& out) const {
    MultiplicativeLikelihood<D> f(y_.values());
    (void)lowest_from<D>(f, std::span(starts));
    finish(out, y_, gains_at<D>(f.best().place), f.best().first_states);
  }
  [[nodiscard]] double unit() const { return y_.unit(); }

 private:
  ScaledValues y_;
};

/// Calls `with` with the search for the model of `fit`.
template <class With>
inline void search_for(const SmoothingFit& fit, std::span<const double> y, const With& with) {
  const auto errors = [&]<std::size_t D>() {
    if (fit.errors == SmoothingErrors::additive) return with(AdditiveSearch<D>(y));
    with(MultiplicativeSearch<D>(y));
  };
  if (fit.trend == SmoothingTrend::level) return errors.template operator()<1>();
  if (fit.trend == SmoothingTrend::linear) return errors.template operator()<2>();
  errors.template operator()<3>();
}

/// A constant series needs no search, and is met to the last digit.
inline void fit_constant(SmoothingFit& fit, std::span<const double> y) {
  fit.alpha = 1 - least_gain;
  fit.beta = fit.trend == SmoothingTrend::level ? 0 : least_gain;
  fit.phi = fit.trend == SmoothingTrend::damped ? 0.98 : 1;
  fit.first_level = fit.level = y.front();
  fit.df = static_cast<double>(y.size() - smoothing_parameters(fit.trend));
  fit.log_likelihood = infinite;
  fit.aicc =
      aicc(infinite, static_cast<double>(y.size()), static_cast<double>(smoothing_parameters(fit.trend)) + 1);
}

[[nodiscard]] inline bool positive(std::span<const double> y) {
  return std::ranges::all_of(y, [](double value) { return value > 0; });
}

[[nodiscard]] inline ForecastReason refusal(std::span<const double> y, const ScaledValues& z,
                                            const SmoothingFit& fit) {
  if (!std::isfinite(z.unit())) return ForecastReason::too_large;
  if (fit.errors == SmoothingErrors::multiplicative && !positive(y)) return ForecastReason::not_positive;
  return y.size() > smoothing_parameters(fit.trend) ? ForecastReason::none : ForecastReason::too_few_points;
}

/// The answer c_j of the forecast to an error j years before; it grows by beta phi^j.
class Answer {
 public:
  explicit Answer(const SmoothingFit& fit) : beta_(fit.beta), phi_(fit.phi), now_(fit.alpha) {}
  /// c_1, c_2, ...
  [[nodiscard]] double next() {
    beta_ *= phi_;
    return now_ += beta_;
  }

 private:
  double beta_, phi_, now_;
};

/// theta_h = mu_h^2 + sigma^2 sum c_j^2 theta_(h-j) stands in `scale` until all of them are known.
inline void relative_scales(const SmoothingFit& fit, std::span<Step> steps) {
  for (std::size_t h = 0; h < steps.size(); ++h) {
    Answer answer(fit);
    double sum = 0;
    for (std::size_t j = 1; j <= h; ++j) {
      const double c = answer.next();
      sum += c * c * steps[h - j].scale;
    }
    steps[h].scale = steps[h].location * steps[h].location + fit.sd * fit.sd * sum;
  }
  for (auto& [location, scale, df] : steps)
    scale = std::sqrt(std::max(0.0, (1 + fit.sd * fit.sd) * scale - location * location));
}

}  // namespace detail::smoothing

inline SmoothingFit fit_smoothing(std::span<const double> y, SmoothingTrend trend, SmoothingErrors errors) {
  SmoothingFit out;
  out.trend = trend;
  out.errors = errors;
  if (y.size() <= smoothing_parameters(trend)) return out.reason = ForecastReason::too_few_points, out;
  const auto z = detail::ScaledValues::from_first(y);
  out.reason = detail::smoothing::refusal(y, z, out);
  if (!out.has_fit()) return out;
  if (!(z.unit() > 0)) return detail::smoothing::fit_constant(out, y), out;
  detail::smoothing::search_for(out, y, [&out](const auto& search) { search.fit(search.starts(), out); });
  return out;
}

inline void smoothing_steps(const SmoothingFit& fit, std::span<Step> steps) {
  detail::smoothing::Answer answer(fit);
  double slope = fit.slope, location = fit.level, sum = 1;
  for (auto& step : steps) {
    slope *= fit.phi;
    location += slope;
    step = {location, fit.sd * std::sqrt(sum), fit.df};
    const double c = answer.next();
    sum += c * c;
  }
  if (fit.errors == SmoothingErrors::multiplicative) detail::smoothing::relative_scales(fit, steps);
}

}  // namespace zhibiao::project
