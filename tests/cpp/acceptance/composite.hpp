// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/composite/index.hpp>
#include <zhibiao/assess/composite/sobol.hpp>

#include "acceptance/case.hpp"
#include "acceptance/scores.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::test {

using composite::Cell;
using composite::Cells;

/// A list of numbers and nulls.
[[nodiscard]] inline Cells cells(const Tree& list) {
  Cells out;
  for (const auto& [key, value] : list)
    out.push_back(value.data() == "null" ? Cell() : Cell(value.get_value<double>()));
  return out;
}
[[nodiscard]] inline std::vector<Cells> columns(const Tree& list) {
  std::vector<Cells> out;
  for (const auto& [key, column] : list) out.push_back(cells(column));
  return out;
}

inline void check_cells(const Cells& found, const Cells& wanted) {
  REQUIRE(found.size() == wanted.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    INFO("cell " << i);
    REQUIRE(found[i].has_value() == wanted[i].has_value());
    if (found[i]) CHECK(std::abs(*found[i] - *wanted[i]) <= 1e-9 * (1 + std::abs(*found[i])));
  }
}

template <class Enum, std::size_t N>
[[nodiscard]] Enum called(const std::array<std::string_view, N>& names, const std::string& name) {
  const auto found = std::ranges::find(names, name);
  REQUIRE(found != names.end());
  return static_cast<Enum>(found - names.begin());
}

[[nodiscard]] inline Better side(const Tree& input) {
  return *whole(input, "d") > 0 ? Better::higher : Better::lower;
}

[[nodiscard]] inline composite::Scaling scaling(const Tree& input) {
  composite::Scaling out;
  out.method = called<composite::Normalisation>(composite::normalisation_names, text(input, "how"));
  out.low = real(input, "low").value_or(0);
  out.high = real(input, "high").value_or(1);
  out.from = real(input, "from");
  out.to = real(input, "to");
  out.target = real(input, "target");
  if (const auto at = whole(input, "reference")) out.reference = static_cast<std::size_t>(*at);
  out.capped = text(input, "capped") == "true";
  return out;
}

inline void check_normalise(const Case& row) {
  check_or_error(row, [&] {
    const auto column = cells(row.input.get_child("x"));
    const auto found = composite::normalise(column, side(row.input), scaling(row.input), "the values");
    const auto reason = text(row.expect, "reason");
    CHECK(to_string(found.reason) == (reason.empty() ? "none" : reason));
    check_cells(found.values, reason.empty() ? cells(row.expect) : Cells(column.size()));
  });
}

[[nodiscard]] inline composite::Aggregating aggregating(const Tree& input) {
  return {called<composite::Aggregation>(composite::aggregation_names, text(input, "how")),
          real(input, "p").value_or(1), real(input, "share").value_or(1)};
}

inline void check_mean(const Case& row) {
  check_or_error(row, [&] {
    const auto found =
        composite::mean(cells(row.input.get_child("x")), list(row.input, "w"), aggregating(row.input));
    const auto reason = text(row.expect, "reason");
    CHECK(to_string(found.reason) == (reason.empty() ? "none" : reason));
    REQUIRE(found.value.has_value() == reason.empty());
    if (found.value) CHECK(*found.value == doctest::Approx(row.expect.get_value<double>()).epsilon(1e-12));
    if (const auto part = whole(row.expect, "part")) CHECK(found.part == static_cast<std::size_t>(*part));
  });
}

inline void check_aggregate(const Case& row) {
  const auto found = composite::aggregate(columns(row.input.get_child("parts")), list(row.input, "w"),
                                          aggregating(row.input));
  check_cells(composite::detail::values_of(found), cells(row.expect));
}

inline void check_outranking(const Case& row) {
  const auto found = composite::outranking(columns(row.input.get_child("parts")), list(row.input, "w"));
  check_cells(Cells(found.begin(), found.end()), cells(row.expect));
}

inline void check_ranks(const Case& row) {
  const auto ties = called<composite::Ties>(composite::ties_names, text(row.input, "ties"));
  check_cells(composite::ranks(cells(row.input.get_child("x")), ties), cells(row.expect));
}

/// The share of one value between the posts 0 and 10.
inline void check_goalposts_0_10(const Case& row) {
  composite::Scaling posts{composite::Normalisation::goalposts};
  posts.from = 0;
  posts.to = 10;
  const Cells column{number(row.input, "x")};
  const auto found = composite::normalise(column, side(row.input), posts);
  check_cells(found.values, {row.expect.get_value<double>()});
}

inline void check_distance_to_target(const Case& row) {
  composite::Scaling scaling{composite::Normalisation::distance_to_target};
  scaling.target = real(row.input, "targ");
  const auto found = composite::normalise(cells(row.input.get_child("x")), side(row.input), scaling);
  check_cells(found.values, cells(row.expect));
}

inline void check_exact_goalpost(const Case& row) {
  check_or_error(row, [&] {
    const auto found = composite::goalposts_exactly(*decimal(row.input, "x"), *decimal(row.input, "from"),
                                                    *decimal(row.input, "to"), side(row.input));
    const auto wanted = row.expect.data();
    const auto slash = wanted.find('/');
    const auto denominator = slash == std::string::npos ? std::string("1") : wanted.substr(slash + 1);
    CHECK(found == Rational(*Decimal::parse(wanted.substr(0, slash)), *Decimal::parse(denominator)));
  });
}

/// The indices of a model of numbers from 0 to 1; 4096 rows keep all of these within 0.01 of the truth.
template <class Model>
void check_sobol(const Case& row, std::size_t inputs, Model model) {
  std::vector<double> outputs;
  const auto design = composite::sobol_design(inputs, 4096, 1);
  for (std::size_t i = 0; i < design.size(); i += inputs)
    outputs.push_back(model(std::span(design).subspan(i, inputs)));
  const auto found = composite::sobol_indices(outputs, inputs, 20);
  CHECK(to_string(found.reason) == (text(row.expect, "reason").empty() ? "none" : "no_variance"));
  for (std::size_t i = 0; i < found.first.size(); ++i) {
    CHECK(std::abs(found.first[i] - list(row.expect, "S").at(i)) < 0.01);
    CHECK(std::abs(found.total[i] - list(row.expect, "ST").at(i)) < 0.01);
    CHECK(found.first_error[i] < 0.05);
  }
}

inline void check_ishigami(const Case& row) {
  const double a = number(row.input, "a");
  const double b = number(row.input, "b");
  check_sobol(row, 3, [&](std::span<const double> u) {
    const auto angle = [&](std::size_t i) { return (2 * u[i] - 1) * std::numbers::pi; };
    const double second = std::sin(angle(1));
    return std::sin(angle(0)) * (1 + b * std::pow(angle(2), 4)) + a * second * second;
  });
}

inline void check_linear(const Case& row) {
  const auto by = list(row.input, "coefficients");
  check_sobol(row, by.size(), [&](std::span<const double> u) {
    double sum = 0;
    for (std::size_t i = 0; i < u.size(); ++i) sum += by[i] * u[i];
    return sum;
  });
}

/// Sobol's g-function: a product of (|4 u - 2| + a) / (1 + a).
inline void check_g_function(const Case& row) {
  const auto a = list(row.input, "a");
  check_sobol(row, a.size(), [&](std::span<const double> u) {
    double product = 1;
    for (std::size_t i = 0; i < u.size(); ++i) product *= (std::abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
    return product;
  });
}

inline void check_sobol_point(const Case& row) {
  const auto found = composite::sobol_point(static_cast<std::uint32_t>(*whole(row.input, "index")),
                                            static_cast<std::size_t>(*whole(row.input, "dimensions")));
  check_cells(Cells(found.begin(), found.end()), cells(row.expect));
}

inline void check_sobol_design(const Case& row) {
  check_or_error(row, [&] {
    const auto inputs = static_cast<std::size_t>(*whole(row.input, "inputs"));
    const auto found = composite::sobol_design(inputs, static_cast<std::size_t>(*whole(row.input, "n")), 0);
    CHECK(found.size() == inputs * static_cast<std::size_t>(*whole(row.expect, "rows")));
    CHECK(std::ranges::all_of(found, [](double x) { return x > 0 && x < 1; }));
  });
}

/// Composite scores.
inline void add_composite(Handlers& all) {
  all["goalposts_0_10"] = check_goalposts_0_10;
  all["dist2targ"] = check_distance_to_target;
  all["normalise"] = check_normalise;
  all["goalpost"] = check_exact_goalpost;
  all["mean"] = check_mean;
  all["aggregate"] = check_aggregate;
  all["outranking"] = check_outranking;
  all["ranks"] = check_ranks;
  all["sobol_point"] = check_sobol_point;
  all["sobol_design"] = check_sobol_design;
  all["sobol_ishigami"] = check_ishigami;
  all["sobol_linear"] = check_linear;
  all["sobol_g"] = check_g_function;
}

}  // namespace zhibiao::test
