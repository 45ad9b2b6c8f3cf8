// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/progress.hpp>
#include <zhibiao/panel/arrow.hpp>
#include <zhibiao/panel/column.hpp>
#include <zhibiao/panel/judged_block.hpp>
#include <zhibiao/panel/panel_methods.hpp>
#include <zhibiao/panel/part_column.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace zhibiao::panel {

/// What one method says of every row of a table, as columns named `<method>_<what>`:
///
/// | column | type | meaning |
/// | --- | --- | --- |
/// | `status` | dictionary of utf8 | the method's own class; null where it does not judge |
/// | `level` | dictionary of utf8 | the same on the common scale (`ProgressLevel`) |
/// | `score` | float64 | on the method's own scale; only of methods that have one |
/// | a quantity | float64 | under the name of its source; null where it is not defined |
/// | `reason` | dictionary of utf8 | why it does not judge (`MethodReason`); `none` where it does |
class MethodColumns {
 public:
  MethodColumns(const PanelMethod& method, std::size_t rows);

  [[nodiscard]] const PanelMethod& method() const noexcept { return *method_; }
  /// The method's word on `rows` rows from `begin` on, a multiple of `block_rows`.
  void write(std::size_t begin, std::size_t rows, const JudgedBlock& block);
  /// Adds views of the columns to `out`.
  void add_to(std::vector<arrow::Column>& out) const;

 private:
  const PanelMethod* method_;
  TextColumn statuses_, levels_, reasons_;
  std::vector<std::uint8_t> status_codes_;  ///< of each class: classes of one name share a code
  PartColumn<std::uint8_t> status_, level_, reason_;
  std::vector<PartColumn<double>> numbers_;  ///< the score, if there is one, and the quantities
};

/// What several methods say of the rows of a table, in the order of its rows.
class PanelAssessment {
 public:
  PanelAssessment(const std::vector<const PanelMethod*>& methods, std::size_t rows);

  [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
  [[nodiscard]] std::span<MethodColumns> methods() noexcept { return methods_; }
  [[nodiscard]] std::span<const MethodColumns> methods() const noexcept { return methods_; }
  /// Views of the columns of `table`, which they keep alive.
  [[nodiscard]] static arrow::Table arrow(std::shared_ptr<const PanelAssessment> table);

 private:
  std::vector<MethodColumns> methods_;
  std::size_t rows_;
};

inline MethodColumns::MethodColumns(const PanelMethod& method, std::size_t rows)
    : method_(&method), status_(rows), level_(rows), reason_(rows) {
  for (const auto& is : method.classes) {
    const auto found = statuses_.find(is.name);
    if (found == statuses_.size()) statuses_.push_back(is.name);
    status_codes_.push_back(static_cast<std::uint8_t>(found));
  }
  for (const auto name : progress_level_names) levels_.push_back(name);
  for (const auto name : method_reason_names) reasons_.push_back(name);
  for (std::size_t i = method.scored ? 0 : 1; i <= method.quantities.size(); ++i) numbers_.emplace_back(rows);
}

inline void MethodColumns::write(std::size_t begin, std::size_t rows, const JudgedBlock& block) {
  std::array<std::uint8_t, block_rows> codes;
  const auto fill = [&](auto& column, const auto& of) {
    for (std::size_t i = 0; i < rows; ++i) codes[i] = of(i);
    column.write(begin, std::span(codes).first(rows), std::span(block.judged).first(rows));
  };
  fill(status_, [&](std::size_t i) { return status_codes_[block.status[i]]; });
  fill(level_, [&](std::size_t i) { return static_cast<std::uint8_t>(block.level[i]); });
  fill(reason_, [&](std::size_t i) { return static_cast<std::uint8_t>(block.reason[i]); });
  auto number = numbers_.begin();
  const auto put = [&](const BlockNumbers& from) {
    (number++)->write(begin, std::span(from.value).first(rows), std::span(from.present).first(rows));
  };
  if (method_->scored) put(block.score);
  for (std::size_t i = 0; i < method_->quantities.size(); ++i) put(block.quantities[i]);
}

inline void MethodColumns::add_to(std::vector<arrow::Column>& out) const {
  const auto named = [&](std::string_view what) { return std::string(method_->name).append("_").append(what); };
  const auto with_names = [](arrow::Column column, const TextColumn& names) {
    column.dictionary = std::make_shared<const arrow::Column>(names.arrow(""));
    return column;
  };
  out.push_back(with_names(status_.nullable_arrow(named("status"), "c"), statuses_));
  out.push_back(with_names(level_.arrow(named("level"), "c"), levels_));
  auto number = numbers_.begin();
  if (method_->scored) out.push_back((number++)->nullable_arrow(named("score"), "g"));
  for (const auto quantity : method_->quantities)
    out.push_back((number++)->nullable_arrow(named(quantity), "g"));
  out.push_back(with_names(reason_.arrow(named("reason"), "c"), reasons_));
}

inline PanelAssessment::PanelAssessment(const std::vector<const PanelMethod*>& methods, std::size_t rows)
    : rows_(rows) {
  for (const auto* method : methods) methods_.emplace_back(*method, rows);
}

inline arrow::Table PanelAssessment::arrow(std::shared_ptr<const PanelAssessment> table) {
  std::vector<arrow::Column> columns;
  for (const auto& method : table->methods()) method.add_to(columns);
  return {std::move(columns), table->rows(), std::move(table)};
}

}  // namespace zhibiao::panel
