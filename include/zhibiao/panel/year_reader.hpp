// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/arrow_import.hpp>
#include <zhibiao/panel/column_error.hpp>
#include <zhibiao/panel/number_reader.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao::panel {

/// A year, and where in it a row stands: the month and day of a date; none where years are plain numbers.
struct PanelYear {
  int year = 0;
  std::chrono::month_day day{};
};

/// How a table writes its years: whole numbers, dates, or timestamps (Arrow's formats for these).
class YearFormat {
 public:
  /// Throws `ColumnError` for any other type.
  explicit YearFormat(const arrow::Pieces& column);

  /// Of a number as it stands in the column; nothing where it is no whole year.
  [[nodiscard]] std::optional<PanelYear> year(double raw) const noexcept;
  /// The number of the same month and day (29 February becomes the 28th) of another year.
  [[nodiscard]] std::int64_t raw(const PanelYear& at) const noexcept;
  /// Arrow's format of a column of such numbers, and whether they have 32 bits.
  [[nodiscard]] const std::string& format() const noexcept { return format_; }
  [[nodiscard]] bool narrow() const noexcept { return format_ == "i" || format_ == "tdD"; }

 private:
  std::string format_;
  double per_day_ = 0;  ///< units of a day; 0 where years are plain numbers
};

/// Reads a column of years.
class YearReader {
 public:
  /// Throws `ColumnError` where the column holds neither whole numbers nor dates.
  explicit YearReader(arrow::Pieces column) : format_(column), numbers_(as_numbers(std::move(column))) {}

  [[nodiscard]] const YearFormat& format() const noexcept { return format_; }
  /// Rows `begin` on; `present` gets 1 or 0.  Throws `ColumnError` with the row where a number is no year.
  void read(std::size_t begin, std::span<PanelYear> out, std::span<std::uint8_t> present) const;

 private:
  [[nodiscard]] static arrow::Pieces as_numbers(arrow::Pieces column);

  YearFormat format_;
  NumberReader numbers_;
};

namespace detail::years {

struct TimeType {
  std::string_view prefix;
  double per_day;
};
inline constexpr std::array<TimeType, 6> time_types{{{"tdD", 1},
                                                     {"tdm", 86'400e3},
                                                     {"tss", 86'400},
                                                     {"tsm", 86'400e3},
                                                     {"tsu", 86'400e6},
                                                     {"tsn", 86'400e9}}};

[[nodiscard]] inline const TimeType* time_type(std::string_view format) noexcept {
  const auto* found = std::find_if(time_types.begin(), time_types.end(), [format](const TimeType& type) {
    return format.starts_with(type.prefix);
  });
  return found == time_types.end() ? nullptr : found;
}

}  // namespace detail::years

inline YearFormat::YearFormat(const arrow::Pieces& column) : format_("l") {
  const auto* type = detail::years::time_type(column.format);
  if (type != nullptr) {
    format_ = column.format;
    per_day_ = type->per_day;
  } else if (column.format == "i") {
    format_ = "i";
  } else if (detail::reader::load_of(column.format) == nullptr || column.dictionary != nullptr) {
    throw ColumnError(column.name, std::nullopt,
                      "Expected years as whole numbers, dates or timestamps, got Arrow format " +
                          column.format + "; cast the column to an integer");
  }
}

inline std::optional<PanelYear> YearFormat::year(double raw) const noexcept {
  constexpr double most = 32'000;  // what std::chrono::year holds
  if (per_day_ == 0) {
    if (!(std::fabs(raw) <= most) || raw != std::floor(raw)) return std::nullopt;
    return PanelYear{static_cast<int>(raw), {}};
  }
  const double day = std::floor(raw / per_day_);
  if (!(std::fabs(day) <= most * 365)) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(static_cast<int>(day)))};
  return PanelYear{static_cast<int>(date.year()), date.month() / date.day()};
}

inline std::int64_t YearFormat::raw(const PanelYear& at) const noexcept {
  if (per_day_ == 0) return at.year;
  auto date = std::chrono::year(at.year) / at.day;
  if (!date.ok()) date = std::chrono::year(at.year) / std::chrono::February / 28;
  return std::chrono::sys_days(date).time_since_epoch().count() * static_cast<std::int64_t>(per_day_);
}

/// Dates are integers under another name.
inline arrow::Pieces YearReader::as_numbers(arrow::Pieces column) {
  if (detail::years::time_type(column.format) != nullptr) column.format = column.format == "tdD" ? "i" : "l";
  return column;
}

inline void YearReader::read(std::size_t begin, std::span<PanelYear> out,
                             std::span<std::uint8_t> present) const {
  std::vector<double> raw(out.size());
  numbers_.read(begin, raw, present);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (present[i] == 0) continue;
    const auto year = format_.year(raw[i]);
    if (!year)
      throw ColumnError(numbers_.name(), begin + i,
                        "Expected a whole year, got " + std::to_string(raw[i]) +
                            "; one row a year, dates only within the years -32000 to 32000");
    out[i] = *year;
  }
}

}  // namespace zhibiao::panel
