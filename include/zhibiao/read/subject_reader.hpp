// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/draft.hpp>
#include <zhibiao/read/subjects.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace zhibiao::detail::read {

/// Gives every draft of a sentence its subject, from left to right.
class SubjectReader {
  /// What went before names a thing only where it is short: else it is a clause that tells how.
  static constexpr std::size_t longest_context = 16;

 public:
  SubjectReader(std::u16string_view text, const Sentence& sentence, std::vector<Draft>& drafts) noexcept
      : text_(text), sentence_(sentence), drafts_(drafts) {}

  void read() noexcept {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (starts_group(i)) head_ = {};
      if (drafts_[i].follows)
        follow(i);
      else
        assign(i);
    }
  }

 private:
  /// A semicolon between two figures ends what they share.
  [[nodiscard]] bool starts_group(std::size_t i) const noexcept {
    const std::size_t from = i == 0 ? sentence_.begin : drafts_[i - 1].c.end;
    for (const auto& clause : sentence_.clauses)
      if (clause.sign == u'；' && clause.begin > from && clause.begin <= drafts_[i].c.begin) return true;
    return false;
  }

  [[nodiscard]] std::size_t run_length(std::size_t i) const noexcept {
    std::size_t n = 1;
    while (i + n < drafts_.size() && drafts_[i + n].follows) ++n;
    return n;
  }

  void follow(std::size_t i) noexcept {
    if (drafts_[i].subject.empty()) drafts_[i].subject = drafts_[i - 1].subject;
    drafts_[i].inherits = drafts_[i - 1].inherits;
  }

  void assign(std::size_t i) noexcept {
    auto& d = drafts_[i];
    const auto n = run_length(i);
    Range core = d.left.core;
    if (d.c.form == Form::rank) core = rank_core(text_, core);
    if (d.c.form == Form::coverage) core = coverage_core(d);
    const bool against = d.measure == Measure::multiple || d.measure == Measure::attainment;
    if (drops_core(d))
      core = {};
    else if (against)
      core = before_standard(d, core);
    if (n > 1 || d.left.has(spread)) {
      if (distribute(i, n, core)) return;
      if (core.empty() && d.right.empty() && repeat(i, n)) return;
      if (n > 1 && is_attribute(core.in(text_)) && distribute_topic(i, n, core)) return;
    }
    d.subject = compose(i, core);
  }

  /// 慈善工作站实现街镇全覆盖 → 慈善工作站; 实现养老助餐街镇全覆盖 → 养老助餐街镇.
  [[nodiscard]] Range coverage_core(const Draft& d) const noexcept {
    const auto words = text_.substr(d.limit, d.c.begin - d.limit);
    const auto verb = words.find(u"实现");
    if (verb == std::u16string_view::npos) return d.left.core;
    Range before{d.limit, d.limit + verb};
    for (const std::u16string_view adverb : {u"基本", u"全面", u"全部", u"率先", u"逐步", u"已经", u"已"})
      if (before.in(text_).ends_with(adverb)) before.end -= adverb.size();
    return says_nothing(before) ? Range{d.limit + verb + 2, d.c.begin} : strip_verbs(before);
  }

  /// 基本, 已, 五年来: nothing but words of time and words with which a clause opens.
  [[nodiscard]] bool says_nothing(Range words) const noexcept {
    while (!words.empty()) {
      TimeMention time;
      const auto length = read_time(words.in(text_), 0, time);
      const auto word = opener_lexicon().match(words.in(text_));
      if (length == 0 && !word) return words.size() < 2;
      words.begin += std::max(length, word.length);
    }
    return true;
  }

  /// 人均产值|为全省水平的3.3倍, 投资|完成年度计划的105%: what stands before the verb is measured.
  [[nodiscard]] Range before_standard(const Draft& d, Range core) const noexcept {
    const auto words = text_.substr(d.limit, d.c.begin - d.limit);
    if (!words.ends_with(u"的")) return core;
    for (const std::u16string_view verb : {u"超额完成", u"完成", u"相当于", u"达到", u"是", u"为"}) {
      const auto at = words.rfind(verb);
      if (at == std::u16string_view::npos || at < 2 || words.substr(at - 1, 2) == u"行为") continue;
      return LeftReader(text_, d.limit, d.limit + at, 0, false, false).read().core;
    }
    return core;
  }

  /// The words left of the number say what it is held against, not what it is.
  [[nodiscard]] bool drops_core(const Draft& d) const noexcept {
    const auto core = d.left.core.in(text_);
    if (d.measure == Measure::attainment) return core.size() <= 8 && !core.ends_with(u"率") && !head_.empty();
    if (d.measure != Measure::multiple) return false;
    const auto words = text_.substr(d.limit, d.c.begin - d.limit);
    return words.starts_with(u"为") || words.starts_with(u"是") || words.starts_with(u"相当于");
  }

  /// A、B分别增长4%、5%: each member takes its number.
  bool distribute(std::size_t i, std::size_t n, Range core) noexcept {
    std::array<Range, 8> members;
    const auto count = split_list(text_, core, members);
    if (count < 2 || count != n || !drafts_[i].left.has(spread)) return false;
    for (std::size_t k = 0; k < n; ++k) drafts_[i + k].subject = list_member(text_, members, count, k);
    head_ = Phrase::of(core);
    return true;
  }

  /// 做强装备、储能、医药三大集群，营收分别突破…: each member of the list in the clause before.
  bool distribute_topic(std::size_t i, std::size_t n, Range core) noexcept {
    const auto list = topic(drafts_[i]);
    std::array<Range, 8> members;
    if (list.count != 1 || split_list(text_, list.pieces[0], members) != n) return false;
    for (std::size_t k = 0; k < n; ++k) {
      drafts_[i + k].subject = Phrase::of(members[k]);
      drafts_[i + k].subject.add(core);
    }
    head_ = list;
    return true;
  }

  /// 累计分别达到1049座、9426个: the numbers go to the subjects of the last figures in turn.
  bool repeat(std::size_t i, std::size_t n) noexcept {
    if (n < 2 || i < n || drafts_[i - n].subject.empty()) return false;
    for (std::size_t k = 0; k < n; ++k) drafts_[i + k].subject = drafts_[i - n + k].subject;
    return true;
  }

  [[nodiscard]] bool is_verb(Range range) const noexcept {
    while (!range.empty()) {
      const auto word = work_verb_lexicon().match(range.in(text_));
      if (!word) return false;
      range.begin += word.length;
    }
    return true;
  }

  [[nodiscard]] static bool is_count(const Draft& d) noexcept {
    return d.measure == Measure::amount || d.measure == Measure::cumulative || d.measure == Measure::streak;
  }

  [[nodiscard]] Phrase compose(std::size_t i, Range core) noexcept {
    auto& d = drafts_[i];
    const auto words = core.in(text_);
    const bool counted = !d.right.empty() && is_count(d) && !is_verb(d.right);
    const bool example = (words.ends_with(u"等") && (d.right.size() > 3 || strip_verbs(core).size() < 7)) ||
                         (d.right.size() > 3 && counted && is_enumeration(d, words));
    if (counted && (is_scope(words) || d.left.acts)) core = {};
    if (of_whole(d, words)) return head_ = Phrase::of(d.right);
    if (!core.empty() && !d.left.verb_only && !example) return with_core(i, core);
    if (d.measure == Measure::streak && !names_award(d.right) && !context(d).empty()) return elided(d, core);
    if (!d.right.empty() && !d.left.has(from) && (is_count(d) || core.empty())) return with_right(i, core);
    return elided(d, core);
  }

  [[nodiscard]] static bool is_scope(std::u16string_view words) noexcept {
    for (const std::u16string_view scope :
         {u"全区", u"全市", u"全省", u"全国", u"全县", u"我省", u"我市", u"我区", u"全国已有"})
      if (words == scope) return true;
    return false;
  }

  /// 全国已有百分之七十六的县…: the share is of what stands behind it.
  [[nodiscard]] bool of_whole(const Draft& d, std::u16string_view words) const noexcept {
    if (d.measure != Measure::ratio || d.right.empty() || words.size() > 2) return false;
    return text_.substr(d.c.after).starts_with(u"的");
  }

  /// 连续11年获评“充分就业区”.
  [[nodiscard]] bool names_award(Range right) const noexcept {
    const auto words = right.in(text_);
    return words.starts_with(u"获评") || words.starts_with(u"荣获") || words.starts_with(u"入选") ||
           words.starts_with(u"获得“");
  }

  /// Examples before the number, what is counted behind it: 五道口和中关村2家特色基地.
  [[nodiscard]] bool is_enumeration(const Draft& d, std::u16string_view words) const noexcept {
    if (d.left.has(spread)) return false;
    const auto before = text_.substr(0, d.c.begin);
    return before.ends_with(u"共") || before.ends_with(u"等") ||
           words.find(u"、") != std::u16string_view::npos ||
           (words.find(u'和') != std::u16string_view::npos && words.size() > 8);
  }

  /// Nothing of its own but a verb: the subject is what was spoken of before.
  [[nodiscard]] Phrase elided(Draft& d, Range core) noexcept {
    const bool change = d.left.has(rise | fall | level | from) && !head_.empty();
    Phrase phrase = change ? head_ : context(d);
    d.inherits = true;
    if (head_.empty()) head_ = phrase;
    if (!core.empty()) phrase.add(core);
    if (head_.empty()) head_ = phrase;
    return phrase;
  }

  [[nodiscard]] Phrase with_core(std::size_t i, Range core) noexcept {
    auto& d = drafts_[i];
    const bool of_right =
        is_attribute(core.in(text_)) && !d.right.empty() && text_.substr(d.c.after).starts_with(u"的");
    if (of_right) return head_ = Phrase::of(d.right);
    const bool place = d.c.form == Form::coverage && core.size() <= 4;
    if (is_attribute(core.in(text_)) || same_kind(i, core) || place) return elided(d, core);
    Phrase phrase = Phrase::of(core);
    const bool named = d.measure == Measure::streak && core.size() > 2;  // 满意度连续3年保持第一
    if (is_count(d) && !named && !is_verb(d.right)) phrase.add(before_award(d.right));
    head_ = phrase;
    return phrase;
  }

  /// 6个文明实践基地获评“…” → 文明实践基地; where the noun is short (单位, 园区), the award says what counts.
  [[nodiscard]] Range before_award(Range right) const noexcept {
    for (const std::u16string_view verb : {u"获评", u"入选", u"荣获", u"获授", u"成功创建"}) {
      const auto at = right.in(text_).find(verb);
      if (at != std::u16string_view::npos && at > 4) right.end = right.begin + at;
    }
    return right;
  }

  /// 撤销队伍3支、整合2支: two characters behind a figure of the same unit are a verb.
  [[nodiscard]] bool same_kind(std::size_t i, Range core) const noexcept {
    if (i == 0 || core.size() > 2 || head_.empty()) return false;
    const auto &d = drafts_[i], &before = drafts_[i - 1];
    return d.c.unit.row != nullptr && d.c.unit.same_as(before.c.unit) && is_classifier(d.c.unit) &&
           d.c.form == Form::number;
  }

  /// 整治4座桥、…: what is counted stands behind the number, and no name before it.
  [[nodiscard]] static bool counts_things(const Draft& d) noexcept {
    return !d.right.empty() && (d.left.verb_only || d.left.core.empty());
  }

  [[nodiscard]] Phrase with_right(std::size_t i, Range core) noexcept {
    auto& d = drafts_[i];
    Phrase phrase;
    if (const auto verb = leading_state(d.right); verb != 0) {
      phrase = context(d);
      if (head_.empty()) head_ = phrase;
      phrase.add(Range{d.right.begin, d.right.begin + verb});
      return phrase;
    }
    const bool listed = i > 0 && drafts_[i - 1].clause.begin == d.clause.begin && d.left.verb_only;
    const bool parallel = i > 0 && d.limit > d.clause.begin && counts_things(drafts_[i - 1]);
    const bool short_right = d.right.size() <= 2 && (core.empty() || listed) && !parallel;
    if (short_right) phrase = context(d);
    if (phrase.size() > longest_context) phrase = {};
    if (d.left.has(fresh) && d.left.verb_only) phrase.add(core);
    phrase.add(before_award(d.right));
    const bool shares = i + 1 < drafts_.size() && drafts_[i + 1].limit == drafts_[i].c.after;
    if (d.right.size() <= 2 && shares) phrase.add(drafts_[i + 1].right);
    head_ = phrase;
    return phrase;
  }

  /// 202部完工…, 473万平方米开工: the verb behind the number, and nothing that it counts.
  [[nodiscard]] std::size_t leading_state(Range right) const noexcept {
    const auto words = right.in(text_);
    for (const std::u16string_view verb :
         {u"完工", u"竣工", u"开工", u"投用", u"投产", u"建成", u"通车", u"入驻", u"参与", u"参训"})
      if (words.starts_with(verb)) return verb.size();
    return is_verb(right) ? right.size() : 0;
  }

  /// What the figure is about where its own words do not say: the last subject, or the last clause
  /// without a figure, whichever is nearer.
  [[nodiscard]] Phrase context(const Draft& d) const noexcept {
    const auto last = topic(d);
    if (head_.empty()) return last;
    const bool nearer = !last.empty() && last.pieces[0].begin > head_.pieces[head_.count - 1].end;
    return nearer && !is_attribute(d.left.core.in(text_)) ? last : head_;
  }

  /// The nearest clause before the figure's own that holds no figure, without its verbs.
  [[nodiscard]] Phrase topic(const Draft& d) const noexcept {
    for (std::size_t k = sentence_.clauses.size(); k-- > 0;) {
      const Range clause = clause_at(sentence_, sentence_.clauses[k].begin);
      if (clause.end > d.clause.begin) continue;
      const bool usable = !holds_figure(clause) && !is_adjunct(clause) && !says_nothing(clause);
      if (usable) return Phrase::of(strip_verbs(clause));
      if (sentence_.clauses[k].sign == u'；') break;
    }
    return {};
  }

  /// 按照不同的情况, 扣除价格因素: circumstance, no subject.
  [[nodiscard]] bool is_adjunct(Range clause) const noexcept {
    const auto word = opener_lexicon().match(clause.in(text_));
    return word && (word.value->senses & adjunct) != 0;
  }

  [[nodiscard]] bool holds_figure(Range clause) const noexcept {
    for (const auto& d : drafts_)
      if (d.c.begin >= clause.begin && d.c.begin < clause.end && !d.optional) return true;
    return false;
  }

  [[nodiscard]] Range strip_verbs(Range range) const noexcept {
    for (bool going = true; going && !range.empty();) {
      range.begin += time_length(range);
      const auto name = phrase_end_lexicon().match(range.in(text_));
      if (name && (name.value->senses & noun) != 0) return range;  // 基本建设
      auto word = opener_lexicon().match(range.in(text_));
      if (!word) word = work_verb_lexicon().match(range.in(text_));
      going = static_cast<bool>(word) && word.length < range.size() &&
              !makes_noun(range.in(text_).substr(word.length));
      if (going) range.begin += word.length;
    }
    return range;
  }

  /// 一九五八年的|总投资额: when it was is no part of what it is.
  [[nodiscard]] std::size_t time_length(Range range) const noexcept {
    TimeMention time;
    const auto length = read_time(range.in(text_), 0, time);
    if (length == 0 || length >= range.size()) return 0;
    return length + (range.in(text_).substr(length).starts_with(u"的") ? 1 : 0);
  }

  std::u16string_view text_;
  const Sentence& sentence_;
  std::vector<Draft>& drafts_;
  Phrase head_;
};

}  // namespace zhibiao::detail::read
