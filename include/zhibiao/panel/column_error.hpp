// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace zhibiao::panel {

/// A table, or one of its columns, that cannot be used: which, in what row, and what to do.
class ColumnError : public std::invalid_argument {
 public:
  /// `column` is empty where the fault is the table's, `row` (from 0) where it is the whole column's.
  ColumnError(std::string column, std::optional<std::size_t> row, const std::string& message)
      : std::invalid_argument(place(column, row) + message), column_(std::move(column)), row_(row) {}
  [[nodiscard]] const std::string& column() const noexcept { return column_; }
  [[nodiscard]] std::optional<std::size_t> row() const noexcept { return row_; }

 private:
  [[nodiscard]] static std::string place(const std::string& column, std::optional<std::size_t> row) {
    if (column.empty()) return "";
    return "Column \"" + column + "\"" + (row ? ", row " + std::to_string(*row) : "") + ": ";
  }

  std::string column_;
  std::optional<std::size_t> row_;
};

}  // namespace zhibiao::panel
