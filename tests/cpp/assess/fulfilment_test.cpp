// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/fulfilment.hpp>
#include <zhibiao/read/figures.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace zhibiao;

/// The claims of a review's sentence: `kind words [figures]`, one a line.
std::string claims(const std::string& sentence) {
  const auto document = Document::from_utf8("青山县2026年政府工作报告\n一、2025年工作回顾\n" + sentence +
                                            "\n二、2026年工作安排\n确保圆满完成全年目标任务。\n");
  const auto order = outline(document);
  const auto read = figures(document, order);
  std::string out;
  for (const auto& claim : fulfilment(document, order, read.rows)) {
    out += std::string(to_string(claim.kind)) + " " + std::string(document.quote(claim.words));
    for (auto i = claim.first; i < claim.last; ++i)
      out += " " + std::string(document.quote(read.rows[i].span));
    CHECK(claim.sentence.contains(claim.words.begin));
    out += "; ";
  }
  return out;
}

struct Row {
  const char* sentence;
  const char* claims;
};

const Row rows[] = {
    {"新建公厕32座，超额完成年度任务。", "exceeded 超额完成 32座; "},
    {"拆除旧厂房12万平方米、腾出土地40公顷，均超额完成年度任务；修路3公里。",
     "exceeded 超额完成 12万平方米 40公顷; "},
    {"新增就业980人，好于预期。", "exceeded 好于预期 980人; "},
    {"18座危桥改造任务提前完成。", "early 提前完成 18座; "},
    {"圆满完成县人大确定的目标任务。", "fulfilled 圆满完成; "},
    {"圆满完成防汛演练。", ""},  // not a plan
    {"路灯补装700盏，完成年度任务的1.2倍。", "attainment 1.2倍 700盏; "},
    {"搬迁9800户、完成率99.7%。", "attainment 99.7% 9800户; "},
    {"县里没有完成年初确定的造林任务。", "missed 没有完成; "},
    {"风险和挑战超出预期。", ""},
    {"我们有信心全面完成规划任务。", ""},  // a wish
};

TEST_CASE("what a report says of its plan") {
  for (const auto& row : rows) {
    CAPTURE(row.sentence);
    CHECK(claims(row.sentence) == row.claims);
  }
}

TEST_CASE("an attainment knows its figure") {
  const auto document = Document::from_utf8("2025年，路灯补装700盏，为年度任务的1.2倍。");
  const auto read = figures(document);
  const auto found = fulfilment(document, outline(document), read.rows);
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].attainment.has_value());
  CHECK(read.rows[*found[0].attainment].measure == Measure::attainment);
  CHECK(found[0].speaks_of(0));
  CHECK_FALSE(found[0].speaks_of(1));
}

}  // namespace
