// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

namespace zhibiao::panel {

/// Calls `work` compiled for the widest vectors that this processor has: 512 bits, 256 bits, or what every
/// processor of its kind has.  All that `work` calls is compiled along, so that it is to be a loop over
/// columns and nothing else.  Elsewhere than on x86-64 with GCC or Clang it is called as it is.  Where
/// multiplication and addition are one instruction they round once: the last digit may differ.
template <class Work>
void with_wide_vectors(const Work& work);

namespace detail::vectors {

#if defined(__x86_64__) && defined(__clang__)

template <class Work>
[[gnu::target("avx512f,avx512dq,avx512bw,avx512vl,fma"), clang::min_vector_width(512), gnu::flatten,
  gnu::noinline]] void run_512(const Work& work) {
  work();
}
#elif defined(__x86_64__) && defined(__GNUC__)

template <class Work>
[[gnu::target("avx512f,avx512dq,avx512bw,avx512vl,fma,prefer-vector-width=512"), gnu::flatten,
  gnu::noinline]] void run_512(const Work& work) {
  work();
}
#endif

#if defined(__x86_64__) && defined(__GNUC__)

template <class Work>
[[gnu::target("avx2,fma"), gnu::flatten, gnu::noinline]] void run_256(const Work& work) {
  work();
}

[[nodiscard]] inline bool has_512() noexcept {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
}
[[nodiscard]] inline bool has_256() noexcept {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}
#endif

}  // namespace detail::vectors

template <class Work>
void with_wide_vectors(const Work& work) {
#if defined(__x86_64__) && defined(__GNUC__)
  if (detail::vectors::has_512()) return detail::vectors::run_512(work);
  if (detail::vectors::has_256()) return detail::vectors::run_256(work);
#endif
  work();
}

}  // namespace zhibiao::panel
