// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/unit_parse.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace zhibiao {
namespace {

TEST_CASE("a unit is read with the size of its scale words and slashes") {
  struct Row {
    std::string_view text, name;
    UnitKind kind;
    Scale scale;
  };
  using enum UnitKind;
  constexpr std::array rows{
      Row{"公里", "公里", physical, {1000}},
      Row{"个百分点", "百分点", ratio, {}},
      Row{"万元", "万元", money, {10000}},
      Row{"百亿元", "百亿元", money, {1, 1, 10}},
      Row{"万千瓦", "万千瓦", physical, {10000000}},
      Row{"百亿亿次/秒", "百亿亿次/秒", classifier, {1, 1, 18}},
      Row{"元/人", "元/人", money, {}},
      Row{"元/年", "元/年", money, {1, 12}},
      Row{"元/人/年", "元/人/年", money, {1, 12}},
      Row{"人/百亿元", "人/百亿元", classifier, {1, 1, -10}},
      Row{"件/万人", "件/万人", classifier, {1, 10000}},
      Row{"件/10万人", "件/10万人", classifier, {1, 100000}},
      Row{"例／10万", "例／10万", classifier, {1, 100000}},
      Row{"公斤/亩", "公斤/亩", physical, {3, 2000}},
      Row{"吨标准煤/万元", "吨标准煤/万元", physical, {1, 10}},
      Row{"元/千瓦时", "元/千瓦时", money, {1, 3600000}},
      Row{"分/千瓦时", "分/千瓦时", money, {1, 360000000}},
      Row{"海参圈", "海参圈", classifier, {}},
      Row{"", "", classifier, {}},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    const auto parts = detail::parse_unit(row.text);
    REQUIRE(parts.has_value());
    CHECK(parts->name.view() == row.name);
    CHECK(parts->kind == row.kind);
    CHECK(parts->scale == row.scale.normalised());
  }
}

TEST_CASE("what cannot be a unit is none") {
  constexpr std::array<std::string_view, 13> texts{"5个",
                                                   "个 ",
                                                   "，家",
                                                   "万",
                                                   "亿",
                                                   "/",
                                                   "元/",
                                                   "元//人",
                                                   "家（个）",
                                                   "元/3.5人",
                                                   "%5",
                                                   "这个词长得不像是任何一个量词",
                                                   "公里/公里/公里/公里/公里/公里/公里/公里/公里"};
  for (const auto text : texts) {
    CAPTURE(std::string(text));
    CHECK(!detail::parse_unit(text).has_value());
  }
}

TEST_CASE("size and dimension without room are no unit rather than an error") {
  CHECK(!detail::parse_unit("元/甲/乙/丙").has_value());
  CHECK(!detail::parse_unit("元/999999999人/999999999户/999999999").has_value());
}

/// The texts between `"unit": "` and the next quotation mark.
std::set<std::string> units_of(const std::filesystem::path& file) {
  constexpr std::string_view key = "\"unit\": \"";
  std::ifstream in(file);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  std::set<std::string> units;
  for (auto at = text.find(key); at != text.npos; at = text.find(key, at + 1))
    units.insert(text.substr(at + key.size(), text.find('"', at + key.size()) - at - key.size()));
  return units;
}

/// Whether the table holds it, or both sides of its slash.
bool is_tabled(std::string_view unit) {
  const auto slash = unit.rfind('/');
  if (unit.empty() || find_unit_row(unit) != nullptr) return true;
  return slash != unit.npos && is_tabled(unit.substr(0, slash)) && is_tabled(unit.substr(slash + 1));
}

TEST_CASE("the units of hand-made rows are in the table") {
  const char* folder = std::getenv("ZHIBIAO_GOLD");
  if (folder == nullptr) {
    MESSAGE("skipped: set ZHIBIAO_GOLD to a folder of gold/*.jsonl");
    return;
  }
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() != ".jsonl") continue;
    for (const std::string& unit : units_of(file.path())) {
      CAPTURE(unit);
      CHECK(is_tabled(unit));
    }
  }
}

}  // namespace
}  // namespace zhibiao
