// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/chain_history.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace zhibiao;

namespace {

/// The history that figure 0 of each text tells, in a unit.
[[nodiscard]] std::string told(const std::vector<const char*>& texts, std::string_view unit, int year = 0) {
  std::vector<Figures> read;
  std::vector<std::vector<ImpliedLevel>> implied;
  for (const auto* text : texts) {
    const auto document = Document::borrow(text);
    read.push_back(figures(document));
    implied.push_back(implied_history(document, read.back()));
  }
  std::vector<HistoryText> views;
  std::vector<ToldFigure> at;
  for (std::uint32_t i = 0; i < read.size(); ++i) {
    views.push_back({&read[i], implied[i]});
    at.push_back({{i, 0}, year});
  }
  std::string out;
  for (const auto& point : history(views, at, Unit::named(unit))) {
    if (!out.empty()) out += "; ";
    out += std::to_string(point.year) + " " + std::string(to_string(point.source)) + " ";
    out += point.known() ? to_string(point.value->to_decimal(2, Rounding::half_even))
                         : std::string(to_string(point.reason));
    if (point.resolution) out += "e" + std::to_string(*point.resolution);
  }
  return out;
}

}  // namespace

TEST_CASE("years told by figures, and by what they imply") {
  struct Row {
    std::vector<const char*> texts;
    const char* unit;
    const char* expected;
  };
  const Row rows[] = {
      {{"2024年，粮食产量104万吨，增长4%。"}, "万吨", "2023 growth 100; 2024 reported 104e0"},
      // what is reported stands before what is implied, in whatever order the reports come
      {{"2024年，粮食产量104万吨，增长4%。", "2023年，粮食产量101万吨。"},
       "万吨",
       "2023 reported 101e0; 2024 reported 104e0"},
      {{"2023年，粮食产量101万吨。", "2024年，粮食产量104万吨，增长4%。"},
       "万吨",
       "2023 reported 101e0; 2024 reported 104e0"},
      // of two reports of one year the first
      {{"2023年，粮食产量101万吨。", "2023年，粮食产量102万吨。"}, "万吨", "2023 reported 101e0"},
      // units are converted exactly; what comes of it has no printed digits
      {{"2024年，整理土地1200亩。", "2025年，整理土地90公顷。"},
       "公顷",
       "2024 reported 80; 2025 reported 90e0"},
      {{"2024年，收入1.5亿元。"}, "万元", "2024 reported 15000e3"},
      {{"2024年，新建公园12个。", "2025年，新建公园15处。"}, "个", "2024 reported 12e0; 2025 reported 15e0"},
      {{"2024年，新建公路12公里。"}, "个", "2024 reported unit_differs"},
      {{"2024年，生产总值612.8亿元，增长5.6%。"},
       "亿元",
       "2023 growth constant_prices; 2024 reported 612.8e-1"},
      {{"失业率为4.9%，比上年下降0.2个百分点。"}, "%", ""},
      // the level before is no figure of the year
      {{"2024年，覆盖率由上年的83.4%提高到85%。"}, "%", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.texts.front());
    CHECK(told(row.texts, row.unit) == row.expected);
  }
  CHECK(told({"失业率为4.9%。"}, "%", 2024) == "2024 reported 4.9e-1");
}

TEST_CASE("what is printed leaves open what the digits leave open") {
  const auto document = Document::borrow("2024年，收入超1.5亿元。");
  const auto read = figures(document);
  const HistoryText text{&read};
  const ToldFigure at{{0, 0}, 0};
  const auto points = history({&text, 1}, {&at, 1}, Unit::named("亿元"));
  REQUIRE(points.size() == 1);
  CHECK(*points[0].possible.lower == Decimal::scaled(145, -2));
  CHECK(!points[0].possible.upper);
}
