// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/score/brier.hpp>
#include <zhibiao/assess/score/calibration.hpp>
#include <zhibiao/assess/score/crps.hpp>
#include <zhibiao/assess/score/interval.hpp>
#include <zhibiao/assess/score/logarithmic.hpp>
#include <zhibiao/assess/score/quantile.hpp>
#include <zhibiao/assess/score/ranked_probability.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "bindings.hpp"
#include "errors.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace py = pybind11;

namespace zhibiao::python {
namespace {

using Numbers = std::vector<double>;

/// `score` of each row of the columns, which are of one length.
template <class Score, class First, class... More>
[[nodiscard]] Numbers each(Score score, const std::vector<First>& first, const std::vector<More>&... more) {
  Numbers out;
  out.reserve(first.size());
  for (std::size_t i = 0; i < first.size(); ++i) out.push_back(score(first[i], more.at(i)...));
  return out;
}

[[nodiscard]] Numbers brier_of(const std::vector<bool>& happened, const Numbers& p) {
  return each([](bool o, double x) { return scores::brier(o, x); }, happened, p);
}

[[nodiscard]] Numbers logarithmic_of(const std::vector<bool>& happened, const Numbers& p) {
  return each([](bool o, double x) { return scores::logarithmic(o, x); }, happened, p);
}

[[nodiscard]] auto brier_parts_of(const std::vector<bool>& happened, const Numbers& p) {
  std::vector<scores::BinaryForecast> rows;
  for (std::size_t i = 0; i < p.size(); ++i) rows.push_back({p[i], happened.at(i)});
  const auto parts = scores::brier_parts(rows);
  return std::tuple(parts.score, parts.reliability, parts.resolution, parts.uncertainty);
}

[[nodiscard]] double crps_of(double observed, Numbers members, bool fair) {
  std::ranges::sort(members);
  return scores::crps_ensemble(observed, members, fair ? scores::Estimator::fair : scores::Estimator::plain);
}

[[nodiscard]] double crps_weighted_of(double observed, const Numbers& members, const Numbers& weights) {
  std::vector<scores::Member> rows;
  for (std::size_t i = 0; i < members.size(); ++i) rows.push_back({members[i], weights.at(i)});
  std::ranges::sort(rows, {}, &scores::Member::value);
  return scores::crps_ensemble(observed, rows);
}

[[nodiscard]] Numbers interval_of(const Numbers& observed, const Numbers& lower, const Numbers& upper,
                                  const Numbers& alpha) {
  return each([](double y, double l, double u, double a) { return scores::interval(y, {l, u, a}); }, observed,
              lower, upper, alpha);
}

[[nodiscard]] double weighted_interval_of(double observed, double median,
                                          const std::vector<std::tuple<double, double, double>>& rows) {
  std::vector<scores::CentralInterval> intervals;
  for (const auto& [lower, upper, alpha] : rows) intervals.push_back({lower, upper, alpha});
  return scores::weighted_interval(observed, median, intervals);
}

[[nodiscard]] auto coverage_of(const Numbers& observed, const Numbers& lower, const Numbers& upper) {
  const auto found = scores::coverage(observed, lower, upper);
  return std::tuple(found.held, found.below, found.above);
}

[[nodiscard]] auto naive_scale_of(const Numbers& history, std::size_t season) {
  const auto found = scores::naive_scale(history, season);
  return std::pair(found.value, to_string(found.reason));
}

[[nodiscard]] double pit_of(double observed, Numbers members) {
  std::ranges::sort(members);
  return scores::pit_ensemble(observed, members);
}

[[nodiscard]] std::vector<std::size_t> histogram_of(const Numbers& values, std::size_t bins) {
  std::vector<std::size_t> counts(bins);
  scores::pit_histogram(values, counts);
  return counts;
}

[[nodiscard]] double uniformity_of(Numbers values) {
  std::ranges::sort(values);
  return scores::uniformity_distance(values);
}

void bind_distributions(py::module_& module) {
  using namespace py::literals;
  module.def(
      "score_crps_normal",
      [](const Numbers& y, const Numbers& m, const Numbers& s) { return each(scores::crps_normal, y, m, s); },
      "observed"_a, "mean"_a, "sd"_a);
  module.def(
      "score_log_normal",
      [](const Numbers& y, const Numbers& m, const Numbers& s) {
        return each(scores::logarithmic_normal, y, m, s);
      },
      "observed"_a, "mean"_a, "sd"_a);
  module.def(
      "score_pit_normal",
      [](const Numbers& y, const Numbers& m, const Numbers& s) { return each(scores::pit_normal, y, m, s); },
      "observed"_a, "mean"_a, "sd"_a);
  module.def("score_crps_ensemble", &crps_of, "observed"_a, "members"_a, "fair"_a);
  module.def("score_crps_weighted", &crps_weighted_of, "observed"_a, "members"_a, "weights"_a);
  module.def("score_pit_ensemble", &pit_of, "observed"_a, "members"_a);
  module.def("score_pit_histogram", &histogram_of, "values"_a, "bins"_a);
  module.def("score_uniformity", &uniformity_of, "values"_a);
}

}  // namespace

void bind_score(py::module_& module) {
  using namespace py::literals;
  register_error<ArgumentError>([](const ArgumentError& error) {
    return error_named("ArgumentError", error.argument(), error.expected(), error.got());
  });
  module.def("score_brier", &brier_of, "happened"_a, "p"_a);
  module.def("score_brier_parts", &brier_parts_of, "happened"_a, "p"_a);
  module.def("score_logarithmic", &logarithmic_of, "happened"_a, "p"_a);
  module.def(
      "score_rps",
      [](std::size_t observed, const Numbers& p) { return scores::ranked_probability(observed, p); },
      "observed"_a, "probabilities"_a);
  module.def(
      "score_pinball",
      [](const Numbers& y, const Numbers& q, const Numbers& a) { return each(scores::pinball, y, q, a); },
      "observed"_a, "quantile"_a, "level"_a);
  module.def("score_interval", &interval_of, "observed"_a, "lower"_a, "upper"_a, "alpha"_a);
  module.def("score_weighted_interval", &weighted_interval_of, "observed"_a, "median"_a, "intervals"_a);
  module.def("score_coverage", &coverage_of, "observed"_a, "lower"_a, "upper"_a);
  module.def("score_naive_scale", &naive_scale_of, "history"_a, "season"_a);
  bind_distributions(module);
}

}  // namespace zhibiao::python
