// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/comparable.hpp>
#include <zhibiao/link/likeness.hpp>
#include <zhibiao/model/better.hpp>
#include <zhibiao/model/catalogue.hpp>
#include <zhibiao/model/figure.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zhibiao {

/// A target and, where the report gives one, the figure of the same indicator for the year before.
struct Link {
  std::uint32_t target = 0;                  ///< index of a figure
  std::optional<std::uint32_t> achievement;  ///< index of a figure
  Likeness likeness;                         ///< of the link; 0 without one
  LinkReason reason = LinkReason::nothing_alike;
  std::optional<std::uint32_t> nearest;  ///< the figure that `reason` speaks of, where it is not linked
  const Indicator* indicator = nullptr;  ///< the target's, where the catalogue knows it; the catalogue's own
};

/// The links of one report, in the order of its targets.
struct Links {
  std::vector<Link> rows;
  int year = 0;  ///< the year that the targets are for; 0 where the report does not tell
};

struct LinkOptions {
  int year = 0;                          ///< the plan year; 0: the year that most targets are for
  int result_year = 0;                   ///< the year of the results; 0: the year before
  bool optional = false;                 ///< rows also for targets that a reader could leave out
  Likeness threshold{570};               ///< below this two subjects are not one indicator
  const Catalogue* catalogue = nullptr;  ///< null: the built-in one; must outlive the links
};

/// What stands around a figure, for figures of two reports.
struct Surrounding {
  std::string text;                ///< the words before it in its paragraph and behind it in its clause
  Better aimed = Better::neutral;  ///< where the verb goes: 提高到 up, 降到 and 控制在 down
  bool restated = false;           ///< a plan of the past is told again (年初确定的, 曾提出): no result
  bool cut = false;                ///< an amount is a size of a fall as work done: 减少贫困人口10万人
  bool adds = false;               ///< the clause tells of something newly made: 新增, 净增
  bool reaches = false;            ///< the number is a level, and no work is told of: 面积达到
};

/// Figures with what they need to be compared: `units` is indexed by `Figure::unit`, `subjects` runs
/// along `figures`, and so do `surroundings` where they are given.  Borrowed: the owner keeps them alive.
struct FigureView {
  std::span<const Figure> figures;
  std::span<const std::string> units;
  std::span<const std::string> subjects;
  std::span<const Surrounding> surroundings = {};
};

}  // namespace zhibiao
