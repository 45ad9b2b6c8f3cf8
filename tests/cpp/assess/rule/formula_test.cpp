// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/rule/formula.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace zhibiao;

struct Row {
  const char* formula;
  const char *target, *actual, *base;  // empty: missing
  const char* completion;              // or the reason there is none
  bool met;
};

const Row rows[] = {
    // higher is better: 新增就业 1269万 of 1100万, 老旧小区改造 5.56万 of 5.3万
    {"x/T", "1100", "1269", "", "1269/1100", true},
    {"x/T", "5.3", "5.56", "", "278/265", true},
    {"x/T", "100", "100", "", "1", true},
    {"x/T", "100", "99.99", "", "0.9999", false},
    {"x/T", "100", "0", "", "0", false},
    {"x/T", "100", "-5", "", "-0.05", false},
    {"x/T", "0", "5", "", "target_is_zero", false},
    {"x/T", "-3", "-4", "", "target_is_negative", false},
    {"x/T", "100", "", "", "not_reported", false},
    {"x/T", "", "5", "", "no_target", false},
    {"x/T", "", "", "", "not_reported", false},
    // lower is better: the same numbers, three answers
    {"T/x", "10", "8", "12", "1.25", true},
    {"2-x/T", "10", "8", "12", "1.2", true},
    {"(b-x)/(b-T)", "10", "8", "12", "2", true},
    {"T-x", "10", "8", "12", "2", true},
    {"T/x", "10", "10", "", "1", true},
    {"T/x", "10", "12.5", "", "0.8", false},
    {"2-x/T", "10", "12.5", "", "0.75", false},
    {"2-x/T", "10", "25", "", "-0.5", false},
    {"T/x", "3", "0", "", "actual_is_zero", false},
    {"T/x", "3", "-1", "", "actual_is_negative", false},
    {"T/x", "0", "2", "", "target_is_zero", false},
    {"2-x/T", "0", "0", "", "target_is_zero", false},
    {"2-x/T", "3", "0", "", "2", true},
    // the way from a base
    {"(x-b)/(T-b)", "65", "65.22", "60.6", "1.05", true},
    {"(x-b)/(T-b)", "87.5", "86.5", "87", "-1", false},
    {"(x-b)/(T-b)", "65", "60", "65", "base_is_target", false},
    {"(x-b)/(T-b)", "60", "70", "65", "target_behind_base", false},
    {"(b-x)/(b-T)", "10", "11", "12", "0.5", false},
    {"(b-x)/(b-T)", "10", "13", "12", "-0.5", false},
    {"(b-x)/(b-T)", "12", "11", "12", "base_is_target", false},
    {"(b-x)/(b-T)", "14", "11", "12", "target_behind_base", false},
    {"(b-x)/(b-T)", "10", "11", "", "no_base", false},
    // plans that may be negative
    {"1+(x-T)/|T|", "-100", "-80", "", "1.2", true},
    {"1+(x-T)/|T|", "-100", "-150", "", "0.5", false},
    {"1+(x-T)/|T|", "100", "120", "", "1.2", true},
    {"1+(x-T)/|T|", "0", "5", "", "target_is_zero", false},
    // differences need no ratio
    {"x-T", "6", "5.5", "", "-0.5", false},
    {"x-T", "0", "0", "", "0", true},
    {"x-T", "-1", "-0.4", "", "0.6", true},
    {"T-x", "5.5", "5.1", "", "0.4", true},
    {"T-x", "5.5", "5.6", "", "-0.1", false},
    {"given", "1", "1", "", "not_reported", false},
};

std::optional<Fraction> number(const char* text) {
  const auto found = Decimal::parse(text);
  return found ? std::optional(Fraction(*found)) : std::nullopt;
}

Formula named(const std::string& name) {
  for (std::size_t i = 0; i < formula_names.size(); ++i)
    if (formula_names[i] == name) return static_cast<Formula>(i);
  throw std::invalid_argument(name);
}

TEST_CASE("completions are exact, or there is a reason") {
  for (const auto& row : rows) {
    CAPTURE(row.formula);
    CAPTURE(row.target);
    CAPTURE(row.actual);
    const auto found =
        completion(named(row.formula), {number(row.actual), number(row.target), number(row.base)});
    CHECK((found.value ? to_string(*found.value) : std::string(to_string(found.reason))) == row.completion);
    CHECK(found.is_met() == row.met);
  }
}

TEST_CASE("the scale of the unit never changes a ratio") {
  for (const auto* name : {"x/T", "T/x", "2-x/T", "(x-b)/(T-b)", "1+(x-T)/|T|"}) {
    CAPTURE(name);
    const CompletionInput small{number("7.3"), number("8.5"), number("2.1")};
    const CompletionInput large{number("73000"), number("85000"), number("21000")};
    CHECK(completion(named(name), small).value == completion(named(name), large).value);
  }
}

}  // namespace
