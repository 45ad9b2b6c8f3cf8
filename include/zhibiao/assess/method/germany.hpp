// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/growth.hpp>
#include <zhibiao/assess/method/input.hpp>
#include <zhibiao/assess/method/progress.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

/// The weather symbols of the German Sustainable Development Strategy (DNS), by the mean of the last five
/// annual changes.
/// Source: Nachhaltige-Entwicklung-Deutschland/open-sdg-site-starter, _pages/status.md.
namespace zhibiao::method {

enum class Germany : std::uint8_t { sun, sun_cloud, cloud, storm };

inline constexpr std::array<StatusClass, 4> germany_classes{{
    {"sun", ProgressLevel::on_track},
    {"sun_cloud", ProgressLevel::progress_too_slow},
    {"cloud", ProgressLevel::progress_too_slow},
    {"storm", ProgressLevel::moving_away},
}};
/// Where only a direction is aimed at, a cloud says that the mean change is not towards it.
inline constexpr std::array<StatusClass, 4> germany_direction_classes{{
    {"sun", ProgressLevel::on_track},
    {"sun_cloud", ProgressLevel::progress_too_slow},
    {"cloud", ProgressLevel::stagnating},
    {"storm", ProgressLevel::moving_away},
}};

/// h = y_t + m (T - t): the latest value carried on at m a year.
[[nodiscard]] constexpr double germany_projection(double yt, double m, double left) noexcept {
  return yt + m * left;
}
/// What h misses of the way from the latest value to the target: 0 or less where it reaches it.
/// The latest value does not meet the target.
[[nodiscard]] constexpr double germany_miss(double h, double yt, double target) noexcept {
  return (target - h) / (target - yt);
}
/// Reached or missed by less than 5% sun, by 5 … 20% sun and cloud, by more cloud if the way is right, else
/// storm.  `right` is d m; standing still is not the right way.
[[nodiscard]] inline Germany germany_status(double miss, double right) noexcept {
  if (!at_least(miss, 0.05)) return Germany::sun;
  if (!above(miss, 0.20)) return Germany::sun_cloud;
  return right > 0 ? Germany::cloud : Germany::storm;
}
/// A target to be met every year, or met early.  Met: sun, or sun and cloud if it gets worse.  Not met:
/// cloud, or storm if it gets worse.
[[nodiscard]] constexpr Germany germany_hold_status(bool met, double right) noexcept {
  if (met) return right >= 0 ? Germany::sun : Germany::sun_cloud;
  return right >= 0 ? Germany::cloud : Germany::storm;
}
/// Only a direction is aimed at: mean and last change right sun, the mean only sun and cloud, the last only
/// cloud, neither storm.
[[nodiscard]] constexpr Germany germany_direction_status(double right, double last_right) noexcept {
  if (right > 0) return last_right > 0 ? Germany::sun : Germany::sun_cloud;
  return last_right > 0 ? Germany::cloud : Germany::storm;
}

}  // namespace zhibiao::method

namespace zhibiao {

/// The symbol of a yearly series: its last six values, or four or five where there are no more.  Of a
/// target interval the weakest end counts; without a target only the direction does; `hold` asks for the
/// rule of every year.  Quantities: m, and h and miss where there is a way to go.
[[nodiscard]] MethodResult germany_dns(const Progress& progress);

namespace detail::method {

/// How many of the last values are of consecutive years; six are the most.
[[nodiscard]] inline std::size_t run_of_years(const Progress& p) noexcept {
  std::size_t run = p.series.empty() ? 0 : 1;
  while (run < std::min<std::size_t>(p.series.size(), 6)) {
    const auto* later = &p.series[p.series.size() - run];
    if (later->year - (later - 1)->year != 1) break;
    ++run;
  }
  return run;
}

[[nodiscard]] inline const StatusClass& germany_class(zhibiao::method::Germany is) noexcept {
  return zhibiao::method::germany_classes[static_cast<std::size_t>(is)];
}

/// The end of the interval that is easiest to meet.
[[nodiscard]] inline double weakest_end(const ProgressTarget& target, double d) noexcept {
  const double other = target.value2.value_or(target.value);
  return d > 0 ? std::min(target.value, other) : std::max(target.value, other);
}

[[nodiscard]] inline MethodReason refuse_germany(const Progress& p) noexcept {
  const auto why = first(refuse_series(p, 4), refuse_side(p));
  if (why != MethodReason::none) return why;
  if (run_of_years(p) < 4) return MethodReason::years_not_consecutive;
  if (!p.target) return p.hold ? MethodReason::no_target : MethodReason::none;
  if (!p.target->year) return p.hold ? MethodReason::none : MethodReason::no_target_year;
  return *p.target->year < p.latest().year ? MethodReason::target_year_passed : MethodReason::none;
}

/// The symbol for the mean change m.
[[nodiscard]] inline MethodResult germany_target(const Progress& p, double m) {
  const double d = p.d(), yt = p.latest().value, target = weakest_end(*p.target, d);
  const bool done = meets(yt, target, d);
  auto out = MethodResult(MethodReason::none).with("m", m);
  if (done || p.hold) {
    const auto& is = germany_class(zhibiao::method::germany_hold_status(done, d * m));
    const bool still = !done && m == 0;
    return still ? classify(out, is, false).at(ProgressLevel::stagnating) : classify(out, is, done);
  }
  const double h = zhibiao::method::germany_projection(yt, m, *p.target->year - p.latest().year);
  const double miss = zhibiao::method::germany_miss(h, yt, target);
  return classify(out.with("h", h).with("miss", miss),
                  germany_class(zhibiao::method::germany_status(miss, d * m)), false);
}

}  // namespace detail::method

inline MethodResult germany_dns(const Progress& p) {
  using namespace detail::method;
  if (const auto why = refuse_germany(p); why != MethodReason::none) return why;
  const auto first_of = p.series.size() - run_of_years(p);
  const double from = p.series[first_of].value, to = p.latest().value;
  const double m = zhibiao::method::annual_change(from, to, p.latest().year - p.series[first_of].year);
  if (p.target) return germany_target(p, m);
  const double last = to - p.series[p.series.size() - 2].value;
  const auto is = zhibiao::method::germany_direction_status(p.d() * m, p.d() * last);
  return MethodResult(zhibiao::method::germany_direction_classes[static_cast<std::size_t>(is)])
      .with("m", m)
      .with("last", last);
}

}  // namespace zhibiao
