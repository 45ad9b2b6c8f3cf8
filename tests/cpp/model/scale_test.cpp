// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/scale.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <stdexcept>

namespace zhibiao {
namespace {

static_assert(Scale{1000}.normalised() == Scale{1, 1, 3});
static_assert(Scale{1, 8}.normalised() == Scale{125, 1, -3});
static_assert(Scale{2000, 3}.normalised() == Scale{2, 3, 3});
static_assert(Scale{1, 30}.normalised() == Scale{1, 3, -1});
static_assert(Scale{6, 4}.normalised() == Scale{15, 1, -1});
static_assert(Scale{1, 1, 3} * Scale{1, 1, -3} == Scale{});
static_assert(Scale{2000, 3} / Scale{10000} == Scale{1, 15}.normalised());
static_assert(Scale{1, 3} * Scale{3} == Scale{});

TEST_CASE("a size beyond 64 bits is an error, never a wrap") {
  const Scale large{std::numeric_limits<std::int64_t>::max()};
  const Scale seven{7};
  const Scale third{1, 3};
  CHECK_THROWS_AS(large * seven, std::overflow_error);
  CHECK_THROWS_AS(large * (seven / third), std::overflow_error);
  CHECK((large / large == Scale()));
}

}  // namespace
}  // namespace zhibiao
