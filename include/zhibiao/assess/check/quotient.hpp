// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/possible.hpp>
#include <zhibiao/assess/check/ratio_extent.hpp>
#include <zhibiao/assess/check/reason.hpp>

#include <cstdint>
#include <optional>

namespace zhibiao::consistency {

/// What a printed quotient says: 完成计划的107.5% is the quotient itself, 超过计划7.5% what it has beyond 1.
enum class QuotientForm : std::uint8_t { whole, excess };

/// Two amounts in one unit and the printed quotient of the first by the second, in percent.
struct Quotient {
  std::optional<Rational> exact;  ///< as a ratio; none on a base of 0
  RatioExtent possible;           ///< in percent, as far as the digits of the two tell
  CheckReason reason = CheckReason::consistent;

  [[nodiscard]] constexpr bool consistent() const noexcept { return agree(reason); }
};

/// Whether two amounts that round to the printed ones have a quotient that rounds to the printed percentage:
/// an attainment (result over plan), a share (part over whole), a multiple (1.3倍 is 130).
[[nodiscard]] constexpr Quotient quotient(const Printed& amount, const Printed& base, const Printed& percent,
                                          QuotientForm form = QuotientForm::whole);

constexpr Quotient quotient(const Printed& amount, const Printed& base, const Printed& percent,
                            QuotientForm form) {
  Quotient out;
  const Decimal taken(form == QuotientForm::excess ? 1 : 0);
  if (base.value.sign() > 0) out.exact = Rational(amount.value, base.value) - taken;
  out.possible = (quotients(possible(amount), possible(base)) - taken).scaled10(2);
  if (base.value.sign() <= 0)
    out.reason = CheckReason::base_not_positive;
  else if (!out.possible.meets(possible(percent)))
    out.reason = CheckReason::outside_rounding;
  return out;
}

}  // namespace zhibiao::consistency
