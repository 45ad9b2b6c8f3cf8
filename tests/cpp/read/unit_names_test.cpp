// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/read/unit_names.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace zhibiao::detail::read {
namespace {

TEST_CASE("each unit is listed once, the empty unit first") {
  std::vector<std::string> names{"left over"};
  UnitNames units(names);
  CHECK(names == std::vector<std::string>{""});
  CHECK(units.index({}, {}) == 0);
  CHECK(units.index(match_unit(u"座"), {}) == 1);
  CHECK(units.index(match_unit(u"个百分点"), {}) == 2);
  CHECK(units.index(match_unit(u"百分点"), {}) == 2);
  CHECK(units.index(match_unit(u"座"), {}) == 1);
  CHECK(units.index(match_unit(u"毫克/升"), {}) == 3);
  CHECK(units.index(match_unit(u"毫克/升"), {}) == 3);
  CHECK(names == std::vector<std::string>{"", "座", "百分点", "毫克/升"});
}

TEST_CASE("a unit in the file's own characters") {
  std::vector<std::string> names;
  UnitNames units(names);
  CHECK(units.index(match_unit(u"吨"), "噸") == 1);
  CHECK(units.index(match_unit(u"吨"), "噸") == 1);
  CHECK(units.index(match_unit(u"吨"), {}) == 2);
  CHECK(names == std::vector<std::string>{"", "噸", "吨"});
}

}  // namespace
}  // namespace zhibiao::detail::read
