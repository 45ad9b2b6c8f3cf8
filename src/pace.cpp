// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/completion.hpp>
#include <zhibiao/assess/earned_schedule.hpp>
#include <zhibiao/assess/pace.hpp>
#include <zhibiao/assess/pace_growth.hpp>
#include <zhibiao/assess/schedule.hpp>

#include "bindings.hpp"
#include "casters.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

namespace py = pybind11;

namespace zhibiao::python {

template <>
inline constexpr const auto& enum_names<CompletionForm> = completion_form_names;

namespace {

/// A rate in percent and the power of ten of its last printed digit.
using RateCells = std::tuple<Decimal, int>;
/// Actual, target, growth, its target, better, only counted at the end of the year.
using TaskCells = std::tuple<std::optional<Decimal>, std::optional<Decimal>, std::optional<Decimal>,
                             std::optional<Decimal>, Better, bool>;

[[nodiscard]] std::vector<Printed> rates_of(const std::vector<RateCells>& cells) {
  std::vector<Printed> out;
  for (const auto& [value, resolution] : cells)
    out.push_back({value, {}, static_cast<std::int8_t>(resolution)});
  return out;
}

[[nodiscard]] py::tuple cells_of(const GrowthResult& result) {
  if (!result.growth) return py::make_tuple(to_string(result.reason), py::none(), py::none(), py::none());
  return py::make_tuple(to_string(result.reason), result.growth->value, result.growth->lower,
                        result.growth->upper);
}

[[nodiscard]] py::tuple pace_of(int year, const Decimal& value, int target_year, const Decimal& target,
                                Better better) {
  const auto found = required_pace({year, value}, {target_year, target}, better);
  return py::make_tuple(to_string(found.reason), found.linear, found.compound,
                        to_string(found.compound_reason));
}

[[nodiscard]] py::tuple years_linear(const Decimal& latest, const Decimal& target, const Decimal& change,
                                     Better better) {
  const auto found = years_to_target(latest, target, change, better);
  return py::make_tuple(to_string(found.reason), found.years);
}

[[nodiscard]] py::tuple years_growing(const Decimal& latest, const Decimal& target, const Decimal& growth,
                                      Better better) {
  const auto found = years_to_target_growing(latest, target, growth, better);
  return py::make_tuple(to_string(found.reason), found.years);
}

[[nodiscard]] py::tuple average(const std::vector<RateCells>& rates) {
  return cells_of(average_growth(rates_of(rates)));
}
[[nodiscard]] py::tuple remaining(const Decimal& multiple, const std::vector<RateCells>& done, int left) {
  return cells_of(required_remaining_growth(multiple, rates_of(done), left));
}
[[nodiscard]] py::tuple remaining_for(const Decimal& goal, const std::vector<RateCells>& done, int left) {
  return cells_of(remaining_growth_for_average(goal, rates_of(done), left));
}
[[nodiscard]] py::tuple annual(const Decimal& cumulative, int years) {
  return cells_of(cumulative_to_annual(cumulative, years));
}
[[nodiscard]] py::tuple multiply(const Decimal& multiple, int years) {
  return cells_of(growth_to_multiply(multiple, years));
}

/// Rows of (status, reason, progress, due), one a task.
[[nodiscard]] py::list schedules(const std::vector<TaskCells>& tasks, int months,
                                 const std::optional<Decimal>& ahead_by) {
  py::list rows;
  for (const auto& [actual, target, growth, target_growth, better, annual_only] : tasks) {
    const ScheduleTask task{actual, target, growth, target_growth, better, annual_only};
    const auto found = check_schedule(task, months, ahead_by);
    rows.append(py::make_tuple(to_string(found.status), to_string(found.reason), found.progress, found.due));
  }
  return rows;
}

[[nodiscard]] py::tuple completed(std::string_view form, const std::optional<Decimal>& result,
                                  const std::optional<Decimal>& target, const std::optional<Decimal>& base) {
  const auto found = completion(from_name<CompletionForm>(form), {result, target, base});
  return py::make_tuple(to_string(found.reason), found.value);
}

[[nodiscard]] py::tuple earned(const std::vector<Decimal>& plan, const Decimal& value, int now) {
  const auto found = earned_schedule(plan, value, now);
  return py::make_tuple(to_string(found.reason), found.schedule_variance, found.spi, found.earned,
                        found.spi_time, found.time_variance);
}

}  // namespace

void bind_pace(py::module_& module) {
  using namespace py::literals;
  module.def("required_pace", &pace_of, "year"_a, "value"_a, "target_year"_a, "target"_a, "better"_a,
             "(reason, linear, compound, reason of compound).");
  module.def("years_to_target", &years_linear, "latest"_a, "target"_a, "change"_a, "better"_a,
             "(reason, years).");
  module.def("years_to_target_growing", &years_growing, "latest"_a, "target"_a, "growth"_a, "better"_a,
             "(reason, years).");
  module.def("average_growth", &average, "rates"_a, "(reason, value, lower, upper).");
  module.def("required_remaining_growth", &remaining, "multiple"_a, "done"_a, "left"_a,
             "(reason, value, lower, upper).");
  module.def("remaining_growth_for_average", &remaining_for, "goal"_a, "done"_a, "left"_a,
             "(reason, value, lower, upper).");
  module.def("cumulative_to_annual", &annual, "cumulative"_a, "years"_a, "(reason, value, lower, upper).");
  module.def("growth_to_multiply", &multiply, "multiple"_a, "years"_a, "(reason, value, lower, upper).");
  module.def("check_schedule", &schedules, "tasks"_a, "months"_a, "ahead_by"_a,
             "Rows of (status, reason, progress, due).");
  module.def("completion", &completed, "form"_a, "result"_a, "target"_a, "base"_a, "(reason, value).");
  module.def("earned_schedule", &earned, "plan"_a, "earned"_a, "now"_a,
             "(reason, SV, SPI, ES, SPI(t), SV(t)).");
}

}  // namespace zhibiao::python
