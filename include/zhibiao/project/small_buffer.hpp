// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace zhibiao::project::detail {

/// Room for one `T` a year: on the stack up to 64 of them, as yearly series are short.
template <class T>
class SmallBuffer {
 public:
  explicit SmallBuffer(std::size_t size) : size_(size) {
    if (size_ > kept_.size()) more_.resize(size_);
  }
  [[nodiscard]] std::span<T> values() { return {size_ <= kept_.size() ? kept_.data() : more_.data(), size_}; }
  [[nodiscard]] std::span<const T> values() const {
    return {size_ <= kept_.size() ? kept_.data() : more_.data(), size_};
  }

 private:
  std::array<T, 64> kept_;
  std::vector<T> more_;
  std::size_t size_;
};

}  // namespace zhibiao::project::detail
