// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/percent.hpp>

#include <doctest/doctest.h>

#include <type_traits>

namespace zhibiao {
namespace {

template <class A, class B>
using Sum = decltype(A{} + B{});
template <class A, class B>
using Difference = decltype(A{} - B{});

static_assert(std::is_same_v<Difference<Percent, Percent>, PercentagePoints>);
static_assert(std::is_same_v<Sum<Percent, PercentagePoints>, Percent>);
static_assert(std::is_same_v<Sum<PercentagePoints, Percent>, Percent>);
static_assert(std::is_same_v<Difference<Percent, PercentagePoints>, Percent>);
static_assert(std::is_same_v<Sum<PercentagePoints, PercentagePoints>, PercentagePoints>);
static_assert(!std::is_convertible_v<Decimal, Percent> && !std::is_convertible_v<Percent, Decimal>);
static_assert(!std::is_convertible_v<Percent, PercentagePoints>);

static_assert(Percent(5.5_dec) - Percent(5) == PercentagePoints(0.5_dec));
static_assert(Percent(5) + PercentagePoints(0.5_dec) == Percent(5.5_dec));
static_assert(Percent(5.5_dec) - PercentagePoints(6) == Percent(-0.5_dec));
static_assert(PercentagePoints(1) - PercentagePoints(3) == -PercentagePoints(2));
static_assert(PercentagePoints::basis(25) == PercentagePoints(0.25_dec));
static_assert(Percent::of_ratio(0.06_dec) == Percent(6) && Percent(6).ratio() == 0.06_dec);
static_assert(Percent(5.4_dec) < Percent(5.5_dec) && PercentagePoints(-1) < PercentagePoints(1));
static_assert(PercentagePoints(2) * 3 == PercentagePoints(6));

TEST_CASE("percentages and points are written as reports write them") {
  CHECK(to_string(Percent(6)) == "6%");
  CHECK(to_string(Percent(-0.5_dec)) == "-0.5%");
  CHECK(to_string(PercentagePoints(0.97_dec)) == "0.97个百分点");
}

}  // namespace
}  // namespace zhibiao
