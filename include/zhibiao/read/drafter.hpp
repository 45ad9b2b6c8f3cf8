// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/draft.hpp>
#include <zhibiao/read/right_phrase.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace zhibiao::detail::read {

inline constexpr std::size_t longest_context = 400;  ///< characters before a number that may bear on it

/// Reads what stands left and right of every candidate of a sentence.
class Drafter {
 public:
  Drafter(std::u16string_view text, int year, std::vector<Draft>& drafts) noexcept
      : text_(text), year_(year), drafts_(drafts) {}

  void read(const Sentence& sentence) {
    drafts_.clear();
    for (const auto& c : sentence.candidates) {
      Draft d;
      d.c = c;
      d.clause = clause_at(sentence, c.begin);
      const Draft* before = same_clause(d);
      read_left(before, d, false);
      if (before != nullptr && d.left.has(spread)) read_left(before, d, true);
      d.follows = before != nullptr && continues(*before, d);
      if (d.follows) share_words(*before, d);
      if (d.follows && is_point(d.c.unit)) complete_point(drafts_.back().c, d.c);
      if (!is_passive(d)) drafts_.push_back(d);
    }
    set_right_phrases(sentence);
  }

 private:
  /// Durations (历时47天, 15分钟健身圈) and nouns counted directly (三大产业) are words of what stands
  /// around them, unless the text makes a statement of them (达11年, 缩短5天).
  [[nodiscard]] bool is_passive(const Draft& d) const noexcept {
    const auto behind = text_.substr(d.c.after, 2);
    if (is_noun_counter(d.c.unit) || behind.starts_with(u"级") || behind.starts_with(u"型")) return true;
    if (is_measure(d.c.unit) && behind.starts_with(u"内") && !d.left.has(reach | level)) return true;
    const auto word = text_.substr(0, d.c.begin);
    const bool said = d.left.has(reach | level | rise | fall | row | compare) || d.left.bounded;
    if (is_time(d.c.unit) && word.ends_with(u"实现")) return true;
    return is_time(d.c.unit) && !is_written(d.c.unit, "岁") && !d.follows && !said;
  }

  /// The words left of the number; a threshold before it (一百斤以上的) is part of its subject.
  void read_left(const Draft* before, Draft& d, bool whole_list) const noexcept {
    const bool inside = before != nullptr && is_threshold(*before, d);
    d.limit = before == nullptr ? d.clause.begin
              : inside          ? before->limit
                                : limit_behind(text_, before->c, d.c, whole_list);
    d.limit = std::max(d.limit, d.c.begin - std::min(d.c.begin, longest_context));
    const bool rate = is_percent(d.c.unit) || is_point(d.c.unit) || is_times(d.c.unit);
    d.left = LeftReader(text_, d.limit, d.c.begin, year_, rate, is_point(d.c.unit)).read();
  }

  /// A number with 以上, 以下 or a range, behind which a noun is counted in its turn.
  [[nodiscard]] bool is_threshold(const Draft& before, const Draft& d) const noexcept {
    if (before.c.after == before.c.end && !before.c.value2) return false;
    if (is_percent(before.c.unit) || before.c.bound == Bound::about || before.c.bound == Bound::above)
      return false;
    const auto between = text_.substr(before.c.after, d.c.begin - before.c.after);
    return !between.empty() && joints.find(between[0]) == std::u16string_view::npos &&
           between.find_first_of(u"、（") == std::u16string_view::npos;
  }

  [[nodiscard]] const Draft* same_clause(const Draft& d) const noexcept {
    if (drafts_.empty() || drafts_.back().clause.begin != d.clause.begin) return nullptr;
    return &drafts_.back();
  }

  /// 35.9%、30%: nothing of its own between the figure and the one before.
  [[nodiscard]] bool continues(const Draft& before, const Draft& d) const noexcept {
    if (d.c.form != before.c.form || d.c.form != Form::number) return false;
    const auto between = text_.substr(before.c.after, d.c.begin - before.c.after);
    return !between.empty() && only_joints(between);
  }

  /// A member of a run takes the words before its first; a bound only where the run is spread.
  static void share_words(const Draft& first, Draft& d) noexcept {
    const auto own = d.left;
    d.left = first.left;
    d.left.bound = own.bounded || !first.left.has(spread) ? own.bound : first.left.bound;
    d.left.bounded = own.bounded || (first.left.has(spread) && first.left.bounded);
  }

  /// 0.5个和0.3个百分点: the unit of the second is that of both.
  static void complete_point(Candidate& before, const Candidate& point) noexcept {
    if (is_written(before.unit, "个")) before.unit.row = point.unit.row;
  }

  void set_right_phrases(const Sentence& sentence) {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      auto& d = drafts_[i];
      std::size_t limit = d.clause.end;
      if (i + 1 < drafts_.size() && drafts_[i + 1].clause.begin == d.clause.begin)
        limit = right_limit(d, drafts_[i + 1]);
      const bool cut = limit != d.clause.end;
      d.right = right_phrase(text_, d.c.after, std::min(limit, sentence.end));
      if (cut) d.right = without_joint(text_, d.right);
    }
  }

  /// What stands between two figures belongs to the first up to a joint, else to both.
  [[nodiscard]] std::size_t right_limit(const Draft& d, const Draft& next) const noexcept {
    for (auto at = d.c.after; at < next.c.begin; at += std::max<std::size_t>(1, bracket_length(text_, at)))
      if (text_[at] == u'、') return at;
    return next.c.begin;
  }

  std::u16string_view text_;
  int year_;
  std::vector<Draft>& drafts_;
};

}  // namespace zhibiao::detail::read
