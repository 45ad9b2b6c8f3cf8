// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/gap.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace zhibiao;

struct Row {
  Measure measure;
  const char* from;
  const char* from_unit;
  const char* to;
  const char* to_unit;
  const char* gap;       // as text, or the reason it is missing
  const char* relative;  // exact quotient, or the reason it is missing
};

const Row rows[] = {
    {Measure::growth, "5.8", "%", "6", "%", "0.2个百分点", "rate"},
    {Measure::growth, "-2", "%", "-3", "%", "-1个百分点", "rate"},
    {Measure::growth, "1.2", "倍", "150", "%", "30个百分点", "rate"},
    {Measure::ratio, "76.7", "%", "100", "%", "23.3个百分点", "rate"},
    {Measure::change, "-0.5", "百分点", "-0.3", "百分点", "0.2个百分点", "rate"},
    {Measure::amount, "115.5", "公里", "125", "公里", "9.5公里", "9.5/115.5"},
    {Measure::amount, "20", "公顷", "330", "亩", "30亩", "30/300"},
    {Measure::amount, "2000", "米", "1.5", "公里", "-0.5公里", "-0.5/2"},
    {Measure::amount, "0", "天", "2", "天", "2天", "base_is_zero"},
    {Measure::change, "-16", "天", "8", "天", "24天", "24/16"},
    {Measure::rank, "3", "位", "1", "位", "-2位", "-2/3"},
    {Measure::amount, "12", "名", "15", "人", "3人", "3/12"},
    {Measure::amount, "12", "家", "15", "个", "unit_differs", ""},
    {Measure::amount, "12", "条", "15", "平方米", "unit_differs", ""},
    {Measure::amount, "3", "元", "3", "美元", "unit_differs", ""},
    {Measure::growth, "3", "%", "3", "百分点", "unit_differs", ""},
    {Measure::amount, "1", "亩", "1", "公顷", "no_decimal", ""},
    {Measure::amount, "1e900", "米", "1", "米", "no_decimal", ""},
};

std::string text(const GapResult& result) {
  return result.gap ? to_string(*result.gap) : std::string(to_string(result.reason));
}

std::string relative_text(const Gap& gap) {
  return gap.relative ? to_string(*gap.relative) : std::string(to_string(gap.relative_reason));
}

TEST_CASE("gaps are exact and of the right type") {
  for (const auto& row : rows) {
    CAPTURE(row.from);
    CAPTURE(row.to);
    const auto found = gap({*Decimal::parse(row.from), Unit::named(row.from_unit), row.measure},
                           {*Decimal::parse(row.to), Unit::named(row.to_unit), row.measure});
    CHECK(text(found) == row.gap);
    if (found.gap) CHECK(relative_text(*found.gap) == row.relative);
  }
}

TEST_CASE("a gap of rates is in percentage points by its type") {
  const auto found =
      gap({Decimal(5), Unit::named("%"), Measure::growth}, {Decimal(6), Unit::named("%"), Measure::growth});
  REQUIRE(found.gap.has_value());
  CHECK(std::get<PercentagePoints>(found.gap->difference) == PercentagePoints(Decimal(1)));
  CHECK(found.gap->sign() == 1);
}

}  // namespace
