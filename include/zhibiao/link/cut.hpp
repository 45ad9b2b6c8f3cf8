// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace zhibiao::detail::linking {

/// Verbs that take away: an amount behind one is how much, unless it is what is left (减少到5起).
inline constexpr std::string_view cut_verbs[] = {
    "减少", "压减", "核减", "削减", "缩减", "精减", "减轻", "压降", "压缩", "缩短", "降低", "下降", "下调",
};
/// The same directly before the number only; elsewhere they are part of a name (脱贫地区居民收入).
inline constexpr std::string_view cut_heads[] = {"减贫", "脱贫"};
/// What is left, not how much was taken.
inline constexpr std::string_view left_marks[] = {"至", "到", "为"};
/// Another verb or number behind the verb: it has its own object.
inline constexpr std::string_view other_verbs[] = {"增加", "增长", "提高", "上升", "提升", "扩大",
                                                   "新增", "新建", "净增", "完成", "实现", "达"};

/// Whether an amount behind these words is a size of a fall, as work done: 减少贫困人口10万人.
[[nodiscard]] constexpr bool is_cut(std::string_view before) noexcept {
  std::size_t end = 0;
  for (const auto verb : cut_verbs)
    if (const auto at = before.rfind(verb); at != before.npos) end = std::max(end, at + verb.size());
  for (const auto head : cut_heads)
    if (before.ends_with(head)) end = before.size();
  const auto rest = before.substr(end);
  const auto left = [&](auto mark) { return rest.starts_with(mark) || rest.ends_with(mark); };
  const auto other = [&](auto verb) { return rest.find(verb) != rest.npos; };
  return end != 0 && rest.find_first_of("0123456789") == rest.npos &&
         std::none_of(std::begin(left_marks), std::end(left_marks), left) &&
         std::none_of(std::begin(other_verbs), std::end(other_verbs), other);
}

}  // namespace zhibiao::detail::linking
