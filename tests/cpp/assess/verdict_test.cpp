// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/verdict.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace zhibiao;

constexpr Better up = Better::higher, down = Better::lower, either = Better::neutral;

/// `5.5`, `5.5~`, `>=5.5`, `4.5..5`; empty for no figure.
std::optional<Printed> number(std::string_view text) {
  if (text.empty()) return std::nullopt;
  Printed out;
  const auto strip = [&](std::string_view mark, Bound bound) {
    if (out.bound == Bound::equal && text.starts_with(mark))
      out.bound = bound, text.remove_prefix(mark.size());
  };
  strip(">=", Bound::at_least), strip("<=", Bound::at_most), strip(">", Bound::above),
      strip("<", Bound::below);
  strip("~", Bound::about);
  if (const auto dots = text.find(".."); dots != text.npos) {
    out.bound = Bound::range;
    out.value2 = Decimal::parse(text.substr(dots + 2));
    text = text.substr(0, dots);
  }
  out.value = *Decimal::parse(text);
  const auto point = text.find('.');
  out.resolution =
      static_cast<std::int8_t>(point == text.npos ? 0 : -static_cast<int>(text.size() - point - 1));
  return out;
}

struct Row {
  const char* target;
  const char* actual;
  Better better;
  Verdict verdict;
  VerdictReason reason;
  Judged judged = Judged::rate;
};

constexpr Verdict met = Verdict::met, missed = Verdict::missed, within = Verdict::within_tolerance;
constexpr Verdict open = Verdict::undetermined;
constexpr VerdictReason reached = VerdictReason::reached, inside = VerdictReason::inside_range;
constexpr VerdictReason short_of = VerdictReason::short_of_target, about = VerdictReason::within_about;
constexpr VerdictReason bounded = VerdictReason::bound_does_not_decide,
                        digits = VerdictReason::digits_do_not_decide;

const Row guide_rows[] = {
    // a plain number, a floor, a ceiling
    {"6", "6", up, met, reached},
    {"6", "5.9", up, missed, short_of},
    {"3", "2.1", down, met, reached},
    {"3", "3.1", down, missed, short_of},
    {">=1100", "1100", up, met, reached, Judged::amount},
    {">=1100", "1099", up, missed, short_of, Judged::amount},
    {"<=5.5", "5.5", down, met, reached},
    {"<=5.5", "5.6", down, missed, short_of},
    {">100", "100", up, missed, short_of, Judged::amount},
    {">100", "100.1", up, met, reached, Judged::amount},
    {"<100", "100", down, missed, short_of, Judged::amount},
    // 左右: half a point on the unfavourable side
    {"~5", "5.2", up, met, reached},
    {"~5", "4.5", up, within, about},
    {"~5", "4.4", up, missed, short_of},
    {"~3", "1.0", down, met, reached},
    {"~3", "3.3", down, within, about},
    {"~3", "3.6", down, missed, short_of},
    {"~1.5", "~1.5", down, met, reached},
    {"~60", "62.6", up, met, reached, Judged::amount},
    {"~60", "59.9", up, open, VerdictReason::tolerance_unstated, Judged::amount},
    // 近 as a target
    {"<20000", "23000", up, met, reached, Judged::amount},
    {"<4", "3.9", down, met, reached},
    // a range
    {"6..6.5", "6.1", up, met, inside},
    {"6..6.5", "6.9", up, met, reached},
    {"6..6.5", "5.9", up, missed, short_of},
    {"2..3", "1.4", down, met, reached},
    {"2..3", "3.1", down, missed, short_of},
    {"4.5..5", "4.8..5.1", up, met, reached},
    // falls are read by their size
    {"~-4", "-1.2", down, missed, short_of},
    {"~-3", "-2.6", down, within, about},
    {">=-3", "-4.4", down, met, reached},
    {">=-20", "-41", down, met, reached},
    {">=-3", "-2.9", down, missed, short_of},
    {"<=-5", "-4", up, met, reached},
    {"-3", "2", down, missed, short_of},
    {"3", ">-10", down, met, reached},
    // results that are only bounded
    {"9884.5", ">10000", up, met, reached, Judged::amount},
    {"1100", ">1000", up, open, bounded, Judged::amount},
    {"1000", ">=1000", up, met, reached, Judged::amount},
    {"1000", "<1000", up, missed, short_of, Judged::amount},
    {"900", "<1000", up, open, bounded, Judged::amount},
    {"40", ">=60", up, met, reached},
    // explicit words count where no side is better; a plain number needs one
    {"<=29", "27", either, met, reached, Judged::amount},
    {">=29", "27", either, missed, short_of, Judged::amount},
    {"~2", "1.8", either, within, about},
    {"2", "2", either, met, reached},
    {"2", "3", either, open, VerdictReason::no_favourable_side},
    {"2..3", "2.5", either, met, inside},
    // nothing reported
    {"6", "", up, Verdict::not_reported, VerdictReason::no_figure},
};

void check(const Row& row, const VerdictPolicy& policy) {
  CAPTURE(row.target);
  CAPTURE(row.actual);
  CAPTURE(policy.name);
  const auto found = judge(*number(row.target), number(row.actual), row.better, row.judged, policy);
  CHECK(to_string(found.verdict) == to_string(row.verdict));
  CHECK(to_string(found.reason) == to_string(row.reason));
}

TEST_CASE("the guide's reading of targets") {
  for (const auto& row : guide_rows) check(row, guide_policy);
}

TEST_CASE("limits on rounded numbers, GB/T 8170-2008 table 4") {
  const Row rows[] = {
      {">=97.0", "97.01", up, met, reached},       {">=97.0", "97.00", up, met, reached},
      {">=97.0", "96.96", up, met, reached},       {">=97.0", "96.94", up, missed, short_of},
      {"<=0.05", "0.046", down, met, reached},     {"<=0.05", "0.054", down, met, reached},
      {"<=0.05", "0.055", down, missed, short_of}, {"<=0.05", "0.060", down, missed, short_of}};
  for (const auto& row : rows) check(row, rounded_policy);
  CHECK(judge(*number(">=97.0"), number("96.96"), up, Judged::rate).verdict == missed);
  CHECK(judge(*number("<=0.05"), number("0.054"), down, Judged::rate).verdict == missed);
}

TEST_CASE("what the digits leave open") {
  const Row rows[] = {{">=5.5", "5.5", up, open, digits},     {">=5.5", "5.6", up, met, reached},
                      {">=5.5", "5.4", up, missed, short_of}, {"6", "6", up, open, digits},
                      {"~6", "6", up, open, digits},          {"~6", "5.6", up, within, about},
                      {"<=5.5", "5.45", down, met, reached},  {"6..6.5", "6.25", up, met, inside}};
  for (const auto& row : rows) check(row, digits_policy);
}

TEST_CASE("other readings of 左右") {
  const Row strict[] = {{"~5", "5", up, met, reached},
                        {"~5", "4.9", up, missed, short_of},
                        {"~60", "59.9", up, missed, short_of, Judged::amount}};
  for (const auto& row : strict) check(row, strict_policy);
  constexpr VerdictReason outside = VerdictReason::outside_about;
  const Row symmetric[] = {{"~5", "5", up, met, about},
                           {"~5", "4.5", up, met, about},
                           {"~5", "5.5", up, met, about},
                           {"~5", "5.6", up, missed, outside},
                           {"~5", "4.4", either, missed, outside},
                           {"~-3", "-3.6", down, missed, outside},
                           {"5", "5.6", up, met, reached},
                           {"~60", "61", up, open, VerdictReason::tolerance_unstated, Judged::amount}};
  for (const auto& row : symmetric) check(row, symmetric_policy);
  const Row relative[] = {{"~5", "4.5", up, within, about},
                          {"~5", "4.4", up, missed, short_of},
                          {"~60", "54", up, within, about, Judged::amount},
                          {"~60", "53.9", up, missed, short_of, Judged::amount}};
  for (const auto& row : relative) check(row, relative_policy);
}

TEST_CASE("about in other words: 近2万亿, 3%—3.5%左右") {
  auto nearly = *number("<4");
  nearly.around = true;
  CHECK(judge(nearly, number("3.8"), down, Judged::rate).verdict == met);
  CHECK(judge(nearly, number("4.3"), down, Judged::rate).verdict == within);
  CHECK(judge(nearly, number("3.8"), either, Judged::rate).verdict == within);
  CHECK(judge(nearly, number("3"), either, Judged::rate).reason == VerdictReason::no_favourable_side);
  auto range = *number("3..3.5");
  range.around = true;
  CHECK(judge(range, number("3.8"), down, Judged::rate) == Judgement{within, about});
  CHECK(judge(range, number("4.1"), down, Judged::rate).verdict == missed);
}

TEST_CASE("the last digit of a range, and of another unit") {
  const Row rows[] = {{"<=5.5", "5.0..5.4", down, met, reached}, {"<=5.5", "5.0..5.5", down, open, digits}};
  for (const auto& row : rows) check(row, digits_policy);
  auto hectares = *number("900");  // 60公顷, read in 亩
  hectares.grain = 15;
  CHECK(judge(*number("893"), hectares, up, Judged::amount, digits_policy).reason == digits);
  CHECK(judge(*number("892"), hectares, up, Judged::amount, digits_policy).verdict == met);
}

TEST_CASE("policies have names") {
  CHECK(find_policy("relative")->amount_tolerance == Decimal(10));
  CHECK(find_policy("lenient") == nullptr);
}

TEST_CASE("policies are data") {
  CHECK(judge(*number("~-3"), number("-2.6"), down, Judged::rate, state_council_policy) ==
        Judgement{met, about});
  auto wide = guide_policy;
  wide.amount_tolerance = Decimal(1);  // one percent
  CHECK(judge(*number("~60"), number("59.5"), up, Judged::amount, wide).verdict == within);
  CHECK(judge(*number("~60"), number("59.3"), up, Judged::amount, wide).verdict == missed);
  for (const auto& policy : verdict_policies) CHECK_FALSE(policy.name.empty());
}

}  // namespace
