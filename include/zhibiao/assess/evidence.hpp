// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao {

/// How the figures of a method or a rule are known.
enum class Evidence : std::uint8_t {
  read_in_source,  ///< read in the source that is named
  from_memory,     ///< to be checked before they are quoted
  computed,        ///< computed here, from what the source states
  convention,      ///< agreed by those who use it; no source states them
};

inline constexpr std::array<std::string_view, 4> evidence_names{"read_in_source", "from_memory", "computed",
                                                                "convention"};
[[nodiscard]] constexpr std::string_view to_string(Evidence evidence) noexcept {
  return evidence_names[static_cast<std::size_t>(evidence)];
}

}  // namespace zhibiao
