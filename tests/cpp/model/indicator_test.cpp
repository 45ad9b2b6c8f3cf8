// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/indicator.hpp>

#include <doctest/doctest.h>

namespace zhibiao {
namespace {

static_assert(to_string(Better::lower) == "lower" && to_string(IndicatorKind::index) == "index");
static_assert(enum_by_name<Better>(better_names, "neutral") == Better::neutral);
static_assert(enum_by_name<IndicatorKind>(indicator_kind_names, "rate") == IndicatorKind::rate);
static_assert(enum_by_name<Measure>(measure_names, "growth") == Measure::growth);
static_assert(!enum_by_name<Better>(better_names, "up") && !enum_by_name<Better>(better_names, ""));

TEST_CASE("names and values go both ways") {
  for (const auto name : better_names)
    CHECK(to_string(enum_by_name<Better>(better_names, name).value()) == name);
  for (const auto name : indicator_kind_names)
    CHECK(to_string(enum_by_name<IndicatorKind>(indicator_kind_names, name).value()) == name);
}

}  // namespace
}  // namespace zhibiao
