// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/number/decimal.hpp>

#include <doctest/doctest.h>
#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Cases that C++ and Python share: `{"method", "input", "expect", "source"}`, one table of JSON rows.
/// Numbers stay texts until a method asks for them, so that none is rounded on the way.
namespace zhibiao::test {

using Tree = boost::property_tree::ptree;

struct Case {
  std::string method;
  Tree input;
  Tree expect;
};

/// What runs the cases of one method.
using Handlers = std::map<std::string, std::function<void(const Case&)>>;

/// The rows of a file that holds one JSON array.
[[nodiscard]] inline std::vector<Case> read_cases(const std::string& path) {
  Tree rows;
  boost::property_tree::read_json(path, rows);
  std::vector<Case> out;
  for (const auto& [key, row] : rows)
    out.push_back({row.get<std::string>("method"), row.get_child("input"), row.get_child("expect")});
  return out;
}

/// A value of a case as text; empty where it is null or missing.
[[nodiscard]] inline std::string text(const Tree& tree, const std::string& key) {
  const auto found = tree.get_optional<std::string>(key);
  return !found || *found == "null" ? std::string() : *found;
}
[[nodiscard]] inline std::optional<double> real(const Tree& tree, const std::string& key) {
  const auto found = text(tree, key);
  return found.empty() ? std::nullopt : std::optional(std::stod(found));
}
[[nodiscard]] inline std::optional<int> whole(const Tree& tree, const std::string& key) {
  const auto found = text(tree, key);
  return found.empty() ? std::nullopt : std::optional(std::stoi(found));
}
[[nodiscard]] inline std::optional<Decimal> decimal(const Tree& tree, const std::string& key) {
  return Decimal::parse(text(tree, key));
}
[[nodiscard]] inline std::vector<double> reals(const Tree& list) {
  std::vector<double> out;
  for (const auto& [key, value] : list) out.push_back(value.get_value<double>());
  return out;
}

/// Checks each number that a case expects, to the digits that it was printed with.
inline void check_near(const Tree& expect, const std::string& key, double found) {
  const auto wanted = real(expect, key);
  if (!wanted) return;
  INFO(key);
  CHECK(found == doctest::Approx(*wanted).epsilon(2e-6));
}

}  // namespace zhibiao::test
