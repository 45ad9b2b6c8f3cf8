// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/closed_form_codes.hpp>
#include <zhibiao/panel/growth_ratio.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace zhibiao::panel {

/// Series are computed so many at a time: what they come to, but not their values, stays in a near cache.
inline constexpr std::size_t closed_form_rows = 2048;
/// Reasons are asked for so many at a time: a word of validity bits.
inline constexpr std::size_t closed_form_tile = 64;

using ClosedFormValues = std::array<double, closed_form_rows>;

/// What the values of up to `closed_form_rows` series come to, and what they aim at.
struct ClosedFormBlock {
  std::size_t rows = 0;
  alignas(64) ClosedFormValues first, last;  ///< the first and last value of a series; NaN where it has none
  ClosedFormValues sum;                      ///< of y_j - first
  ClosedFormValues moment;                   ///< of (y_j - first) (t_j - middle)
  ClosedFormValues slope_unit;               ///< the slope is (count moment - times sum) slope_unit
  ClosedFormValues count;                    ///< how many values there are
  ClosedFormValues times;                    ///< the sum of t_j - middle of values that are there
  ClosedFormValues last_year;
  ClosedFormValues per_year;       ///< one over the years between first and last
  std::size_t complete = 0;        ///< of how many rows all that complete series have in common is filled in
  bool one_year = false;           ///< and that all have as many years left
  const double* target = nullptr;  ///< NaN where there is none
  const std::uint8_t* has_target = nullptr;
  const std::uint8_t* has_year = nullptr;  ///< whether there is a target year
  ClosedFormValues left;                   ///< one over the years from last to target year
  ClosedFormValues better;                 ///< 1, -1, or 0 for no direction
};

/// Where the results of a block go: a number and a reason of each form, a class of each verdict, and a bit
/// for what is there.  Rows begin at a multiple of 64.
struct ClosedFormRoom {
  std::array<double*, 5> values{};
  std::array<std::uint8_t*, 5> reasons{};
  std::array<std::uint8_t*, 3> classes{};  ///< null where no direction is given
  std::array<std::uint64_t*, 6> valid{};   ///< of the five forms, and of the pace
};

/// Computes all forms, their reasons, and the verdicts.  Without branches that depend on single rows.
void compute_closed_forms(const ClosedFormBlock& in, const ClosedFormRoom& out) noexcept;

namespace detail::closed {

/// Lanes of codes: a reason or class in each byte, as wide as a double so that selection stays in vectors.
using Code = std::uint64_t;
[[nodiscard]] constexpr Code code(ClosedFormReason why) noexcept { return static_cast<Code>(why); }
[[nodiscard]] constexpr Code code(ClosedFormClass of) noexcept { return static_cast<Code>(of); }
[[nodiscard]] constexpr Code when(bool so, ClosedFormReason why) noexcept { return so ? code(why) : 0; }
[[nodiscard]] constexpr Code either(Code first, Code second) noexcept { return first != 0 ? first : second; }

inline constexpr double most = std::numeric_limits<double>::max();
inline constexpr double least = std::numeric_limits<double>::min();  ///< smaller is 0 to a ratio
[[nodiscard]] inline bool finite(double x) noexcept { return std::fabs(x) <= most; }
[[nodiscard]] inline bool zero(double x) noexcept { return std::fabs(x) < least; }
[[nodiscard]] inline bool apart(double a, double b) noexcept { return (a < 0) != (b < 0); }

/// A number of each row, or one of all rows, which then takes no memory to be read.
template <bool same>
struct OfRow {
  const double* values;
  double first = *values;
  [[nodiscard]] double operator[](std::size_t i) const noexcept { return same ? first : values[i]; }
};

/// `alike`: all series are complete; `one_year`: and aim at one year.
template <bool alike, bool one_year>
void numbers(const ClosedFormBlock& in, const ClosedFormRoom& out) noexcept {
  const auto [gap, attainment, cagr, required, slope] = out.values;
  const OfRow<alike> count{in.count.data()}, times{in.times.data()}, unit{in.slope_unit.data()};
  const OfRow<alike> per_year{in.per_year.data()};
  const OfRow<one_year> left{in.left.data()};
  const std::size_t n = in.rows;
  for (std::size_t i = 0; i < n; ++i) gap[i] = in.last[i] - in.target[i];
  for (std::size_t i = 0; i < n; ++i) attainment[i] = in.last[i] / in.target[i];
  for (std::size_t i = 0; i < n; ++i) slope[i] = (count[i] * in.moment[i] - times[i] * in.sum[i]) * unit[i];
  for (std::size_t i = 0; i < n; ++i) {
    const double growth = growth_of_ratio(in.last[i], in.first[i], per_year[i]);
    cagr[i] = zero(in.last[i]) ? -1 : growth;
  }
  for (std::size_t i = 0; i < n; ++i) required[i] = growth_of_ratio(in.target[i], in.last[i], left[i]);
}

inline void numbers(const ClosedFormBlock& in, const ClosedFormRoom& out) noexcept {
  const bool alike = in.complete >= in.rows;
  if (alike && in.one_year) return numbers<true, true>(in, out);
  if (alike) return numbers<true, false>(in, out);
  numbers<false, false>(in, out);
}

/// All of them, each looked at: no branch, so that loops stay loops of vectors.
template <class... Conditions>
[[nodiscard]] constexpr bool all(Conditions... each) noexcept {
  return (static_cast<unsigned>(each) & ...) != 0;
}

/// Whether no row of [begin, end) has anything to be refused for: all numbers finite and above 0.
[[nodiscard]] inline bool plain(const ClosedFormBlock& in, const ClosedFormRoom& out, std::size_t begin,
                                std::size_t end) noexcept {
  Code odd = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const double left = in.left[i], target = in.target[i];
    const bool positive = all(in.first[i] >= least, in.last[i] >= least, target >= least, target <= most);
    const bool room = all(finite(out.values[1][i]), finite(out.values[2][i]), finite(out.values[3][i]),
                          finite(out.values[4][i]));
    odd |= all(positive, left > 0, left <= 1, room) ? Code{0} : Code{1};
  }
  return odd == 0;
}

/// The reasons of one row, a byte a form.
[[nodiscard]] inline Code reasons(const ClosedFormBlock& in, const ClosedFormRoom& out,
                                  std::size_t i) noexcept {
  using enum ClosedFormReason;
  const double first = in.first[i], last = in.last[i], target = in.target[i], left = in.left[i];
  const Code bad = when(!finite(in.moment[i]), not_finite);
  const Code none_there = either(when(in.count[i] < 1, too_few_points), bad);
  const Code few = either(when(in.count[i] < 2, too_few_points), bad);
  const Code aim = either(when(in.has_target[i] == 0, no_target), when(!finite(target), not_finite));
  const Code gap = either(none_there, either(aim, when(!finite(out.values[0][i]), not_finite)));
  const Code share =
      either(when(zero(target), zero_target),
             either(when(target < 0, target_not_positive), when(!finite(out.values[1][i]), not_finite)));
  const Code grows =
      either(when(zero(first), zero_base), when(all(!zero(last), apart(first, last)), opposite_signs));
  const Code when_due =
      either(when(in.has_year[i] == 0, no_target_year), when(!all(left > 0, left <= 1), target_year_passed));
  const Code needs = either(when(zero(last), zero_base), either(when(zero(target), zero_target),
                                                                when(apart(last, target), opposite_signs)));
  const Code cagr = either(few, either(grows, when(!finite(out.values[2][i]), not_finite)));
  const Code required = either(either(none_there, aim),
                               either(when_due, either(needs, when(!finite(out.values[3][i]), not_finite))));
  const Code slope = either(few, when(!finite(out.values[4][i]), not_finite));
  return gap | either(either(none_there, aim), share) << 8 | cagr << 16 | required << 24 | slope << 32;
}

/// The verdicts of one row, a byte each.
[[nodiscard]] inline Code classes(const ClosedFormBlock& in, const ClosedFormRoom& out,
                                  std::size_t i) noexcept {
  using enum ClosedFormClass;
  constexpr double same = 1e-12;  // rates of growth this near are one rate
  const double d = in.better[i], size = in.last[i] < 0 ? -d : d, change = d * out.values[4][i];
  const double ahead = size * (out.values[2][i] - out.values[3][i]);
  const Code verdict = d * out.values[0][i] >= 0 ? code(met) : code(missed);
  const Code pace = ahead >= -same ? code(sufficient) : code(insufficient);
  const Code trend = change > 0 ? code(improving) : change < 0 ? code(worsening) : code(unchanged);
  const Code all = verdict | pace << 8 | trend << 16;
  return d == 0 ? Code{0} : all;
}

/// Byte `which` of the codes of [begin, end).
inline void spread(const std::array<Code, closed_form_tile>& codes, std::size_t which, std::size_t begin,
                   std::size_t end, std::uint8_t* out) noexcept {
  for (std::size_t i = begin; i < end; ++i)
    out[i] = static_cast<std::uint8_t>(codes[i - begin] >> (8 * which));
}

/// A bit for each of eight bytes that is 0, the first lowest.
[[nodiscard]] constexpr Code zero_bytes(Code bytes) noexcept {
  constexpr Code low = 0x7f7f7f7f7f7f7f7f;
  const Code zeros = ~(((bytes & low) + low) | bytes | low);
  return ((zeros >> 7) * 0x0102040810204080U) >> 56;
}

/// Bits of up to 64 reasons: set where there is none.
[[nodiscard]] inline Code no_reason(const std::uint8_t* reasons, std::size_t count) noexcept {
  std::array<std::uint8_t, closed_form_tile> padded{};
  std::copy_n(reasons, count, padded.begin());
  Code out = 0;
  for (std::size_t byte = 0; byte < 8; ++byte) {
    Code bytes = 0;
    for (std::size_t k = 0; k < 8; ++k) bytes |= Code{padded[8 * byte + k]} << (8 * k);
    out |= zero_bytes(bytes) << (8 * byte);
  }
  return out;
}

inline void refuse(const ClosedFormBlock& in, const ClosedFormRoom& out, std::size_t begin,
                   std::size_t end) noexcept {
  std::array<Code, closed_form_tile> codes;
  for (std::size_t i = begin; i < end; ++i) codes[i - begin] = reasons(in, out, i);
  for (std::size_t form = 0; form < 5; ++form) {
    spread(codes, form, begin, end, out.reasons[form]);
    out.valid[form][begin / closed_form_tile] = no_reason(out.reasons[form] + begin, end - begin);
  }
}

inline void accept(const ClosedFormRoom& out, std::size_t begin, std::size_t end) noexcept {
  for (std::size_t form = 0; form < 5; ++form) {
    std::fill(out.reasons[form] + begin, out.reasons[form] + end, std::uint8_t{0});
    out.valid[form][begin / closed_form_tile] = ~Code{0};
  }
}

inline void judge(const ClosedFormBlock& in, const ClosedFormRoom& out, std::size_t begin,
                  std::size_t end) noexcept {
  std::array<Code, closed_form_tile> codes;
  for (std::size_t i = begin; i < end; ++i) codes[i - begin] = classes(in, out, i);
  for (std::size_t which = 0; which < 3; ++which) spread(codes, which, begin, end, out.classes[which]);
}

}  // namespace detail::closed

inline void compute_closed_forms(const ClosedFormBlock& in, const ClosedFormRoom& out) noexcept {
  detail::closed::numbers(in, out);
  for (std::size_t begin = 0; begin < in.rows; begin += closed_form_tile) {
    const auto end = std::min(begin + closed_form_tile, in.rows), word = begin / closed_form_tile;
    if (detail::closed::plain(in, out, begin, end))
      detail::closed::accept(out, begin, end);
    else
      detail::closed::refuse(in, out, begin, end);
    out.valid[5][word] = out.valid[2][word] & out.valid[3][word];
    if (out.classes[0] != nullptr) detail::closed::judge(in, out, begin, end);
  }
}

}  // namespace zhibiao::panel
