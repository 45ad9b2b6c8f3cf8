// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/composite/structure.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao::composite {

/// Random numbers that are the same on every machine and compiler: SplitMix64, one stream a draw, so that
/// draw 17 does not depend on the draws before it.  (The distributions of the standard library differ.)
/// Source: Steele, Lea and Flood 2014, OOPSLA, 453-472.
class Draws {
 public:
  explicit constexpr Draws(std::uint64_t seed) noexcept : state_(seed) {}
  constexpr Draws(std::uint64_t seed, std::uint64_t stream) noexcept
      : state_(Draws(seed).next() ^ Draws(~stream).next()) {}

  /// 64 random bits.
  constexpr std::uint64_t next() noexcept {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  /// Uniform on [0, 1), a multiple of 2^-53.
  constexpr double uniform() noexcept { return static_cast<double>(next() >> 11) * 0x1p-53; }
  /// One of 0 to n - 1; n above 0.
  constexpr std::size_t below(std::size_t n) noexcept {
    return std::min(static_cast<std::size_t>(uniform() * static_cast<double>(n)), n - 1);
  }

 private:
  std::uint64_t state_;
};

/// How weights are drawn.
enum class WeightDraw : std::uint8_t {
  given,    ///< as they are
  noise,    ///< each times a uniform number from 1 - noise to 1 + noise, then made to add up to 1 again
  simplex,  ///< any weights are as likely as any others: Dirichlet(1, ..., 1)
};
inline constexpr std::array<std::string_view, 3> weight_draw_names{"given", "noise", "simplex"};
[[nodiscard]] constexpr std::string_view to_string(WeightDraw draw) noexcept {
  return weight_draw_names[static_cast<std::size_t>(draw)];
}

/// Draws the weights of each group anew.  Uses sums, products and sorting only, so that they are the same
/// everywhere to the last bit.
void draw_weights(Structure& structure, WeightDraw how, double noise, Draws draws);

namespace detail {

inline void add_noise(std::vector<double>& weights, double noise, Draws& draws) {
  double sum = 0;
  for (auto& w : weights) sum += w *= 1 + noise * (2 * draws.uniform() - 1);
  if (sum > 0)
    for (auto& w : weights) w /= sum;
}

/// The gaps between sorted uniform numbers.
inline void draw_from_simplex(std::vector<double>& weights, Draws& draws) {
  std::vector<double> cuts{0, 1};
  for (std::size_t i = 1; i < weights.size(); ++i) cuts.push_back(draws.uniform());
  std::ranges::sort(cuts);
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = cuts[i + 1] - cuts[i];
}

}  // namespace detail

inline void draw_weights(Structure& structure, WeightDraw how, double noise, Draws draws) {
  for (auto& group : structure.groups) {
    if (how == WeightDraw::noise) detail::add_noise(group.weights, noise, draws);
    if (how == WeightDraw::simplex) detail::draw_from_simplex(group.weights, draws);
  }
}

}  // namespace zhibiao::composite
