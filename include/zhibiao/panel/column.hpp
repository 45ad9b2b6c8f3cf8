// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/arrow.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Columns as Arrow lays them out: plain buffers that a consumer reads where they are.
namespace zhibiao::panel {

/// UTF-8 strings end to end, with 32-bit offsets (Arrow `utf8`).
class TextColumn {
 public:
  void reserve(std::size_t rows, std::size_t bytes) {
    offsets_.reserve(rows + 1);
    bytes_.reserve(bytes);
  }
  /// Adds to the row that is being written; `close()` ends it.
  void extend(std::string_view piece) { bytes_.append(piece); }
  /// Throws `std::length_error` beyond 2 GiB of text.
  void close() {
    if (bytes_.size() > std::numeric_limits<std::int32_t>::max())
      throw std::length_error("a text column holds at most 2 GiB; make a table of fewer reports");
    offsets_.push_back(static_cast<std::int32_t>(bytes_.size()));
  }
  void push_back(std::string_view text) {
    extend(text);
    close();
  }
  [[nodiscard]] std::size_t size() const noexcept { return offsets_.size() - 1; }
  [[nodiscard]] std::string_view operator[](std::size_t i) const noexcept {
    const auto begin = static_cast<std::size_t>(offsets_[i]);
    return std::string_view(bytes_).substr(begin, static_cast<std::size_t>(offsets_[i + 1]) - begin);
  }
  /// The row that holds `text`, or `size()`.
  [[nodiscard]] std::size_t find(std::string_view text) const noexcept {
    std::size_t i = 0;
    while (i < size() && (*this)[i] != text) ++i;
    return i;
  }
  [[nodiscard]] arrow::Column arrow(std::string name) const {
    return {.name = std::move(name),
            .format = "u",
            .length = size(),
            .buffers = {nullptr, offsets_.data(), bytes_.data()}};
  }

 private:
  std::vector<std::int32_t> offsets_{0};
  std::string bytes_;
};

/// Yes or no, eight to a byte (Arrow `bool`; also the validity of a column with nulls).
class BitColumn {
 public:
  void push_back(bool bit) {
    if (size_ % 8 == 0) bytes_.push_back(0);
    bytes_.back() = static_cast<std::uint8_t>(bytes_.back() | (unsigned{bit} << (size_ % 8)));
    ++size_;
    unset_ += !bit;
  }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::size_t unset() const noexcept { return unset_; }
  [[nodiscard]] bool operator[](std::size_t i) const noexcept { return (bytes_[i / 8] >> (i % 8)) & 1; }
  [[nodiscard]] const void* data() const noexcept { return bytes_.data(); }
  [[nodiscard]] arrow::Column arrow(std::string name) const {
    return {.name = std::move(name), .format = "b", .length = size_, .buffers = {nullptr, data()}};
  }

 private:
  std::vector<std::uint8_t> bytes_;
  std::size_t size_ = 0;
  std::size_t unset_ = 0;
};

/// Numbers of one width; `format` is Arrow's letter for the type.
template <class T>
[[nodiscard]] arrow::Column fixed_column(std::string name, std::string format, const std::vector<T>& values) {
  return {.name = std::move(name),
          .format = std::move(format),
          .length = values.size(),
          .buffers = {nullptr, values.data()}};
}

/// The same with nulls where `valid` has a zero.
template <class T>
[[nodiscard]] arrow::Column nullable_column(std::string name, std::string format,
                                            const std::vector<T>& values, const BitColumn& valid) {
  return {.name = std::move(name),
          .format = std::move(format),
          .nullable = true,
          .length = values.size(),
          .nulls = valid.unset(),
          .buffers = {valid.data(), values.data()}};
}

/// Codes into a list of names (Arrow dictionary of `utf8`).
template <class T>
[[nodiscard]] arrow::Column named_column(std::string name, std::string format, const std::vector<T>& codes,
                                         const TextColumn& names) {
  auto column = fixed_column(std::move(name), std::move(format), codes);
  column.dictionary = std::make_shared<const arrow::Column>(names.arrow(""));
  return column;
}

}  // namespace zhibiao::panel
