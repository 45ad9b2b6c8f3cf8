// expect: Expected an exact decimal such as 0.5_dec, got a floating-point number
// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/percent.hpp>

int main() {
  using namespace zhibiao;
  return PercentagePoints(0.5).value().sign();
}
