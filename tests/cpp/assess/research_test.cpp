// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "../link/table.hpp"

#include <zhibiao/assess/research.hpp>
#include <zhibiao/link/chain_series.hpp>

#include <doctest/doctest.h>

#include <list>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace zhibiao;
using test::done;
using test::FigureTable;
using test::Line;
using test::target;

/// A place whose reports of successive years hold one growth target and the result of the year before.
struct Place {
  std::list<FigureTable> tables;
  std::vector<ChainReport> reports;
  Chain found;
  std::vector<std::uint32_t> series;

  struct Year {
    const char* last;
    const char* aim;
    Bound bound = Bound::equal;
  };

  explicit Place(const std::vector<Year>& years) {
    int year = 2023;
    for (const auto& [last, aim, bound] : years) {
      tables.emplace_back(
          std::vector<Line>{{done, Measure::growth, Period::year(year - 1), last, "%", "地区生产总值"},
                            {target, Measure::growth, Period::year(year), aim, "%", "地区生产总值", bound}});
      reports.push_back({"report", year++, tables.back().view()});
    }
    found = chain(reports);
    series = chain_series(reports, found);
  }
  /// Of one year only.
  Place(const char* last, const char* aim, Bound bound = Bound::equal)
      : Place(std::vector<Year>{{last, aim, bound}}) {}
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  [[nodiscard]] ChainTable table() const { return {reports, found, series}; }
};

[[nodiscard]] std::string text(const Researched<Decimal>& x) {
  return x.value ? to_string(*x.value) : std::string(to_string(x.reason));
}

/// Rows by hand: target 6, 6, 5.5 (左右); results 5.8 of 2022, 6.2 of 2023, 5.1 of 2024.
TEST_CASE("variables of a place's own past") {
  const Place place({{"5.8", "6"}, {"6.2", "6"}, {"5.1", "5.5", Bound::about}});
  const auto rows = research(place.table());
  REQUIRE(rows.size() == 3);
  struct Expected {
    const char *actual, *gap, *overshoot, *previous, *historical, *adjustment, *ratchet;
    unsigned run;
  };
  const std::vector<Expected> expected = {
      {"6.2", "0.2", "0.2", "5.8", "no_previous_target", "no_previous_target", "0.2", 1},
      {"5.1", "-0.9", "0", "6.2", "0.2", "0", "-0.2", 2},
      {"not_reported", "not_reported", "not_reported", "5.1", "-0.9", "-0.5", "0.4", 1},
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    CHECK(text(rows[i].actual) == expected[i].actual);
    CHECK(text(rows[i].gap) == expected[i].gap);
    CHECK(text(rows[i].overshoot) == expected[i].overshoot);
    CHECK(text(rows[i].previous_actual) == expected[i].previous);
    CHECK(text(rows[i].historical_gap) == expected[i].historical);
    CHECK(text(rows[i].adjustment) == expected[i].adjustment);
    CHECK(text(rows[i].ratchet) == expected[i].ratchet);
    CHECK(rows[i].unchanged_run == expected[i].run);
    CHECK(text(rows[i].amplification) == "no_parent");
    CHECK(rows[i].social_gap.reason == ResearchReason::no_peers);
  }
  CHECK(rows[2].form == TargetForm::about);
}

TEST_CASE("the level above, and peers") {
  const Place own("5.8", "6"), city("5.5", "5.5");
  const Place above("6.1", "6.5"), below("5", "5.5"), other("5", "5");
  const auto compared = [&](const Place& place, std::vector<std::optional<std::uint32_t>>& kept) {
    kept = chain_matches(own.reports, own.found, place.reports, place.found);
    return Compared{place.table(), kept};
  };
  std::vector<std::optional<std::uint32_t>> a, b, c, d;
  const auto parent = compared(city, a);
  const std::vector<Compared> peers = {compared(above, b), compared(below, c), compared(other, d)};
  const auto row = research(own.table(), &parent, peers)[0];
  CHECK(text(row.amplification) == "0.5");
  CHECK(*row.share_above_parent.value == Rational(Decimal(2), Decimal(4)));
  CHECK(*row.social_gap.value == Rational(*Decimal::parse("1.3"), Decimal(3)));
}

TEST_CASE("forms of targets") {
  struct Form {
    Bound bound;
    TargetForm form;
    bool low, high;
  };
  for (const auto& [bound, form, low, high] :
       std::vector<Form>{{Bound::equal, TargetForm::point, true, true},
                         {Bound::about, TargetForm::about, true, true},
                         {Bound::below, TargetForm::about, true, true},
                         {Bound::at_least, TargetForm::floor, true, false},
                         {Bound::above, TargetForm::floor, true, false},
                         {Bound::at_most, TargetForm::ceiling, false, true}}) {
    const Place place("5.8", "6", bound);
    const auto row = research(place.table())[0];
    CHECK(row.form == form);
    CHECK(row.target_lo.has_value() == low);
    CHECK(row.target_hi.has_value() == high);
  }
}

TEST_CASE("a range has a middle; a missing year parts the past from the present") {
  Place place({{"5.8", "6"}, {"6.2", "6"}});
  place.tables.back().figures[1].value2 = Decimal(7);
  place.tables.back().figures[1].bound = Bound::range;
  place.found = chain(place.reports);
  place.series = chain_series(place.reports, place.found);
  const auto row = research(place.table())[1];
  CHECK(to_string(row.target_point) == "6.5");
  CHECK(to_string(*row.target_lo) == "6");
  CHECK(to_string(*row.target_hi) == "7");
  CHECK(row.unchanged_run == 1);
  CHECK(research({{}, Chain{}, {}}).empty());
}

}  // namespace
