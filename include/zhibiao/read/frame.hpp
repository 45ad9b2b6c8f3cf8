// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/measure.hpp>
#include <zhibiao/model/period.hpp>
#include <zhibiao/read/scan.hpp>
#include <zhibiao/text/outline.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

/// What a stretch of the report is about: whether it reports or plans, and for when.

namespace zhibiao::detail::read {

/// What opens a list of targets: in 41 reports no sentence with them tells results.
inline constexpr std::u16string_view goal_openers[] = {u"目标是",     u"目标为",     u"目标：",    u"目标:",
                                                       u"目标任务是", u"目标任务为", u"目标任务："};

struct Frame {
  Role role = Role::achievement;
  Period period;
};

/// Follows the parts of the outline and the mentions of time that open paragraphs and sentences.
class FrameReader {
 public:
  FrameReader(const Document& document, const Outline& outline) noexcept
      : document_(document), outline_(outline), text_(document.chars()) {
    if (outline.parts.empty() && outline.year != 0) base_.period = Period::year(outline.year - 1);
    frame_ = base_;
  }

  /// Takes in a sentence; `frame()` then holds for it.
  void enter(Sentence& sentence) noexcept {
    const auto offset = document_.origin(sentence.begin);
    while (part_ < outline_.parts.size() && outline_.parts[part_].span.end <= offset) next_part();
    if (!started_ && part_ < outline_.parts.size() && outline_.parts[part_].span.contains(offset))
      start_part();
    else if (next_theme(offset) && in_plan_only())
      base_ = part_frame();
    if (std::exchange(states_goal_, false)) frame_ = before_goal_;
    if (sentence.opens_paragraph) end_paragraph();
    mark_openers(sentence);
    follow(sentence);
    if (outline_.parts.empty()) follow_goal(sentence);
  }

  [[nodiscard]] const Frame& frame() const noexcept { return frame_; }
  /// Whether headings or words of time say when; else the year before the report's is only likely.
  [[nodiscard]] bool dated() const noexcept {
    return !outline_.parts.empty() || !(frame_.period == base_.period);
  }
  /// What the part, or the paragraphs so far, are about.
  [[nodiscard]] const Frame& part() const noexcept { return base_; }
  [[nodiscard]] int year() const noexcept { return outline_.year; }

 private:
  void next_part() noexcept {
    ++part_;
    started_ = false;
  }

  /// Whether a theme has begun since it was last asked.
  [[nodiscard]] bool next_theme(std::uint32_t offset) noexcept {
    const auto before = theme_;
    while (theme_ < outline_.themes.size() && outline_.themes[theme_].span.begin <= offset) ++theme_;
    return theme_ != before;
  }

  /// What a look back (一年来, …) in one theme of a plan says does not hold in the next.
  [[nodiscard]] bool in_plan_only() const noexcept {
    return started_ && part_ < outline_.parts.size() && outline_.parts[part_].kind == PartKind::plan;
  }

  [[nodiscard]] Frame part_frame() const noexcept {
    const auto& part = outline_.parts[part_];
    return {part.kind == PartKind::plan ? Role::target : Role::achievement, part.period};
  }

  void start_part() noexcept {
    frame_ = base_ = part_frame();
    two_reviews_ = reviews_both();
    started_ = true;
  }

  void end_paragraph() noexcept { frame_ = base_; }

  /// A mention opens its sentence when only such words as 到, 从, 截至 stand before it.
  void mark_openers(Sentence& sentence) const noexcept {
    for (auto& time : sentence.times) {
      const auto before = text_.substr(sentence.begin, time.begin - sentence.begin);
      time.opens = opens_with(before);
    }
  }

 public:
  /// Words that may stand before a mention of time which opens a sentence or clause.
  [[nodiscard]] static bool opens_with(std::u16string_view before) noexcept {
    while (!before.empty() && (before[0] == u' ' || before[0] == u'—')) before.remove_prefix(1);
    if (before.empty() || before.find(u"从") == 0 || before.find(u"自") == 0) return true;
    for (const std::u16string_view word :
         {u"到", u"在", u"截至", u"截止", u"据", u"对", u"和", u"即", u"就", u"而", u"于", u"这样，",
          u"刚刚过去的", u"预计到", u"但", u"其中", u"回望", u"回顾", u"刚刚"})
      if (before == word) return true;
    return false;
  }

 private:
  /// A span or a year at the head of a sentence holds until the paragraph ends; at the head of a
  /// paragraph that says 五年来 or 今年, until the part ends or another such word comes.
  void follow(const Sentence& sentence) noexcept {
    if (sentence.times.size() > 1 && are_compared(text_, sentence.times[0], sentence.times[1])) return;
    for (const auto& time : sentence.times) {
      if (!time.opens || !time.period.known()) continue;
      const auto tail = text_.substr(time.end, 6);
      if (names_other(tail) || is_basis(sentence, time) || time.kind == TimeKind::part ||
          is_end_of_frame(time) || is_deadline(time))
        continue;
      set(time.period);
      if (holds_on(sentence, time)) base_ = frame_;
      return;
    }
  }

  /// 主要预期目标是：… in a text without headings, such as one paragraph: its own sentence plans.
  void follow_goal(const Sentence& sentence) noexcept {
    const auto words = text_.substr(sentence.begin, sentence.end - sentence.begin);
    states_goal_ =
        std::ranges::any_of(goal_openers, [&](auto word) { return words.find(word) != words.npos; });
    if (!states_goal_) return;
    before_goal_ = frame_;
    frame_.role = Role::target;
    if (outline_.year != 0 && frame_.period == base_.period) frame_.period = Period::year(outline_.year);
  }

  /// 到一九八五年 inside a plan for 1981–1985: when a level is to be reached, not what the rest is about.
  [[nodiscard]] bool is_end_of_frame(const TimeMention& time) const noexcept {
    const Period whole = base_.period;
    const bool until = time.begin > 0 && text_[time.begin - 1] == u'到';
    return until && !whole.single() && time.period.last <= whole.last && time.period.first >= whole.first;
  }

  /// 到明年底，…: when this one thing is to be done; the plan goes on behind it.
  [[nodiscard]] bool is_deadline(const TimeMention& time) const noexcept {
    const bool until = time.begin > 0 && text_[time.begin - 1] == u'到';
    const auto tail = text_.substr(time.end, 1);
    return until && base_.role == Role::target && base_.period.single() && (tail == u"底" || tail == u"末") &&
           time.period.first == base_.period.first + 1;
  }

  /// 在1992年快速增长的基础上，…: what went before, not what the sentence is about.
  [[nodiscard]] bool is_basis(const Sentence& sentence, const TimeMention& time) const noexcept {
    const auto clause = clause_at(sentence, time.begin);
    return text_.substr(0, clause.end).ends_with(u"基础上");
  }

  /// 五年来 at the head of a paragraph, or of any sentence where the part reviews both a year and five
  /// years, holds until the part ends or the year under review is named again.
  [[nodiscard]] bool holds_on(const Sentence& sentence, const TimeMention& time) const noexcept {
    const bool near =
        outline_.year != 0 && time.period.last + 1 >= outline_.year && time.period.first <= outline_.year;
    const bool day = text_.substr(time.end, 3).find(u'月') != std::u16string_view::npos;
    const bool inside = !base_.period.single() && time.period.single();
    return near && !day && (two_reviews_ || (sentence.opens_paragraph && !inside));
  }

  [[nodiscard]] bool reviews_both() const noexcept {
    const auto heading = document_.quote(outline_.parts[part_].heading);
    const bool five =
        heading.find("五年") != std::string_view::npos || heading.find("五”") != std::string_view::npos;
    const auto& part = outline_.parts[part_];
    return five && part.period.single() && part.kind != PartKind::plan;
  }

  /// “十四五”规划, 1992年以后: no statement of when.
  [[nodiscard]] static bool names_other(std::u16string_view tail) noexcept {
    for (const std::u16string_view word : {u"规划", u"计划", u"政府工作", u"以来", u"以后", u"后", u"以前",
                                           u"年初", u"初", u"起", u"开始", u"到期"})
      if (tail.starts_with(word)) return true;
    return false;
  }

  void set(Period period) noexcept {
    const int year = outline_.year;
    frame_.period = period;
    if (year == 0) return;
    if (period.last < year)
      frame_.role = Role::achievement;
    else if (period.first > year || (period.first == year && in_plan()))
      frame_.role = Role::target;
  }

  [[nodiscard]] bool in_plan() const noexcept {
    if (part_ >= outline_.parts.size()) return false;
    const auto kind = outline_.parts[part_].kind;
    return kind == PartKind::plan || kind == PartKind::mixed;
  }

  const Document& document_;
  const Outline& outline_;
  std::u16string_view text_;
  std::size_t part_ = 0, theme_ = 0;
  bool started_ = false;
  bool two_reviews_ = false;
  bool states_goal_ = false;
  Frame frame_, base_, before_goal_;
};

}  // namespace zhibiao::detail::read
