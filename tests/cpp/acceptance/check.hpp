// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/average.hpp>
#include <zhibiao/assess/check/change.hpp>
#include <zhibiao/assess/check/cumulative.hpp>
#include <zhibiao/assess/check/grim.hpp>
#include <zhibiao/assess/check/parts.hpp>
#include <zhibiao/assess/check/quotient.hpp>
#include <zhibiao/assess/check/shares.hpp>
#include <zhibiao/assess/check/triple.hpp>
#include <zhibiao/model/indicator.hpp>

#include "acceptance/case.hpp"

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

/// Cases of `assess/check/`: numbers are texts, since their printed digits count.
namespace zhibiao::test {

[[nodiscard]] inline Printed number_of(const Tree& input, const std::string& key) {
  return consistency::printed_percent(text(input, key)).value();
}
[[nodiscard]] inline std::vector<Printed> numbers_of(const Tree& list) {
  std::vector<Printed> out;
  for (const auto& [key, value] : list)
    out.push_back(consistency::printed_percent(value.get_value<std::string>()).value());
  return out;
}
[[nodiscard]] inline std::vector<std::int64_t> counts_of(const Tree& list) {
  std::vector<std::int64_t> out;
  for (const auto& [key, value] : list) out.push_back(value.get_value<std::int64_t>());
  return out;
}

/// The two ends of a range, to the digits that the case gives.
inline void check_range(const Tree& expect, const std::string& key, const RatioExtent& found) {
  const auto ends = expect.get_child_optional(key);
  if (!ends) return;
  const auto wanted = reals(*ends);
  REQUIRE((found.lower && found.upper));
  CHECK(found.lower->approximate() == doctest::Approx(wanted.at(0)).epsilon(2e-6));
  CHECK(found.upper->approximate() == doctest::Approx(wanted.at(1)).epsilon(2e-6));
}

inline void check_reason(const Tree& expect, CheckReason found) {
  const auto wanted = text(expect, "reason");
  if (!wanted.empty()) CHECK(to_string(found) == wanted);
}

/// The case says that it is refused.
template <class Run>
[[nodiscard]] bool refused(const Tree& expect, Run run) {
  if (text(expect, "error").empty()) return false;
  CHECK_THROWS_AS((void)run(), std::logic_error);
  return true;
}

inline void run_triple(const Case& row) {
  const auto basis = [&](const char* key) {
    return enum_by_name<PriceBasis>(price_basis_names, text(row.input, key)).value_or(PriceBasis::unstated);
  };
  const auto found =
      consistency::triple(number_of(row.input, "level"), number_of(row.input, "prev"),
                          number_of(row.input, "growth"), basis("level_basis"), basis("growth_basis"));
  if (found.growth) check_near(row.expect, "point", found.growth->approximate());
  check_range(row.expect, "interval", found.possible_growth);
  check_range(row.expect, "previous", found.implied_previous);
  if (const auto wanted = text(row.expect, "consistent"); !wanted.empty())
    CHECK(found.consistent() == (wanted == "true"));
  if (const auto flag = text(row.expect, "flag"); !flag.empty()) CHECK(to_string(found.reason) == flag);
  check_reason(row.expect, found.reason);
}

inline void run_share(const Case& row) {
  const auto k = row.input.get<std::int64_t>("k"), n = row.input.get<std::int64_t>("n");
  if (refused(row.expect, [&] { return consistency::share(k, n, 1); })) return;
  const auto wanted = row.expect.get_value<std::string>();
  const auto point = wanted.find('.');
  const int decimals = point == std::string::npos ? 0 : static_cast<int>(wanted.size() - point - 2);
  const auto rounding = text(row.input, "rounding") == "half_even" ? Rounding::half_even : Rounding::half_up;
  CHECK(consistency::fixed(consistency::share(k, n, decimals, rounding), decimals) + "%" == wanted);
}

inline void run_share_forced_sum(const Case& row) {
  const auto counts = counts_of(row.input.get_child("counts"));
  std::int64_t total = 0;
  for (const auto count : counts) total += count;
  std::vector<Decimal> printed;
  if (const auto given = row.input.get_child_optional("printed"))
    for (const auto& number : numbers_of(*given)) printed.push_back(number.value);
  const auto decimals = whole(row.input, "decimals").value_or(1);
  if (refused(row.expect, [&] { return consistency::shares(counts, decimals, printed).off.size(); })) return;
  const auto found = consistency::shares(counts, decimals, printed);
  std::vector<Decimal> wanted;
  for (const auto& number : numbers_of(row.expect.get_child("printed"))) wanted.push_back(number.value);
  CHECK(found.printed == wanted);
  std::string flag;
  for (const auto i : found.off)
    flag += consistency::share_note(counts[i], total, decimals, found.printed[i]);
  CHECK(flag == text(row.expect, "flag"));
  check_reason(row.expect, found.reason);
}

inline void run_grim(const Case& row) {
  const auto percent = number_of(row.input, "printed");
  const auto n = row.input.get<std::int64_t>("n");
  if (refused(row.expect, [&] { return consistency::grim(percent, n).first; })) return;
  CHECK(consistency::grim(percent, n).possible() == row.expect.get<bool>("possible"));
  constexpr std::string_view with = "possible_with_";
  for (const auto& [key, value] : row.expect) {
    if (!key.starts_with(with)) continue;
    const auto found = consistency::grim(percent, std::stoll(key.substr(with.size())));
    CHECK(found.first == value.get_value<std::int64_t>());
    CHECK(found.last == found.first);
  }
}

inline void run_change(const Case& row) {
  const auto found = consistency::change(number_of(row.input, "first"), number_of(row.input, "last"),
                                         number_of(row.input, "printed"));
  check_range(row.expect, "interval", RatioExtent::of(found.possible));
  check_reason(row.expect, found.reason);
}

inline void run_parts(const Case& row) {
  const auto partition =
      text(row.input, "complete") == "false" ? consistency::Partition::some : consistency::Partition::whole;
  const auto parts = numbers_of(row.input.get_child("parts"));
  check_reason(row.expect, consistency::parts(number_of(row.input, "total"), parts, partition).reason);
}

inline void run_share_sum(const Case& row) {
  check_reason(row.expect, consistency::share_sum(numbers_of(row.input.get_child("printed"))).reason);
}

inline void run_attainment_printed(const Case& row) {
  const auto form = text(row.input, "excess") == "true" ? consistency::QuotientForm::excess
                                                        : consistency::QuotientForm::whole;
  const auto found = consistency::quotient(number_of(row.input, "actual"), number_of(row.input, "target"),
                                           number_of(row.input, "printed"), form);
  check_range(row.expect, "interval", found.possible);
  check_reason(row.expect, found.reason);
}

inline void run_cumulative(const Case& row) {
  const auto previous = text(row.input, "previous");
  const auto found = consistency::cumulative(
      number_of(row.input, "total"), number_of(row.input, "added"),
      previous.empty() ? std::nullopt : std::optional(number_of(row.input, "previous")));
  check_reason(row.expect, found.reason);
}

inline void run_average_growth(const Case& row) {
  const auto average = number_of(row.input, "average");
  const auto found = [&] {
    if (const auto yearly = row.input.get_child_optional("yearly"))
      return consistency::average_growth(numbers_of(*yearly), average);
    return consistency::average_growth(number_of(row.input, "first"), number_of(row.input, "last"),
                                       whole(row.input, "years").value_or(0), average);
  };
  if (refused(row.expect, [&] { return found().reason; })) return;
  check_reason(row.expect, found().reason);
  if (const auto range = row.expect.get_child_optional("range")) {  // four places, rounded outwards
    const auto wanted = reals(*range);
    CHECK(found().possible.lower->value.approximate() == doctest::Approx(wanted.at(0)).epsilon(1e-9));
    CHECK(found().possible.upper->value.approximate() == doctest::Approx(wanted.at(1)).epsilon(1e-9));
  }
}

inline void add_check(Handlers& all) {
  all["triple"] = run_triple;
  all["share"] = run_share;
  all["share_forced_sum"] = run_share_forced_sum;
  all["grim_share"] = run_grim;
  all["change"] = run_change;
  all["parts"] = run_parts;
  all["share_sum"] = run_share_sum;
  all["attainment_printed"] = run_attainment_printed;
  all["cumulative"] = run_cumulative;
  all["average_growth"] = run_average_growth;
}

}  // namespace zhibiao::test
