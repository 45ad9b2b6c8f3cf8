// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace zhibiao::panel {

/// The years of a panel, ascending; 64 at most, so that which values a series has is a word of bits.
class YearAxis {
 public:
  static constexpr std::size_t most = 64;

  /// Throws `ArgumentError` for no years, too many, or years that do not ascend.
  explicit YearAxis(std::span<const int> years);

  [[nodiscard]] std::size_t size() const noexcept { return years_.size(); }
  [[nodiscard]] double operator[](std::size_t j) const noexcept { return years_[j]; }
  /// t_j less the middle of the first and last year, halves at most and so exact.
  [[nodiscard]] const double* times() const noexcept { return times_.data(); }
  /// A bit for each year.
  [[nodiscard]] std::uint64_t all() const noexcept { return ~std::uint64_t{0} >> (most - size()); }

  /// Whether the years lie evenly about their middle.
  [[nodiscard]] bool centred() const noexcept { return sums(all()).times == 0; }

  struct Sums {
    double times = 0;    ///< of t_j - middle
    double squares = 0;  ///< of their squares
  };
  /// Over the years whose bits are set.
  [[nodiscard]] Sums sums(std::uint64_t bits) const noexcept;

 private:
  std::vector<double> years_, times_;
  std::array<std::array<Sums, 256>, most / 8> bytes_{};  ///< sums of each byte of bits
};

namespace detail::years {

inline void require(bool fine, const std::string& expected, const std::string& got) {
  if (!fine) throw ArgumentError("years", expected, got);
}

}  // namespace detail::years

inline YearAxis::YearAxis(std::span<const int> years) : years_(years.begin(), years.end()) {
  detail::years::require(!years.empty() && years.size() <= most, "1 to 64 years",
                         std::to_string(years.size()));
  for (std::size_t j = 1; j < years.size(); ++j)
    detail::years::require(years[j - 1] < years[j], "ascending years",
                           std::to_string(years[j - 1]) + " before " + std::to_string(years[j]));
  const double middle = (years_.front() + years_.back()) / 2;
  for (const double year : years_) times_.push_back(year - middle);
  for (std::size_t j = 0; j < years_.size(); ++j)
    for (std::size_t bits = 0; bits < 256; ++bits)
      if (((bits >> (j % 8)) & 1) != 0) {
        auto& sums = bytes_[j / 8][bits];
        sums = {sums.times + times_[j], sums.squares + times_[j] * times_[j]};
      }
}

inline YearAxis::Sums YearAxis::sums(std::uint64_t bits) const noexcept {
  Sums out;
  for (std::size_t byte = 0; 8 * byte < size(); ++byte) {
    const auto& part = bytes_[byte][(bits >> (8 * byte)) & 255];
    out = {out.times + part.times, out.squares + part.squares};
  }
  return out;
}

}  // namespace zhibiao::panel
