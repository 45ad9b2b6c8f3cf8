// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/numeral_chars.hpp>
#include <zhibiao/number/numeral_form.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <system_error>

namespace zhibiao {

/// A numeral as read: its exact value and how it was printed.
struct Numeral {
  Decimal value;                 ///< scale words applied; in percent for `percent` and `fraction`
  Decimal upper;                 ///< see `Hedge`; equal to value where exact
  std::int64_t numerator = 0;    ///< of a fraction, else 0
  std::int64_t denominator = 0;  ///< of a fraction, else 0
  /// Power of ten of the last printed digit, in the value's own unit: 26.8万 3, 5.50 -2, 1300 0. In Chinese
  /// the last place that is not zero: 三千六百四十八万四千 3, 一百二十亿 9; never above 0 after 分之, where
  /// 百分之二十 is the only way to print 20%.
  std::int8_t resolution = 0;
  NumeralForm form = NumeralForm::cardinal;
  Hedge hedge = Hedge::exact;
  bool chinese = false;     ///< has a Chinese digit or is a bare scale word
  bool scaled = false;      ///< has 十 百 千 万 亿
  bool bare_scale = false;  ///< scale words alone: 百, 千万, 十亿, 上百, 数万

  /// Whether the numeral itself says "percent": no unit need follow.
  [[nodiscard]] constexpr bool implies_percent() const noexcept {
    return form == NumeralForm::percent || form == NumeralForm::fraction;
  }
  friend constexpr bool operator==(const Numeral&, const Numeral&) noexcept = default;
};

/// How many UTF-16 units a numeral took; 0 where none begins there (then ec is `invalid_argument`).
struct NumeralResult {
  std::size_t length = 0;
  std::errc ec{};

  [[nodiscard]] constexpr explicit operator bool() const noexcept { return ec == std::errc{}; }
};

/// Reads the longest numeral that begins at text[0].
///
/// Arabic (`1,300.5`, full-width too), Chinese, mixed (`1亿3千万`, `8700多万`), 百分之 and other fractions,
/// 成. Looks only forward: whether the characters before text[0] belong to it (人数|百万, 以上|百) is the
/// caller's to see. 百 and 千 that begin a unit (千瓦, 百分点), `%` and classifiers are left out. 万, 亿, 几,
/// 数, 上, 多 alone are no numerals. With `result_out_of_range` (more digits than a `Decimal` holds, or more
/// than 100 places) the length is still reported and `out` is zero; with `invalid_argument` out is untouched.
[[nodiscard]] constexpr NumeralResult read_numeral(std::u16string_view text, Numeral& out) noexcept;

/// What `from_chars` of numerals gives back: the end of the numeral, or `first` where there is none.
struct NumeralFromCharsResult {
  const char* ptr = nullptr;
  std::errc ec{};
};

/// The same over UTF-8. Broken UTF-8 ends the numeral.
constexpr NumeralFromCharsResult from_chars(const char* first, const char* last, Numeral& out) noexcept;

}  // namespace zhibiao

#include <zhibiao/number/numeral_grammar.hpp>
#include <zhibiao/number/numeral_utf8.hpp>
