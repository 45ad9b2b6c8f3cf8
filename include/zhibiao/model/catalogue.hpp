// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/catalogue_match.hpp>
#include <zhibiao/model/catalogue_table.hpp>
#include <zhibiao/model/catalogue_tsv.hpp>
#include <zhibiao/model/indicator.hpp>
#include <zhibiao/model/measure.hpp>
#include <zhibiao/model/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {

/// The indicator that a subject names.
struct CatalogueMatch {
  const Indicator* indicator = nullptr;  ///< never null; lives as long as the catalogue
  std::size_t letters = 0;               ///< characters of the name that was found
  /// What else the subject says, neutral words (全省, 新增, 总量) left out: the scope, 宁波舟山 in
  /// 宁波舟山港集装箱吞吐量.  Two figures are of one series when indicator and rest are the same.
  std::string rest;
};

/// The indicators known by name, and how subjects of reports are told to be one of them.  Immutable;
/// a copy shares the table.  Safe to use from many threads.
class Catalogue {
 public:
  /// The indicators that come with the library (`catalogue_table.hpp`).
  [[nodiscard]] static const Catalogue& builtin();
  /// A catalogue of one's own, from the text of a table such as `to_tsv` writes.  Throws `CatalogueError`.
  [[nodiscard]] static Catalogue from_tsv(std::string_view text, std::string file = "indicators.tsv") {
    return Catalogue(nullptr, text, std::move(file));
  }
  /// These indicators and those of a table.  An id that is taken is an error; a name may be shared, and
  /// then the later row is preferred.  Throws `CatalogueError`.
  [[nodiscard]] Catalogue extended(std::string_view text, std::string file = "indicators.tsv") const {
    return Catalogue(state_, text, std::move(file));
  }

  [[nodiscard]] std::span<const Indicator> rows() const noexcept { return state_->rows; }
  [[nodiscard]] std::size_t size() const noexcept { return rows().size(); }
  /// The table, to start one of one's own from.
  [[nodiscard]] std::string to_tsv() const { return zhibiao::to_tsv(rows()); }

  /// The indicator of that id; null when there is none.
  [[nodiscard]] const Indicator* find(std::string_view id) const noexcept;

  /// The indicator that a figure's subject names, if any: measure and unit fit, and no word beside the name
  /// makes another indicator of it (农村, 人均, 占比, 民间).  A name that is all there is comes first, then
  /// the longest, then the one that the unit suits best, then a row that a user added, then the one that
  /// the measure suits best.
  [[nodiscard]] std::optional<CatalogueMatch> match(std::string_view subject, Measure measure,
                                                    const Unit& unit) const {
    return best(subject, &unit, measure);
  }
  /// The same with the unit as a table's column says it; a text that is no unit counts as none.
  [[nodiscard]] std::optional<CatalogueMatch> match(std::string_view subject, Measure measure,
                                                    std::string_view unit) const {
    return match(subject, measure, Unit::parse(unit).value_or(Unit{}));
  }
  /// By the name alone.
  [[nodiscard]] std::optional<CatalogueMatch> match(std::string_view subject) const {
    return best(subject, nullptr, Measure::amount);
  }

 private:
  struct State {
    std::shared_ptr<const State> base;  ///< keeps alive the text that the first rows look into
    std::string text;
    std::vector<Indicator> rows;
    std::size_t inherited = 0;  ///< how many of the rows are those of `base`
    std::vector<detail::OwnUnit> units;
    std::vector<std::uint32_t> by_id;
    std::vector<detail::Alias> aliases;
    detail::WordIndex index;
  };
  /// How well a name suits a figure; compared member by member.
  struct Fit {
    bool whole = false;  ///< nothing but neutral words beside it
    std::uint32_t letters = 0;
    bool unit = false;
    bool own = false;  ///< a row that a user added
    bool measure = false;
    std::uint32_t row = 0;
    friend constexpr auto operator<=>(const Fit&, const Fit&) = default;
  };
  class Search;

  explicit Catalogue(std::span<const Indicator> rows);
  Catalogue(std::shared_ptr<const State> base, std::string_view text, std::string file);

  static void index_rows(State& state);
  static void index_name(State& state, std::vector<detail::WordIndex::Entry>& words, std::string_view name,
                         std::size_t row);
  [[nodiscard]] std::optional<CatalogueMatch> best(std::string_view subject, const Unit* unit,
                                                   Measure measure) const;

  std::shared_ptr<const State> state_;
};

}  // namespace zhibiao

#include <zhibiao/model/catalogue_build.hpp>
