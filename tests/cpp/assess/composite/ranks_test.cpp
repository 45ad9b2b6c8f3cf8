// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/composite/ranks.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace {

using namespace zhibiao::composite;

struct Row {
  Ties ties;
  Cells ranks;
};

TEST_CASE("equal scores, by each convention; a missing one has no rank") {
  const Cells scores{80, 95, std::nullopt, 80, 10};
  const Row rows[] = {
      {Ties::low, {2, 1, std::nullopt, 2, 4}},
      {Ties::high, {3, 1, std::nullopt, 3, 4}},
      {Ties::mean, {2.5, 1, std::nullopt, 2.5, 4}},
      {Ties::dense, {2, 1, std::nullopt, 2, 3}},
  };
  for (const auto& row : rows) {
    CAPTURE(to_string(row.ties));
    CHECK(ranks(scores, row.ties) == row.ranks);
  }
}

TEST_CASE("rounding of doubles makes no order") {
  CHECK(ranks(Cells{0.1 + 0.2, 0.3}) == Cells{1, 1});
  CHECK(ranks(Cells{0.3, 0.3 + 1e-9}) == Cells{2, 1});
  CHECK(ranks(Cells{-1e6, 0, 1e-7}) == Cells{3, 1, 1});  // 1e-7 is nothing beside a million
}

TEST_CASE("no scores") {
  CHECK(ranks(Cells{}).empty());
  CHECK(ranks(Cells{std::nullopt}) == Cells{std::nullopt});
  CHECK(ranks(Cells{0, 0}) == Cells{1, 1});
}

}  // namespace
