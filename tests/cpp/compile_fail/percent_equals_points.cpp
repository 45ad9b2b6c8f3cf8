// expect: Expected a Percent to compare with, got PercentagePoints
// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/percent.hpp>

int main() {
  using namespace zhibiao;
  return Percent(5) == PercentagePoints(5) ? 1 : 0;
}
