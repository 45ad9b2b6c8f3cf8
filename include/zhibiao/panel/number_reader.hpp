// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/arrow_import.hpp>
#include <zhibiao/panel/column_error.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace zhibiao::panel {

/// Reads a column of numbers as doubles, a block of rows at a time.
///
/// | Arrow type | as a double |
/// | --- | --- |
/// | float64, float32, int8 … int32, uint8 … uint32, bool | the same number |
/// | int64, uint64 | the nearest, where the number has more than 53 bits |
/// | decimal32, decimal64, decimal128 | the nearest, as if read from its digits, up to 15 of them; beyond,
/// within an ulp | | null | missing everywhere |
class NumberReader {
 public:
  /// Throws `ColumnError`, which names the type, where the column holds no numbers.
  explicit NumberReader(arrow::Pieces column);

  [[nodiscard]] const std::string& name() const noexcept { return column_.name; }
  [[nodiscard]] std::size_t rows() const noexcept { return column_.rows; }
  /// Rows `begin` on, which must be there.  `present` gets 1 or 0; what a missing number reads as means
  /// nothing.
  void read(std::size_t begin, std::span<double> out, std::span<std::uint8_t> present) const;

  /// Where rows [begin, begin + count) lie, if they lie together and as doubles; else nullptr.
  [[nodiscard]] const double* direct(std::size_t begin, std::size_t count) const;
  /// Whether no row of [begin, begin + count) is missing, as far as can be told without looking at each.
  [[nodiscard]] bool all_present(std::size_t begin, std::size_t count) const;

  using Load = void (*)(const void* values, std::size_t first, double power, std::span<double> out);

 private:
  arrow::Pieces column_;
  Load load_ = nullptr;
  double power_ = 1;  ///< 10 to the scale of decimals
};

namespace detail::reader {

template <class T>
void load(const void* values, std::size_t first, double, std::span<double> out) {
  const auto* from = static_cast<const T*>(values) + first;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<double>(from[i]);
}

/// Integers below 2^51 in size, as most are, by adding them to the bits of a large double: processors without
/// an instruction for it convert 64 bits one by one.
inline void load_wide(const void* values, std::size_t first, double power, std::span<double> out) {
  constexpr double middle = 0x1.8p52;
  constexpr std::uint64_t half = std::uint64_t{1} << 51;
  const auto* from = static_cast<const std::uint64_t*>(values) + first;
  std::uint64_t beyond = 0;
  for (std::size_t i = 0; i < out.size(); ++i) beyond |= (from[i] + half) >> 52;
  if (beyond != 0) return load<std::int64_t>(values, first, power, out);
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = std::bit_cast<double>(from[i] + std::bit_cast<std::uint64_t>(middle)) - middle;
}

inline void load_bits(const void* values, std::size_t first, double, std::span<double> out) {
  const arrow::Bits bits{static_cast<const std::uint8_t*>(values), first};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = bits[i] ? 1 : 0;
}

/// Columns of nulls have no buffers: `NumberReader::read` knows them.
inline void load_nothing(const void*, std::size_t, double, std::span<double>) {}

template <class T>
void load_decimals(const void* values, std::size_t first, double power, std::span<double> out) {
  load<T>(values, first, power, out);
  for (auto& x : out) x /= power;
}

/// Two's complement, low half first.
inline void load_wide_decimals(const void* values, std::size_t first, double power, std::span<double> out) {
  const auto* from = static_cast<const std::byte*>(values) + first * 16;
  for (auto& x : out) {
    std::array<std::uint64_t, 2> halves{};
    std::memcpy(halves.data(), from, 16);
    const auto high = std::bit_cast<std::int64_t>(halves[1]);
    const bool narrow = high == (std::bit_cast<std::int64_t>(halves[0]) >> 63);  // fits 64 bits
    x = narrow ? static_cast<double>(std::bit_cast<std::int64_t>(halves[0]))
               : static_cast<double>(high) * 0x1p64 + static_cast<double>(halves[0]);
    x /= power;
    from += 16;
  }
}

struct NumberType {
  std::string_view format;
  NumberReader::Load load;
};

inline constexpr std::array<NumberType, 12> number_types{{
    {"g", &load<double>},
    {"f", &load<float>},
    {"c", &load<std::int8_t>},
    {"s", &load<std::int16_t>},
    {"i", &load<std::int32_t>},
    {"l", &load_wide},
    {"C", &load<std::uint8_t>},
    {"S", &load<std::uint16_t>},
    {"I", &load<std::uint32_t>},
    {"L", &load<std::uint64_t>},
    {"b", &load_bits},
    {"n", &load_nothing},
}};

[[nodiscard]] inline NumberReader::Load load_of(std::string_view format) noexcept {
  const auto* found = std::find_if(number_types.begin(), number_types.end(),
                                   [format](const NumberType& type) { return type.format == format; });
  return found == number_types.end() ? nullptr : found->load;
}

/// The digits of `d:38,6` or `d:18,2,64`: precision, scale, bits.
[[nodiscard]] inline std::optional<std::array<int, 3>> decimal_digits(std::string_view format) noexcept {
  if (!format.starts_with("d:")) return std::nullopt;
  std::array<int, 3> out{0, 0, 128};
  const auto* at = format.data() + 2;
  const auto* end = format.data() + format.size();
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto [rest, error] = std::from_chars(at, end, out[i]);
    if (error != std::errc()) return std::nullopt;
    if (rest == end) return i == 0 ? std::nullopt : std::optional(out);
    at = rest + 1;
  }
  return std::nullopt;
}

[[nodiscard]] inline NumberReader::Load decimal_load(int bits) noexcept {
  switch (bits) {
    case 32:
      return &load_decimals<std::int32_t>;
    case 64:
      return &load_decimals<std::int64_t>;
    case 128:
      return &load_wide_decimals;
    default:
      return nullptr;
  }
}

/// Exact up to 10^22.
[[nodiscard]] inline double power_of_ten(int exponent) noexcept {
  double power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  for (int i = 0; i > exponent; --i) power /= 10;
  return power;
}

[[noreturn]] inline void refuse_numbers(const arrow::Pieces& column) {
  const bool dictionary = column.dictionary != nullptr;
  throw ColumnError(column.name, std::nullopt,
                    "Expected numbers, got " + std::string(dictionary ? "a dictionary with codes of " : "") +
                        "Arrow format " + column.format +
                        "; cast the column to a float, an integer or a decimal of at most 38 digits");
}

/// Whether the buffers a type needs are there.
inline void require_buffers(const arrow::Pieces& column, std::int64_t least) {
  for (const auto& piece : column.pieces) {
    bool there = piece.array->n_buffers >= least;
    for (std::int64_t i = 1; there && i < least; ++i) there = piece.array->buffers[i] != nullptr;
    if (!there) throw ColumnError(column.name, std::nullopt, "Its producer left out a buffer");
  }
}

/// Ands the flags with rows of `bits` from `skip` on; eight at once where a byte begins.
inline void read_bits(const arrow::Bits& bits, std::size_t skip, std::span<std::uint8_t> present) {
  const auto one = [&](std::size_t i) {
    present[i] = static_cast<std::uint8_t>(present[i] & bits[skip + i]);
  };
  std::size_t i = 0;
  for (; i < present.size() && (bits.offset + skip + i) % 8 != 0; ++i) one(i);
  const auto* byte = bits.bits + (bits.offset + skip + i) / 8;
  for (; i + 8 <= present.size(); i += 8, ++byte)
    for (std::size_t k = 0; k < 8; ++k) present[i + k] &= static_cast<std::uint8_t>((*byte >> k) & 1);
  for (; i < present.size(); ++i) one(i);
}

/// 1 where a row of the piece, from `skip` on, is valid.
inline void read_validity(const arrow::Piece& piece, std::size_t skip, std::span<std::uint8_t> present) {
  std::fill(present.begin(), present.end(), std::uint8_t{1});
  for (const auto& bits : piece.validity)
    if (bits.bits != nullptr) read_bits(bits, skip, present);
}

/// Calls `work(piece, skip, at, count)` for the parts of `column` that rows [begin, begin + count) lie in.
template <class Work>
void for_each_part(const arrow::Pieces& column, std::size_t begin, std::size_t count, const Work& work) {
  std::size_t at = 0;
  for (const auto& piece : column.pieces) {
    if (at == count) return;
    if (begin >= piece.rows) {
      begin -= piece.rows;
      continue;
    }
    const auto part = std::min(piece.rows - begin, count - at);
    work(piece, begin, at, part);
    at += part;
    begin = 0;
  }
}

}  // namespace detail::reader

inline NumberReader::NumberReader(arrow::Pieces column) : column_(std::move(column)) {
  load_ = detail::reader::load_of(column_.format);
  if (const auto digits = detail::reader::decimal_digits(column_.format)) {
    load_ = detail::reader::decimal_load((*digits)[2]);
    power_ = detail::reader::power_of_ten((*digits)[1]);
  }
  if (load_ == nullptr || column_.dictionary != nullptr) detail::reader::refuse_numbers(column_);
  if (column_.format != "n") detail::reader::require_buffers(column_, 2);
}

inline void NumberReader::read(std::size_t begin, std::span<double> out,
                               std::span<std::uint8_t> present) const {
  if (column_.format == "n") {
    std::fill(out.begin(), out.end(), 0.0);
    return std::fill(present.begin(), present.end(), std::uint8_t{0});
  }
  detail::reader::for_each_part(
      column_, begin, out.size(), [&](const auto& piece, std::size_t skip, std::size_t at, std::size_t n) {
        load_(piece.array->buffers[1], piece.first + skip, power_, out.subspan(at, n));
        detail::reader::read_validity(piece, skip, present.subspan(at, n));
      });
}

inline const double* NumberReader::direct(std::size_t begin, std::size_t count) const {
  const double* found = nullptr;
  if (column_.format != "g") return found;
  detail::reader::for_each_part(
      column_, begin, count, [&](const auto& piece, std::size_t skip, std::size_t, std::size_t n) {
        const auto* values = static_cast<const double*>(piece.array->buffers[1]);
        const bool aligned = reinterpret_cast<std::uintptr_t>(values) % alignof(double) == 0;
        if (n == count && aligned) found = values + piece.first + skip;
      });
  return found;
}

inline bool NumberReader::all_present(std::size_t begin, std::size_t count) const {
  bool all = column_.format != "n";
  detail::reader::for_each_part(column_, begin, count, [&](const auto& piece, auto...) {
    for (const auto& bits : piece.validity) all &= bits.bits == nullptr;
  });
  return all;
}

}  // namespace zhibiao::panel
