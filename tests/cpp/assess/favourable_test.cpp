// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "../link/table.hpp"

#include <zhibiao/assess/favourable.hpp>

#include <doctest/doctest.h>

namespace {

using namespace zhibiao;
using test::Line;
using test::target;

struct Row {
  Line line;
  Better better;
  FavourableSource source;
};

constexpr Period y26 = Period::year(2026);
constexpr Measure growth = Measure::growth, ratio = Measure::ratio, amount = Measure::amount;

const Row rows[] = {
    {{target, amount, y26, "12", "座", "新建索道"}, Better::higher, FavourableSource::work},
    {{target, ratio, y26, "100", "%", "社区食堂"}, Better::higher, FavourableSource::work},
    {{target, ratio, y26, "95", "%", "水质达标率"}, Better::higher, FavourableSource::work},
    {{target, growth, y26, "6", "%", "茶叶产值"}, Better::higher, FavourableSource::work},
    {{target, growth, y26, "-3", "%", "单位产值能耗"}, Better::lower, FavourableSource::wording},
    {{target, amount, y26, "300", "件", "专利", Bound::at_least}, Better::higher, FavourableSource::wording},
    {{target, amount, y26, "30", "天", "办理时限", Bound::at_most}, Better::lower, FavourableSource::wording},
    {{target, ratio, y26, "5", "%", "城镇调查失业率"}, Better::lower, FavourableSource::wording},
    {{target, amount, y26, "29", "微克/立方米", "细颗粒物年均浓度"},
     Better::lower,
     FavourableSource::wording},
    {{target, Measure::rank, y26, "3", "位", "营商环境"}, Better::lower, FavourableSource::wording},
    {{target, amount, y26, "3", "元", "门票"}, Better::neutral, FavourableSource::unknown},
};

TEST_CASE("the favourable direction, and how it is known") {
  for (const auto& row : rows) {
    CAPTURE(row.line.subject);
    const test::FigureTable table({row.line});
    const SubjectKey key(row.line.subject);
    CHECK(favourable(table.figures[0], key) == Favourable{row.better, row.source});
    if (row.line.measure == Measure::rank) continue;
    Indicator known;
    known.better = Better::neutral;
    CHECK(favourable(table.figures[0], key, &known) ==
          Favourable{Better::neutral, FavourableSource::catalogue});
  }
}

}  // namespace
