// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao {

/// How firmly a target is promised: the variable hard/soft of the literature on growth targets.
enum class Commitment : std::uint8_t {
  hard,  ///< 确保, 务必, 必须; 以上, 不低于, 以内, 不超过
  soft,  ///< 力争, 争取, 努力, 预期; 左右, 约, a range
  none,  ///< a plain number without such words
};

inline constexpr std::array<std::string_view, 3> commitment_names{"hard", "soft", "none"};
[[nodiscard]] constexpr std::string_view to_string(Commitment commitment) noexcept {
  return commitment_names[static_cast<std::size_t>(commitment)];
}

namespace detail::commitments {

/// How far a word governs what comes after it.
enum class Reach : std::uint8_t {
  clause,    ///< up to the next comma: 确保增长5%
  sentence,  ///< up to the full stop: 预期目标是：…；…
};

/// A word before the number.  `stretch`: it names an aim beyond what is promised (确保5%、力争5.5%).
/// Rows of `none` are longer words that only look like one (保证金).
struct CommitmentWord {
  std::string_view word;
  Commitment commitment;
  Reach reach = Reach::clause;
  bool stretch = false;
};

inline constexpr CommitmentWord commitment_words[] = {
    {"确保", Commitment::hard},
    {"必保", Commitment::hard},
    {"务必", Commitment::hard},
    {"务求", Commitment::hard},
    {"必须", Commitment::hard},
    {"保证", Commitment::hard},
    {"坚决", Commitment::hard},
    {"力争", Commitment::soft, Reach::clause, true},
    {"争取", Commitment::soft, Reach::clause, true},
    {"努力", Commitment::soft, Reach::clause, true},
    {"力求", Commitment::soft, Reach::clause, true},
    {"奋力", Commitment::soft, Reach::clause, true},
    {"冲刺", Commitment::soft, Reach::clause, true},
    {"有望", Commitment::soft},
    {"预期", Commitment::soft, Reach::sentence},
    {"预计", Commitment::soft},
    {"保证金", Commitment::none},
    {"保证率", Commitment::none},
    {"争取外资", Commitment::none},
    {"争取资金", Commitment::none},
};

}  // namespace detail::commitments

}  // namespace zhibiao
