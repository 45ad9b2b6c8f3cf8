// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/escap.hpp>
#include <zhibiao/assess/method/growth.hpp>
#include <zhibiao/assess/method/input.hpp>
#include <zhibiao/assess/method/progress.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

/// UN ESCAP's anticipated progress index: a value predicted for the target's year in three ways.
/// Source: as `escap.hpp`; formulas of UNICEF's progress_assessment_functions.R.  Unlike that code the
/// geometric mean is of growth a year, so that years without a value do no harm.
namespace zhibiao::method {

enum class EscapProspect : std::uint8_t { will_meet, accelerate, reverse };

inline constexpr std::array<StatusClass, 3> escap_prospect_classes{{
    {"will_meet", ProgressLevel::on_track},
    {"accelerate", ProgressLevel::progress_too_slow},
    {"reverse", ProgressLevel::moving_away},
}};

/// AP > 9 will meet the target, > 0 has to accelerate, else has to reverse.
[[nodiscard]] inline EscapProspect escap_prospect(double AP) noexcept {
  if (above(AP, 9)) return EscapProspect::will_meet;
  return AP > 0 ? EscapProspect::accelerate : EscapProspect::reverse;
}

/// The weight of a year: w = (T - t1) / (T - t); 1 for the first, larger for the later.  t < T.
[[nodiscard]] constexpr double escap_weight(double t, double t1, double T) noexcept {
  return (T - t1) / (T - t);
}

/// ln(Y / (1 - Y)), 0 < Y < 1, and back.
[[nodiscard]] inline double logit(double Y) noexcept { return std::log(Y / (1 - Y)); }
[[nodiscard]] inline double expit(double z) noexcept { return 1 / (1 + std::exp(-z)); }

/// A predicted value, with the slope a year of what was extrapolated (logit, or logarithm).
struct EscapPrediction {
  double slope = 0;
  double pred = 0;
};

/// Weighted logit regression on t' = t - mean(t), through the mean of the logits:
/// b = [Σ w t'L - Σ w t' Σ w L / W] / [Σ w t'² - (Σ w t')² / W], z = mean(L) + b (T - mean(t)).
/// Two values or more, each strictly between 0 and `scale`; the years before T.
[[nodiscard]] EscapPrediction escap_weighted_logit(const std::vector<YearValue>& series, double T,
                                                   double scale);

/// The latest value carried on at the weighted mean of growth a year between neighbours; values of one sign.
[[nodiscard]] EscapPrediction escap_weighted_geometric(const std::vector<YearValue>& series, double T);

/// The latest value carried on at the plain mean of the changes of the logit a year.  A value at 0 or at
/// `scale` has no logit: then the latest value stays, as in the source.
[[nodiscard]] EscapPrediction escap_mean_logit(const std::vector<YearValue>& series, double T, double scale);

}  // namespace zhibiao::method

namespace zhibiao {

/// How the value of the target's year is predicted.
enum class EscapPath : std::uint8_t { weighted_logit, weighted_geometric, mean_logit };

inline constexpr std::array<std::string_view, 3> escap_path_names{"weighted_logit", "weighted_geometric",
                                                                  "mean_logit"};
[[nodiscard]] constexpr std::string_view to_string(EscapPath path) noexcept {
  return escap_path_names[static_cast<std::size_t>(path)];
}

/// What a path predicts for the year T, after the latest; no class, since no target is asked.  The paths of
/// logits need a scale.  Quantities: slope, pred.
[[nodiscard]] MethodResult escap_predict(EscapPath path, const std::vector<YearValue>& series, double T,
                                         std::optional<double> scale = std::nullopt);

/// The anticipated index by weighted logit regression; `limit` is the scale.  Score and quantity: AP, beside
/// slope and pred.  10 where the target is met already.
[[nodiscard]] MethodResult escap_wlogit(const Progress& progress);
/// The same by the weighted geometric mean of growth.
[[nodiscard]] MethodResult escap_geometric(const Progress& progress);
/// The same by the mean change of the logit, UNICEF's final choice.
[[nodiscard]] MethodResult escap_logit(const Progress& progress);

namespace detail::method {

using zhibiao::method::EscapPrediction;

[[nodiscard]] inline double mean_year(const std::vector<YearValue>& series) noexcept {
  double sum = 0;
  for (const auto& point : series) sum += point.year;
  return sum / static_cast<double>(series.size());
}

/// 0 < y < scale for each value; with the ends 0 <= y <= scale.
[[nodiscard]] inline bool all_inside(const std::vector<YearValue>& series, double scale, bool ends) noexcept {
  return std::all_of(series.begin(), series.end(), [&](const YearValue& point) {
    return ends ? point.value >= 0 && point.value <= scale : point.value > 0 && point.value < scale;
  });
}

/// Values that have the logits of a path.
[[nodiscard]] inline MethodReason refuse_logits(const std::vector<YearValue>& series,
                                                std::optional<double> scale, EscapPath path) noexcept {
  if (!scale) return MethodReason::no_scale;
  const bool inside = all_inside(series, *scale, path == EscapPath::mean_logit);
  return *scale > 0 && inside ? MethodReason::none : MethodReason::outside_scale;
}

/// One sign and no 0 from the first value to the last.
[[nodiscard]] inline MethodReason refuse_steps(const std::vector<YearValue>& series) noexcept {
  for (const auto& point : series) {
    if (point.value == 0) return MethodReason::zero_base;
    if ((point.value < 0) != (series.front().value < 0)) return MethodReason::opposite_signs;
  }
  return MethodReason::none;
}

[[nodiscard]] inline EscapPrediction escap_path(EscapPath path, const std::vector<YearValue>& series,
                                                double T, double scale) {
  using namespace zhibiao::method;
  if (path == EscapPath::weighted_geometric) return escap_weighted_geometric(series, T);
  return path == EscapPath::weighted_logit ? escap_weighted_logit(series, T, scale)
                                           : escap_mean_logit(series, T, scale);
}

[[nodiscard]] inline MethodResult& escap_index_of(const Progress& p, MethodResult& out) {
  const double I0 = p.base().value, TV = p.target->value;
  const auto pred = out.value("pred");
  const bool done = met(p), reaches = done || meets(*pred, TV, p.d());
  if (!reaches && I0 == TV) return out = MethodReason::base_at_target;
  const double AP = reaches ? 10.0 : zhibiao::method::escap_index(*pred, I0, TV, p.d());
  if (!std::isfinite(AP)) return out = MethodReason::out_of_range;
  const auto is = static_cast<std::size_t>(zhibiao::method::escap_prospect(AP));
  return classify(out.scored(AP).with("AP", AP), zhibiao::method::escap_prospect_classes[is], done);
}

[[nodiscard]] inline MethodResult escap_anticipated(const Progress& p, EscapPath path) {
  auto why = first(refuse_series(p, 1), refuse_side(p), refuse_number(p));
  if (why == MethodReason::none) why = refuse_target(p);
  if (why != MethodReason::none) return why;
  if (!met(p) && path == EscapPath::weighted_geometric && p.kind == ProgressKind::growth_rate)
    return MethodReason::growth_rate;
  auto out = escap_predict(path, p.series, *p.target->year, p.limit);
  if (out.reason != MethodReason::none && !met(p)) return out;
  return escap_index_of(p, out);
}

}  // namespace detail::method

namespace method {

inline EscapPrediction escap_weighted_logit(const std::vector<YearValue>& series, double T, double scale) {
  const double t_mean = detail::method::mean_year(series);
  double W = 0, wt = 0, wL = 0, wtL = 0, wtt = 0, L_sum = 0;
  for (const auto& point : series) {
    const double w = escap_weight(point.year, series.front().year, T);
    const double t = point.year - t_mean, L = logit(point.value / scale);
    W += w, wt += w * t, wL += w * L, wtL += w * t * L, wtt += w * t * t, L_sum += L;
  }
  const double b = (wtL - wt * wL / W) / (wtt - wt * wt / W);
  const double z = L_sum / static_cast<double>(series.size()) + b * (T - t_mean);
  return {b, scale * expit(z)};
}

inline EscapPrediction escap_weighted_geometric(const std::vector<YearValue>& series, double T) {
  double W = 0, sum = 0;
  for (std::size_t i = 1; i < series.size(); ++i) {
    const double w = escap_weight(series[i].year, series.front().year, T);
    const double years = series[i].year - series[i - 1].year;
    W += w, sum += w * std::log(series[i].value / series[i - 1].value) / years;
  }
  const double rate = sum / W;
  return {rate, series.back().value * std::exp(rate * (T - series.back().year))};
}

inline EscapPrediction escap_mean_logit(const std::vector<YearValue>& series, double T, double scale) {
  if (!detail::method::all_inside(series, scale, false)) return {0, series.back().value};
  double sum = 0;
  for (std::size_t i = 1; i < series.size(); ++i)
    sum += (logit(series[i].value / scale) - logit(series[i - 1].value / scale)) /
           (series[i].year - series[i - 1].year);
  const double slope = sum / static_cast<double>(series.size() - 1);
  const auto& last = series.back();
  return {slope, scale * expit(logit(last.value / scale) + slope * (T - last.year))};
}

}  // namespace method

inline MethodResult escap_predict(EscapPath path, const std::vector<YearValue>& series, double T,
                                  std::optional<double> scale) {
  using namespace detail::method;
  Progress p;
  p.series = series;
  p.limit = scale;
  if (const auto why = refuse_series(p, 2); why != MethodReason::none) return why;
  if (!std::isfinite(T)) return MethodReason::non_finite;
  if (T <= p.latest().year) return MethodReason::target_year_passed;
  const auto why =
      path == EscapPath::weighted_geometric ? refuse_steps(series) : refuse_logits(series, scale, path);
  if (why != MethodReason::none) return why;
  const auto found = escap_path(path, series, T, scale.value_or(1));
  if (!std::isfinite(found.pred)) return MethodReason::out_of_range;
  return MethodResult(MethodReason::none).with("slope", found.slope).with("pred", found.pred);
}

inline MethodResult escap_wlogit(const Progress& p) {
  return detail::method::escap_anticipated(p, EscapPath::weighted_logit);
}
inline MethodResult escap_geometric(const Progress& p) {
  return detail::method::escap_anticipated(p, EscapPath::weighted_geometric);
}
inline MethodResult escap_logit(const Progress& p) {
  return detail::method::escap_anticipated(p, EscapPath::mean_logit);
}

}  // namespace zhibiao
