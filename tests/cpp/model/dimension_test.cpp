// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/dimension.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

namespace zhibiao {
namespace {

constexpr auto length = Dimension::of(Base::length);
constexpr auto second = Dimension::of(Base::time);
constexpr auto yuan = Dimension::currency("CNY");
constexpr auto person = Dimension::counted("人");

static_assert(Dimension{}.is_ratio() && !length.is_ratio());
static_assert(length * length == Dimension::of(Base::length, 2));
static_assert((length * length / length) == length);
static_assert((person / person).is_ratio());
static_assert(yuan / person * person == yuan);
static_assert(yuan * person == person * yuan);
static_assert(length / second != second / length);
static_assert((length / second).exponent(Base::time) == -1);

static_assert(yuan.is_money() && !yuan.is_count());
static_assert(person.is_count() && !person.is_money());
static_assert(!(yuan / person).is_money() && !(person / second).is_count());
static_assert(yuan != Dimension::currency("USD") && person != Dimension::counted("户"));

TEST_CASE("a month is no number of seconds") {
  CHECK(Dimension::of(Base::month) != Dimension::of(Base::time));
}

TEST_CASE("factors are kept by name, whatever the order they came in") {
  const auto rate = yuan / person / Dimension::counted("吨");
  CHECK(rate == yuan / Dimension::counted("吨") / person);
  CHECK(rate.factor_count() == 3);
  CHECK(rate.begin()->name.view() == "CNY");
}

TEST_CASE("what has no room is refused") {
  const auto three = yuan / person / Dimension::counted("吨");
  CHECK_THROWS_AS(static_cast<void>(three / Dimension::counted("项")), std::length_error);
  CHECK_THROWS_AS(static_cast<void>(Dimension::counted(std::string(25, 'x'))), std::length_error);
  CHECK_THROWS_AS(static_cast<void>(Dimension::of(Base::length, 10)), std::out_of_range);
}

}  // namespace
}  // namespace zhibiao
