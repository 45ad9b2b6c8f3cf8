// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "../link/table.hpp"

#include <zhibiao/assess/chain_verdict.hpp>
#include <zhibiao/link/chain.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace zhibiao;
using test::done;
using test::FigureTable;
using test::Line;
using test::target;

constexpr Period y24 = Period::year(2024);

/// A target of 2024, what the next report tells, and the verdict; `gap` empty: none.
struct Case {
  const char* what;
  Line aim;
  Line told;
  Better better;
  Judgement judgement;
  const char* gap;
};

const std::vector<Case> cases = {
    {"a plain growth is a floor",
     {target, Measure::growth, y24, "5", "%", "地区生产总值"},
     {done, Measure::growth, y24, "5", "%", "地区生产总值"},
     Better::higher,
     {Verdict::met, VerdictReason::reached},
     "0个百分点"},
    {"左右, short by half a point: tolerated",
     {target, Measure::growth, y24, "5.5", "%", "地区生产总值", Bound::about},
     {done, Measure::growth, y24, "5.0", "%", "地区生产总值"},
     Better::higher,
     {Verdict::within_tolerance, VerdictReason::within_about},
     "-0.5个百分点"},
    {"左右, short by more",
     {target, Measure::growth, y24, "5.5", "%", "地区生产总值", Bound::about},
     {done, Measure::growth, y24, "4.9", "%", "地区生产总值"},
     Better::higher,
     {Verdict::missed, VerdictReason::short_of_target},
     "-0.6个百分点"},
    {"prices are better low",
     {target, Measure::growth, y24, "3", "%", "居民消费价格"},
     {done, Measure::growth, y24, "4.8", "%", "居民消费价格"},
     Better::lower,
     {Verdict::missed, VerdictReason::short_of_target},
     "1.8个百分点"},
    {"a fall is read by its size",
     {target, Measure::growth, y24, "-4", "%", "单位地区生产总值能耗", Bound::about},
     {done, Measure::growth, y24, "-1.2", "%", "单位地区生产总值能耗"},
     Better::lower,
     {Verdict::missed, VerdictReason::short_of_target},
     "2.8个百分点"},
    {"units that convert exactly",
     {target, Measure::amount, y24, "15000", "亩", "新建高标准农田"},
     {done, Measure::amount, y24, "1000", "公顷", "新建高标准农田"},
     Better::higher,
     {Verdict::met, VerdictReason::reached},
     "0亩"},
    {"classifiers that stand for one another compare as they stand",
     {target, Measure::amount, y24, "40", "部", "加装电梯"},
     {done, Measure::amount, y24, "39", "台", "加装电梯"},
     Better::higher,
     {Verdict::missed, VerdictReason::short_of_target},
     "-1部"},
    {"倍 beside percent",
     {target, Measure::growth, y24, "20", "%", "旅游收入"},
     {done, Measure::growth, y24, "1", "倍", "旅游收入"},
     Better::higher,
     {Verdict::met, VerdictReason::reached},
     "80个百分点"},
    {"money put in: more is better",
     {target, Measure::amount, y24, "420", "元", "区财政就业投入"},
     {done, Measure::amount, y24, "426", "元", "区财政就业投入"},
     Better::higher,
     {Verdict::met, VerdictReason::reached},
     "6元"},
};

TEST_CASE("verdicts on a chain's rows") {
  for (const auto& c : cases) {
    CAPTURE(c.what);
    const FigureTable aims({c.aim}), told({c.told});
    const std::vector<ChainReport> reports = {{"甲", 2024, aims.view()}, {"乙", 2025, told.view()}};
    const auto found = chain(reports);
    REQUIRE(found.rows[0].actual.has_value());
    const auto verdict = chain_verdicts(reports, found)[0];
    CHECK(verdict.favourable.better == c.better);
    CHECK(verdict.judgement == c.judgement);
    REQUIRE(verdict.gap.gap.has_value());
    CHECK(to_string(*verdict.gap.gap) == c.gap);
  }
}

TEST_CASE("without a result: not reported, no gap, the side is known all the same") {
  const FigureTable aims({{target, Measure::growth, y24, "5", "%", "地区生产总值"}});
  const std::vector<ChainReport> reports = {{"甲", 2024, aims.view()}};
  const auto verdict = chain_verdicts(reports, chain(reports))[0];
  CHECK(verdict.judgement == Judgement{});
  CHECK_FALSE(verdict.gap.gap.has_value());
  CHECK(verdict.favourable == Favourable{Better::higher, FavourableSource::catalogue});
}

TEST_CASE("both ends of a range, and a policy of one's own") {
  Figure aim;
  aim.value = Decimal(6);
  aim.value2 = Decimal(7);
  aim.bound = Bound::range;
  aim.measure = Measure::growth;
  Figure told;
  told.value = *Decimal::parse("5.8");
  told.measure = Measure::growth;
  const auto percent = Unit::named("%");
  const Favourable up{Better::higher, FavourableSource::catalogue};
  const auto verdict = chain_verdict({aim, percent}, UnitFigure{told, percent}, up);
  CHECK(verdict.judgement == Judgement{Verdict::missed, VerdictReason::short_of_target});
  CHECK(to_string(*verdict.gap.gap) == "-0.2个百分点");
  CHECK(to_string(*verdict.gap_upper) == "-1.2个百分点");
  aim.value2.reset();
  aim.bound = Bound::about;
  const auto loose = chain_verdict({aim, percent}, UnitFigure{told, percent}, up, state_council_policy);
  CHECK(loose.judgement.verdict == Verdict::met);
}

/// Which side is better, where neither the catalogue nor a verb tells.
TEST_CASE("more is better of what is made, served or given; not of harms and burdens") {
  const struct {
    Line aim;
    Better better;
  } sides[] = {
      {{target, Measure::amount, y24, "120", "元", "竹制品产业产值"}, Better::higher},
      {{target, Measure::amount, y24, "8", "个", "十亿元以上项目"}, Better::higher},
      {{target, Measure::amount, y24, "25000", "人", "视力筛查"}, Better::higher},
      {{target, Measure::amount, y24, "120", "个", "贫困村出列"}, Better::higher},
      {{target, Measure::amount, y24, "20", "亩", "油茶林"}, Better::higher},
      {{target, Measure::amount, y24, "300", "吨", "磷肥"}, Better::higher},
      {{target, Measure::amount, y24, "10", "元", "区财政养老补助资金"}, Better::higher},
      {{target, Measure::change, y24, "5", "元", "早稻收购价"}, Better::higher},
      {{target, Measure::change, y24, "-5", "元", "水价"}, Better::lower},
      {{target, Measure::amount, y24, "500", "起", "污染投诉"}, Better::neutral},
      {{target, Measure::amount, y24, "900", "吨", "煤炭消费总量"}, Better::neutral},
      {{target, Measure::amount, y24, "10", "亩", "新城用地"}, Better::neutral},
      {{target, Measure::amount, y24, "10", "元", "区级债券"}, Better::neutral},
      {{target, Measure::ratio, y24, "40", "%", "试点范围"}, Better::neutral},
  };
  for (const auto& [aim, better] : sides) {
    CAPTURE(aim.subject);
    CHECK(favourable(FigureTable({aim}).view(), 0, nullptr).better == better);
  }
}

TEST_CASE("the verb takes a side where the catalogue takes none") {
  const FigureTable aims({{target, Measure::ratio, y24, "40", "%", "试点范围"}});
  std::vector<Surrounding> around = {{"试点范围扩大到", Better::higher, false}};
  auto view = aims.view();
  CHECK(favourable(view, 0, nullptr).better == Better::neutral);
  view.surroundings = around;
  CHECK(favourable(view, 0, nullptr) == Favourable{Better::higher, FavourableSource::wording});
  around[0].aimed = Better::lower;
  CHECK(favourable(view, 0, nullptr).better == Better::lower);
}

TEST_CASE("of a size of a fall more is better where less of what falls is") {
  const FigureTable aims({{target, Measure::amount, y24, "100000", "人", "农村贫困人口"}});
  const std::vector<Surrounding> around = {{"减少农村贫困人口", Better::neutral, false, true}};
  Indicator people, work;
  people.name = "农村贫困人口", people.better = Better::lower;
  work.name = "减少农村贫困人口", work.better = Better::higher;
  auto view = aims.view();
  CHECK(favourable(view, 0, &people).better == Better::lower);
  view.surroundings = around;
  CHECK(favourable(view, 0, &people) == Favourable{Better::higher, FavourableSource::catalogue});
  CHECK(favourable(view, 0, &work) == Favourable{Better::higher, FavourableSource::catalogue});
  CHECK(favourable(view, 0, nullptr) == Favourable{Better::higher, FavourableSource::work});
}

}  // namespace
