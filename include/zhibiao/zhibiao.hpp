// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

/// The library in one line, layer by layer; a layer needs only those above it.
///
/// Left out, to be included by name:
/// - `zhibiao/panel/`: columns of many reports and their way out through Arrow

#include <zhibiao/fwd.hpp>

#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/interval.hpp>
#include <zhibiao/number/numeral.hpp>
#include <zhibiao/number/rational.hpp>

#include <zhibiao/model/catalogue.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/percent.hpp>
#include <zhibiao/model/quantity.hpp>
#include <zhibiao/model/unit.hpp>
#include <zhibiao/model/unit_parse.hpp>

#include <zhibiao/text/document.hpp>
#include <zhibiao/text/outline.hpp>

#include <zhibiao/read/figures.hpp>

#include <zhibiao/link/links.hpp>

#include <zhibiao/assess/ambition.hpp>
#include <zhibiao/assess/favourable.hpp>
#include <zhibiao/assess/fulfilment.hpp>
#include <zhibiao/assess/gap.hpp>
#include <zhibiao/assess/methods.hpp>
#include <zhibiao/assess/verdict.hpp>

#include <zhibiao/report/scorecard.hpp>
#include <zhibiao/report/text.hpp>
