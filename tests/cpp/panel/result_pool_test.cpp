// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/result_pool.hpp>

#include <cstddef>
#include <thread>
#include <utility>
#include <vector>

namespace zhibiao::panel {
namespace {

constexpr std::size_t large = std::size_t{1} << 23;

TEST_CASE("what is given back is taken again, where it is large and fits") {
  struct {
    std::size_t given, wanted;
    bool again;
  } const rows[] = {
      {large, large, true},     {large, large - 1000, true},   {large, large + 1, false},
      {large, large / 2, true}, {large, large / 2 - 1, false},  // half of it would lie idle
      {1000, 1000, false},                                      // new memory costs nothing
  };
  for (const auto& row : rows) {
    ResultPool pool;
    auto memory = pool.take(row.given);
    const auto* const before = memory.take<std::byte>(1);
    pool.give_back(std::move(memory));
    const bool again = row.again && detail::pool::can_offer;
    auto next = pool.take(row.wanted);
    CAPTURE(row.wanted);
    CHECK((next.size() == row.given && pool.kept() == 0 && again) == again);
    if (again) CHECK(next.take<std::byte>(1) == before);
    if (!again) CHECK(next.size() == row.wanted);
  }
}

TEST_CASE("the last one is kept, and nothing beyond a limit") {
  ResultPool pool;
  pool.give_back(ResultMemory(large));
  pool.give_back(ResultMemory(2 * large));
  CHECK(pool.kept() == (detail::pool::can_offer ? 2 * large : 0));
  ResultPool none;
  none.give_back(ResultMemory(ResultPool::most + 1));  // pages that are not written to cost nothing
  CHECK(none.kept() == 0);
}

TEST_CASE("threads share a pool") {
  ResultPool pool;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&pool, t] {
      for (int i = 0; i < 20; ++i) {
        auto memory = pool.take(large);
        auto* const at = memory.take<int>(large / sizeof(int));
        at[0] = at[large / sizeof(int) - 1] = t;
        CHECK(at[0] == t);
        pool.give_back(std::move(memory));
      }
    });
  for (auto& thread : threads) thread.join();
  CHECK(pool.kept() <= large);
}

}  // namespace
}  // namespace zhibiao::panel
