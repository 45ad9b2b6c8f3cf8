// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstddef>

/// Four numbers that are reckoned with at once: a recursion over the years waits for its own last result, so
/// four of them side by side cost little more than one.
namespace zhibiao::project::detail {

inline constexpr std::size_t lane_count = 4;

/// Two numbers in one register of any processor; GCC and clang know the extension.
typedef double Pair __attribute__((vector_size(16)));  // NOLINT: `using` cannot carry the attribute in clang

class Lanes {
 public:
  Lanes() = default;
  Lanes(double x) : pairs_{Pair{x, x}, Pair{x, x}} {}  // NOLINT: a plain number stands in every lane

  [[nodiscard]] double operator[](std::size_t i) const { return pairs_[i / 2][i % 2]; }
  void set(std::size_t i, double x) { pairs_[i / 2][i % 2] = x; }

  Lanes& operator+=(const Lanes& b) { return pairs_[0] += b.pairs_[0], pairs_[1] += b.pairs_[1], *this; }
  Lanes& operator-=(const Lanes& b) { return pairs_[0] -= b.pairs_[0], pairs_[1] -= b.pairs_[1], *this; }
  Lanes& operator*=(const Lanes& b) { return pairs_[0] *= b.pairs_[0], pairs_[1] *= b.pairs_[1], *this; }
  Lanes& operator/=(const Lanes& b) { return pairs_[0] /= b.pairs_[0], pairs_[1] /= b.pairs_[1], *this; }
  friend Lanes operator+(Lanes a, const Lanes& b) { return a += b; }
  friend Lanes operator-(Lanes a, const Lanes& b) { return a -= b; }
  friend Lanes operator*(Lanes a, const Lanes& b) { return a *= b; }
  friend Lanes operator/(Lanes a, const Lanes& b) { return a /= b; }

  friend Lanes lesser(Lanes a, const Lanes& b) {
    for (std::size_t i = 0; i < 2; ++i) a.pairs_[i] = b.pairs_[i] < a.pairs_[i] ? b.pairs_[i] : a.pairs_[i];
    return a;
  }

 private:
  std::array<Pair, 2> pairs_{};
};

/// The same formulas serve one number and four.
template <class T>
inline constexpr std::size_t lanes_of = 1;
template <>
inline constexpr std::size_t lanes_of<Lanes> = lane_count;
[[nodiscard]] constexpr double lane(double x, std::size_t) { return x; }
[[nodiscard]] inline double lane(const Lanes& x, std::size_t i) { return x[i]; }
[[nodiscard]] constexpr double lesser(double a, double b) { return b < a ? b : a; }

}  // namespace zhibiao::project::detail
