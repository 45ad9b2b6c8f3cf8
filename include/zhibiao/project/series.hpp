// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/model/quantity.hpp>
#include <zhibiao/project/observations.hpp>

#include <cmath>
#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace zhibiao::project {

/// Values that are no yearly series.  Names the field ("year", "value", "unit") and the year of the cell.
class SeriesError : public std::invalid_argument {
 public:
  SeriesError(std::string field, int year, const std::string& message)
      : std::invalid_argument(message), field_(std::move(field)), year_(year) {}
  [[nodiscard]] const std::string& field() const noexcept { return field_; }
  [[nodiscard]] int year() const noexcept { return year_; }

 private:
  std::string field_;
  int year_;
};

/// A value and its year.
struct SeriesPoint {
  int year = 0;
  double value = 0;
};
/// A value with its unit, and its year.
struct QuantityPoint {
  int year = 0;
  Quantity quantity;
};

/// Yearly values that were checked: years ascending and each once, values finite.  May be empty.
class Series {
 public:
  Series() = default;
  /// Throws `SeriesError` where the years do not ascend or a value is not finite.  A missing value is a year
  /// left out.
  explicit Series(std::span<const SeriesPoint> points);
  /// The same from two columns; throws `ArgumentError` where they differ in length.
  Series(std::span<const int> years, std::span<const double> values);
  /// In the unit of the first point; throws `SeriesError` where units cannot be compared or have no exact
  /// conversion.  The nearest doubles of exact values.
  explicit Series(std::span<const QuantityPoint> points);

  [[nodiscard]] Observations observations() const noexcept { return {years_, values_}; }
  /// So that a series stands wherever observations are asked for; borrowed from it.
  operator Observations() const& noexcept { return observations(); }
  operator Observations() const&& = delete;
  [[nodiscard]] std::size_t size() const noexcept { return values_.size(); }

 private:
  void add(int year, double value);

  std::vector<int> years_;
  std::vector<double> values_;
};

inline void Series::add(int year, double value) {
  if (!years_.empty() && year <= years_.back())
    throw SeriesError("year", year,
                      "Expected years in ascending order, each once, got " + std::to_string(year) +
                          " after " + std::to_string(years_.back()) + "; sort the values by year");
  if (!std::isfinite(value))
    throw SeriesError("value", year,
                      "Expected a finite value for " + std::to_string(year) + ", got " +
                          zhibiao::detail::arguments::text(value) + "; leave out a year without a value");
  years_.push_back(year);
  values_.push_back(value);
}

inline Series::Series(std::span<const SeriesPoint> points) {
  for (const auto& [year, value] : points) add(year, value);
}

inline Series::Series(std::span<const int> years, std::span<const double> values) {
  zhibiao::detail::arguments::expect_size(values.size(), years.size(), "values");
  for (std::size_t i = 0; i < years.size(); ++i) add(years[i], values[i]);
}

inline Series::Series(std::span<const QuantityPoint> points) {
  for (const auto& [year, quantity] : points) {
    const Unit& unit = points.front().quantity.unit();
    const auto same = compatible(quantity.unit(), unit) ? quantity.in(unit) : std::nullopt;
    if (!same)
      throw SeriesError("unit", year,
                        "Expected the unit " + std::string(unit.name()) + " for " + std::to_string(year) +
                            ", got " + std::string(quantity.unit().name()) + "; convert it first");
    add(year, same->value().approximate());
  }
}

}  // namespace zhibiao::project
