// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/method/progress.hpp>
#include <zhibiao/panel/arrow.hpp>
#include <zhibiao/panel/block.hpp>
#include <zhibiao/panel/column.hpp>
#include <zhibiao/panel/judged_block.hpp>
#include <zhibiao/panel/panel_methods.hpp>
#include <zhibiao/panel/result_memory.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
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
  MethodColumns(const PanelMethod& method, std::size_t rows, ResultMemory& memory);
  /// The bytes of memory that a method's columns take.
  [[nodiscard]] static std::size_t needs(const PanelMethod& method, std::size_t rows) noexcept;

  [[nodiscard]] const PanelMethod& method() const noexcept { return *method_; }
  /// Has the method judge a block whose first row is `begin`, a multiple of `block_rows`.
  void judge(std::size_t begin, const AssessBlock& in, JudgedBlock& out) const;
  /// Adds views of the columns to `out`, once all rows are judged.
  void add_to(std::vector<arrow::Column>& out) const;

 private:
  /// A bit a row, shared by the columns that are there for the same rows.
  using Validity = std::uint8_t*;

  void write(std::size_t begin, std::size_t rows, const JudgedBlock& block) const;
  [[nodiscard]] arrow::Column codes(std::string_view what, const std::uint8_t* values,
                                    const TextColumn& names) const;
  [[nodiscard]] arrow::Column numbers(std::string_view what, const double* values, Validity there) const;

  const PanelMethod* method_;
  std::size_t rows_;
  TextColumn statuses_, levels_, reasons_;
  std::array<std::uint8_t, no_class + 1> status_codes_{}, level_codes_{};  ///< of the method's classes
  std::uint8_t *status_, *level_, *reason_;
  double* score_;
  std::array<double*, most_quantities> quantities_{};
  Validity judged_;
  std::array<Validity, most_groups> groups_{};
};

/// What several methods say of the rows of a table, in the order of its rows.
class PanelAssessment {
 public:
  PanelAssessment(const std::vector<const PanelMethod*>& methods, std::size_t rows);

  [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
  [[nodiscard]] std::span<const MethodColumns> methods() const noexcept { return methods_; }
  /// Views of the columns of `table`, which they keep alive.
  [[nodiscard]] static arrow::Table arrow(std::shared_ptr<const PanelAssessment> table);

 private:
  ResultMemory memory_;
  std::vector<MethodColumns> methods_;
  std::size_t rows_;
};

namespace detail::results {

[[nodiscard]] constexpr std::size_t bytes_of_bits(std::size_t rows) noexcept { return (rows + 7) / 8; }

/// Flags of 0 or 1 as bits, eight to a byte, the first lowest.
inline void pack(const BlockFlags& flags, std::size_t rows, std::uint8_t* bits) noexcept {
  for (std::size_t i = 0; i < rows; i += 8) {
    unsigned byte = 0;
    for (std::size_t k = 0; k < std::min<std::size_t>(8, rows - i); ++k) byte |= unsigned{flags[i + k]} << k;
    *bits++ = static_cast<std::uint8_t>(byte);
  }
}

[[nodiscard]] inline std::size_t unset(const std::uint8_t* bits, std::size_t rows) noexcept {
  std::size_t set = 0;
  for (std::size_t i = 0; i < bytes_of_bits(rows); ++i) set += static_cast<std::size_t>(std::popcount(bits[i]));
  return rows - set;
}

[[nodiscard]] inline std::size_t groups(const PanelMethod& method) noexcept {
  std::size_t count = 0;
  for (const auto& quantity : method.quantities) count = std::max<std::size_t>(count, quantity.group + 1U);
  return count;
}

}  // namespace detail::results

inline std::size_t MethodColumns::needs(const PanelMethod& method, std::size_t rows) noexcept {
  const auto numbers = method.quantities.size() + (method.scored ? 1 : 0);
  const auto bits = detail::results::groups(method) + 1;
  return 3 * ResultMemory::needs<std::uint8_t>(rows) + numbers * ResultMemory::needs<double>(rows) +
         bits * ResultMemory::needs<std::uint8_t>(detail::results::bytes_of_bits(rows));
}

inline MethodColumns::MethodColumns(const PanelMethod& method, std::size_t rows, ResultMemory& memory)
    : method_(&method), rows_(rows) {
  level_codes_.fill(static_cast<std::uint8_t>(ProgressLevel::not_assessed));
  for (std::size_t i = 0; i < method.classes.size(); ++i) {
    const auto found = statuses_.find(method.classes[i].name);
    if (found == statuses_.size()) statuses_.push_back(method.classes[i].name);
    status_codes_[i] = static_cast<std::uint8_t>(found);
    level_codes_[i] = static_cast<std::uint8_t>(method.classes[i].level);
  }
  for (const auto name : progress_level_names) levels_.push_back(name);
  for (const auto name : method_reason_names) reasons_.push_back(name);
  for (auto* column : {&status_, &level_, &reason_}) *column = memory.take<std::uint8_t>(rows);
  score_ = method.scored ? memory.take<double>(rows) : nullptr;
  for (std::size_t k = 0; k < method.quantities.size(); ++k) quantities_[k] = memory.take<double>(rows);
  judged_ = memory.take<std::uint8_t>(detail::results::bytes_of_bits(rows));
  for (std::size_t k = 0; k < detail::results::groups(method); ++k)
    groups_[k] = memory.take<std::uint8_t>(detail::results::bytes_of_bits(rows));
}

inline void MethodColumns::judge(std::size_t begin, const AssessBlock& in, JudgedBlock& out) const {
  out.score = method_->scored ? score_ + begin : nullptr;
  for (std::size_t k = 0; k < method_->quantities.size(); ++k) out.quantities[k] = quantities_[k] + begin;
  method_->judge(in, out);
  write(begin, in.rows, out);
}

inline void MethodColumns::write(std::size_t begin, std::size_t rows, const JudgedBlock& block) const {
  BlockFlags judged;
  for (std::size_t i = 0; i < rows; ++i) status_[begin + i] = status_codes_[block.status[i]];
  for (std::size_t i = 0; i < rows; ++i) level_[begin + i] = level_codes_[block.status[i]];
  for (std::size_t i = 0; i < rows; ++i) reason_[begin + i] = static_cast<std::uint8_t>(block.reason[i]);
  for (std::size_t i = 0; i < rows; ++i) judged[i] = block.status[i] != no_class;
  detail::results::pack(judged, rows, judged_ + begin / 8);
  for (std::size_t k = 0; k < detail::results::groups(*method_); ++k)
    detail::results::pack(block.groups[k], rows, groups_[k] + begin / 8);
}

inline arrow::Column MethodColumns::codes(std::string_view what, const std::uint8_t* values,
                                          const TextColumn& names) const {
  return {.name = std::string(method_->name).append("_").append(what),
          .format = "c",
          .length = rows_,
          .buffers = {nullptr, values},
          .dictionary = std::make_shared<const arrow::Column>(names.arrow(""))};
}

inline arrow::Column MethodColumns::numbers(std::string_view what, const double* values, Validity there) const {
  return {.name = std::string(method_->name).append("_").append(what),
          .format = "g",
          .nullable = true,
          .length = rows_,
          .nulls = detail::results::unset(there, rows_),
          .buffers = {there, values}};
}

inline void MethodColumns::add_to(std::vector<arrow::Column>& out) const {
  auto status = codes("status", status_, statuses_);
  status.nullable = true;
  status.nulls = detail::results::unset(judged_, rows_);
  status.buffers[0] = judged_;
  out.push_back(std::move(status));
  out.push_back(codes("level", level_, levels_));
  if (method_->scored) out.push_back(numbers("score", score_, judged_));
  for (std::size_t k = 0; k < method_->quantities.size(); ++k) {
    const auto& quantity = method_->quantities[k];
    out.push_back(numbers(quantity.name, quantities_[k], groups_[quantity.group]));
  }
  out.push_back(codes("reason", reason_, reasons_));
}

namespace detail::results {

[[nodiscard]] inline std::size_t needs(const std::vector<const PanelMethod*>& methods, std::size_t rows) noexcept {
  std::size_t bytes = 0;
  for (const auto* method : methods) bytes += MethodColumns::needs(*method, rows);
  return bytes;
}

}  // namespace detail::results

inline PanelAssessment::PanelAssessment(const std::vector<const PanelMethod*>& methods, std::size_t rows)
    : memory_(detail::results::needs(methods, rows)), rows_(rows) {
  for (const auto* method : methods) methods_.emplace_back(*method, rows, memory_);
}

inline arrow::Table PanelAssessment::arrow(std::shared_ptr<const PanelAssessment> table) {
  std::vector<arrow::Column> columns;
  for (const auto& method : table->methods()) method.add_to(columns);
  return {std::move(columns), table->rows(), std::move(table)};
}

}  // namespace zhibiao::panel
