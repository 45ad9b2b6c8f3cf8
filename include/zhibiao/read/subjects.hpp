// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/draft.hpp>
#include <zhibiao/read/measures.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

/// What a figure measures: the words before the number, behind it, or those of an earlier figure.

namespace zhibiao::detail::read {

/// Words that name a side of something already named: 规模, 金额, 开工率.
inline constexpr std::u16string_view attributes[] = {
    u"规模",   u"金额",   u"面积",   u"数量",   u"总数",   u"总量",     u"总额",   u"总投资", u"投资额", u"产值",     u"收入",
    u"总面积", u"人数",   u"总人数", u"户数",   u"里程",   u"总里程",   u"总长度", u"长度",   u"价值",   u"总价值",   u"利润",
    u"占比",   u"比重",   u"比例",   u"总产量", u"产量",   u"单产",     u"亩产",   u"总规模", u"涉及",   u"涉及金额", u"总产值",
    u"增加值", u"营收",   u"营业收入", u"销售额", u"交易额", u"成交额", u"覆盖面", u"服务量", u"投资",   u"总金额",   u"资金",
    u"额度",   u"授信",   u"余额",   u"增量",   u"存量",   u"销量",     u"访问量", u"客流量", u"参与",   u"惠及"};

/// Where a share is taken: words before 占比, 覆盖率 that name no thing.
inline constexpr std::u16string_view scopes[] = {u"全市", u"全国", u"全省", u"全区", u"全球", u"街镇", u"区级", u"县级", u"村级",
                                                 u"城乡", u"市级", u"省级", u"占全", u"全县", u"世界", u"总体", u"平均"};

/// A rate so short that it needs what went before to be understood: 开工率, 全市占比, 签约率.
[[nodiscard]] inline bool is_attribute(std::u16string_view core) noexcept {
  for (const auto word : attributes) {
    if (core == word) return true;
    if (core.starts_with(word) && core.size() > word.size() + 1 && is_attribute(core.substr(word.size()))) return true;
  }
  static constexpr std::u16string_view rates[] = {u"率", u"占比", u"比重", u"比例"};
  static constexpr std::u16string_view whole[] = {u"失业率", u"就业率", u"入学率", u"升学率", u"出生率", u"死亡率",
                                                  u"满意率", u"解决率", u"汇率",   u"利率",   u"城镇化率"};
  if (core.size() <= 4 && core.starts_with(u"总")) return true;
  if (!ends_with_any(core, rates) || ends_with_any(core, whole)) return false;
  if (core.starts_with(u"占") || core.size() <= 3) return true;
  for (const auto scope : scopes)
    if (core.starts_with(scope) && core.size() <= 8) return true;
  return false;
}

/// Words before a rank that say where, not what: 全市, 全国.
inline constexpr Entry<char> rank_places[] = {
    {u"全市", {}}, {u"全国", {}}, {u"全省", {}}, {u"全区", {}}, {u"全球", {}}, {u"世界", {}}, {u"亚洲", {}}, {u"各区", {}},
    {u"城市", {}}, {u"地区", {}}, {u"各省", {}}, {u"西部", {}}, {u"中部", {}}, {u"东部", {}}, {u"省份", {}}, {u"全球城市", {}},
    {u"均", {}},   {u"居", {}},   {u"位居", {}}, {u"稳居", {}}, {u"位列", {}}, {u"列", {}},   {u"排名", {}}, {u"排", {}},
    {u"名列", {}}, {u"排在", {}}, {u"跃居", {}}, {u"升至", {}}, {u"保持", {}}, {u"继续", {}}, {u"分别", {}}, {u"全县", {}},
    {u"进入", {}}, {u"跻身", {}}, {u"在", {}},   {u"涉农区", {}}, {u"城六区", {}}, {u"获", {}}, {u"摘得", {}}, {u"蝉联", {}},
    {u"从", {}},   {u"由", {}},   {u"提升至", {}}, {u"上升至", {}}, {u"达到", {}}, {u"国内", {}}, {u"国际", {}}, {u"长三角", {}},
    {u"位次", {}}, {u"上升到", {}}, {u"跃升至", {}}, {u"跃升到", {}}, {u"名", {}}, {u"位", {}}, {u"首次", {}}, {u"已", {}},
};

[[nodiscard]] inline const Lexicon<char, Side::tail>& rank_place_lexicon() {
  static const Lexicon<char, Side::tail> lexicon(rank_places);
  return lexicon;
}

/// The core of a rank: the place words and the scope left out.
[[nodiscard]] inline Range rank_core(std::u16string_view text, Range core) noexcept {
  while (!core.empty()) {
    const auto word = rank_place_lexicon().match(core.in(text));
    if (!word) break;
    core.end -= word.length;
  }
  return core;
}

/// Splits a list A、B和C into its members.
inline std::size_t split_list(std::u16string_view text, Range list, std::array<Range, 8>& out) noexcept {
  std::size_t count = 0, begin = list.begin;
  for (std::size_t i = list.begin; i < list.end && count + 1 < out.size(); ++i) {
    std::size_t length = joints.find(text[i]) != std::u16string_view::npos ? 1 : 0;
    if (text.substr(i, 2) == u"以及") length = 2;
    if (length == 0 || i == list.begin) continue;
    out[count++] = {begin, i};
    begin = i + length;
  }
  if (begin < list.end) out[count++] = {begin, list.end};
  return count;
}

/// The i-th member of a list, with what it shares with its neighbours: in 城镇和农村居民收入 the
/// first takes 居民收入 from the last, in 中小学生近视率和肥胖率 the second 中小学生 from the first.
[[nodiscard]] inline Phrase list_member(const std::array<Range, 8>& members, std::size_t count, std::size_t i) noexcept {
  const Range first = members[0], last = members[count - 1], own = members[i];
  Phrase phrase;
  if (own.size() + 2 <= first.size() && i > 0) {
    phrase.add(Range{first.begin, first.end - std::min(own.size(), first.size())});
    phrase.add(own);
  } else if (own.size() + 2 <= last.size() && i + 1 < count) {
    phrase.add(own);
    phrase.add(Range{last.begin + std::min(own.size(), last.size()), last.end});
  } else {
    phrase.add(own);
  }
  return phrase;
}

/// Gives every draft of a sentence its subject, from left to right.
class SubjectReader {
 public:
  SubjectReader(std::u16string_view text, const Sentence& sentence, std::vector<Draft>& drafts) noexcept
      : text_(text), sentence_(sentence), drafts_(drafts) {}

  void read() noexcept {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (starts_group(i)) head_ = {};
      if (drafts_[i].follows) follow(i);
      else assign(i);
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
    if (drops_core(d)) core = {};
    if (n > 1 || d.left.has(spread)) {
      if (distribute(i, n, core)) return;
      if (core.empty() && d.right.empty() && repeat(i, n)) return;
    }
    d.subject = compose(i, core);
  }

  /// 慈善工作站实现街镇全覆盖 → 慈善工作站; 实现养老助餐街镇全覆盖 → 养老助餐街镇.
  [[nodiscard]] Range coverage_core(const Draft& d) const noexcept {
    const auto words = text_.substr(d.limit, d.c.begin - d.limit);
    const auto verb = words.find(u"实现");
    if (verb == std::u16string_view::npos) return d.left.core;
    if (verb < 2) return Range{d.limit + verb + 2, d.c.begin};
    return strip_verbs(Range{d.limit, d.limit + verb});
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
    for (std::size_t k = 0; k < n; ++k) drafts_[i + k].subject = list_member(members, count, k);
    head_ = Phrase::of(core);
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
    if (d.measure == Measure::streak && !names_award(d.right)) return elided(d, core);
    if (!d.right.empty() && !d.left.has(from) && (is_count(d) || core.empty())) return with_right(i, core);
    return elided(d, core);
  }

  [[nodiscard]] static bool is_scope(std::u16string_view words) noexcept {
    for (const std::u16string_view scope : {u"全区", u"全市", u"全省", u"全国", u"全县", u"我省", u"我市", u"我区", u"全国已有"})
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
    return words.starts_with(u"获评") || words.starts_with(u"荣获") || words.starts_with(u"入选") || words.starts_with(u"获得");
  }

  /// Examples before the number, what is counted behind it: 五道口和中关村2家特色基地.
  [[nodiscard]] bool is_enumeration(const Draft& d, std::u16string_view words) const noexcept {
    if (d.left.has(spread)) return false;
    const auto before = text_.substr(0, d.c.begin);
    return before.ends_with(u"共") || before.ends_with(u"等") || words.find(u"、") != std::u16string_view::npos ||
           (words.find(u'和') != std::u16string_view::npos && words.size() > 8);
  }

  /// Nothing of its own but a verb: the subject is what was spoken of before.
  [[nodiscard]] Phrase elided(Draft& d, Range core) noexcept {
    const bool change = d.left.has(rise | fall | level | from) && !head_.empty();
    Phrase phrase = change ? head_ : context(d);
    d.inherits = true;
    if (head_.empty()) head_ = phrase;
    if (!core.empty()) phrase.add(core);
    return phrase;
  }

  [[nodiscard]] Phrase with_core(std::size_t i, Range core) noexcept {
    auto& d = drafts_[i];
    const bool of_right = is_attribute(core.in(text_)) && !d.right.empty() && text_.substr(d.c.after).starts_with(u"的");
    if (of_right) return head_ = Phrase::of(d.right);
    const bool place = d.c.form == Form::coverage && core.size() <= 4;
    if (is_attribute(core.in(text_)) || same_kind(i, core) || place) return elided(d, core);
    Phrase phrase = Phrase::of(core);
    if (is_count(d) && !is_verb(d.right)) phrase.add(before_award(d.right));
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
    return d.c.unit.row != nullptr && d.c.unit.same_as(before.c.unit) && is_classifier(d.c.unit);
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
    const bool short_right = d.right.size() <= 2 && (core.empty() || listed);
    if (short_right) phrase = context(d);
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
    for (const std::u16string_view verb : {u"完工", u"竣工", u"开工", u"投用", u"投产", u"建成", u"通车", u"入驻", u"参与", u"参训"})
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
      const bool usable = !holds_figure(clause) && !is_adjunct(clause);
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
      auto word = opener_lexicon().match(range.in(text_));
      if (!word) word = work_verb_lexicon().match(range.in(text_));
      going = static_cast<bool>(word) && word.length < range.size() && !makes_noun(range.in(text_).substr(word.length));
      if (going) range.begin += word.length;
    }
    return range;
  }

  std::u16string_view text_;
  const Sentence& sentence_;
  std::vector<Draft>& drafts_;
  Phrase head_;
};

}  // namespace zhibiao::detail::read
