// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/streaming.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>

namespace zhibiao::panel::detail {
namespace {

template <class T>
void check_copies(std::size_t count, bool past_cache) {
  alignas(64) std::array<T, 100> from, to{};
  std::iota(from.begin(), from.end(), T{1});
  put(to.data(), from.data(), count, past_cache);
  streamed();
  CAPTURE(count);
  for (std::size_t i = 0; i < to.size(); ++i) CHECK(to[i] == (i < count ? from[i] : T{0}));
}

TEST_CASE("so many values are copied, and none beyond") {
  for (const bool past_cache : {false, true})
    for (const std::size_t count : {0U, 1U, 7U, 8U, 9U, 15U, 16U, 63U, 64U, 65U, 100U}) {
      check_copies<double>(count, past_cache);
      check_copies<std::uint8_t>(count, past_cache);
    }
}

TEST_CASE("asking for memory reads nothing") {
  ask_for(nullptr, 0);
  const int one = 1;
  ask_for(&one, std::size_t{1} << 40);
  CHECK(one == 1);
}

}  // namespace
}  // namespace zhibiao::panel::detail
