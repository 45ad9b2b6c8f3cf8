// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao {

/// How a numeral is written.
enum class NumeralForm : std::uint8_t {
  cardinal,  ///< 26.8万, 一百二十亿, 半
  percent,   ///< 百分之七点五 (7.5), 千分之五 (0.5), 三成五 (35): the value is in percent
  fraction,  ///< 四分之一 (25), 一半 (50): the value is in percent, numerator and denominator beside it
  digits,    ///< 二〇二六, read digit by digit
};

inline constexpr std::array<std::string_view, 4> numeral_form_names{"cardinal", "percent", "fraction",
                                                                    "digits"};
[[nodiscard]] constexpr std::string_view to_string(NumeralForm form) noexcept {
  return numeral_form_names[static_cast<std::size_t>(form)];
}

/// How far the number may lie from what is printed, by the words inside the numeral.
enum class Hedge : std::uint8_t {
  exact,     ///< as printed
  more,      ///< 多 余 来 几: in [value, upper), 8700多万 is [8700万, 8800万), 十几万 [10万, 20万)
  at_least,  ///< 上百: value or more; upper is ten times value
  several,   ///< 几十 数百万: in [value, upper), upper ten times value
  between,   ///< 三四百 两三 七八成: in [value, upper], both ends meant
};

inline constexpr std::array<std::string_view, 5> hedge_names{"exact", "more", "at_least", "several",
                                                             "between"};
[[nodiscard]] constexpr std::string_view to_string(Hedge hedge) noexcept {
  return hedge_names[static_cast<std::size_t>(hedge)];
}

}  // namespace zhibiao
