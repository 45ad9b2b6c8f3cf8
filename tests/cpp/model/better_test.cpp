// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/better.hpp>

#include <doctest/doctest.h>

namespace zhibiao {
namespace {

static_assert(to_string(Better::higher) == "higher" && to_string(Better::neutral) == "neutral");
static_assert(opposite(Better::higher) == Better::lower && opposite(Better::lower) == Better::higher);
static_assert(opposite(Better::neutral) == Better::neutral);

TEST_CASE("turning a direction round twice leaves it") {
  for (const auto better : {Better::higher, Better::lower, Better::neutral})
    CHECK(opposite(opposite(better)) == better);
}

}  // namespace
}  // namespace zhibiao
