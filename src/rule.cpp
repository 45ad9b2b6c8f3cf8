// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/rule/score.hpp>
#include <zhibiao/model/unit.hpp>

#include "bindings.hpp"
#include "casters.hpp"
#include "errors.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace py = pybind11;

namespace zhibiao::python {

template <>
inline constexpr const auto& enum_names<Formula> = formula_names;
template <>
inline constexpr const auto& enum_names<Reduction> = reduction_names;
template <>
inline constexpr const auto& enum_names<Award> = award_names;
template <>
inline constexpr const auto& enum_names<StepSide> = step_side_names;
template <>
inline constexpr const auto& enum_names<Counted> = counted_names;
template <>
inline constexpr const auto& enum_names<Treatment> = treatment_names;
template <>
inline constexpr const auto& enum_names<RuleRows> = rule_rows_names;
template <>
inline constexpr const auto& enum_names<Aggregate> = aggregate_names;
template <>
inline constexpr const auto& enum_names<GradesOf> = grades_of_names;
template <>
inline constexpr const auto& enum_names<VetoTotal> = veto_total_names;
template <>
inline constexpr const auto& enum_names<ZeroActual> = zero_actual_names;
template <>
inline constexpr const auto& enum_names<Evidence> = evidence_names;
template <>
inline constexpr const auto& enum_names<Rounding> = rounding_names;

namespace {

/// The value of a key, or that of a key that is missing.
template <class T>
[[nodiscard]] T value_of(const py::dict& fields, const char* key, const T& otherwise = T()) {
  return fields.contains(key) ? fields[key].cast<T>() : otherwise;
}

template <class Enum>
[[nodiscard]] std::optional<Enum> named(const py::dict& fields, const char* key) {
  if (!fields.contains(key)) return std::nullopt;
  return from_name<Enum>(fields[key].cast<std::string>());
}

[[nodiscard]] std::optional<Decimal> number(const py::dict& fields, const char* key) {
  return value_of<std::optional<Decimal>>(fields, key);
}

/// From (number, whether it is a share of the weight).
[[nodiscard]] std::optional<RulePoints> points(const py::dict& fields, const char* key) {
  const auto pair = value_of<std::optional<std::pair<Decimal, bool>>>(fields, key);
  return pair ? std::optional(RulePoints{pair->first, pair->second}) : std::nullopt;
}

/// The same; None says that there is no limit.
[[nodiscard]] std::optional<RuleLimit> limit(const py::dict& fields, const char* key) {
  return fields.contains(key) ? std::optional(RuleLimit{points(fields, key)}) : std::nullopt;
}

template <class Row>
[[nodiscard]] std::vector<Row> rows(const py::dict& fields, const char* key, Row (*read)(const py::dict&)) {
  std::vector<Row> out;
  for (const auto& row : value_of<py::list>(fields, key)) out.push_back(read(row.cast<py::dict>()));
  return out;
}

[[nodiscard]] BandRange range_of(const py::dict& fields) {
  const auto above = number(fields, "above"), upto = number(fields, "upto");
  return {above ? above : number(fields, "from"), upto ? upto : number(fields, "below"), above.has_value(),
          upto.has_value()};
}

[[nodiscard]] Band band_of(const py::dict& fields) {
  return {range_of(fields), points(fields, "points"), value_of<bool>(fields, "proportional"),
          value_of<std::string>(fields, "level")};
}

[[nodiscard]] Grade grade_of(const py::dict& fields) {
  return {range_of(fields), value_of<std::string>(fields, "name")};
}

[[nodiscard]] Step step_of(const py::dict& fields) {
  Step out;
  out.side = named<StepSide>(fields, "side").value();
  out.start = number(fields, "start").value();
  out.every = number(fields, "every").value();
  out.points = points(fields, "points").value();
  out.count = named<Counted>(fields, "count").value();
  out.most = limit(fields, "most");
  return out;
}

[[nodiscard]] RuleItem item_of(const py::dict& fields) {
  RuleItem out;
  out.id = value_of<std::string>(fields, "id");
  out.name = value_of<std::string>(fields, "name");
  out.weight = number(fields, "weight");
  out.group = value_of<std::string>(fields, "group");
  out.better = named<Better>(fields, "better");
  out.formula = named<Formula>(fields, "formula");
  out.actuals = named<Reduction>(fields, "actuals").value_or(Reduction::only);
  out.targets = named<Reduction>(fields, "targets").value_or(Reduction::only);
  out.schedule = value_of<bool>(fields, "schedule");
  out.award = named<Award>(fields, "award");
  out.bands = rows(fields, "bands", &band_of);
  out.steps = rows(fields, "steps", &step_of);
  out.cap = limit(fields, "cap");
  out.floor = limit(fields, "floor");
  out.zero_actual = named<ZeroActual>(fields, "zero_actual");
  return out;
}

[[nodiscard]] RuleGroup group_of(const py::dict& fields) {
  return {value_of<std::string>(fields, "id"), value_of<std::string>(fields, "name"), number(fields, "total"),
          limit(fields, "cap"), limit(fields, "floor")};
}

[[nodiscard]] Veto veto_of(const py::dict& fields) {
  return {value_of<std::string>(fields, "item"), number(fields, "below").value(),
          value_of<std::string>(fields, "grade"), named<VetoTotal>(fields, "total")};
}

[[nodiscard]] std::optional<RoundTo> round_to(const py::dict& fields, const char* key) {
  if (!fields.contains(key)) return std::nullopt;
  const auto inner = fields[key].cast<py::dict>();
  return RoundTo{static_cast<int>(number(inner, "places").value().to_int64().value_or(-1)),
                 named<Rounding>(inner, "how").value()};
}

/// A rule from the checked keys of its file; what they say is checked by `validate`.
[[nodiscard]] Rule rule_of(const py::dict& fields) {
  const auto when = value_of<py::dict>(fields, "when"), rounding = value_of<py::dict>(fields, "rounding");
  Rule out;
  out.id = value_of<std::string>(fields, "id");
  out.title = value_of<std::string>(fields, "title");
  out.source = value_of<std::string>(fields, "source");
  out.evidence = named<Evidence>(fields, "evidence");
  out.note = value_of<std::string>(fields, "note");
  out.rows = named<RuleRows>(fields, "rows").value_or(RuleRows::fixed);
  out.aggregate = named<Aggregate>(fields, "aggregate");
  out.total = number(fields, "total");
  out.when = {named<Treatment>(when, "not_reported"), named<Treatment>(when, "not_applicable"),
              named<Treatment>(when, "undefined")};
  out.rounding = {round_to(rounding, "completion"), round_to(rounding, "points"),
                  round_to(rounding, "total")};
  out.items = rows(fields, "items", &item_of);
  out.groups = rows(fields, "groups", &group_of);
  out.vetoes = rows(fields, "vetoes", &veto_of);
  out.grades = rows(fields, "grades", &grade_of);
  out.grades_of = named<GradesOf>(fields, "grades_of");
  return out;
}

[[nodiscard]] std::optional<Fraction> fraction(const py::dict& fields, const char* key) {
  const auto pair = value_of<std::optional<std::pair<Decimal, Decimal>>>(fields, key);
  return pair ? std::optional(Fraction(pair->first) / Fraction(pair->second)) : std::nullopt;
}

[[nodiscard]] RuleInput input_of(const py::dict& fields) {
  RuleInput out;
  out.id = value_of<std::string>(fields, "id");
  out.kind = value_of<std::string>(fields, "kind");
  out.targets = value_of<std::vector<Decimal>>(fields, "targets");
  out.actuals = value_of<std::vector<Decimal>>(fields, "actuals");
  out.base = number(fields, "base");
  out.completion = fraction(fields, "completion");
  out.weight = number(fields, "weight");
  out.elapsed = fraction(fields, "elapsed");
  out.not_applicable = value_of<std::optional<std::string>>(fields, "not_applicable");
  return out;
}

[[nodiscard]] py::tuple cells(const ItemScore& row) {
  return py::make_tuple(row.id, row.item, row.weight, row.share, row.completion, row.award, row.steps,
                        row.points, to_string(row.reason),
                        row.treatment ? py::object(py::cast(to_string(*row.treatment))) : py::none(),
                        row.level, row.why);
}

[[nodiscard]] py::tuple score_by(const Rule& rule, const std::vector<py::dict>& inputs) {
  std::vector<RuleInput> numbers;
  for (const auto& row : inputs) numbers.push_back(input_of(row));
  const auto found = score(rule, numbers);
  py::list items, groups;
  for (const auto& row : found.items) items.append(cells(row));
  for (const auto& row : found.groups) groups.append(py::make_tuple(row.id, row.points, row.limited));
  return py::make_tuple(items, groups, found.total, to_string(found.total_reason), found.possible,
                        found.factor, found.grade, found.vetoed_by);
}

[[nodiscard]] py::list problems_of(const Rule& rule) {
  py::list out;
  for (const auto& problem : validate(rule)) out.append(py::make_tuple(problem.field, problem.what));
  return out;
}

[[nodiscard]] std::vector<bool> monotone(const Rule& rule) {
  std::vector<bool> out;
  for (const auto& item : rule.items) out.push_back(is_monotone(item));
  return out;
}

/// A value in another unit; None where that is not exact or the units do not compare.
[[nodiscard]] std::optional<Decimal> value_in(const Decimal& value, const std::string& from,
                                              const std::string& to) {
  const auto a = Unit::parse(from), b = Unit::parse(to);
  return a && b && compatible(*a, *b) ? convert_exactly(value, *a, *b) : std::nullopt;
}

template <class... Enums>
[[nodiscard]] py::dict choices(const std::array<const char*, sizeof...(Enums)>& keys) {
  py::dict out;
  std::size_t i = 0;
  ((out[keys[i++]] = py::tuple(py::cast(enum_names<Enums>))), ...);
  return out;
}

}  // namespace

void bind_rule(py::module_& module) {
  using namespace py::literals;
  register_error<RuleError>([](const RuleError& error) {
    return error_named("RuleError", error.what(), "", py::none(), error.field());
  });
  module.attr("RULE_CHOICES") = choices<Formula, Reduction, Award, StepSide, Counted, Treatment, RuleRows,
                                        Aggregate, GradesOf, VetoTotal, ZeroActual, Evidence, Rounding>(
      {"formula", "reduction", "award", "side", "count", "treatment", "rows", "aggregate", "grades_of",
       "veto_total", "zero_actual", "evidence", "how"});
  module.def("value_in", &value_in, "value"_a, "unit"_a, "to"_a);
  py::class_<Rule>(module, "Rule", plain_type(), "A rule of assessment.")
      .def(py::init(&rule_of), "fields"_a)
      .def("problems", &problems_of, "Pairs of (field, what is wrong).")
      .def("monotone", &monotone, "For each item whether more never earns less.")
      .def("score", &score_by, "inputs"_a,
           "(items, groups, total, its reason, possible, factor, grade, vetoed by).");
}

}  // namespace zhibiao::python
