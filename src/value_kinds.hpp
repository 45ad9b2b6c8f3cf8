// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/value_kind.hpp>

#include "casters.hpp"

/// Kinds of values by their names, as both bindings of projections know them.
namespace zhibiao::python {

template <>
inline constexpr const auto& enum_names<project::ValueKind> = project::value_kind_names;

}  // namespace zhibiao::python
