// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/statement.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace zhibiao;

/// `近 2e12 元 soft`: value, upper end, unit (? where none is written), bound, what else is known.
std::string dump(const Statement& statement) {
  const auto& x = statement.number;
  auto out = to_string(x.value) + (x.value2 ? ".." + to_string(*x.value2) : "") + " ";
  out += statement.unit_stated ? std::string(statement.unit.name()) : "?";
  out += " " + std::string(to_string(x.bound)) + (x.around ? " around" : "");
  if (statement.turn != Turn::unsaid) out += statement.turn == Turn::rise ? " rise" : " fall";
  if (statement.commitment.stretch) out += " stretch";
  return out;
}

std::string dump(std::string_view text) {
  std::string out;
  for (const auto& statement : statements(text)) out += (out.empty() ? "" : "; ") + dump(statement);
  return out;
}

struct Row {
  std::string_view text;
  std::string_view read;
};

constexpr Row rows[] = {
    {"6%-6.5%", "6..6.5 % range"},
    {"3%左右", "3 % ~"},
    {"约3%", "3 % ~"},
    {"3%—3.5%左右", "3..3.5 % range around"},
    {"大约3%—3.5%", "3..3.5 % range around"},
    {"1100万人以上", "11000000 人 >="},
    {"近2万亿元", "2000000000000 元 < around"},
    {"接近2万亿元", "2000000000000 元 < around"},
    {"不足2万亿元", "2000000000000 元 <"},
    {"4.5%以内", "4.5 % <="},
    {"1000万以上", "10000000 ? >="},
    {"超2.3万亿元", "2300000000000 元 >"},
    {"全覆盖", "100 % ="},
    {"翻番", "2 倍 ="},
    {"百分之五", "5 % ="},
    // a number without a unit
    {"20", "20 ? ="},
    {"5.5左右", "5.5 ? ~"},
    {"4.8-5.1", "4.8..5.1 ? range"},
    {"5至7", "5..7 ? range"},
    {"不低于0.5", "0.5 ? >="},
    // which way the words go; a printed minus says nothing of it
    {"下降3%左右", "-3 % ~ fall"},
    {"上升0.5%", "0.5 % = rise"},
    {"提高0.3个百分点", "0.3 百分点 = rise"},
    {"0.3个百分点", "0.3 百分点 ="},
    {"-3%", "-3 % ="},
    {"−3.5", "-3.5 ? ="},
    {"增长-0.5%", "-0.5 % = rise"},
    {"3%-5%", "3..5 % range"},
    // several
    {"确保5%、力争5.5%", "5 % =; 5.5 % = stretch"},
    {"5.2%，比上年提高0.3个百分点", "5.2 % =; 0.3 百分点 = rise"},
    // nothing
    {"", ""},
    {"稳中求进", ""},
    {"2024年12月完成", ""},
};

TEST_CASE("targets and results as they are written") {
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(dump(row.text) == row.read);
  }
}

TEST_CASE("what was counted, or said in a word, was not rounded") {
  CHECK(statements("6条").at(0).number.counted);
  CHECK(statements("全覆盖").at(0).number.counted);
  CHECK_FALSE(statements("1.2万条").at(0).number.counted);
  CHECK_FALSE(statements("100%").at(0).number.counted);
}

TEST_CASE("rates have tolerances in points") {
  CHECK(statements("5%").at(0).is_rate());
  CHECK(statements("增长5%").at(0).is_rate());
  CHECK(statements("5‰").at(0).is_rate());
  CHECK_FALSE(statements("翻番").at(0).is_rate());
  CHECK_FALSE(statements("5人").at(0).is_rate());
  CHECK_FALSE(statements("5").at(0).is_rate());
}

}  // namespace
