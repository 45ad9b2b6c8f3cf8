// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/possible.hpp>
#include <zhibiao/assess/check/ratio_extent.hpp>
#include <zhibiao/assess/check/reason.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {

/// At which prices a number is told.  Growth of 生产总值 and 增加值 is told at constant prices (可比价,
/// 不变价), their levels at current ones (国家统计局《国民经济核算》 notes), so that the two do not divide.
enum class PriceBasis : std::uint8_t { unstated, nominal, real };

inline constexpr std::array<std::string_view, 3> price_basis_names{"unstated", "nominal", "real"};
[[nodiscard]] constexpr std::string_view to_string(PriceBasis basis) noexcept {
  return price_basis_names[static_cast<std::size_t>(basis)];
}

namespace consistency {

/// A level, the level before and the printed growth.
struct Triple {
  std::optional<Rational> growth;  ///< level / previous - 1, as a ratio; none on a base of 0
  RatioExtent possible_growth;     ///< ((L-h)/(P+k) - 1, (L+h)/(P-k) - 1): h, k half a last digit
  RatioExtent implied_previous;  ///< (L-h)/(1+g+e) … (L+h)/(1+g-e): what the growth says of the level before
  CheckReason reason = CheckReason::consistent;

  [[nodiscard]] constexpr bool consistent() const noexcept { return agree(reason); }
};

/// Whether level and previous, each within half of its last digit, give a growth that rounds to the printed
/// one (in percent).  With two different bases stated nothing is compared: `different_price_basis`.
[[nodiscard]] constexpr Triple triple(const Printed& level, const Printed& previous,
                                      const Printed& growth_percent,
                                      PriceBasis level_basis = PriceBasis::unstated,
                                      PriceBasis growth_basis = PriceBasis::unstated);

namespace detail {

[[nodiscard]] constexpr bool differ(PriceBasis a, PriceBasis b) noexcept {
  return a != PriceBasis::unstated && b != PriceBasis::unstated && a != b;
}

/// 1 + g, for a growth in percent.
[[nodiscard]] constexpr Extent factor(Extent percent) {
  for (auto* edge : {&percent.lower, &percent.upper})
    if (*edge) (*edge)->value = (*edge)->value.scaled10(-2) + 1;
  return percent;
}

}  // namespace detail

constexpr Triple triple(const Printed& level, const Printed& previous, const Printed& growth_percent,
                        PriceBasis level_basis, PriceBasis growth_basis) {
  const auto now = possible(level), before = possible(previous), growth = possible(growth_percent);
  Triple out;
  if (previous.value.sign() > 0) out.growth = Rational(level.value - previous.value, previous.value);
  out.possible_growth = quotients(now, before) - 1;
  out.implied_previous = quotients(now, detail::factor(growth));
  if (previous.value.sign() <= 0)
    out.reason = CheckReason::base_not_positive;
  else if (detail::differ(level_basis, growth_basis))
    out.reason = CheckReason::different_price_basis;
  else if (!out.possible_growth.scaled10(2).meets(growth))
    out.reason = CheckReason::outside_rounding;
  return out;
}

}  // namespace consistency
}  // namespace zhibiao
