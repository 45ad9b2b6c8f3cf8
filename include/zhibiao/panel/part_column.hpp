// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/arrow.hpp>
#include <zhibiao/panel/column.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>

namespace zhibiao::panel {

/// A column of known length that is written in parts, perhaps by several threads; a part begins at a
/// multiple of 8 rows.  What is not written means nothing.
template <class T>
class PartColumn {
 public:
  explicit PartColumn(std::size_t rows)
      : rows_(rows),
        values_(std::make_unique_for_overwrite<T[]>(rows)),
        valid_(std::make_unique_for_overwrite<std::uint8_t[]>((rows + 7) / 8)) {}

  /// Rows `begin` on; null where `present` is 0.
  void write(std::size_t begin, std::span<const T> values, std::span<const std::uint8_t> present);
  /// Rows `begin` on, none of them null.
  void write(std::size_t begin, std::span<const T> values) noexcept {
    std::copy(values.begin(), values.end(), values_.get() + begin);
  }
  /// Counts the nulls, once all is written: asked once for each column that can have some.
  [[nodiscard]] std::size_t nulls() const noexcept;

  [[nodiscard]] arrow::Column arrow(std::string name, std::string format) const {
    return {.name = std::move(name),
            .format = std::move(format),
            .length = rows_,
            .buffers = {nullptr, values_.get()}};
  }
  [[nodiscard]] arrow::Column nullable_arrow(std::string name, std::string format) const {
    auto column = arrow(std::move(name), std::move(format));
    column.nullable = true;
    column.nulls = nulls();
    column.buffers[0] = valid_.get();
    return column;
  }

 private:
  std::size_t rows_;
  std::unique_ptr<T[]> values_;
  std::unique_ptr<std::uint8_t[]> valid_;
};

/// Eight bytes of 0 or 1 as the bits of one; fewer at the end.
[[nodiscard]] inline std::uint8_t pack_bits(std::span<const std::uint8_t> flags) noexcept {
  unsigned bits = 0;
  for (std::size_t i = 0; i < flags.size(); ++i) bits |= unsigned{flags[i]} << i;
  return static_cast<std::uint8_t>(bits);
}

template <class T>
void PartColumn<T>::write(std::size_t begin, std::span<const T> values,
                          std::span<const std::uint8_t> present) {
  write(begin, values);
  auto* bits = valid_.get() + begin / 8;
  for (std::size_t i = 0; i < present.size(); i += 8)
    *bits++ = pack_bits(present.subspan(i, std::min<std::size_t>(8, present.size() - i)));
}

template <class T>
std::size_t PartColumn<T>::nulls() const noexcept {
  std::size_t set = 0;
  for (std::size_t i = 0; i < (rows_ + 7) / 8; ++i) set += static_cast<std::size_t>(std::popcount(valid_[i]));
  return rows_ - set;
}

}  // namespace zhibiao::panel
