// expect: Expected a Quantity to subtract, got a number without a unit
// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/quantity.hpp>

int main() {
  using namespace zhibiao;
  return (Quantity(5, Unit::named("公里")) - Decimal(1)).value().sign();
}
