// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/composite/draws.hpp>

#include <doctest/doctest.h>

#include <numeric>
#include <vector>

namespace {

using namespace zhibiao::composite;

TEST_CASE("SplitMix64 as published: the first numbers of seed 1234567") {
  Draws random(1234567);
  CHECK(random.next() == 6457827717110365317U);
  CHECK(random.next() == 3203168211198807973U);
  CHECK(random.next() == 9817491932198370423U);
}

TEST_CASE("numbers are in range, and streams differ") {
  Draws random(7, 3);
  double sum = 0;
  for (int i = 0; i < 10000; ++i) {
    const double u = random.uniform();
    CHECK_UNARY(u >= 0 && u < 1);
    sum += u;
  }
  CHECK(sum / 10000 == doctest::Approx(0.5).epsilon(0.02));
  CHECK(Draws(7, 3).next() != Draws(7, 4).next());
  CHECK(Draws(7, 3).next() != Draws(3, 7).next());
  CHECK(Draws(7, 3).below(1) == 0);
}

Structure three(std::vector<double> weights) { return {3, {{"index", {0, 1, 2}, std::move(weights), {}}}}; }

TEST_CASE("weights as given stay; noise keeps to its bounds; all add up to 1") {
  auto given = three({0.5, 0.3, 0.2});
  draw_weights(given, WeightDraw::given, 0.5, Draws(1));
  CHECK(given.groups[0].weights == std::vector<double>{0.5, 0.3, 0.2});
  for (std::uint64_t draw = 0; draw < 200; ++draw) {
    auto noisy = three({0.5, 0.5, 0});
    draw_weights(noisy, WeightDraw::noise, 0.2, Draws(1, draw));
    const auto& weights = noisy.groups[0].weights;
    CHECK(weights[0] + weights[1] == doctest::Approx(1));
    CHECK(weights[0] / weights[1] <= 1.2 / 0.8);
    CHECK(weights[0] / weights[1] >= 0.8 / 1.2);
    CHECK(weights[2] == 0);
  }
}

TEST_CASE("any weights are as likely: each is 1/3 on average, with variance 1/18") {
  double sum = 0;
  double squares = 0;
  for (std::uint64_t draw = 0; draw < 20000; ++draw) {
    auto drawn = three({1, 0, 0});
    draw_weights(drawn, WeightDraw::simplex, 0, Draws(5, draw));
    const auto& weights = drawn.groups[0].weights;
    CHECK(std::accumulate(weights.begin(), weights.end(), 0.0) == doctest::Approx(1));
    sum += weights[1];
    squares += weights[1] * weights[1];
  }
  CHECK(sum / 20000 == doctest::Approx(1.0 / 3).epsilon(0.02));
  CHECK(squares / 20000 - 1.0 / 9 == doctest::Approx(1.0 / 18).epsilon(0.04));
}

}  // namespace
