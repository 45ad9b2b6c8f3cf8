// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/lanes.hpp>

#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

/// The likelihood of exponential smoothing, for one set of smoothing parameters (`T` = double) or four.
///
/// mu_t = l + phi b,  e_t = y_t - mu_t,  l <- mu_t + alpha e_t,  b <- phi b + beta e_t.
/// mu_t is linear in the first states (l_0, b_0), so for additive errors least squares gives them, and for
/// multiplicative errors (relative to mu_t) Newton's method on two numbers.
/// Source: Hyndman, Koehler, Ord and Snyder 2008, Forecasting with Exponential Smoothing, ch. 2 and 5.
namespace zhibiao::project::detail {

template <class T>
struct Gains {
  T alpha = 0, beta = 0, phi = 1;
};

/// Level and slope at one time.
template <class T>
struct Trend {
  T level = 0, slope = 0;

  /// The forecast of the next value, once the states follow it by error `e`.
  [[nodiscard]] T expect(const Gains<T>& by) {
    slope *= by.phi;
    level += slope;
    return level;
  }
  void follow(const Gains<T>& by, const T& e) {
    level += by.alpha * e;
    slope += by.beta * e;
  }
};

/// The answers of mu_t to a first level of 1 and to a first slope of 1: without data, the error is -mu.
template <class T, bool Sloped>
struct Answers {
  Trend<T> level{1, 0};
  Trend<T> slope{0, 1};

  struct Two {
    T u = 0, v = 0;
  };
  [[nodiscard]] Two next(const Gains<T>& by) {
    if constexpr (!Sloped) {
      const T u = level.level;
      level.level -= by.alpha * u;
      return {u, 0};
    } else {
      const Two out{level.expect(by), slope.expect(by)};
      level.follow(by, T(0) - out.u);
      slope.follow(by, T(0) - out.v);
      return out;
    }
  }
};

/// The symmetric equations [a b; b c] x = (p, q); one unknown where not `Sloped`.
template <bool Sloped>
[[nodiscard]] inline Trend<double> solve(double a, double b, double c, double p, double q) {
  const double determinant = a * c - b * b;
  if (!Sloped || !(determinant > 1e-14 * a * c)) return {a > 0 ? p / a : 0, 0};
  return {(c * p - b * q) / determinant, (a * q - b * p) / determinant};
}

/// Squared errors as a function of the first states x: q - 2 r'x + x' s x.
template <class T, bool Sloped>
struct NormalEquations {
  T q = 0, r0 = 0, r1 = 0, s00 = 0, s01 = 0, s11 = 0;

  void add(std::span<const double> y, const Gains<T>& by) {
    Trend<T> data;
    Answers<T, Sloped> answers;
    for (const double value : y) {
      const T e = T(value) - (Sloped ? data.expect(by) : data.level);
      Sloped ? data.follow(by, e) : void(data.level += by.alpha * e);
      const auto [u, v] = answers.next(by);
      q += e * e;
      r0 += e * u;
      s00 += u * u;
      if constexpr (Sloped) {
        r1 += e * v;
        s01 += u * v;
        s11 += v * v;
      }
    }
  }
  [[nodiscard]] Trend<double> first_states(std::size_t i) const {
    return solve<Sloped>(lane(s00, i), lane(s01, i), lane(s11, i), lane(r0, i), lane(r1, i));
  }
  /// Squared errors with the best first states.
  [[nodiscard]] double squares(std::size_t i) const {
    const auto x = first_states(i);
    const double found = lane(q, i) - x.level * lane(r0, i) - x.slope * lane(r1, i);
    return found > 0 ? found : 0;
  }
};

/// The likelihood of multiplicative errors, n ln sum((y/mu - 1)^2) + 2 sum ln mu, at first states x, with
/// slope and curvature in x.  Not a number where a mu is not positive.
template <class T, bool Sloped, bool Curved>
struct RelativeErrors {
  T squares = 0, product = 1, lowest = std::numeric_limits<double>::infinity();
  T s0 = 0, s1 = 0, s00 = 0, s01 = 0, s11 = 0;  ///< slope and curvature of `squares`
  T m0 = 0, m1 = 0, m00 = 0, m01 = 0, m11 = 0;  ///< sums of 1/mu, 1/mu^2 times the answers
  std::array<double, lanes_of<T>> logs{};

  void add(std::span<const double> y, const Gains<T>& by, Trend<T> x) {
    Answers<T, Sloped> answers;
    std::size_t held = 0;
    for (const double value : y) {
      const T mu = Sloped ? x.expect(by) : x.level;
      const T e = T(value) - mu;
      const T w = T(1) / mu;
      const T r = e * w;
      Sloped ? x.follow(by, e) : void(x.level += by.alpha * e);
      squares += r * r;
      product *= mu;
      lowest = lesser(lowest, mu);
      if constexpr (Curved) bend(answers.next(by), w, r);
      if (++held == 16) take_logs(), held = 0;
    }
    take_logs();
  }
  [[nodiscard]] double value(std::size_t i, std::size_t n) const {
    if (!(lane(lowest, i) > 0)) return std::numeric_limits<double>::infinity();
    return static_cast<double>(n) * std::log(lane(squares, i) + 1e-300) + 2 * logs[i];
  }
  /// Newton's step; along expected curvature where the true one is no valley.
  [[nodiscard]] Trend<double> step(std::size_t i, std::size_t n) const {
    const double k = static_cast<double>(n) / (lane(squares, i) + 1e-300);
    const double g0 = k * lane(s0, i) + 2 * lane(m0, i);
    const double g1 = k * lane(s1, i) + 2 * lane(m1, i);
    const auto bent = [&](double s, double sa, double sb, double m) {
      return k * (s - sa * sb * k / static_cast<double>(n)) - 2 * m;
    };
    const double a = bent(lane(s00, i), lane(s0, i), lane(s0, i), lane(m00, i));
    const double b = bent(lane(s01, i), lane(s0, i), lane(s1, i), lane(m01, i));
    const double c = bent(lane(s11, i), lane(s1, i), lane(s1, i), lane(m11, i));
    if (a > 0 && (!Sloped || a * c > b * b)) return solve<Sloped>(a, b, c, -g0, -g1);
    return solve<Sloped>(2 * k * lane(m00, i), 2 * k * lane(m01, i), 2 * k * lane(m11, i), -g0, -g1);
  }

 private:
  void bend(const typename Answers<T, Sloped>::Two& d, const T& w, const T& r) {
    const T one = T(1) + r;
    const T slope = T(-2) * r * one * w;
    const T w2 = w * w;
    const T curve = T(2) * w2 * one * (T(1) + T(3) * r);
    s0 += slope * d.u;
    s00 += curve * d.u * d.u;
    m0 += w * d.u;
    m00 += w2 * d.u * d.u;
    if constexpr (Sloped) {
      s1 += slope * d.v;
      s01 += curve * d.u * d.v;
      s11 += curve * d.v * d.v;
      m1 += w * d.v;
      m01 += w2 * d.u * d.v;
      m11 += w2 * d.v * d.v;
    }
  }
  void take_logs() {
    for (std::size_t i = 0; i < lanes_of<T>; ++i) logs[i] += std::log(std::abs(lane(product, i)));
    product = 1;
  }
};

}  // namespace zhibiao::project::detail
