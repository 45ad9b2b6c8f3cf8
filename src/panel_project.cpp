// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/panel/closed_forms.hpp>
#include <zhibiao/panel/forecast_panel.hpp>
#include <zhibiao/panel/result_pool.hpp>

#include "bindings.hpp"
#include "capsules.hpp"
#include "casters.hpp"
#include "value_kinds.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace py = pybind11;

namespace zhibiao::python {
namespace {

using panel::ClosedForms;
using panel::PanelForecast;

/// Takes what a table hands over; draining it does not need the interpreter.
[[nodiscard]] arrow::Batches batches_of(const py::object& table) {
  if (py::hasattr(table, "__arrow_c_stream__")) {
    const py::object capsule = table.attr("__arrow_c_stream__")();
    auto& stream = in_capsule<arrow::Stream>(capsule, "arrow_array_stream");
    const py::gil_scoped_release unlocked;
    return arrow::Batches::from_stream(stream);
  }
  if (!py::hasattr(table, "__arrow_c_array__"))
    throw py::type_error("Expected a table with __arrow_c_stream__ (polars, pandas, pyarrow, duckdb), got " +
                         py::type::of(table).attr("__name__").cast<std::string>() +
                         "; polars.DataFrame(...) makes one of a dict");
  const py::tuple capsules = table.attr("__arrow_c_array__")();
  return arrow::Batches::from_array(in_capsule<arrow::Schema>(capsules[0], "arrow_schema"),
                                    in_capsule<arrow::Array>(capsules[1], "arrow_array"));
}

/// A number for all series, or the name of a column.
using NumberOrName = std::optional<std::variant<double, std::string>>;

[[nodiscard]] arrow::Pieces column_of(const arrow::Batches& table, const std::string& name,
                                      const char* what) {
  return panel::detail::longs::column(table, name, what);
}

[[nodiscard]] panel::SeriesNumber number_of(const arrow::Batches& table, const NumberOrName& from,
                                            const char* what) {
  if (!from) return std::monostate{};
  if (const auto* number = std::get_if<double>(&*from)) return *number;
  return panel::NumberReader(column_of(table, std::get<std::string>(*from), what));
}

[[nodiscard]] panel::SeriesDirection direction_of(const arrow::Batches& table,
                                                  const std::optional<std::string>& from) {
  if (!from) return std::monostate{};
  if (const auto word = panel::direction_of(*from)) return *word;
  return panel::DirectionReader(column_of(table, *from, "favourable directions"));
}

/// One column is of lists, several are of years.
[[nodiscard]] std::unique_ptr<panel::SeriesSource> source_of(const arrow::Batches& table,
                                                             const std::vector<std::string>& names,
                                                             const panel::YearAxis& years) {
  if (names.size() == 1 && years.size() != 1)
    return panel::source_of_lists(column_of(table, names[0], "lists of values"), years.size());
  if (names.size() != years.size())
    throw ArgumentError("values", "a column for each of " + std::to_string(years.size()) + " years",
                        std::to_string(names.size()));
  std::vector<panel::NumberReader> columns;
  for (const auto& name : names) columns.emplace_back(column_of(table, name, "values"));
  return panel::source_of_columns(std::move(columns));
}

using Out = std::shared_ptr<ClosedForms>;
/// The module's own, which its functions share.
using Pool = std::shared_ptr<panel::ResultPool>;

/// The function with the pool as its first argument.
template <class Result, class... Arguments>
[[nodiscard]] auto with(const Pool& pool, Result (*function)(const Pool&, Arguments...)) {
  return [pool, function](Arguments... each) { return function(pool, std::forward<Arguments>(each)...); };
}

/// Where results go: memory whose columns nobody else reads any more, or new memory.
[[nodiscard]] Out room_for(const Out& out, const Pool& pool) {
  constexpr long own = 2;  // Python's share and this one
  if (out == nullptr) return std::make_shared<ClosedForms>(pool);
  if (out.use_count() > own)
    throw py::value_error(
        "Expected a result whose columns nobody reads any more for out, but some are in use; "
        "delete the tables made of it, or copy them");
  return out;
}

[[nodiscard]] Out closed_forms_of_table(const Pool& pool, const py::object& table,
                                        const std::vector<std::string>& values, const std::vector<int>& years,
                                        const NumberOrName& target, const NumberOrName& target_year,
                                        const std::optional<std::string>& better, unsigned threads,
                                        const Out& out) {
  const panel::YearAxis axis(years);
  const auto batches = batches_of(table);
  const auto source = source_of(batches, values, axis);
  const panel::ClosedFormTargets targets{number_of(batches, target, "targets"),
                                         number_of(batches, target_year, "target years"),
                                         direction_of(batches, better)};
  auto room = room_for(out, pool);
  const py::gil_scoped_release unlocked;
  panel::closed_forms(*source, axis, targets, *room, threads);
  return room;
}

/// Doubles of an array of so many dimensions; the array must outlive the view.
[[nodiscard]] py::buffer_info doubles_of(const py::buffer& array, py::ssize_t dimensions, const char* what) {
  auto info = array.request();
  if (info.ndim != dimensions || !info.item_type_is_equivalent_to<double>())
    throw py::type_error("Expected an array of float64 of " + std::to_string(dimensions) +
                         " dimensions for " + what + ", got " + std::to_string(info.ndim) + " of format " +
                         info.format);
  return info;
}

[[nodiscard]] panel::SeriesArray array_of(const py::buffer_info& info, std::size_t years, bool nan_missing) {
  constexpr py::ssize_t size = sizeof(double);
  const auto rows = static_cast<std::size_t>(info.shape[0]);
  if (static_cast<std::size_t>(info.shape[1]) != years)
    throw ArgumentError("values", std::to_string(years) + " columns, one a year",
                        std::to_string(info.shape[1]));
  const auto* data = static_cast<const double*>(info.ptr);
  const auto by_series = info.strides[1] == size || years == 1,
             by_year = info.strides[0] == size || rows == 1;
  const auto stride = info.strides[by_series ? 0 : 1];
  if ((!by_series && !by_year) || stride % size != 0 || stride < 0)
    throw ArgumentError("values", "an array with the values of a series, or of a year, side by side",
                        "other strides; numpy.ascontiguousarray(...) makes one");
  return {data, rows, years, static_cast<std::size_t>(stride / size), !by_series, nan_missing};
}

/// A number for all series, or one for each.
using NumberOrArray = std::optional<std::variant<double, py::buffer>>;

/// An array's numbers, and what keeps them.
[[nodiscard]] panel::SeriesNumber number_of(const NumberOrArray& from, std::size_t rows, const char* what,
                                            std::vector<py::buffer_info>& kept) {
  if (!from) return std::monostate{};
  if (const auto* number = std::get_if<double>(&*from)) return *number;
  const auto& info = kept.emplace_back(doubles_of(std::get<py::buffer>(*from), 1, what));
  if (static_cast<std::size_t>(info.shape[0]) != rows || (rows > 1 && info.strides[0] != sizeof(double)))
    throw ArgumentError(what, std::to_string(rows) + " numbers side by side, one a series",
                        std::to_string(info.shape[0]));
  return std::span<const double>(static_cast<const double*>(info.ptr), rows);
}

[[nodiscard]] panel::SeriesDirection direction_of(const std::optional<std::string>& word) {
  if (!word) return std::monostate{};
  if (const auto better = panel::direction_of(*word)) return *better;
  throw ArgumentError("better", "higher or lower", *word);
}

[[nodiscard]] Out closed_forms_of_array(const Pool& pool, const py::buffer& values,
                                        const std::vector<int>& years, const NumberOrArray& target,
                                        const NumberOrArray& target_year,
                                        const std::optional<std::string>& better, bool nan_missing,
                                        unsigned threads, const Out& out) {
  const panel::YearAxis axis(years);
  const auto info = doubles_of(values, 2, "values");
  const auto array = array_of(info, years.size(), nan_missing);
  std::vector<py::buffer_info> kept;
  const panel::ClosedFormTargets targets{number_of(target, array.series, "target", kept),
                                         number_of(target_year, array.series, "target_year", kept),
                                         direction_of(better)};
  auto room = room_for(out, pool);
  const auto source = panel::source_of(array);
  const py::gil_scoped_release unlocked;
  panel::closed_forms(*source, axis, targets, *room, threads);
  return room;
}

using Levels = std::vector<std::pair<double, std::string>>;
/// (lower, upper), either of which may be open; none where the values are to tell.
using StatedBounds = std::optional<std::pair<std::optional<double>, std::optional<double>>>;

[[nodiscard]] std::shared_ptr<PanelForecast> forecast_table(
    const py::object& table, const panel::LongColumns& columns, const std::vector<std::string>& models,
    std::optional<int> horizon, std::optional<int> until, const Levels& levels, const StatedBounds& bounds,
    const std::optional<std::string>& kind, std::optional<double> target, Bound bound, unsigned threads) {
  panel::ForecastRequest request{.models = models,
                                 .horizon = horizon,
                                 .until = until,
                                 .levels = {},
                                 .limits = {},
                                 .kind = {},
                                 .target = target,
                                 .bound = bound,
                                 .threads = threads};
  for (const auto& [level, name] : levels) request.levels.push_back({level, name});
  if (bounds) {
    const project::Limits open;
    request.limits = {bounds->first.value_or(open.lower), bounds->second.value_or(open.upper)};
  }
  if (kind) request.kind = from_name<project::ValueKind>(*kind);
  const auto batches = batches_of(table);
  const py::gil_scoped_release unlocked;
  return panel::forecast(batches, columns, request);
}

template <class Names>
[[nodiscard]] py::tuple tuple_of(const Names& names) {
  py::list out;
  for (const auto& name : names) out.append(py::str(std::string(name)));
  return py::tuple(out);
}

[[nodiscard]] py::tuple model_names() {
  std::vector<std::string> names{"default"};
  for (const auto& model : project::models())
    if (model.id != "combination") names.emplace_back(model.id);
  return tuple_of(names);
}

void bind_forecasts(py::module_& module) {
  using namespace py::literals;
  py::class_<panel::LongColumns>(module, "LongColumns", plain_type(), "The columns of a table in long form.")
      .def(py::init([](std::string id, std::string year, std::string value, std::optional<std::string> unit,
                       std::optional<std::string> target, std::optional<std::string> target_year) {
             return panel::LongColumns{std::move(id),   std::move(year),   std::move(value),
                                       std::move(unit), std::move(target), std::move(target_year)};
           }),
           "id"_a, "year"_a, "value"_a, "unit"_a, "target"_a, "target_year"_a);
  py::class_<PanelForecast, std::shared_ptr<PanelForecast>> table(module, "PanelForecast", plain_type(),
                                                                  "Forecasts of many series as columns.");
  table.def("__len__", &PanelForecast::rows)
      .def("series", &PanelForecast::series, "How many series there are.");
  def_arrow<PanelForecast>(table);
  module.attr("PANEL_MODELS") = model_names();
  module.attr("FORECAST_STATUSES") = tuple_of(panel::forecast_status_names);
  module.def("forecast_table", &forecast_table, "table"_a, "columns"_a, "models"_a, "horizon"_a, "until"_a,
             "levels"_a, "bounds"_a, "kind"_a, "target"_a, "bound"_a, "threads"_a,
             "Forecast every series of a table in long form.");
}

}  // namespace

void bind_panel_project(py::module_& module) {
  using namespace py::literals;
  py::class_<ClosedForms, Out> table(module, "ClosedForms", plain_type(),
                                     "Closed forms of many series as columns.");
  table.def("__len__", &ClosedForms::rows);
  def_arrow<ClosedForms>(table);
  const auto pool = std::make_shared<panel::ResultPool>();
  module.attr("CLOSED_FORM_REASONS") = tuple_of(panel::closed_form_reason_names);
  module.def("closed_forms_of_table", with(pool, &closed_forms_of_table), "table"_a, "values"_a, "years"_a,
             "target"_a, "target_year"_a, "better"_a, "threads"_a, "out"_a,
             "Closed forms of the rows of a table.");
  module.def("closed_forms_of_array", with(pool, &closed_forms_of_array), "values"_a, "years"_a, "target"_a,
             "target_year"_a, "better"_a, "nan_missing"_a, "threads"_a, "out"_a,
             "Closed forms of the rows of an array.");
  bind_forecasts(module);
}

}  // namespace zhibiao::python
