// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/result_memory.hpp>

#include <cstddef>
#include <mutex>
#include <optional>
#include <utility>

namespace zhibiao::panel {

/// Keeps the memory of the last large result that nobody reads any more for the next one: a system hands out
/// new pages as slowly as a simple result is computed.  The system may take back the pages in the meantime,
/// so that nothing is held that another program needs.  Where it cannot, on others than Linux, nothing is
/// kept. Threads may share a pool.
class ResultPool {
 public:
  /// Memory of at least so many bytes, kept or new; what is in it means nothing.
  [[nodiscard]] ResultMemory take(std::size_t bytes);
  /// Keeps it, or frees it where it is small or larger than `most`; what was kept before is freed.
  void give_back(ResultMemory memory) noexcept;
  [[nodiscard]] std::size_t kept() const noexcept;  ///< in bytes

  static constexpr std::size_t most = std::size_t{1} << 28;

 private:
  mutable std::mutex mutex_;
  std::optional<ResultMemory> kept_;
};

namespace detail::pool {

#if defined(__linux__) && defined(MADV_FREE)
inline constexpr bool can_offer = true;
#else
inline constexpr bool can_offer = false;
#endif

}  // namespace detail::pool

inline ResultMemory ResultPool::take(std::size_t bytes) {
  {
    const std::lock_guard lock(mutex_);
    const bool fits = kept_ && kept_->size() >= bytes && kept_->size() / 2 <= bytes;
    if (fits) return *std::exchange(kept_, std::nullopt);
  }
  return ResultMemory(bytes);
}

inline void ResultPool::give_back(ResultMemory memory) noexcept {
  if (!detail::pool::can_offer || !memory.large() || memory.size() > most) return;
  memory.clear();
  memory.offer();
  const std::lock_guard lock(mutex_);
  kept_.emplace(std::move(memory));
}

inline std::size_t ResultPool::kept() const noexcept {
  const std::lock_guard lock(mutex_);
  return kept_ ? kept_->size() : 0;
}

}  // namespace zhibiao::panel
