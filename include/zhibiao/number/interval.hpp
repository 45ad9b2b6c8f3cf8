// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/number/decimal.hpp>

#include <algorithm>
#include <array>
#include <compare>
#include <optional>
#include <stdexcept>
#include <string>

namespace zhibiao {

/// All the values that a printed number may stand for: from `lower` to `upper`, each end in or out.
///
/// `6` printed is [5.5, 6.5), `6.0` is [5.95, 6.05), 26.8万 is [267500, 268500). Rounding goes by the
/// absolute value, so -6 is (-6.5, -5.5] and 0 is (-0.5, 0.5). Never empty. Arithmetic is exact or throws
/// `DecimalOverflow`, and treats its operands as independent (the difference of an interval and itself is
/// not 0).
class Interval {
 public:
  /// Half-open [lower, upper), or the ends as told. Throws `std::invalid_argument` when that is empty.
  constexpr Interval(const Decimal& lower, const Decimal& upper, bool lower_closed = true,
                     bool upper_closed = false)
      : lower_(lower), upper_(upper), lower_closed_(lower_closed), upper_closed_(upper_closed) {
    if (lower > upper || (lower == upper && !(lower_closed && upper_closed))) {
      throw std::invalid_argument("Expected a lower end below the upper, got an empty interval");
    }
  }

  /// [value, value].
  [[nodiscard]] static constexpr Interval exactly(const Decimal& value) { return {value, value, true, true}; }

  /// What rounds to `value` at a last digit of 10^resolution: half a unit on either side.
  [[nodiscard]] static constexpr Interval printed(const Decimal& value, int resolution) {
    const Decimal half = Decimal::scaled(5, resolution - 1);
    return {value - half, value + half, value.sign() > 0, value.sign() < 0};
  }

  [[nodiscard]] constexpr const Decimal& lower() const noexcept { return lower_; }
  [[nodiscard]] constexpr const Decimal& upper() const noexcept { return upper_; }
  [[nodiscard]] constexpr bool lower_closed() const noexcept { return lower_closed_; }
  [[nodiscard]] constexpr bool upper_closed() const noexcept { return upper_closed_; }
  [[nodiscard]] constexpr bool is_exact() const noexcept { return lower_ == upper_; }
  [[nodiscard]] constexpr Decimal width() const { return upper_ - lower_; }

  [[nodiscard]] constexpr bool contains(const Decimal& x) const noexcept {
    const bool above = lower_closed_ ? x >= lower_ : x > lower_;
    return above && (upper_closed_ ? x <= upper_ : x < upper_);
  }

  [[nodiscard]] constexpr Interval operator-() const {
    return {-upper_, -lower_, upper_closed_, lower_closed_};
  }

  friend constexpr bool operator==(const Interval&, const Interval&) noexcept = default;

 private:
  Decimal lower_;
  Decimal upper_;
  bool lower_closed_;
  bool upper_closed_;
};

[[nodiscard]] constexpr Interval operator+(const Interval& a, const Interval& b) {
  return {a.lower() + b.lower(), a.upper() + b.upper(), a.lower_closed() && b.lower_closed(),
          a.upper_closed() && b.upper_closed()};
}
[[nodiscard]] constexpr Interval operator-(const Interval& a, const Interval& b) { return a + -b; }
[[nodiscard]] constexpr Interval operator+(const Interval& a, const Decimal& x) {
  return {a.lower() + x, a.upper() + x, a.lower_closed(), a.upper_closed()};
}
[[nodiscard]] constexpr Interval operator+(const Decimal& x, const Interval& a) { return a + x; }
[[nodiscard]] constexpr Interval operator-(const Interval& a, const Decimal& x) { return a + -x; }
[[nodiscard]] constexpr Interval operator-(const Decimal& x, const Interval& a) { return -a + x; }

namespace detail {

/// One end of an interval, or a product of two.
struct End {
  Decimal value;
  bool closed;
};

/// A zero that is reached makes the product reach 0, whatever the other end does.
[[nodiscard]] constexpr End operator*(const End& a, const End& b) {
  const bool zero = (a.value.is_zero() && a.closed) || (b.value.is_zero() && b.closed);
  return {a.value * b.value, zero || (a.closed && b.closed)};
}

/// Further out first; of equal ends the closed one.
[[nodiscard]] constexpr bool is_lower(const End& a, const End& b) noexcept {
  return a.value != b.value ? a.value < b.value : a.closed && !b.closed;
}
[[nodiscard]] constexpr bool is_higher(const End& a, const End& b) noexcept {
  return a.value != b.value ? a.value > b.value : a.closed && !b.closed;
}

}  // namespace detail

/// All products of a value of a and a value of b.
[[nodiscard]] constexpr Interval operator*(const Interval& a, const Interval& b) {
  const detail::End al{a.lower(), a.lower_closed()};
  const detail::End au{a.upper(), a.upper_closed()};
  const detail::End bl{b.lower(), b.lower_closed()};
  const detail::End bu{b.upper(), b.upper_closed()};
  const std::array ends{al * bl, al * bu, au * bl, au * bu};
  const auto& low = *std::min_element(ends.begin(), ends.end(), detail::is_lower);
  const auto& high = *std::min_element(ends.begin(), ends.end(), detail::is_higher);
  return {low.value, high.value, low.closed, high.closed};
}
[[nodiscard]] constexpr Interval operator*(const Interval& a, const Decimal& x) {
  return a * Interval::exactly(x);
}
[[nodiscard]] constexpr Interval operator*(const Decimal& x, const Interval& a) { return a * x; }

/// Every value of a is below every value of b.
[[nodiscard]] constexpr bool certainly_less(const Interval& a, const Interval& b) noexcept {
  return a.upper() < b.lower() || (a.upper() == b.lower() && !(a.upper_closed() && b.lower_closed()));
}
/// No value of a is above any value of b.
[[nodiscard]] constexpr bool certainly_at_most(const Interval& a, const Interval& b) noexcept {
  return a.upper() <= b.lower();
}
[[nodiscard]] constexpr bool certainly_greater(const Interval& a, const Interval& b) noexcept {
  return certainly_less(b, a);
}
[[nodiscard]] constexpr bool certainly_at_least(const Interval& a, const Interval& b) noexcept {
  return certainly_at_most(b, a);
}

/// The same against an exact number.
[[nodiscard]] constexpr bool certainly_less(const Interval& a, const Decimal& x) noexcept {
  return certainly_less(a, Interval::exactly(x));
}
[[nodiscard]] constexpr bool certainly_at_most(const Interval& a, const Decimal& x) noexcept {
  return certainly_at_most(a, Interval::exactly(x));
}
[[nodiscard]] constexpr bool certainly_greater(const Interval& a, const Decimal& x) noexcept {
  return certainly_greater(a, Interval::exactly(x));
}
[[nodiscard]] constexpr bool certainly_at_least(const Interval& a, const Decimal& x) noexcept {
  return certainly_at_least(a, Interval::exactly(x));
}

/// less, greater, equivalent (two equal exact numbers), or unordered: what is printed does not decide it.
[[nodiscard]] constexpr std::partial_ordering compare(const Interval& a, const Interval& b) noexcept {
  if (certainly_less(a, b)) return std::partial_ordering::less;
  if (certainly_greater(a, b)) return std::partial_ordering::greater;
  const bool equal = a.is_exact() && b.is_exact();
  return equal ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
}

/// Whether some value is in both.
[[nodiscard]] constexpr bool overlaps(const Interval& a, const Interval& b) noexcept {
  return !certainly_less(a, b) && !certainly_less(b, a);
}

/// The values in both; nothing when there are none.
[[nodiscard]] constexpr std::optional<Interval> intersection(const Interval& a, const Interval& b) {
  if (!overlaps(a, b)) return std::nullopt;
  const Interval& low = a.lower() > b.lower() || (a.lower() == b.lower() && !a.lower_closed()) ? a : b;
  const Interval& high = a.upper() < b.upper() || (a.upper() == b.upper() && !a.upper_closed()) ? a : b;
  return Interval{low.lower(), high.upper(), low.lower_closed(), high.upper_closed()};
}

/// `[5.5, 6.5)`.
[[nodiscard]] inline std::string to_string(const Interval& x) {
  return (x.lower_closed() ? "[" : "(") + to_string(x.lower()) + ", " + to_string(x.upper()) +
         (x.upper_closed() ? "]" : ")");
}

}  // namespace zhibiao
