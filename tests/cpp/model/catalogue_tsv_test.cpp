// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/catalogue_tsv.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {
namespace {

std::vector<Indicator> read(std::string_view text) {
  std::vector<Indicator> rows;
  detail::CatalogueReader(text, "own.tsv").read(rows);
  return rows;
}

TEST_CASE("columns in any order, comments, empty lines, a mark of bytes and of Windows") {
  const auto rows = read(
      "\xEF\xBB\xBF# 本地指标\r\n\r\n"
      "kind\tbetter\tunit\tname\tid\r\n"
      "stock\thigher\t家\t海参加工企业\tsea_cucumber\r\n");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].id == "sea_cucumber");
  CHECK(rows[0].name == "海参加工企业");
  CHECK(rows[0].unit == "家");
  CHECK(rows[0].better == Better::higher);
  CHECK(rows[0].kind == IndicatorKind::stock);
  CHECK(rows[0].measure == Measure::amount);
  CHECK(rows[0].aliases.empty());
}

TEST_CASE("what is wrong is said with file, line, field and remedy") {
  struct Row {
    std::string_view text;
    std::size_t line;
    std::string_view field, message;
  };
  const std::string head = "id\tname\taliases\tunit\tbetter\tkind\tmeasure\n";
  const std::string good = "a\t甲\t\t家\thigher\tstock\tamount\n";
  const std::string unknown = "id\tname\tunit\tbetter\tkind\tcolour\n";
  const std::string missing = "id\tname\tunit\tkind\n";
  const std::string twice = "id\tid\tname\tunit\tbetter\tkind\n";
  const std::string few = head + "a\t甲\t家\n";
  const std::string id = head + good + "B 1\t乙\t\t家\thigher\tstock\tamount\n";
  const std::string name = head + "a\t\t\t家\thigher\tstock\tamount\n";
  const std::string alias = head + "a\t甲\t乙||丙\t家\thigher\tstock\tamount\n";
  const std::string unit = head + "a\t甲\t\t5家\thigher\tstock\tamount\n";
  const std::string better = head + "a\t甲\t\t家\tup\tstock\tamount\n";
  const std::string kind = head + "a\t甲\t\t家\thigher\tlevel\tamount\n";
  const std::string measure = head + "a\t甲\t\t家\thigher\tstock\tsize\n";
  const std::string taken = head + good + "# again\n" + good;
  const std::array rows{
      Row{"", 0, "id", "Expected a header row that names the fields, got an empty table"},
      Row{unknown, 1, "colour",
          "Expected one of id, name, aliases, english, unit, better, kind, measure; rename or remove the "
          "column"},
      Row{missing, 1, "better", "Expected the column once in the header; add it"},
      Row{twice, 1, "id", "Expected the column once in the header; remove the second"},
      Row{few, 2, "id", "Expected 7 cells as in the header, got 3; separate them by one tab each"},
      Row{id, 3, "id", "Expected small Latin letters, digits and _, got \"B 1\""},
      Row{name, 2, "name", "Expected the Chinese name, got nothing; fill it in"},
      Row{alias, 2, "aliases", "Expected names separated by |, got \"乙||丙\"; remove the empty one"},
      Row{unit, 2, "unit", "Expected a unit such as 元, % or 件/万人, got \"5家\""},
      Row{better, 2, "better", "Expected one of higher, lower, neutral, got \"up\""},
      Row{kind, 2, "kind", "Expected one of flow, stock, rate, index, got \"level\""},
      Row{measure, 2, "measure",
          "Expected one of amount, cumulative, growth, change, ratio, attainment, multiple, rank, streak, "
          "got \"size\""},
      Row{taken, 4, "id", "Expected an id that is not taken, got \"a\"; choose another"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.message));
    try {
      static_cast<void>(read(row.text));
      FAIL("read");
    } catch (const CatalogueError& error) {
      CHECK(error.file() == "own.tsv");
      CHECK(error.line() == row.line);
      CHECK(error.field() == row.field);
      CHECK(error.what() == "own.tsv:" + std::to_string(row.line) + ": field \"" + std::string(row.field) +
                                "\": " + std::string(row.message));
    }
  }
}

TEST_CASE("rows are written with the header that reads them") {
  const std::array rows{
      Indicator{"a", "甲", "乙|丙", "A", "家", Better::lower, IndicatorKind::rate, Measure::ratio}};
  CHECK(to_tsv(rows) ==
        "id\tname\taliases\tenglish\tunit\tbetter\tkind\tmeasure\na\t甲\t乙|丙\tA\t家\tlower\trate\tratio\n");
}

}  // namespace
}  // namespace zhibiao
