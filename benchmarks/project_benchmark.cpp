// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0
//
// project_benchmark [SERIES]: how many yearly series of 15 values a second each model is fitted to and
// forecast six years ahead, with the scales of intervals; the functions that do not allocate, then the table
// of models. One thread, processor time, the median of rounds.  Prints one `name value unit` a line.

#include <zhibiao/project/models.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <ctime>
#include <iostream>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace zhibiao::project;

constexpr std::size_t length = 15;
constexpr int rounds = 5;
using Values = std::array<double, length>;
using Steps = std::array<Step, 6>;
double sink = 0;  // what is forecast is printed, so that nothing is left out

/// Levels and slopes that wander, above 0, some of them rounded as reports print them.
std::vector<Values> random_series(std::size_t count) {
  std::mt19937_64 random(20);
  std::normal_distribution<double> normal;
  std::vector<Values> out(count);
  for (auto& series : out) {
    double level = 100, slope = 2 * normal(random);
    for (auto& value : series) {
      level += slope + 3 * normal(random);
      slope += 0.5 * normal(random);
      value = std::abs(level + 2 * normal(random)) + 1;
      if ((&series - out.data()) % 2 == 1) value = std::round(value * 10) / 10;
    }
  }
  return out;
}

template <class Work>
void measure(const std::string& name, const std::vector<Values>& all, Work&& work) {
  std::vector<double> speeds;
  for (int round = 0; round < rounds; ++round) {
    const auto start = std::clock();
    for (const auto& series : all) sink += work(series);
    speeds.push_back(static_cast<double>(all.size()) * CLOCKS_PER_SEC /
                     static_cast<double>(std::clock() - start));
  }
  std::nth_element(speeds.begin(), speeds.begin() + rounds / 2, speeds.end());
  std::cout << name << ' ' << std::lround(speeds[rounds / 2]) << " series/s\n";
}

double smoothed(const SmoothingFit& fit) {
  Steps steps;
  smoothing_steps(fit, steps);
  return steps[5].scale;
}

double theta_of(const Values& y, ThetaKind kind) {
  Steps steps;
  theta_steps(fit_theta(y, kind), steps);
  return steps[5].scale;
}

double complex_of(const Values& y) {
  Steps steps;
  complex_steps(fit_complex(y), steps);
  return steps[5].scale;
}

double structural_of(const StructuralFit& fit) {
  Steps steps;
  structural_steps(fit, steps);
  return steps[5].scale;
}

void measure_fits(const std::vector<Values>& all, const std::vector<int>& years) {
  using enum SmoothingTrend;
  measure("select_smoothing", all, [](const Values& y) { return smoothed(select_smoothing(y)); });
  measure("fit_smoothing_level", all, [](const Values& y) { return smoothed(fit_smoothing(y, level)); });
  measure("fit_smoothing_linear", all, [](const Values& y) { return smoothed(fit_smoothing(y, linear)); });
  measure("fit_smoothing_damped", all, [](const Values& y) { return smoothed(fit_smoothing(y, damped)); });
  for (const auto kind : {ThetaKind::standard, ThetaKind::optimised, ThetaKind::dynamic})
    measure("fit_theta_" + std::string(to_string(kind)), all,
            [kind](const Values& y) { return theta_of(y, kind); });
  measure("fit_complex", all, complex_of);
  measure("fit_local_level", all,
          [&](const Values& y) { return structural_of(fit_local_level({years, y})); });
  measure("fit_local_linear_trend", all,
          [&](const Values& y) { return structural_of(fit_local_linear_trend({years, y})); });
}

void measure_models(const std::vector<Values>& all, const std::vector<int>& years) {
  for (const auto& row : models())
    measure("model_" + std::string(row.id), all, [&](const Values& y) {
      const auto found = row.forecast({years, y}, 6);
      return found.has_forecast() ? found.steps[5].scale : 0;
    });
}

}  // namespace

int main(int argc, char** argv) {
  const auto all = random_series(argc > 1 ? std::stoul(argv[1]) : 20'000);
  std::vector<int> years(length);
  std::iota(years.begin(), years.end(), 2010);
  measure_fits(all, years);
  measure_models(all, years);
  std::cout << "checked " << sink << " sum\n";
}
