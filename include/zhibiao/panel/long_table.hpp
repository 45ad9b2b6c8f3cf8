// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/unit.hpp>
#include <zhibiao/number/decimal.hpp>
#include <zhibiao/panel/arrow_import.hpp>
#include <zhibiao/panel/column_error.hpp>
#include <zhibiao/panel/forecast_status.hpp>
#include <zhibiao/panel/number_reader.hpp>
#include <zhibiao/panel/word_reader.hpp>
#include <zhibiao/panel/year_reader.hpp>
#include <zhibiao/project/observations.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace zhibiao::panel {

/// The columns of a table of yearly values in long form, a row a value.
struct LongColumns {
  std::string id = "unique_id";
  std::string year = "ds";
  std::string value = "y";
  std::optional<std::string> unit = {};         ///< words; values are converted to the unit of their series' first
  std::optional<std::string> target = {};       ///< what the series is to reach: of its rows the last that says
  std::optional<std::string> target_year = {};  ///< by when
};

/// One series of a long table: a view of its rows, put in order of years.
struct LongSeries {
  project::Observations observations;  ///< values that are there
  SeriesFault fault;                   ///< why no model is asked, if so
  std::optional<PanelYear> last;       ///< of its last row that has a year
  std::optional<double> target;
  std::optional<int> target_year;
  std::optional<std::string_view> unit;  ///< of its values, where a column says; nothing where it is empty
};

/// Yearly values of many series, gathered from a table in long form.  Rows may come in any order; a missing
/// value is a year without one.  What is wrong with a series is its fault, and no other's.
class LongTable {
 public:
  using Words = std::vector<std::string_view>;
  using Numbers = std::vector<std::int64_t>;

  /// Borrows the words of `table`.  Throws `ColumnError` where a column is missing, or of a type that cannot be
  /// read, or a year is no whole number.
  LongTable(const arrow::Batches& table, const LongColumns& columns);

  [[nodiscard]] std::size_t size() const noexcept { return faults_.size(); }
  [[nodiscard]] LongSeries operator[](std::size_t series) const;
  /// The names of the series, in the order in which they first come; words or numbers.  The series without a
  /// name is `nameless()`.
  [[nodiscard]] const std::variant<Words, Numbers>& ids() const noexcept { return ids_; }
  [[nodiscard]] std::optional<std::size_t> nameless() const noexcept { return nameless_; }
  [[nodiscard]] const YearFormat& years() const noexcept { return format_; }

 private:
  struct Row {
    std::uint32_t series = 0;
    bool has_value = false, has_year = false;
    PanelYear year;
    double value = 0;
  };

  void read_ids(const arrow::Batches& table, const std::string& name, std::vector<Row>& rows);
  template <class Key, class Ids>
  void assign(const Key* key, Row& row, std::unordered_map<Key, std::uint32_t>& known, Ids& ids);
  void convert_units(const arrow::Batches& table, const std::string& name, std::vector<Row>& rows);
  void read_targets(const arrow::Batches& table, const LongColumns& columns, const std::vector<Row>& rows);
  void gather(const std::vector<Row>& rows);
  void order(std::size_t series, std::vector<Row>& rows);
  void blame(std::size_t series, ForecastStatus status, std::optional<int> year);

  YearFormat format_;
  std::variant<Words, Numbers> ids_;
  std::optional<std::size_t> nameless_;
  std::vector<SeriesFault> faults_;
  std::vector<std::optional<PanelYear>> last_;
  std::vector<std::size_t> offsets_;
  std::vector<int> years_;
  std::vector<double> values_;
  std::vector<std::optional<std::string_view>> units_;
  std::vector<std::optional<double>> targets_;
  std::vector<std::optional<int>> target_years_;
};

namespace detail::longs {

[[nodiscard]] inline arrow::Pieces column(const arrow::Batches& table, const std::string& name,
                                          std::string_view what) {
  auto found = table.column(name);
  if (found) return *std::move(found);
  std::string names;
  for (const auto& other : table.names()) names.append(names.empty() ? "" : ", ").append(other);
  throw ColumnError(name, std::nullopt,
                    "Expected a column of " + std::string(what) + ", but the table has only " +
                        (names.empty() ? "none" : names) + "; say which of them it is");
}

/// A column of numbers as a whole.
struct Numbers {
  std::vector<double> values;
  std::vector<std::uint8_t> present;
};
[[nodiscard]] inline Numbers numbers(arrow::Pieces column) {
  const NumberReader reader(std::move(column));
  Numbers out{std::vector<double>(reader.rows()), std::vector<std::uint8_t>(reader.rows())};
  reader.read(0, out.values, out.present);
  return out;
}

/// How many times `to` is one `from`, or nothing where they do not convert.
[[nodiscard]] inline std::optional<double> factor(std::string_view from, std::string_view to) {
  if (from == to) return 1;
  const auto unit = Unit::parse(from), other = Unit::parse(to);
  if (!unit || !other || !compatible(*unit, *other)) return std::nullopt;
  const auto one = convert_exactly(Decimal(1), *unit, *other);
  return one ? std::optional(one->approximate()) : std::nullopt;
}

/// 53 bits tell whole numbers apart.
[[nodiscard]] inline std::int64_t whole(const std::string& column, std::size_t row, double value) {
  if (std::fabs(value) < 0x1p53 && value == std::floor(value)) return static_cast<std::int64_t>(value);
  throw ColumnError(column, row,
                    "Expected the name of a series, a word or a whole number, got " + std::to_string(value));
}

}  // namespace detail::longs

inline LongTable::LongTable(const arrow::Batches& table, const LongColumns& columns)
    : format_(detail::longs::column(table, columns.year, "years")) {
  std::vector<Row> rows(table.rows());
  read_ids(table, columns.id, rows);
  std::vector<PanelYear> years(rows.size());
  std::vector<std::uint8_t> has_year(rows.size());
  YearReader(detail::longs::column(table, columns.year, "years")).read(0, years, has_year);
  const auto values = detail::longs::numbers(detail::longs::column(table, columns.value, "values"));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].year = years[i];
    rows[i].has_year = has_year[i] != 0;
    rows[i].value = values.values[i];
    rows[i].has_value = values.present[i] != 0;
  }
  units_.resize(size());
  if (columns.unit) convert_units(table, *columns.unit, rows);
  read_targets(table, columns, rows);
  gather(rows);
}

/// The first fault of a series is the one that is told.
inline void LongTable::blame(std::size_t series, ForecastStatus status, std::optional<int> year) {
  if (faults_[series].status == ForecastStatus::ok) faults_[series] = {status, year};
}

/// Rows of one series mostly follow each other.
template <class Key, class Ids>
void LongTable::assign(const Key* key, Row& row, std::unordered_map<Key, std::uint32_t>& known, Ids& ids) {
  const auto next = static_cast<std::uint32_t>(ids.size());
  if (key == nullptr) {
    if (!nameless_) {
      nameless_ = next;
      ids.push_back({});
      faults_.push_back({ForecastStatus::no_series, std::nullopt});
    }
    row.series = static_cast<std::uint32_t>(*nameless_);
    return;
  }
  const auto [found, added] = known.try_emplace(*key, next);
  if (added) {
    ids.push_back(*key);
    faults_.push_back({});
  }
  row.series = found->second;
}

inline void LongTable::read_ids(const arrow::Batches& table, const std::string& name, std::vector<Row>& rows) {
  auto column = detail::longs::column(table, name, "series' names");
  if (WordReader::reads(column)) {
    std::unordered_map<std::string_view, std::uint32_t> known;
    auto& ids = ids_.emplace<Words>();
    WordReader(std::move(column)).read(0, rows.size(), [&](std::size_t i, std::optional<std::string_view> word) {
      const bool same = i > 0 && word && nameless_ != rows[i - 1].series && ids[rows[i - 1].series] == *word;
      if (same)
        rows[i].series = rows[i - 1].series;
      else
        assign(word ? &*word : nullptr, rows[i], known, ids);
    });
    return;
  }
  const auto numbers = detail::longs::numbers(std::move(column));
  std::unordered_map<std::int64_t, std::uint32_t> known;
  auto& ids = ids_.emplace<Numbers>();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto id = numbers.present[i] != 0 ? detail::longs::whole(name, i, numbers.values[i]) : 0;
    assign(numbers.present[i] != 0 ? &id : nullptr, rows[i], known, ids);
  }
}

/// To the unit of the first row of each series that names one; a row that names none is in that unit.
inline void LongTable::convert_units(const arrow::Batches& table, const std::string& name,
                                     std::vector<Row>& rows) {
  const WordReader units(detail::longs::column(table, name, "units"));
  units.read(0, rows.size(), [&](std::size_t i, std::optional<std::string_view> unit) {
    auto& row = rows[i];
    if (!unit || !row.has_value) return;
    auto& own = units_[row.series];
    if (!own) own = unit;
    const auto factor = detail::longs::factor(*unit, *own);
    if (!factor)
      return blame(row.series, ForecastStatus::mixed_units,
                   row.has_year ? std::optional(row.year.year) : std::nullopt);
    row.value *= *factor;
  });
}

inline void LongTable::read_targets(const arrow::Batches& table, const LongColumns& columns,
                                    const std::vector<Row>& rows) {
  targets_.resize(size());
  target_years_.resize(size());
  if (columns.target) {
    const auto found = detail::longs::numbers(detail::longs::column(table, *columns.target, "targets"));
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (found.present[i] != 0) targets_[rows[i].series] = found.values[i];
  }
  if (!columns.target_year) return;
  std::vector<PanelYear> years(rows.size());
  std::vector<std::uint8_t> present(rows.size());
  YearReader(detail::longs::column(table, *columns.target_year, "target years")).read(0, years, present);
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (present[i] != 0) target_years_[rows[i].series] = years[i].year;
}

/// A series' rows together, in their order, and then in that of years.
inline void LongTable::gather(const std::vector<Row>& rows) {
  std::vector<std::size_t> begin(size() + 1);
  for (const auto& row : rows) ++begin[row.series + 1];
  for (std::size_t s = 0; s < size(); ++s) begin[s + 1] += begin[s];
  std::vector<std::uint32_t> place(rows.size());
  auto next = begin;
  for (std::size_t i = 0; i < rows.size(); ++i) place[next[rows[i].series]++] = static_cast<std::uint32_t>(i);
  last_.resize(size());
  offsets_.assign(1, 0);
  std::vector<Row> own;
  for (std::size_t s = 0; s < size(); ++s) {
    own.clear();
    for (auto i = begin[s]; i < begin[s + 1]; ++i) own.push_back(rows[place[i]]);
    order(s, own);
    offsets_.push_back(values_.size());
  }
}

inline void LongTable::order(std::size_t series, std::vector<Row>& rows) {
  for (const auto& row : rows)
    if (row.has_value && !row.has_year) blame(series, ForecastStatus::no_year, std::nullopt);
  std::erase_if(rows, [](const Row& row) { return !row.has_year; });
  const auto earlier = [](const Row& a, const Row& b) { return a.year.year < b.year.year; };
  if (!std::is_sorted(rows.begin(), rows.end(), earlier)) std::stable_sort(rows.begin(), rows.end(), earlier);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    if (i > 0 && rows[i - 1].year.year == row.year.year)
      blame(series, ForecastStatus::repeated_year, row.year.year);
    if (!row.has_value) continue;
    if (!std::isfinite(row.value)) blame(series, ForecastStatus::not_finite, row.year.year);
    years_.push_back(row.year.year);
    values_.push_back(row.value);
  }
  if (!rows.empty()) last_[series] = rows.back().year;
}

inline LongSeries LongTable::operator[](std::size_t series) const {
  const auto begin = offsets_[series], count = offsets_[series + 1] - begin;
  return {{std::span(years_).subspan(begin, count), std::span(values_).subspan(begin, count)},
          faults_[series],
          last_[series],
          targets_[series],
          target_years_[series],
          units_[series]};
}

}  // namespace zhibiao::panel
