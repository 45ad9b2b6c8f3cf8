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
    u"规模",   u"金额",   u"面积",   u"数量",   u"总数",     u"总量",   u"总额",   u"总投资", u"投资额",
    u"产值",   u"收入",   u"总面积", u"人数",   u"总人数",   u"户数",   u"里程",   u"总里程", u"总长度",
    u"长度",   u"价值",   u"总价值", u"利润",   u"占比",     u"比重",   u"比例",   u"总产量", u"产量",
    u"单产",   u"亩产",   u"总规模", u"涉及",   u"涉及金额", u"总产值", u"增加值", u"营收",   u"营业收入",
    u"销售额", u"交易额", u"成交额", u"覆盖面", u"服务量",   u"投资",   u"总金额", u"资金",   u"额度",
    u"授信",   u"余额",   u"增量",   u"存量",   u"销量",     u"访问量", u"客流量", u"参与",   u"惠及"};

/// Where a share is taken: words before 占比, 覆盖率 that name no thing.
inline constexpr std::u16string_view scopes[] = {u"全市", u"全国", u"全省", u"全区", u"全球", u"街镇",
                                                 u"区级", u"县级", u"村级", u"城乡", u"市级", u"省级",
                                                 u"占全", u"全县", u"世界", u"总体", u"平均"};

/// A rate so short that it needs what went before to be understood: 开工率, 全市占比, 签约率.
[[nodiscard]] inline bool is_attribute(std::u16string_view core) noexcept {
  for (const auto word : attributes) {
    if (core == word) return true;
    if (core.starts_with(word) && core.size() > word.size() + 1 && is_attribute(core.substr(word.size())))
      return true;
  }
  static constexpr std::u16string_view rates[] = {u"率", u"占比", u"比重", u"比例"};
  static constexpr std::u16string_view whole[] = {u"失业率", u"就业率", u"入学率",  u"升学率",
                                                  u"出生率", u"死亡率", u"满意率",  u"解决率",
                                                  u"汇率",   u"利率",   u"城镇化率"};
  if (core.size() <= 4 && core.starts_with(u"总")) return true;
  if (!ends_with_any(core, rates) || ends_with_any(core, whole)) return false;
  if (core.starts_with(u"占") || core.size() <= 3) return true;
  for (const auto scope : scopes)
    if (core.starts_with(scope) && core.size() <= 8) return true;
  return false;
}

/// Words before a rank that say where, not what: 全市, 全国.
inline constexpr Entry<char> rank_places[] = {
    {u"全市", {}},   {u"全国", {}},   {u"全省", {}},   {u"全区", {}},     {u"全球", {}}, {u"世界", {}},
    {u"亚洲", {}},   {u"各区", {}},   {u"城市", {}},   {u"地区", {}},     {u"各省", {}}, {u"西部", {}},
    {u"中部", {}},   {u"东部", {}},   {u"省份", {}},   {u"全球城市", {}}, {u"均", {}},   {u"居", {}},
    {u"位居", {}},   {u"稳居", {}},   {u"位列", {}},   {u"列", {}},       {u"排名", {}}, {u"排", {}},
    {u"名列", {}},   {u"排在", {}},   {u"跃居", {}},   {u"升至", {}},     {u"保持", {}}, {u"继续", {}},
    {u"分别", {}},   {u"全县", {}},   {u"进入", {}},   {u"跻身", {}},     {u"在", {}},   {u"涉农区", {}},
    {u"城六区", {}}, {u"获", {}},     {u"摘得", {}},   {u"蝉联", {}},     {u"从", {}},   {u"由", {}},
    {u"提升至", {}}, {u"上升至", {}}, {u"达到", {}},   {u"国内", {}},     {u"国际", {}}, {u"长三角", {}},
    {u"位次", {}},   {u"上升到", {}}, {u"跃升至", {}}, {u"跃升到", {}},   {u"名", {}},   {u"位", {}},
    {u"首次", {}},   {u"已", {}},
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
    i = begin - 1;
  }
  if (begin < list.end) out[count++] = {begin, list.end};
  return count;
}

/// Whether a member of a list is a name by itself: 固定资产投资, 进口额, 失业率; not 城镇, 进口.
[[nodiscard]] inline bool is_whole_name(std::u16string_view words) noexcept {
  constexpr std::u16string_view heads = u"额率值量数比度价费税";
  return heads.find(words.back()) != std::u16string_view::npos || ends_with_any(words, attributes);
}

/// How long the name of a side is with which a name ends: 营业收入 of 省属企业营业收入.
[[nodiscard]] constexpr std::size_t side_length(std::u16string_view words) noexcept {
  std::size_t longest = 0;
  for (const auto word : attributes)
    if (words.ends_with(word)) longest = std::max(longest, word.size());
  return longest;
}

/// What a member takes from the last of its list: 城镇|居民收入 of 农村居民收入, 工业|增加值 of 服务业增加值.
[[nodiscard]] constexpr Range shared_tail(std::u16string_view text, Range own, Range last) noexcept {
  const auto same = last.in(text).find(text[own.end - 1]);
  const auto skip = same == std::u16string_view::npos || same + 1 == last.size() ? own.size() : same + 1;
  return {last.begin + std::min(skip, last.size()), last.end};
}

/// The i-th member of a list, with what it shares with its neighbours: in 城镇和农村居民收入 the
/// first takes 居民收入 from the last, in 中小学生近视率和肥胖率 the second 中小学生 from the first, in
/// 省属企业营业收入、利润 省属企业.
[[nodiscard]] inline Phrase list_member(std::u16string_view text, const std::array<Range, 8>& members,
                                        std::size_t count, std::size_t i) noexcept {
  const Range first = members[0], last = members[count - 1], own = members[i];
  Phrase phrase;
  const bool same_head = text[own.end - 1] == text[first.end - 1] && own.size() + 2 <= first.size();
  auto side = is_attribute(own.in(text)) ? side_length(first.in(text)) : 0;
  if (side == 0 && same_head) side = own.size();
  if (i > 0 && side != 0) {
    phrase.add(Range{first.begin, first.end - side});
    phrase.add(own);
  } else if (i + 1 < count && own.size() + 2 <= last.size() && !is_whole_name(own.in(text))) {
    phrase.add(own);
    phrase.add(shared_tail(text, own, last));
  } else {
    phrase.add(own);
  }
  return phrase;
}

}  // namespace zhibiao::detail::read
