// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/score/brier.hpp>

#include <doctest/doctest.h>

#include <array>
#include <concepts>
#include <string>
#include <vector>

namespace {

using namespace zhibiao;
using scores::BinaryForecast;

struct Row {
  bool met;
  double p;
  double score;
};

const Row rows[] = {{true, 1, 0}, {false, 0, 0}, {true, 0.5, 0.25}, {false, 0.5, 0.25}, {true, 0, 1}};

TEST_CASE("the Brier score of one target") {
  for (const auto& row : rows) {
    CAPTURE(row.p);
    CHECK(scores::brier(row.met, row.p) == row.score);
  }
}

template <class First, class Second>
concept scores = requires(First first, Second second) { scores::brier(first, second); };

TEST_CASE("outcome and probability cannot change places") {
  CHECK(scores<bool, double>);
  CHECK_FALSE(scores<double, bool>);
  CHECK_FALSE(scores<int, double>);
}

TEST_CASE("what is not a probability is refused, with its value") {
  try {
    (void)scores::brier(true, 1.5);
    FAIL("1.5 was taken for a probability");
  } catch (const ArgumentError& error) {
    CHECK(std::string(error.what()) == "Expected a probability from 0 to 1 for p, got 1.5");
    CHECK(error.argument() == "p");
    CHECK(error.expected() == "a probability from 0 to 1");
    CHECK(error.got() == "1.5");
  }
}

TEST_CASE("Murphy's parts add up, whatever the order of the forecasts") {
  std::array forecasts{BinaryForecast{0.9, true}, BinaryForecast{0.5, false}, BinaryForecast{0.9, false},
                       BinaryForecast{0.5, true}, BinaryForecast{0.9, true}};
  const auto parts = scores::brier_parts(forecasts);
  CHECK(parts.score == doctest::Approx(parts.reliability - parts.resolution + parts.uncertainty));
  CHECK(parts.uncertainty == doctest::Approx(0.24));
  CHECK(forecasts.front().probability == 0.5);  // they are sorted where they lie
  std::vector<BinaryForecast> none;
  CHECK_THROWS_WITH_AS((void)scores::brier_parts(none),
                       "Expected one forecast or more for forecasts, got none", ArgumentError);
}

}  // namespace
