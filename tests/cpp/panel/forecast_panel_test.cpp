// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/forecast_panel.hpp>

#include "batches.hpp"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::panel {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// Rows of a table in long form, written one by one.
struct Rows {
  std::vector<std::string> id, unit;
  std::vector<std::int32_t> year;
  std::vector<double> value, target;
  std::vector<bool> has_id, has_year, has_value;

  Rows& add(const std::string& series, std::optional<int> at, std::optional<double> y, double aim = 0,
            const std::string& in = "万吨") {
    id.push_back(series);
    has_id.push_back(!series.empty());
    year.push_back(at.value_or(0));
    has_year.push_back(at.has_value());
    value.push_back(y.value_or(nan));
    has_value.push_back(y.has_value());
    target.push_back(aim);
    unit.push_back(in);
    return *this;
  }
  Rows& add_all(const std::string& series, int first, const std::vector<double>& values, double aim = 0) {
    for (const double y : values) add(series, first++, y, aim);
    return *this;
  }
  [[nodiscard]] test::Tables tables() const {
    test::Tables out;
    out.words("unique_id", id, has_id).add("ds", "i", year, has_year).add("y", "g", value, has_value);
    return out.add("target", "g", target).words("unit", unit), out;
  }
};

/// The columns that came out.
class Result {
 public:
  Result(const test::Tables& tables, const ForecastRequest& request, const LongColumns& columns = {})
      : batches_(std::make_unique<arrow::Batches>(tables.batches())),
        table_(PanelForecast::arrow(forecast(*batches_, columns, request))) {}
  [[nodiscard]] std::size_t rows() const { return table_.rows; }
  [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
  [[nodiscard]] std::optional<double> number(std::string_view name, std::size_t i) const {
    const auto& of = column(name);
    if (!arrow::Bits{static_cast<const std::uint8_t*>(of.buffers[0]), 0}[i]) return std::nullopt;
    if (of.format == "g") return static_cast<const double*>(of.buffers[1])[i];
    return static_cast<const std::int32_t*>(of.buffers[1])[i];
  }
  [[nodiscard]] std::string word(std::string_view name, std::size_t i) const {
    const auto& of = column(name);
    const auto at = of.dictionary ? static_cast<const std::uint8_t*>(of.buffers[1])[i] : i;
    const auto& words = of.dictionary ? *of.dictionary : of;
    const auto* offsets = static_cast<const std::int32_t*>(words.buffers[1]);
    const auto* bytes = static_cast<const char*>(words.buffers[2]);
    return {bytes + offsets[at], bytes + offsets[at + 1]};
  }

 private:
  [[nodiscard]] const arrow::Column* find(std::string_view name) const {
    for (const auto& column : table_.columns)
      if (column.name == name) return &column;
    return nullptr;
  }
  [[nodiscard]] const arrow::Column& column(std::string_view name) const {
    const auto* found = find(name);
    if (found == nullptr) throw std::out_of_range(std::string(name));
    return *found;
  }

  std::unique_ptr<arrow::Batches> batches_;
  arrow::Table table_;
};

ForecastRequest request(std::vector<std::string> models, int horizon,
                        std::vector<ForecastLevel> levels = {}) {
  ForecastRequest out;
  out.models = std::move(models);
  out.horizon = horizon;
  out.levels = std::move(levels);
  return out;
}

TEST_CASE("the numbers are those of the models of one series") {
  const std::vector<int> years{2015, 2016, 2017, 2018, 2019, 2020};
  const std::vector<double> values{10, 12, 11, 15, 16, 18};
  const Result found(Rows().add_all("甲", 2015, values, 20).tables(),
                     request({"default", "drift", "theta"}, 3, {{0.8, "80"}, {0.95, "95"}}),
                     {.target = "target"});
  REQUIRE(found.rows() == 3);
  const project::Observations y{years, values};
  const std::vector<std::pair<std::string, project::ModelForecast>> models{
      {"default", project::combination(y, 3)},
      {"drift", project::drift(y, 3)},
      {"theta", project::standard_theta(y, 3)}};
  for (const auto& [name, model] : models)
    for (int h = 1; h <= 3; ++h) {
      CAPTURE(name);
      const auto row = static_cast<std::size_t>(h - 1);
      const project::Predictive one(model, h);
      CHECK(found.number(name, row) == doctest::Approx(one.median()));
      CHECK(found.number(name + "-lo-80", row) == doctest::Approx(one.interval(0.8).lower));
      CHECK(found.number(name + "-hi-95", row) == doctest::Approx(one.interval(0.95).upper));
      CHECK(found.number(name + "-p_met", row) == doctest::Approx(one.probability(Bound::at_least, 20).low));
      CHECK(found.word(name + "-status", row) == "ok");
      CHECK(found.number("ds", row) == 2020 + h);
      CHECK(found.word("unique_id", row) == "甲");
    }
}

TEST_CASE("every fault is told of its series, and the year of the cell; the others have their forecast") {
  Rows rows;
  rows.add_all("good", 2015, {1, 2, 3, 4, 5})
      .add_all("one point", 2020, {3})
      .add("nothing", 2019, {})
      .add("nothing", 2020, {})
      .add_all("infinite", 2018, {1, infinity, 3})
      .add_all("not a number", 2018, {1, 2, nan})
      .add_all("twice", 2018, {1, 2, 3})
      .add("twice", 2019, 7)
      .add("no year", {}, 7)
      .add("", 2020, 1)
      .add("units", 2019, 1, 0, "万吨")
      .add("units", 2020, 2, 0, "亿元")
      .add_all("constant", 2015, {7, 7, 7, 7, 7});
  LongColumns columns;
  columns.unit = "unit";
  const Result found(rows.tables(), request({"default"}, 2, {{0.95, "95"}}), columns);
  struct Expected {
    std::string id;
    std::optional<double> ds;
    std::string status;
    std::optional<double> year;
  };
  const std::vector<Expected> expected{
      {"good", 2020, "ok", {}},
      {"one point", 2021, "ok", {}},
      {"nothing", 2021, "too_few_points", {}},
      {"infinite", 2021, "not_finite", 2019},
      {"not a number", 2021, "not_finite", 2020},
      {"twice", 2021, "repeated_year", 2019},
      {"no year", {}, "no_year", {}},
      {"", 2021, "no_series", {}},
      {"units", 2021, "mixed_units", 2020},
      {"constant", 2020, "ok", {}},
  };
  std::size_t row = 0;
  for (const auto& of : expected) {
    CAPTURE(of.id);
    CHECK(found.word("unique_id", row) == of.id);
    CHECK(found.number("ds", row) == of.ds);
    CHECK(found.word("status", row) == of.status);
    CHECK(found.number("status_year", row) == of.year);
    CHECK(found.number("default", row).has_value() == (of.status == "ok"));
    CHECK(found.number("default-lo-95", row).has_value() == (of.status == "ok"));
    row += of.ds ? 2 : 1;
  }
  CHECK(found.rows() == row);
  CHECK(found.number("default", row - 1) == 7.0);
}

TEST_CASE("rows in any order, and years that are missing") {
  Rows sorted, mixed;
  sorted.add_all("a", 2010, {1, 3}).add("a", 2015, 9.0).add_all("b", 2012, {5, 4, 6});
  mixed.add("b", 2013, 4.0).add("a", 2015, 9.0).add("b", 2012, 5.0).add("a", 2012, {}).add("a", 2010, 1.0);
  mixed.add("b", 2014, 6.0).add("a", 2011, 3.0);
  const Result one(sorted.tables(), request({"drift"}, 1)), other(mixed.tables(), request({"drift"}, 1));
  CHECK(one.number("drift", 0) == doctest::Approx(9 + 8.0 / 5));  // five years, not two steps
  CHECK(other.number("drift", 1) == one.number("drift", 0));
  CHECK(other.number("drift", 0) == one.number("drift", 1));
  CHECK(other.word("unique_id", 0) == "b");
}

TEST_CASE("units that convert are converted") {
  Rows rows;
  rows.add("a", 2019, 1.0, 0, "万吨").add("a", 2020, 20000.0, 0, "吨").add("a", 2021, 3.0, 0, "万吨");
  LongColumns columns;
  columns.unit = "unit";
  CHECK(Result(rows.tables(), request({"drift"}, 1), columns).number("drift", 0) == doctest::Approx(4));
}

TEST_CASE("up to a year") {
  Rows rows;
  rows.add_all("a", 2015, {1, 2, 3, 4}).add_all("b", 2018, {1, 2, 3}).add_all("c", 2019, {1, 2});
  auto asked = request({"default"}, 1);
  asked.horizon.reset();
  asked.until = 2020;
  const Result found(rows.tables(), asked);
  REQUIRE(found.rows() == 4);
  CHECK(found.number("ds", 1) == 2020.0);
  CHECK(found.word("status", 1) == "ok");
  CHECK(found.word("status", 2) == "horizon_in_the_past");
  CHECK(found.word("status", 3) == "horizon_in_the_past");
  CHECK_FALSE(found.number("default", 2));
}

TEST_CASE("stated bounds hold for every model, and refuse what passes them") {
  Rows rows;
  rows.add_all("share", 2010, {.90, .92, .94, .96, .97, .98, .985, .99})
      .add_all("beyond", 2015, {.9, 1.0, 1.1});
  for (const std::string model : {"default", "drift", "linear_trend"}) {
    auto asked = request({model}, 10, {{0.99, "99"}});
    asked.limits = {0, 1};
    const Result found(rows.tables(), asked);
    for (std::size_t i = 0; i < 10; ++i) {
      CHECK(*found.number(model, i) <= 1);
      CHECK(*found.number(model + "-hi-99", i) <= 1);
    }
    CHECK(found.word("status", 10) == "outside_bounds");
  }
}

TEST_CASE("targets") {
  Rows rows;
  rows.add_all("a", 2015, {1, 2, 3, 4, 5}, 5.5).add_all("b", 2015, {5, 5, 5, 5, 5}, 5);
  auto asked = request({"drift"}, 1);
  const Result found(rows.tables(), asked, {.target = "target"});
  CHECK(*found.number("p_met", 0) > 0.5);
  CHECK(found.number("p_met", 1) == 1.0);  // a point on the target meets it
  asked.bound = Bound::below;
  CHECK(Result(rows.tables(), asked, {.target = "target"}).number("p_met", 1) == 0.0);
  asked.target = 5;
  CHECK(Result(rows.tables(), asked).number("p_met", 1) == 0.0);
  CHECK_FALSE(Result(rows.tables(), request({"drift"}, 1)).has("p_met"));
}

TEST_CASE("several models: the first fault is the status") {
  const Result found(Rows().add_all("short", 2018, {1, 2, 4}).tables(), request({"default", "theta"}, 1));
  CHECK(found.word("status", 0) == "too_few_points");
  CHECK(found.word("default-status", 0) == "ok");
  CHECK(found.word("theta-status", 0) == "too_few_points");
  CHECK(found.number("default", 0).has_value());
}

TEST_CASE("threads do not matter") {
  Rows rows;
  for (int s = 0; s < 300; ++s) rows.add_all("s" + std::to_string(s), 2015, {1.0 * s, 2, 3.0 + s % 7, 4, 5});
  auto asked = request({"default", "drift"}, 2, {{0.95, "95"}});
  const Result one(rows.tables(), asked);
  asked.threads = 3;
  const Result three(rows.tables(), asked);
  REQUIRE(one.rows() == three.rows());
  for (std::size_t i = 0; i < one.rows(); ++i) {
    CHECK(one.number("default-hi-95", i) == three.number("default-hi-95", i));
    CHECK(one.number("drift", i) == three.number("drift", i));
  }
}

TEST_CASE("no rows") {
  test::Tables none;
  none.words("unique_id", {}).add<std::int32_t>("ds", "i", {}).add<double>("y", "g", {});
  CHECK(Result(none, request({"default"}, 3)).rows() == 0);
}

struct Dates {
  std::string format;
  std::int64_t day;  ///< units of a day; 0: years
};

TEST_CASE("dates keep their month and day") {
  const std::int64_t leap_day = 18321, year_end = 18627;  // 2020-02-29, 2020-12-31
  for (const auto& [format, day] :
       {Dates{"tdm", 86'400'000}, Dates{"tss:", 86'400}, Dates{"tsn:UTC", 86'400'000'000'000}})
    for (const auto at : {leap_day, year_end}) {
      arrow::Pieces column{"ds", format, nullptr, {}, 0};
      const YearFormat years(column);
      const auto read = years.year(static_cast<double>(at * day) + 1);
      CHECK(read->year == 2020);
      CHECK(years.raw({2021, read->day}) ==
            (at == leap_day ? 18686 : 18992) * day);  // 2021-02-28, 2021-12-31
    }
}

TEST_CASE("columns and requests that cannot be") {
  const auto tables = Rows().add_all("a", 2015, {1, 2, 3}).tables();
  const auto fails = [&](const ForecastRequest& asked, const LongColumns& columns = {}) {
    return Result(tables, asked, columns).rows();
  };
  CHECK_THROWS_WITH_AS(
      static_cast<void>(fails(request({"default"}, 1), {.id = "county"})),
      doctest::Contains("Column \"county\": Expected a column of series' names, but the table has "
                        "only unique_id, ds, y"),
      ColumnError);
  CHECK_THROWS_WITH_AS(static_cast<void>(fails(request({"default"}, 1), {.year = "unit"})),
                       doctest::Contains("Expected years as whole numbers, dates or timestamps"),
                       ColumnError);
  CHECK_THROWS_WITH_AS(static_cast<void>(fails(request({"default"}, 1), {.value = "unit"})),
                       doctest::Contains("Expected numbers"), ColumnError);
  CHECK_THROWS_WITH_AS(static_cast<void>(fails(request({"prophet"}, 1))), doctest::Contains("got prophet"),
                       ArgumentError);
  CHECK_THROWS_AS(static_cast<void>(fails(request({}, 1))), ArgumentError);
  CHECK_THROWS_AS(static_cast<void>(fails(request({"default"}, 0))), ArgumentError);
  CHECK_THROWS_AS(static_cast<void>(fails(request({"default"}, 1001))), ArgumentError);
  CHECK_THROWS_AS(static_cast<void>(fails(request({"default"}, 1, {{1, "100"}}))), ArgumentError);
  auto asked = request({"default"}, 1);
  asked.until = 2030;
  CHECK_THROWS_WITH_AS(static_cast<void>(fails(asked)), doctest::Contains("either h or until"),
                       ArgumentError);
  asked.horizon.reset();
  asked.until = 20300;
  CHECK_THROWS_WITH_AS(static_cast<void>(fails(asked)), doctest::Contains("at most 1000 years after"),
                       ArgumentError);
  asked = request({"default"}, 1);
  asked.bound = Bound::range;
  CHECK_THROWS_AS(static_cast<void>(fails(asked)), ArgumentError);
}

TEST_CASE("half a year is no year") {
  test::Tables tables;
  tables.words("unique_id", {"a"}).add<double>("ds", "g", {2020.5}).add<double>("y", "g", {1});
  CHECK_THROWS_WITH_AS(static_cast<void>(Result(tables, request({"default"}, 1))),
                       doctest::Contains("Column \"ds\", row 0: Expected a whole year, got 2020.5"),
                       ColumnError);
}

TEST_CASE("names of series may be numbers") {
  test::Tables tables;
  tables.add<std::int64_t>("unique_id", "l", {110101, 110101, 110102})
      .add<std::int32_t>("ds", "i", {2019, 2020, 2020});
  tables.add<double>("y", "g", {1, 2, 3});
  CHECK(Result(tables, request({"default"}, 2)).rows() == 4);
}

TEST_CASE("values have the bounds of what they are: stated, of their unit, or of what is said of all") {
  Rows rows;
  const std::vector<double> falling{9, 6, 4, 1.5};
  int at = 2018;
  for (const double y : falling) {
    rows.add("吨", at, y, 0, "吨").add("百分", at, y, 0, "%").add("点", at, y, 0, "百分点");
    rows.add("亏", at, y - 3, 0, "元").add("人", at++, 10 * y, 0, "");
  }
  const auto ask = [&](ForecastRequest asked, bool with_unit) {
    return Result(rows.tables(), asked, with_unit ? LongColumns{.unit = "unit"} : LongColumns{});
  };
  const auto by_unit = ask(request({"default", "drift"}, 1, {{0.95, "95"}}), true);
  const std::vector<std::string> reasons{"quantity", "unclear", "growth", "negative", "assumed"};
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    CAPTURE(reasons[i]);
    CHECK(by_unit.word("bounds", i) == reasons[i]);
    for (const std::string model : {"default", "drift"})
      CHECK((*by_unit.number(model + "-lo-95", i) >= 0) == (i == 0 || i == 4));
  }
  CHECK(*by_unit.number("default-lo-95", 2) < *by_unit.number("default-lo-95", 1));  // growth is more open

  CHECK(ask(request({"default"}, 1), false).word("bounds", 1) == "assumed");
  auto shares = request({"default"}, 1);
  shares.kind = project::ValueKind::share;
  CHECK(ask(shares, true).word("bounds", 1) == "share");
  auto stated = request({"default"}, 1, {{0.95, "95"}});
  stated.limits.emplace();
  const auto open = ask(stated, true);
  CHECK(open.word("bounds", 0) == "stated");
  CHECK(*open.number("default-lo-95", 0) < 0);
}

TEST_CASE("a logistic curve grows towards the bounds here as it does alone") {
  const std::vector<int> years{2018, 2019, 2020, 2021, 2022};
  const std::vector<double> share{60, 70, 78, 85, 89};
  auto asked = request({"logistic"}, 2);
  asked.limits = {0, 100};
  const Result found(Rows().add_all("甲", 2018, share).tables(), asked);
  const auto alone = project::forecast_by("logistic", {years, share}, 2, {0, 100});
  CHECK(*found.number("logistic", 1) == doctest::Approx(project::Predictive(alone, 2).median()));
}

}  // namespace
}  // namespace zhibiao::panel
