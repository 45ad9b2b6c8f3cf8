// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

/// The library in one line, layer by layer; a layer needs only those above it.
///
/// Left out, to be included by name:
/// - `zhibiao/project/`: where indicators are heading; some of it needs Eigen
/// - `zhibiao/panel/`: columns of many reports and their way out through Arrow

#include <zhibiao/fwd.hpp>

#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/fraction.hpp>
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
#include <zhibiao/text/place.hpp>

#include <zhibiao/read/correct.hpp>
#include <zhibiao/read/figures.hpp>

#include <zhibiao/link/chain.hpp>
#include <zhibiao/link/chain_series.hpp>
#include <zhibiao/link/links.hpp>

#include <zhibiao/assess/ambition.hpp>
#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/assess/chain_history.hpp>
#include <zhibiao/assess/chain_verdict.hpp>
#include <zhibiao/assess/check/check.hpp>
#include <zhibiao/assess/commitment.hpp>
#include <zhibiao/assess/completion.hpp>
#include <zhibiao/assess/composite/index.hpp>
#include <zhibiao/assess/composite/rank_uncertainty.hpp>
#include <zhibiao/assess/composite/sensitivity.hpp>
#include <zhibiao/assess/earned_schedule.hpp>
#include <zhibiao/assess/favourable.hpp>
#include <zhibiao/assess/fulfilment.hpp>
#include <zhibiao/assess/gap.hpp>
#include <zhibiao/assess/implied_history.hpp>
#include <zhibiao/assess/judged_text.hpp>
#include <zhibiao/assess/limit.hpp>
#include <zhibiao/assess/methods.hpp>
#include <zhibiao/assess/pace.hpp>
#include <zhibiao/assess/pace_growth.hpp>
#include <zhibiao/assess/research.hpp>
#include <zhibiao/assess/rule/score.hpp>
#include <zhibiao/assess/schedule.hpp>
#include <zhibiao/assess/score/brier.hpp>
#include <zhibiao/assess/score/calibration.hpp>
#include <zhibiao/assess/score/crps.hpp>
#include <zhibiao/assess/score/interval.hpp>
#include <zhibiao/assess/score/logarithmic.hpp>
#include <zhibiao/assess/score/quantile.hpp>
#include <zhibiao/assess/score/ranked_probability.hpp>
#include <zhibiao/assess/verdict.hpp>

#include <zhibiao/report/scorecard.hpp>
#include <zhibiao/report/text.hpp>
