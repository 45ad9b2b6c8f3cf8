// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/extent.hpp>
#include <zhibiao/assess/gap.hpp>
#include <zhibiao/assess/verdict.hpp>
#include <zhibiao/model/better.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/quantity.hpp>
#include <zhibiao/model/unit.hpp>

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {

/// What a target asks for beside last year's result.
enum class Asked : std::uint8_t {
  more,     ///< the target lies on the favourable side of last year's result
  same,     ///< it is the same number
  less,     ///< it lies on the other side: a lower floor, a higher ceiling
  rise,     ///< no side is favourable: a higher number
  fall,     ///< no side is favourable: a lower number
  unknown,  ///< the numbers do not compare
};

inline constexpr std::array<std::string_view, 6> asked_names{"more", "same", "less",
                                                             "rise", "fall", "unknown"};
[[nodiscard]] constexpr std::string_view to_string(Asked asked) noexcept {
  return asked_names[static_cast<std::size_t>(asked)];
}

/// Whether last year's result was already at this year's target or beyond it.
enum class Already : std::uint8_t {
  yes,
  no,
  undetermined,  ///< the printed digits, or words such as 超, leave it open; or neither side is favourable
};

inline constexpr std::array<std::string_view, 3> already_names{"yes", "no", "undetermined"};
[[nodiscard]] constexpr std::string_view to_string(Already already) noexcept {
  return already_names[static_cast<std::size_t>(already)];
}

/// This year's target beside last year's result in the same report: how ambitious it is.  Not a
/// question of fulfilment, so there is no verdict (see `judge`).
struct Ambition {
  GapResult gap;                 ///< target - last year's result
  std::optional<Gap> gap_upper;  ///< the same for the upper end of a range
  Asked asked =
      Asked::unknown;  ///< by the numbers as they stand; a range counts as reached from its near end
  Already already = Already::undetermined;
};

/// A figure with its unit.
struct UnitFigure {
  const Figure& figure;
  const Unit& unit;
};

/// Sets a target beside the result of the year before.  Numbers in units that do not compare give
/// `unknown`, `undetermined` and the gap's reason.
[[nodiscard]] Ambition ambition(UnitFigure target, UnitFigure result, Better better);

namespace detail::ambitions {

[[nodiscard]] constexpr Asked asked(std::strong_ordering target_to_result, Better better) noexcept {
  if (target_to_result == 0) return Asked::same;
  const bool up = target_to_result > 0;
  if (better == Better::neutral) return up ? Asked::rise : Asked::fall;
  return up == (better == Better::higher) ? Asked::more : Asked::less;
}

/// The end of a range that is nearer to the unfavourable side: the one that must be reached.
[[nodiscard]] inline Decimal threshold(const Printed& target, Better better) {
  if (!target.value2) return target.value;
  const auto low = std::min(target.value, *target.value2), high = std::max(target.value, *target.value2);
  return better == Better::lower ? high : low;
}

[[nodiscard]] inline Already already(const Printed& target, const Printed& result, Better better) {
  constexpr VerdictPolicy strict{"reached", Comparison::digits, PercentagePoints{}, Decimal{}};
  switch (judge(target, result, better, Judged::rate, strict).verdict) {
    case Verdict::met:
      return Already::yes;
    case Verdict::missed:
      return Already::no;
    default:
      return Already::undetermined;
  }
}

/// A number in another unit; nothing where it has no finite decimal form there.  The last printed digit
/// stays that of the number as it was printed.
[[nodiscard]] inline std::optional<Printed> converted(Printed x, const Unit& from, const Unit& to) {
  const auto value = convert_exactly(x.value, from, to);
  const auto value2 = x.value2 ? convert_exactly(*x.value2, from, to) : value;
  if (!value || !value2) return std::nullopt;
  x.value = *value;
  if (x.value2) x.value2 = value2;
  return x;
}

/// Fills what is asked and whether it was there already.
inline void compare(UnitFigure target, UnitFigure result, Better better, Ambition& out) {
  const auto aim = printed(target.figure, target.unit), last = printed(result.figure, result.unit);
  const Quantity goal(threshold(aim, better), target.unit), reached(last.value, result.unit);
  out.asked = asked(goal <=> reached, better);
  const auto same = converted(aim, target.unit, result.unit);
  if (same) out.already = already(*same, last, better);
}

}  // namespace detail::ambitions

inline Ambition ambition(UnitFigure target, UnitFigure result, Better better) {
  namespace ambitions = detail::ambitions;
  const Measured from{result.figure.value, result.unit, result.figure.measure};
  Ambition out;
  out.gap = gap(from, {target.figure.value, target.unit, target.figure.measure});
  if (!out.gap.gap) return out;
  if (target.figure.value2)
    out.gap_upper = gap(from, {*target.figure.value2, target.unit, target.figure.measure}).gap;
  try {
    ambitions::compare(target, result, better, out);
  } catch (const DecimalOverflow&) {  // numbers of more digits than can be set beside each other
    out.asked = Asked::unknown;
  }
  return out;
}

}  // namespace zhibiao
