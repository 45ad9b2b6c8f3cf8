// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/assess/composite/draws.hpp>
#include <zhibiao/assess/composite/sobol_table.hpp>

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How much of the variance of a model's output is due to each of its inputs, alone and with the others.
/// Doubles throughout: these are estimates.
namespace zhibiao::composite {

/// The most inputs whose points come from a Sobol' sequence; with more they are random.
inline constexpr std::size_t most_sobol_inputs = (sobol_table.size() + 1) / 2;

/// Point `index` of the Sobol' sequence, one 32-bit number a dimension (64 at most), in Gray-code order; the
/// first point is 0.
[[nodiscard]] std::vector<std::uint32_t> sobol_point(std::uint32_t index, std::size_t dimensions);

/// The inputs at which a model of `inputs` inputs is to be run: n (inputs + 2) rows of `inputs` numbers in
/// (0, 1), row after row.  First the n rows of A, then those of B, then for each input those of A with that
/// column from B.  A and B are the halves of a Sobol' sequence, shifted bitwise by the seed.
/// Throws `ArgumentError` unless n is a power of two from 2 to 2^31 (else the points are out of balance) and
/// there are inputs.
[[nodiscard]] std::vector<double> sobol_design(std::size_t inputs, std::size_t n, std::uint64_t seed);

/// Why there are no indices.
enum class SobolReason : std::uint8_t {
  none,         ///< there are
  no_variance,  ///< the output is the same everywhere
};
inline constexpr std::array<std::string_view, 2> sobol_reason_names{"none", "no_variance"};
[[nodiscard]] constexpr std::string_view to_string(SobolReason reason) noexcept {
  return sobol_reason_names[static_cast<std::size_t>(reason)];
}

/// The indices of each input, with their bootstrap standard errors.  Estimates may fall a little below 0.
struct SobolIndices {
  std::vector<double> first;        ///< S_i: the share of variance that goes when input i is known
  std::vector<double> total;        ///< ST_i: the share that is left when all but input i are known
  std::vector<double> first_error;  ///< standard errors: rows drawn again with replacement
  std::vector<double> total_error;
  double mean = 0;      ///< of the output, over A and B
  double variance = 0;  ///< of the output, over A and B
  SobolReason reason = SobolReason::none;
};

/// From the outputs at `sobol_design`, in its order: S_i = mean(yB (yABi - yA)) / V, after the mean is taken
/// off; ST_i = mean((yA - yABi)^2) / (2 V); V over A and B together.
/// Throws `ArgumentError` for another number of outputs, or one that is not finite.
/// Source: Saltelli et al. 2010, Computer Physics Communications 181, 259-270, table 2 (b) and (f; Jansen).
[[nodiscard]] SobolIndices sobol_indices(std::span<const double> outputs, std::size_t inputs,
                                         std::size_t resamples = 100, std::uint64_t seed = 0);

namespace detail {

/// The 32 direction numbers of a dimension, the highest bit first.
[[nodiscard]] inline std::array<std::uint32_t, 32> directions(std::size_t dimension) {
  std::array<std::uint32_t, 32> v{};
  if (dimension == 0) {
    for (unsigned k = 0; k < 32; ++k) v[k] = 1U << (31 - k);
    return v;
  }
  const auto& row = sobol_table[dimension - 1];
  for (unsigned k = 0; k < 32; ++k) {
    if (k < row.degree) {
      v[k] = static_cast<std::uint32_t>(row.direction[k]) << (31 - k);
      continue;
    }
    v[k] = v[k - row.degree] ^ (v[k - row.degree] >> row.degree);
    for (unsigned j = 1; j < row.degree; ++j)
      if ((row.coefficients >> (row.degree - 1 - j)) & 1U) v[k] ^= v[k - j];
  }
  return v;
}

/// Bits as a number inside (0, 1).
[[nodiscard]] inline double inside(std::uint32_t bits) { return (static_cast<double>(bits) + 0.5) * 0x1p-32; }

/// n rows of 2 d numbers: the halves are A and B.
[[nodiscard]] inline std::vector<double> base_points(std::size_t d, std::size_t n, std::uint64_t seed) {
  Draws random(seed);
  std::vector<double> out(2 * d * n);
  if (d > most_sobol_inputs) {
    for (auto& x : out) x = inside(static_cast<std::uint32_t>(random.next() >> 32));
    return out;
  }
  for (std::size_t j = 0; j < 2 * d; ++j) {
    const auto v = directions(j);
    auto bits = static_cast<std::uint32_t>(random.next() >> 32);
    for (std::size_t i = 0; i < n; ++i) {
      out[i * 2 * d + j] = inside(bits);
      bits ^= v[static_cast<std::size_t>(std::countr_one(i)) % 32];
    }
  }
  return out;
}

struct Estimate {
  double first = 0;
  double total = 0;
};

/// The rows of A, B and each A with a column from B.
struct Blocks {
  std::span<const double> outputs;
  std::size_t n;

  [[nodiscard]] double a(std::size_t row) const { return outputs[row]; }
  [[nodiscard]] double b(std::size_t row) const { return outputs[n + row]; }
  [[nodiscard]] double ab(std::size_t input, std::size_t row) const { return outputs[(2 + input) * n + row]; }
};

struct Moments {
  double mean = 0;
  double variance = 0;
};
/// Over A and B at these rows.
[[nodiscard]] inline Moments moments(const Blocks& y, std::span<const std::size_t> rows) {
  const auto count = 2 * static_cast<double>(rows.size());
  Moments out;
  for (const auto r : rows) out.mean += (y.a(r) + y.b(r)) / count;
  for (const auto r : rows) {
    const double a = y.a(r) - out.mean;
    const double b = y.b(r) - out.mean;
    out.variance += (a * a + b * b) / count;
  }
  return out;
}

[[nodiscard]] inline Estimate estimate(const Blocks& y, std::size_t input, std::span<const std::size_t> rows,
                                       const Moments& all) {
  Estimate out;
  for (const auto r : rows) {
    const double step = y.ab(input, r) - y.a(r);
    out.first += (y.b(r) - all.mean) * step;
    out.total += step * step / 2;
  }
  const double by = static_cast<double>(rows.size()) * all.variance;
  return {out.first / by, out.total / by};
}

/// A running mean and standard deviation.
/// Source: Welford 1962, Technometrics 4, 419-420.
class Running {
 public:
  void add(double x) {
    const double before = x - mean_;
    mean_ += before / ++count_;
    squares_ += before * (x - mean_);
  }
  [[nodiscard]] double deviation() const { return count_ > 1 ? std::sqrt(squares_ / (count_ - 1)) : 0; }

 private:
  double count_ = 0;
  double mean_ = 0;
  double squares_ = 0;
};

/// Standard deviations of the estimates over rows drawn again.
inline void add_errors(SobolIndices& out, const Blocks& y, std::size_t resamples, std::uint64_t seed) {
  std::vector<Running> first(out.first.size());
  std::vector<Running> total(out.first.size());
  std::vector<std::size_t> rows(y.n);
  for (std::size_t k = 0; k < resamples; ++k) {
    Draws random(seed, k);
    for (auto& row : rows) row = random.below(y.n);
    const auto all = moments(y, rows);
    for (std::size_t i = 0; i < first.size() && all.variance > 0; ++i) {
      const auto found = estimate(y, i, rows, all);
      first[i].add(found.first);
      total[i].add(found.total);
    }
  }
  for (const auto& each : first) out.first_error.push_back(each.deviation());
  for (const auto& each : total) out.total_error.push_back(each.deviation());
}

inline void expect_design(std::size_t inputs, std::size_t n) {
  if (inputs == 0) throw ArgumentError("inputs", "one input or more", "none");
  if (n < 2 || !std::has_single_bit(n) || n > (std::size_t{1} << 31))
    throw ArgumentError("n", "a power of two, 2 or more", std::to_string(n));
}

}  // namespace detail

inline std::vector<std::uint32_t> sobol_point(std::uint32_t index, std::size_t dimensions) {
  if (dimensions > 2 * most_sobol_inputs)
    throw ArgumentError("dimensions", "64 or fewer", std::to_string(dimensions));
  std::vector<std::uint32_t> out;
  const std::uint32_t gray = index ^ (index >> 1);
  for (std::size_t j = 0; j < dimensions; ++j) {
    const auto v = detail::directions(j);
    out.push_back(0);
    for (unsigned k = 0; k < 32; ++k)
      if ((gray >> k) & 1U) out.back() ^= v[k];
  }
  return out;
}

inline std::vector<double> sobol_design(std::size_t inputs, std::size_t n, std::uint64_t seed) {
  detail::expect_design(inputs, n);
  const auto base = detail::base_points(inputs, n, seed);
  std::vector<double> out;
  out.reserve(n * (inputs + 2) * inputs);
  for (std::size_t block = 0; block < inputs + 2; ++block) {
    for (std::size_t row = 0; row < n; ++row) {
      for (std::size_t j = 0; j < inputs; ++j) {
        const bool from_b = block == 1 || block == j + 2;
        out.push_back(base[(row * 2 + (from_b ? 1 : 0)) * inputs + j]);
      }
    }
  }
  return out;
}

inline SobolIndices sobol_indices(std::span<const double> outputs, std::size_t inputs, std::size_t resamples,
                                  std::uint64_t seed) {
  const auto n = outputs.size() / (inputs + 2);
  detail::expect_design(inputs, n);
  zhibiao::detail::arguments::expect_size(outputs.size(), n * (inputs + 2), "outputs");
  for (const double y : outputs) zhibiao::detail::arguments::expect_finite(y, "outputs");
  const detail::Blocks blocks{outputs, n};
  std::vector<std::size_t> rows(n);
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  const auto all = detail::moments(blocks, rows);
  SobolIndices out;
  out.mean = all.mean;
  out.variance = all.variance;
  if (all.variance <= 1e-24 * all.mean * all.mean) {
    out.reason = SobolReason::no_variance;
    return out;
  }
  for (std::size_t i = 0; i < inputs; ++i) {
    const auto found = detail::estimate(blocks, i, rows, all);
    out.first.push_back(found.first);
    out.total.push_back(found.total);
  }
  detail::add_errors(out, blocks, resamples, seed);
  return out;
}

}  // namespace zhibiao::composite
