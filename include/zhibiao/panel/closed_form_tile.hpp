// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/closed_form_codes.hpp>
#include <zhibiao/panel/growth_ratio.hpp>
#include <zhibiao/panel/streaming.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace zhibiao::panel {

/// Series are computed so many at a time: a word of validity bits, and few enough that all that is known of
/// them stays in the nearest cache.
inline constexpr std::size_t closed_form_tile = 64;
/// Values and targets are asked for so many series at a time.
inline constexpr std::size_t closed_form_rows = 2048;

using ClosedFormValues = std::array<double, closed_form_tile>;

/// What the values of up to `closed_form_tile` series come to, and their forms.
struct ClosedFormTile {
  alignas(64) ClosedFormValues first, last;  ///< the first and last value of a series; NaN where it has none
  ClosedFormValues sum;                      ///< of y_j - first
  ClosedFormValues moment;                   ///< of (y_j - first) (t_j - middle)
  ClosedFormValues slope_unit;               ///< the slope is (count moment - times sum) slope_unit
  ClosedFormValues count;                    ///< how many values there are
  ClosedFormValues times;                    ///< the sum of t_j - middle of values that are there
  ClosedFormValues last_year;
  ClosedFormValues per_year;  ///< one over the years between first and last
  ClosedFormValues left;      ///< one over the years from last to target year
  std::array<ClosedFormValues, 5> forms;
  bool complete = false;   ///< all series are, and what they have in common is filled in
  bool same_left = false;  ///< and that all have as many years left
};

/// What the series of a block aim at, an entry a series; there are as many entries as whole tiles have.
struct ClosedFormAims {
  const double* target = nullptr;  ///< NaN where there is none
  const double* year = nullptr;    ///< NaN where there is none
  const std::uint8_t* has_target = nullptr;
  const std::uint8_t* has_year = nullptr;  ///< whether there is a target year
  const double* better = nullptr;          ///< 1, -1, or 0 for no direction
  bool one_target = false;                 ///< all have the same target
  bool one_year = false;                   ///< all have the same target year

  [[nodiscard]] ClosedFormAims from(std::size_t i) const noexcept {
    return {target + i, year + i, has_target + i, has_year + i, better + i, one_target, one_year};
  }
};

/// Where the results of a tile go: a number and a reason of each form, a class of each verdict, and a bit
/// for what is there.  Rows begin at a multiple of 64.
struct ClosedFormRoom {
  std::array<double*, 5> values{};
  std::array<std::uint8_t*, 5> reasons{};
  std::array<std::uint8_t*, 3> classes{};  ///< null where no direction is given
  std::array<std::uint64_t*, 6> valid{};   ///< of the five forms, and of the pace
  bool past_cache = false;                 ///< whether results are too many to stay in a cache

  [[nodiscard]] ClosedFormRoom from(std::size_t begin) const noexcept {
    auto out = *this;
    for (auto& to : out.values) to += begin;
    for (auto& to : out.reasons) to += begin;
    for (auto& to : out.valid) to += begin / closed_form_tile;
    if (classes[0] != nullptr)
      for (auto& to : out.classes) to += begin;
    return out;
  }
};

/// Computes all forms, their reasons, and the verdicts of the first `rows` series of a tile.  Without
/// branches that depend on single series.  `ahead(begin, end)` is called for parts of them, to ask for memory
/// that is wanted next.
template <class Ahead>
void compute_closed_forms(ClosedFormTile& in, const ClosedFormAims& aims, const ClosedFormRoom& out,
                          std::size_t rows, const Ahead& ahead) noexcept;

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

/// A number of each series, or one of all of them, which then takes no memory to be read.
template <bool same>
struct OfRow {
  const double* values;
  double first = *values;
  [[nodiscard]] double operator[](std::size_t i) const noexcept { return same ? first : values[i]; }
};

/// Series are computed in parts of a tile, so that memory can be asked for in between.
inline constexpr std::size_t closed_form_part = 32;

template <class Each>
inline void each_of_part(std::size_t begin, const Each& each) noexcept {
  for (std::size_t i = begin; i < begin + closed_form_part; ++i) each(i);
}

/// What tells how the numbers of a tile may be computed: all series are complete; and have as many years
/// left; and all of them are `usual`.
template <bool alike_, bool same_left_, bool usual_>
struct Ways {
  static constexpr bool alike = alike_, same_left = same_left_, usual = usual_;
};

template <class Ways, class Ahead>
void numbers(ClosedFormTile& in, const ClosedFormAims& aims, const Ahead& ahead) noexcept {
  auto& [gap, attainment, cagr, required, slope] = in.forms;
  const OfRow<Ways::alike> count{in.count.data()}, times{in.times.data()}, unit{in.slope_unit.data()};
  const OfRow<Ways::alike> per_year{in.per_year.data()};
  const OfRow<Ways::same_left> left{in.left.data()};
  constexpr auto growth = Ways::usual ? &growth_of_usual_ratio : &growth_of_ratio;
  for (std::size_t begin = 0; begin < closed_form_tile; begin += closed_form_part) {
    ahead(begin, begin + closed_form_part / 2);
    each_of_part(begin, [&](std::size_t i) { gap[i] = in.last[i] - aims.target[i]; });
    each_of_part(begin, [&](std::size_t i) { attainment[i] = in.last[i] / aims.target[i]; });
    each_of_part(
        begin, [&](std::size_t i) { slope[i] = (count[i] * in.moment[i] - times[i] * in.sum[i]) * unit[i]; });
    each_of_part(begin, [&](std::size_t i) {
      const double rate = growth(in.last[i], in.first[i], per_year[i]);
      cagr[i] = !Ways::usual && zero(in.last[i]) ? -1 : rate;
    });
    ahead(begin + closed_form_part / 2, begin + closed_form_part);
    each_of_part(begin, [&](std::size_t i) { required[i] = growth(aims.target[i], in.last[i], left[i]); });
  }
}

/// Complete series that aim at one year have all as many years left.
inline void fill_left(ClosedFormTile& in, const ClosedFormAims& aims) noexcept {
  const bool same = in.complete && aims.one_year;
  if (same && in.same_left) return;
  in.same_left = same;
  for (std::size_t i = 0; i < closed_form_tile; ++i) in.left[i] = 1 / (aims.year[i] - in.last_year[i]);
}

/// All of them, each looked at: no branch, so that loops stay loops of vectors.
template <class... Conditions>
[[nodiscard]] constexpr bool all(Conditions... each) noexcept {
  return (static_cast<unsigned>(each) & ...) != 0;
}

/// Whether a ratio of such numbers is far from what a double has no room for.
[[nodiscard]] constexpr bool usual(double x) noexcept { return all(x >= 1e-150, x <= 1e150); }

/// Whether all first and last values and targets are `usual`, and all targets lie ahead: then a form has a
/// value if the slope has one.  `alike`: they have one target, and as many years left.
template <bool alike>
[[nodiscard]] bool usual(const ClosedFormTile& in, const ClosedFormAims& aims) noexcept {
  const OfRow<alike> target{aims.target}, left{in.left.data()};
  Code odd = 0;
  for (std::size_t i = 0; i < closed_form_tile; ++i) {
    const bool due = all(usual(target[i]), left[i] > 0, left[i] <= 1);
    odd |= all(due, usual(in.first[i]), usual(in.last[i])) ? Code{0} : Code{1};
  }
  return odd == 0;
}

[[nodiscard]] inline bool finite(const ClosedFormValues& values) noexcept {
  Code odd = 0;
  for (const double value : values) odd |= finite(value) ? Code{0} : Code{1};
  return odd == 0;
}

/// Whether all forms of all series have a value.
template <class Ahead>
[[nodiscard]] bool numbers(ClosedFormTile& in, const ClosedFormAims& aims, const Ahead& ahead) noexcept {
  fill_left(in, aims);
  const bool alike = aims.one_target && in.same_left;
  const bool plain = alike ? usual<true>(in, aims) : usual<false>(in, aims);
  if (plain && in.same_left)
    numbers<Ways<true, true, true>>(in, aims, ahead);
  else if (plain)
    numbers<Ways<false, false, true>>(in, aims, ahead);
  else
    numbers<Ways<false, false, false>>(in, aims, ahead);
  return plain && finite(in.forms[4]);
}

/// The reasons of one series, a byte a form.
[[nodiscard]] inline Code reasons(const ClosedFormTile& in, const ClosedFormAims& aims,
                                  std::size_t i) noexcept {
  using enum ClosedFormReason;
  const double first = in.first[i], last = in.last[i], target = aims.target[i], left = in.left[i];
  const Code bad = when(!finite(in.moment[i]), not_finite);
  const Code none_there = either(when(in.count[i] < 1, too_few_points), bad);
  const Code few = either(when(in.count[i] < 2, too_few_points), bad);
  const Code aim = either(when(aims.has_target[i] == 0, no_target), when(!finite(target), not_finite));
  const Code gap = either(none_there, either(aim, when(!finite(in.forms[0][i]), not_finite)));
  const Code share =
      either(when(zero(target), zero_target),
             either(when(target < 0, target_not_positive), when(!finite(in.forms[1][i]), not_finite)));
  const Code grows =
      either(when(zero(first), zero_base), when(all(!zero(last), apart(first, last)), opposite_signs));
  const Code when_due = either(when(aims.has_year[i] == 0, no_target_year),
                               when(!all(left > 0, left <= 1), target_year_passed));
  const Code needs = either(when(zero(last), zero_base), either(when(zero(target), zero_target),
                                                                when(apart(last, target), opposite_signs)));
  const Code cagr = either(few, either(grows, when(!finite(in.forms[2][i]), not_finite)));
  const Code required = either(either(none_there, aim),
                               either(when_due, either(needs, when(!finite(in.forms[3][i]), not_finite))));
  const Code slope = either(few, when(!finite(in.forms[4][i]), not_finite));
  return gap | either(either(none_there, aim), share) << 8 | cagr << 16 | required << 24 | slope << 32;
}

/// The verdicts of one series, a byte each.
[[nodiscard]] inline Code classes(const ClosedFormTile& in, double better, std::size_t i) noexcept {
  using enum ClosedFormClass;
  constexpr double same = 1e-12;  // rates of growth this near are one rate
  const double d = better, size = in.last[i] < 0 ? -d : d, change = d * in.forms[4][i];
  const double ahead = size * (in.forms[2][i] - in.forms[3][i]);
  const Code verdict = d * in.forms[0][i] >= 0 ? code(met) : code(missed);
  const Code pace = ahead >= -same ? code(sufficient) : code(insufficient);
  const Code trend = change > 0 ? code(improving) : change < 0 ? code(worsening) : code(unchanged);
  const Code all = verdict | pace << 8 | trend << 16;
  return d == 0 ? Code{0} : all;
}

/// A byte of each series of a tile.
struct Bytes {
  alignas(64) std::array<std::uint8_t, closed_form_tile> of;
};

/// Byte `which` of all codes.
[[nodiscard]] inline Bytes spread(const std::array<Code, closed_form_tile>& codes,
                                  std::size_t which) noexcept {
  Bytes out;
  for (std::size_t i = 0; i < closed_form_tile; ++i)
    out.of[i] = static_cast<std::uint8_t>(codes[i] >> (8 * which));
  return out;
}

/// A bit for each of eight bytes that is 0, the first lowest.
[[nodiscard]] constexpr Code zero_bytes(Code bytes) noexcept {
  constexpr Code low = 0x7f7f7f7f7f7f7f7f;
  const Code zeros = ~(((bytes & low) + low) | bytes | low);
  return ((zeros >> 7) * 0x0102040810204080U) >> 56;
}

/// A bit for each reason, set where there is none.
[[nodiscard]] inline Code no_reason(const Bytes& reasons) noexcept {
  Code out = 0;
  for (std::size_t byte = 0; byte < 8; ++byte) {
    Code bytes = 0;
    for (std::size_t k = 0; k < 8; ++k) bytes |= Code{reasons.of[8 * byte + k]} << (8 * k);
    out |= zero_bytes(bytes) << (8 * byte);
  }
  return out;
}

inline void refuse(const ClosedFormTile& in, const ClosedFormAims& aims, const ClosedFormRoom& out,
                   std::size_t rows) noexcept {
  std::array<Code, closed_form_tile> codes;
  for (std::size_t i = 0; i < closed_form_tile; ++i) codes[i] = reasons(in, aims, i);
  for (std::size_t form = 0; form < 5; ++form) {
    const auto bytes = spread(codes, form);
    put(out.reasons[form], bytes.of.data(), rows, out.past_cache);
    *out.valid[form] = no_reason(bytes);
  }
}

inline void accept(const ClosedFormRoom& out, std::size_t rows) noexcept {
  constexpr Bytes none{};
  for (std::size_t form = 0; form < 5; ++form) {
    put(out.reasons[form], none.of.data(), rows, out.past_cache);
    *out.valid[form] = ~Code{0};
  }
}

inline void judge(const ClosedFormTile& in, const ClosedFormAims& aims, const ClosedFormRoom& out,
                  std::size_t rows) noexcept {
  std::array<Code, closed_form_tile> codes;
  for (std::size_t i = 0; i < closed_form_tile; ++i) codes[i] = classes(in, aims.better[i], i);
  for (std::size_t which = 0; which < 3; ++which)
    put(out.classes[which], spread(codes, which).of.data(), rows, out.past_cache);
}

}  // namespace detail::closed

template <class Ahead>
void compute_closed_forms(ClosedFormTile& in, const ClosedFormAims& aims, const ClosedFormRoom& out,
                          std::size_t rows, const Ahead& ahead) noexcept {
  const bool plain = detail::closed::numbers(in, aims, ahead);
  for (std::size_t form = 0; form < 5; ++form)
    detail::put(out.values[form], in.forms[form].data(), rows, out.past_cache);
  if (plain)
    detail::closed::accept(out, rows);
  else
    detail::closed::refuse(in, aims, out, rows);
  *out.valid[5] = *out.valid[2] & *out.valid[3];
  if (out.classes[0] != nullptr) detail::closed::judge(in, aims, out, rows);
}

}  // namespace zhibiao::panel
