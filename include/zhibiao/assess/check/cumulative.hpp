// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/change.hpp>
#include <zhibiao/assess/check/parts.hpp>

#include <optional>

namespace zhibiao::consistency {

/// A running total beside what was added to it in the period, all in one unit.
struct Cumulative {
  std::optional<Extent> before;  ///< the total before the period, as total and addition tell it
  CheckReason reason = CheckReason::consistent;

  [[nodiscard]] constexpr bool consistent() const noexcept { return agree(reason); }
};

/// Whether a running total holds what was added (else `total_below_flow`), is not below the total before
/// (`total_fell`: a running total only grows) and is that total and what was added (`outside_rounding`).
[[nodiscard]] constexpr Cumulative cumulative(const Printed& total, const Printed& added,
                                              const std::optional<Printed>& previous = std::nullopt);

constexpr Cumulative cumulative(const Printed& total, const Printed& added,
                                const std::optional<Printed>& previous) {
  const auto now = possible(total), flow = possible(added);
  Cumulative out{differences(now, flow), CheckReason::consistent};
  if (above(flow, now))
    out.reason = CheckReason::total_below_flow;
  else if (previous && above(possible(*previous), now))
    out.reason = CheckReason::total_fell;
  else if (previous && !out.before->meets(possible(*previous)))
    out.reason = CheckReason::outside_rounding;
  return out;
}

}  // namespace zhibiao::consistency
