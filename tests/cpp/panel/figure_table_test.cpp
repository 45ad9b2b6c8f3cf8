// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/figure_table.hpp>

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::panel {
namespace {

const std::string text = "新增学位8054个，占5%—6%。";

/// 8054个 and 5%—6% of the text above, as a reader would find them.
Figures sample_figures() {
  Figure places, share;
  places.span = {4, 9};
  places.value = Decimal(8054);
  places.period = Period::year(2024);
  places.subject.add({0, 4});
  places.sentence = {0, 17};
  share.span = {11, 16};
  share.value = Decimal(5);
  share.value2 = Decimal(6);
  share.unit = 1;
  share.bound = Bound::range;
  share.measure = Measure::ratio;
  share.role = Role::target;
  share.subject.add({0, 2});
  share.subject.add({10, 11});
  Figures figures;
  figures.rows = {places, share};
  figures.units = {"个", "%"};
  return figures;
}

TEST_CASE("a figure and its words come back as they went in") {
  const auto document = Document::borrow(text, "sample");
  const FigureTable table(document, sample_figures());
  REQUIRE(table.size() == 2);
  const auto places = table[0], share = table[1];
  CHECK(places.doc == "sample");
  CHECK(places.text == "8054个");
  CHECK(places.unit == "个");
  CHECK(places.value == Decimal(8054));
  CHECK_FALSE(places.value2.has_value());
  CHECK(places.subject == "新增学位");
  CHECK(places.period == Period::year(2024));
  CHECK(places.bytes == Span{12, 19});
  CHECK(share.text == "5%—6%");
  CHECK(share.value2 == Decimal(6));
  CHECK(share.subject == "新增占");
  CHECK(share.bound == Bound::range);
  CHECK(share.role == Role::target);
  CHECK_FALSE(share.period.known());
}

TEST_CASE("reports follow one another and share the names of units") {
  const auto document = Document::borrow(text, "one");
  const auto other = Document::borrow(text, "two");
  auto figures = sample_figures();
  FigureTable table(document, figures);
  figures.units = {"%", "个"};
  table.append(other, figures);
  CHECK(table[2].doc == "two");
  CHECK(table[2].unit == "%");
  CHECK(table[0].unit == "个");
}

TEST_CASE("rows can be taken in any order, and none") {
  const auto document = Document::borrow(text, "sample");
  const FigureTable table(document, sample_figures());
  const std::vector<std::uint32_t> rows{1, 0, 1};
  const auto taken = table.take(rows);
  REQUIRE(taken.size() == 3);
  CHECK(taken[0].text == "5%—6%");
  CHECK(taken[1].text == "8054个");
  CHECK(taken[2].value2 == Decimal(6));
  CHECK(table.take({}).size() == 0);
}

TEST_CASE("every column has its own name and as many rows as the table") {
  const auto document = Document::borrow(text, "sample");
  const auto table = std::make_shared<const FigureTable>(document, sample_figures());
  const auto columns = FigureTable::arrow(table);
  std::set<std::string> names;
  for (const auto& column : columns.columns) {
    CAPTURE(column.name);
    CHECK(column.length == 2);
    CHECK(names.insert(column.name).second);
  }
  CHECK(columns.rows == 2);
  CHECK(columns.owner == table);
}

}  // namespace
}  // namespace zhibiao::panel
