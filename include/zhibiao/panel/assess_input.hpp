// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/arrow_import.hpp>
#include <zhibiao/panel/assess_block.hpp>
#include <zhibiao/panel/column_error.hpp>
#include <zhibiao/panel/direction_reader.hpp>
#include <zhibiao/panel/number_reader.hpp>
#include <zhibiao/panel/panel_methods.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao::panel {

/// What a column of an assessed table holds.
enum class PanelRole : std::uint8_t {
  base,         ///< the value to start from
  base_year,    ///< its time in years; 2020.5 is the middle of 2020
  latest,       ///< the latest value
  latest_year,  ///< its time
  target,       ///< the value aimed at; missing: by growth alone, where a method knows how
  target_year,  ///< its time
  limit,        ///< a natural limit of the indicator: 100 for shares in per cent
  spread,       ///< a standard deviation among peers
  growth_rate,  ///< whether the indicator is itself a rate of growth
  better,       ///< the favourable direction
};

inline constexpr std::array<std::string_view, 10> panel_role_names{
    "base",        "base_year", "latest", "latest_year", "target",
    "target_year", "limit",     "spread", "growth_rate", "better"};
[[nodiscard]] constexpr std::string_view to_string(PanelRole role) noexcept {
  return panel_role_names[static_cast<std::size_t>(role)];
}

/// The name of each role's column.  Where none is given it is the role's own, and an optional role may lack
/// its column.
using PanelColumns = std::array<std::optional<std::string>, panel_role_names.size()>;

/// Room for the columns of a block, one a role.
using AssessBuffers = std::array<BlockBuffer, panel_role_names.size() - 1>;

/// The columns of a table that methods read, a block at a time.
class AssessInput {
 public:
  /// Throws `ColumnError` where a column that is named, or that one of `methods` cannot do without, is not
  /// there, or is of a type that cannot be read.  Borrows `table`.
  AssessInput(const arrow::Batches& table, std::span<const PanelMethod* const> methods,
              const PanelColumns& columns);

  [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
  /// Has `block` hold rows from `begin` on, which lie in the table or in `buffers`.  Throws `ColumnError`
  /// where a row names no direction.
  void load(std::size_t begin, AssessBuffers& buffers, AssessBlock& block) const;

 private:
  [[nodiscard]] BlockNumbers load(PanelRole role, std::size_t begin, std::size_t rows,
                                  AssessBuffers& buffers) const;
  void order_years(AssessBlock& block) const noexcept;
  [[nodiscard]] const std::optional<NumberReader>& reader(PanelRole role) const noexcept {
    return numbers_[static_cast<std::size_t>(role)];
  }

  std::size_t rows_;
  std::array<std::optional<NumberReader>, panel_role_names.size() - 1> numbers_;
  std::optional<DirectionReader> better_;
};

namespace detail::input {

inline constexpr BlockValues ones = [] {
  BlockValues out{};
  out.fill(1);
  return out;
}();

/// Whether `method` cannot do without a role's column.
[[nodiscard]] constexpr bool needs(const PanelMethod& method, PanelRole role) noexcept {
  switch (role) {
    case PanelRole::latest:
    case PanelRole::better:
      return true;
    case PanelRole::base:
      return method.columns >= Columns::base;
    case PanelRole::base_year:
    case PanelRole::latest_year:
      return method.columns >= Columns::years;
    default:
      return false;
  }
}

[[nodiscard]] inline std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out.append(out.empty() ? "" : ", ").append(name);
  return out.empty() ? "none" : out;
}

/// A role's column, or nothing where all can do without.
[[nodiscard]] inline std::optional<arrow::Pieces> find(const arrow::Batches& table, PanelRole role,
                                                       std::span<const PanelMethod* const> methods,
                                                       const std::optional<std::string>& asked) {
  const auto name = asked.value_or(std::string(to_string(role)));
  auto found = table.column(name);
  if (found) return found;
  const auto needing = std::find_if(methods.begin(), methods.end(),
                                    [role](const PanelMethod* method) { return needs(*method, role); });
  if (!asked && needing == methods.end()) return std::nullopt;
  const auto whose = asked ? "as " + std::string(to_string(role)) : "for " + std::string((*needing)->name);
  throw ColumnError(name, std::nullopt,
                    "Expected it " + whose + ", but the table has only " + joined(table.names()) +
                        "; say which of them is \"" + std::string(to_string(role)) + "\"");
}

}  // namespace detail::input

inline AssessInput::AssessInput(const arrow::Batches& table, std::span<const PanelMethod* const> methods,
                                const PanelColumns& columns)
    : rows_(table.rows()) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto role = static_cast<PanelRole>(i);
    auto column = detail::input::find(table, role, methods, columns[i]);
    if (!column) continue;
    if (role == PanelRole::better)
      better_.emplace(std::move(*column));
    else
      numbers_[i].emplace(std::move(*column));
  }
}

inline BlockNumbers AssessInput::load(PanelRole role, std::size_t begin, std::size_t rows,
                                      AssessBuffers& buffers) const {
  const auto& from = reader(role);
  if (!from) return {};
  auto& buffer = buffers[static_cast<std::size_t>(role)];
  BlockNumbers out{from->direct(begin, rows), all_set.data()};
  if (out.value != nullptr && from->all_present(begin, rows)) return out;
  out.present = buffer.present.data();
  from->read(begin, std::span(buffer.value).first(rows), std::span(buffer.present).first(rows));
  out.value = buffer.value.data();
  return out;
}

/// Methods that ask for no years can do without their columns: the base is the earlier value.
inline void AssessInput::order_years(AssessBlock& block) const noexcept {
  if (reader(PanelRole::base_year) && reader(PanelRole::latest_year)) return;
  block.base_year = {no_values.data(), all_set.data()};
  block.latest_year = {detail::input::ones.data(), all_set.data()};
}

inline void AssessInput::load(std::size_t begin, AssessBuffers& buffers, AssessBlock& block) const {
  block.rows = std::min(block_rows, rows_ - begin);
  const auto of = [&](PanelRole role) { return load(role, begin, block.rows, buffers); };
  block.base = of(PanelRole::base);
  block.base_year = of(PanelRole::base_year);
  block.latest = of(PanelRole::latest);
  block.latest_year = of(PanelRole::latest_year);
  block.target = of(PanelRole::target);
  block.target_year = of(PanelRole::target_year);
  block.limit = of(PanelRole::limit);
  block.spread = of(PanelRole::spread);
  block.is_rate = of(PanelRole::growth_rate);
  better_->read(begin, std::span(block.better).first(block.rows),
                std::span(block.has_better).first(block.rows));
  order_years(block);
}

}  // namespace zhibiao::panel
