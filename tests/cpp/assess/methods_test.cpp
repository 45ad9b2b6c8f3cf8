// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/methods.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>
#include <set>
#include <string>
#include <string_view>

namespace {

using namespace zhibiao;

/// 60, 61, … a year up to 2024; 75 is aimed at by 2030.
Progress rising() {
  Progress p;
  double year = 2018;
  for (const double value : {60.0, 61.0, 60.0, 62.0, 63.0, 64.0}) p.series.push_back({++year, value});
  ProgressTarget target;
  target.value = 75, target.year = 2030;
  p.target = target;
  p.better = Better::higher;
  p.limit = 100;
  p.peers = {50, 60, 70, 80};
  return p;
}

std::string said(std::string_view method, const Progress& p) {
  const auto found = find_method(method)->judge(p);
  return std::string(found.reason == MethodReason::none ? found.status : to_string(found.reason));
}

struct Edge {
  const char* what;
  void (*change)(Progress&);
  const char* growth;   // what statcan, eurostat and the three of the UN say
  const char* csi;      // escap_csi
  const char* wlogit;   // escap_wlogit
  const char* germany;  // germany_dns
  const char* sdsn;
};

// In the column of growth: a reason, or "judges".
const Edge edges[] = {
    {"as it is", [](Progress&) {}, "judges", "slow_progress", "accelerate", "cloud", "moderately_improving"},
    {"no direction", [](Progress& p) { p.better = Better::neutral; }, "no_direction", "no_direction",
     "no_direction", "no_direction", "no_direction"},
    {"parity", [](Progress& p) { p.target->parity = true; }, "two_sided", "two_sided", "two_sided",
     "two_sided", "two_sided"},
    {"an interval", [](Progress& p) { p.target->value2 = 69.5; }, "target_interval", "target_interval",
     "target_interval", "sun_cloud", "target_interval"},
    {"no year", [](Progress& p) { p.target->year.reset(); }, "no_target_year", "slow_progress",
     "no_target_year", "no_target_year", "no_target_year"},
    {"a year that is over", [](Progress& p) { p.target->year = 2023; }, "target_year_passed", "slow_progress",
     "target_year_passed", "target_year_passed", "target_year_passed"},
    {"no target", [](Progress& p) { p.target.reset(); }, "judges", "no_target", "no_target", "sun",
     "no_target"},
    {"one value", [](Progress& p) { p.series = {{2024, 64}}; }, "too_few_points", "too_few_points",
     "too_few_points", "too_few_points", "too_few_points"},
    {"one value, met", [](Progress& p) { p.series = {{2024, 80}}; }, "too_few_points", "on_track",
     "will_meet", "too_few_points", "too_few_points"},
    {"nothing", [](Progress& p) { p.series.clear(); }, "too_few_points", "too_few_points", "too_few_points",
     "too_few_points", "too_few_points"},
    {"years in disorder", [](Progress& p) { p.series[2].year = 2000; }, "years_not_ascending",
     "years_not_ascending", "years_not_ascending", "years_not_ascending", "years_not_ascending"},
    {"a year left out", [](Progress& p) { p.series.erase(p.series.begin() + 3); }, "judges", "slow_progress",
     "accelerate", "years_not_consecutive", "moderately_improving"},
    {"no scale", [](Progress& p) { p.limit.reset(); }, "judges", "slow_progress", "no_scale", "cloud",
     "moderately_improving"},
    {"beyond the scale", [](Progress& p) { p.limit = 62; }, "judges", "slow_progress", "outside_scale",
     "cloud", "moderately_improving"},
    {"a growth rate", [](Progress& p) { p.kind = ProgressKind::growth_rate; }, "growth_rate", "slow_progress",
     "accelerate", "cloud", "moderately_improving"},
    {"a base of 0", [](Progress& p) { p.series.front().value = 0; }, "zero_base", "slow_progress",
     "outside_scale", "sun", "on_track"},
    {"infinite", [](Progress& p) { p.series[3].value = std::numeric_limits<double>::infinity(); },
     "non_finite", "non_finite", "non_finite", "non_finite", "non_finite"},
    {"beyond all measure", [](Progress& p) { p.target->value = 1e200; }, "out_of_range", "out_of_range",
     "out_of_range", "out_of_range", "out_of_range"},
};

TEST_CASE("what each family of methods says at the edges") {
  for (const auto& edge : edges) {
    INFO(edge.what);
    auto p = rising();
    edge.change(p);
    for (const char* method : {"statcan", "eurostat", "unsd2022", "unsd2023", "unsd2024"}) {
      const auto found = find_method(method)->judge(p);
      CHECK((found.reason == MethodReason::none ? "judges" : to_string(found.reason)) == edge.growth);
    }
    CHECK(said("escap_csi", p) == edge.csi);
    CHECK(said("escap_wlogit", p) == edge.wlogit);
    CHECK(said("germany_dns", p) == edge.germany);
    CHECK(said("sdsn", p) == edge.sdsn);
  }
}

TEST_CASE("the table names every method once, with its source and its evidence") {
  std::set<std::string_view> ids;
  for (const auto& method : methods()) {
    CAPTURE(method.id);
    CHECK(ids.insert(method.id).second);
    CHECK_FALSE(method.name.empty());
    CHECK_FALSE(method.source.empty());
    CHECK_FALSE(method.thresholds.empty());
    CHECK(find_method(method.id) == &method);
  }
  CHECK(find_method("unsd2021") == nullptr);
  CHECK(assess(rising()).size() == methods().size());
  CHECK(assess(rising(), methods().first(2)).back().method->id == "eurostat");
}

TEST_CASE("names of reasons, levels and evidence") {
  CHECK(to_string(MethodReason::none) == "none");
  CHECK(to_string(MethodReason::out_of_range) == "out_of_range");
  CHECK(to_string(MethodReason::base_at_target) == "base_at_target");
  CHECK(to_string(MethodReason::other_input) == "other_input");
  CHECK(to_string(ProgressLevel::achieved) == "achieved");
  CHECK(to_string(ProgressLevel::not_assessed) == "not_assessed");
  CHECK(to_string(Evidence::computed) == "computed");
  CHECK(to_string(NdrcRule::h1_2021) == "2021H1");
  CHECK(to_string(ProgressKind::growth_rate) == "growth_rate");
  CHECK(to_string(EscapPath::mean_logit) == "mean_logit");
}

TEST_CASE("any input: a class with finite numbers, or a reason; never both, never neither") {
  std::mt19937 random(7);
  const double values[] = {-1e90, -90, -3, -0.1, 0, 1e-90, 0.1, 3, 50, 90, 100, 101, 1e90};
  std::uniform_int_distribution<std::size_t> any(0, std::size(values) - 1), some(0, 7);
  for (int i = 0; i < 20000; ++i) {
    Progress p;
    double year = 2000;
    for (std::size_t n = some(random); n > 0; --n)
      p.series.push_back({year += 1 + static_cast<double>(some(random) / 6), values[any(random)]});
    ProgressTarget target;
    target.value = values[any(random)], target.year = year + static_cast<double>(some(random)) - 1;
    if (some(random) != 0) p.target = target;
    p.better = some(random) % 2 == 0 ? Better::higher : Better::lower;
    if (some(random) < 4) p.limit = values[any(random)];
    p.peers = {values[any(random)], values[any(random)], 1};
    p.hold = some(random) == 0;
    for (const auto& [method, result] : assess(p)) {
      CAPTURE(method->id);
      const bool computes_only = method->id == "aarr" && !p.target;
      const bool judges = result.reason == MethodReason::none;
      CHECK(result.status.empty() == (!judges || computes_only));
      CHECK((judges || result.level == ProgressLevel::not_assessed));
      if (judges) CHECK(std::isfinite(result.score.value_or(0)));
      for (const auto& quantity : result) CHECK_MESSAGE(std::isfinite(quantity.value), quantity.name);
    }
  }
}

TEST_CASE("turning values and direction round changes no class of the linear methods") {
  std::mt19937 random(11);
  std::uniform_int_distribution<int> tenth(-300, 300);
  for (int i = 0; i < 2000; ++i) {
    auto p = rising(), q = p;
    for (std::size_t k = 0; k < p.series.size(); ++k) {
      p.series[k].value = tenth(random) / 10.0;
      q.series[k].value = -p.series[k].value;
    }
    p.target->value = tenth(random) / 10.0;
    q.target->value = -p.target->value;
    q.better = Better::lower;
    for (const char* method : {"escap_csi", "germany_dns", "sdsn", "oecd_distance", "oecd_trend"})
      CHECK(said(method, p) == said(method, q));
  }
}

TEST_CASE("with the weights of ESCAP the weighted line goes through the mean of the logits") {
  std::mt19937 random(5);
  std::uniform_real_distribution<double> share(0.05, 0.95);
  for (int i = 0; i < 200; ++i) {
    std::vector<YearValue> series;
    for (double year = 2010; year < 2020; year += 1 + std::floor(share(random) * 2))
      series.push_back({year, share(random)});
    double W = 0, wL = 0, L = 0, t = 0, wt = 0;
    for (const auto& point : series) {
      const double w = method::escap_weight(point.year, series.front().year, 2030);
      W += w, wL += w * method::logit(point.value), L += method::logit(point.value);
      t += point.year, wt += w * point.year;
    }
    const auto n = static_cast<double>(series.size());
    if (series.size() < 2) continue;
    const double b = method::escap_weighted_logit(series, 2030, 1).slope;
    CHECK(wL / W - b * (wt / W - t / n) == doctest::Approx(L / n));
  }
}

TEST_CASE("thresholds hold where exact arithmetic puts a value on them") {
  CHECK(method::at_least(method::cagr(100, 109.5, 1) / method::cagr(100, 121, 2), 0.95));
  CHECK_FALSE(method::above(method::cagr(100, 109.5, 1) / method::cagr(100, 121, 2), 0.95));
  CHECK_FALSE(method::at_least(0.95 - 1e-9, 0.95));
  CHECK(method::above(0.95 + 1e-9, 0.95));
  CHECK_FALSE(method::at_least(-1e-300, 0));
  CHECK(method::above(1e-300, 0));
  CHECK(method::meets(3, 3, 1));
  CHECK(method::meets(3, 3, -1));
  CHECK_FALSE(method::meets(3.0000001, 3, -1));
}

TEST_CASE("Student's t with a whole number of degrees of freedom") {
  // Tables of two-sided 5% points.
  CHECK(method::student_two_sided(12.706, 1) == doctest::Approx(0.05).epsilon(1e-4));
  CHECK(method::student_two_sided(4.303, 2) == doctest::Approx(0.05).epsilon(1e-3));
  CHECK(method::student_two_sided(3.182, 3) == doctest::Approx(0.05).epsilon(1e-3));
  CHECK(method::student_two_sided(2.228, 10) == doctest::Approx(0.05).epsilon(1e-3));
  CHECK(method::student_two_sided(-2.131, 15) == doctest::Approx(0.05).epsilon(1e-3));
  CHECK(method::student_two_sided(0, 7) == 1);
  CHECK_FALSE(method::spearman_with_order({1, 2}).has_value());
}

TEST_CASE("a result holds its quantities in order, as many as fit") {
  MethodResult result;
  for (int i = 0; i < 20; ++i) result.with("x", i);
  CHECK(result.end() - result.begin() == 12);
  CHECK(result.value("x") == 0);
  CHECK(result.value("y") == std::nullopt);
}

}  // namespace
