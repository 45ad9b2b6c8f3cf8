// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/draft.hpp>
#include <zhibiao/read/measures.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace zhibiao::detail::read {

/// Decides the measure, the sign and the bound of every draft, and whether it is an estimate.
class MeasureReader {
 public:
  MeasureReader(std::u16string_view text, std::vector<Draft>& drafts) noexcept
      : text_(text), drafts_(drafts) {}

  void read(const Sentence& sentence) noexcept {
    for (auto& d : drafts_) {
      const Reading reading{d.c, d.left, d.left.core.in(text_), text_.substr(d.limit, d.c.begin - d.limit),
                            !d.right.empty()};
      d.measure = measure_of(reading);
      if (runs_on(d) || in_bracket_of_growth(d)) d.measure = (&d - 1)->measure;
      if (is_negative(d.measure, d.left)) negate(d.c);
    }
    spread_totals();
    spread_bounds();
    spread_estimates(sentence);
  }

 private:
  /// A member of a run; not 84% behind 28微克/立方米.
  [[nodiscard]] static bool runs_on(const Draft& d) noexcept {
    return d.follows && is_percent(d.c.unit) == is_percent((&d - 1)->c.unit);
  }

  /// 年均增长4%（包括村办工业为6%）: a remark on a growth is one.
  [[nodiscard]] bool in_bracket_of_growth(const Draft& d) const noexcept {
    if (&d == drafts_.data() || !is_percent(d.c.unit) || d.left.has(rise | fall | level | share))
      return false;
    const Draft& before = *(&d - 1);
    if (before.measure != Measure::growth || before.clause.begin != d.clause.begin) return false;
    return text_.substr(before.c.after, d.c.begin - before.c.after).find(u'（') != std::u16string_view::npos;
  }

  /// 累计完成A47万户、B68万户: the total reaches over 、; in 从97个增加到106个 both are of one measure.
  void spread_totals() noexcept {
    for (std::size_t i = 1; i < drafts_.size(); ++i) {
      auto &before = drafts_[i - 1], &d = drafts_[i];
      const bool counts = d.measure == Measure::amount || d.measure == Measure::cumulative;
      const bool item =
          before.clause.begin == d.clause.begin && d.left.senses == 0 && d.limit > d.clause.begin;
      if (item && d.measure == Measure::amount && opens_with_total(before)) d.measure = Measure::cumulative;
      if (before.left.has(from) && d.left.has(level) && counts && before.measure == Measure::amount)
        before.measure = d.measure;
    }
  }

  [[nodiscard]] bool opens_with_total(const Draft& d) const noexcept {
    const auto words = text_.substr(d.clause.begin, d.c.begin - d.clause.begin);
    return d.measure == Measure::cumulative && words.starts_with(u"累计") && !d.left.core.empty();
  }

  static void negate(Candidate& c) noexcept {
    c.value = -c.value;
    if (c.value2) c.value2 = -*c.value2;
  }

  /// 分别增长4.5%、5.5%左右: the last bound covers every member.
  void spread_bounds() noexcept {
    for (std::size_t i = drafts_.size(); i-- > 1;) {
      auto &d = drafts_[i - 1], &next = drafts_[i];
      if (!next.follows || !next.left.has(spread) || d.c.bounded || d.left.bounded) continue;
      if (!next.c.bounded || next.c.value2) continue;
      d.c.bounded = true;
      d.c.bound = next.c.bound;
    }
  }

  /// 预计 reaches over 、 and to the growth right behind an estimated level.
  void spread_estimates(const Sentence& sentence) noexcept {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      auto& d = drafts_[i];
      d.estimated = d.left.has(estimate) || in_estimated_list(sentence, d) || behind_estimate(sentence, d);
      if (i == 0 || d.estimated || !drafts_[i - 1].estimated) continue;
      if (d.measure == Measure::streak || d.measure == Measure::rank) continue;
      const bool same = drafts_[i - 1].clause.begin == d.clause.begin;
      const bool growth = d.left.core.empty() && d.left.has(rise | fall | compare);
      d.estimated = same || growth;
    }
  }

  /// 经初步核算，地区生产总值…: said in a clause of its own.
  [[nodiscard]] bool behind_estimate(const Sentence& sentence, const Draft& d) const noexcept {
    static constexpr std::u16string_view words[] = {u"初步核算", u"初步统计", u"初步测算"};
    if (d.clause.begin <= sentence.begin) return false;
    return ends_with_any(text_.substr(sentence.begin, d.clause.begin - 1 - sentence.begin), words);
  }

  /// 拿今年预计产量来比较…：电力一百零八亿度，…: what a colon introduces is all estimated.
  [[nodiscard]] bool in_estimated_list(const Sentence& sentence, const Draft& d) const noexcept {
    for (const auto& clause : sentence.clauses) {
      if (clause.sign != u'：' || clause.begin > d.c.begin) continue;
      if (text_.substr(sentence.begin, clause.begin - sentence.begin).find(u"预计") !=
          std::u16string_view::npos)
        return true;
    }
    return false;
  }

  std::u16string_view text_;
  std::vector<Draft>& drafts_;
};

}  // namespace zhibiao::detail::read
