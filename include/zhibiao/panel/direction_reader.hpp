// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/better.hpp>
#include <zhibiao/panel/column_error.hpp>
#include <zhibiao/panel/number_reader.hpp>
#include <zhibiao/panel/word_reader.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace zhibiao::panel {

/// A word for a favourable direction.
struct DirectionWord {
  std::string_view word;
  Better better;
};

/// What a column of directions may say: the library's own words, the sign, and 正向 and 逆向.
inline constexpr std::array<DirectionWord, 9> direction_words{{{"higher", Better::higher},
                                                               {"lower", Better::lower},
                                                               {"neutral", Better::neutral},
                                                               {"1", Better::higher},
                                                               {"+1", Better::higher},
                                                               {"-1", Better::lower},
                                                               {"正向", Better::higher},
                                                               {"逆向", Better::lower},
                                                               {"负向", Better::lower}}};

/// The direction that a word names, or nothing.
[[nodiscard]] constexpr std::optional<Better> direction_of(std::string_view word) noexcept {
  for (const auto& row : direction_words)
    if (row.word == word) return row.better;
  return std::nullopt;
}
/// 1 is higher, -1 lower, 0 neutral; nothing else means anything.
[[nodiscard]] constexpr std::optional<Better> direction_of(double sign) noexcept {
  if (sign == 1) return Better::higher;
  if (sign == -1) return Better::lower;
  return sign == 0 ? std::optional(Better::neutral) : std::nullopt;
}

/// Reads a column of favourable directions: words (`direction_words`) or signs (1, -1).
class DirectionReader {
 public:
  /// Throws `ColumnError` where the column holds neither words nor numbers.
  explicit DirectionReader(arrow::Pieces column);

  /// Rows `begin` on, which must be there.  `present` gets 1 or 0.  Throws `ColumnError` with the row where
  /// a word or a number names no direction.
  void read(std::size_t begin, std::span<Better> out, std::span<std::uint8_t> present) const;

 private:
  void take(const WordReader& words, std::size_t begin, std::span<Better> out,
            std::span<std::uint8_t> present) const;
  void take(const NumberReader& signs, std::size_t begin, std::span<Better> out,
            std::span<std::uint8_t> present) const;

  std::variant<WordReader, NumberReader> reader_;
};

namespace detail::directions {

[[nodiscard]] inline std::variant<WordReader, NumberReader> reader(arrow::Pieces column) {
  if (WordReader::reads(column)) return WordReader(std::move(column));
  return NumberReader(std::move(column));
}

[[noreturn]] inline void refuse(const std::string& column, std::size_t row, const std::string& got) {
  std::string words;
  for (const auto& known : direction_words) words.append(words.empty() ? "" : ", ").append(known.word);
  throw ColumnError(column, row, "Expected a favourable direction (" + words + "), got \"" + got + "\"");
}

}  // namespace detail::directions

inline DirectionReader::DirectionReader(arrow::Pieces column)
    : reader_(detail::directions::reader(std::move(column))) {}

inline void DirectionReader::read(std::size_t begin, std::span<Better> out,
                                  std::span<std::uint8_t> present) const {
  std::visit([&](const auto& reader) { take(reader, begin, out, present); }, reader_);
}

inline void DirectionReader::take(const WordReader& words, std::size_t begin, std::span<Better> out,
                                  std::span<std::uint8_t> present) const {
  words.read(begin, out.size(), [&](std::size_t i, std::optional<std::string_view> word) {
    present[i] = word.has_value();
    if (!word) return;
    const auto better = direction_of(*word);
    if (!better) detail::directions::refuse(words.name(), begin + i, std::string(*word));
    out[i] = *better;
  });
}

/// Without branches: which way a row points is a coin's toss to the processor.
inline void DirectionReader::take(const NumberReader& signs, std::size_t begin, std::span<Better> out,
                                  std::span<std::uint8_t> present) const {
  std::vector<double> numbers(out.size());
  signs.read(begin, numbers, present);
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = static_cast<Better>((numbers[i] < 0) + 2 * (numbers[i] == 0));
  unsigned odd = 0;
  for (std::size_t i = 0; i < out.size(); ++i)
    odd |= present[i] & static_cast<unsigned>(std::fabs(numbers[i]) != 1) & (numbers[i] != 0);
  for (std::size_t i = 0; odd != 0 && i < out.size(); ++i)
    if (present[i] != 0 && !direction_of(numbers[i]))
      detail::directions::refuse(signs.name(), begin + i, std::to_string(numbers[i]));
}

static_assert(Better::higher == Better{0} && Better::lower == Better{1} && Better::neutral == Better{2});

}  // namespace zhibiao::panel
