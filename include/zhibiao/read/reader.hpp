// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/figures.hpp>
#include <zhibiao/read/frame.hpp>
#include <zhibiao/read/periods.hpp>
#include <zhibiao/read/scan.hpp>
#include <zhibiao/read/subjects.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {
namespace detail::read {

/// The unit column's names, each once.
class UnitNames {
 public:
  explicit UnitNames(std::vector<std::string>& names) : names_(names) { names_.assign(1, std::string{}); }

  /// `own`: the unit as it stands in the file, where that may differ from the table's name.
  [[nodiscard]] std::uint16_t index(const UnitWord& unit, std::string_view own) {
    if (unit.row == nullptr) return 0;
    if (!own.empty() && unit.row->name == unit.row->written) return intern(std::string(own));
    for (const auto& [seen, at] : seen_)
      if (seen.same_as(unit)) return at;
    const auto at = intern(written(unit));
    seen_.push_back({unit, at});
    return at;
  }

 private:
  std::uint16_t intern(std::string name) {
    for (std::size_t i = 0; i < names_.size(); ++i)
      if (names_[i] == name) return static_cast<std::uint16_t>(i);
    names_.push_back(std::move(name));
    return static_cast<std::uint16_t>(names_.size() - 1);
  }

  std::vector<std::string>& names_;
  std::vector<std::pair<UnitWord, std::uint16_t>> seen_;
};

/// Turns the candidates of each sentence into figures.
class Reader {
 public:
  Reader(const Document& document, const Outline& outline, Figures& out)
      : document_(document), text_(document.chars()), frames_(document, outline), out_(out), units_(out.units) {}

  void operator()(Sentence& sentence) {
    frames_.enter(sentence);
    note_bare(sentence);
    if (sentence.candidates.empty()) return;
    draft(sentence);
    decide();
    spread_estimates(sentence);
    SubjectReader(text_, sentence, drafts_).read();
    place(sentence);
    for (const auto& d : drafts_) emit(sentence, d);
  }

 private:
  void note_bare(const Sentence& sentence) {
    for (const auto& c : sentence.bare) {
      const auto clause = clause_at(sentence, c.begin);
      out_.unread.push_back({document_.origin(clause.begin, clause.end), document_.origin(c.begin, c.end),
                             c.too_large ? UnreadReason::number_too_large : UnreadReason::bare_number});
    }
  }

  void draft(const Sentence& sentence) {
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
      if (!is_passive(d)) drafts_.push_back(d);
    }
    set_right_phrases(sentence);
  }

  /// Durations (历时47天, 15分钟健身圈) and nouns counted directly (三大产业) are words of what stands
  /// around them, unless the text makes a statement of them (达11年, 缩短5天).
  [[nodiscard]] bool is_passive(const Draft& d) const noexcept {
    if (is_noun_counter(d.c.unit)) return true;
    const auto word = text_.substr(0, d.c.begin);
    const bool said = d.left.has(reach | level | rise | fall | row | compare) || d.left.bounded;
    if (is_time(d.c.unit) && word.ends_with(u"实现")) return true;
    return is_time(d.c.unit) && !is_written(d.c.unit, "岁") && !d.follows && !said;
  }

  /// The words left of the number; a threshold before it (一百斤以上的) is part of its subject.
  void read_left(const Draft* before, Draft& d, bool whole_list) const noexcept {
    const bool inside = before != nullptr && is_threshold(*before, d);
    d.limit = before == nullptr ? d.clause.begin : inside ? before->limit : limit_behind(text_, before->c, d.c, whole_list);
    const bool rate = is_percent(d.c.unit) || is_point(d.c.unit) || is_times(d.c.unit);
    d.left = LeftReader(text_, d.limit, d.c.begin, frames_.year(), rate, is_point(d.c.unit)).read();
  }

  /// A number with 以上, 以下 or a range, behind which a noun is counted in its turn.
  [[nodiscard]] bool is_threshold(const Draft& before, const Draft& d) const noexcept {
    if (before.c.after == before.c.end && !before.c.value2) return false;
    if (is_percent(before.c.unit) || before.c.bound == Bound::about || before.c.bound == Bound::above) return false;
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

  void set_right_phrases(const Sentence& sentence) {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      auto& d = drafts_[i];
      std::size_t limit = d.clause.end;
      if (i + 1 < drafts_.size() && drafts_[i + 1].clause.begin == d.clause.begin) limit = right_limit(d, drafts_[i + 1]);
      const bool cut = limit != d.clause.end;
      d.right = right_phrase(text_, d.c.after, std::min(limit, sentence.end));
      if (cut) d.right = without_joint(text_, d.right);
    }
  }

  /// What stands between two figures belongs to the first up to a joint, else to both.
  [[nodiscard]] std::size_t right_limit(const Draft& d, const Draft& next) const noexcept {
    const auto between = text_.substr(d.c.after, next.c.begin - d.c.after);
    const auto item = between.find(u'、');
    return item == std::u16string_view::npos ? next.c.begin : d.c.after + item;
  }

  void decide() noexcept {
    for (auto& d : drafts_) {
      const Reading reading{d.c, d.left, d.left.core.in(text_), text_.substr(d.limit, d.c.begin - d.limit)};
      d.measure = measure_of(reading);
      if (d.follows) d.measure = (&d - 1)->measure;
      if (is_negative(d.measure, d.left)) negate(d.c);
    }
    spread_totals();
    spread_bounds();
  }

  /// 累计完成A47万户、B68万户: the total reaches over 、; in 从97个增加到106个 both are of one measure.
  void spread_totals() noexcept {
    for (std::size_t i = 1; i < drafts_.size(); ++i) {
      auto &before = drafts_[i - 1], &d = drafts_[i];
      const bool counts = d.measure == Measure::amount || d.measure == Measure::cumulative;
      const bool item = before.clause.begin == d.clause.begin && d.left.senses == 0 && d.limit > d.clause.begin;
      if (item && d.measure == Measure::amount && opens_with_total(before)) d.measure = Measure::cumulative;
      if (before.left.has(from) && d.left.has(level) && counts && before.measure == Measure::amount) before.measure = d.measure;
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
      d.estimated = d.left.has(estimate) || in_estimated_list(sentence, d);
      if (i == 0 || d.estimated || !drafts_[i - 1].estimated) continue;
      if (d.measure == Measure::streak || d.measure == Measure::rank) continue;
      const bool same = drafts_[i - 1].clause.begin == d.clause.begin;
      const bool growth = d.left.core.empty() && d.left.has(rise | fall | compare);
      d.estimated = same || growth;
    }
  }

  /// 拿今年预计产量来比较…：电力一百零八亿度，…: what a colon introduces is all estimated.
  [[nodiscard]] bool in_estimated_list(const Sentence& sentence, const Draft& d) const noexcept {
    for (const auto& clause : sentence.clauses) {
      if (clause.sign != u'：' || clause.begin > d.c.begin) continue;
      if (text_.substr(sentence.begin, clause.begin - sentence.begin).find(u"预计") != std::u16string_view::npos) return true;
    }
    return false;
  }

  void place(const Sentence& sentence) noexcept {
    LevelPair pair;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      auto& d = drafts_[i];
      const Draft* before = i == 0 ? nullptr : &drafts_[i - 1];
      d.time = governing_time(text_, sentence, d, before);
      if (before != nullptr && d.time == nullptr && d.inherits && !d.left.has(level)) d.time = inherited_time(i);
      if (d.time == nullptr && !frames_.dated()) d.time = first_time(sentence, d);
      d.period = period_of(text_, sentence, d, frames_.frame(), frames_.part());
      if (before != nullptr && shares_period(*before, d)) d.period = before->period;
      keep_pair(d, pair);
      d.role = role_of(d);
      d.optional = is_optional(d);
    }
  }

  /// The time of the figure before; behind the base of a change (比一九五八年的三亿吨), of the one before that.
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
    const bool plain = d.measure == Measure::amount && d.left.senses == 0 && !has_work(text_, d) && d.time == before.time;
    return plain && before.measure == Measure::amount && !before.period.single();
  }

  /// 积累由36.5%降到30%, said after 消费由1978年的63.5%上升到今年的70%: the same years.
  static void keep_pair(Draft& d, LevelPair& pair) noexcept {
    const bool own = d.time != nullptr && d.time->begin >= d.clause.begin;
    if (d.left.has(from) && !d.left.has(level)) {
      if (own || !pair.first.known()) pair.first = d.period;
      else d.period = pair.first;
    } else if (d.left.has(level)) {
      pair.named = own;
      if (own || !pair.last.known()) pair.last = d.period;
      else if (pair.first.known()) d.period = pair.last;
    } else if (d.left.has(average) && pair.named && pair.first.known() && !own) {
      d.period = Period::years(pair.first.first, pair.last.last);
    }
  }

  /// 目前已同一百七十四个国家…, 今年第一季度…: facts in a part that plans.
  [[nodiscard]] bool says_done(const Draft& d) const noexcept {
    static constexpr std::u16string_view facts[] = {u"目前已", u"已经", u"今年以来", u"现已"};
    static constexpr std::u16string_view seasons[] = {u"第一季度", u"上半年", u"头两个月"};
    const auto before = text_.substr(0, d.c.begin);
    const auto sentence = before.substr(before.find_last_of(u"。\n") + 1);
    return has_any(before.substr(d.clause.begin), facts) || has_any(sentence, seasons);
  }

  [[nodiscard]] Role role_of(const Draft& d) const noexcept {
    const auto& frame = frames_.frame();
    const int year = frames_.year();
    if (d.left.has(done) || says_done(d)) return Role::achievement;
    if (year == 0 || !d.period.known() || d.period == frame.period) return frame.role;
    if (d.period.last < year) return Role::achievement;
    return d.period.first > year ? Role::target : frame.role;
  }

  /// Thresholds inside a subject, durations, names (gold guide, "Optional").
  [[nodiscard]] bool is_optional(const Draft& d) const noexcept {
    const auto behind = text_.substr(d.c.after, 2);
    if (behind.starts_with(u"级") || behind.starts_with(u"型")) return true;
    const bool said = d.left.has(reach | level | rise | fall | row | compare) || d.left.bounded;
    const bool threshold = d.c.after > d.c.end && (d.c.bound == Bound::at_least || d.c.bound == Bound::at_most);
    const bool made = d.left.verb_only || d.left.core.empty() || begins_with_verb(text_, d);
    return threshold && !is_percent(d.c.unit) && !d.right.empty() && !made && !said;
  }

  /// The unit's characters in the file, where they are not those of the unit table.
  [[nodiscard]] std::string_view own_unit(const Candidate& c) const noexcept {
    if (c.unit.length == 0 || (!document_.simplified() && !c.unit.scaled_per)) return {};
    return document_.quote(document_.origin(c.end - c.unit.length, c.end));
  }

  void emit(const Sentence& sentence, const Draft& d) {
    if (d.optional) return;
    Figure figure;
    figure.span = document_.origin(d.c.begin, d.c.end);
    figure.value = d.c.value;
    figure.value2 = d.c.value2;
    figure.unit = units_.index(d.c.unit, own_unit(d.c));
    figure.resolution = d.c.resolution;
    figure.bound = d.c.bounded ? d.c.bound : d.left.bounded ? d.left.bound : Bound::equal;
    figure.measure = d.measure;
    figure.role = d.role;
    figure.estimated = d.estimated;
    figure.period = d.period;
    for (std::size_t i = 0; i < d.subject.count; ++i)
      figure.subject.add(document_.origin(d.subject.pieces[i].begin, d.subject.pieces[i].end));
    figure.sentence = document_.origin(sentence.begin, sentence.end);
    out_.rows.push_back(figure);
  }

  const Document& document_;
  std::u16string_view text_;
  FrameReader frames_;
  Figures& out_;
  UnitNames units_;
  std::vector<Draft> drafts_;
};

}  // namespace detail::read

inline Figures figures(const Document& document, const Outline& outline) {
  Figures out;
  detail::read::Reader reader(document, outline, out);
  detail::read::Scanner scanner(document.chars(), outline.year);
  scanner.run([&](detail::read::Sentence& sentence) { reader(sentence); });
  return out;
}

inline Figures figures(const Document& document) { return figures(document, outline(document)); }

inline std::string subject_text(const Document& document, const Figure& figure) {
  std::string text;
  for (const auto& piece : figure.subject) text += document.quote(piece);
  return text;
}

}  // namespace zhibiao
