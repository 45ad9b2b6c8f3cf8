// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cstddef>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/// Writing results that are larger than a cache: past it, so that memory is not read before it is written to,
/// and what is in the cache stays there.  Elsewhere than on x86-64 it is copying.
namespace zhibiao::panel::detail {

/// Copies `count` values.  `to` and `from` begin at multiples of 16 bytes.  Once all is written `streamed` is
/// to be called before others read it.
template <class T>
inline void put(T* to, const T* from, std::size_t count, bool past_cache) noexcept {
  std::size_t done = 0;
#ifdef __SSE2__
  constexpr std::size_t four = 4, step = sizeof(__m128i) / sizeof(T);
  for (; past_cache && done + four * step <= count; done += four * step) {
    auto* const into = reinterpret_cast<__m128i*>(to + done);
    const auto* const of = reinterpret_cast<const __m128i*>(from + done);
    for (std::size_t i = 0; i < four; ++i) _mm_stream_si128(into + i, _mm_load_si128(of + i));
  }
#endif
  std::memcpy(to + done, from + done, (count - done) * sizeof(T));
}

/// Makes what was written past the cache known to all threads.
inline void streamed() noexcept {
#ifdef __SSE2__
  _mm_sfence();
#endif
}

/// Asks for the line of an address, which need not be of any object, into the second nearest cache.
inline void ask_for(const void* base, std::size_t bytes) noexcept {
#ifdef __GNUC__
  __builtin_prefetch(static_cast<const char*>(base) + bytes, 0, 2);
  asm volatile("");  // GCC leaves out calls of functions that do nothing else
#endif
}

}  // namespace zhibiao::panel::detail
