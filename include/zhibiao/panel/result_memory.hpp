// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cstddef>
#include <memory>
#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace zhibiao::panel {

/// Memory for all columns of a result, taken at once: large pages, where the system has them, cost a tenth of
/// the time that small ones take to be handed out.  What is not written means nothing.
class ResultMemory {
 public:
  explicit ResultMemory(std::size_t bytes);

  /// Room for `count` numbers, aligned as Arrow advises.  The rooms together have to fit.
  template <class T>
  [[nodiscard]] T* take(std::size_t count) noexcept {
    auto* const room = reinterpret_cast<T*>(bytes_.get() + used_);
    used_ += needs<T>(count);
    return room;
  }
  /// How many bytes `take` uses.
  template <class T>
  [[nodiscard]] static constexpr std::size_t needs(std::size_t count) noexcept {
    return (count * sizeof(T) + alignment - 1) / alignment * alignment;
  }

 private:
  static constexpr std::size_t alignment = 64, page = std::size_t{1} << 21;
  struct Free {
    std::align_val_t aligned;
    void operator()(std::byte* bytes) const noexcept { ::operator delete(bytes, aligned); }
  };

  std::size_t used_ = 0;
  std::unique_ptr<std::byte, Free> bytes_;
};

inline ResultMemory::ResultMemory(std::size_t bytes)
    : bytes_(nullptr, {std::align_val_t{bytes < 2 * page ? alignment : page}}) {
  bytes_.reset(static_cast<std::byte*>(::operator new(bytes, bytes_.get_deleter().aligned)));
#ifdef __linux__
  if (bytes >= 2 * page) ::madvise(bytes_.get(), bytes, MADV_HUGEPAGE);  // advice: may come to nothing
#endif
}

}  // namespace zhibiao::panel
