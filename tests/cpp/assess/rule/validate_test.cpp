// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/rule/validate.hpp>

#include <doctest/doctest.h>
#include <assess/rule/rules.hpp>

#include <functional>
#include <string>

namespace {

using namespace zhibiao;
using namespace zhibiao::test;

struct Row {
  const char* field;
  const char* what;  // part of the sentence
  std::function<void(Rule&)> damage;
};

RuleItem& first(Rule& rule) { return rule.items[0]; }

/// Each begins with energy_saving_national, which is sound, and damages one thing.
const Row rows[] = {
    {"id", "Expected the rule's name", [](Rule& r) { r.id.clear(); }},
    {"source", "Expected the document", [](Rule& r) { r.source.clear(); }},
    {"evidence", "Expected read_in_source", [](Rule& r) { r.evidence.reset(); }},
    {"aggregate", "Expected how items make the total",
     [](Rule& r) {
       r.aggregate.reset();
       r.total.reset();
     }},
    {"when.not_reported", "it must be stated", [](Rule& r) { r.when.not_reported.reset(); }},
    {"when.not_applicable", "it must be stated", [](Rule& r) { r.when.not_applicable.reset(); }},
    {"when.undefined", "it must be stated", [](Rule& r) { r.when.undefined.reset(); }},
    {"when.not_applicable", "would count as failed",
     [](Rule& r) { r.when.not_applicable = Treatment::zero; }},
    {"when.not_reported", "silence would earn", [](Rule& r) { r.when.not_reported = Treatment::full; }},
    {"when.not_reported", "silence would earn",
     [](Rule& r) { r.when.not_reported = Treatment::redistributed; }},
    {"total", "Expected the sum of the weights, 40, got 45", [](Rule& r) { r.total = Decimal(45); }},
    {"total", "Expected what the weights sum to", [](Rule& r) { r.total.reset(); }},
    {"items[0].formula", "Expected a formula", [](Rule& r) { first(r).formula.reset(); }},
    {"items[0].formula", "lower is better has several formulas",
     [](Rule& r) {
       first(r).formula.reset();
       first(r).better = Better::lower;
     }},
    {"items[0].better", "never taken for granted",
     [](Rule& r) {
       first(r).formula = Formula::ratio;
       first(r).better.reset();
     }},
    {"items[0].formula", "Expected a formula for lower is better, got x/T, which is for higher",
     [](Rule& r) {
       first(r).formula = Formula::ratio;
       first(r).better = Better::lower;
     }},
    {"items[0].formula", "Expected a formula for higher is better, got (b-x)/(b-T), which is for lower",
     [](Rule& r) {
       first(r).formula = Formula::fall;
       first(r).better = Better::higher;
     }},
    {"items[0].actuals", "it takes the worst value",
     [](Rule& r) {
       first(r).formula = Formula::mirrored;
       first(r).better = Better::lower;
       first(r).actuals = Reduction::largest;
     }},
    {"items[0].zero_actual", "for an actual value of 0",
     [](Rule& r) {
       first(r).formula = Formula::inverse;
       first(r).better = Better::lower;
     }},
    {"items[0].zero_actual", "only the formula T/x",
     [](Rule& r) { first(r).zero_actual = ZeroActual::full; }},
    {"items[0].weight", "Expected the full points",
     [](Rule& r) {
       first(r).weight.reset();
       r.total = Decimal(0);
     }},
    {"items[0].weight", "Expected at least 0, got -1",
     [](Rule& r) {
       first(r).weight = Decimal(-1);
       r.total = Decimal(-1);
     }},
    {"items[0].award", "Expected full, all_or_nothing", [](Rule& r) { first(r).award.reset(); }},
    {"items[0].bands", "does not look at them", [](Rule& r) { first(r).award = Award::full; }},
    {"items[0].bands", "Expected ranges", [](Rule& r) { first(r).bands.clear(); }},
    {"items[0].bands[1].from", "a hole between bands[2] [0.8, 0.85) and bands[1] [0.9, 1)",
     [](Rule& r) { first(r).bands[2].range.high = dec("0.85"); }},
    {"items[0].bands[1].from", "an overlap between bands[2] [0.8, 0.95) and bands[1] [0.9, 1)",
     [](Rule& r) { first(r).bands[2].range.high = dec("0.95"); }},
    {"items[0].bands[1].points", "either points or proportional",
     [](Rule& r) { first(r).bands[1].points.reset(); }},
    {"items[0].bands[0].from", "Expected a completion such as 0.9 or \"90%\", got 100, which is 10000%",
     [](Rule& r) { first(r).bands[0].range.low = dec("100"); }},
    {"items[0].steps[0].every", "Expected a step above 0, got 0",
     [](Rule& r) { first(r).steps[0].every = 0; }},
    {"items[0].steps[0].every", "Expected a step above 0, got -0.1",
     [](Rule& r) { first(r).steps[0].every = dec("-0.1"); }},
    {"items[0].steps[0].points", "other than 0", [](Rule& r) { first(r).steps[0].points.value = 0; }},
    {"items[0].steps[0].most", "or \"none\"", [](Rule& r) { first(r).steps[0].most.reset(); }},
    {"items[0].steps[0].most", "above 0", [](Rule& r) { first(r).steps[0].most = RuleLimit::points(-3); }},
    {"items[0].cap", "no highest value", [](Rule& r) { first(r).steps[0].most = RuleLimit::none(); }},
    {"items[0].cap", "Expected a cap of at least 0, got -5",
     [](Rule& r) { first(r).cap = RuleLimit::points(-5); }},
    {"items[0].cap", "not below the floor",
     [](Rule& r) {
       first(r).cap = RuleLimit::points(5);
       first(r).floor = RuleLimit::points(6);
     }},
    {"items[0].cap", "not below the floor",
     [](Rule& r) {
       first(r).cap = RuleLimit::share(dec("0.1"));
       first(r).floor = RuleLimit::points(6);
     }},
    {"items[0].award", "is a difference, not a ratio",
     [](Rule& r) { first(r) = proportional("intensity", Formula::surplus, 40, RuleLimit::none()); }},
    {"items[0].group", "Expected the id of one of the groups, got x", [](Rule& r) { first(r).group = "x"; }},
    {"items[1].id", "got intensity as items[0] has it",
     [](Rule& r) {
       r.items.push_back(first(r));
       r.total = Decimal(80);
     }},
    {"items", "Expected at least one",
     [](Rule& r) {
       r.items.clear();
       r.total = Decimal(0);
     }},
    {"vetoes[0].item", "Expected the id of one of the items, got pollution",
     [](Rule& r) { r.vetoes = {{"pollution", Decimal(1), "", VetoTotal::zero}}; }},
    {"vetoes[0].total", "kept or zero", [](Rule& r) { r.vetoes = {{"intensity", Decimal(1), "", {}}}; }},
    {"vetoes[0].grade", "Expected one of the grades, got D",
     [](Rule& r) {
       r.grades = {{BandRange{}, "A"}};
       r.grades_of = GradesOf::points;
       r.vetoes = {{"intensity", Decimal(1), "D", VetoTotal::kept}};
     }},
    {"grades_of", "points or percent", [](Rule& r) { r.grades = {{BandRange{}, "A"}}; }},
    {"grades_of", "Expected percent, got points",
     [](Rule& r) {
       r.grades = {{BandRange{}, "A"}};
       r.grades_of = GradesOf::points;
       r.when.not_applicable = Treatment::excluded;
     }},
    {"grades[1].from", "a hole between grades[0] (-inf, 60) and grades[1] [70, inf)",
     [](Rule& r) {
       r.grades = {{below("60"), "B"}, {from("70"), "A"}};
       r.grades_of = GradesOf::points;
     }},
    {"groups[0].total", "Expected the sum of the weights, 40, got 30",
     [](Rule& r) {
       r.groups = {{"g", "", Decimal(30), {}, {}}};
       first(r).group = "g";
     }},
    {"rounding.points.places", "0 to 12",
     [](Rule& r) { r.rounding.points = RoundTo{-1, Rounding::half_up}; }},
};

TEST_CASE("what is wrong with a rule is named by its field") {
  REQUIRE(validate(energy_saving_national()).empty());
  for (const auto& row : rows) {
    auto rule = energy_saving_national();
    row.damage(rule);
    const auto found = validate(rule);
    CAPTURE(row.field);
    CAPTURE(row.what);
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].field == row.field);
    CHECK(found[0].what.find(row.what) != std::string::npos);
    CHECK_THROWS_AS(check(rule), RuleError);
  }
}

TEST_CASE("the rules of the package are sound") {
  for (const auto& rule :
       {energy_saving(), energy_saving_national(), kpi_faw(), imihigo(), chizhou(), sichuan()}) {
    CAPTURE(rule.id);
    CHECK(validate(rule).empty());
  }
}

TEST_CASE("levels alone need no points, and have none") {
  auto by = rule("levels", RuleRows::open, Aggregate::none);
  by.when = {};
  auto one = item("a", Formula::ratio, Award::level);
  one.bands = {{from("1"), {}, false, "on"}, {below("1"), {}, false, "behind"}};
  by.items = {one};
  CHECK(validate(by).empty());
  by.items[0].weight = Decimal(5);
  CHECK(validate(by)[0].field == "items[0].weight");
  by.items[0].weight.reset();
  by.items[0].bands[0].level.clear();
  CHECK(validate(by)[0].field == "items[0].bands[0].level");
}

}  // namespace
