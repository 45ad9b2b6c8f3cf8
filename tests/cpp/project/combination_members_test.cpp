// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/project/combination_members.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <vector>

namespace {

using namespace zhibiao::project::detail::combining;
using List = std::vector<double>;

List run(void (*forecast)(Values, Path, Path), const List& y, std::size_t horizon = 3) {
  List scratch(y.size());
  List out(horizon);
  forecast(y, scratch, out);
  return out;
}

void check_list(const List& found, const List& wanted) {
  REQUIRE(found.size() == wanted.size());
  for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i] == doctest::Approx(wanted[i]).epsilon(1e-12));
}

struct ByHand {
  void (*forecast)(Values, Path, Path);
  List y;
  List wanted;
};

TEST_CASE("drifts, by hand") {
  const std::vector<ByHand> rows{
      {drift, {2, 5, 6}, {8, 10, 12}},
      {drift, {6, 6}, {6, 6, 6}},
      {median_drift, {0, 1, 3, 10}, {12, 14, 16}},          // changes 1, 2, 7
      {median_drift, {0, 1, 3, 10, 10}, {11.5, 13, 14.5}},  // 0, 1, 2, 7: a half and 2 between
      {median_drift, {5, 4}, {3, 2, 1}},
      {damped_drift, {2, 5, 6}, {6 + 1.8, 6 + 2 * 1.71, 6 + 2 * 2.439}},
      // changes 3 and 1: (1 + .85 * 3) / (1 + .85 + 1)
      {recent_drift,
       {2, 5, 6},
       {6 + .95 * 3.55 / 2.85, 6 + 1.8525 * 3.55 / 2.85, 6 + 2.709875 * 3.55 / 2.85}},
  };
  for (const auto& row : rows) check_list(run(row.forecast, row.y), row.wanted);
}

TEST_CASE("every member needs what it says, and carries on what never changed") {
  std::set<std::string_view> names;
  for (const auto& member : members) {
    INFO(member.name);
    CHECK(names.insert(member.name).second);
    check_list(run(member.forecast, List(member.fewest, 7)), {7, 7, 7});
    for (const double value : run(member.forecast, {1, 2, 4, 7, 9})) CHECK(std::isfinite(value));
  }
}

TEST_CASE("units and origins do not matter: a + b y has the forecast a + b f") {
  const List y{3, 5, 4, 8, 9, 14, 13};
  for (const auto& member : members)
    for (const double b : {-1.0, 1e-9, 1e9}) {
      INFO(member.name << " times " << b);
      List moved;
      for (const double value : y) moved.push_back(b * (20 + value));
      const auto one = run(member.forecast, y);
      const auto other = run(member.forecast, moved);
      for (std::size_t h = 0; h < one.size(); ++h)
        CHECK(other[h] == doctest::Approx(b * (20 + one[h])).epsilon(1e-9));
    }
}

TEST_CASE("the median of an even number is between the two in the middle") {
  for (const auto& [values, wanted] : std::vector<std::pair<List, double>>{
           {{4}, 4}, {{4, 2}, 3}, {{9, 1, 5}, 5}, {{9, 1, 5, 6}, 5.5}, {{2, 2, 2, 8}, 2}}) {
    auto copy = values;
    CHECK(median_of(copy) == wanted);
  }
}

}  // namespace
