// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/indicator.hpp>
#include <zhibiao/model/unit.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {

/// A table of indicators that cannot be used: where, which field, and what to do about it.
class CatalogueError : public std::runtime_error {
 public:
  CatalogueError(std::string file, std::size_t line, std::string field, const std::string& message)
      : std::runtime_error(file + ":" + std::to_string(line) + ": field \"" + field + "\": " + message),
        file_(std::move(file)),
        line_(line),
        field_(std::move(field)) {}
  [[nodiscard]] const std::string& file() const noexcept { return file_; }
  [[nodiscard]] std::size_t line() const noexcept { return line_; }
  [[nodiscard]] const std::string& field() const noexcept { return field_; }

 private:
  std::string file_;
  std::size_t line_;
  std::string field_;
};

/// The fields of a table of indicators, in the order that they are written.  `id`, `name`, `unit`, `better`
/// and `kind` must be there; the others may be left out.
inline constexpr std::array<std::string_view, 8> catalogue_fields{"id",   "name",   "aliases", "english",
                                                                  "unit", "better", "kind",    "measure"};

namespace detail {

/// The cells of a line; one, empty, where the line is empty.
[[nodiscard]] inline std::vector<std::string_view> split(std::string_view line, std::string_view separator) {
  std::vector<std::string_view> cells;
  for (std::size_t at = 0;; line.remove_prefix(at + separator.size())) {
    at = line.find(separator);
    cells.push_back(line.substr(0, at));
    if (at == line.npos) return cells;
  }
}

/// Reads the rows of a table: tab-separated, a header row that names the fields, `#` before a comment.
/// The rows look into `text`, which has to outlive them.
class CatalogueReader {
 public:
  CatalogueReader(std::string_view text, std::string file) : text_(text), file_(std::move(file)) {}

  /// Adds the rows of the table to `rows`, whose ids are taken.  Throws `CatalogueError`.
  void read(std::vector<Indicator>& rows) {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
    for (std::string_view line; next(line);) {
      if (columns_.empty()) {
        read_header(line);
      } else {
        rows.push_back(read_row(line, rows));
      }
    }
    if (columns_.empty()) fail("id", "Expected a header row that names the fields, got an empty table");
  }

 private:
  [[noreturn]] void fail(std::string_view field, const std::string& message) const {
    throw CatalogueError(file_, line_, std::string(field), message);
  }

  /// The next line that is neither empty nor a comment.
  bool next(std::string_view& line) {
    while (!text_.empty()) {
      ++line_;
      const auto end = text_.find('\n');
      line = text_.substr(0, end);
      text_ = end == text_.npos ? std::string_view{} : text_.substr(end + 1);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (!line.empty() && line[0] != '#') return true;
    }
    return false;
  }

  void read_header(std::string_view line) {
    for (const auto cell : split(line, "\t")) {
      const auto field = std::find(catalogue_fields.begin(), catalogue_fields.end(), cell);
      if (field == catalogue_fields.end())
        fail(cell, "Expected one of " + listed(catalogue_fields) + "; rename or remove the column");
      columns_.push_back(static_cast<std::size_t>(field - catalogue_fields.begin()));
    }
    for (std::size_t field = 0; field < catalogue_fields.size(); ++field) check_column(field);
  }

  void check_column(std::size_t field) const {
    constexpr std::array required{true, true, false, false, true, true, true, false};
    const auto times = std::count(columns_.begin(), columns_.end(), field);
    if (times == 0 && required[field])
      fail(catalogue_fields[field], "Expected the column once in the header; add it");
    if (times > 1) fail(catalogue_fields[field], "Expected the column once in the header; remove the second");
  }

  [[nodiscard]] Indicator read_row(std::string_view line, std::span<const Indicator> taken) const {
    const auto cells = split(line, "\t");
    if (cells.size() != columns_.size())
      fail("id", "Expected " + std::to_string(columns_.size()) + " cells as in the header, got " +
                     std::to_string(cells.size()) + "; separate them by one tab each");
    std::array<std::string_view, catalogue_fields.size()> values{};
    for (std::size_t i = 0; i < cells.size(); ++i) values[columns_[i]] = cells[i];
    const auto same_id = [&](const Indicator& row) { return row.id == values[0]; };
    if (std::any_of(taken.begin(), taken.end(), same_id))
      fail("id", "Expected an id that is not taken, got \"" + std::string(values[0]) + "\"; choose another");
    return checked(values);
  }

  [[nodiscard]] Indicator checked(std::span<const std::string_view, 8> v) const {
    check_id(v[0]);
    if (v[1].empty()) fail("name", "Expected the Chinese name, got nothing; fill it in");
    check_aliases(v[2]);
    if (!Unit::parse(v[4]))
      fail("unit", "Expected a unit such as 元, % or 件/万人, got \"" + std::string(v[4]) + "\"");
    return {v[0],
            v[1],
            v[2],
            v[3],
            v[4],
            enumerator<Better>("better", better_names, v[5]),
            enumerator<IndicatorKind>("kind", indicator_kind_names, v[6]),
            v[7].empty() ? Measure::amount : enumerator<Measure>("measure", measure_names, v[7])};
  }

  void check_id(std::string_view id) const {
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    if (id.empty() || !std::all_of(id.begin(), id.end(), plain))
      fail("id", "Expected small Latin letters, digits and _, got \"" + std::string(id) + "\"");
  }

  void check_aliases(std::string_view aliases) const {
    if (aliases.empty()) return;
    for (const auto alias : split(aliases, "|"))
      if (alias.empty() || alias == "=" || alias.starts_with("…"))
        fail("aliases",
             "Expected names separated by |, got \"" + std::string(aliases) + "\"; remove the empty one");
  }

  template <class Enum, std::size_t N>
  [[nodiscard]] Enum enumerator(std::string_view field, const std::array<std::string_view, N>& names,
                                std::string_view value) const {
    if (const auto found = enum_by_name<Enum>(names, value)) return *found;
    fail(field, "Expected one of " + listed(names) + ", got \"" + std::string(value) + "\"");
  }

  template <std::size_t N>
  [[nodiscard]] static std::string listed(const std::array<std::string_view, N>& names) {
    std::string out;
    for (const auto name : names) out.append(out.empty() ? "" : ", ").append(name);
    return out;
  }

  std::string_view text_;
  std::string file_;
  std::size_t line_ = 0;
  std::vector<std::size_t> columns_;
};

}  // namespace detail

/// The table of some indicators, with its header row; `Catalogue::from_tsv` reads it back.
[[nodiscard]] inline std::string to_tsv(std::span<const Indicator> rows) {
  std::string out;
  for (const auto field : catalogue_fields) out.append(field).append(field == "measure" ? "\n" : "\t");
  for (const Indicator& row : rows) {
    for (const auto cell :
         {row.id, row.name, row.aliases, row.english, row.unit, to_string(row.better), to_string(row.kind)})
      out.append(cell).append("\t");
    out.append(to_string(row.measure)).append("\n");
  }
  return out;
}

}  // namespace zhibiao
