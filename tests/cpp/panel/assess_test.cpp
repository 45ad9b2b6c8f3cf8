// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/assess/methods.hpp>
#include <zhibiao/panel/assess.hpp>

#include <panel/batches.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao::panel {
namespace {

using test::Tables;
using Number = std::optional<double>;

/// A row as a person would write it down; what is not there is missing.
struct Row {
  Number base{}, base_year{}, latest{}, latest_year{}, target{}, target_year{}, limit{}, spread{};
  std::optional<Better> better{};
  bool growth_rate = false;
};

template <class Field>
void add(Tables& tables, const char* name, const std::vector<Row>& rows, const Field& field) {
  std::vector<double> values;
  std::vector<bool> valid;
  for (const auto& row : rows) {
    const Number x = field(row);
    values.push_back(x.value_or(-99));
    valid.push_back(x.has_value());
  }
  tables.add<double>(name, "g", std::move(values), std::move(valid));
}

Tables table_of(const std::vector<Row>& rows) {
  Tables out;
  add(out, "base", rows, [](const Row& row) { return row.base; });
  add(out, "base_year", rows, [](const Row& row) { return row.base_year; });
  add(out, "latest", rows, [](const Row& row) { return row.latest; });
  add(out, "latest_year", rows, [](const Row& row) { return row.latest_year; });
  add(out, "target", rows, [](const Row& row) { return row.target; });
  add(out, "target_year", rows, [](const Row& row) { return row.target_year; });
  add(out, "limit", rows, [](const Row& row) { return row.limit; });
  add(out, "spread", rows, [](const Row& row) { return row.spread; });
  add(out, "growth_rate", rows, [](const Row& row) { return Number(row.growth_rate ? 1 : 0); });
  add(out, "better", rows, [](const Row& row) -> Number {
    if (!row.better) return std::nullopt;
    return *row.better == Better::higher ? 1 : *row.better == Better::lower ? -1 : 0;
  });
  return out;
}

/// The same row as methods of one row take it.  A standard deviation s is that of two peers s √2 apart.
Progress progress_of(const Row& row) {
  Progress out;
  if (row.latest && row.latest_year) {
    if (row.base && row.base_year) out.series.push_back({*row.base_year, *row.base});
    out.series.push_back({*row.latest_year, *row.latest});
  }
  if (row.target) out.target = ProgressTarget{*row.target, std::nullopt, row.target_year};
  out.better = row.better.value_or(Better::neutral);
  out.limit = row.limit;
  out.kind = row.growth_rate ? ProgressKind::growth_rate : ProgressKind::level;
  if (row.spread) out.peers = {0, *row.spread * std::sqrt(2.0)};
  return out;
}

MethodResult of_one_row(std::string_view name, const Row& row) {
  const auto progress = progress_of(row);
  if (!name.starts_with("ndrc")) return find_method(name)->judge(progress);
  if (!row.latest) return MethodReason::too_few_points;
  if (!row.target) return MethodReason::no_target;
  return ndrc(*row.latest, *row.target, progress.better,
              name == "ndrc_q1" ? NdrcRule::q1_2021 : NdrcRule::h1_2021);
}

/// The columns of an assessment, read back through the interface that others use.
class Found {
 public:
  explicit Found(PanelAssessment assessment)
      : table_(PanelAssessment::arrow(std::make_shared<const PanelAssessment>(std::move(assessment)))) {}

  [[nodiscard]] const arrow::Column& column(const std::string& name) const {
    for (const auto& column : table_.columns)
      if (column.name == name) return column;
    FAIL("no column " << name);
    return table_.columns.front();
  }
  [[nodiscard]] Number number(const std::string& name, std::size_t i) const {
    const auto& from = column(name);
    if (!valid(from, i)) return std::nullopt;
    return static_cast<const double*>(from.buffers[1])[i];
  }
  /// Empty where it is missing.
  [[nodiscard]] std::string_view word(const std::string& name, std::size_t i) const {
    const auto& from = column(name);
    if (!valid(from, i)) return "";
    const auto code = static_cast<const std::uint8_t*>(from.buffers[1])[i];
    const auto* offsets = static_cast<const std::int32_t*>(from.dictionary->buffers[1]);
    REQUIRE(code < from.dictionary->length);
    return {static_cast<const char*>(from.dictionary->buffers[2]) + offsets[code],
            static_cast<std::size_t>(offsets[code + 1] - offsets[code])};
  }
  [[nodiscard]] bool has(const std::string& name) const {
    for (const auto& column : table_.columns)
      if (column.name == name) return true;
    return false;
  }

 private:
  static bool valid(const arrow::Column& column, std::size_t i) {
    return arrow::Bits{static_cast<const std::uint8_t*>(column.buffers[0]), 0}[i];
  }
  arrow::Table table_;
};

void check_number(const Number& found, const Number& wanted) {
  REQUIRE(found.has_value() == wanted.has_value());
  if (!wanted || *found == *wanted) return;
  CHECK(std::fabs(*found - *wanted) <= 1e-12 * std::fabs(*wanted) + 1e-13);
}

void check_row(const Found& found, const PanelMethod& method, std::size_t i, const Row& row) {
  const std::string name(method.name);
  const auto wanted = of_one_row(method.name, row);
  CAPTURE(name);
  CAPTURE(i);
  REQUIRE(found.word(name + "_reason", i) == to_string(wanted.reason));
  CHECK(found.word(name + "_status", i) == wanted.status);
  CHECK(found.word(name + "_level", i) == to_string(wanted.level));
  if (method.scored)
    check_number(found.number(name + "_score", i), wanted.score);
  else
    CHECK_FALSE(wanted.score.has_value());
  for (const auto& quantity : method.quantities) {
    CAPTURE(quantity.name);
    check_number(found.number(name + "_" + std::string(quantity.name), i), wanted.value(quantity.name));
  }
}

void check_rows(const std::vector<Row>& rows) {
  const auto table = table_of(rows);
  const auto batches = table.batches();
  const Found found(assess(batches, all_panel_methods()));
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (const auto& method : panel_methods) check_row(found, method, i, rows[i]);
}

const Row poverty{.base = 14.5,
                  .base_year = 2015,
                  .latest = 10.1,
                  .latest_year = 2019,
                  .target = 7.25,
                  .target_year = 2030,
                  .better = Better::lower};

TEST_CASE("a published example in a panel of one row") {
  const auto table = table_of({poverty});
  const auto batches = table.batches();
  const Found found(assess(batches, all_panel_methods()));
  CHECK(found.word("statcan_status", 0) == "on_track");
  CHECK(found.number("statcan_R", 0).value() == doctest::Approx(1.9140922).epsilon(1e-7));
  CHECK(found.number("statcan_score", 0) == 5);
  CHECK_FALSE(found.number("statcan_G", 0).has_value());
  CHECK(found.word("statcan_reason", 0) == "none");
  CHECK(found.word("oecd_distance_reason", 0) == "no_peers");
  CHECK(found.word("ndrc_q1_status", 0) == "red");
}

TEST_CASE("each question that refuses a row, and each boundary") {
  std::vector<Row> rows{poverty, {}};
  const auto with = [&](auto change) { change(rows.emplace_back(poverty)); };
  constexpr double infinity = std::numeric_limits<double>::infinity();
  for (auto field : {&Row::base, &Row::base_year, &Row::latest, &Row::latest_year, &Row::target,
                     &Row::target_year, &Row::limit})
    for (const Number x : {Number{}, Number{0.0}, Number{-1.0}, Number{infinity}, Number{std::nan("")},
                           Number{1e200}, Number{1e-200}, Number{14.5}, Number{10.1}, Number{2015},
                           Number{2019}, Number{2020.5}, Number{2030}, Number{7.25}, Number{29}})
      for (const auto better : {std::optional(Better::higher), std::optional(Better::lower),
                                std::optional(Better::neutral), std::optional<Better>()})
        with([&](Row& row) { row.*field = x, row.better = better; });
  for (const double s : {0.0, 2.0, 5.7}) with([&](Row& row) { row.spread = s; });
  with([](Row& row) { row.growth_rate = true; });
  with([](Row& row) { row.target.reset(), row.limit = 14.5; });
  with([infinity](Row& row) { row.target = infinity, row.latest = 1e200; });
  check_rows(rows);
}

TEST_CASE("thresholds that exact arithmetic puts a growth rate on") {
  std::vector<Row> rows;
  for (const double growth : {0.0, 0.005, 0.01, 0.015, 0.02, -0.005, -0.01, 0.25})
    for (const double years : {1.0, 2.0, 5.0})
      for (const auto better : {Better::higher, Better::lower}) {
        const double y = 100 * std::pow(1 + growth, years);
        rows.push_back(
            {.base = 100, .base_year = 2015, .latest = y, .latest_year = 2015 + years, .better = better});
        for (const double share : {0.1, 0.5, 0.6, 0.95, 1.0, -0.1}) {
          rows.push_back(rows.back());
          rows.back().target = 100 * std::pow(1 + growth / share, 10);
          rows.back().target_year = 2025;
        }
      }
  check_rows(rows);
}

/// Mostly plain rows, with every kind of odd one among them.
Row random_row(std::mt19937_64& dice) {
  std::uniform_real_distribution<double> value(1, 100), share(0, 1);
  const auto odd = [&](double x) -> Number {
    const double at = share(dice);
    if (at < 0.03) return std::nullopt;
    if (at < 0.05) return 0.0;
    if (at < 0.10) return -x;
    if (at < 0.12) return std::round(x);
    if (at < 0.125) return std::nan("");
    return x;
  };
  Row row{
      .base = odd(value(dice)), .base_year = 2010 + std::floor(6 * share(dice)), .better = Better::higher};
  row.latest = share(dice) < 0.03 ? row.base : odd(value(dice));
  row.latest_year = share(dice) < 0.02 ? row.base_year : Number(*row.base_year + std::ceil(8 * share(dice)));
  row.target = share(dice) < 0.3 ? std::nullopt : share(dice) < 0.03 ? row.base : odd(value(dice));
  row.target_year = share(dice) < 0.03 ? std::nullopt : Number(2020 + std::floor(11 * share(dice)));
  if (share(dice) < 0.3) row.limit = share(dice) < 0.1 ? row.base : odd(100);
  if (share(dice) < 0.8) row.spread = 1 + 10 * share(dice);
  if (share(dice) < 0.5) row.better = Better::lower;
  if (share(dice) < 0.02) row.better.reset();
  row.growth_rate = share(dice) < 0.02;
  return row;
}

TEST_CASE("random rows: a panel says what the functions of one row say") {
  std::mt19937_64 dice(20260101);
  std::vector<Row> rows;
  for (int i = 0; i < 4000; ++i) rows.push_back(random_row(dice));
  check_rows(rows);
}

TEST_CASE("values that grow a thousand million times, fall to a thousandth, or hardly move") {
  std::mt19937_64 dice(7);
  std::uniform_real_distribution<double> size(-9, 9), change(-3, 9);
  std::vector<Row> rows;
  for (int i = 0; i < 500; ++i) {
    auto row = poverty;
    row.base = std::pow(10, size(dice));
    row.latest = *row.base * (i % 3 == 0 ? 1.000001 : std::pow(10, change(dice)));
    row.target = i % 5 == 0 ? std::nullopt : Number(*row.base * std::pow(10, change(dice)));
    rows.push_back(row);
  }
  check_rows(rows);
}

TEST_CASE("a table of no rows, of one block, of one row more") {
  for (const std::size_t rows : {std::size_t{0}, std::size_t{7}, block_rows, block_rows + 1}) {
    const auto table = table_of(std::vector<Row>(rows, poverty));
    const auto batches = table.batches();
    for (const unsigned threads : {1U, 3U}) {
      const Found found(assess(batches, all_panel_methods(), {}, threads));
      for (std::size_t i = 0; i < rows; ++i)
        REQUIRE(found.word("eurostat_status", i) == "significant_progress");
      CHECK(found.column("eurostat_status").length == rows);
      CHECK(found.column("eurostat_G").nulls == rows);
    }
  }
}

TEST_CASE("threads share the rows and say the same") {
  std::mt19937_64 dice(5);
  std::vector<Row> rows;
  for (std::size_t i = 0; i < 5 * block_rows + 3; ++i) rows.push_back(random_row(dice));
  const auto table = table_of(rows);
  const auto batches = table.batches();
  const Found one(assess(batches, {panel_method("statcan")})),
      four(assess(batches, {panel_method("statcan")}, {}, 4));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    REQUIRE(one.word("statcan_reason", i) == four.word("statcan_reason", i));
    REQUIRE(one.number("statcan_score", i) == four.number("statcan_score", i));
  }
  CHECK(one.column("statcan_score").nulls == four.column("statcan_score").nulls);
}

TEST_CASE("columns under other names, and those that a method can do without") {
  const auto table = Tables()
                         .add<double>("x", "g", {60})
                         .add<double>("start", "g", {50})
                         .add<double>("target", "g", {90})
                         .words("better", {"higher"});
  const auto batches = table.batches();
  PanelColumns columns;
  columns[static_cast<std::size_t>(PanelRole::latest)] = "x";
  columns[static_cast<std::size_t>(PanelRole::base)] = "start";
  const Found found(assess(batches, {panel_method("escap_csi")}, columns));
  CHECK(found.number("escap_csi_score", 0) == 2.5);
  CHECK_FALSE(found.has("statcan_status"));
  CHECK_THROWS_WITH_AS(
      assess(batches, {panel_method("statcan")}, columns),
      "Column \"base_year\": Expected it for statcan, but the table has only x, start, target, "
      "better; say which of them is \"base_year\"",
      ColumnError);
  columns[static_cast<std::size_t>(PanelRole::limit)] = "top";
  CHECK_THROWS_WITH_AS(
      assess(batches, {panel_method("escap_csi")}, columns),
      "Column \"top\": Expected it as limit, but the table has only x, start, target, better; "
      "say which of them is \"limit\"",
      ColumnError);
}

TEST_CASE("an error in a thread is the first row's") {
  std::vector<std::string> better(4 * block_rows, "higher");
  better[3 * block_rows] = better[block_rows + 2] = "up";
  const std::vector<double> ones(better.size(), 1);
  const auto table = Tables().add<double>("latest", "g", ones).words("better", better);
  const auto batches = table.batches();
  for (const unsigned threads : {1U, 4U}) {
    try {
      static_cast<void>(assess(batches, {panel_method("oecd_distance")}, {}, threads));
      FAIL("no error");
    } catch (const ColumnError& error) {
      CHECK(error.column() == "better");
      CHECK(error.row() == block_rows + 2);
    }
  }
}

TEST_CASE("methods are known by name") {
  for (const auto& method : panel_methods) CHECK(panel_method(method.name) == &method);
  CHECK(panel_method("statcam") == nullptr);
}

}  // namespace
}  // namespace zhibiao::panel
