// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace zhibiao {

/// What work a subject speaks of: 新增 and 扩增 are one act, 开工 and 竣工 are two.
enum class Act : std::uint8_t { add, build, start, finish, renew, remove, open, give, train, attract };

/// A word of a subject that two subjects must share if they are to be one indicator.  The order is
/// that of `trait_groups`.
enum class Trait : std::uint8_t {
  urban, rural,                                              // whose
  income, spending,                                          // which way money goes
  exports, imports, both_ways,                               // trade
  primary, secondary, tertiary,                              // sector
  value_added, output_value, revenue, retail, investment, profit, yield, output, area, sales, turnover,
  stock_balance, days, density, capacity, mileage, throughput, trips, cost,  // what is measured
  coverage, share, pass, unemployment,                       // which rate
  rail, railway, motorway, highway, street, greenway, waterway, airport,  // which way
  kindergarten, school, college,                             // which school
  passenger, freight,                                        // what is carried
  domestic, inbound, outbound,                               // whence
  central, local,                                            // whose budget
  surveyed, registered,                                      // which unemployment
  per_head,
  events, deaths,                                            // what harm
  above_scale,
  national, provincial, municipal,                           // whose title
  renewable,
  whole_economy,                                             // 生产总值 and nothing else
};

/// Traits that exclude each other.  `clash`: what is left, in permille, of a likeness where both
/// subjects have traits of the group and none in common.  `lack`: where only one has any.
struct TraitGroup {
  std::string_view name;
  Trait first;
  Trait last;
  std::uint16_t clash;
  std::uint16_t lack;
};

inline constexpr std::array<TraitGroup, 18> trait_groups{{
    {"residence", Trait::urban, Trait::rural, 100, 700},
    {"flow", Trait::income, Trait::spending, 100, 850},
    {"trade", Trait::exports, Trait::both_ways, 100, 500},
    {"sector", Trait::primary, Trait::tertiary, 50, 500},
    {"head", Trait::value_added, Trait::cost, 250, 850},
    {"rate", Trait::coverage, Trait::unemployment, 300, 930},
    {"way", Trait::rail, Trait::airport, 150, 800},
    {"school", Trait::kindergarten, Trait::college, 200, 850},
    {"carriage", Trait::passenger, Trait::freight, 150, 750},
    {"border", Trait::domestic, Trait::outbound, 150, 600},
    {"budget", Trait::central, Trait::local, 150, 500},
    {"register", Trait::surveyed, Trait::registered, 50, 700},
    {"per_head", Trait::per_head, Trait::per_head, 1000, 400},
    {"harm", Trait::events, Trait::deaths, 150, 750},
    {"scale", Trait::above_scale, Trait::above_scale, 1000, 750},
    {"title", Trait::national, Trait::municipal, 250, 850},
    {"energy", Trait::renewable, Trait::renewable, 1000, 700},
    {"economy", Trait::whole_economy, Trait::whole_economy, 1000, 400},
}};

namespace detail::linking {

[[nodiscard]] constexpr std::uint64_t bit(Trait trait) noexcept {
  return std::uint64_t{1} << static_cast<unsigned>(trait);
}
[[nodiscard]] constexpr std::uint16_t bit(Act act) noexcept {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(act));
}
[[nodiscard]] constexpr std::uint64_t mask(const TraitGroup& group) noexcept {
  std::uint64_t bits = 0;
  for (auto t = static_cast<unsigned>(group.first); t <= static_cast<unsigned>(group.last); ++t)
    bits |= std::uint64_t{1} << t;
  return bits;
}

/// The group that a trait belongs to.
[[nodiscard]] constexpr const TraitGroup& group_of(Trait trait) noexcept {
  const auto* group = trait_groups.begin();
  while (group->last < trait) ++group;
  return *group;
}

}  // namespace detail::linking

}  // namespace zhibiao
