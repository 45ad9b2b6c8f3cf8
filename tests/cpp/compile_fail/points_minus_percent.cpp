// expect: Expected PercentagePoints to subtract from PercentagePoints, got a Percent
// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/percent.hpp>

int main() {
  using namespace zhibiao;
  return (PercentagePoints(1) - Percent(1)).value().sign();
}
