// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/model/catalogue.hpp>
#include <zhibiao/model/catalogue_table.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace zhibiao {
namespace {

using detail::catalogue::modifiers;
using detail::catalogue::rows;

bool ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// An alias as a subject would say it.
std::string said(std::string_view alias) {
  std::string text(alias.substr(alias.starts_with('=') ? 1 : 0));
  constexpr std::string_view gap = "…";
  for (std::size_t at = 0; (at = text.find(gap)) != text.npos;) text.erase(at, gap.size());
  return text;
}

/// A unit that figures of the row's usual measure have.
std::string_view usual_unit(const Indicator& row) {
  if (row.measure == Measure::growth) return "%";
  return row.measure == Measure::change && row.unit == "%" ? "百分点" : row.unit;
}

TEST_CASE("the catalogue is as wide as reports are") { CHECK(std::size(rows) >= 220); }

TEST_CASE("every row is well formed") {
  std::set<std::string_view> ids;
  std::set<std::string_view> names;
  for (const Indicator& row : rows) {
    CAPTURE(std::string(row.id));
    CHECK(ids.insert(row.id).second);
    CHECK(names.insert(row.name).second);
    CHECK((!row.english.empty() && ascii(row.id) && row.unit.size() > 0));
    CHECK(Unit::parse(row.unit).has_value());
    CHECK((row.measure != Measure::ratio || row.kind == IndicatorKind::rate));
  }
}

TEST_CASE("the table reads back as it was written") {
  const auto& builtin = Catalogue::builtin();
  CHECK(Catalogue::from_tsv(builtin.to_tsv()).to_tsv() == builtin.to_tsv());
}

TEST_CASE("every name finds its own row") {
  const auto& catalogue = Catalogue::builtin();
  for (const Indicator& row : rows) {
    const std::string names = std::string(row.name) + "|" + std::string(row.aliases);
    for (const auto alias : detail::split(names, "|")) {
      if (alias.empty()) continue;
      CAPTURE(std::string(row.id) + " " + std::string(alias));
      const auto match = catalogue.match(said(alias), row.measure, usual_unit(row));
      CHECK((match && match->indicator->id == row.id));
    }
  }
}

TEST_CASE("a modifier has one role") {
  std::set<std::string_view> words;
  for (const ModifierRow& row : modifiers) {
    CAPTURE(std::string(row.word));
    CHECK(words.insert(row.word).second);
  }
}

TEST_CASE("directions that verdicts hang on") {
  struct Row {
    std::string_view id;
    Better better;
  };
  using enum Better;
  constexpr Row expected[] = {
      {"gdp", higher},
      {"new_urban_jobs", higher},
      {"income_rural", higher},
      {"life_expectancy", higher},
      {"good_air_days", higher},
      {"poverty_reduction", higher},
      {"tax_relief", higher},
      {"surveyed_unemployment", lower},
      {"registered_unemployment", lower},
      {"cpi", lower},
      {"retail_price", lower},
      {"deficit", lower},
      {"deficit_central", lower},
      {"deficit_ratio", lower},
      {"pm25", lower},
      {"energy_intensity", lower},
      {"co2_intensity", lower},
      {"so2", lower},
      {"accidents", lower},
      {"accident_deaths", lower},
      {"road_deaths", lower},
      {"infant_mortality", lower},
      {"myopia_rate", lower},
      {"income_ratio", lower},
      {"poverty_population", lower},
      {"emergency_response", lower},
      {"population", neutral},
      {"illegal_construction", neutral},
  };
  for (const Row& row : expected) {
    CAPTURE(std::string(row.id));
    const Indicator* indicator = Catalogue::builtin().find(row.id);
    REQUIRE(indicator != nullptr);
    CHECK(indicator->better == row.better);
  }
}

}  // namespace
}  // namespace zhibiao
