// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/closed_form_block.hpp>
#include <zhibiao/panel/year_axis.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>

/// One pass over the values of a block of series: what least squares and growth rates need of them.  Values
/// lie a row a series (`rows_*`) or a column a year (`columns_*`); each is complete, or bits tell which are
/// there. What lies where none is there may be anything.  Values are summed less the first of their series:
/// constants have a slope of 0 exactly.
namespace zhibiao::panel {

/// Values of a block, a row a series: `rows[i * stride + j]` is that of series i in year j.
struct SeriesRows {
  const double* rows = nullptr;
  std::size_t stride = 0;
};

/// Which values the series of a block have: a bit a year, the first lowest.
using YearBits = std::array<std::uint64_t, closed_form_rows>;

void reduce_rows(SeriesRows y, const YearAxis& years, ClosedFormBlock& out) noexcept;
void reduce_rows(SeriesRows y, const YearAxis& years, const YearBits& there, ClosedFormBlock& out) noexcept;
/// `y[j]` points to the values of year j.
void reduce_columns(const double* const* y, const YearAxis& years, ClosedFormBlock& out) noexcept;
void reduce_columns(const double* const* y, const YearAxis& years, const YearBits& there,
                    ClosedFormBlock& out) noexcept;

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

/// What all complete series of the axis have in common.
inline void fill_complete(const YearAxis& years, ClosedFormBlock& out) noexcept {
  if (out.complete >= out.rows) return;
  out.complete = out.rows;
  const auto n = static_cast<double>(years.size());
  const auto [times, squares] = years.sums(years.all());
  const double last = years[years.size() - 1], unit = 1 / (n * squares - times * times);
  std::fill_n(out.count.begin(), out.rows, n);
  std::fill_n(out.times.begin(), out.rows, times);
  std::fill_n(out.slope_unit.begin(), out.rows, unit);
  std::fill_n(out.last_year.begin(), out.rows, last);
  std::fill_n(out.per_year.begin(), out.rows, 1 / (last - years[0]));
}

/// What a series has of the years whose bits are set; `value(j)` is that of year j.
template <class Value>
void fill_series(const YearAxis& years, std::uint64_t bits, std::size_t i, ClosedFormBlock& out,
                 const Value& value) noexcept {
  const auto n = static_cast<double>(std::popcount(bits));
  const auto from = static_cast<std::size_t>(std::countr_zero(bits | std::uint64_t{1} << 63));
  const auto to = static_cast<std::size_t>(63 - std::countl_zero(bits | 1));
  const auto [times, squares] = years.sums(bits);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  out.first[i] = bits == 0 ? nan : value(std::min(from, years.size() - 1));
  out.last[i] = bits == 0 ? nan : value(to);
  out.count[i] = n;
  out.times[i] = times;
  out.slope_unit[i] = 1 / (n * squares - times * times);
  out.last_year[i] = years[to];
  out.per_year[i] = 1 / (years[to] - years[std::min(from, years.size() - 1)]);
}

struct RowSums {
  double sum = 0, moment = 0;
};

/// The sums of the `n` values of one row.  Of complete series whose years are symmetric about their middle
/// the plain sum is not needed.
template <bool centred, class There>
[[nodiscard]] RowSums sum_row(const double* y, const double* t, std::size_t n, double first,
                              const There& there) noexcept {
  Four sum{}, moment{}, d, times;
  std::size_t j = 0;
  for (; j + lanes <= n; j += lanes) {
    std::memcpy(&d, y + j, sizeof d);
    std::memcpy(&times, t + j, sizeof times);
    d -= first;
    there.take(d, j);
    if constexpr (!centred) sum += d;
    moment += d * times;
  }
  RowSums out{(sum[0] + sum[1]) + (sum[2] + sum[3]), (moment[0] + moment[1]) + (moment[2] + moment[3])};
  for (; j < n; ++j) {
    const double one = there(y[j] - first, j);
    if constexpr (!centred) out.sum += one;
    out.moment += one * t[j];
  }
  return out;
}

/// Adds years [j, j + count) of all series; `there(i)` is that of series i.
template <std::size_t count, bool centred, class There>
void add_years(const double* const* y, const double* t, std::size_t j, ClosedFormBlock& out,
               const There& there) noexcept {
  const double* at[count];
  double time[count];
  std::copy_n(y + j, count, at);
  std::copy_n(t + j, count, time);
  for (std::size_t i = 0; i < out.rows; ++i) {
    const auto of = there(i);
    double sum = 0, moment = 0;
    for (std::size_t k = 0; k < count; ++k) {
      const double d = of(at[k][i] - out.first[i], j + k);
      if constexpr (!centred) sum += d;
      moment += d * time[k];
    }
    if constexpr (!centred) out.sum[i] += sum;
    out.moment[i] += moment;
  }
}

template <bool centred, class There>
void sum_columns(const double* const* y, const YearAxis& years, ClosedFormBlock& out,
                 const There& there) noexcept {
  std::fill_n(out.sum.begin(), out.rows, 0.0);
  std::fill_n(out.moment.begin(), out.rows, 0.0);
  std::size_t j = 0;
  for (; j + lanes <= years.size(); j += lanes) add_years<lanes, centred>(y, years.times(), j, out, there);
  for (; j < years.size(); ++j) add_years<1, centred>(y, years.times(), j, out, there);
}

template <bool centred>
void reduce_complete_rows(SeriesRows y, const YearAxis& years, ClosedFormBlock& out) noexcept {
  const auto *t = years.times(), *row = y.rows;
  const auto rows = out.rows, n = years.size();
  for (std::size_t i = 0; i < rows; ++i, row += y.stride) {
    const auto sums = sum_row<centred>(row, t, n, row[0], All{});
    out.first[i] = row[0];
    out.last[i] = row[n - 1];
    out.sum[i] = sums.sum;
    out.moment[i] = sums.moment;
  }
}

}  // namespace detail::closed

inline void reduce_rows(SeriesRows y, const YearAxis& years, ClosedFormBlock& out) noexcept {
  detail::closed::fill_complete(years, out);
  if (years.centred())
    detail::closed::reduce_complete_rows<true>(y, years, out);
  else
    detail::closed::reduce_complete_rows<false>(y, years, out);
}

inline void reduce_rows(SeriesRows y, const YearAxis& years, const YearBits& there,
                        ClosedFormBlock& out) noexcept {
  out.complete = 0;
  for (std::size_t i = 0; i < out.rows; ++i) {
    const auto* row = y.rows + i * y.stride;
    detail::closed::fill_series(years, there[i], i, out, [row](std::size_t j) { return row[j]; });
    const auto sums = detail::closed::sum_row<false>(row, years.times(), years.size(), out.first[i],
                                                     detail::closed::Some{there[i]});
    out.sum[i] = sums.sum;
    out.moment[i] = sums.moment;
  }
}

inline void reduce_columns(const double* const* y, const YearAxis& years, ClosedFormBlock& out) noexcept {
  detail::closed::fill_complete(years, out);
  std::copy_n(y[0], out.rows, out.first.begin());
  std::copy_n(y[years.size() - 1], out.rows, out.last.begin());
  const auto all = [](std::size_t) { return detail::closed::All{}; };
  if (years.centred())
    detail::closed::sum_columns<true>(y, years, out, all);
  else
    detail::closed::sum_columns<false>(y, years, out, all);
}

inline void reduce_columns(const double* const* y, const YearAxis& years, const YearBits& there,
                           ClosedFormBlock& out) noexcept {
  out.complete = 0;
  for (std::size_t i = 0; i < out.rows; ++i)
    detail::closed::fill_series(years, there[i], i, out, [y, i](std::size_t j) { return y[j][i]; });
  detail::closed::sum_columns<false>(y, years, out,
                                     [&there](std::size_t i) { return detail::closed::Some{there[i]}; });
}

}  // namespace zhibiao::panel
