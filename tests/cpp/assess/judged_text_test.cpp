// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/judged_text.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace zhibiao;

/// `met reached 0.5 百分点 +0.5`: verdict, reason, gap, its unit, margin.
std::string dump(const JudgedText& found) {
  auto out =
      std::string(to_string(found.judgement.verdict)) + " " + std::string(to_string(found.judgement.reason));
  if (found.gap) out += " " + to_string(*found.gap) + found.unit;
  if (found.margin) out += " margin " + to_string(*found.margin);
  if (found.stretch) out += " stretch " + std::string(to_string(found.stretch->verdict));
  return out + (found.detail.empty() ? "" : " (" + found.detail + ")");
}

struct Row {
  std::string_view indicator;
  std::string_view target;
  std::string_view actual;
  std::string_view verdict;
  const VerdictPolicy* policy = &guide_policy;
};

const Row rows[] = {
    {"GDP增速", "6%-6.5%", "6.1%", "met inside_range 0百分点 margin 0"},
    {"CPI", "3%左右", "2.1%", "met reached -0.9百分点 margin 0.9"},
    {"城镇调查失业率", "5.5左右", "5.0-5.3", "met reached -0.2百分点 margin 0.2"},
    {"减轻负担", "近2万亿元", "超2.3万亿元", "met reached 300000000000元 margin 300000000000"},
    {"减贫", "1000万以上", "1109万人", "met reached 1090000人 margin 1090000"},
    {"单位GDP能耗降低", "3%左右", "2.6%", "within_tolerance within_about -0.4百分点 margin -0.4"},
    {"单位GDP能耗降低", "3%左右", "2.6%", "met within_about -0.4百分点 margin -0.4", &state_council_policy},
    {"单位GDP能耗", "下降3%左右", "下降2.6%", "within_tolerance within_about 0.4百分点 margin -0.4"},
    {"单位GDP能耗", "下降3%以上", "下降4%", "met reached -1百分点 margin 1"},
    {"某某数", "6", "5", "undetermined no_favourable_side -1"},
    {"某某数", "6", "6", "met reached 0"},
    {"GDP增速", "确保5%、力争5.5%", "5.2%", "met reached 0.2百分点 margin 0.2 stretch missed"},
    {"GDP增速", "力争5.5%", "5.2%", "missed short_of_target -0.3百分点 margin -0.3"},
    {"GDP增速", "5%，6%", "5.2%", "undetermined several_numbers (the target holds several numbers)"},
    {"GDP增速", "5%", "5.2%，5.3%", "undetermined several_numbers (the result holds several numbers)"},
    {"GDP增速", "5%", "5.2%，比上年提高0.3个百分点", "met reached 0.2百分点 margin 0.2"},
    {"GDP增速", "稳中求进", "5%", "undetermined target_unread"},
    {"GDP增速", "5%", "符合预期", "undetermined result_unread"},
    {"农村公路", "20公里", "2万平方米", "undetermined unit_differs (Expected unit 公里, got 平方米)"},
    {"旅游收入", "翻番", "增长95%", "missed short_of_target -0.05倍 margin -0.05"},
    {"旅游收入", "增长100%", "翻番", "met reached 0% margin 0"},
    // units: exact, whichever way has finitely many digits
    {"粮食", "1.3万亿斤以上", "13706亿斤", "met reached 70600000000斤 margin 70600000000"},
    {"植树造林", "60公顷", "899亩", "missed short_of_target -1亩 margin -1"},
    {"人口自然增长率", "5‰左右", "5.3‰", "within_tolerance within_about 0.03百分点"},
    // how much is taken away: more is better where less of what falls is
    {"农村贫困人口", "减少10万人", "减少12万人", "met reached 20000人 margin 20000"},
    {"农村贫困人口", "减少10万人", "增加2万人", "missed short_of_target -120000人 margin -120000"},
    {"安全事故", "减少5起", "减少4起", "missed short_of_target -1起 margin -1"},
    {"安全事故", "减少到5起", "6起", "missed short_of_target 1起 margin -1"},
    {"库存商品房", "减少3万套", "减少4万套", "met reached 10000套 margin 10000"},
    {"常住人口", "减少10万人以内", "减少12万人", "missed short_of_target 20000人 margin -20000"},
    // work of cutting, by the catalogue's own name
    {"压减一般性支出", "5亿元", "6亿元", "met reached 100000000元 margin 100000000"},
    {"压减一般性支出", "压减10%", "增长2%", "missed short_of_target -12百分点 margin -12"},
    {"一般性支出", "下降10%", "下降12%", "met reached 2百分点 margin 2"},
    {"化解矛盾纠纷", "100件", "110件", "met reached 10件 margin 10"},
    {"脱贫地区农村居民人均可支配收入", "增长10%", "增长9%", "missed short_of_target -1百分点 margin -1"},
    // signs
    {"GDP增速", ">5%", "5%", "missed short_of_target 0百分点 margin 0"},
    {"某某率", "≤5%", "6%", "missed short_of_target 1百分点 margin -1"},
    {"某某率", "＞=5%", "4%", "missed short_of_target -1百分点 margin -1"},
    {"某某数", "<5", "5", "missed short_of_target 0 margin 0"},
    {"某某数", "１２", "１２", "met reached 0"},
    // the last digit, whatever the unit
    {"公共泊位", "1.2万个", "1.2万个", "undetermined digits_do_not_decide 0个 margin 0", &digits_policy},
    {"公共泊位", "1.2万个", "12000个", "met reached 0个 margin 0", &digits_policy},
    {"植树造林", "60公顷", "900亩", "undetermined digits_do_not_decide 0亩 margin 0", &digits_policy},
    {"新生儿死亡率", "5‰以内", "5.04‰", "met reached 0.004百分点 margin -0.004", &rounded_policy},
};

TEST_CASE("verdicts on two texts") {
  for (const auto& row : rows) {
    CAPTURE(row.indicator);
    CAPTURE(row.target);
    CAPTURE(row.actual);
    CHECK(dump(judge(row.target, row.actual, {.indicator = row.indicator}, *row.policy)) == row.verdict);
  }
}

TEST_CASE("nothing reported is not zero") {
  CHECK(dump(judge("100个", std::nullopt, {})) == "not_reported no_figure");
  CHECK(dump(judge("100个", "0", {.better = Better::higher})) == "missed short_of_target -100个 margin -100");
}

TEST_CASE("what the caller knows comes first") {
  const auto found = judge("6", "5", {.indicator = "某某数", .better = Better::lower});
  CHECK(dump(found) == "met reached -1 margin 1");
  CHECK(to_string(found.favourable.source) == "stated");
  const auto fewer = judge("减少6处", "减少7处", {.indicator = "某某数", .better = Better::lower});
  CHECK(dump(fewer) == "met reached 1处 margin 1");
}

TEST_CASE("a number that has no room is a reason") {
  auto fine = guide_policy;
  fine.amount_tolerance = *Decimal::parse("1.2345678");
  const auto large = std::string(37, '9') + "元左右";
  const auto found = judge(large, "1元", {.better = Better::higher}, fine);
  CHECK(found.judgement == Judgement{Verdict::undetermined, VerdictReason::number_too_large});
}

}  // namespace
