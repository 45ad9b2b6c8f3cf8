// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/statement.hpp>
#include <zhibiao/assess/verdict_policy.hpp>
#include <zhibiao/model/bound.hpp>
#include <zhibiao/model/measure.hpp>
#include <zhibiao/number/decimal.hpp>

#include <optional>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

/// Targets, results and policies as they come from Python; bodies in verdict.cpp.
namespace zhibiao::python {

/// Value, upper end, unit, bound, measure, power of ten of the last printed digit.
using FigureCells = std::tuple<Decimal, std::optional<Decimal>, std::string, Bound, Measure, int>;
/// A text, or a figure.
using Side = std::variant<std::string, FigureCells>;
/// Name, comparison, points, percent of amounts, tolerance is met, symmetric, relative.
using PolicyCells = std::tuple<std::string, std::string, Decimal, std::optional<Decimal>, bool, bool, bool>;

/// The statement that a figure makes.
[[nodiscard]] Statement statement_of(const FigureCells& cells);
/// `cells` owns the policy's name.
[[nodiscard]] VerdictPolicy policy_of(const PolicyCells& cells);

}  // namespace zhibiao::python
