// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/rule/score.hpp>

#include <string>
#include <utility>

/// The rules of python/zhibiao/data/rules that the shared cases need, built in code.
namespace zhibiao::test {

[[nodiscard]] inline Decimal dec(const char* text) { return Decimal::parse(text).value(); }

[[nodiscard]] inline BandRange from(const char* low) { return {dec(low), std::nullopt, false, false}; }
[[nodiscard]] inline BandRange between(const char* low, const char* high) {
  return {dec(low), dec(high), false, false};
}
[[nodiscard]] inline BandRange below(const char* high) { return {std::nullopt, dec(high), false, false}; }

[[nodiscard]] inline Step step(StepSide side, const char* start, const char* every, RulePoints points,
                               Counted count, RuleLimit most) {
  Step out;
  out.side = side;
  out.start = dec(start);
  out.every = dec(every);
  out.points = points;
  out.count = count;
  out.most = most;
  return out;
}

[[nodiscard]] inline RuleItem item(std::string id, Formula formula, Award award) {
  RuleItem out;
  out.id = std::move(id);
  out.formula = formula;
  out.award = award;
  if (made_for(formula) != Better::neutral) out.better = made_for(formula);
  return out;
}

[[nodiscard]] inline RuleItem proportional(std::string id, Formula formula, int weight, RuleLimit cap) {
  auto out = item(std::move(id), formula, Award::proportional);
  out.weight = Decimal(weight);
  out.cap = cap;
  out.floor = RuleLimit::points(0);
  return out;
}

[[nodiscard]] inline Rule rule(std::string id, RuleRows rows, Aggregate aggregate) {
  Rule out;
  out.id = std::move(id);
  out.title = "title";
  out.source = "source";
  out.evidence = Evidence::convention;
  out.rows = rows;
  out.aggregate = aggregate;
  out.when = {Treatment::no_total, rows == RuleRows::open ? Treatment::excluded : Treatment::no_total,
              Treatment::no_total};
  return out;
}

/// energy_saving_2007.toml
[[nodiscard]] inline Rule energy_saving() {
  auto out = rule("energy_saving_2007", RuleRows::fixed, Aggregate::sum);
  out.total = 100;
  auto intensity = item("intensity", Formula::given, Award::all_or_nothing);
  intensity.weight = 30;
  intensity.steps = {
      step(StepSide::above, "1", "0.1", RulePoints::points(1), Counted::whole, RuleLimit::points(5))};
  auto second = item("second", Formula::given, Award::full);
  second.weight = 10;
  second.floor = RuleLimit::points(0);
  second.steps = {
      step(StepSide::below, "1", "0.1", RulePoints::points(-1), Counted::begun, RuleLimit::points(10))};
  out.items = {intensity, second, proportional("measures", Formula::given, 60, RuleLimit::share(1))};
  out.vetoes = {{"intensity", Decimal(1), "未完成", VetoTotal::kept}};
  out.grades_of = GradesOf::points;
  out.grades = {{from("95"), "超额完成"},
                {between("80", "95"), "完成"},
                {between("60", "80"), "基本完成"},
                {below("60"), "未完成"}};
  return out;
}

/// energy_saving_national_2007.toml
[[nodiscard]] inline Rule energy_saving_national() {
  auto out = rule("energy_saving_national_2007", RuleRows::fixed, Aggregate::sum);
  out.total = 40;
  auto intensity = item("intensity", Formula::given, Award::bands);
  intensity.weight = 40;
  const auto band = [](BandRange range, int points) {
    Band row;
    row.range = range;
    row.points = RulePoints::points(points);
    return row;
  };
  intensity.bands = {band(from("1"), 40),
                     band(between("0.9", "1"), 36),
                     band(between("0.8", "0.9"), 32),
                     band(between("0.7", "0.8"), 28),
                     band(between("0.6", "0.7"), 24),
                     band(between("0.5", "0.6"), 20),
                     band(below("0.5"), 0)};
  intensity.steps = {
      step(StepSide::above, "1", "0.1", RulePoints::points(3), Counted::whole, RuleLimit::points(9))};
  out.items = {intensity};
  return out;
}

/// kpi_faw.toml
[[nodiscard]] inline Rule kpi_faw() {
  auto out = rule("kpi_faw", RuleRows::open, Aggregate::mean);
  out.items = {proportional("positive", Formula::ratio, 100, RuleLimit::points(120)),
               proportional("negative", Formula::mirrored, 100, RuleLimit::points(120))};
  return out;
}

/// imihigo.toml
[[nodiscard]] inline Rule imihigo() {
  auto out = rule("imihigo", RuleRows::open, Aggregate::mean);
  out.rounding.points = RoundTo{1, Rounding::half_up};
  auto cumulative = proportional("cumulative", Formula::ratio, 100, RuleLimit::share(1));
  cumulative.actuals = Reduction::largest;
  cumulative.targets = Reduction::sum;
  auto percentage = proportional("percentage", Formula::ratio, 100, RuleLimit::share(1));
  percentage.actuals = Reduction::mean;
  percentage.targets = Reduction::last;
  auto decreasing = proportional("decreasing", Formula::inverse, 100, RuleLimit::share(1));
  decreasing.actuals = decreasing.targets = Reduction::last;
  decreasing.zero_actual = ZeroActual::cap;
  out.items = {cumulative, percentage, decreasing};
  return out;
}

/// responsibility_chizhou_2004.toml
[[nodiscard]] inline Rule chizhou() {
  auto out = rule("responsibility_chizhou_2004", RuleRows::open, Aggregate::sum);
  auto amount = item("amount", Formula::ratio, Award::full_or_proportional);
  amount.floor = RuleLimit::points(0);
  auto growth = item("growth", Formula::surplus, Award::full);
  growth.cap = RuleLimit::none();
  growth.floor = RuleLimit::points(0);
  growth.steps = {
      step(StepSide::above, "0", "1", RulePoints::points(dec("0.3")), Counted::pro_rata, RuleLimit::none()),
      step(StepSide::below, "0", "1", RulePoints::points(dec("-0.3")), Counted::pro_rata, RuleLimit::none())};
  out.items = {amount, growth};
  return out;
}

/// execution_sichuan.toml
[[nodiscard]] inline Rule sichuan() {
  auto out = rule("execution_sichuan", RuleRows::open, Aggregate::sum);
  for (const auto& [id, formula] :
       {std::pair("amount", Formula::ratio), std::pair("ratio", Formula::given)}) {
    auto row = item(id, formula, Award::proportional);
    row.cap = row.floor = RuleLimit::none();
    out.items.push_back(row);
  }
  return out;
}

[[nodiscard]] inline RuleInput given(std::string id, const char* completion) {
  RuleInput out;
  out.id = std::move(id);
  out.completion = dec(completion);
  return out;
}

[[nodiscard]] inline RuleInput numbers(std::string id, const char* target, const char* actual) {
  RuleInput out;
  out.id = std::move(id);
  if (*target != 0) out.targets = {dec(target)};
  if (*actual != 0) out.actuals = {dec(actual)};
  return out;
}

}  // namespace zhibiao::test
