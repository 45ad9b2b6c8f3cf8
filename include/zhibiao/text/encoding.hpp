// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace zhibiao {

/// The bytes are not UTF-8 text.  `what()` says where, what they look like, and what to do.
class EncodingError : public std::runtime_error {
 public:
  EncodingError(std::string name, std::size_t byte, std::string likely_encoding);

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  /// Offset of the first byte that is not UTF-8 text.
  [[nodiscard]] std::size_t byte() const noexcept { return byte_; }
  /// `GB18030`, `UTF-16LE`, `UTF-16BE`, `binary`, or `damaged UTF-8`.
  [[nodiscard]] const std::string& likely_encoding() const noexcept { return likely_; }

 private:
  std::string name_;
  std::size_t byte_;
  std::string likely_;
};

/// Names the encoding that bytes which fail as UTF-8 at `byte` most likely have.
[[nodiscard]] inline std::string likely_encoding(std::string_view bytes, std::size_t byte);

namespace detail {

[[nodiscard]] inline unsigned byte_at(std::string_view bytes, std::size_t i) noexcept {
  return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
}

[[nodiscard]] constexpr bool between(unsigned x, unsigned low, unsigned high) noexcept {
  return low <= x && x <= high;
}

/// Length of the GB18030 character at `i`, 0 where there is none (GB 18030-2022, table 1).
[[nodiscard]] inline std::size_t gb18030_length(std::string_view bytes, std::size_t i) noexcept {
  const unsigned first = byte_at(bytes, i);
  if (first < 0x80) return first == 0 ? 0 : 1;
  if (!between(first, 0x81, 0xFE)) return 0;
  const unsigned second = byte_at(bytes, i + 1);
  if (between(second, 0x40, 0xFE) && second != 0x7F) return 2;
  const bool four = between(second, 0x30, 0x39) && between(byte_at(bytes, i + 2), 0x81, 0xFE) &&
                    between(byte_at(bytes, i + 3), 0x30, 0x39);
  return four ? 4 : 0;
}

/// Whether the first 64 kB read as GB18030 from their beginning (a character cut at the end allowed).
[[nodiscard]] inline bool reads_as_gb18030(std::string_view bytes) noexcept {
  bytes = bytes.substr(0, 65536);
  for (std::size_t i = 0; i < bytes.size();) {
    const auto length = gb18030_length(bytes, i);
    if (length == 0) return i + 4 > bytes.size();
    i += length;
  }
  return true;
}

/// How many NUL bytes of the first 4 kB stand at even and at odd offsets.
struct NulCount {
  std::size_t even = 0;
  std::size_t odd = 0;
};
[[nodiscard]] inline NulCount count_nuls(std::string_view bytes) noexcept {
  NulCount count;
  for (std::size_t i = 0; i < bytes.size() && i < 4096; ++i)
    if (bytes[i] == '\0') ++(i % 2 == 0 ? count.even : count.odd);
  return count;
}

[[nodiscard]] inline std::string advice(const std::string& likely) {
  if (likely == "binary") return "give the report as UTF-8 text";
  if (likely == "damaged UTF-8") return "fetch the file again, or remove the damaged bytes";
  return "convert it first: iconv -f " + likely + " -t UTF-8";
}

}  // namespace detail

inline std::string likely_encoding(std::string_view bytes, std::size_t byte) {
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  const auto nuls = detail::count_nuls(bytes);
  if (nuls.even + nuls.odd > 0)
    return nuls.even == 0 && nuls.odd > 8   ? "UTF-16LE"
           : nuls.odd == 0 && nuls.even > 8 ? "UTF-16BE"
                                            : "binary";
  const bool utf8_before =
      bytes.substr(0, byte).find_first_of("\xE4\xE5\xE6\xE7\xE8\xE9") != std::string_view::npos;
  if (utf8_before) return "damaged UTF-8";
  return detail::reads_as_gb18030(bytes) ? "GB18030" : "binary";
}

inline EncodingError::EncodingError(std::string name, std::size_t byte, std::string likely_encoding)
    : std::runtime_error((name.empty() ? std::string("text") : name) + ": not UTF-8 at byte " +
                         std::to_string(byte) + ", looks like " + likely_encoding + "; " +
                         detail::advice(likely_encoding)),
      name_(std::move(name)),
      byte_(byte),
      likely_(std::move(likely_encoding)) {}

}  // namespace zhibiao
