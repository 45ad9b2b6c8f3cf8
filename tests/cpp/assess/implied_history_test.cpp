// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/implied_history.hpp>

#include <zhibiao/text/outline.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace zhibiao;

namespace {

[[nodiscard]] std::string dump(const std::optional<Rational>& x) {
  return x ? to_string(x->to_decimal(3, Rounding::half_even)) : "-";
}

/// Year, what tells it, value [from, to], or the reason; rows parted by `; `.
[[nodiscard]] std::string implied(std::string_view text) {
  const auto document = Document::borrow(text);
  std::string out;
  for (const auto& row : implied_history(document, figures(document))) {
    const auto& x = row.previous;
    if (!out.empty()) out += "; ";
    out += std::to_string(row.year) + " " + std::string(to_string(x.source)) + " ";
    out += x.reason != HistoryReason::none
               ? std::string(to_string(x.reason))
               : dump(x.value) + " [" + dump(x.possible.lower) + ", " + dump(x.possible.upper) + "]";
  }
  return out;
}

struct Row {
  const char* text;
  const char* expected;
};

}  // namespace

TEST_CASE("what a clause implies of the year before") {
  const Row rows[] = {
      {"2024年，财政收入182.8亿元，增长8.5%。",
       "2023 growth 16847926267.281 [16835559649.931, 16860304287.69]"},
      {"2024年，体育场地面积增至1046.7万平方米、增加30.1%。",
       "2023 growth 8045349.731 [8041874.76, 8048827.374]"},
      {"2024年，失业率为4.9%，比上年下降0.2个百分点。", "2023 change 5.1 [5, 5.2]"},
      {"2024年，优良天数达306天，同比增加9天。", "2023 change 297 [296, 298]"},
      {"2024年，粮食产量200万吨，比上年增加4万吨，增长2%。",
       "2023 growth_and_change 1960000 [1950000, 1970000]"},
      {"2024年，粮食产量200万吨，比上年增加40万吨，增长2%。", "2023 growth_and_change disagree"},
      {"2024年，地区生产总值达到612.8亿元，增长5.6%。", "2023 growth constant_prices"},
      {"2024年，财政收入50亿元，同口径增长3%。", "2023 growth comparable_base"},
      {"2024年，技术合同成交额90亿元，为2020年的2.3倍。",
       "2020 multiple 3913043478.261 [3808510638.298, 4022222222.222]"},
      {"2024年，覆盖率由上年的83.4%提高到85%。", "2023 stated 83.4 [83.35, 83.45]"},
      {"2024年，财政收入增长8.5%，达到182.8亿元。",
       "2023 growth 16847926267.281 [16835559649.931, 16860304287.69]"},
      {"2024年，财政收入50亿元，年均增长3%。", ""},
      {"2024年，新增学位500个，建成公园6个。", ""},
      {"一、2024年工作回顾\n二、2025年主要任务\n财政收入达到60亿元，增长5%。", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(implied(row.text) == row.expected);
  }
}

TEST_CASE("levels before, by the printed digits") {
  const auto digits = [](const char* text) { return *consistency::printed_number(text); };
  SUBCASE("a level of 0, or growth of -100%, has nothing before it") {
    CHECK(previous_by_growth(digits("0"), digits("5")).reason == HistoryReason::base_not_positive);
    CHECK(previous_by_growth(digits("5"), digits("-100")).reason == HistoryReason::base_not_positive);
    CHECK(previous_by_multiple(digits("5"), digits("0")).reason == HistoryReason::base_not_positive);
  }
  SUBCASE("a fall") {
    const auto found = previous_by_growth(digits("31.2"), digits("-6.8"));
    CHECK(*found.value == Rational(Decimal::scaled(312, -1), Decimal::scaled(932, -3)));
    CHECK(*found.possible.lower < *found.value);
    CHECK(*found.possible.upper > *found.value);
  }
  SUBCASE("differences may lead below 0") {
    CHECK(*previous_by_change(digits("1.0"), digits("3.0")).value == Decimal(-2));
  }
  SUBCASE("a factor that may be 0 by its digits leaves everything open") {
    const auto near = previous_by_growth(digits("5"), digits("-99.6"));
    CHECK(near.value.has_value());
    CHECK(near.possible.upper.has_value());
    const auto open = previous_by_multiple(digits("5"), digits("0.0"));
    CHECK(open.reason == HistoryReason::base_not_positive);
    auto coarse = digits("-100");
    coarse.value = Decimal(-99), coarse.resolution = 1;
    CHECK(!previous_by_growth(digits("5"), coarse).possible.upper);
  }
  SUBCASE("what only one of the two tells is what both tell") {
    const auto known = previous_by_change(digits("5"), digits("1"));
    const PreviousLevel real{{}, {}, HistorySource::growth, HistoryReason::constant_prices};
    CHECK(both(real, known).source == HistorySource::change);
    CHECK(both(previous_by_growth(digits("5"), digits("25")), known).source ==
          HistorySource::growth_and_change);
  }
}
