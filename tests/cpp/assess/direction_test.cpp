// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/direction.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using namespace zhibiao;

constexpr Better up = Better::higher, down = Better::lower, either = Better::neutral;
using Source = FavourableSource;

struct Row {
  std::string_view name;
  std::string_view target;
  Better better;
  FavourableSource source;
  bool fall = false;
};

constexpr Row rows[] = {
    {"CPI", "3%左右", down, Source::catalogue},
    {"GDP增速", "5%左右", up, Source::catalogue},
    {"城镇调查失业率", "5.5%左右", down, Source::catalogue},
    // sizes of a fall
    {"单位GDP能耗降低", "3%左右", up, Source::catalogue, true},
    {"降低单位GDP能耗", "3%左右", up, Source::catalogue, true},
    {"SO2下降", "3%", up, Source::work, true},
    {"流量资费降低", "20%", up, Source::work, true},
    {"减贫", "1000万", up, Source::work, true},
    {"减轻负担", "近2万亿元", up, Source::work, true},
    {"进出口总额下降", "5%", down, Source::catalogue, true},
    // the target's own words, then the tables
    {"某某数", "6以上", up, Source::wording},
    {"某某数", "6以内", down, Source::wording},
    {"某某数", "下降3%", down, Source::wording},
    {"小微贷款增长", "30%", up, Source::work},
    {"农村公路", "20万公里", up, Source::work},
    {"NOx", "3万吨", down, Source::wording},
    // nothing tells
    {"某某数", "6", either, Source::unknown},
    {"降水量", "600毫米", either, Source::unknown},
    {"", "6%", either, Source::unknown},
};

TEST_CASE("which side of a target is the good one") {
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CAPTURE(row.target);
    const auto found = direction(row.name, statements(row.target).at(0));
    CHECK(to_string(found.favourable.better) == to_string(row.better));
    CHECK(to_string(found.favourable.source) == to_string(row.source));
    CHECK(found.fall == row.fall);
  }
}

TEST_CASE("each row of the tables says what it is for") {
  const auto plain = statements("6").at(0);
  for (const auto word : detail::directions::fall_tails) {
    CAPTURE(word);
    CHECK(direction("某某" + std::string(word), plain).fall);
  }
  for (const auto word : detail::directions::fall_heads) {
    CAPTURE(word);
    const auto found = direction(std::string(word) + "某某", plain);
    CHECK((found.fall || detail::directions::stem(found.known->name).fall));  // 减税某某 is a known cut
    CHECK(found.favourable.better == up);
  }
  for (const auto word : detail::directions::harms) {
    CAPTURE(word);
    CHECK(direction(word, plain).favourable.better == down);
  }
  for (const auto word : detail::directions::works) {
    CAPTURE(word);
    CHECK(direction(word, plain).favourable.better == up);
  }
}

TEST_CASE("numbers as sizes of a fall") {
  const auto size = [](std::string_view text, bool negative = false) {
    return to_string(size_of_fall(statements(text).at(0), negative).value);
  };
  CHECK(size("2.6%") == "2.6");
  CHECK(size("下降2.6%") == "2.6");
  CHECK(size("上升0.5%") == "-0.5");
  CHECK(size("-2.6%") == "-2.6");
  CHECK(size("-2.6%", true) == "2.6");
  CHECK(size("2.6%", true) == "2.6");
}

}  // namespace
