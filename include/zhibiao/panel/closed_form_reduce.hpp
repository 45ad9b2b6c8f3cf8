// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/closed_form_tile.hpp>
#include <zhibiao/panel/year_axis.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>

/// One pass over the values of a tile of series: what least squares and growth rates need of them.  Values
/// are summed less the first of their series: constants have a slope of 0 exactly.
namespace zhibiao::panel {

/// Where the values of series lie, a row a series or a column a year; and which of them are there.  What lies
/// where none is there may be anything.
struct SeriesView {
  const double* rows = nullptr;  ///< `rows[i * stride + j]` is that of series i in year j
  std::size_t stride = 0;
  const double* const* columns = nullptr;  ///< or `columns[j][i]`
  const std::uint64_t* there = nullptr;    ///< a bit a year, the first lowest; null where nothing tells
  bool nan_missing = false;                ///< then NaN means that there is no value
};

/// Reduces the `rows` series from `begin` on.
void reduce_tile(const SeriesView& from, std::size_t begin, std::size_t rows, const YearAxis& years,
                 ClosedFormTile& out) noexcept;

namespace detail::closed {

/// Sums run in four lanes, that they need not wait for each other; GCC and clang know the extension.
inline constexpr std::size_t lanes = 4;
typedef double Four __attribute__((vector_size(32)));              // NOLINT: `using` cannot carry the
typedef std::uint64_t FourMasks __attribute__((vector_size(32)));  // NOLINT: attribute in clang

/// What is there of differences, of complete series and of others.
struct All {
  void take(Four&, std::size_t) const noexcept {}
  [[nodiscard]] double operator()(double d, std::size_t) const noexcept { return d; }
};
struct Some {
  std::uint64_t bits;
  void take(Four& d, std::size_t j) const noexcept {
    const FourMasks at{j, j + 1, j + 2, j + 3}, all{bits, bits, bits, bits};
    const FourMasks there = FourMasks{} - ((all >> at) & 1);
    d = reinterpret_cast<Four>(reinterpret_cast<FourMasks>(d) & there);
  }
  [[nodiscard]] double operator()(double d, std::size_t j) const noexcept {
    const auto there = std::uint64_t{0} - ((bits >> j) & 1);
    return std::bit_cast<double>(std::bit_cast<std::uint64_t>(d) & there);
  }
};

using TileBits = std::array<std::uint64_t, closed_form_tile>;

/// What all complete series of the axis have in common.
inline void fill_complete(const YearAxis& years, ClosedFormTile& out) noexcept {
  if (out.complete) return;
  out.complete = true;
  const auto n = static_cast<double>(years.size());
  const auto [times, squares] = years.sums(years.all());
  const double last = years[years.size() - 1];
  out.sum.fill(0);  // not summed where it does not count
  out.count.fill(n);
  out.times.fill(times);
  out.slope_unit.fill(1 / (n * squares - times * times));
  out.last_year.fill(last);
  out.per_year.fill(1 / (last - years[0]));
}

/// What a series has of the years whose bits are set; `value(j)` is that of year j.  Divisors stand where
/// their inverses belong.
template <class Value>
void fill_series(const YearAxis& years, std::uint64_t bits, std::size_t i, ClosedFormTile& out,
                 const Value& value) noexcept {
  const auto n = static_cast<double>(std::popcount(bits));
  const auto none = std::size_t{bits == 0};
  const auto from = static_cast<std::size_t>(std::countr_zero(bits | none));
  const auto to = static_cast<std::size_t>(63 - std::countl_zero(bits | none));
  const auto [times, squares] = years.sums(bits);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  out.first[i] = bits == 0 ? nan : value(from);
  out.last[i] = bits == 0 ? nan : value(to);
  out.count[i] = n;
  out.times[i] = times;
  out.slope_unit[i] = n * squares - times * times;
  out.last_year[i] = years[to];
  out.per_year[i] = years[to] - years[from];
}

/// A bit for each of `n` values that is a number.
[[nodiscard]] inline std::uint64_t numbers_in(const double* y, std::size_t n) noexcept {
  FourMasks bits{}, bit{1, 2, 4, 8};
  Four values;
  std::size_t j = 0;
  for (; j + lanes <= n; j += lanes, bit <<= lanes) {
    std::memcpy(&values, y + j, sizeof values);
    bits |= reinterpret_cast<FourMasks>(values == values) & bit;
  }
  std::uint64_t out = bits[0] | bits[1] | bits[2] | bits[3];
  for (; j < n; ++j) out |= std::uint64_t{y[j] == y[j]} << j;
  return out;
}

/// A bit for each year with a number.
inline void find_missing(const SeriesView& from, std::size_t begin, std::size_t rows, std::size_t years,
                         TileBits& bits) noexcept {
  bits.fill(0);
  if (from.columns != nullptr) {
    for (std::size_t j = 0; j < years; ++j) {
      const auto* const y = from.columns[j] + begin;
      for (std::size_t i = 0; i < rows; ++i) bits[i] |= std::uint64_t{y[i] == y[i]} << j;
    }
    return;
  }
  for (std::size_t i = 0; i < rows; ++i) bits[i] = numbers_in(from.rows + (begin + i) * from.stride, years);
}

/// Sums of each row in four lanes.
using FourSums = std::array<double, lanes * closed_form_tile>;

/// Adds four years after four of `count` rows, side by side so that none waits for itself; `there[r]` tells
/// what is there of row r.  Of complete series whose years are symmetric about their middle the plain sum is
/// not needed.
template <bool centred, std::size_t count, class There>
void sum_rows(const double* y, std::size_t stride, const double* t, std::size_t n,
              const std::array<There, count>& there, const double* first, double* sum,
              double* moment) noexcept {
  std::array<Four, count> sums{}, moments{};
  Four d, times;
  for (std::size_t j = 0; j + lanes <= n; j += lanes) {
    std::memcpy(&times, t + j, sizeof times);
    for (std::size_t r = 0; r < count; ++r) {
      std::memcpy(&d, y + r * stride + j, sizeof d);
      d -= first[r];
      there[r].take(d, j);
      if constexpr (!centred) sums[r] += d;
      moments[r] += d * times;
    }
  }
  if constexpr (!centred) std::memcpy(sum, sums.data(), sizeof sums);
  std::memcpy(moment, moments.data(), sizeof moments);
}

/// The rows of a tile; `start(i)` fills in what else is known of row i, and tells what is there of it.
template <bool centred, class Start>
void sum_rows(const double* y, std::size_t stride, const YearAxis& years, std::size_t rows,
              ClosedFormTile& out, const Start& start) noexcept {
  alignas(64) FourSums sums, moments;
  const auto n = years.size();
  std::size_t i = 0;
  const auto sum = [&]<std::size_t count>(const std::array<decltype(start(0)), count>& of) {
    sum_rows<centred, count>(y + i * stride, stride, years.times(), n, of, &out.first[i], &sums[lanes * i],
                             &moments[lanes * i]);
    i += count;
  };
  while (i + 4 <= rows) sum(std::array{start(i), start(i + 1), start(i + 2), start(i + 3)});
  while (i < rows) sum(std::array{start(i)});
  for (i = 0; i < rows; ++i) {
    const auto *s = &sums[lanes * i], *m = &moments[lanes * i];
    if constexpr (!centred) out.sum[i] = (s[0] + s[1]) + (s[2] + s[3]);
    out.moment[i] = (m[0] + m[1]) + (m[2] + m[3]);
  }
  for (auto j = n / lanes * lanes; j < n; ++j)
    for (i = 0; i < rows; ++i) {
      const double one = start(i)(y[i * stride + j] - out.first[i], j);
      if constexpr (!centred) out.sum[i] += one;
      out.moment[i] += one * years.times()[j];
    }
}

/// Adds years [j, j + count) of all series, to nothing where `fresh`; `there(i)` is that of series i.
template <std::size_t count, bool centred, bool fresh, class There>
void add_years(const double* const* y, std::size_t begin, const double* t, std::size_t j, std::size_t rows,
               ClosedFormTile& out, const There& there) noexcept {
  const double* at[count];
  double time[count];
  for (std::size_t k = 0; k < count; ++k) at[k] = y[j + k] + begin;
  std::copy_n(t + j, count, time);
  for (std::size_t i = 0; i < rows; ++i) {
    const auto of = there(i);
    double sum = 0, moment = 0;
    for (std::size_t k = 0; k < count; ++k) {
      const double d = of(at[k][i] - out.first[i], j + k);
      if constexpr (!centred) sum += d;
      moment += d * time[k];
    }
    if constexpr (!centred) out.sum[i] = fresh ? sum : out.sum[i] + sum;
    out.moment[i] = fresh ? moment : out.moment[i] + moment;
  }
}

template <bool centred, class There>
void sum_columns(const double* const* y, std::size_t begin, std::size_t rows, const YearAxis& years,
                 ClosedFormTile& out, const There& there) noexcept {
  const auto* const t = years.times();
  std::size_t j = years.size() < lanes ? 1 : lanes;
  if (j == 1)
    add_years<1, centred, true>(y, begin, t, 0, rows, out, there);
  else
    add_years<lanes, centred, true>(y, begin, t, 0, rows, out, there);
  for (; j + lanes <= years.size(); j += lanes)
    add_years<lanes, centred, false>(y, begin, t, j, rows, out, there);
  for (; j < years.size(); ++j) add_years<1, centred, false>(y, begin, t, j, rows, out, there);
}

template <bool centred>
void reduce_complete(const SeriesView& from, std::size_t begin, std::size_t rows, const YearAxis& years,
                     ClosedFormTile& out) noexcept {
  const auto n = years.size();
  if (from.columns != nullptr) {
    std::copy_n(from.columns[0] + begin, rows, out.first.begin());
    std::copy_n(from.columns[n - 1] + begin, rows, out.last.begin());
    return sum_columns<centred>(from.columns, begin, rows, years, out, [](std::size_t) { return All{}; });
  }
  const auto* const y = from.rows + begin * from.stride;
  sum_rows<centred>(y, from.stride, years, rows, out, [&](std::size_t i) {
    out.first[i] = y[i * from.stride];
    out.last[i] = y[i * from.stride + n - 1];
    return All{};
  });
}

inline void reduce_some(const SeriesView& from, std::size_t begin, std::size_t rows, const YearAxis& years,
                        const std::uint64_t* bits, ClosedFormTile& out) noexcept {
  out.complete = false;
  const auto there = [bits](std::size_t i) { return Some{bits[i]}; };
  if (const auto* const y = from.columns; y != nullptr) {
    for (std::size_t i = 0; i < rows; ++i)
      fill_series(years, bits[i], i, out, [&](std::size_t j) { return y[j][begin + i]; });
    sum_columns<false>(y, begin, rows, years, out, there);
  } else {
    const auto* const row = from.rows + begin * from.stride;
    for (std::size_t i = 0; i < rows; ++i)
      fill_series(years, bits[i], i, out, [&](std::size_t j) { return row[i * from.stride + j]; });
    sum_rows<false>(row, from.stride, years, rows, out, there);
  }
  for (auto& unit : out.slope_unit) unit = 1 / unit;
  for (auto& per_year : out.per_year) per_year = 1 / per_year;
}

}  // namespace detail::closed

inline void reduce_tile(const SeriesView& from, std::size_t begin, std::size_t rows, const YearAxis& years,
                        ClosedFormTile& out) noexcept {
  detail::closed::TileBits found;
  const auto* bits = from.there == nullptr ? nullptr : from.there + begin;
  if (from.nan_missing) {
    detail::closed::find_missing(from, begin, rows, years.size(), found);
    bits = found.data();
  }
  const auto whole = [all = years.all()](std::uint64_t of) { return of == all; };
  if (bits != nullptr && !std::all_of(bits, bits + rows, whole))
    return detail::closed::reduce_some(from, begin, rows, years, bits, out);
  detail::closed::fill_complete(years, out);
  if (years.centred())
    detail::closed::reduce_complete<true>(from, begin, rows, years, out);
  else
    detail::closed::reduce_complete<false>(from, begin, rows, years, out);
}

}  // namespace zhibiao::panel
