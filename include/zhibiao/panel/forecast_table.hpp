// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/arrow.hpp>
#include <zhibiao/panel/column.hpp>
#include <zhibiao/panel/forecast_status.hpp>
#include <zhibiao/panel/long_table.hpp>
#include <zhibiao/panel/year_reader.hpp>
#include <zhibiao/project/value_bounds.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace zhibiao::panel {

/// How a column of a model's numbers is called: `drift` and `-lo-95` make `drift-lo-95`.
struct ForecastLevel {
  double level = 0.95;        ///< of the central interval
  std::string name = "95";
};

/// One model's numbers of every row of the result; where `has` is 0 they mean nothing.
struct ModelColumns {
  std::string name;
  std::vector<double> centre, p_met;
  std::vector<std::vector<double>> low, high;   ///< of each level
  std::vector<std::uint8_t> has, has_p_met;
  std::vector<ForecastStatus> status;           ///< of each series
};

/// Forecasts of many series, a row a series and year:
///
/// | column | type | meaning |
/// | --- | --- | --- |
/// | the series, as named in the input | utf8 or int64 | |
/// | the year, as named in the input | as in the input | null where no year of the series is known |
/// | `<model>` | float64 | the median; null where there is no forecast |
/// | `<model>-lo-<level>`, `<model>-hi-<level>` | float64 | the central interval |
/// | `p_met` | float64 | probability that the target is met in that year; only where targets are given |
/// | `status` | dictionary of utf8 | `ok`, or what is wrong (`ForecastStatus`) |
/// | `status_year` | int32 | the year of the value that is wrong, where it is one |
/// | `bounds` | dictionary of utf8 | why the values have the bounds that they have (`BoundsReason`) |
///
/// Of several models the probabilities and statuses are `<model>-p_met` and `<model>-status`; `status` is then
/// the first that is not `ok`.
class PanelForecast {
 public:
  PanelForecast(const LongTable& table, const LongColumns& columns, std::vector<std::size_t> rows_of_series);

  [[nodiscard]] std::size_t rows() const noexcept { return first_row_.back(); }
  [[nodiscard]] std::size_t series() const noexcept { return first_row_.size() - 1; }
  /// The first row of a series; it has as many as there are to the next series.
  [[nodiscard]] std::size_t first_row(std::size_t series) const noexcept { return first_row_[series]; }

  /// Adds room for a model.
  ModelColumns& add(std::string name, std::size_t levels, bool has_target);
  [[nodiscard]] ModelColumns& model(std::size_t i) noexcept { return models_[i]; }
  [[nodiscard]] std::size_t models() const noexcept { return models_.size(); }
  /// Why the values of a series have their bounds.
  [[nodiscard]] project::BoundsReason& bounds(std::size_t series) noexcept { return bounds_[series]; }
  /// Makes the columns, once all models have filled theirs; `levels` name the intervals.
  void finish(const LongTable& table, const std::vector<ForecastLevel>& levels);
  /// Views of the columns of `table`, which they keep alive.
  [[nodiscard]] static arrow::Table arrow(std::shared_ptr<const PanelForecast> table);

 private:
  void repeat_ids(const LongTable& table);
  void list_years(const LongTable& table);
  void list_faults(const LongTable& table);
  void add_model(const ModelColumns& model, const std::vector<ForecastLevel>& levels);
  void add_numbers(std::string name, const std::vector<double>& values, const BitColumn& valid);
  void add_status(std::string name, std::vector<std::uint8_t>& codes);
  template <class Code>
  [[nodiscard]] std::vector<std::uint8_t> codes_of(const std::vector<Code>& of_series) const;
  [[nodiscard]] std::string named(const ModelColumns& model, std::string_view what) const;
  const BitColumn& keep(const std::vector<std::uint8_t>& flags);

  std::string id_name_, year_name_;
  std::vector<std::size_t> first_row_;
  std::vector<ModelColumns> models_;
  std::vector<project::BoundsReason> bounds_;
  TextColumn words_, status_names_, bounds_names_;
  std::vector<std::int64_t> numbers_, wide_years_;
  std::vector<std::int32_t> narrow_years_, fault_years_;
  std::vector<std::uint8_t> status_, bounds_codes_;
  std::vector<std::vector<std::uint8_t>> statuses_;
  std::vector<std::unique_ptr<BitColumn>> valid_;
  std::vector<arrow::Column> columns_;
};

inline PanelForecast::PanelForecast(const LongTable& table, const LongColumns& columns,
                                    std::vector<std::size_t> rows_of_series)
    : id_name_(columns.id), year_name_(columns.year), first_row_{0} {
  for (std::size_t s = 0; s < table.size(); ++s) first_row_.push_back(first_row_.back() + rows_of_series[s]);
  for (const auto name : forecast_status_names) status_names_.push_back(name);
  for (const auto name : project::bounds_reason_names) bounds_names_.push_back(name);
  bounds_.resize(series());
}

inline ModelColumns& PanelForecast::add(std::string name, std::size_t levels, bool has_target) {
  auto& out = models_.emplace_back();
  out.name = std::move(name);
  out.centre.resize(rows());
  out.has.resize(rows());
  out.low.assign(levels, std::vector<double>(rows()));
  out.high = out.low;
  if (has_target) out.p_met.resize(rows());
  if (has_target) out.has_p_met.resize(rows());
  out.status.resize(series());
  return out;
}

inline const BitColumn& PanelForecast::keep(const std::vector<std::uint8_t>& flags) {
  auto& out = *valid_.emplace_back(std::make_unique<BitColumn>());
  for (const auto flag : flags) out.push_back(flag != 0);
  return out;
}

inline std::string PanelForecast::named(const ModelColumns& model, std::string_view what) const {
  return models_.size() == 1 ? std::string(what) : model.name + "-" + std::string(what);
}

inline void PanelForecast::repeat_ids(const LongTable& table) {
  std::vector<std::uint8_t> there(rows(), 1);
  const auto each_row = [&](const auto& work) {
    for (std::size_t s = 0; s < series(); ++s)
      for (auto row = first_row_[s]; row < first_row_[s + 1]; ++row) {
        there[row] = table.nameless() != s;
        work(s);
      }
  };
  arrow::Column column;
  if (const auto* words = std::get_if<LongTable::Words>(&table.ids())) {
    each_row([&](std::size_t s) { words_.push_back((*words)[s]); });
    column = words_.arrow(id_name_);
  } else {
    each_row([&](std::size_t s) { numbers_.push_back(std::get<LongTable::Numbers>(table.ids())[s]); });
    column = fixed_column(id_name_, "l", numbers_);
  }
  const auto& valid = keep(there);
  column.nullable = true;
  column.nulls = valid.unset();
  column.buffers[0] = valid.data();
  columns_.push_back(std::move(column));
}

/// The years after the last value of a series; where it has none, after its last row.
inline void PanelForecast::list_years(const LongTable& table) {
  std::vector<std::uint8_t> there(rows());
  wide_years_.resize(rows());
  for (std::size_t s = 0; s < series(); ++s) {
    const auto own = table[s];
    if (!own.last) continue;
    auto at = *own.last;
    if (!own.observations.empty()) at.year = own.observations.last_year();
    for (auto row = first_row_[s]; row < first_row_[s + 1]; ++row) {
      ++at.year;
      wide_years_[row] = table.years().raw(at);
      there[row] = 1;
    }
  }
  const auto& valid = keep(there);
  const auto& format = table.years().format();
  if (!table.years().narrow())
    return columns_.push_back(nullable_column(year_name_, format, wide_years_, valid));
  for (const auto year : wide_years_) narrow_years_.push_back(static_cast<std::int32_t>(year));
  columns_.push_back(nullable_column(year_name_, format, narrow_years_, valid));
}

/// What is said of a series, on each of its rows.
template <class Code>
std::vector<std::uint8_t> PanelForecast::codes_of(const std::vector<Code>& of_series) const {
  std::vector<std::uint8_t> out(rows());
  for (std::size_t s = 0; s < series(); ++s)
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(first_row_[s]),
              out.begin() + static_cast<std::ptrdiff_t>(first_row_[s + 1]),
              static_cast<std::uint8_t>(of_series[s]));
  return out;
}

inline void PanelForecast::add_status(std::string name, std::vector<std::uint8_t>& codes) {
  columns_.push_back(named_column(std::move(name), "c", codes, status_names_));
}

inline void PanelForecast::add_numbers(std::string name, const std::vector<double>& values,
                                       const BitColumn& valid) {
  columns_.push_back(nullable_column(std::move(name), "g", values, valid));
}

inline void PanelForecast::add_model(const ModelColumns& model, const std::vector<ForecastLevel>& levels) {
  const auto& valid = keep(model.has);
  add_numbers(model.name, model.centre, valid);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    add_numbers(model.name + "-lo-" + levels[i].name, model.low[i], valid);
    add_numbers(model.name + "-hi-" + levels[i].name, model.high[i], valid);
  }
  if (!model.p_met.empty() || !model.has_p_met.empty())
    add_numbers(named(model, "p_met"), model.p_met, keep(model.has_p_met));
}

/// The year of a fault, on every row of its series.
inline void PanelForecast::list_faults(const LongTable& table) {
  std::vector<std::uint8_t> there(rows());
  fault_years_.resize(rows());
  for (std::size_t s = 0; s < series(); ++s)
    if (const auto fault = table[s].fault; fault.year)
      for (auto row = first_row_[s]; row < first_row_[s + 1]; ++row) {
        there[row] = 1;
        fault_years_[row] = *fault.year;
      }
  columns_.push_back(nullable_column("status_year", "i", fault_years_, keep(there)));
}

inline void PanelForecast::finish(const LongTable& table, const std::vector<ForecastLevel>& levels) {
  repeat_ids(table);
  list_years(table);
  std::vector<ForecastStatus> first(series(), ForecastStatus::ok);
  for (const auto& model : models_) {
    add_model(model, levels);
    for (std::size_t s = 0; s < series(); ++s)
      if (first[s] == ForecastStatus::ok) first[s] = model.status[s];
  }
  status_ = codes_of(first);
  statuses_.reserve(models_.size());
  for (const auto& model : models_) {
    if (models_.size() == 1) break;
    statuses_.push_back(codes_of(model.status));
    add_status(named(model, "status"), statuses_.back());
  }
  add_status("status", status_);
  list_faults(table);
  bounds_codes_ = codes_of(bounds_);
  columns_.push_back(named_column("bounds", "c", bounds_codes_, bounds_names_));
}

inline arrow::Table PanelForecast::arrow(std::shared_ptr<const PanelForecast> table) {
  return {table->columns_, table->rows(), std::move(table)};
}

}  // namespace zhibiao::panel
