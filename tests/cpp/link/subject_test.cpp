// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/link/likeness.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using zhibiao::Act;
using zhibiao::alike;
using zhibiao::SubjectKey;
using zhibiao::Trait;

constexpr unsigned threshold = 570;

struct Pair {
  const char* a;
  const char* b;
  bool same;
};

// Are the two subjects one indicator?
const Pair pairs[] = {
    // ways of writing one thing
    {"地区生产总值", "经济", true},
    {"全县生产总值", "GDP", true},
    {"居民消费价格涨幅", "CPI", true},
    {"规上工业增加值", "规模以上工业增加值", true},
    {"研发投入强度", "全社会研发经费支出占地区生产总值比重", true},
    {"能耗强度", "万元GDP能耗", true},
    {"PM2.5平均浓度", "细颗粒物浓度", true},
    {"PM₂.₅浓度", "细颗粒物年均浓度", true},
    {"“口袋花园”", "口袋花园", true},
    {"区级一般公共预算收入", "一般公共预算收入", true},
    {"老楼加装电梯", "既有住宅加装电梯", true},
    {"空气质量优良天数比率", "环境空气质量优良天数比例", true},
    {"断面水质优良比例", "断面水质优良率", true},
    {"断面水质优良率", "空气优良天数比率", false},
    {"净增高企", "净增国家高新技术企业", true},
    {"重点技改项目", "重点技术改造项目", true},
    {"棚改安置", "棚户区改造安置", true},
    {"实际使用外资", "实际利用外资", true},
    {"旅游综合收入", "旅游总收入", true},
    {"接待游客", "游客接待量", true},
    {"城镇新增就业", "新增就业", true},
    {"城镇老旧小区改造", "改造老旧小区", true},
    {"农民收入", "农村居民人均可支配收入", true},
    {"居民收入", "居民人均可支配收入", true},
    {"每千人口拥有床位", "每千人床位", true},
    {"关闭小砖厂", "关停小砖厂", true},
    {"贫困人口脱贫", "脱贫", true},
    {"脱贫", "脱贫攻坚", false},
    // acts of one kind, and words that only count
    {"扩增小学学位", "新增小学学位", true},
    {"新建滨河步道", "滨河步道建设工程", true},
    {"路灯补装", "路灯补建", true},
    {"改造燃气管线", "燃气管线更新改造", true},
    // a little more or less said
    {"菜市场规范化提升", "菜市场环境规范化提升", true},
    {"社区食堂", "社区食堂街镇覆盖率", true},
    {"水质监测断面占全省比重", "水质监测断面占比", true},
    {"新增索道运营里程", "新增运营里程", true},
    // other things
    {"茶园占耕地比重", "果园占耕地比重", false},
    {"保障房开工", "保障房竣工", false},
    {"厂房新建", "厂房拆除", false},
    {"城镇居民人均可支配收入", "农村居民人均可支配收入", false},
    {"一般公共预算收入", "一般公共预算支出", false},
    {"出口总额", "进口总额", false},
    {"第一产业增加值", "第三产业增加值", false},
    {"工业增加值", "服务业增加值", false},
    {"茶产业增加值", "茶产业营收", false},
    {"粮食产量", "粮食播种面积", false},
    {"新增道路通车里程", "新增轨道通车里程", false},
    {"城镇调查失业率", "城镇登记失业率", false},
    {"火灾起数", "火灾死亡人数", false},
    {"人均生产总值", "地区生产总值", false},
    {"海洋生产总值", "地区生产总值", false},
    {"污水处理率", "污水收集率", false},
    {"公交场站", "公交站点", false},
    {"中央财政赤字", "财政赤字", false},
    {"国家级绿色工厂", "省级绿色工厂", false},
    {"养老服务驿站", "养老家庭床位", false},
};

TEST_CASE("two subjects name one indicator or two") {
  for (const auto& [a, b, same] : pairs) {
    CAPTURE(a);
    CAPTURE(b);
    const auto likeness = alike(SubjectKey(a), SubjectKey(b));
    CAPTURE(likeness.permille);
    CHECK((likeness.permille >= threshold) == same);
    CHECK(likeness == alike(SubjectKey(b), SubjectKey(a)));
  }
}

TEST_CASE("a subject is like itself, unless it says too little") {
  for (const auto& row : pairs) CHECK(alike(SubjectKey(row.a), SubjectKey(row.a)).permille == 1000);
  for (const auto* thin : {"街镇", "项目数量", "新增企业"}) {
    CHECK(SubjectKey(thin).thin());
    CHECK(alike(SubjectKey(thin), SubjectKey(thin)).permille == 500);
  }
}

TEST_CASE("acts and traits stand apart from the words") {
  const SubjectKey key("新开工农村公路");
  CHECK(key.has(Act::start));
  CHECK_FALSE(key.has(Act::finish));
  CHECK(key.has(Trait::rural));
  CHECK(key.has(Trait::highway));
  CHECK(key.size() == 4);  // 农村公路
}

TEST_CASE("nothing, noise and very long subjects are no error") {
  CHECK(SubjectKey("").empty());
  CHECK(SubjectKey("“”，。").empty());
  CHECK(SubjectKey("\xFF\xFE").empty());
  CHECK(alike(SubjectKey(""), SubjectKey("")).permille == 0);
  CHECK_FALSE(SubjectKey("项目数量").empty());  // only words that count: compared as they stand
  std::string longer;
  for (int i = 0; i < 500; ++i) longer += "桥";
  CHECK(SubjectKey(longer).size() == SubjectKey::capacity);
}

}  // namespace
