// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cstdint>

namespace zhibiao {

/// A half-open stretch [begin, end) of a document, in code points of the file as it stands.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const noexcept {
    return begin < other.end && other.begin < end;
  }
  [[nodiscard]] constexpr bool contains(std::uint32_t offset) const noexcept {
    return begin <= offset && offset < end;
  }
  friend constexpr bool operator==(Span, Span) noexcept = default;
};

}  // namespace zhibiao
