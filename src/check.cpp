// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/check/check.hpp>

#include "bindings.hpp"
#include "casters.hpp"
#include "reading.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace py = pybind11;

namespace zhibiao::python {
namespace {

/// A number whose digits count, from text; `ValueError` says what is expected.
struct Digits {
  Printed number;

  explicit Digits(std::string_view text) {
    const auto found = consistency::printed_number(text);
    if (!found)
      throw py::value_error("Expected a number with its digits as printed, such as \"182.8\", got \"" +
                            std::string(text) + '"');
    number = *found;
  }
};

/// The same in percent; 1.3倍 is 130.
[[nodiscard]] Printed percent_of(std::string_view text) {
  const auto found = consistency::printed_percent(text);
  return found ? *found : Digits(text).number;
}

[[nodiscard]] std::vector<Printed> numbers_of(const std::vector<std::string>& texts) {
  std::vector<Printed> out;
  for (const auto& text : texts) out.push_back(Digits(text).number);
  return out;
}

/// (lower end, upper end), None where there is none.
[[nodiscard]] py::tuple ends_of(const RatioExtent& x) { return py::make_tuple(x.lower, x.upper); }
[[nodiscard]] py::tuple ends_of(const Extent& x) { return ends_of(RatioExtent::of(x)); }

[[nodiscard]] py::list findings_of(const Reading& reading) {
  const auto found = [&] {
    const py::gil_scoped_release unlocked;
    return check(reading.document, reading.figures);
  }();
  py::list rows;
  for (const auto& row : found)
    rows.append(py::make_tuple(row.kind, row.severity, row.reason, row.figures, row.numbers, row.sentences,
                               row.printed, ends_of(row.expected), row.unit));
  return rows;
}

[[nodiscard]] py::tuple triple_of(std::string_view level, std::string_view previous, std::string_view growth,
                                  PriceBasis level_basis, PriceBasis growth_basis) {
  const auto found = consistency::triple(Digits(level).number, Digits(previous).number, percent_of(growth),
                                         level_basis, growth_basis);
  return py::make_tuple(found.growth, ends_of(found.possible_growth), ends_of(found.implied_previous),
                        found.reason);
}

[[nodiscard]] py::tuple change_of(std::string_view from, std::string_view to, std::string_view printed) {
  const auto found = consistency::change(Digits(from).number, Digits(to).number, Digits(printed).number);
  return py::make_tuple(found.difference, ends_of(found.possible), found.reason);
}

[[nodiscard]] py::tuple parts_of(std::string_view whole, const std::vector<std::string>& parts, bool all) {
  const auto found = consistency::parts(Digits(whole).number, numbers_of(parts),
                                        all ? consistency::Partition::whole : consistency::Partition::some);
  return py::make_tuple(found.sum, ends_of(found.possible), found.reason);
}

[[nodiscard]] py::tuple share_sum_of(const std::vector<std::string>& printed) {
  const auto found = consistency::share_sum(numbers_of(printed));
  return py::make_tuple(found.sum, ends_of(found.possible), found.reason);
}

[[nodiscard]] std::string share_of(std::int64_t k, std::int64_t n, int decimals, bool half_even) {
  const auto rounding = half_even ? Rounding::half_even : Rounding::half_up;
  return consistency::fixed(consistency::share(k, n, decimals, rounding), decimals);
}

[[nodiscard]] std::vector<std::string> fixed_of(const std::vector<Decimal>& shares, int decimals) {
  std::vector<std::string> out;
  for (const auto& share : shares) out.push_back(consistency::fixed(share, decimals));
  return out;
}

[[nodiscard]] py::tuple shares_of(const std::vector<std::int64_t>& counts, int decimals,
                                  const std::vector<std::string>& printed) {
  std::vector<Decimal> given;
  for (const auto& number : numbers_of(printed)) given.push_back(number.value);
  const auto found = consistency::shares(counts, decimals, given);
  std::int64_t total = 0;
  for (const auto count : counts) total += count;
  std::vector<std::string> notes;
  for (const auto i : found.off)
    notes.push_back(consistency::share_note(counts[i], total, decimals, found.printed[i]));
  return py::make_tuple(fixed_of(found.rounded, decimals), fixed_of(found.forced, decimals),
                        fixed_of(found.printed, decimals), found.off, notes, found.reason);
}

[[nodiscard]] py::tuple grim_of(std::string_view percent, std::int64_t n) {
  const auto found = consistency::grim(percent_of(percent), n);
  return py::make_tuple(found.first, found.last, found.nearest);
}

[[nodiscard]] py::tuple quotient_of(std::string_view amount, std::string_view base, std::string_view percent,
                                    bool excess) {
  const auto form = excess ? consistency::QuotientForm::excess : consistency::QuotientForm::whole;
  const auto found =
      consistency::quotient(Digits(amount).number, Digits(base).number, percent_of(percent), form);
  return py::make_tuple(found.exact, ends_of(found.possible), found.reason);
}

[[nodiscard]] py::tuple cumulative_of(std::string_view total, std::string_view added,
                                      std::optional<std::string_view> previous) {
  const auto before = previous ? std::optional(Digits(*previous).number) : std::nullopt;
  const auto found = consistency::cumulative(Digits(total).number, Digits(added).number, before);
  return py::make_tuple(ends_of(found.before.value_or(Extent{})), found.reason);
}

[[nodiscard]] py::tuple tuple_of(const consistency::AverageGrowth& found) {
  return py::make_tuple(ends_of(found.total), ends_of(found.possible), found.reason);
}

[[nodiscard]] py::tuple average_of_levels(std::string_view first, std::string_view last, int years,
                                          std::string_view average) {
  return tuple_of(
      consistency::average_growth(Digits(first).number, Digits(last).number, years, percent_of(average)));
}

[[nodiscard]] py::tuple average_of_years(const std::vector<std::string>& yearly, std::string_view average) {
  return tuple_of(consistency::average_growth(numbers_of(yearly), percent_of(average)));
}

}  // namespace

void bind_check(py::module_& module) {
  using namespace py::literals;
  module.def("check", &findings_of, "reading"_a,
             "Rows of (kind, severity, reason, figures, numbers, sentences, printed, expected, unit).");
  module.def("triple", &triple_of, "level"_a, "previous"_a, "growth"_a, "level_basis"_a, "growth_basis"_a,
             "(growth, possible growth, implied level before, reason).");
  module.def("change", &change_of, "first"_a, "last"_a, "printed"_a, "(difference, possible, reason).");
  module.def("parts", &parts_of, "whole"_a, "parts"_a, "complete"_a, "(sum, possible, reason).");
  module.def("share_sum", &share_sum_of, "printed"_a, "(sum, possible, reason).");
  module.def("share", &share_of, "k"_a, "n"_a, "decimals"_a, "half_even"_a, "A share as it is printed.");
  module.def("shares", &shares_of, "counts"_a, "decimals"_a, "printed"_a,
             "(rounded, forced, printed, numbers of those that are off, notes on them, reason).");
  module.def("grim", &grim_of, "percent"_a, "n"_a, "(first count, last count, nearest count).");
  module.def("quotient", &quotient_of, "amount"_a, "base"_a, "percent"_a, "excess"_a,
             "(quotient, possible percentages, reason).");
  module.def("cumulative", &cumulative_of, "total"_a, "added"_a, "previous"_a, "(total before, reason).");
  module.def("average_of_levels", &average_of_levels, "first"_a, "last"_a, "years"_a, "average"_a,
             "(growth over all years, possible average in percent, reason).");
  module.def("average_of_years", &average_of_years, "yearly"_a, "average"_a,
             "The same from the growth of each year.");
}

}  // namespace zhibiao::python
