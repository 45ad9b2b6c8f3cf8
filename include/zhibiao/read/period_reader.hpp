// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/draft.hpp>
#include <zhibiao/read/periods.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace zhibiao::detail::read {

/// Decides of every draft for when it holds, and whether it is reported or aimed at.
class PeriodReader {
 public:
  PeriodReader(std::u16string_view text, const FrameReader& frames, std::vector<Draft>& drafts) noexcept
      : text_(text), frames_(frames), drafts_(drafts) {}

  void read(const Sentence& sentence) noexcept {
    LevelPair pair;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      auto& d = drafts_[i];
      const Draft* before = i == 0 ? nullptr : &drafts_[i - 1];
      d.time = governing_time(text_, sentence, d, before);
      if (before != nullptr && d.time == nullptr && d.inherits && !d.left.has(level))
        d.time = inherited_time(i);
      if (d.time == nullptr && !frames_.dated()) d.time = first_time(sentence, d);
      d.period = period_of(text_, sentence, d, frames_.frame(), frames_.part());
      if (before != nullptr && shares_period(*before, d)) d.period = before->period;
      keep_pair(d, pair);
      d.role = before != nullptr && grows_with(*before, d) ? before->role : role_of(sentence, d);
      d.optional = is_optional(d);
    }
  }

 private:
  /// The time of the figure before; behind the base of a change (比一九五八年的三亿吨), of the one before
  /// that.
  [[nodiscard]] const TimeMention* inherited_time(std::size_t i) const noexcept {
    const bool behind_base = i > 1 && is_change(drafts_[i]) && drafts_[i - 1].left.has(from);
    return drafts_[behind_base ? i - 2 : i - 1].time;
  }

  /// Where nothing else says when: the first year that the sentence names.
  [[nodiscard]] const TimeMention* first_time(const Sentence& sentence, const Draft& d) const noexcept {
    for (const auto& time : sentence.times)
      if (time.begin < d.c.begin && time.kind != TimeKind::part && !is_base(text_, time)) return &time;
    return nullptr;
  }

  /// A member of a run, or an item behind a flow without a verb of its own: 新增床位2.5万张、托额8.1万个.
  [[nodiscard]] bool shares_period(const Draft& before, const Draft& d) const noexcept {
    if (d.follows) return true;
    const bool listed = !frames_.dated() && is_change(d) && is_change(before) && !d.left.base.known();
    if (listed && (d.time == nullptr || d.time->begin < before.c.begin)) return true;
    const bool plain =
        d.left.senses == 0 && !has_work(text_, d) && d.time == before.time && !before.period.single();
    const bool counted = d.measure == Measure::amount || d.measure == Measure::cumulative;
    return plain && counted && before.measure == d.measure;
  }

  /// 总产值拟定为…亿元，比上年增长6%: the growth of what is aimed at is aimed at.
  [[nodiscard]] static bool grows_with(const Draft& before, const Draft& d) noexcept {
    const bool planned = before.role == Role::target && !d.left.has(done);
    return planned && d.inherits && is_change(d) && d.period == before.period;
  }

  /// 积累由36.5%降到30%, said after 消费由1978年的63.5%上升到今年的70%: the same years.
  static void keep_pair(Draft& d, LevelPair& pair) noexcept {
    const bool own = d.time != nullptr && d.time->begin >= d.clause.begin;
    if (d.left.has(from) && !d.left.has(level)) {
      if (own || !pair.first.known())
        pair.first = d.period;
      else
        d.period = pair.first;
    } else if (d.left.has(level)) {
      pair.named = own;
      if (own || !pair.last.known())
        pair.last = d.period;
      else if (pair.first.known())
        d.period = pair.last;
    } else if (d.left.has(average) && pair.named && pair.first.known() && !own) {
      d.period = Period::years(pair.first.first, pair.last.last);
    }
  }

  /// 目前已同一百七十四个国家…, 今年第一季度…: facts in a part that plans.
  [[nodiscard]] bool says_done(const Sentence& sentence, const Draft& d) const noexcept {
    static constexpr std::u16string_view facts[] = {u"目前已", u"已经", u"今年以来", u"现已"};
    static constexpr std::u16string_view seasons[] = {u"第一季度", u"上半年", u"头两个月"};
    const auto before = [&](std::size_t begin) { return text_.substr(begin, d.c.begin - begin); };
    return has_any(before(d.clause.begin), facts) || has_any(before(sentence.begin), seasons);
  }

  [[nodiscard]] Role role_of(const Sentence& sentence, const Draft& d) const noexcept {
    const auto& frame = frames_.frame();
    const int year = frames_.year();
    if (d.left.has(done) || says_done(sentence, d)) return Role::achievement;
    if (d.left.has(aim) && year != 0 && d.period.known() && d.period.last >= year) return Role::target;
    if (year == 0 || !d.period.known() || d.period == frame.period) return frame.role;
    if (d.period.last < year) return Role::achievement;
    return d.period.first > year ? Role::target : frame.role;
  }

  /// Thresholds inside a subject, durations, names (gold guide, "Optional").
  [[nodiscard]] bool is_optional(const Draft& d) const noexcept {
    const bool said = d.left.has(reach | level | rise | fall | row | compare) || d.left.bounded;
    const bool threshold =
        d.c.after > d.c.end && (d.c.bound == Bound::at_least || d.c.bound == Bound::at_most);
    const bool made = d.left.verb_only || d.left.core.empty() || begins_with_verb(text_, d);
    return threshold && !is_percent(d.c.unit) && !d.right.empty() && !made && !said;
  }

  std::u16string_view text_;
  const FrameReader& frames_;
  std::vector<Draft>& drafts_;
};

}  // namespace zhibiao::detail::read
