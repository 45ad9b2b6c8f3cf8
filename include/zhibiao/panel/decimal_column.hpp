// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/number/decimal.hpp>
#include <zhibiao/panel/column.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao::panel {

/// A 128-bit integer in two's complement, as Arrow's decimal128 keeps it (little endian).
struct Int128 {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  friend bool operator==(const Int128&, const Int128&) = default;
};

/// x times 10^`scale` as an integer of at most 38 digits; nothing where that is no such integer.
[[nodiscard]] inline std::optional<Int128> to_int128(const Decimal& x, int scale) noexcept {
  const int shift = x.is_zero() ? 0 : x.exponent() + scale;
  if (shift < 0 || shift > detail::max_power) return std::nullopt;
  detail::Uint128 size = 0;
  if (detail::multiply_overflows(x.magnitude(), detail::power_of_ten(shift), size)) return std::nullopt;
  if (size >= detail::power_of_ten(detail::max_power)) return std::nullopt;
  if (x.is_negative()) size = 0 - size;
  return Int128{detail::low_half(size), detail::high_half(size)};
}

/// Exact numbers, kept twice: as text, which holds every Decimal, and as decimal128(38, 6), which a
/// consumer can compute with.  The scale is the same for all tables, so that tables of many reports
/// join; a number with more than six places after the point, or 32 digits before it, is null there and
/// stands in the text.  A missing number is null in both.
class DecimalColumn {
 public:
  static constexpr int scale = 6;

  void reserve(std::size_t rows) {
    values_.reserve(rows);
    text_.reserve(rows, rows * 6);
  }
  void push_back(const Decimal& x) {
    const auto value = to_int128(x, scale);
    values_.push_back(value.value_or(Int128{}));
    fits_.push_back(value.has_value());
    present_.push_back(true);
    write(x);
  }
  void push_back(const std::optional<Decimal>& x) {
    if (x) return push_back(*x);
    values_.emplace_back();
    fits_.push_back(false);
    present_.push_back(false);
    text_.close();
  }
  [[nodiscard]] std::size_t size() const noexcept { return values_.size(); }
  [[nodiscard]] bool present(std::size_t i) const noexcept { return present_[i]; }
  /// The plain form, empty where there is no number.
  [[nodiscard]] std::string_view text(std::size_t i) const noexcept { return text_[i]; }
  /// The number, exactly.
  [[nodiscard]] std::optional<Decimal> operator[](std::size_t i) const { return Decimal::parse(text_[i]); }

  [[nodiscard]] arrow::Column arrow(std::string name) const {
    return nullable_column(std::move(name), "d:38,6", values_, fits_);
  }
  [[nodiscard]] arrow::Column arrow_text(std::string name) const {
    auto column = text_.arrow(std::move(name));
    column.nullable = true;
    column.nulls = present_.unset();
    column.buffers[0] = present_.data();
    return column;
  }

 private:
  void write(const Decimal& x) {
    std::array<char, 64> buffer{};
    const auto end = to_chars(buffer.data(), buffer.data() + buffer.size(), x);
    if (end.ec == std::errc{})
      text_.push_back({buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data())});
    else
      text_.push_back(to_string(x));
  }

  std::vector<Int128> values_;
  BitColumn fits_, present_;
  TextColumn text_;
};

}  // namespace zhibiao::panel
