// expect: Expected PercentagePoints to add to a Percent, got a second Percent
// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/percent.hpp>

int main() {
  using namespace zhibiao;
  return (Percent(5) + Percent(1)).value().sign();
}
