// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/arrow.hpp>
#include <zhibiao/panel/byte_map.hpp>
#include <zhibiao/panel/column.hpp>
#include <zhibiao/panel/decimal_column.hpp>
#include <zhibiao/panel/figure_row.hpp>
#include <zhibiao/read/figures.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace zhibiao::panel {

/// Figures as columns, ready for Arrow: one row a figure, of one report or of many.
///
/// | column | type | meaning |
/// | --- | --- | --- |
/// | `doc` | dictionary of utf8 | the report's name |
/// | `begin`, `end` | uint32 | the number with its unit, in code points of the file |
/// | `text` | utf8 | the same, quoted |
/// | `value`, `value2` | decimal128(38, 6) | exact; `value2` is null where there is no range |
/// | `value_text`, `value2_text` | utf8 | the same in full where six places after the point do not do |
/// | `unit`, `bound`, `measure`, `role` | dictionary of utf8 | as in the gold guide |
/// | `period` | utf8 | `2024`, `2021-2025`, empty where the text does not tell |
/// | `period_first`, `period_last` | int16 | null where the text does not tell |
/// | `subject` | utf8 | what is measured |
/// | `estimated`, `optional` | bool | |
/// | `resolution` | int8 | power of ten of the last printed digit |
/// | `sentence_begin`, `sentence_end` | uint32 | in code points of the file |
/// | `byte_begin`, `byte_end` | uint32 | where `text` stands, in bytes of the file |
class FigureTable {
 public:
  FigureTable();
  /// All figures of a report.
  FigureTable(const Document& document, const Figures& figures) : FigureTable() { append(document, figures); }

  [[nodiscard]] std::size_t size() const noexcept { return spans_.begin.size(); }
  /// Row `i < size()`; its strings live as long as this table stays as it is.
  [[nodiscard]] FigureRow operator[](std::size_t i) const;

  void push_back(const FigureRow& row);
  /// All figures of a further report.
  void append(const Document& document, const Figures& figures);
  /// The rows named, in the order named; each below `size()`.
  [[nodiscard]] FigureTable take(std::span<const std::uint32_t> rows) const;

  /// Views of the columns of `table`, which they keep alive.
  [[nodiscard]] static arrow::Table arrow(std::shared_ptr<const FigureTable> table);

 private:
  struct SpanColumns {
    std::vector<std::uint32_t> begin, end;
    void push_back(Span span) {
      begin.push_back(span.begin);
      end.push_back(span.end);
    }
    [[nodiscard]] Span operator[](std::size_t i) const noexcept { return {begin[i], end[i]}; }
  };
  struct PeriodColumns {
    TextColumn text;
    std::vector<std::int16_t> first, last;
    BitColumn known;
    void push_back(Period period);
    [[nodiscard]] Period operator[](std::size_t i) const noexcept { return {first[i], last[i]}; }
  };
  struct Names {
    TextColumn docs, units, bounds, measures, roles;
  };

  void reserve(std::size_t rows);
  void push_figure(const Figure& figure, const ByteMap& bytes);
  void push_codes(Bound bound, Measure measure, Role role);
  [[nodiscard]] static std::int32_t code(TextColumn& names, std::string_view name);

  Names names_;
  std::vector<std::int32_t> doc_, unit_;
  std::vector<std::int8_t> bound_, measure_, role_, resolution_;
  SpanColumns spans_, sentences_, bytes_;
  TextColumn text_, subject_;
  DecimalColumn value_, value2_;
  PeriodColumns period_;
  BitColumn estimated_, optional_;
};

inline FigureTable::FigureTable() {
  for (const auto name : bound_symbols) names_.bounds.push_back(name);
  for (const auto name : measure_names) names_.measures.push_back(name);
  for (const auto name : role_names) names_.roles.push_back(name);
}

inline void FigureTable::PeriodColumns::push_back(Period period) {
  text.push_back(to_string(period));
  first.push_back(period.first);
  last.push_back(period.last);
  known.push_back(period.known());
}

inline std::int32_t FigureTable::code(TextColumn& names, std::string_view name) {
  const auto found = names.find(name);
  if (found == names.size()) names.push_back(name);
  return static_cast<std::int32_t>(found);
}

inline void FigureTable::push_codes(Bound bound, Measure measure, Role role) {
  bound_.push_back(static_cast<std::int8_t>(bound));
  measure_.push_back(static_cast<std::int8_t>(measure));
  role_.push_back(static_cast<std::int8_t>(role));
}

inline void FigureTable::push_back(const FigureRow& row) {
  doc_.push_back(code(names_.docs, row.doc));
  unit_.push_back(code(names_.units, row.unit));
  push_codes(row.bound, row.measure, row.role);
  resolution_.push_back(row.resolution);
  spans_.push_back(row.span);
  sentences_.push_back(row.sentence);
  bytes_.push_back(row.bytes);
  text_.push_back(row.text);
  subject_.push_back(row.subject);
  value_.push_back(row.value);
  value2_.push_back(row.value2);
  period_.push_back(row.period);
  estimated_.push_back(row.estimated);
  optional_.push_back(row.optional);
}

/// Everything but `doc` and `unit`, which are the same for many rows.
inline void FigureTable::push_figure(const Figure& figure, const ByteMap& bytes) {
  push_codes(figure.bound, figure.measure, figure.role);
  resolution_.push_back(figure.resolution);
  spans_.push_back(figure.span);
  sentences_.push_back(figure.sentence);
  bytes_.push_back({bytes[figure.span.begin], bytes[figure.span.end]});
  text_.push_back(bytes.quote(figure.span));
  for (const Span piece : figure.subject) subject_.extend(bytes.quote(piece));
  subject_.close();
  value_.push_back(figure.value);
  value2_.push_back(figure.value2);
  period_.push_back(figure.period);
  estimated_.push_back(figure.estimated);
  optional_.push_back(figure.optional);
}

inline void FigureTable::append(const Document& document, const Figures& figures) {
  const ByteMap bytes(document);
  const auto doc = code(names_.docs, document.name());
  std::vector<std::int32_t> units;
  for (const auto& unit : figures.units) units.push_back(code(names_.units, unit));
  reserve(size() + figures.rows.size());
  for (const auto& figure : figures.rows) {
    doc_.push_back(doc);
    unit_.push_back(units[figure.unit]);
    push_figure(figure, bytes);
  }
}

inline FigureRow FigureTable::operator[](std::size_t i) const {
  const auto name = [i](const TextColumn& names, const auto& codes) {
    return names[static_cast<std::size_t>(codes[i])];
  };
  return {.doc = name(names_.docs, doc_), .span = spans_[i], .text = text_[i],
          .value = value_[i].value_or(Decimal{}), .value2 = value2_[i], .unit = name(names_.units, unit_),
          .bound = static_cast<Bound>(bound_[i]), .measure = static_cast<Measure>(measure_[i]),
          .role = static_cast<Role>(role_[i]), .period = period_[i], .subject = subject_[i],
          .estimated = estimated_[i], .optional = optional_[i], .resolution = resolution_[i],
          .sentence = sentences_[i], .bytes = bytes_[i]};
}

inline FigureTable FigureTable::take(std::span<const std::uint32_t> rows) const {
  FigureTable taken;
  taken.reserve(rows.size());
  for (const auto row : rows) taken.push_back((*this)[row]);
  return taken;
}

inline void FigureTable::reserve(std::size_t rows) {
  for (auto* column : {&doc_, &unit_}) column->reserve(rows);
  for (auto* column : {&bound_, &measure_, &role_, &resolution_}) column->reserve(rows);
  for (auto* columns : {&spans_, &sentences_, &bytes_}) {
    columns->begin.reserve(rows);
    columns->end.reserve(rows);
  }
  text_.reserve(rows, rows * 12);
  subject_.reserve(rows, rows * 36);
  period_.text.reserve(rows, rows * 4);
  value_.reserve(rows);
  value2_.reserve(rows);
}

inline arrow::Table FigureTable::arrow(std::shared_ptr<const FigureTable> table) {
  const auto& t = *table;
  const auto& n = t.names_;
  const auto& p = t.period_;
  std::vector<arrow::Column> columns{
      named_column("doc", "i", t.doc_, n.docs), fixed_column("begin", "I", t.spans_.begin),
      fixed_column("end", "I", t.spans_.end), t.text_.arrow("text"), t.value_.arrow("value"),
      t.value2_.arrow("value2"), t.value_.arrow_text("value_text"), t.value2_.arrow_text("value2_text"),
      named_column("unit", "i", t.unit_, n.units), named_column("bound", "c", t.bound_, n.bounds),
      named_column("measure", "c", t.measure_, n.measures), named_column("role", "c", t.role_, n.roles),
      p.text.arrow("period"), nullable_column("period_first", "s", p.first, p.known),
      nullable_column("period_last", "s", p.last, p.known), t.subject_.arrow("subject"),
      t.estimated_.arrow("estimated"), t.optional_.arrow("optional"),
      fixed_column("resolution", "c", t.resolution_),
      fixed_column("sentence_begin", "I", t.sentences_.begin),
      fixed_column("sentence_end", "I", t.sentences_.end), fixed_column("byte_begin", "I", t.bytes_.begin),
      fixed_column("byte_end", "I", t.bytes_.end)};
  return {std::move(columns), table->size(), std::move(table)};
}

}  // namespace zhibiao::panel
