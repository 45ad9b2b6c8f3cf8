// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/text/document.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace zhibiao {

/// The place whose report this is, as its first lines name it: 云禾区 in 在云禾区第六届人民代表大会…; 全国
/// for the State Council's.  Empty where they do not tell.
[[nodiscard]] std::string report_place(const Document& document);

/// Whether two names may be of one place: the same, one the end of the other (北京市海淀区, 海淀区), or one
/// not known.
[[nodiscard]] inline bool may_be_one_place(std::string_view a, std::string_view b) noexcept {
  return a.ends_with(b) || b.ends_with(a);
}

namespace detail {

inline constexpr std::size_t place_lines = 400;   ///< characters in which the place stands
inline constexpr std::size_t longest_place = 16;  ///< characters of its name

/// Where the name of a place ends that a session of its congress is called by: before 第.
[[nodiscard]] inline std::u16string_view place_before(std::u16string_view text,
                                                      std::size_t congress) noexcept {
  const auto line = text.substr(0, congress).rfind(u'\n') + 1;
  const auto head = text.substr(line, congress - line);
  if (head.ends_with(u"全国")) return u"全国";
  const auto at = head.rfind(u'在'), end = head.find(u'第', at == head.npos ? 0 : at);
  if (at == head.npos || end == head.npos || end - at - 1 > longest_place) return {};
  return head.substr(at + 1, end - at - 1);
}

/// 2026年河南省政府工作报告 → 河南省.
[[nodiscard]] inline std::u16string_view place_in_title(std::u16string_view text) noexcept {
  const auto title = text.find(u"政府工作报告");
  if (title == text.npos) return {};
  const auto line = text.substr(0, title).rfind(u'\n') + 1;
  auto name = text.substr(line, title - line);
  if (const auto year = name.find(u'年'); year != name.npos) name.remove_prefix(year + 1);
  if (name.ends_with(u"人民")) name.remove_suffix(2);
  const bool place = !name.empty() && std::u16string_view(u"省市区县州盟旗").find(name.back()) != name.npos;
  return place && name.size() <= longest_place ? name : std::u16string_view();
}

}  // namespace detail

inline std::string report_place(const Document& document) {
  const auto text = document.chars().substr(0, detail::place_lines);
  std::u16string_view name;
  if (const auto congress = text.find(u"人民代表大会"); congress != text.npos)
    name = detail::place_before(text, congress);
  if (name.empty()) name = detail::place_in_title(text);
  if (name.empty() && text.find(u"代表国务院") != text.npos) return "全国";
  if (name == u"全国") return "全国";
  if (name.empty()) return {};
  const auto at = static_cast<std::size_t>(name.data() - document.chars().data());
  return std::string(document.quote(document.origin(at, at + name.size())));
}

}  // namespace zhibiao
