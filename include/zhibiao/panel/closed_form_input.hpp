// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/better.hpp>
#include <zhibiao/panel/closed_form_reduce.hpp>
#include <zhibiao/panel/closed_form_tile.hpp>
#include <zhibiao/panel/column_error.hpp>
#include <zhibiao/panel/direction_reader.hpp>
#include <zhibiao/panel/number_reader.hpp>
#include <zhibiao/panel/year_axis.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace zhibiao::panel {

/// Room for the columns of a block that do not lie ready as doubles.
struct SeriesBuffers {
  std::vector<double> values;
  std::vector<std::uint8_t> present;
  std::vector<const double*> columns;
  std::array<std::uint64_t, closed_form_rows> there{};  ///< a bit a year
};

/// Where the values of many series come from, a block at a time.
class SeriesSource {
 public:
  virtual ~SeriesSource() = default;
  [[nodiscard]] virtual std::size_t rows() const noexcept = 0;
  /// `rows` series from `begin` on, `closed_form_rows` at most; of the buffers until they are used again.
  [[nodiscard]] virtual SeriesView view(std::size_t begin, std::size_t rows, std::size_t years,
                                        SeriesBuffers& buffers) const = 0;
};

/// Doubles in memory, in two dimensions of which one is contiguous; borrowed.
struct SeriesArray {
  const double* data = nullptr;
  std::size_t series = 0;
  std::size_t years = 0;
  std::size_t stride = 0;    ///< from one series to the next, or from one year to the next
  bool by_year = false;      ///< a year's values lie together, not a series'
  bool nan_missing = false;  ///< NaN means that there is no value
};

/// One number for all series, one a series in memory or in a column, or none.
using SeriesNumber = std::variant<std::monostate, double, std::span<const double>, NumberReader>;
/// One direction for all series, one a series, or none.
using SeriesDirection = std::variant<std::monostate, Better, std::span<const double>, DirectionReader>;

[[nodiscard]] std::unique_ptr<SeriesSource> source_of(const SeriesArray& array);
/// A column a year, in the order of the years.
[[nodiscard]] std::unique_ptr<SeriesSource> source_of_columns(std::vector<NumberReader> columns);
/// A column of lists of one length, a value a year.  Throws `ColumnError` where it is something else.
[[nodiscard]] std::unique_ptr<SeriesSource> source_of_lists(arrow::Pieces column, std::size_t years);

/// 1, -1, or 0 where there is no direction.
void read_directions(const SeriesDirection& from, std::size_t begin, std::span<double> out);

namespace detail::closed {

class ArraySource final : public SeriesSource {
 public:
  explicit ArraySource(const SeriesArray& array) : array_(array) {}
  [[nodiscard]] std::size_t rows() const noexcept override { return array_.series; }
  [[nodiscard]] SeriesView view(std::size_t begin, std::size_t, std::size_t years,
                                SeriesBuffers& buffers) const override {
    SeriesView out{.stride = array_.stride, .nan_missing = array_.nan_missing};
    if (!array_.by_year) return out.rows = array_.data + begin * array_.stride, out;
    buffers.columns.resize(years);
    for (std::size_t j = 0; j < years; ++j) buffers.columns[j] = array_.data + j * array_.stride + begin;
    return out.columns = buffers.columns.data(), out;
  }

 private:
  SeriesArray array_;
};

class ColumnSource final : public SeriesSource {
 public:
  ColumnSource(std::vector<NumberReader> columns, std::size_t rows)
      : columns_(std::move(columns)), rows_(rows) {}
  [[nodiscard]] std::size_t rows() const noexcept override { return rows_; }
  [[nodiscard]] SeriesView view(std::size_t begin, std::size_t rows, std::size_t years,
                                SeriesBuffers& buffers) const override {
    buffers.values.resize(years * closed_form_rows);
    buffers.present.resize(closed_form_rows);
    buffers.columns.resize(years);
    bool complete = true;
    for (std::size_t j = 0; j < years; ++j) complete &= load(j, begin, rows, buffers, complete);
    return {.columns = buffers.columns.data(), .there = complete ? nullptr : buffers.there.data()};
  }

 private:
  /// Whether year j has a value in each row; the bits count once one year has not.
  [[nodiscard]] bool load(std::size_t j, std::size_t begin, std::size_t rows, SeriesBuffers& buffers,
                          bool complete) const {
    auto* const own = buffers.values.data() + j * closed_form_rows;
    const auto* lies = columns_[j].direct(begin, rows);
    const bool all = columns_[j].all_present(begin, rows);
    if (lies == nullptr || !all) {
      columns_[j].read(begin, {own, rows}, std::span(buffers.present).first(rows));
      lies = own;
    }
    buffers.columns[j] = lies;
    if (all && complete) return true;
    if (complete) std::fill_n(buffers.there.begin(), rows, (std::uint64_t{1} << j) - 1);
    if (all) std::fill_n(buffers.present.begin(), rows, std::uint8_t{1});
    for (std::size_t i = 0; i < rows; ++i) buffers.there[i] |= std::uint64_t{buffers.present[i]} << j;
    return false;
  }

  std::vector<NumberReader> columns_;
  std::size_t rows_;
};

/// `count` bits, 64 at most, from bit `at` on.
[[nodiscard]] inline std::uint64_t bits_from(const std::uint8_t* bytes, std::size_t at,
                                             std::size_t count) noexcept {
  std::uint64_t out = 0;
  for (std::size_t k = 0; k < count;) {
    const auto bit = at + k, shift = bit % 8;
    out |= std::uint64_t{static_cast<std::uint8_t>(bytes[bit / 8] >> shift)} << k;
    k += 8 - shift;
  }
  return count < 64 ? out & ((std::uint64_t{1} << count) - 1) : out;
}

class ListSource final : public SeriesSource {
 public:
  ListSource(arrow::Pieces column, std::size_t years);
  [[nodiscard]] std::size_t rows() const noexcept override { return column_.rows; }
  [[nodiscard]] SeriesView view(std::size_t begin, std::size_t rows, std::size_t years,
                                SeriesBuffers& buffers) const override;

 private:
  /// Whether all values of `count` rows of a piece, from its row `skip` on, are there.
  [[nodiscard]] bool read_bits(const arrow::Piece& piece, std::size_t skip, std::size_t count,
                               std::span<std::uint64_t> bits) const;
  [[nodiscard]] const double* direct(std::size_t begin, std::size_t count) const;

  arrow::Pieces column_;
  std::size_t years_;
  NumberReader::Load load_ = nullptr;
};

[[noreturn]] inline void refuse_lists(const arrow::Pieces& column, std::size_t years) {
  throw ColumnError(column.name, std::nullopt,
                    "Expected lists of " + std::to_string(years) + " numbers, one a year (Arrow +w:" +
                        std::to_string(years) + " of float64), got Arrow format " + column.format +
                        "; give the columns of the years, or cast to lists of fixed size");
}

inline ListSource::ListSource(arrow::Pieces column, std::size_t years)
    : column_(std::move(column)), years_(years) {
  const bool fits = column_.format == "+w:" + std::to_string(years) && column_.type->n_children == 1;
  if (!fits) refuse_lists(column_, years);
  load_ = detail::reader::load_of(arrow::detail::text_of(column_.type->children[0]->format));
  if (load_ == nullptr || load_ == &detail::reader::load_nothing) refuse_lists(column_, years);
  for (const auto& piece : column_.pieces) {
    const auto& array = *piece.array;
    const bool sound =
        array.n_children == 1 && array.children[0]->n_buffers >= 2 &&
        array.children[0]->buffers[1] != nullptr &&
        array.children[0]->length >= static_cast<std::int64_t>((piece.first + piece.rows) * years);
    if (!sound) throw ColumnError(column_.name, std::nullopt, "Its producer left out values");
  }
}

inline const double* ListSource::direct(std::size_t begin, std::size_t count) const {
  const double* found = nullptr;
  if (load_ != &detail::reader::load<double>) return found;
  detail::reader::for_each_part(
      column_, begin, count, [&](const auto& piece, std::size_t skip, std::size_t, std::size_t n) {
        const auto& child = *piece.array->children[0];
        const auto at = static_cast<std::size_t>(child.offset) + (piece.first + skip) * years_;
        if (n == count) found = static_cast<const double*>(child.buffers[1]) + at;
      });
  return found;
}

inline bool ListSource::read_bits(const arrow::Piece& piece, std::size_t skip, std::size_t count,
                                  std::span<std::uint64_t> bits) const {
  const auto& child = *piece.array->children[0];
  const auto own = arrow::detail::validity(child, child.offset);
  const auto all = ~std::uint64_t{0} >> (64 - years_);
  const bool lists = piece.validity[0].bits == nullptr && piece.validity[1].bits == nullptr;
  for (std::size_t i = 0; i < count; ++i) {
    const auto at = own.offset + (piece.first + skip + i) * years_;
    const bool there = lists || (piece.validity[0][skip + i] && piece.validity[1][skip + i]);
    bits[i] = !there ? 0 : own.bits == nullptr ? all : bits_from(own.bits, at, years_);
  }
  return own.bits == nullptr && lists;
}

inline SeriesView ListSource::view(std::size_t begin, std::size_t rows, std::size_t,
                                   SeriesBuffers& buffers) const {
  SeriesView out{.rows = direct(begin, rows), .stride = years_};
  if (out.rows == nullptr) buffers.values.resize(years_ * closed_form_rows);
  bool complete = true;
  detail::reader::for_each_part(
      column_, begin, rows, [&](const auto& piece, std::size_t skip, std::size_t at, std::size_t n) {
        const auto& child = *piece.array->children[0];
        const auto first = static_cast<std::size_t>(child.offset) + (piece.first + skip) * years_;
        if (out.rows == nullptr)
          load_(child.buffers[1], first, 1, std::span(buffers.values).subspan(at * years_, n * years_));
        complete &= read_bits(piece, skip, n, std::span(buffers.there).subspan(at, n));
      });
  if (out.rows == nullptr) out.rows = buffers.values.data();
  if (!complete) out.there = buffers.there.data();
  return out;
}

[[nodiscard]] constexpr double sign_of(Better better) noexcept {
  return better == Better::higher ? 1 : better == Better::lower ? -1 : 0;
}

}  // namespace detail::closed

inline std::unique_ptr<SeriesSource> source_of(const SeriesArray& array) {
  return std::make_unique<detail::closed::ArraySource>(array);
}

inline std::unique_ptr<SeriesSource> source_of_columns(std::vector<NumberReader> columns) {
  const auto rows = columns.empty() ? 0 : columns.front().rows();
  return std::make_unique<detail::closed::ColumnSource>(std::move(columns), rows);
}

inline std::unique_ptr<SeriesSource> source_of_lists(arrow::Pieces column, std::size_t years) {
  return std::make_unique<detail::closed::ListSource>(std::move(column), years);
}

inline void read_directions(const SeriesDirection& from, std::size_t begin, std::span<double> out) {
  if (const auto* column = std::get_if<DirectionReader>(&from)) {
    std::vector<Better> better(out.size());
    std::vector<std::uint8_t> present(out.size());
    column->read(begin, better, present);
    for (std::size_t i = 0; i < out.size(); ++i)
      out[i] = present[i] != 0 ? detail::closed::sign_of(better[i]) : 0;
    return;
  }
  if (const auto* all = std::get_if<std::span<const double>>(&from))
    return void(std::copy_n(all->begin() + static_cast<std::ptrdiff_t>(begin), out.size(), out.begin()));
  const auto* same = std::get_if<Better>(&from);
  std::fill(out.begin(), out.end(), same != nullptr ? detail::closed::sign_of(*same) : 0);
}

}  // namespace zhibiao::panel
