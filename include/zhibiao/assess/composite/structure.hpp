// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/assess/composite/aggregate.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zhibiao::composite {

/// A theme as the caller writes it: the indicators, or other themes, that it is made of.
struct Theme {
  std::string name;
  std::vector<std::string> members;
  Aggregating how;
};

/// A theme with its members found: parts below `Structure::indicators` are columns, the others themes.
struct Group {
  std::string name;
  std::vector<std::size_t> parts;
  std::vector<double> weights;  ///< one a part; they add up to 1
  Aggregating how;
};

/// How indicators make themes and themes the index: groups from the bottom up, the last is the index.
struct Structure {
  std::size_t indicators = 0;
  std::vector<Group> groups;
};

/// Weights by the name of an indicator or a theme, within its theme.  Empty: all equal.
using Weights = std::map<std::string, double>;

/// Whatever is a member of no theme belongs to the index itself, whose name is `index.name`.
/// Throws `ArgumentError`, which names the culprit, for a name that is twice there or unknown, a member of
/// two themes, themes within themselves, a theme without members, a weight that is missing, negative or of no
/// known name, and weights of a theme that are all 0.
[[nodiscard]] Structure structure(const std::vector<std::string>& indicators, std::vector<Theme> themes,
                                  const Weights& weights, Theme index);

namespace detail {

/// Where each name stands: indicators first, then the themes in their order.
using Places = std::map<std::string, std::size_t>;

[[nodiscard]] inline Places places_of(const std::vector<std::string>& indicators,
                                      const std::vector<Theme>& themes) {
  Places out;
  const auto add = [&](const std::string& name) {
    if (!out.emplace(name, out.size()).second) throw ArgumentError("names", "names that differ", name);
  };
  for (const auto& name : indicators) add(name);
  for (const auto& theme : themes) add(theme.name);
  return out;
}

[[nodiscard]] inline std::size_t place_of(const Places& places, const std::string& name, const char* where) {
  const auto found = places.find(name);
  if (found == places.end()) throw ArgumentError(where, "the name of an indicator or a theme", name);
  return found->second;
}

/// The names that are members of no theme, in order.
[[nodiscard]] inline std::vector<std::string> free_names(const std::vector<std::string>& indicators,
                                                         const std::vector<Theme>& themes,
                                                         const Places& places) {
  std::vector<bool> taken(places.size());
  for (const auto& theme : themes) {
    for (const auto& member : theme.members) {
      const auto at = place_of(places, member, "themes");
      if (taken[at]) throw ArgumentError("themes", "each name in one theme", member + " twice");
      taken[at] = true;
    }
  }
  std::vector<std::string> out;
  for (const auto& name : indicators)
    if (!taken[places.at(name)]) out.push_back(name);
  for (const auto& theme : themes)
    if (!taken[places.at(theme.name)]) out.push_back(theme.name);
  return out;
}

[[nodiscard]] inline double weight_of(const Weights& weights, const std::string& name) {
  if (weights.empty()) return 1;
  const auto found = weights.find(name);
  if (found == weights.end()) throw ArgumentError("the weight of " + name, "a number of 0 or more", "none");
  if (!std::isfinite(found->second) || found->second < 0)
    throw ArgumentError("the weight of " + name, "a number of 0 or more",
                        zhibiao::detail::arguments::text(found->second));
  return found->second;
}

/// The theme with its members' places in a `Structure`, where each place is already known.
[[nodiscard]] inline Group group_of(const Theme& theme, const Weights& weights, const Places& places,
                                    const std::vector<std::size_t>& moved) {
  if (theme.members.empty()) throw ArgumentError("the members of " + theme.name, "one or more", "none");
  Group out{theme.name, {}, {}, theme.how};
  double sum = 0;
  for (const auto& member : theme.members) {
    out.parts.push_back(moved[places.at(member)]);
    out.weights.push_back(weight_of(weights, member));
    sum += out.weights.back();
  }
  if (sum == 0) throw ArgumentError("the weights in " + theme.name, "a sum above 0", "0");
  for (auto& weight : out.weights) weight /= sum;
  return out;
}

/// Not yet placed in the structure.
inline constexpr std::size_t unplaced = static_cast<std::size_t>(-1);

[[nodiscard]] inline bool is_ready(const Theme& theme, const Places& places,
                                   const std::vector<std::size_t>& moved) {
  return std::ranges::all_of(theme.members,
                             [&](const auto& name) { return moved[places.at(name)] != unplaced; });
}

inline void expect_known(const Weights& weights, const Places& places) {
  for (const auto& [name, weight] : weights) (void)place_of(places, name, "weights");
}

}  // namespace detail

inline Structure structure(const std::vector<std::string>& indicators, std::vector<Theme> themes,
                           const Weights& weights, Theme index) {
  const auto places = detail::places_of(indicators, themes);
  detail::expect_known(weights, places);
  index.members = detail::free_names(indicators, themes, places);
  if (index.members.empty()) throw ArgumentError("themes", "no theme within itself", "a circle");
  Structure out{indicators.size(), {}};
  std::vector<std::size_t> moved(places.size(), detail::unplaced);
  for (std::size_t i = 0; i < indicators.size(); ++i) moved[i] = i;
  while (out.groups.size() < themes.size()) {
    const auto before = out.groups.size();
    for (const auto& theme : themes) {
      auto& place = moved[places.at(theme.name)];
      if (place != detail::unplaced || !detail::is_ready(theme, places, moved)) continue;
      out.groups.push_back(detail::group_of(theme, weights, places, moved));
      place = out.indicators + out.groups.size() - 1;
    }
    if (out.groups.size() == before) throw ArgumentError("themes", "no theme within itself", "a circle");
  }
  out.groups.push_back(detail::group_of(index, weights, places, moved));
  return out;
}

}  // namespace zhibiao::composite
