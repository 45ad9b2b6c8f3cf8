// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/closed_forms.hpp>

#include "batches.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::panel {
namespace {

using Value = std::optional<double>;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// A cell of the result as a reader of the columns sees it.
struct Seen {
  Value value;
  std::string reason;
};

/// What comes out, read back through the interface.
class Result {
 public:
  Result(const SeriesSource& source, const std::vector<int>& years, const ClosedFormTargets& targets,
         unsigned threads = 1)
      : forms_(std::make_shared<ClosedForms>()) {
    closed_forms(source, YearAxis(years), targets, *forms_, threads);
    table_ = ClosedForms::arrow(forms_);
  }

  [[nodiscard]] const arrow::Column& column(std::string_view name) const {
    for (const auto& column : table_.columns)
      if (column.name == name) return column;
    throw std::out_of_range(std::string(name));
  }
  [[nodiscard]] bool valid(const arrow::Column& column, std::size_t i) const {
    return arrow::Bits{static_cast<const std::uint8_t*>(column.buffers[0]), 0}[i];
  }
  [[nodiscard]] std::string word(std::string_view name, std::size_t i) const {
    const auto& of = column(name);
    if (!valid(of, i)) return "null";
    const auto code = static_cast<const std::uint8_t*>(of.buffers[1])[i];
    const auto* offsets = static_cast<const std::int32_t*>(of.dictionary->buffers[1]);
    const auto* bytes = static_cast<const char*>(of.dictionary->buffers[2]);
    return {bytes + offsets[code], bytes + offsets[code + 1]};
  }
  [[nodiscard]] Seen seen(std::string_view form, std::size_t i) const {
    const auto& of = column(form);
    const auto value = static_cast<const double*>(of.buffers[1])[i];
    return {valid(of, i) ? Value(value) : std::nullopt, word(std::string(form) + "_reason", i)};
  }
  [[nodiscard]] const arrow::Table& table() const { return table_; }

 private:
  std::shared_ptr<ClosedForms> forms_;
  arrow::Table table_;
};

struct Row {
  std::vector<Value> values;
  Value target, target_year;
  std::vector<Seen> forms;  ///< gap, attainment, cagr, required_cagr, slope
  std::vector<std::string> verdicts;
};

const std::vector<int> years{2019, 2020, 2021, 2022, 2023};

/// Four years, one to come; higher is better.
const std::vector<Row> rows{
    {{100, 110, 121, 133.1, 146.41},
     180.0,
     2025.0,
     {{-33.59, "none"},
      {146.41 / 180, "none"},
      {0.1, "none"},
      {0.10879403842964774, "none"},
      {11.592, "none"}},
     {"missed", "insufficient", "improving"}},
    {{8, 7, 6, 5, 4},
     4.0,
     2024.0,
     {{0.0, "none"}, {1.0, "none"}, {-0.159103584746285, "none"}, {0.0, "none"}, {-1.0, "none"}},
     {"met", "insufficient", "worsening"}},
    {{7, 7, 7, 7, 7},
     7.0,
     2023.0,
     {{0.0, "none"}, {1.0, "none"}, {0.0, "none"}, {{}, "target_year_passed"}, {0.0, "none"}},
     {"met", "null", "unchanged"}},
    {{{}, 10, {}, 20, {}},
     {},
     2030.0,
     {{{}, "no_target"}, {{}, "no_target"}, {0.4142135623730951, "none"}, {{}, "no_target"}, {5.0, "none"}},
     {"null", "null", "improving"}},
    {{{}, {}, 5, {}, {}},
     10.0,
     2022.0,
     {{-5.0, "none"}, {0.5, "none"}, {{}, "too_few_points"}, {1.0, "none"}, {{}, "too_few_points"}},
     {"missed", "null", "null"}},
    {{{}, {}, {}, {}, {}},
     10.0,
     2025.0,
     {{{}, "too_few_points"},
      {{}, "too_few_points"},
      {{}, "too_few_points"},
      {{}, "too_few_points"},
      {{}, "too_few_points"}},
     {"null", "null", "null"}},
    {{0, 1, 2, 3, 4},
     8.0,
     2025.0,
     {{-4.0, "none"}, {0.5, "none"}, {{}, "zero_base"}, {0.4142135623730951, "none"}, {1.0, "none"}},
     {"missed", "null", "improving"}},
    {{4, 3, 2, 1, 0},
     0.0,
     2025.0,
     {{0.0, "none"}, {{}, "zero_target"}, {-1.0, "none"}, {{}, "zero_base"}, {-1.0, "none"}},
     {"met", "null", "worsening"}},
    {{-4, -2, 0, 2, 4},
     -1.0,
     2025.0,
     {{5.0, "none"},
      {{}, "target_not_positive"},
      {{}, "opposite_signs"},
      {{}, "opposite_signs"},
      {2.0, "none"}},
     {"met", "null", "improving"}},
    {{-8, -7, -6, -5, -4},
     -2.0,
     2024.0,
     {{-2.0, "none"},
      {{}, "target_not_positive"},
      {-0.159103584746285, "none"},
      {-0.5, "none"},
      {1.0, "none"}},
     {"missed", "insufficient", "improving"}},
    {{5, 5, 5, 5, 5},
     0.0,
     {},
     {{5.0, "none"}, {{}, "zero_target"}, {0.0, "none"}, {{}, "no_target_year"}, {0.0, "none"}},
     {"met", "null", "unchanged"}},
    {{1, 2, infinity, 4, 5},
     4.0,
     2025.0,
     {{{}, "not_finite"}, {{}, "not_finite"}, {{}, "not_finite"}, {{}, "not_finite"}, {{}, "not_finite"}},
     {"null", "null", "null"}},
    {{1, 2, 3, 4, 5},
     infinity,
     2025.0,
     {{{}, "not_finite"},
      {{}, "not_finite"},
      {0.4953487812212205, "none"},
      {{}, "not_finite"},
      {1.0, "none"}},
     {"null", "null", "improving"}},
    {{1e-300, 1, 1, 1, 1e300},
     1e-300,
     2024.0,
     {{1e300, "none"}, {{}, "not_finite"}, {1e150, "none"}, {-1.0, "none"}, {2e299, "none"}},
     {"met", "sufficient", "improving"}},
};

void check(const Result& found, std::size_t i, const Row& row) {
  CAPTURE(i);
  for (std::size_t form = 0; form < closed_form_names.size(); ++form) {
    const auto seen = found.seen(closed_form_names[form], i);
    CAPTURE(closed_form_names[form]);
    CHECK(seen.reason == row.forms[form].reason);
    REQUIRE(seen.value.has_value() == row.forms[form].value.has_value());
    if (seen.value) CHECK(*seen.value == doctest::Approx(*row.forms[form].value).epsilon(1e-10));
  }
  for (std::size_t k = 0; k < row.verdicts.size(); ++k)
    CHECK(found.word(closed_form_verdict_names[k], i) == row.verdicts[k]);
}

/// Row `i` of the table of examples, over and over.
const Row& row_at(std::size_t i) { return rows[i % rows.size()]; }

void add(test::Tables& tables, const std::string& name, const std::vector<Value>& values) {
  std::vector<double> numbers;
  std::vector<bool> valid;
  for (const auto& value : values) {
    numbers.push_back(value.value_or(nan));
    valid.push_back(value.has_value());
  }
  tables.add(name, "g", numbers, valid);
}

/// The examples as a table with a column a year.
struct Example {
  explicit Example(std::size_t count) {
    std::vector<Value> target, target_year;
    std::vector<std::vector<Value>> columns(years.size());
    for (std::size_t i = 0; i < count; ++i) {
      target.push_back(row_at(i).target);
      target_year.push_back(row_at(i).target_year);
      for (std::size_t j = 0; j < years.size(); ++j) columns[j].push_back(row_at(i).values[j]);
    }
    for (std::size_t j = 0; j < years.size(); ++j) add(tables, std::to_string(years[j]), columns[j]);
    add(tables, "target", target);
    add(tables, "target_year", target_year);
    batches = std::make_unique<arrow::Batches>(tables.batches());
    for (const auto& [name, into] :
         {std::pair{"target", &targets.target}, {"target_year", &targets.target_year}})
      *into = NumberReader(*batches->column(name));
    targets.better = Better::higher;
  }
  [[nodiscard]] std::unique_ptr<SeriesSource> columns() const {
    std::vector<NumberReader> readers;
    for (const int year : years) readers.emplace_back(*batches->column(std::to_string(year)));
    return source_of_columns(std::move(readers));
  }

  test::Tables tables;
  std::unique_ptr<arrow::Batches> batches;
  ClosedFormTargets targets;
};

TEST_CASE("every form, its reasons and verdicts, from a column a year") {
  const Example example(rows.size());
  const Result found(*example.columns(), years, example.targets);
  for (std::size_t i = 0; i < rows.size(); ++i) check(found, i, rows[i]);
}

TEST_CASE("blocks, tiles and threads do not matter") {
  for (const std::size_t count : {1U, 63U, 64U, 65U, 5000U}) {
    const Example example(count);
    const auto source = example.columns();
    const Result one(*source, years, example.targets), three(*source, years, example.targets, 3);
    for (std::size_t i = 0; i < count; i += count > 100 ? 7 : 1) check(one, i, row_at(i));
    for (std::size_t i = count - std::min<std::size_t>(count, 20); i < count; ++i) check(three, i, row_at(i));
    CHECK(one.column("gap").nulls == three.column("gap").nulls);
  }
}

TEST_CASE("arrays in both orders, NaN for what is missing") {
  const std::size_t count = 100;
  const Example example(count);
  std::vector<double> by_series(count * 5), by_year(count * 5);
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t j = 0; j < 5; ++j)
      by_series[i * 5 + j] = by_year[j * count + i] = row_at(i).values[j].value_or(nan);
  const auto rows_first = source_of(SeriesArray{by_series.data(), count, 5, 5, false, true});
  const auto years_first = source_of(SeriesArray{by_year.data(), count, 5, count, true, true});
  const Result a(*rows_first, years, example.targets), b(*years_first, years, example.targets);
  for (std::size_t i = 0; i < count; ++i) {
    check(a, i, row_at(i));
    check(b, i, row_at(i));
  }
}

TEST_CASE("NaN is refused where it does not stand for a missing value") {
  const std::vector<double> values{1, 2, nan, 4, 5};
  const Result found(*source_of(SeriesArray{values.data(), 1, 5, 5, false, false}), years,
                     {4.0, 2030.0, std::monostate{}});
  for (const auto form : closed_form_names) CHECK(found.seen(form, 0).reason == "not_finite");
  CHECK(found.table().columns.size() == 10);  // no direction, no verdicts
}

TEST_CASE("complete series say the same whatever stands beside them") {
  std::mt19937_64 dice(7);
  std::lognormal_distribution<double> size(3, 1);
  for (const std::size_t n : {1U, 2U, 3U, 4U, 5U, 8U, 20U, 25U, 64U}) {
    std::vector<int> axis;
    for (std::size_t j = 0; j < n; ++j) axis.push_back(static_cast<int>(1960 + j + (j > n / 2 ? 3 : 0)));
    const std::size_t count = 70;
    std::vector<double> by_series(count * n), by_year(count * n);
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t j = 0; j < n; ++j) by_series[i * n + j] = by_year[j * count + i] = size(dice);
    const ClosedFormTargets targets{50.0, 2050.0, Better::lower};
    const Result plain(*source_of(SeriesArray{by_series.data(), count, n, n, false, false}), axis, targets);
    const Result years_first(*source_of(SeriesArray{by_year.data(), count, n, count, true, false}), axis,
                             targets);
    by_series[0] = nan;  // the first series is not complete: other code for all
    const Result masked(*source_of(SeriesArray{by_series.data(), count, n, n, false, true}), axis, targets);
    for (std::size_t i = 1; i < count; ++i)
      for (const auto form : closed_form_names) {
        CHECK(plain.seen(form, i).value == masked.seen(form, i).value);
        CHECK(plain.seen(form, i).reason == masked.seen(form, i).reason);
        const auto other = years_first.seen(form, i).value;
        REQUIRE(other.has_value() == plain.seen(form, i).value.has_value());
        if (other) CHECK(*other == doctest::Approx(*plain.seen(form, i).value).epsilon(1e-11));
      }
  }
}

/// The same as the textbook says it, in long double.
TEST_CASE("random series beside the plain formulas") {
  std::mt19937_64 dice(11);
  std::normal_distribution<double> noise(0, 5);
  const std::size_t n = 20, count = 300;
  std::vector<double> y(n * count);
  std::vector<int> axis;
  for (std::size_t j = 0; j < n; ++j) axis.push_back(static_cast<int>(2004 + j));
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t j = 0; j < n; ++j) y[i * n + j] = 100 + 3.0 * static_cast<double>(j) + noise(dice);
  const Result found(*source_of(SeriesArray{y.data(), count, n, n, false, false}), axis, {150.0, 2030.0, {}});
  for (std::size_t i = 0; i < count; ++i) {
    const long double first = y[i * n], last = y[i * n + n - 1];
    long double mean = 0, sxy = 0, sxx = 0;
    for (std::size_t j = 0; j < n; ++j) mean += y[i * n + j] / 20.0L;
    for (std::size_t j = 0; j < n; ++j) {
      const long double x = static_cast<long double>(j) - 9.5L;
      sxy += x * (y[i * n + j] - mean);
      sxx += x * x;
    }
    CHECK(std::fabs(*found.seen("slope", i).value - static_cast<double>(sxy / sxx)) < 1e-13);
    CHECK(std::fabs(*found.seen("cagr", i).value -
                    static_cast<double>(std::pow(last / first, 1 / 19.0L) - 1)) < 1e-15);
    CHECK(std::fabs(*found.seen("required_cagr", i).value -
                    static_cast<double>(std::pow(150 / last, 1 / 7.0L) - 1)) < 1e-15);
  }
}

TEST_CASE("directions turn verdicts") {
  const std::vector<double> y{8, 7, 6, 5, 4, 8, 7, 6, 5, 4, 8, 7, 6, 5, 4};
  const std::vector<double> better{1, -1, 0};
  const Result found(*source_of(SeriesArray{y.data(), 3, 5, 5, false, false}), years,
                     {3.0, 2025.0, std::span<const double>(better)});
  CHECK(found.word("verdict", 0) == "met");
  CHECK(found.word("verdict", 1) == "missed");
  CHECK(found.word("verdict", 2) == "no_direction");
  CHECK(found.word("pace", 1) == "sufficient");  // 8 to 4 in 4 years is faster than 4 to 3 in 2
  CHECK(found.word("trend", 1) == "improving");
  CHECK(found.word("trend", 2) == "no_direction");
}

/// A column of lists of one length, made by hand.
struct Lists {
  explicit Lists(std::size_t count, std::vector<double> values, const std::vector<bool>& valid = {})
      : kept(std::move(values)) {
    child.add("item", "g", kept, valid);
    arrow::export_schema(child.table(), child_schema);
    arrow::export_array(child.table(), child_array);
    format = "+w:" + std::to_string(kept.size() / count);
    inner = {format.c_str(),       "y",    nullptr, 0, 1, child_schema.children, nullptr,
             &done<arrow::Schema>, nullptr};
    list = {static_cast<std::int64_t>(count),
            0,
            0,
            1,
            1,
            &no_bits,
            child_array.children,
            nullptr,
            &done<arrow::Array>,
            nullptr};
    schema = {"+s", "", nullptr, 0, 1, &inner_at, nullptr, &done<arrow::Schema>, nullptr};
    array = {static_cast<std::int64_t>(count),
             0,
             0,
             1,
             1,
             &no_bits,
             &list_at,
             nullptr,
             &done<arrow::Array>,
             nullptr};
  }
  ~Lists() {
    arrow::release(child_schema);
    arrow::release(child_array);
  }
  template <class T>
  static void done(T* self) {
    self->release = nullptr;
  }

  std::vector<double> kept;
  test::Tables child;
  std::string format;
  const void* no_bits = nullptr;
  arrow::Schema child_schema{}, inner{}, schema{};
  arrow::Array child_array{}, list{}, array{};
  arrow::Schema* inner_at = &inner;
  arrow::Array* list_at = &list;
};

TEST_CASE("lists of one length") {
  std::vector<double> values;
  std::vector<bool> valid;
  for (const auto& row : rows)
    for (const auto& value : row.values) {
      values.push_back(value.value_or(nan));
      valid.push_back(value.has_value());
    }
  const Example example(rows.size());
  Lists lists(rows.size(), values, valid);
  const auto batches = arrow::Batches::from_array(lists.schema, lists.array);
  const Result found(*source_of_lists(*batches.column("y"), 5), years, example.targets);
  for (std::size_t i = 0; i < rows.size(); ++i) check(found, i, rows[i]);
  CHECK_THROWS_WITH_AS(static_cast<void>(source_of_lists(*batches.column("y"), 6)),
                       doctest::Contains("Expected lists of 6 numbers, one a year"), ColumnError);
}

TEST_CASE("no series") {
  const Result found(*source_of(SeriesArray{nullptr, 0, 5, 5, false, false}), years,
                     {1.0, 2025.0, Better::higher});
  CHECK(found.table().rows == 0);
  CHECK(found.table().columns.size() == 13);
}

TEST_CASE("years that are no axis") {
  CHECK_THROWS_WITH_AS(YearAxis(std::vector<int>{}),
                       doctest::Contains("Expected 1 to 64 years for years, got 0"), ArgumentError);
  CHECK_THROWS_AS(YearAxis(std::vector<int>(65)), ArgumentError);
  CHECK_THROWS_WITH_AS(YearAxis(std::vector<int>{2020, 2020}), doctest::Contains("got 2020 before 2020"),
                       ArgumentError);
}

TEST_CASE("memory is used again") {
  ClosedForms forms;
  forms.renew(100, true);
  const auto* before = forms.room(0).values[0];
  forms.renew(100, true);
  CHECK(forms.room(0).values[0] == before);
  forms.renew(101, false);
  CHECK(forms.rows() == 101);
  CHECK_FALSE(forms.judged());
}

TEST_CASE("a result that is gone leaves its memory to the next one") {
  constexpr std::size_t count = 200'000;
  const auto pool = std::make_shared<ResultPool>();
  const double* first = nullptr;
  {
    ClosedForms forms(pool);
    forms.renew(count, false);
    first = forms.room(0).values[0];
    CHECK(pool->kept() == 0);
  }
  const bool kept = pool->kept() > 0;
  ClosedForms next(pool), other(pool);
  next.renew(count, true);  // a little larger: new memory
  other.renew(count, false);
  CHECK(kept == (other.room(0).values[0] == first));
}

TEST_CASE("results larger than a cache say what small ones say") {
  constexpr std::size_t count = 180'003;
  std::mt19937_64 dice(3);
  std::lognormal_distribution<double> size(3, 1);
  std::vector<double> y(2 * count);
  for (auto& value : y) value = dice() % 50 == 0 ? nan : size(dice);
  const std::vector<int> two{2020, 2021};
  const ClosedFormTargets targets{20.0, 2025.0, Better::higher};
  const Result all(*source_of(SeriesArray{y.data(), count, 2, 2, false, true}), two, targets, 2);
  for (std::size_t begin = 0; begin < count; begin += 60'001) {
    const auto part = std::min<std::size_t>(500, count - begin);
    const Result few(*source_of(SeriesArray{&y[2 * begin], part, 2, 2, false, true}), two, targets);
    for (std::size_t i = 0; i < part; ++i)
      for (const auto form : closed_form_names) {
        CHECK(all.seen(form, begin + i).value == few.seen(form, i).value);
        CHECK(all.seen(form, begin + i).reason == few.seen(form, i).reason);
        CHECK(all.word("pace", begin + i) == few.word("pace", i));
      }
  }
}

TEST_CASE("what series said leaves no trace in those after them") {
  constexpr std::size_t count = 3 * closed_form_tile;
  std::vector<double> y(3 * count);
  for (std::size_t i = 0; i < count; ++i) {
    const bool odd =
        i < closed_form_tile && i % 2 == 0;  // infinite, missing, huge and tiny: in the first tile
    y[3 * i] = odd ? 1e200 : 1, y[3 * i + 1] = odd ? infinity : 2, y[3 * i + 2] = odd ? nan : 4;
    if (i >= 2 * closed_form_tile) y[3 * i + 2] = 1e-200;  // in the last
  }
  for (const bool missing : {false, true}) {
    const Result found(*source_of(SeriesArray{y.data(), count, 3, 3, false, missing}), {2020, 2021, 2022},
                       {8.0, 2025.0, {}});
    for (std::size_t i = closed_form_tile; i < 2 * closed_form_tile; ++i) {
      CHECK(found.seen("slope", i).value == 1.5);
      CHECK(found.seen("cagr", i).value == doctest::Approx(1.0));
    }
    CHECK(found.seen("slope", 0).reason == "not_finite");
    CHECK(found.seen("cagr", count - 1).value == doctest::Approx(-1.0));
    CHECK(found.seen("required_cagr", count - 1).value == doctest::Approx(std::cbrt(8e200) - 1));
  }
}

TEST_CASE("targets of each series, as many as there are and none beyond") {
  for (const std::size_t count : {1U, 63U, 64U, 65U, 2047U, 2048U, 2049U, 2113U}) {
    const auto target = std::make_unique<double[]>(count);  // a checker sees what is read beyond
    std::vector<double> y(2 * count);
    for (std::size_t i = 0; i < count; ++i)
      y[2 * i] = i % 70 == 0 ? 0 : 1, y[2 * i + 1] = 2, target[i] = 3 + static_cast<double>(i);
    const ClosedFormTargets targets{std::span<const double>(target.get(), count), 2025.0, {}};
    const Result found(*source_of(SeriesArray{y.data(), count, 2, 2, false, false}), {2020, 2021}, targets);
    for (std::size_t i = 0; i < count; ++i) {
      CHECK(found.seen("gap", i).value == -1 - static_cast<double>(i));
      CHECK(found.seen("cagr", i).reason == (i % 70 == 0 ? "zero_base" : "none"));
    }
  }
}

}  // namespace
}  // namespace zhibiao::panel
