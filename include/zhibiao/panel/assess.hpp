// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/arrow_import.hpp>
#include <zhibiao/panel/assess_block.hpp>
#include <zhibiao/panel/assess_input.hpp>
#include <zhibiao/panel/assess_table.hpp>
#include <zhibiao/panel/judged_block.hpp>
#include <zhibiao/panel/panel_methods.hpp>

#include <algorithm>
#include <cstddef>
#include <future>
#include <memory>
#include <span>
#include <vector>

namespace zhibiao::panel {

/// What published methods say of each row of a table: a value to start from, the latest, a target.
///
/// The answers are those of the functions of one row (`zhibiao::statcan` and so on), in doubles; what several
/// methods share is computed once, a block of rows at a time.  A row without a latest value, with a value
/// missing, or of which a method can say nothing has a reason in place of a status.  Threads share the
/// blocks; the results are the same for any number of them.  Throws `ColumnError` for a column that cannot be
/// used, and for a row that names a favourable direction there is not.
[[nodiscard]] PanelAssessment assess(const arrow::Batches& table,
                                     const std::vector<const PanelMethod*>& methods,
                                     const PanelColumns& columns = {}, unsigned threads = 1);

/// Every method of `panel_methods`.
[[nodiscard]] inline std::vector<const PanelMethod*> all_panel_methods() {
  std::vector<const PanelMethod*> out;
  for (const auto& method : panel_methods) out.push_back(&method);
  return out;
}

namespace detail::assessing {

/// Rows [begin, end); `begin` is a multiple of `block_rows`.
inline void assess_rows(const AssessInput& input, std::size_t begin, std::size_t end,
                        const PanelAssessment& out) {
  const auto methods = out.methods();
  auto asked = Prepared::reasons;
  for (const auto& columns : methods) asked = std::max(asked, columns.method().prepared);
  const auto block = std::make_unique<AssessBlock>();
  const auto judged = std::make_unique<JudgedBlock>();
  const auto buffers = std::make_unique<AssessBuffers>();
  for (; begin < end; begin += block_rows) {
    input.load(begin, *buffers, *block);
    block->prepare(asked);
    for (const auto& columns : methods) columns.judge(begin, *block, *judged);
  }
}

/// The rows of one thread of `threads`: whole blocks, as many for each as can be.
[[nodiscard]] constexpr std::size_t share(std::size_t rows, unsigned threads) noexcept {
  const auto blocks = (rows + block_rows - 1) / block_rows;
  return (blocks + threads - 1) / threads * block_rows;
}

}  // namespace detail::assessing

inline PanelAssessment assess(const arrow::Batches& table, const std::vector<const PanelMethod*>& methods,
                              const PanelColumns& columns, unsigned threads) {
  const AssessInput input(table, methods, columns);
  PanelAssessment out(methods, input.rows());
  const auto share = std::max(detail::assessing::share(out.rows(), std::max(threads, 1U)), block_rows);
  std::vector<std::future<void>> others;
  for (auto begin = share; begin < out.rows(); begin += share)
    others.push_back(std::async(std::launch::async, [&input, &out, begin, share] {
      detail::assessing::assess_rows(input, begin, std::min(begin + share, out.rows()), out);
    }));
  detail::assessing::assess_rows(input, 0, std::min(share, out.rows()), out);
  for (auto& other : others) other.get();
  return out;
}

}  // namespace zhibiao::panel
