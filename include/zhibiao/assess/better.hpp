// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

/// The favourable direction is a property of indicators: `Better` stands in `model/`.
#include <zhibiao/model/better.hpp>
