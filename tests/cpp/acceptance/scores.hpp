// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/score/brier.hpp>
#include <zhibiao/assess/score/calibration.hpp>
#include <zhibiao/assess/score/crps.hpp>
#include <zhibiao/assess/score/interval.hpp>
#include <zhibiao/assess/score/logarithmic.hpp>
#include <zhibiao/assess/score/quantile.hpp>
#include <zhibiao/assess/score/ranked_probability.hpp>

#include "acceptance/case.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace zhibiao::test {

/// `run()`, or the argument it complains of where the case expects that: {"error": argument}.
template <class Run>
void check_or_error(const Case& row, Run run) {
  const auto wanted = text(row.expect, "error");
  std::string complained;
  try {
    run();
  } catch (const ArgumentError& error) {
    complained = error.argument();
  }
  CHECK(complained == wanted);
}

/// A case whose answer is one number.
template <class Score>
void check_number(const Case& row, Score score) {
  check_or_error(row, [&] {
    const double found = score(row.input);
    if (row.expect.data() == "inf")
      CHECK(found == std::numeric_limits<double>::infinity());
    else if (!row.expect.data().empty())
      CHECK(std::abs(found - row.expect.get_value<double>()) <= 1e-9 * (1 + std::abs(found)));
  });
}

[[nodiscard]] inline double number(const Tree& input, const char* key) { return *real(input, key); }
[[nodiscard]] inline bool truth(const Tree& input, const char* key) { return *whole(input, key) != 0; }
[[nodiscard]] inline std::vector<double> list(const Tree& input, const char* key) {
  return reals(input.get_child(key));
}
[[nodiscard]] inline std::vector<double> ascending(const Tree& input, const char* key) {
  auto out = list(input, key);
  std::ranges::sort(out);
  return out;
}

/// The counts of a case, `[4, 0, 1]`.
[[nodiscard]] inline std::vector<std::size_t> counts(const Tree& tree) {
  std::vector<std::size_t> out;
  for (const auto& [key, value] : tree) out.push_back(value.get_value<std::size_t>());
  return out;
}

[[nodiscard]] inline double weighted_crps(const Tree& input) {
  std::vector<scores::Member> members;
  const auto weights = list(input, "weights");
  for (const double x : list(input, "members")) members.push_back({x, weights.at(members.size())});
  std::ranges::sort(members, {}, &scores::Member::value);
  return scores::crps_ensemble(number(input, "obs"), members);
}

[[nodiscard]] inline double weighted_interval(const Tree& input) {
  std::vector<scores::CentralInterval> intervals;
  for (const auto& [key, row] : input.get_child("intervals")) {
    const auto cells = reals(row);
    intervals.push_back({cells.at(0), cells.at(1), cells.at(2)});
  }
  return scores::weighted_interval(number(input, "y"), number(input, "m"), intervals);
}

inline void check_brier_parts(const Case& row) {
  check_or_error(row, [&] {
    std::vector<scores::BinaryForecast> forecasts;
    const auto happened = list(row.input, "o");
    for (const double p : list(row.input, "p")) forecasts.push_back({p, happened.at(forecasts.size()) != 0});
    const auto found = scores::brier_parts(forecasts);
    CHECK(found.score == doctest::Approx(number(row.expect, "score")));
    CHECK(found.reliability == doctest::Approx(number(row.expect, "reliability")));
    CHECK(found.resolution == doctest::Approx(number(row.expect, "resolution")));
    CHECK(found.uncertainty == doctest::Approx(number(row.expect, "uncertainty")));
  });
}

inline void check_naive_scale(const Case& row) {
  check_or_error(row, [&] {
    const auto found = scores::naive_scale(list(row.input, "history"),
                                           static_cast<std::size_t>(*whole(row.input, "season")));
    const auto reason = text(row.expect, "reason");
    CHECK(to_string(found.reason) == (reason.empty() ? "none" : reason));
    REQUIRE(found.value.has_value() == reason.empty());
    if (found.value) CHECK(*found.value == doctest::Approx(row.expect.get_value<double>()));
  });
}

inline void check_coverage(const Case& row) {
  check_or_error(row, [&] {
    const auto found = scores::coverage(list(row.input, "y"), list(row.input, "l"), list(row.input, "u"));
    CHECK(std::vector{found.held, found.below, found.above} == counts(row.expect));
    CHECK(found.share().has_value() == (found.count() != 0));
  });
}

inline void check_histogram(const Case& row) {
  check_or_error(row, [&] {
    std::vector<std::size_t> found(static_cast<std::size_t>(*whole(row.input, "bins")));
    scores::pit_histogram(list(row.input, "values"), found);
    CHECK(found == counts(row.expect));
  });
}

/// A handler of a method whose answer is one number.
template <class Score>
[[nodiscard]] auto numeric(Score score) {
  return [score](const Case& row) { check_number(row, score); };
}

inline void add_scores_of_events(Handlers& all) {
  all["brier"] = numeric([](const Tree& x) { return scores::brier(truth(x, "o"), number(x, "p")); });
  all["brier_decomposition"] = check_brier_parts;
  all["log_score"] =
      numeric([](const Tree& x) { return scores::logarithmic(truth(x, "o"), number(x, "p")); });
  all["rps"] = numeric([](const Tree& x) {
    return scores::ranked_probability(static_cast<std::size_t>(*whole(x, "cat")), list(x, "p"));
  });
}

inline void add_scores_of_intervals(Handlers& all) {
  all["pinball"] =
      numeric([](const Tree& x) { return scores::pinball(number(x, "y"), number(x, "q"), number(x, "a")); });
  all["interval_score"] = numeric([](const Tree& x) {
    return scores::interval(number(x, "y"), {number(x, "l"), number(x, "u"), number(x, "a")});
  });
  all["weighted_interval_score"] = numeric(weighted_interval);
  all["naive_scale"] = check_naive_scale;
  all["coverage"] = check_coverage;
}

inline void add_scores_of_distributions(Handlers& all) {
  all["crps_normal"] = numeric(
      [](const Tree& x) { return scores::crps_normal(number(x, "obs"), number(x, "mu"), number(x, "sd")); });
  all["log_score_normal"] = numeric([](const Tree& x) {
    return scores::logarithmic_normal(number(x, "obs"), number(x, "mu"), number(x, "sd"));
  });
  all["pit_normal"] = numeric(
      [](const Tree& x) { return scores::pit_normal(number(x, "obs"), number(x, "mu"), number(x, "sd")); });
  all["crps_ensemble"] = numeric([](const Tree& x) {
    const auto estimator = truth(x, "fair") ? scores::Estimator::fair : scores::Estimator::plain;
    return scores::crps_ensemble(number(x, "obs"), ascending(x, "members"), estimator);
  });
  all["crps_weighted"] = numeric(weighted_crps);
  all["pit_ensemble"] =
      numeric([](const Tree& x) { return scores::pit_ensemble(number(x, "obs"), ascending(x, "members")); });
  all["uniformity_distance"] =
      numeric([](const Tree& x) { return scores::uniformity_distance(ascending(x, "values")); });
  all["pit_histogram"] = check_histogram;
}

/// The scores of forecasts.
inline void add_scores(Handlers& all) {
  add_scores_of_events(all);
  add_scores_of_intervals(all);
  add_scores_of_distributions(all);
}

}  // namespace zhibiao::test
