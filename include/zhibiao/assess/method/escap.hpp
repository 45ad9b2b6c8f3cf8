// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/growth.hpp>
#include <zhibiao/assess/method/input.hpp>
#include <zhibiao/assess/method/progress.hpp>

#include <array>
#include <cmath>
#include <cstdint>

/// UN ESCAP's current status index; all regional commissions of the United Nations use it.
/// Source: data.unescap.org, "Progress assessment methodology"; UNECE technical notes of 2022 to 2026; the
/// classes from UNICEF's R code SDG-MENARO.
namespace zhibiao::method {

enum class EscapStatus : std::uint8_t { on_track, slow_progress, regression };

inline constexpr std::array<StatusClass, 3> escap_status_classes{{
    {"on_track", ProgressLevel::on_track},
    {"slow_progress", ProgressLevel::progress_too_slow},
    {"regression", ProgressLevel::moving_away},
}};

/// CS = 10 where I meets TV, else 10 d (I - I0) / |TV - I0|; may be negative.  I0 is not TV, unless I meets
/// it.  The anticipated index is the same of a predicted value.
[[nodiscard]] inline double escap_index(double I, double I0, double TV, double d) noexcept {
  return meets(I, TV, d) ? 10.0 : 10.0 * d * (I - I0) / std::fabs(TV - I0);
}
/// Parity: CS = 10 - 10 |TV - I| / |TV - I0|.
[[nodiscard]] inline double escap_parity_index(double I, double I0, double TV) noexcept {
  return I == TV ? 10.0 : 10.0 - 10.0 * std::fabs(TV - I) / std::fabs(TV - I0);
}
/// CS > 9 on track, > 0 slow progress, else regression.
[[nodiscard]] inline EscapStatus escap_status(double CS) noexcept {
  if (above(CS, 9)) return EscapStatus::on_track;
  return CS > 0 ? EscapStatus::slow_progress : EscapStatus::regression;
}

}  // namespace zhibiao::method

namespace zhibiao {

/// The current status index of the latest value; the target needs no year.  Score and quantity: CS.
[[nodiscard]] MethodResult escap_csi(const Progress& progress);
/// The same for a target of parity: nearer is better, whichever side.
[[nodiscard]] MethodResult escap_csi_parity(const Progress& progress);

namespace detail::method {

[[nodiscard]] inline MethodResult escap_classified(double CS, bool met) {
  const auto is = zhibiao::method::escap_status(CS);
  auto out = MethodResult(MethodReason::none).scored(CS).with("CS", CS);
  return classify(out, zhibiao::method::escap_status_classes[static_cast<std::size_t>(is)], met);
}

/// One value is enough where it meets the target.
[[nodiscard]] inline MethodReason refuse_base(const Progress& p) noexcept {
  if (p.series.size() < 2) return MethodReason::too_few_points;
  return p.base().value == p.target->value ? MethodReason::base_at_target : MethodReason::none;
}

}  // namespace detail::method

inline MethodResult escap_csi(const Progress& p) {
  using namespace detail::method;
  const auto why = first(refuse_series(p, 1), refuse_side(p), refuse_number(p));
  if (why != MethodReason::none) return why;
  if (met(p)) return escap_classified(10, true);
  if (const auto base = refuse_base(p); base != MethodReason::none) return base;
  return escap_classified(
      zhibiao::method::escap_index(p.latest().value, p.base().value, p.target->value, p.d()), false);
}

inline MethodResult escap_csi_parity(const Progress& p) {
  using namespace detail::method;
  const auto why = first(refuse_series(p, 1), refuse_number(p));
  if (why != MethodReason::none) return why;
  if (!p.target->parity) return MethodReason::not_two_sided;
  const double I = p.latest().value, TV = p.target->value;
  if (I == TV) return escap_classified(10, true);
  if (const auto base = refuse_base(p); base != MethodReason::none) return base;
  return escap_classified(zhibiao::method::escap_parity_index(I, p.base().value, TV), false);
}

}  // namespace zhibiao
