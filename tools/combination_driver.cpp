// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

// What tools and benchmarks ask of the default forecaster, in bulk:
//   combination_driver features HORIZON KIND < SERIES
//   combination_driver forecast HORIZON KIND CALIBRATION < SERIES
//   combination_driver speed HORIZON KIND < SERIES
// KIND is `level`: values of 0 and more stay so; or `growth`: they may turn negative.
// A line of SERIES is `year value year value ...`; CALIBRATION is a file of the numbers of
// `Calibration::from`. Prints one line a series and year: location, base scale and features; or location,
// scale and the quantiles at `calibration_levels`.  A series without a forecast prints one line with its
// reason.

#include <zhibiao/project/combination.hpp>
#include <zhibiao/project/predictive.hpp>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace zhibiao::project;

struct Row {
  std::vector<int> years;
  std::vector<double> values;
  std::vector<double> targets;  ///< those of the first year, then those of the second, ...

  [[nodiscard]] Observations observations() const { return {years, values}; }
};

Row read_row(const std::string& line) {
  const auto end = line.find('|');
  std::istringstream numbers(line.substr(0, end));
  Row row;
  int year = 0;
  for (double value = 0; numbers >> year >> value;) {
    row.years.push_back(year);
    row.values.push_back(value);
  }
  std::istringstream targets(end == std::string::npos ? std::string() : line.substr(end + 1));
  row.targets.assign(std::istream_iterator<double>(targets), {});
  return row;
}

std::vector<Row> read_rows(std::istream& in) {
  std::vector<Row> out;
  for (std::string line; std::getline(in, line);) out.push_back(read_row(line));
  return out;
}

void print(const std::vector<double>& numbers) {
  for (const double x : numbers) std::printf("%.17g ", x);
  std::printf("\n");
}

void print_features(const Row& row, int horizon, const CombinationOptions& options) {
  for (const auto& numbers : combination_features(row.observations(), horizon, options)) print(numbers);
}

void print_forecast(const Row& row, int horizon, const CombinationOptions& options) {
  const auto forecast = combination(row.observations(), horizon, options);
  if (!forecast.has_forecast()) std::printf("%s\n", std::string(to_string(forecast.reason)).c_str());
  for (std::size_t h = 0; h < forecast.steps.size(); ++h) {
    const Predictive y(forecast, static_cast<int>(h) + 1);
    std::vector<double> numbers{y.step().location, y.step().scale};
    for (const double p : calibration_levels) numbers.push_back(y.quantile(p));
    const std::size_t each = row.targets.size() / forecast.steps.size();
    for (std::size_t k = 0; k < each; ++k)
      numbers.push_back(y.probability(zhibiao::Bound::at_least, row.targets[h * each + k]).low);
    print(numbers);
  }
}

/// Series a second of processor time, with the storage used again.
void print_speed(const std::vector<Row>& rows, int horizon) {
  CombinationWorkspace work;
  ModelForecast out;
  double sum = 0;
  const std::clock_t start = std::clock();
  for (const auto& row : rows) {
    combination(row.observations(), horizon, {}, work, out);
    sum += out.steps.empty() ? 0 : out.steps.back().scale;
  }
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  std::printf("%.6g series/s (%g)\n", static_cast<double>(rows.size()) / seconds, sum);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv, argv + argc);
  const int horizon = std::stoi(arguments.at(2));
  CombinationOptions options;
  options.non_negative = arguments.at(3) == "level";
  options.growth = !options.non_negative;
  if (options.growth) options.calibration = &growth_calibration;
  const auto rows = read_rows(std::cin);
  if (arguments[1] == "speed") print_speed(rows, horizon);
  if (arguments[1] == "features")
    for (const auto& row : rows) print_features(row, horizon, options);
  if (arguments[1] != "forecast") return 0;
  std::ifstream file(arguments.at(4));
  const std::vector<double> numbers{std::istream_iterator<double>(file), {}};
  auto calibration = Calibration::from(numbers);
  calibration.quiet_share = options.calibration->quiet_share;
  calibration.single_floor = options.calibration->single_floor;
  options.calibration = &calibration;
  for (const auto& row : rows) print_forecast(row, horizon, options);
}
