// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/span.hpp>
#include <zhibiao/text/document.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace zhibiao::panel {

/// Where every code point of a document begins, in bytes: for quoting many spans, where
/// `Document::quote` is for a few.  Four bytes a code point; the document must outlive it.
class ByteMap {
 public:
  explicit ByteMap(const Document& document)
      : bytes_(document.bytes()),
        size_(document.size()),
        offsets_(std::make_unique_for_overwrite<std::uint32_t[]>(bytes_.size() + 1)) {
    std::size_t code_points = 0;
    for (std::size_t i = 0; i < bytes_.size(); ++i) {  // a byte that begins nothing is overwritten
      offsets_[code_points] = static_cast<std::uint32_t>(i);
      code_points += (static_cast<unsigned char>(bytes_[i]) & 0xC0U) != 0x80U;
    }
    offsets_[size_] = static_cast<std::uint32_t>(bytes_.size());
  }

  /// The byte at which a code point begins; the number of bytes at or beyond the end.
  [[nodiscard]] std::uint32_t operator[](std::uint32_t code_point) const noexcept {
    return offsets_[std::min(code_point, size_)];
  }
  [[nodiscard]] std::string_view quote(Span span) const noexcept {
    const auto begin = (*this)[span.begin], end = (*this)[span.end];
    return begin < end ? bytes_.substr(begin, end - begin) : std::string_view{};
  }

 private:
  std::string_view bytes_;
  std::uint32_t size_;
  std::unique_ptr<std::uint32_t[]> offsets_;
};

}  // namespace zhibiao::panel
