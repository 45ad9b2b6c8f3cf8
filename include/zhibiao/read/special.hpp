// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/candidate.hpp>

#include <cstddef>
#include <string_view>

/// Expressions of quantity that are no plain number, and numbers that are no figures.

namespace zhibiao::detail::read {

struct Special {
  Form form = Form::coverage;
  int value = 0;
};

inline constexpr Entry<Special> special_words[] = {
    {u"全覆盖", {Form::coverage, 100}}, {u"翻番", {Form::doubling, 2}},   {u"翻一番", {Form::doubling, 2}},
    {u"翻了一番", {Form::doubling, 2}}, {u"翻两番", {Form::doubling, 4}}, {u"翻了两番", {Form::doubling, 4}},
    {u"首位", {Form::rank, 1}},         {u"之首", {Form::rank, 1}},       {u"榜首", {Form::rank, 1}},
    {u"第一", {Form::rank, 1}},         {u"第二", {Form::rank, 2}},       {u"第三", {Form::rank, 3}},
    {u"第四", {Form::rank, 4}},         {u"第五", {Form::rank, 5}},       {u"第六", {Form::rank, 6}},
    {u"第七", {Form::rank, 7}},         {u"第八", {Form::rank, 8}},       {u"第九", {Form::rank, 9}},
    {u"第十", {Form::rank, 10}},        {u"第1", {Form::rank, 1}},        {u"第2", {Form::rank, 2}},
    {u"第3", {Form::rank, 3}},          {u"第4", {Form::rank, 4}},        {u"第5", {Form::rank, 5}},
    {u"第6", {Form::rank, 6}},          {u"第7", {Form::rank, 7}},        {u"第8", {Form::rank, 8}},
    {u"第9", {Form::rank, 9}},          {u"前三", {Form::rank, -3}},      {u"前五", {Form::rank, -5}},
    {u"前十", {Form::rank, -10}},       {u"前二", {Form::rank, -2}},      {u"前四", {Form::rank, -4}},
};

[[nodiscard]] inline const Lexicon<Special>& special_lexicon() {
  static const Lexicon<Special> lexicon(special_words);
  return lexicon;
}

/// Words before a rank that say that it is one.
inline constexpr Entry<char> rank_heads[] = {
    {u"居", {}},   {u"位列", {}},   {u"位居", {}}, {u"列", {}},   {u"排名", {}}, {u"排", {}},   {u"名列", {}},
    {u"升至", {}}, {u"全市", {}},   {u"全国", {}}, {u"全省", {}}, {u"全区", {}}, {u"全球", {}}, {u"世界", {}},
    {u"亚洲", {}}, {u"首都", {}},   {u"全县", {}}, {u"跃居", {}}, {u"保持", {}}, {u"位次", {}}, {u"进入", {}},
    {u"跻身", {}}, {u"城市", {}},   {u"地区", {}}, {u"位", {}},   {u"名", {}},   {u"全州", {}}, {u"各区", {}},
    {u"各省", {}}, {u"西部", {}},   {u"中部", {}}, {u"东部", {}}, {u"省份", {}}, {u"均", {}},   {u"为", {}},
    {u"升", {}},   {u"获", {}},     {u"摘得", {}}, {u"总量", {}}, {u"规模", {}}, {u"同类", {}}, {u"国内", {}},
    {u"国际", {}}, {u"长三角", {}}, {u"排位", {}}, {u"稳居", {}}, {u"蝉联", {}}, {u"继续", {}}, {u"到", {}},
    {u"至", {}},   {u"升为", {}},
};

[[nodiscard]] inline const Lexicon<char, Side::tail>& rank_head_lexicon() {
  static const Lexicon<char, Side::tail> lexicon(rank_heads);
  return lexicon;
}

/// What may follow a rank: the end of its clause, or 位, 名.
[[nodiscard]] constexpr bool ends_rank(char16_t c) noexcept {
  constexpr std::u16string_view ends = u"，。；、！）：\n\r \0";
  return c == u'\0' || ends.find(c) != std::u16string_view::npos;
}

[[nodiscard]] inline bool read_rank(std::u16string_view text, std::size_t at, int value,
                                    Candidate& c) noexcept {
  std::size_t end = c.end;
  const auto next = [&](std::size_t i) { return i < text.size() ? text[i] : u'\0'; };
  if (is_ascii_digit(next(end))) return false;
  if (next(end) == u'位' || next(end) == u'名') ++end;
  const bool whole = text[at] == u'之' || text[at] == u'榜' || text[at] == u'首';
  if (!whole && !rank_head_lexicon().match(text.substr(0, at))) return false;
  const bool counted = end != c.end;
  if (!counted && !ends_rank(next(end)) && !text.substr(end).starts_with(u"的")) return false;
  c.value = Decimal(value < 0 ? -value : value);
  if (value < 0) c.end = end;
  c.after = end;
  c.bound = value < 0 ? Bound::at_most : Bound::equal;
  c.bounded = value < 0;
  c.unit = rank_unit();
  return true;
}

/// Reads 全覆盖, 翻番, 第二, 首位 … at `at`.
[[nodiscard]] inline bool read_special(std::u16string_view text, std::size_t at, Candidate& c) noexcept {
  const auto word = special_lexicon().match(text.substr(at));
  if (!word) return false;
  c = {};
  c.begin = at;
  c.end = c.after = at + word.length;
  c.form = word.value->form;
  if (c.form == Form::rank) return read_rank(text, at, word.value->value, c);
  c.value = Decimal(word.value->value);
  c.unit = c.form == Form::coverage ? percent_unit() : times_unit();
  return true;
}

/// 2.1∶1: the number before the sign is the value.
[[nodiscard]] inline bool read_pair(std::u16string_view text, Candidate& c) noexcept {
  if (c.unit.length != 0 || c.end + 1 >= text.size()) return false;
  const bool sign = text[c.end] == u'∶' || text[c.end] == u':' || text[c.end] == u'：';
  if (!sign || !is_ascii_digit(text[c.end + 1])) return false;
  Numeral second;
  const auto length = read_numeral(text.substr(c.end + 1), second).length;
  if (length == 0 || second.value != Decimal(1)) return false;
  c.form = Form::pair;
  c.end = c.after = c.end + 1 + length;
  return true;
}

/// 政务APP7个: the number behind letters counts, since a classifier follows.
[[nodiscard]] inline bool counts(std::u16string_view text, std::size_t at) noexcept {
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  const auto unit = match_unit(text.substr(at));
  return is_classifier(unit) && unit.length > 0 && text.substr(at)[0] != u'号';
}

/// Digits inside a name or code: a letter, a hyphen or a plus sign before, zeros in front.
[[nodiscard]] inline bool is_code(std::u16string_view text, std::size_t at) noexcept {
  const char16_t last = at > 0 ? text[at - 1] : u'\0';
  if (is_ascii_letter(last)) return !counts(text, at);
  if (is_name_sign(last) || last == u'.' || last == u'第') return true;
  const bool hyphen =
      last == u'-' && at > 1 && (is_ascii_letter(text[at - 2]) || is_ascii_digit(text[at - 2]));
  if (hyphen) return true;
  return text[at] == u'0' && at + 1 < text.size() && is_ascii_digit(text[at + 1]);
}

/// What makes a number behind which it stands a name, a date or an ordinal.
inline constexpr Entry<char> name_tails[] = {
    {u"号", {}},     {u"月", {}},     {u"日", {}},     {u"届", {}},   {u"周年", {}},   {u"世纪", {}},
    {u"年代", {}},   {u"线", {}},     {u"后", {}},     {u"版", {}},   {u"时", {}},     {u"点钟", {}},
    {u"阶段", {}},   {u"强", {}},     {u"街区", {}},   {u"国道", {}}, {u"省道", {}},   {u"高铁", {}},
    {u"高速", {}},   {u"年度", {}},   {u"年版", {}},   {u"工程", {}}, {u"模式", {}},   {u"行动", {}},
    {u"计划", {}},   {u"中全会", {}}, {u"次会议", {}}, {u"热线", {}}, {u"次全会", {}}, {u"年规划", {}},
    {u"年行动", {}}, {u"个月内", {}}, {u"秒", {}},
};

[[nodiscard]] inline const Lexicon<char>& name_tail_lexicon() {
  static const Lexicon<char> lexicon(name_tails);
  return lexicon;
}

/// A number that is part of a name: 13号线, 6G, “1+6”, 1月7日, 世界500强.
[[nodiscard]] inline bool is_name(std::u16string_view text, const Candidate& c) noexcept {
  const auto behind_number = c.end - c.unit.length;
  const bool hour = text.substr(behind_number).starts_with(u"点钟");
  const bool century = text.substr(behind_number).starts_with(u"世纪");
  if (c.unit.length == 0 || !is_ratio(c.unit) || hour) {
    const bool month_count = text.substr(behind_number).starts_with(u"个月");
    if (!month_count && name_tail_lexicon().match(text.substr(behind_number)) &&
        (c.unit.length <= 1 || century))
      return true;
  }
  const char16_t next = c.end < text.size() ? text[c.end] : u'\0';
  return is_name_sign(next) || is_ascii_letter(next) || (next == u'-' && c.unit.length == 0);
}

/// A number without unit or scale word, of which nothing says that it is a quantity.
[[nodiscard]] inline bool is_bare(std::u16string_view text, const Candidate& c) noexcept {
  if (c.unit.length != 0 || c.scaled || c.form != Form::number) return false;
  const char16_t next = c.after < text.size() ? text[c.after] : u'\0';
  const bool closed = ends_rank(next);
  const auto left = text.substr(0, c.begin);
  for (const std::u16string_view verb : {u"达", u"达到", u"至", u"到", u"为", u"降低", u"下降", u"提高"})
    if (closed && left.ends_with(verb)) return false;
  return true;
}

/// 超千亿元: a scale word alone is an amount where a bound stands before it and a unit behind.
[[nodiscard]] inline bool is_round_sum(std::u16string_view text, const Candidate& c) noexcept {
  const auto left = text.substr(0, c.begin);
  for (const std::u16string_view word : {u"超", u"超过", u"突破", u"近", u"达", u"上", u"破", u"逾", u"过"})
    if (left.ends_with(word)) return is_measure(c.unit) && !text.substr(c.after).starts_with(u"级");
  return false;
}

/// A small amount is one only where its clause ends, or 的 follows: not 二里沟, 一亩园.
[[nodiscard]] inline bool stands_alone(std::u16string_view text, const Candidate& c) noexcept {
  return ends_rank(c.after < text.size() ? text[c.after] : u'\0') || text.substr(c.after).starts_with(u"的");
}

/// Which Chinese numerals are figures: percentages and fractions, scale words, amounts of physical
/// units or money, counts above ten; not small counts (五大行动), names, bare scale words (千万师生).
[[nodiscard]] inline bool is_chinese_figure(std::u16string_view text, const Candidate& c) noexcept {
  if (c.digits || (c.bare_scale && !is_round_sum(text, c))) return false;
  if (is_percent(c.unit) || is_point(c.unit) || is_times(c.unit)) return true;
  if (is_name(text, c)) return false;
  const bool streak = c.begin >= 2 && text.substr(0, c.begin).ends_with(u"连续");
  if (is_time(c.unit)) return streak;
  if (is_measure(c.unit)) return c.value >= Decimal(10) || stands_alone(text, c);
  if (c.unit.length == 0) return c.scaled && !c.value.is_zero() && c.value >= Decimal(10000);
  return is_classifier(c.unit) && c.value > Decimal(10);
}

}  // namespace zhibiao::detail::read
