// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/combination_theta.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace {

using namespace zhibiao::project::detail::combining;

TEST_CASE("a line that grows is the line through all values") {
  const std::vector<double> y{4, 7, 5, 9, 13, 12};
  GrowingLine growing;
  CHECK(growing.intercept() == 0);
  CHECK(growing.slope() == 0);
  growing.add(0);
  CHECK(growing.intercept() == 0);
  for (std::size_t t = 1; t < y.size(); ++t) growing.add(y[t] - y[0]);
  const auto line = line_through(y);
  CHECK(growing.slope() == doctest::Approx(line.b));
  CHECK(growing.intercept() == doctest::Approx(line.a));
  CHECK(line.b == doctest::Approx(62.0 / 35));  // sum of (t - 3.5) y over 17.5
}

TEST_CASE("half of a line's slope is carried on by theta = 2") {
  const std::vector<double> y{3, 5, 7, 9, 11, 13};
  std::vector<double> out(4);
  theta(y, out);
  for (std::size_t h = 1; h < out.size(); ++h) CHECK(out[h] - out[h - 1] == doctest::Approx(1));
  CHECK(out[0] > 13);
}

TEST_CASE("dynamic theta: w is kept between 0 and 1, alpha is a half or more") {
  CHECK(high_alphas().front() == .5);
  CHECK(high_alphas().back() == 1);
  auto sums = prior(1);
  CHECK(shrunk(sums, 0).x1 == doctest::Approx(.5));
  for (int i = 0; i < 9; ++i) sums.add(0, 0, 1, 40);
  CHECK(shrunk(sums, 0).x1 == 1);
  for (int i = 0; i < 99; ++i) sums.add(0, 0, 1, -40);
  CHECK(shrunk(sums, 0).x1 == 0);
}

TEST_CASE("dynamic theta carries on what never changed, and follows a line") {
  std::vector<double> out(2);
  dynamic_theta(std::vector<double>{5, 5, 5, 5}, out);
  CHECK(out[1] == 5);
  dynamic_theta(std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8}, out);
  CHECK(out[0] > 8);
  CHECK(out[1] > out[0]);
  CHECK(out[1] <= 10);
}

}  // namespace
