// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/check/check.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <stdexcept>
#include <string>

namespace {

using namespace zhibiao;
namespace checks = zhibiao::detail::checks;

/// `8.45..8.55`; an end that is missing is empty.
std::string text(const Extent& x) {
  return (x.lower ? to_string(x.lower->value) : "") + ".." + (x.upper ? to_string(x.upper->value) : "");
}
std::string text(const RatioExtent& x) {
  return (x.lower ? to_string(*x.lower) : "") + ".." + (x.upper ? to_string(*x.upper) : "");
}
Printed number(const char* digits) { return consistency::printed_number(digits).value(); }

TEST_CASE("printed numbers and what they allow") {
  const struct {
    const char* printed;
    Bound bound;
    const char* allowed;
  } rows[] = {
      {"8.5", Bound::equal, "8.45..8.55"},       {"8.50%", Bound::equal, "8.495..8.505"},
      {"-3.20", Bound::equal, "-3.205..-3.195"}, {"−3", Bound::equal, "-3.5..-2.5"},
      {"0", Bound::equal, "-0.5..0.5"},          {"26.8万", Bound::equal, "267500..268500"},
      {"8.5", Bound::above, "8.45.."},           {"8.5", Bound::below, "..8.55"},
      {"-10", Bound::above, "..-9.5"},           {"8.5", Bound::about, ".."},
      {"８.５％", Bound::equal, "8.45..8.55"},
  };
  for (const auto& row : rows) {
    auto printed = number(row.printed);
    printed.bound = row.bound;
    CHECK_MESSAGE(text(consistency::possible(printed)) == row.allowed, row.printed);
  }
  for (const auto* wrong : {"", "-", "30多", "8.5个", "1.2.3", "many"})
    CHECK_MESSAGE(!consistency::printed_number(wrong), wrong);
  CHECK(consistency::printed_percent("1.3倍")->value == Decimal(130));
  CHECK(consistency::printed_percent("1.3倍")->resolution == 1);
  CHECK(!consistency::printed_percent("倍"));
}

TEST_CASE("quotients end where their terms do") {
  const auto one = Extent::between(1, 2), below = Extent::between(-2, 4);
  CHECK(text(quotients(one, one)) == "1/2..2/1");
  CHECK(text(quotients(below, one)) == "-2/1..4/1");
  CHECK(text(quotients(one, Extent::at_least(2))) == "0/1..2/2");
  CHECK(text(quotients(Extent::at_least(1), one)) == "1/2..");
  CHECK(text(quotients(one, Extent::between(0, 2))) == "..");
  CHECK(text(quotients(one, Extent::at_most(2))) == "..");
}

TEST_CASE("a whole that k things are a share of") {
  const struct {
    const char* percent;
    std::int64_t k;
    bool whole;
  } rows[] = {{"72.2", 26, true}, {"72.5", 26, false}, {"100", 1, true}, {"101", 1, false},
              {"60", 1, false},   {"50", 1, true},     {"0", 5, true},   {"70.5", 74, true}};
  for (const auto& row : rows)
    CHECK_MESSAGE(consistency::has_whole(number(row.percent), row.k) == row.whole, row.percent);
  CHECK_THROWS_AS((void)consistency::has_whole(number("5"), 0), std::domain_error);
}

TEST_CASE("words between two figures") {
  using namespace checks;
  CHECK(gap_says(u"提高到") == std::optional<unsigned>(rises | reaches));
  CHECK(gap_says(u"，比上年提高") == std::optional<unsigned>(on_year | rises));
  CHECK(gap_says(u"增加到2024年的") == std::optional<unsigned>(rises | reaches | dated | possessive));
  CHECK(gap_says(u"，年均增长") == std::optional<unsigned>(yearly | rises));
  CHECK(gap_says(u"") == std::optional<unsigned>(plain));
  CHECK(!gap_says(u"，茶园增加"));
  CHECK(!gap_says(u"；增加"));
  for (const auto* before : {u"从", u"税收由上年的", u"从2019年的", u"由二○一九年的"})
    CHECK(is_origin(before));
  for (const auto* before : {u"", u"从此税收", u"税收达"}) CHECK(!is_origin(before));
}

TEST_CASE("each row of the words is found as it stands") {
  for (const auto& row : checks::gap_words)
    CHECK((checks::gap_says(row.word).value_or(0) & row.says) == row.says);
}

TEST_CASE("a structure of three shares") {
  CHECK(checks::read_structure(u"10.2:35.6:54.2，").value().length == 14);
  CHECK(checks::read_structure(u"10∶40：50").has_value());
  CHECK(!checks::read_structure(u"10:40").has_value());
  CHECK(!checks::read_structure(u"10:40:").has_value());
}

}  // namespace
