// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/closed_form_block.hpp>
#include <zhibiao/panel/closed_form_input.hpp>
#include <zhibiao/panel/closed_form_table.hpp>
#include <zhibiao/panel/result_memory.hpp>
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
class TargetLoader {
 public:
  explicit TargetLoader(const ClosedFormTargets& from) : from_(from) {}
  void load(std::size_t begin, ClosedFormBlock& block);

 private:
  using Flags = std::array<std::uint8_t, closed_form_rows>;

  /// Numbers of a block, in `own` or where they lie.
  [[nodiscard]] const double* numbers(const SeriesNumber& from, std::size_t begin, std::size_t rows,
                                      ClosedFormValues& own, Flags& there) const;
  void load_left(std::size_t begin, ClosedFormBlock& block);

  const ClosedFormTargets& from_;
  ClosedFormValues target_, year_;
  Flags has_target_, has_year_;
  bool first_ = true;
  std::size_t left_ = 0;  ///< for how many rows `left` of complete series is known
};

inline const double* TargetLoader::numbers(const SeriesNumber& from, std::size_t begin, std::size_t rows,
                                           ClosedFormValues& own, Flags& there) const {
  const auto* span = std::get_if<std::span<const double>>(&from);
  if (const auto* column = std::get_if<NumberReader>(&from)) {
    const auto* lies = column->direct(begin, rows);
    if (lies != nullptr && column->all_present(begin, rows)) return there.fill(1), lies;
    column->read(begin, std::span(own).first(rows), std::span(there).first(rows));
    for (std::size_t i = 0; i < rows; ++i)
      own[i] = there[i] != 0 ? own[i] : std::numeric_limits<double>::quiet_NaN();
  } else if (first_) {
    const auto* same = std::get_if<double>(&from);
    own.fill(same != nullptr ? *same : std::numeric_limits<double>::quiet_NaN());
    there.fill(from.index() != 0 ? 1 : 0);
  }
  return span != nullptr ? span->data() + begin : own.data();
}

/// Complete series that aim at one year have all as many years left.
inline void TargetLoader::load_left(std::size_t begin, ClosedFormBlock& block) {
  block.one_year = from_.target_year.index() < 2 && block.complete != 0;
  if (block.one_year && left_ >= block.rows) return;
  left_ = block.one_year ? block.rows : 0;
  const auto* year = numbers(from_.target_year, begin, block.rows, year_, has_year_);
  with_wide_vectors([&block, year] {
    for (std::size_t i = 0; i < block.rows; ++i) block.left[i] = 1 / (year[i] - block.last_year[i]);
  });
}

inline void TargetLoader::load(std::size_t begin, ClosedFormBlock& block) {
  block.target = numbers(from_.target, begin, block.rows, target_, has_target_);
  block.has_target = has_target_.data();
  block.has_year = has_year_.data();
  load_left(begin, block);
  const bool by_row = from_.better.index() > 1;
  if (by_row || first_) read_directions(from_.better, begin, std::span(block.better).first(block.rows));
  first_ = false;
}

/// Series [begin, end); `begin` is a multiple of `closed_form_rows`.
inline void run(const SeriesSource& source, const YearAxis& years, const ClosedFormTargets& targets,
                const ClosedForms& out, std::size_t begin, std::size_t end) {
  const auto block = std::make_unique<ClosedFormBlock>();
  const auto loader = std::make_unique<TargetLoader>(targets);
  SeriesBuffers buffers;
  for (; begin < end; begin += closed_form_rows) {
    block->rows = std::min(closed_form_rows, end - begin);
    source.reduce(begin, years, buffers, *block);
    loader->load(begin, *block);
    const auto room = out.room(begin);
    with_wide_vectors([&block = *block, &room] { compute_closed_forms(block, room); });
  }
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
