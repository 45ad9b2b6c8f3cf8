// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "table.hpp"

#include <zhibiao/read/subjects.hpp>

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>
#include <string_view>

namespace zhibiao::detail::read {
namespace {

using test::Clause;
using test::check;
using test::narrow;

/// What each figure of a clause measures.
std::string subjects(std::string_view text) {
  const auto document = Document::borrow(text);
  std::string out;
  for (const auto& row : figures(document).rows)
    if (!row.optional) out += (out.empty() ? "" : "; ") + subject_text(document, row);
  return out;
}

TEST_CASE("the words before the number, or those behind it") {
  check(subjects, {
      {"工业产值增长5%。", "工业产值"},
      {"新建水窖12座。", "新建水窖"},
      {"新建12座水窖。", "水窖"},
      {"建成12座水窖并投入使用。", "水窖"},
      {"300家企业入园。", "企业入园"},
      {"全市76%的村通了公交。", "村通了公交"},
      {"全年为农户减负12万元。", "农户减负"},
      {"我们新建水窖12座。", "新建水窖"},
      {"茶叶产量拟定为12万吨。", "茶叶产量"},
      {"茶叶产量计划为12万吨。", "茶叶产量"},
      {"茶叶产量预计可以达到12万吨。", "茶叶产量"},
      {"一九五八年的茶园总投资额，拟定为12亿元。", "茶园总投资额"},
      {"补助标准由每人120元提高到200元。", "补助标准; 补助标准"},
      {"产值1亿元以上的企业达12家。", "产值1亿元以上的企业"},
      {"甲村和乙村等12个重点示范村。", "重点示范村"},
      {"县级收入迈上19亿元台阶。", "县级收入"},
      {"县级收入突破19亿元大关。", "县级收入"},
      {"每千人口拥有执业医师达到3.6人。", "每千人口拥有执业医师"},
      {"全县拥有执业医师36人。", "执业医师"},
      {"自营出口增长5%。", "自营出口"},
      {"做强装备、储能、医药三大集群，营收分别突破40亿元、15亿元和8亿元。",
       "做强装备营收; 储能营收; 医药三大集群营收"},
      {"机床（不包括简易机床，下同）增长5%。", "机床"},
      {"获评国家级平安示范县12个。", "获评国家级平安示范县"},
  });
}

TEST_CASE("what was named before is not named again") {
  check(subjects, {
      {"新建水窖12座，累计30座，增长5%。", "新建水窖; 新建水窖; 新建水窖"},
      {"培育专精特新企业12家，全市占比38%。", "培育专精特新企业; 培育专精特新企业全市占比"},
      {"引进项目12个，总投资30亿元，开工率95%。", "引进项目; 引进项目总投资; 引进项目开工率"},
      {"撤销机构3个、整合2个。", "撤销机构; 撤销机构整合"},
      {"保障性住房开工12套、竣工3套。", "保障性住房开工; 保障性住房开工竣工"},
      {"出口增长5%；进口增长3%。", "出口; 进口"},
      {"实施饮水工程，投入3亿元。", "饮水工程投入"},
      {"覆盖率由3%提高到5%。", "覆盖率; 覆盖率"},
      {"按照可比口径，产值增长5%。", "产值"},
      {"五年来，投入3亿元。", "投入"},
  });
}

TEST_CASE("lists that take their numbers in turn") {
  check(subjects, {
      {"甲城、乙港分别增长5%、6%。", "甲城; 乙港"},
      {"农业和工业分别增长5%和6%。", "农业; 工业"},
      {"茶叶、蚕桑以及药材产值分别增长5%、6%、7%。", "茶叶产值; 蚕桑产值; 药材产值"},
      {"城镇、农村居民收入分别增长5%、6%。", "城镇居民收入; 农村居民收入"},
      {"工业、建筑业、服务业增加值分别增长4%、5%、6%。", "工业增加值; 建筑业增加值; 服务业增加值"},
      {"国有企业营业收入、利润分别增长6%、8%。", "国有企业营业收入; 国有企业利润"},
      {"固定资产投资、社会消费品零售总额分别增长4%、5%。", "固定资产投资; 社会消费品零售总额"},
      {"中小学生近视率和肥胖率分别下降5%和3%。", "中小学生近视率; 中小学生肥胖率"},
      {"公路、铁路分别达30公里、12公里，增长5%、6%。", "公路; 铁路; 公路; 铁路"},
      // one subject, several numbers
      {"产值增长5%、6%。", "产值; 产值"},
  });
}

TEST_CASE("multiples, attainments, coverage, ranks, streaks") {
  check(subjects, {
      {"人均产值为全省水平的3.3倍。", "人均产值"},
      {"水窖投资相当于前三年总和的2倍。", "水窖投资"},
      {"固定资产投资完成年度计划的105%。", "固定资产投资"},
      {"新建水窖12座，为年度任务的1.3倍。", "新建水窖; 新建水窖"},
      {"社区食堂实现街镇全覆盖。", "社区食堂"},
      {"基本实现社区食堂街镇全覆盖。", "社区食堂街镇"},
      {"社区食堂基本实现街镇全覆盖。", "社区食堂"},
      {"经济总量居全市第二，出口排名首位。", "经济总量; 出口"},
      {"营商环境连续6年位居全市前三。", "营商环境; 营商环境"},
      {"连续6年获评平安县。", "获评平安县"},
  });
}

TEST_CASE("every name of a side of something needs what it is the side of") {
  for (const auto word : attributes) {
    CHECK(is_attribute(word));
    const auto text = "青禾示范园12座，" + narrow(word) + "30亿元。";
    CHECK_MESSAGE(subjects(text).starts_with("青禾示范园; 青禾示范园"), text);
  }
  for (const std::u16string_view rate : {u"开工率", u"全市占比", u"占全市比重", u"签约率"}) CHECK(is_attribute(rate));
  for (const std::u16string_view rate : {u"失业率", u"城镇化率", u"森林覆盖率", u"水窖"}) CHECK_FALSE(is_attribute(rate));
}

TEST_CASE("every scope makes a share an attribute") {
  for (const auto scope : scopes) CHECK_MESSAGE(is_attribute(std::u16string(scope) + u"占比"), narrow(scope));
}

TEST_CASE("every word before a rank that says where is no subject") {
  for (const auto& entry : rank_places) {
    const auto text = u"青禾教育" + std::u16string(entry.word);
    const auto core = rank_core(text, {0, text.size()});
    CHECK_MESSAGE(narrow(core.in(text)) == "青禾教育", narrow(entry.word));
  }
}

TEST_CASE("the members of a list") {
  const auto members = [](std::u16string_view text) {
    std::array<Range, 8> out;
    const auto count = split_list(text, {0, text.size()}, out);
    std::string line;
    for (std::size_t i = 0; i < count; ++i) line += (i == 0 ? "" : "|") + narrow(out[i].in(text));
    return line;
  };
  CHECK(members(u"甲、乙和丙") == "甲|乙|丙");
  CHECK(members(u"甲以及乙") == "甲|乙");
  CHECK(members(u"甲") == "甲");
  CHECK(members(u"") == "");
  CHECK(members(u"和平县、乙") == "和平县|乙");
  CHECK(members(u"甲、乙、丙、丁、戊、己、庚、辛、壬") == "甲|乙|丙|丁|戊|己|庚|辛、壬");  // eight at the most
}

}  // namespace
}  // namespace zhibiao::detail::read
