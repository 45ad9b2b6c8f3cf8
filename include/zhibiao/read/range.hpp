// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cstddef>
#include <string_view>

namespace zhibiao::detail::read {

/// A stretch of `chars()`.
struct Range {
  std::size_t begin = 0, end = 0;
  [[nodiscard]] constexpr bool empty() const noexcept { return begin >= end; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return empty() ? 0 : end - begin; }
  [[nodiscard]] constexpr std::u16string_view in(std::u16string_view text) const noexcept {
    return empty() ? std::u16string_view{} : text.substr(begin, end - begin);
  }
};

}  // namespace zhibiao::detail::read
