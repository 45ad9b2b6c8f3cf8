// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/possible.hpp>
#include <zhibiao/assess/check/reason.hpp>

namespace zhibiao::consistency {

/// A level, the level before and the printed difference, all in one unit.
struct Change {
  Decimal difference;  ///< to - from, as printed
  Extent possible;     ///< the same as far as the digits tell
  CheckReason reason = CheckReason::consistent;

  [[nodiscard]] constexpr bool consistent() const noexcept { return agree(reason); }
};

/// Whether the printed difference is one of two levels that round to the printed ones.  `rounding` where it
/// is only so: 83.4 to 85 is 1.6, printed 1.2, since 85 may be 84.6.
[[nodiscard]] constexpr Change change(const Printed& from, const Printed& to, const Printed& printed);

constexpr Change change(const Printed& from, const Printed& to, const Printed& printed) {
  Change out{to.value - from.value, differences(possible(to), possible(from))};
  if (!out.possible.meets(possible(printed)))
    out.reason = CheckReason::outside_rounding;
  else if (out.difference != printed.value)
    out.reason = CheckReason::rounding;
  return out;
}

}  // namespace zhibiao::consistency
