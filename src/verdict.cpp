// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/commitment.hpp>
#include <zhibiao/assess/judged_text.hpp>
#include <zhibiao/assess/limit.hpp>

#include "bindings.hpp"
#include "casters.hpp"
#include "sides.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

namespace py = pybind11;

namespace zhibiao::python {

template <>
inline constexpr const auto& enum_names<Comparison> = comparison_names;

namespace {

/// Value, power of ten of the last printed digit.
using DigitCells = std::tuple<Decimal, int>;

[[nodiscard]] py::tuple cells_of(const VerdictPolicy& policy) {
  return py::make_tuple(policy.name, to_string(policy.comparison), policy.tolerance.value(),
                        policy.amount_tolerance, policy.tolerance_is_met, policy.symmetric, policy.relative);
}

[[nodiscard]] std::vector<Statement> read_side(const Side& side) {
  if (const auto* text = std::get_if<std::string>(&side)) return statements(*text);
  return {statement_of(std::get<FigureCells>(side))};
}

[[nodiscard]] py::object cells_of(const std::optional<Statement>& statement) {
  if (!statement) return py::none();
  const auto& x = statement->number;
  return py::make_tuple(x.value, x.value2, statement->unit_stated ? statement->unit.name() : "", x.bound,
                        x.around, x.resolution, statement->measure,
                        to_string(statement->commitment.commitment));
}

[[nodiscard]] py::object cells_of(const std::optional<Judgement>& judgement) {
  if (!judgement) return py::none();
  return py::make_tuple(to_string(judgement->verdict), to_string(judgement->reason));
}

[[nodiscard]] py::tuple cells_of(const JudgedText& out) {
  return py::make_tuple(to_string(out.judgement.verdict), to_string(out.judgement.reason), out.gap, out.unit,
                        out.margin, to_string(out.favourable.better), to_string(out.favourable.source),
                        cells_of(out.target), cells_of(out.actual), cells_of(out.stretch), out.detail);
}

[[nodiscard]] JudgedText judge_sides(const Side& target, const std::optional<Side>& actual,
                                     const JudgeContext& context, const PolicyCells& policy) {
  const auto aims = read_side(target);
  if (!actual) return judge(aims, std::optional<std::span<const Statement>>{}, context, policy_of(policy));
  const auto results = read_side(*actual);
  return judge(aims, std::optional<std::span<const Statement>>(results), context, policy_of(policy));
}

[[nodiscard]] py::tuple judged(const Side& target, const std::optional<Side>& actual,
                               const std::string& indicator, std::optional<Better> better,
                               const PolicyCells& policy, const Catalogue* catalogue) {
  return cells_of(judge_sides(target, actual, {indicator, better, catalogue}, policy));
}

[[nodiscard]] py::list policies() {
  py::list rows;
  for (const auto& policy : verdict_policies) rows.append(cells_of(policy));
  return rows;
}

[[nodiscard]] Printed printed_of(const DigitCells& cells) {
  return {std::get<0>(cells), {}, static_cast<std::int8_t>(std::get<1>(cells))};
}

[[nodiscard]] std::optional<bool> within_limit(const DigitCells& value, const DigitCells& limit, Bound bound,
                                               std::string_view comparison) {
  auto wanted = printed_of(limit);
  wanted.bound = bound;
  return meets_limit(printed_of(value), wanted, from_name<Comparison>(comparison));
}

[[nodiscard]] Decimal round_by(const Decimal& x, int decimals, int step) {
  if (step != 1 && step != 2 && step != 5)
    throw py::value_error("Expected a step of 1 (whole units), 2 (halves) or 5 (fifths), got " +
                          std::to_string(step));
  return gbt8170_round(x, decimals, static_cast<RoundingStep>(step));
}

[[nodiscard]] py::tuple commitment_of(Bound bound, std::string_view before) {
  const auto found = commitment(bound, before);
  return py::make_tuple(to_string(found.commitment), to_string(found.source), found.word);
}

}  // namespace

VerdictPolicy policy_of(const PolicyCells& cells) {
  const auto& [name, comparison, points, percent, met, symmetric, relative] = cells;
  return {name,    from_name<Comparison>(comparison), PercentagePoints(points), percent, met, symmetric,
          relative};
}

Statement statement_of(const FigureCells& cells) {
  const auto& [value, value2, name, bound, measure, resolution] = cells;
  Figure figure;
  figure.value = value, figure.value2 = value2, figure.bound = bound, figure.measure = measure;
  figure.resolution = static_cast<std::int8_t>(resolution);
  auto out = statement(figure, Unit::parse(name).value_or(Unit{}));
  out.unit_stated = !name.empty();
  return out;
}

void bind_verdict(py::module_& module) {
  using namespace py::literals;
  module.def(
      "judge", &judged, "target"_a, "actual"_a, "indicator"_a, "better"_a, "policy"_a,
      "catalogue"_a = py::none(),
      "(verdict, reason, gap, its unit, margin, better, its source, target, result, stretch, detail).");
  module.def("verdict_policies", &policies,
             "Rows of (name, comparison, points, percent, met, symmetric, relative).");
  module.def("gbt8170_round", &round_by, "x"_a, "decimals"_a, "step"_a, "Half to even, once.");
  module.def("meets_limit", &within_limit, "value"_a, "limit"_a, "bound"_a, "comparison"_a,
             "Whether (value, resolution) meets a limit; None where the digits do not decide.");
  module.def("commitment", &commitment_of, "bound"_a, "before"_a, "(commitment, its source, the word).");
}

}  // namespace zhibiao::python
