// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/extent.hpp>
#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/numeral.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao::consistency {

/// A number by itself, its digits as they are printed: `182.8`, `-3.20`, `26.8万`, `8.5%` (8.5, in percent).
/// Nothing for any other text, hedged numbers (30多) among them.
[[nodiscard]] std::optional<Printed> printed_number(std::string_view text);

/// The same in percent: `8.5%` and `8.5` are 8.5, `1.3倍` is 130 with its last digit at the tens.
[[nodiscard]] std::optional<Printed> printed_percent(std::string_view text);

/// Every value that may have been printed so, whichever way a half was rounded: 5.5 is [5.45, 5.55], both
/// ends in, since reports round half up and GB/T 8170 half to even.  超 and 近 leave one end open to infinity
/// and keep the limit; 约 and 左右 say too little to check by: everything is possible.
[[nodiscard]] constexpr Extent possible(const Printed& x);

/// Every a + b, every a - b; closed ends.
[[nodiscard]] constexpr Extent sums(const Extent& a, const Extent& b);
[[nodiscard]] constexpr Extent differences(const Extent& a, const Extent& b);
/// Every value of a lies above every value of b.
[[nodiscard]] constexpr bool above(const Extent& a, const Extent& b) noexcept {
  return a.lower && b.upper && a.lower->value > b.upper->value;
}

namespace detail {

[[nodiscard]] constexpr Extent around(const Printed& x) {
  return Extent::between(x.value - x.half(), x.value2.value_or(x.value) + x.half());
}

/// The sign that stands before a number is taken off.
[[nodiscard]] inline bool take_minus(std::string_view& text) {
  for (const std::string_view sign : {"-", "−", "－"}) {
    if (!text.starts_with(sign)) continue;
    text.remove_prefix(sign.size());
    return true;
  }
  return false;
}

}  // namespace detail

constexpr Extent possible(const Printed& x) {
  if (x.value.is_negative() && x.value2.value_or(x.value).is_negative())
    return -possible(zhibiao::detail::mirrored(x));
  const auto around = detail::around(x);
  switch (x.bound) {
    case Bound::at_least:
    case Bound::above:
      return {around.lower, {}};
    case Bound::at_most:
    case Bound::below:
      return {{}, around.upper};
    case Bound::about:
      return {};
    case Bound::equal:
    case Bound::range:
      break;
  }
  return around;
}

constexpr Extent sums(const Extent& a, const Extent& b) {
  Extent out;
  if (a.lower && b.lower) out.lower = Extent::Edge{a.lower->value + b.lower->value};
  if (a.upper && b.upper) out.upper = Extent::Edge{a.upper->value + b.upper->value};
  return out;
}

constexpr Extent differences(const Extent& a, const Extent& b) {
  Extent out;
  if (a.lower && b.upper) out.lower = Extent::Edge{a.lower->value - b.upper->value};
  if (a.upper && b.lower) out.upper = Extent::Edge{a.upper->value - b.lower->value};
  return out;
}

inline std::optional<Printed> printed_number(std::string_view text) {
  const bool negative = detail::take_minus(text);
  Numeral numeral;
  const auto* end = text.data() + text.size();
  const auto [rest, error] = from_chars(text.data(), end, numeral);
  if (error != std::errc{} || numeral.hedge != Hedge::exact) return std::nullopt;
  const std::string_view unit(rest, static_cast<std::size_t>(end - rest));
  if (!unit.empty() && unit != "%" && unit != "％") return std::nullopt;
  return Printed{negative ? -numeral.value : numeral.value, {}, numeral.resolution};
}

inline std::optional<Printed> printed_percent(std::string_view text) {
  constexpr std::string_view times = "倍";
  if (!text.ends_with(times)) return printed_number(text);
  auto out = printed_number(text.substr(0, text.size() - times.size()));
  if (!out) return out;
  out->value = out->value.scaled10(2);
  out->resolution = static_cast<std::int8_t>(out->resolution + 2);
  return out;
}

}  // namespace zhibiao::consistency
