// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/composite/sensitivity.hpp>

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

namespace {

using namespace zhibiao;
using namespace zhibiao::composite;

const std::vector<IndexColumn> columns{{"a", {3, 1, 2, 9}, Better::higher, {}},
                                       {"b", {1, 3, 2.5, 2}, Better::higher, {}}};
const Structure flat = structure({"a", "b"}, {}, {}, {"index", {}, {}});

TEST_CASE("the mean rank shift, over units that have both ranks") {
  CHECK(composite::detail::mean_shift(Cells{1, 2, 3}, Cells{1, 3, 2}) == doctest::Approx(2.0 / 3));
  CHECK(composite::detail::mean_shift(Cells{1, std::nullopt}, Cells{2, 1}) == 1);
  CHECK(composite::detail::mean_shift(Cells{std::nullopt}, Cells{1}) == 0);
}

TEST_CASE("only choices with alternatives are inputs") {
  Alternatives methods;
  methods.weights = WeightDraw::given;
  methods.normalisations = {Normalisation::min_max, Normalisation::rank};
  const auto found = choice_sensitivity(columns, flat, methods, 64, 1);
  CHECK(found.choices == std::vector<std::string_view>{"normalisation"});
  CHECK(found.shifts.size() == 64 * 3);
  // The only choice there is explains everything.
  CHECK(found.indices.first[0] == doctest::Approx(1).epsilon(0.15));
  CHECK(found.indices.total[0] == doctest::Approx(1).epsilon(0.15));
}

TEST_CASE("a choice that changes nothing") {
  Alternatives same;
  same.noise = 0;
  const auto found = choice_sensitivity(columns, flat, same, 16, 1);
  CHECK(found.indices.reason == SobolReason::no_variance);
  CHECK(found.indices.mean == 0);
}

TEST_CASE("nothing to choose") {
  Alternatives none;
  none.weights = WeightDraw::given;
  CHECK_THROWS_WITH_AS((void)choice_sensitivity(columns, flat, none, 16, 1),
                       "Expected something to choose for alternatives, got one of each kind", ArgumentError);
}

}  // namespace
