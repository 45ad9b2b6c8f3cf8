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
  /// Takes back all rooms.
  void clear() noexcept { used_ = 0; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// Whether the system was asked for large pages.
  [[nodiscard]] bool large() const noexcept { return size_ >= 2 * page; }
  /// Tells the system that it may take the pages if it needs them; what is in them means nothing then.
  void offer() noexcept;

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

  std::size_t size_, used_ = 0;
  std::unique_ptr<std::byte, Free> bytes_;
};

inline ResultMemory::ResultMemory(std::size_t bytes)
    : size_(bytes), bytes_(nullptr, {std::align_val_t{bytes < 2 * page ? alignment : page}}) {
  bytes_.reset(static_cast<std::byte*>(::operator new(bytes, bytes_.get_deleter().aligned)));
#ifdef __linux__
  if (large()) ::madvise(bytes_.get(), bytes, MADV_HUGEPAGE);  // advice: may come to nothing
#endif
}

inline void ResultMemory::offer() noexcept {
#if defined(__linux__) && defined(MADV_FREE)
  if (large()) ::madvise(bytes_.get(), size_ / page * page, MADV_FREE);
#endif
}

}  // namespace zhibiao::panel
