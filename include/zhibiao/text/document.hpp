// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/span.hpp>
#include <zhibiao/text/encoding.hpp>
#include <zhibiao/text/fold.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {

/// A report's text: the bytes as they stand, and a normalised form for reading.
///
/// Offsets are in code points of the file as it stands (a byte order mark and a carriage return
/// count).  `chars()` has one UTF-16 unit for each code point that is kept: full-width digits and
/// letters folded, zero-width characters dropped, characters beyond the basic plane replaced by
/// U+FFFD; `origin()` leads back.  Copies share the bytes.
class Document {
 public:
  /// Takes the bytes.  Throws `EncodingError` where they are not UTF-8 or hold a NUL byte, and
  /// `std::length_error` beyond 4 GiB.
  [[nodiscard]] static Document from_utf8(std::string bytes, std::string name = {});
  /// The same without a copy: the caller keeps the bytes alive.
  [[nodiscard]] static Document borrow(std::string_view bytes, std::string name = {});

  [[nodiscard]] const std::string& name() const noexcept { return data_->name; }
  [[nodiscard]] std::string_view bytes() const noexcept { return data_->bytes; }
  /// Number of code points in the file.
  [[nodiscard]] std::uint32_t size() const noexcept { return data_->size; }
  [[nodiscard]] std::u16string_view chars() const noexcept { return {data_->chars.get(), data_->kept}; }

  /// Whether `chars()` has simplified forms where the file has traditional ones.
  [[nodiscard]] bool simplified() const noexcept { return data_->simplified; }

  /// The code-point offset in the file of `chars()[i]`; of its end for `i == chars().size()`.
  [[nodiscard]] std::uint32_t origin(std::size_t i) const noexcept;
  [[nodiscard]] Span origin(std::size_t begin, std::size_t end) const noexcept;
  /// The byte at which a code point begins; `bytes().size()` at or beyond the end.
  [[nodiscard]] std::size_t byte_offset(std::uint32_t code_point) const noexcept;
  /// The text of a span, as it stands in the file; spans beyond the end are cut there.
  [[nodiscard]] std::string_view quote(Span span) const noexcept;

 private:
  static constexpr std::uint32_t stride = 128;  ///< code points between two byte marks

  struct Data {
    std::string name;
    std::string owned;
    std::string_view bytes;
    std::unique_ptr<char16_t[]> chars;
    std::size_t kept = 0;
    std::uint32_t size = 0;
    bool simplified = false;
    std::vector<std::uint32_t> marks;    ///< byte offset of code point `k * stride`
    std::vector<std::uint32_t> dropped;  ///< for each dropped code point, the kept index after it
  };

  explicit Document(std::shared_ptr<const Data> data) noexcept : data_(std::move(data)) {}
  static void decode(Data& data);

  std::shared_ptr<const Data> data_;
};

namespace detail {

/// One code point and its length in bytes; length 0 where the bytes are not UTF-8.
struct CodePoint {
  char32_t value;
  std::uint32_t length;
};

[[nodiscard]] inline CodePoint decode_long(std::string_view bytes, std::size_t i) noexcept {
  const unsigned a = byte_at(bytes, i), b = byte_at(bytes, i + 1), c = byte_at(bytes, i + 2),
                 d = byte_at(bytes, i + 3);
  const auto tail = [](unsigned x) { return (x & 0xC0U) == 0x80U; };
  if (between(a, 0xC2, 0xDF) && tail(b)) return {((a & 0x1FU) << 6) | (b & 0x3FU), 2};
  if (between(a, 0xE0, 0xEF) && tail(b) && tail(c)) {
    const char32_t value = ((a & 0x0FU) << 12) | ((b & 0x3FU) << 6) | (c & 0x3FU);
    return {value, value >= 0x800 && !between(value, 0xD800, 0xDFFF) ? 3U : 0U};
  }
  if (between(a, 0xF0, 0xF4) && tail(b) && tail(c) && tail(d)) {
    const char32_t value = ((a & 0x07U) << 18) | ((b & 0x3FU) << 12) | ((c & 0x3FU) << 6) | (d & 0x3FU);
    return {value, between(value, 0x10000, 0x10FFFF) ? 4U : 0U};
  }
  return {0, 0};
}

/// ASCII and the characters of three bytes that make up nearly all of a report come first.
[[nodiscard]] inline CodePoint decode_one(std::string_view bytes, std::size_t i) noexcept {
  const unsigned a = static_cast<unsigned char>(bytes[i]);
  if (a < 0x80) return {a, a == 0 ? 0U : 1U};
  if (between(a, 0xE1, 0xEC) && i + 2 < bytes.size()) {
    const unsigned b = static_cast<unsigned char>(bytes[i + 1]) ^ 0x80U;
    const unsigned c = static_cast<unsigned char>(bytes[i + 2]) ^ 0x80U;
    if ((b | c) < 0x40U) return {((a & 0x0FU) << 12) | (b << 6) | c, 3};
  }
  return decode_long(bytes, i);
}

}  // namespace detail

inline void Document::decode(Data& data) {
  const auto& fold = detail::fold_table();
  const auto bytes = data.bytes;
  char16_t* out = data.chars.get();
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < bytes.size(); ++count) {
    if (count % stride == 0) data.marks.push_back(static_cast<std::uint32_t>(i));
    const auto point = detail::decode_one(bytes, i);
    if (point.length == 0) throw EncodingError(data.name, i, likely_encoding(bytes, i));
    const char16_t folded = point.value > 0xFFFF ? u'\uFFFD' : fold(static_cast<char16_t>(point.value));
    data.simplified |= folded != point.value && point.value >= 0x4E00 && point.value < 0xA000;
    *out = folded;
    if (folded != 0)
      ++out;
    else
      data.dropped.push_back(static_cast<std::uint32_t>(out - data.chars.get()));
    i += point.length;
  }
  data.size = count;
  data.kept = static_cast<std::size_t>(out - data.chars.get());
}

inline Document Document::borrow(std::string_view bytes, std::string name) {
  if (bytes.size() >= 0xFFFFFFFFU) throw std::length_error(name + ": larger than 4 GiB; split it");
  auto data = std::make_shared<Data>();
  data->name = std::move(name);
  data->bytes = bytes;
  data->chars = std::make_unique_for_overwrite<char16_t[]>(bytes.size() + 1);
  decode(*data);
  return Document(std::move(data));
}

inline Document Document::from_utf8(std::string bytes, std::string name) {
  auto keep = std::make_shared<std::string>(std::move(bytes));
  auto document = borrow(*keep, std::move(name));
  auto* data = const_cast<Data*>(document.data_.get());  // not shared yet
  data->owned = std::move(*keep);
  data->bytes = data->owned;
  return document;
}

inline std::uint32_t Document::origin(std::size_t i) const noexcept {
  const auto& dropped = data_->dropped;
  if (dropped.empty()) return static_cast<std::uint32_t>(i);
  const auto before = std::upper_bound(dropped.begin(), dropped.end(), static_cast<std::uint32_t>(i));
  return static_cast<std::uint32_t>(i + static_cast<std::size_t>(before - dropped.begin()));
}

inline Span Document::origin(std::size_t begin, std::size_t end) const noexcept {
  if (begin >= end) return {origin(begin), origin(begin)};
  return {origin(begin), origin(end - 1) + 1};
}

inline std::size_t Document::byte_offset(std::uint32_t code_point) const noexcept {
  const auto bytes = data_->bytes;
  if (code_point >= data_->size) return bytes.size();
  std::size_t i = data_->marks[code_point / stride];
  for (std::uint32_t left = code_point % stride; left > 0; --left) i += detail::decode_one(bytes, i).length;
  return i;
}

inline std::string_view Document::quote(Span span) const noexcept {
  const auto begin = byte_offset(span.begin), end = byte_offset(span.end);
  return begin < end ? data_->bytes.substr(begin, end - begin) : std::string_view{};
}

}  // namespace zhibiao
