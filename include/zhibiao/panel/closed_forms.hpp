// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/closed_form_input.hpp>
#include <zhibiao/panel/closed_form_reduce.hpp>
#include <zhibiao/panel/closed_form_table.hpp>
#include <zhibiao/panel/closed_form_tile.hpp>
#include <zhibiao/panel/result_memory.hpp>
#include <zhibiao/panel/streaming.hpp>
#include <zhibiao/panel/wide_vectors.hpp>
#include <zhibiao/panel/year_axis.hpp>

#include <algorithm>
#include <cstddef>
#include <future>
#include <memory>
#include <vector>

namespace zhibiao::panel {

/// What beside the values of the series is asked for; one entry for all series, or one for each.
struct ClosedFormTargets {
  SeriesNumber target;       ///< none: the forms that need one say `no_target`
  SeriesNumber target_year;  ///< whole years
  SeriesDirection better;    ///< none: no verdicts
};

/// The five closed forms (`ClosedForm`) of every series of `source`, each with a reason where it has no
/// value, and where directions are given the verdicts (`ClosedFormVerdict`).  One pass over the values;
/// doubles, as growth rates are roots.  Threads share blocks of series; the results are the same for any
/// number of them. `out` is renewed and filled.  Throws `ColumnError` for a column that cannot be read.
void closed_forms(const SeriesSource& source, const YearAxis& years, const ClosedFormTargets& targets,
                  ClosedForms& out, unsigned threads = 1);

namespace detail::closed {

/// The targets of a block after another; what is the same for all is filled in once.
class AimLoader {
 public:
  explicit AimLoader(const ClosedFormTargets& from) : from_(from) {}
  /// Of the `rows` series from `begin` on.
  [[nodiscard]] ClosedFormAims load(std::size_t begin, std::size_t rows);

 private:
  using Numbers = std::array<double, closed_form_rows>;
  using Flags = std::array<std::uint8_t, closed_form_rows>;

  /// Numbers of a block, in `own`, or where they lie if that ends with a tile.
  [[nodiscard]] const double* numbers(const SeriesNumber& from, std::size_t begin, std::size_t rows,
                                      Numbers& own, Flags& there) const;

  const ClosedFormTargets& from_;
  Numbers target_{}, year_{}, better_{};
  Flags has_target_{}, has_year_{};
  bool first_ = true;
};

inline const double* AimLoader::numbers(const SeriesNumber& from, std::size_t begin, std::size_t rows,
                                        Numbers& own, Flags& there) const {
  const bool whole = rows % closed_form_tile == 0;
  if (first_) there.fill(from.index() != 0 ? 1 : 0);
  if (const auto* span = std::get_if<std::span<const double>>(&from)) {
    if (whole) return span->data() + begin;
    std::copy_n(span->data() + begin, rows, own.begin());
  } else if (const auto* column = std::get_if<NumberReader>(&from)) {
    const auto* lies = column->direct(begin, rows);
    if (whole && lies != nullptr && column->all_present(begin, rows)) return there.fill(1), lies;
    column->read(begin, std::span(own).first(rows), std::span(there).first(rows));
    for (std::size_t i = 0; i < rows; ++i)
      own[i] = there[i] != 0 ? own[i] : std::numeric_limits<double>::quiet_NaN();
  } else if (first_) {
    const auto* same = std::get_if<double>(&from);
    own.fill(same != nullptr ? *same : std::numeric_limits<double>::quiet_NaN());
  }
  return own.data();
}

inline ClosedFormAims AimLoader::load(std::size_t begin, std::size_t rows) {
  const auto* target = numbers(from_.target, begin, rows, target_, has_target_);
  const auto* year = numbers(from_.target_year, begin, rows, year_, has_year_);
  const bool by_row = from_.better.index() > 1;
  if (by_row || first_) read_directions(from_.better, begin, std::span(better_).first(rows));
  first_ = false;
  return {.target = target,
          .year = year,
          .has_target = has_target_.data(),
          .has_year = has_year_.data(),
          .better = better_.data(),
          .one_target = from_.target.index() < 2,
          .one_year = from_.target_year.index() < 2};
}

/// Asks for the values of series [begin, end).
inline void ask_for_values(const SeriesView& from, std::size_t begin, std::size_t end,
                           std::size_t years) noexcept {
  constexpr std::size_t line = 64, values = line / sizeof(double);
  if (from.columns != nullptr) {
    for (std::size_t j = 0; j < years; ++j)
      for (std::size_t i = begin; i < end; i += values) ask_for(from.columns[j], i * sizeof(double));
    return;
  }
  const auto bytes = from.stride * sizeof(double);
  for (std::size_t at = begin * bytes; at < end * bytes; at += line) ask_for(from.rows, at);
}

/// The series of a block, a tile after another.  The processor asks for single lines ahead by itself, but not
/// while it computes, and not in many columns.
inline void run_block(const SeriesView& from, const YearAxis& years, const ClosedFormAims& aims,
                      const ClosedForms& out, std::size_t begin, std::size_t rows,
                      ClosedFormTile& tile) noexcept {
  const auto to = out.room(begin);
  for (std::size_t i = 0; i < rows; i += closed_form_tile) {
    const auto count = std::min(closed_form_tile, rows - i);
    reduce_tile(from, i, count, years, tile);
    const auto next = i + 4 * closed_form_tile;
    const auto ahead = [&](std::size_t first, std::size_t last) {
      ask_for_values(from, next + first, next + last, years.size());
    };
    compute_closed_forms(tile, aims.from(i), to.from(i), count, ahead);
  }
}

/// Series [begin, end); `begin` is a multiple of `closed_form_rows`.
inline void run(const SeriesSource& source, const YearAxis& years, const ClosedFormTargets& targets,
                const ClosedForms& out, std::size_t begin, std::size_t end) {
  const auto loader = std::make_unique<AimLoader>(targets);
  const auto buffers = std::make_unique<SeriesBuffers>();
  ClosedFormTile tile{};
  for (; begin < end; begin += closed_form_rows) {
    const auto rows = std::min(closed_form_rows, end - begin);
    const auto view = source.view(begin, rows, years.size(), *buffers);
    const auto aims = loader->load(begin, rows);
    with_wide_vectors([&] { run_block(view, years, aims, out, begin, rows, tile); });
  }
  streamed();
}

/// The series of one thread of `threads`: whole blocks, as many for each as can be.
[[nodiscard]] constexpr std::size_t share(std::size_t rows, unsigned threads) noexcept {
  const auto blocks = (rows + closed_form_rows - 1) / closed_form_rows;
  return std::max((blocks + threads - 1) / threads * closed_form_rows, closed_form_rows);
}

}  // namespace detail::closed

inline void closed_forms(const SeriesSource& source, const YearAxis& years, const ClosedFormTargets& targets,
                         ClosedForms& out, unsigned threads) {
  const auto rows = source.rows(), share = detail::closed::share(rows, std::max(threads, 1U));
  out.renew(rows, targets.better.index() != 0);
  std::vector<std::future<void>> others;
  for (auto begin = share; begin < rows; begin += share)
    others.push_back(std::async(std::launch::async, [&, begin] {
      detail::closed::run(source, years, targets, out, begin, std::min(begin + share, rows));
    }));
  detail::closed::run(source, years, targets, out, 0, std::min(share, rows));
  for (auto& other : others) other.get();
}

}  // namespace zhibiao::panel
