// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/rule/score.hpp>

#include <doctest/doctest.h>
#include <assess/rule/rules.hpp>

#include <string>
#include <vector>

namespace {

using namespace zhibiao;
using namespace zhibiao::test;

std::string text(const std::optional<Fraction>& x) { return x ? to_string(*x) : "none"; }

TEST_CASE("steps count whole, begun or in proportion") {
  struct Row {
    Counted count;
    const char *completion, *points;
  };
  const Row rows[] = {
      {Counted::whole, "1", "0"},         {Counted::whole, "1.0999", "0"},  {Counted::whole, "1.1", "2"},
      {Counted::whole, "1.19", "2"},      {Counted::whole, "1.5", "6"},     {Counted::begun, "1.0001", "2"},
      {Counted::begun, "1.1", "2"},       {Counted::begun, "1.11", "4"},    {Counted::pro_rata, "1.05", "1"},
      {Counted::pro_rata, "1.29", "5.8"}, {Counted::pro_rata, "1.31", "6"}, {Counted::whole, "0.2", "0"},
  };
  auto bonus = item("bonus", Formula::given, Award::full);
  bonus.weight = 0;
  for (const auto& row : rows) {
    CAPTURE(row.completion);
    bonus.steps = {step(StepSide::above, "1", "0.1", RulePoints::points(2), row.count, RuleLimit::points(6))};
    const auto found = points_for(bonus, {}, completion_of(Formula::given, dec(row.completion)));
    CHECK(to_string(found.points) == row.points);
  }
}

TEST_CASE("awards at and around the target") {
  struct Row {
    Award award;
    const char *completion, *points;
    ItemReason reason;
  };
  const Row rows[] = {
      {Award::full, "0.2", "20", ItemReason::short_of_target},
      {Award::all_or_nothing, "1", "20", ItemReason::met},
      {Award::all_or_nothing, "0.9999", "0", ItemReason::short_of_target},
      {Award::proportional, "0.9", "18", ItemReason::short_of_target},
      {Award::proportional, "1.2", "24", ItemReason::met},
      {Award::proportional, "1.3", "24", ItemReason::capped},
      {Award::proportional, "-0.5", "0", ItemReason::floored},
      {Award::full_or_proportional, "1.3", "20", ItemReason::met},
      {Award::full_or_proportional, "0.5", "10", ItemReason::short_of_target},
  };
  for (const auto& row : rows) {
    CAPTURE(row.completion);
    auto one = proportional("one", Formula::given, 20, RuleLimit::share(dec("1.2")));
    one.award = row.award;
    const auto found = points_for(one, 20, completion_of(Formula::given, dec(row.completion)));
    CHECK(to_string(found.points) == row.points);
    CHECK(found.reason == row.reason);
  }
}

/// Two items of 60 and 40 points, in proportion up to their weights.
Rule two_items(Treatment not_reported, Treatment not_applicable, Treatment undefined) {
  auto out = rule("two", RuleRows::fixed, Aggregate::sum);
  out.total = 100;
  out.items = {proportional("a", Formula::ratio, 60, RuleLimit::share(1)),
               proportional("b", Formula::ratio, 40, RuleLimit::share(1))};
  out.when = {not_reported, not_applicable, undefined};
  return out;
}

TEST_CASE("items without points are treated as the rule states") {
  auto away = numbers("b", "", "");
  away.not_applicable = "no such works";
  struct Row {
    Treatment treatment;
    RuleInput b;
    const char *total, *possible, *points_of_a;
    TotalReason reason;
  };
  const auto silent = numbers("b", "10", ""), zero = numbers("b", "0", "0");
  const Row rows[] = {
      {Treatment::zero, silent, "45", "100", "45", TotalReason::none},
      {Treatment::excluded, silent, "45", "60", "45", TotalReason::none},
      {Treatment::no_total, silent, "none", "60", "45", TotalReason::item_without_points},
      {Treatment::excluded, away, "45", "60", "45", TotalReason::none},
      {Treatment::redistributed, away, "75", "100", "75", TotalReason::none},
      {Treatment::full, away, "85", "100", "45", TotalReason::none},
      {Treatment::no_total, away, "none", "60", "45", TotalReason::item_without_points},
      {Treatment::zero, zero, "45", "100", "45", TotalReason::none},
      {Treatment::redistributed, zero, "75", "100", "75", TotalReason::none},
  };
  for (const auto& row : rows) {
    CAPTURE(to_string(row.treatment));
    const bool na = row.b.not_applicable.has_value(), gone = row.b.actuals.empty() && !na;
    const auto other = Treatment::no_total;
    const auto by = two_items(gone ? row.treatment : other, na ? row.treatment : other,
                              !na && !gone ? row.treatment : other);
    const auto found = score(by, {numbers("a", "4", "3"), row.b});
    CHECK(text(found.total) == row.total);
    CHECK(to_string(found.possible) == row.possible);
    CHECK(text(found.items[0].points) == row.points_of_a);
    CHECK(found.total_reason == row.reason);
  }
}

TEST_CASE("nothing is missing and zero at once: no value, zero, and a target of zero differ") {
  const auto by = two_items(Treatment::zero, Treatment::excluded, Treatment::excluded);
  const auto reason = [&](const char* target, const char* actual) {
    return score(by, {numbers("a", target, actual), numbers("b", "1", "1")}).items[0].reason;
  };
  CHECK(reason("10", "") == ItemReason::not_reported);
  CHECK(reason("10", "0") == ItemReason::short_of_target);
  CHECK(reason("0", "10") == ItemReason::target_is_zero);
  CHECK(reason("", "10") == ItemReason::no_target);
  CHECK(score(by, {}).items[1].reason == ItemReason::not_reported);
}

TEST_CASE("an item that does not apply is neither failed nor on track") {
  auto away = numbers("b", "", "");
  away.not_applicable = "starts next year";
  const auto found = score(two_items(Treatment::zero, Treatment::excluded, Treatment::no_total),
                           {numbers("a", "4", "4"), away});
  CHECK_FALSE(found.items[1].points.has_value());
  CHECK(found.items[1].reason == ItemReason::not_applicable);
  CHECK(found.items[1].why == "starts next year");
  CHECK(found.total == Fraction(60));
}

TEST_CASE("a veto decides the grade") {
  struct Row {
    const char *intensity, *total, *grade;
    bool vetoed;
  };
  for (const auto& row : {Row{"1", "100", "超额完成", false}, Row{"0.9999", "70", "未完成", true},
                          Row{"1.5", "105", "超额完成", false}}) {
    const auto found = score(
        energy_saving(), {given("intensity", row.intensity), given("second", "1"), given("measures", "1")});
    CHECK(text(found.total) == row.total);
    CHECK(found.grade == row.grade);
    CHECK(found.vetoed_by.empty() != row.vetoed);
  }
  auto strict = energy_saving();
  strict.vetoes[0].total = VetoTotal::zero;
  const auto found = score(strict, {given("intensity", "0"), given("second", "1"), given("measures", "1")});
  CHECK(text(found.total) == "0");
}

TEST_CASE("what is not reported falls to a veto only where it counts as zero") {
  auto by = energy_saving();
  by.when.not_reported = Treatment::zero;
  const std::vector<RuleInput> rest{given("second", "1"), given("measures", "1")};
  CHECK(score(by, rest).vetoed_by == std::vector<std::string>{"intensity"});
  CHECK(score(energy_saving(), rest).vetoed_by.empty());
}

TEST_CASE("grades at their ends") {
  struct Row {
    const char *measures, *grade;
  };
  // 30 + 10 + 60 x measures
  for (const auto& row :
       {Row{"0.33", "未完成"}, Row{"0.3333333333333333", "未完成"}, Row{"0.34", "基本完成"},
        Row{"0.6666", "基本完成"}, Row{"0.67", "完成"}, Row{"0.9166", "完成"}, Row{"0.92", "超额完成"}}) {
    CAPTURE(row.measures);
    CHECK(score(energy_saving(),
                {given("intensity", "1"), given("second", "1"), given("measures", row.measures)})
              .grade == row.grade);
  }
}

TEST_CASE("groups have sub-totals between their floor and cap") {
  auto by = two_items(Treatment::zero, Treatment::redistributed, Treatment::no_total);
  by.items.push_back(proportional("c", Formula::ratio, 100, RuleLimit::none()));
  by.total = 200;
  RuleGroup group{"tasks", "", Decimal(100), RuleLimit::points(90), RuleLimit::points(10)};
  by.groups = {group};
  by.items[0].group = by.items[1].group = "tasks";
  const auto total = [&](const char* a, const char* b, const char* c) {
    const auto found = score(by, {numbers("a", "100", a), numbers("b", "100", b), numbers("c", "100", c)});
    return text(found.total) + (found.groups[0].limited ? " limited" : "");
  };
  CHECK(total("100", "100", "50") == "140 limited");
  CHECK(total("100", "50", "50") == "130");
  CHECK(total("0", "0", "50") == "60 limited");
  auto away = numbers("c", "", "");
  away.not_applicable = "no";
  const auto found = score(by, {numbers("a", "1", "1"), numbers("b", "1", "1"), away});
  CHECK(text(found.groups[0].points) == "180");  // the cap grows with the points
  CHECK(text(found.factor) == "2");
  auto no_a = numbers("a", "", ""), no_b = numbers("b", "", "");
  no_a.not_applicable = no_b.not_applicable = "no";
  by.when.not_applicable = Treatment::excluded;
  CHECK(text(score(by, {no_a, no_b, numbers("c", "1", "1")}).total) ==
        "100");  // no floor for what is left out
}

TEST_CASE("rounding happens where the rule says, once") {
  auto by = two_items(Treatment::zero, Treatment::excluded, Treatment::no_total);
  const std::vector<RuleInput> thirds{numbers("a", "9", "8"), numbers("b", "9", "8")};
  CHECK(text(score(by, thirds).total) == "800/9");
  by.rounding.total = RoundTo{1, Rounding::half_up};
  CHECK(text(score(by, thirds).total) == "88.9");
  by.rounding.points = RoundTo{0, Rounding::down};
  CHECK(text(score(by, thirds).total) == "88");  // 53 + 35
  by.rounding = {};
  by.rounding.completion = RoundTo{0, Rounding::half_up};
  CHECK(text(score(by, thirds).total) == "89");
  CHECK(score(by, {numbers("a", "1000", "995")}).items[0].reason ==
        ItemReason::met);  // 99.5 % rounds to 100 %
}

TEST_CASE("rows that do not fit are refused by name") {
  const auto by = two_items(Treatment::zero, Treatment::excluded, Treatment::no_total);
  const auto field = [](const Rule& rule, const std::vector<RuleInput>& rows) -> std::string {
    try {
      (void)score(rule, rows);
    } catch (const RuleError& error) {
      return error.field();
    }
    return "none";
  };
  auto heavy = numbers("a", "1", "1"), early = heavy, many = heavy;
  heavy.weight = Decimal(5);
  early.elapsed = Fraction(2);
  many.actuals.push_back(Decimal(3));
  CHECK(field(by, {numbers("z", "1", "1")}) == "z.item");
  CHECK(field(by, {numbers("a", "1", "1"), numbers("a", "1", "1")}) == "a.item");
  CHECK(field(by, {given("a", "1")}) == "a.completion");
  CHECK(field(energy_saving(), {numbers("second", "1", "1")}) == "second.target");
  CHECK(field(by, {heavy}) == "a.weight");
  CHECK(field(by, {early}) == "a.elapsed");
  CHECK(field(by, {many}) == "a.actual");
  auto row = numbers("x", "1", "1");
  row.kind = "amount";
  CHECK(field(sichuan(), {row}) == "x.weight");
  row.kind = "growth";
  CHECK(field(sichuan(), {row}) == "x.kind");
  row.kind = "a";
  CHECK(field(by, {row}) == "x.kind");
  CHECK(field(by, {numbers("a", "1", "1")}) == "none");
}

TEST_CASE("more is never scored lower by a monotone item") {
  for (const auto& by : {energy_saving(), energy_saving_national()})
    for (const auto& one : by.items) {
      REQUIRE(is_monotone(one));
      Fraction last = -1000;
      for (int i = -20; i <= 400; ++i) {
        const auto completion = completion_of(Formula::given, Fraction(i) / Fraction(200));
        const auto points = points_for(one, Fraction(*one.weight), completion).points;
        CHECK(points >= last);
        last = points;
      }
    }
  auto punished = energy_saving_national().items[0];
  punished.steps[0].points.value = Decimal(-3);
  CHECK_FALSE(is_monotone(punished));
  auto turned = energy_saving_national().items[0];
  turned.bands[3].points = RulePoints::points(39);
  CHECK_FALSE(is_monotone(turned));
}

}  // namespace
