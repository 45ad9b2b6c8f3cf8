// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/arrow_import.hpp>
#include <zhibiao/panel/column_error.hpp>
#include <zhibiao/panel/number_reader.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace zhibiao::panel {

/// Reads a column of words where they lie: Arrow utf8, large utf8, string views, or a dictionary of these
/// (categories).
class WordReader {
 public:
  [[nodiscard]] static bool reads(const arrow::Pieces& column) noexcept;
  /// Throws `ColumnError`, which names the type, where the column holds no words.
  explicit WordReader(arrow::Pieces column);

  [[nodiscard]] const std::string& name() const noexcept { return column_.name; }
  /// Calls `take(i, word)` for row `begin + i`, `count` times; no word where it is missing.  Throws
  /// `ColumnError` where an offset or a code points outside of its buffer.
  template <class Take>
  void read(std::size_t begin, std::size_t count, const Take& take) const;

  /// The word in one row of an array's buffers; nothing where the buffers contradict themselves.
  using At = std::optional<std::string_view> (*)(const arrow::Array& array, std::size_t row);

 private:
  [[nodiscard]] std::optional<std::string_view> named(const arrow::Array& array, std::size_t row) const;
  [[noreturn]] void damaged(std::size_t row) const;

  arrow::Pieces column_;
  At at_ = nullptr;
  NumberReader::Load codes_ = nullptr;  ///< where the column is a dictionary
};

namespace detail::words {

template <class Offset>
std::optional<std::string_view> offset_word(const arrow::Array& array, std::size_t row) {
  const auto* offsets = static_cast<const Offset*>(array.buffers[1]) + row;
  if (offsets[0] < 0 || offsets[1] < offsets[0]) return std::nullopt;
  if (offsets[0] == offsets[1]) return std::string_view("");
  if (array.buffers[2] == nullptr) return std::nullopt;
  return std::string_view(static_cast<const char*>(array.buffers[2]) + offsets[0],
                          static_cast<std::size_t>(offsets[1] - offsets[0]));
}

/// Twelve bytes or fewer stand in the view itself; more lie in one of the buffers after it, whose lengths
/// are in the last buffer.
[[nodiscard]] inline std::optional<std::string_view> view_word(const arrow::Array& array, std::size_t row) {
  const auto* view = static_cast<const char*>(array.buffers[1]) + row * 16;
  std::array<std::int32_t, 4> parts{};  // length, prefix, buffer, offset
  std::memcpy(parts.data(), view, 16);
  const auto [length, prefix, buffer, offset] = parts;
  if (length < 0) return std::nullopt;
  if (length <= 12) return std::string_view(view + 4, static_cast<std::size_t>(length));
  if (buffer < 0 || buffer >= array.n_buffers - 3 || offset < 0) return std::nullopt;
  const auto* lengths = static_cast<const std::int64_t*>(array.buffers[array.n_buffers - 1]);
  const auto* bytes = static_cast<const char*>(array.buffers[2 + buffer]);
  if (lengths == nullptr || bytes == nullptr || lengths[buffer] < std::int64_t{offset} + length)
    return std::nullopt;
  return std::string_view(bytes + offset, static_cast<std::size_t>(length));
}

[[nodiscard]] inline WordReader::At at_of(std::string_view format) noexcept {
  if (format == "u") return &offset_word<std::int32_t>;
  if (format == "U") return &offset_word<std::int64_t>;
  if (format == "vu") return &view_word;
  return nullptr;
}

[[nodiscard]] inline std::string_view format_of_words(const arrow::Pieces& column) noexcept {
  return column.dictionary == nullptr ? std::string_view(column.format)
                                      : arrow::detail::text_of(column.dictionary->format);
}

}  // namespace detail::words

inline bool WordReader::reads(const arrow::Pieces& column) noexcept {
  return detail::words::at_of(detail::words::format_of_words(column)) != nullptr;
}

inline WordReader::WordReader(arrow::Pieces column) : column_(std::move(column)) {
  at_ = detail::words::at_of(detail::words::format_of_words(column_));
  const bool dictionary = column_.dictionary != nullptr;
  if (dictionary) codes_ = detail::reader::load_of(column_.format);
  if (at_ == nullptr || (dictionary && codes_ == nullptr))
    throw ColumnError(column_.name, std::nullopt,
                      "Expected words, got Arrow format " + column_.format + "; cast the column to strings");
  detail::reader::require_buffers(column_, 2);
}

inline void WordReader::damaged(std::size_t row) const {
  throw ColumnError(column_.name, row, "Its buffers contradict themselves; its producer is at fault");
}

/// The word that a code stands for; an empty view without address where that word is missing.
inline std::optional<std::string_view> WordReader::named(const arrow::Array& array, std::size_t row) const {
  double code = 0;
  codes_(array.buffers[1], row, 1, {&code, 1});
  const auto* words = array.dictionary;
  if (words == nullptr || words->n_buffers < 3 || words->buffers[1] == nullptr) return std::nullopt;
  if (!(code >= 0 && code < static_cast<double>(words->length))) return std::nullopt;
  const auto at = words->offset + static_cast<std::int64_t>(code);
  if (!arrow::detail::validity(*words, at)[0]) return std::string_view();
  return at_(*words, static_cast<std::size_t>(at));
}

template <class Take>
void WordReader::read(std::size_t begin, std::size_t count, const Take& take) const {
  detail::reader::for_each_part(
      column_, begin, count, [&](const auto& piece, std::size_t skip, std::size_t at, std::size_t n) {
        for (std::size_t i = 0; i < n; ++i) {
          const auto row = piece.first + skip + i;
          std::optional<std::string_view> word;
          if (piece.validity[0][skip + i] && piece.validity[1][skip + i]) {
            word = codes_ != nullptr ? named(*piece.array, row) : at_(*piece.array, row);
            if (!word) damaged(begin + at + i);
          }
          take(at + i, word && word->data() != nullptr ? word : std::nullopt);
        }
      });
}

}  // namespace zhibiao::panel
