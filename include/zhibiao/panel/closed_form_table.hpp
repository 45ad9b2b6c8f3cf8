// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/arrow.hpp>
#include <zhibiao/panel/closed_form_tile.hpp>
#include <zhibiao/panel/closed_form_codes.hpp>
#include <zhibiao/panel/column.hpp>
#include <zhibiao/panel/result_memory.hpp>
#include <zhibiao/panel/result_pool.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao::panel {

/// What closed forms say of each series, as columns:
///
/// | column | type | meaning |
/// | --- | --- | --- |
/// | a form (`ClosedForm`) | float64 | its value; null where it is not defined |
/// | `<form>_reason` | dictionary of utf8 | why (`ClosedFormReason`), `none` where it is defined |
/// | a verdict (`ClosedFormVerdict`) | dictionary of utf8 | its class; null where its forms are not defined;
/// there only where a direction is given |
class ClosedForms {
 public:
  /// `pool`: where memory comes from and goes to, or none.
  explicit ClosedForms(std::shared_ptr<ResultPool> pool = nullptr);
  ~ClosedForms();
  ClosedForms(const ClosedForms&) = delete;
  ClosedForms& operator=(const ClosedForms&) = delete;

  [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
  [[nodiscard]] bool judged() const noexcept { return judged_; }
  /// Room for the rows from `begin` on, a multiple of 64.
  [[nodiscard]] ClosedFormRoom room(std::size_t begin) const noexcept;
  /// Makes room for another result in the same memory, where it is as large; else in new memory.
  void renew(std::size_t rows, bool judged);
  /// Views of the columns of `table`, which they keep alive.
  [[nodiscard]] static arrow::Table arrow(std::shared_ptr<const ClosedForms> table);

 private:
  [[nodiscard]] static std::size_t needs(std::size_t rows, bool judged) noexcept;
  void take_room(std::size_t bytes);
  void give_back() noexcept;
  [[nodiscard]] arrow::Column numbers(std::size_t form) const;
  [[nodiscard]] arrow::Column codes(std::string name, const std::uint8_t* values, const TextColumn& names) const;
  [[nodiscard]] std::size_t unset(const std::uint64_t* valid) const noexcept;

  std::size_t rows_ = 0;
  bool judged_ = false;
  std::shared_ptr<ResultPool> pool_;
  ResultMemory memory_;
  ClosedFormRoom room_;
  TextColumn reasons_, classes_;
};

namespace detail::closed {

/// Results of so many bytes do not stay in a cache anyway.
inline constexpr std::size_t past_cache = std::size_t{1} << 23;

[[nodiscard]] constexpr std::size_t words_of_bits(std::size_t rows) noexcept { return (rows + 63) / 64; }

template <class Names>
[[nodiscard]] TextColumn column_of(const Names& names) {
  TextColumn out;
  for (const auto name : names) out.push_back(name);
  return out;
}

}  // namespace detail::closed

inline std::size_t ClosedForms::needs(std::size_t rows, bool judged) noexcept {
  return 5 * ResultMemory::needs<double>(rows) + (judged ? 8 : 5) * ResultMemory::needs<std::uint8_t>(rows) +
         6 * ResultMemory::needs<std::uint64_t>(detail::closed::words_of_bits(rows));
}

inline ClosedForms::ClosedForms(std::shared_ptr<ResultPool> pool)
    : pool_(std::move(pool)),
      memory_(needs(0, false)),
      reasons_(detail::closed::column_of(closed_form_reason_names)),
      classes_(detail::closed::column_of(closed_form_class_names)) {
  take_room(memory_.size());
}

inline ClosedForms::~ClosedForms() { give_back(); }

inline void ClosedForms::give_back() noexcept {
  if (pool_ != nullptr) pool_->give_back(std::move(memory_));
}

inline void ClosedForms::take_room(std::size_t bytes) {
  for (auto& values : room_.values) values = memory_.take<double>(rows_);
  for (auto& reasons : room_.reasons) reasons = memory_.take<std::uint8_t>(rows_);
  for (auto& valid : room_.valid) valid = memory_.take<std::uint64_t>(detail::closed::words_of_bits(rows_));
  for (auto& classes : room_.classes) classes = judged_ ? memory_.take<std::uint8_t>(rows_) : nullptr;
  room_.past_cache = bytes >= detail::closed::past_cache;
}

inline void ClosedForms::renew(std::size_t rows, bool judged) {
  if (rows == rows_ && judged == judged_) return;
  const auto bytes = needs(rows, judged);
  auto memory = pool_ != nullptr ? pool_->take(bytes) : ResultMemory(bytes);
  give_back();
  memory_ = std::move(memory);
  rows_ = rows;
  judged_ = judged;
  take_room(bytes);
}

inline ClosedFormRoom ClosedForms::room(std::size_t begin) const noexcept { return room_.from(begin); }

/// Bits beyond the last row mean nothing.
inline std::size_t ClosedForms::unset(const std::uint64_t* valid) const noexcept {
  std::size_t set = 0;
  for (std::size_t i = 0; i < rows_ / 64; ++i) set += static_cast<std::size_t>(std::popcount(valid[i]));
  if (rows_ % 64 != 0)
    set += static_cast<std::size_t>(std::popcount(valid[rows_ / 64] << (64 - rows_ % 64)));
  return rows_ - set;
}

inline arrow::Column ClosedForms::numbers(std::size_t form) const {
  return {.name = std::string(closed_form_names[form]),
          .format = "g",
          .nullable = true,
          .length = rows_,
          .nulls = unset(room_.valid[form]),
          .buffers = {room_.valid[form], room_.values[form]}};
}

inline arrow::Column ClosedForms::codes(std::string name, const std::uint8_t* values,
                                        const TextColumn& names) const {
  return {.name = std::move(name),
          .format = "c",
          .length = rows_,
          .buffers = {nullptr, values},
          .dictionary = std::make_shared<const arrow::Column>(names.arrow(""))};
}

inline arrow::Table ClosedForms::arrow(std::shared_ptr<const ClosedForms> table) {
  constexpr std::array<std::size_t, 3> valid_of{0, 5, 4};  // verdict, pace, trend
  std::vector<arrow::Column> columns;
  for (std::size_t form = 0; form < closed_form_names.size(); ++form) {
    const auto name = std::string(closed_form_names[form]);
    columns.push_back(table->numbers(form));
    columns.push_back(table->codes(name + "_reason", table->room_.reasons[form], table->reasons_));
  }
  for (std::size_t i = 0; table->judged_ && i < valid_of.size(); ++i) {
    const auto* valid = table->room_.valid[valid_of[i]];
    auto column = table->codes(std::string(closed_form_verdict_names[i]), table->room_.classes[i],
                               table->classes_);
    column.nullable = true;
    column.nulls = table->unset(valid);
    column.buffers[0] = valid;
    columns.push_back(std::move(column));
  }
  return {std::move(columns), table->rows_, std::move(table)};
}

}  // namespace zhibiao::panel
