// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/bound.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/unit.hpp>
#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/interval.hpp>

#include <cstdint>
#include <optional>
#include <utility>

namespace zhibiao {

/// A number as it was printed, with the words that bound it.
struct Printed {
  Decimal value;
  std::optional<Decimal> value2 = {};  ///< upper end of a range
  std::int8_t resolution = 0;          ///< power of ten of the last printed digit
  Bound bound = Bound::equal;
  bool counted = false;  ///< things counted to the last one: the digits leave nothing open
  bool around = false;   ///< about in other words than `bound` tells: 近2万亿, 3%—3.5%左右
  Decimal grain = 1;     ///< one unit as printed is so much of the value's: 15 where 公顷 stand as 亩

  /// Half a unit of the last printed digit; 0 of what is counted.
  [[nodiscard]] constexpr Decimal half() const {
    return counted ? Decimal() : Decimal::scaled(5, resolution - 1) * grain;
  }
};

/// A figure's number; things that its unit counts are counted to the last one where no scale word
/// (万, 百) shortens them.
[[nodiscard]] inline Printed printed(const Figure& figure, const Unit& unit) {
  const bool counted = counts_things(unit) && figure.resolution == 0;
  return {figure.value, figure.value2, figure.resolution, figure.bound, counted};
}

/// A set of values without holes: an end may be open, closed or missing (超1万亿 has no upper end).
struct Extent {
  struct Edge {
    Decimal value;
    bool closed = true;
    friend constexpr bool operator==(const Edge&, const Edge&) noexcept = default;
  };
  std::optional<Edge> lower, upper;

  [[nodiscard]] static constexpr Extent exactly(const Decimal& x) { return {Edge{x}, Edge{x}}; }
  [[nodiscard]] static constexpr Extent between(const Decimal& a, const Decimal& b) {
    return {Edge{a}, Edge{b}};
  }
  [[nodiscard]] static constexpr Extent at_least(const Decimal& x) { return {Edge{x}, {}}; }
  [[nodiscard]] static constexpr Extent above(const Decimal& x) { return {Edge{x, false}, {}}; }
  [[nodiscard]] static constexpr Extent at_most(const Decimal& x) { return {{}, Edge{x}}; }
  [[nodiscard]] static constexpr Extent below(const Decimal& x) { return {{}, Edge{x, false}}; }
  [[nodiscard]] static constexpr Extent of(const Interval& x) {
    return {Edge{x.lower(), x.lower_closed()}, Edge{x.upper(), x.upper_closed()}};
  }

  [[nodiscard]] constexpr Extent operator-() const {
    const auto turned = [](const std::optional<Edge>& e) {
      return e ? std::optional<Edge>(Edge{-e->value, e->closed}) : std::nullopt;
    };
    return {turned(upper), turned(lower)};
  }
  /// Whether every value of this is in the other.
  [[nodiscard]] constexpr bool within(const Extent& other) const noexcept {
    return inside(lower, other.lower, true) && inside(upper, other.upper, false);
  }
  /// Whether some value is in both.
  [[nodiscard]] constexpr bool meets(const Extent& other) const noexcept {
    return reaches(upper, other.lower) && reaches(other.upper, lower);
  }
  friend constexpr bool operator==(const Extent&, const Extent&) noexcept = default;

 private:
  [[nodiscard]] static constexpr bool inside(const std::optional<Edge>& mine,
                                             const std::optional<Edge>& limit, bool is_lower) noexcept {
    if (!limit) return true;
    if (!mine) return false;
    if (mine->value == limit->value) return limit->closed || !mine->closed;
    return is_lower ? mine->value > limit->value : mine->value < limit->value;
  }
  [[nodiscard]] static constexpr bool reaches(const std::optional<Edge>& high,
                                              const std::optional<Edge>& low) noexcept {
    if (!high || !low) return true;
    return high->value == low->value ? high->closed && low->closed : high->value > low->value;
  }
};

/// What a printed number lets the value be.  `digits` takes half a unit of the last printed digit on
/// either side (5.5 is [5.45, 5.55)), unless it is counted; without it the number is taken as it stands.  约
/// and 左右 are read as the number they stand with.  Words bound the size of a negative change: 下降超10% is
/// below -10.
[[nodiscard]] constexpr Extent extent(const Printed& x, bool digits);

namespace detail {

/// The same number on the other side of 0; a range runs upwards whichever way it is printed.
[[nodiscard]] constexpr Printed mirrored(Printed x) {
  x.value = -x.value;
  if (!x.value2) return x;
  x.value2 = -*x.value2;
  if (*x.value2 < x.value) std::swap(x.value, *x.value2);
  return x;
}

/// What the bound allows of numbers as they stand, below 0 too.
[[nodiscard]] constexpr Extent bounded(const Printed& x) {
  switch (x.bound) {
    case Bound::at_least:
      return Extent::at_least(x.value);
    case Bound::above:
      return Extent::above(x.value);
    case Bound::at_most:
      return Extent::at_most(x.value);
    case Bound::below:
      return Extent::below(x.value);
    case Bound::range:
    case Bound::equal:
    case Bound::about:
      break;
  }
  return Extent::between(x.value, x.value2.value_or(x.value));
}

/// Half a unit of the last printed digit more on either side, where the bound leaves both ends; halves are
/// rounded away from 0.
[[nodiscard]] constexpr Extent widened(const Printed& x, const Extent& stated) {
  if (!stated.lower || !stated.upper) return stated;
  const auto low = stated.lower->value, high = stated.upper->value;
  return {Extent::Edge{low - x.half(), low.sign() > 0}, Extent::Edge{high + x.half(), high.sign() < 0}};
}

}  // namespace detail

constexpr Extent extent(const Printed& x, bool digits) {
  if (x.value.is_negative() && x.value2.value_or(x.value).is_negative())
    return -extent(detail::mirrored(x), digits);
  const auto stated = detail::bounded(x);
  return digits && !x.counted ? detail::widened(x, stated) : stated;
}

}  // namespace zhibiao
