// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/score/interval.hpp>

#include <doctest/doctest.h>

#include <array>

namespace {

using namespace zhibiao;
using scores::CentralInterval;

struct Row {
  double observed;
  CentralInterval forecast;
  double score;
};

const Row rows[] = {
    {5.0, {4.5, 6.5, 0.1}, 2.0},   // inside: the width
    {4.5, {4.5, 6.5, 0.1}, 2.0},   // bounds are inside
    {3.0, {4.5, 6.5, 0.1}, 32.0},  // 1.5 below
    {8.0, {4.5, 6.5, 0.1}, 32.0},  // 1.5 above costs the same
    {5.0, {5.0, 5.0, 0.5}, 0.0},   // a point that was right
};

TEST_CASE("the interval score") {
  for (const auto& row : rows) {
    CAPTURE(row.observed);
    CHECK(scores::interval(row.observed, row.forecast) == doctest::Approx(row.score));
  }
  CHECK_THROWS_AS((void)scores::interval(5, CentralInterval{6, 4, 0.1}), ArgumentError);
  CHECK_THROWS_AS((void)scores::interval(5, CentralInterval{4, 6, 1}), ArgumentError);
}

TEST_CASE("the scale of a series, or why there is none") {
  CHECK(scores::naive_scale(std::array{100.0, 104.0, 110.0, 112.0}).value == 4);
  CHECK(scores::naive_scale(std::array{1.0, 9.0, 1.0, 9.0}, 2).reason == scores::ScaleReason::no_variation);
  CHECK(scores::naive_scale(std::array{1.0, 9.0}, 2).reason == scores::ScaleReason::too_short);
  CHECK(to_string(scores::ScaleReason::too_short) == "too_short");
  CHECK_THROWS_AS((void)scores::naive_scale(std::array{1.0}, 0), ArgumentError);
}

}  // namespace
