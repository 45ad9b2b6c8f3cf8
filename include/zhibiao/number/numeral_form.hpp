// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cstdint>

namespace zhibiao {

/// How a numeral is written.
enum class NumeralForm : std::uint8_t {
  cardinal,  ///< 26.8万, 一百二十亿, 半
  percent,   ///< 百分之七点五 (7.5), 千分之五 (0.5), 三成五 (35): the value is in percent
  fraction,  ///< 四分之一 (25), 一半 (50): the value is in percent, numerator and denominator beside it
  digits,    ///< 二〇二六, read digit by digit
};

/// How far the number may lie from what is printed, by the words inside the numeral.
enum class Hedge : std::uint8_t {
  exact,     ///< as printed
  more,      ///< 多 余 来 几: in [value, upper), 8700多万 is [8700万, 8800万), 十几万 [10万, 20万)
  at_least,  ///< 上百: value or more; upper is ten times value
  several,   ///< 几十 数百万: in [value, upper), upper ten times value
  between,   ///< 三四百 两三 七八成: in [value, upper], both ends meant
};

}  // namespace zhibiao
