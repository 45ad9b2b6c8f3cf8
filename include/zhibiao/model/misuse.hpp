// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

namespace zhibiao::detail {

/// False for every type, known only when a template is used: lets an overload that must never be called
/// say so in a sentence of its own (`static_assert`).
template <class...>
inline constexpr bool always_false = false;

}  // namespace zhibiao::detail
