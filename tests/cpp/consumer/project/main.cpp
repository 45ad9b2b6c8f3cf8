// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/number/decimal.hpp>

#include <iostream>

/// Exits 0 where the installed headers add exactly.
int main() {
  using namespace zhibiao::literals;
  const auto sum = 0.1_dec + 0.2_dec;
  std::cout << to_string(sum) << '\n';
  return sum == 0.3_dec ? 0 : 1;
}
