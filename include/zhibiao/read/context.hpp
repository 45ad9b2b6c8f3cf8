// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/period.hpp>
#include <zhibiao/read/range.hpp>
#include <zhibiao/read/times.hpp>
#include <zhibiao/read/word_lexicons.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao::detail::read {

/// What the words left of a number say: how it is meant, how bounded, and what is measured.
struct LeftContext {
  Range core;  ///< what remains: the words that name what is measured
  std::uint32_t senses = 0;
  Bound bound = Bound::equal;
  bool bounded = false;
  Period base;             ///< 比2020年: the year compared with
  bool verb_only = false;  ///< the core is nothing but a verb of work
  bool acts = false;       ///< a verb of work stands between the core and the number

  [[nodiscard]] bool has(std::uint32_t sense) const noexcept { return (senses & sense) != 0; }
};

/// Reads the words before a number leftwards, until something stands there that names a thing.
class LeftReader {
 public:
  /// `rate`: the number is a percentage, points or a multiple; `points`: a difference of rates.
  LeftReader(std::u16string_view text, std::size_t limit, std::size_t number, int year, bool rate,
             bool points) noexcept
      : text_(text),
        limit_(limit),
        end_(number),
        number_(number),
        year_(year),
        rate_(rate),
        points_(points) {}

  [[nodiscard]] LeftContext read() noexcept {
    while (end_ > limit_ && !stopped_ && (skip_blank() || take_word() || take_time() || take_comparison())) {
    }
    out_.core = {limit_, end_};
    open();
    find_bound_verb();
    return out_;
  }

 private:
  [[nodiscard]] std::u16string_view left() const noexcept { return text_.substr(limit_, end_ - limit_); }

  bool skip_blank() noexcept {
    if (text_[end_ - 1] != u' ') return false;
    --end_;
    return true;
  }

  bool take_word() noexcept {
    const auto word = before_number_lexicon().match(left());
    if (!word || !applies(word.length, *word.value)) return false;
    if ((word.value->senses & noun) != 0)
      stopped_ = true;
    else
      end_ -= word.length;
    out_.senses |= word.value->senses;
    if ((word.value->senses & bounds) != 0 && !out_.bounded) {
      out_.bound = word.value->bound;
      out_.bounded = true;
    }
    return true;
  }

  [[nodiscard]] bool applies(std::size_t length, const WordSense& word) const noexcept {
    if ((word.senses & lone) != 0) return end_ - limit_ == length;
    if ((word.senses & lean) == 0 || rate_ || out_.has(compare)) return true;
    return left().find_first_of(u"比较") != std::u16string_view::npos;
  }

  /// …2020年, 到2030年, 比2020年; the year is the scanner's to judge, save where it is a base.
  bool take_time() noexcept {
    for (const std::u16string_view word : {u"今年", u"去年", u"上年", u"年末", u"年底"})
      if (left().ends_with(word)) {
        end_ -= word.size();
        return true;
      }
    for (const std::size_t length : {5U, 6U}) {
      if (end_ - limit_ < length) return false;
      const auto word = read_year_word(text_.substr(end_ - length, length));
      if (word.year == 0 || word.length != length) continue;
      end_ -= length;
      if (end_ > limit_ && (text_[end_ - 1] == u'比' || text_[end_ - 1] == u'较')) take_base(word.year);
      return true;
    }
    return false;
  }

  /// 比1957年增加: the base of a change; 比1957年的312万吨: the year of the number itself.
  void take_base(int year) noexcept {
    --end_;
    if (out_.has(rise | fall | compare))
      out_.base = Period::year(year);
    else
      out_.senses |= from;
  }

  /// 较“十三五”时期…, 比原计划…: from the word of comparison to the verb of change.
  bool take_comparison() noexcept {
    if (!out_.has(rise | fall | compare) || compared_) return false;
    const auto words = left();
    const auto at = words.find_last_of(u"比较同");
    if (at == std::u16string_view::npos || words.size() - at > 20 || words[at] == u'同') return false;
    if (words.substr(at).find_first_of(u"、率例重") != std::u16string_view::npos) return false;
    compared_ = true;
    note_base(words.substr(at + 1));
    end_ = limit_ + at;
    out_.senses |= compare;
    return true;
  }

  void note_base(std::u16string_view words) noexcept {
    for (std::size_t i = 0; i < words.size() && !out_.base.known(); ++i)
      if (const auto word = read_year(words.substr(i)); word.year != 0) out_.base = Period::year(word.year);
  }

  /// Leaves out the words with which the clause opens.
  void open() noexcept {
    auto& core = out_.core;
    skip_place(core);
    for (bool going = true; going && !core.empty();) going = take_opener(core);
    drop_adjunct(core);
    drop_bracket(core);
    take_gap(core);
    take_early_bound(core);
    split_at_verb(core);
    auto rest = core;
    while (!rest.empty() && take_verb(rest)) {
    }
    out_.verb_only = !core.empty() && rest.empty();
  }

  /// 在边境地区、薄弱村新建棚室 → 新建棚室: a phrase of place runs up to the verb.
  void skip_place(Range& core) const noexcept {
    const auto words = core.in(text_);
    if (!words.starts_with(u"在") && !words.starts_with(u"优先在") && !words.starts_with(u"围绕")) return;
    if (noun_prefix(core) != 0) return;
    for (std::size_t i = core.begin + 3; i < core.end; ++i) {
      const auto verb = work_verb_lexicon().match(text_.substr(i, core.end - i));
      if (verb && i + verb.length < core.end && !makes_noun(text_.substr(i + verb.length))) {
        core.begin = i;
        return;
      }
    }
  }

  /// 至少建成3所学校, 全市大约有企业1200户: the bound stands before the verb.
  void take_early_bound(Range& core) noexcept {
    static constexpr WordEntry words[] = {{u"至少", {bounds, Bound::at_least}},
                                          {u"起码", {bounds, Bound::at_least}},
                                          {u"最多", {bounds, Bound::at_most}},
                                          {u"大约", {bounds, Bound::about}}};
    for (const auto& entry : words) {
      const auto at = core.in(text_).find(entry.word);
      if (out_.bounded || at == std::u16string_view::npos) continue;
      set_bound(entry.value.bound);
      core.begin += at + entry.word.size();
    }
  }

  /// 高于全国0.3个百分点, 收入增速快于经济增速1个百分点: what it is held against is no subject.
  void take_gap(Range& core) noexcept {
    if (!rate_) return;
    for (const std::u16string_view word :
         {u"高于", u"低于", u"快于", u"慢于", u"好于", u"高出", u"领先", u"超过", u"超出"}) {
      const auto at = core.in(text_).rfind(word);
      if (at == std::u16string_view::npos || core.size() == at + word.size()) continue;
      if (word[0] == u'超' && !points_ && at > 2) continue;
      out_.senses |= gap | (word[0] == u'低' || word[0] == u'慢' ? fall : rise);
      core.end = core.begin + at;
      return;
    }
  }

  /// 机床（不包括简易机床，下同）增加: the remark is no part of the name.
  void drop_bracket(Range& core) const noexcept {
    const auto open = core.in(text_).rfind(u'（');
    if (!core.in(text_).ends_with(u"）") || open == std::u16string_view::npos || open < 2) return;
    if (core.size() - open > 6) core.end = core.begin + open;
  }

  /// 在调整初期…: a phrase of time or circumstance, no subject.
  void drop_adjunct(Range& core) const noexcept {
    for (const std::u16string_view tail :
         {u"初期", u"时期", u"期间", u"以来", u"以后", u"同时", u"情况下", u"基础上", u"因素"})
      if (core.in(text_).ends_with(tail)) core.end = core.begin;
  }

  /// 平台汇聚数据 → 数据; 音乐季等各类文化活动 → 文化活动; 平房区改造启动实施 → 平房区改造.
  void split_at_verb(Range& core) noexcept {
    for (std::size_t i = core.begin + 1; i < core.end; ++i) {
      const auto rest = text_.substr(i, core.end - i);
      const auto verb = splitting_verb_lexicon().match(rest);
      if (verb && !(core.in(text_).starts_with(u"每") && rest.starts_with(u"拥有")) &&
          !makes_noun(rest.substr(verb.length)) && !rest.substr(verb.length).starts_with(u"的")) {
        const bool ends = only_verbs(Range{i + verb.length, core.end});
        const auto behind = core.end - i - verb.length;
        if (ends && (i - core.begin < 3 || (rest == u"组织" && text_[core.end] != u'了')))
          return;  // 社会组织
        if (ends) {
          core.end = i;
          out_.acts = true;
        } else if (behind >= 3)
          core.begin = i + verb.length;
        else
          continue;
        i = core.begin;
      } else if (rest[0] == u'等' && i > core.begin + 1 && rest.size() > 2 && !is_grade(i, rest)) {
        core.begin = i + 1;
      }
    }
    while (!core.empty() && take_opener(core)) {
    }
  }

  [[nodiscard]] bool only_verbs(Range rest) const noexcept {
    while (!rest.empty() && take_verb(rest)) {
    }
    return rest.empty();
  }

  /// 等级, 高等, 平等: no list ends here.
  [[nodiscard]] bool is_grade(std::size_t i, std::u16string_view rest) const noexcept {
    return rest[1] == u'级' || rest[1] == u'次' || rest[1] == u'待' ||
           std::u16string_view(u"高中初平同均优上对").find(text_[i - 1]) != std::u16string_view::npos;
  }

  /// 接近…人数的百分之五十: the bound stands before what the share is of.
  void find_bound_verb() noexcept {
    if (out_.bounded || !rate_ || number_ == 0 || text_[number_ - 1] != u'的') return;
    const auto core = out_.core.in(text_);
    if (core.find(u"接近") != std::u16string_view::npos)
      set_bound(Bound::below);
    else if (core.find(u"超过") != std::u16string_view::npos)
      set_bound(Bound::above);
  }
  void set_bound(Bound bound) noexcept {
    out_.bound = bound;
    out_.bounded = true;
  }

  bool take_opener(Range& core) noexcept {
    TimeMention time;
    const auto length = read_time(core.in(text_), year_, time);
    if (length != 0 && !(text_[core.begin] == u'“' && core.size() > length + 6)) {
      core.begin += length;
      skip_time_tail(core);
      return true;
    }
    const auto word = opener_lexicon().match(core.in(text_));
    if (!word || noun_prefix(core) >= word.length) return false;
    core.begin += word.length;
    out_.senses |= word.value->senses;
    return true;
  }

  /// 时期, 期间, 1月以来, 末 behind a mention of time.
  void skip_time_tail(Range& core) const noexcept {
    const auto month = core.in(text_).substr(0, 3).find(u'月');
    if (month != std::u16string_view::npos && year_digit(text_[core.begin]) >= 0) core.begin += month + 1;
    for (const std::u16string_view tail :
         {u"时期", u"期间", u"以来", u"年末", u"年底", u"末", u"底", u"内", u"前", u"间"})
      if (core.in(text_).starts_with(tail)) {
        core.begin += tail.size();
        return;
      }
  }

  /// 在建项目, 对外贸易, 和美乡村: how much of the beginning belongs to the noun.
  [[nodiscard]] std::size_t noun_prefix(const Range& core) const noexcept {
    for (const std::u16string_view word :
         {u"在建",     u"对外",     u"和美",     u"和谐",     u"在库",     u"在校",     u"在园",
          u"有线",     u"有色",     u"有效",     u"为民",     u"向海",     u"自然",     u"自贸",
          u"自主",     u"自建",     u"自营",     u"以旧换新", u"等级",     u"还建",     u"年度",
          u"年末",     u"对接",     u"与会",     u"到户",     u"到期",     u"按期",     u"按时",
          u"到账",     u"以工代赈", u"经济",     u"经营",     u"要素",     u"再生",     u"再贷款",
          u"再担保",   u"达标",     u"至少",     u"的士",     u"有机",     u"自行车",   u"又好",
          u"将军",     u"要事",     u"达成",     u"为期",     u"以上",     u"平均",     u"增长极",
          u"增长点",   u"新一轮",   u"基本建设", u"基本养老", u"基本医疗", u"基本公共", u"全面小康",
          u"持续时间", u"对口",     u"在外",     u"在岗",     u"在册",     u"在线"})
      if (core.in(text_).starts_with(word)) return word.size();
    return 0;
  }

  bool take_verb(Range& rest) const noexcept {
    auto word = work_verb_lexicon().match(rest.in(text_));
    if (word && makes_noun(rest.in(text_).substr(word.length))) return false;
    if (!word) word = opener_lexicon().match(rest.in(text_));
    if (!word) return false;
    rest.begin += word.length;
    return true;
  }

  std::u16string_view text_;
  std::size_t limit_, end_, number_;
  int year_;
  bool rate_;
  bool points_;
  bool compared_ = false;
  bool stopped_ = false;
  LeftContext out_;
};

}  // namespace zhibiao::detail::read
