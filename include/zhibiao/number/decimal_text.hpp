// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

// How a `Decimal` is written and read; included by decimal.hpp.

#include <zhibiao/number/decimal.hpp>

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <iosfwd>
#include <system_error>

namespace zhibiao {
namespace detail {

/// The digits of x from the most significant on.
struct Digits {
  std::array<char, max_power + 2> text{};  // room for the terminating zero that strtod wants
  int count = 0;

  constexpr explicit Digits(Uint128 x) noexcept : count(count_digits(x)) {
    auto at = static_cast<std::size_t>(count);
    for (; high_half(x) != 0; x /= 10) text[--at] = static_cast<char>('0' + static_cast<int>(x % 10));
    auto low = low_half(x);
    for (; at != 0; low /= 10) text[--at] = static_cast<char>('0' + static_cast<int>(low % 10));
  }
  [[nodiscard]] constexpr const char* data() const noexcept { return text.data(); }
};

[[nodiscard]] constexpr char* put(char* to, const char* from, int count) noexcept {
  for (int i = 0; i < count; ++i) *to++ = from[i];
  return to;
}

[[nodiscard]] constexpr char* put_zeros(char* to, int count) noexcept {
  for (int i = 0; i < count; ++i) *to++ = '0';
  return to;
}

/// How many characters the plain form takes.
[[nodiscard]] constexpr int plain_size(const Decimal& x) noexcept {
  const int digits = count_digits(x.magnitude());
  const int sign = x.is_negative() ? 1 : 0;
  if (x.exponent() >= 0) return sign + digits + x.exponent();
  return sign + (digits > -x.exponent() ? digits + 1 : 2 - x.exponent());
}

[[nodiscard]] constexpr char* put_plain(char* to, const Decimal& x) noexcept {
  const Digits digits(x.magnitude());
  const int whole = digits.count + x.exponent();
  if (x.is_negative()) *to++ = '-';
  if (x.exponent() >= 0) return put_zeros(put(to, digits.data(), digits.count), x.exponent());
  if (whole > 0) {
    to = put(to, digits.data(), whole);
    *to++ = '.';
    return put(to, digits.data() + whole, digits.count - whole);
  }
  *to++ = '0';
  *to++ = '.';
  return put(put_zeros(to, -whole), digits.data(), digits.count);
}

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Collects digits; trailing zeros wait, so that 1 and two hundred zeros is still 1 x 10^200.
class DigitSink {
 public:
  constexpr void push(int digit) noexcept {
    ++zeros_;
    if (digit == 0) return;
    Uint128 shifted = 0;
    if (magnitude_ == 0) {
      shifted = 0;
    } else if (zeros_ > max_power || multiply_overflows(magnitude_, power_of_ten(zeros_), shifted)) {
      overflow_ = true;
    }
    if (add_overflows(shifted, static_cast<Uint128>(digit), magnitude_)) overflow_ = true;
    zeros_ = 0;
  }
  [[nodiscard]] constexpr std::optional<Decimal> finish(bool negative, int exponent) const noexcept {
    if (overflow_) return std::nullopt;
    return Decimal::try_scaled(negative, magnitude_, magnitude_ == 0 ? 0 : exponent + zeros_);
  }

 private:
  Uint128 magnitude_ = 0;
  int zeros_ = 0;
  bool overflow_ = false;
};

/// Takes a sign off the front of the text.
[[nodiscard]] constexpr bool take_minus(std::string_view& text) noexcept {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  return negative;
}

/// Takes digits off the front of the text; returns how many.
[[nodiscard]] constexpr int take_digits(std::string_view& text, DigitSink& sink) noexcept {
  int count = 0;
  for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1), ++count)
    sink.push(text.front() - '0');
  return count;
}

/// Reads `e-12` to the end; nothing when it is anything else. Values beyond 10^6 stay there.
[[nodiscard]] constexpr std::optional<int> exponent_part(std::string_view text) noexcept {
  if (text.empty()) return 0;
  if (text.front() != 'e' && text.front() != 'E') return std::nullopt;
  text.remove_prefix(1);
  const bool negative = take_minus(text);
  if (text.empty()) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    value = value < 1'000'000 ? value * 10 + (c - '0') : value;
  }
  return negative ? -value : value;
}

}  // namespace detail

/// Writes the plain form, without an exponent: `268000`, `-35.9`, `0.0001`. `value_too_large` and nothing
/// written when [first, last) has no room. Not terminated.
constexpr std::to_chars_result to_chars(char* first, char* last, const Decimal& x) noexcept {
  if (last - first < detail::plain_size(x)) return {last, std::errc::value_too_large};
  return {detail::put_plain(first, x), std::errc{}};
}

/// The plain form: `268000`, `-35.9`, `0.0001`.
[[nodiscard]] inline std::string to_string(const Decimal& x) {
  std::string text(static_cast<std::size_t>(detail::plain_size(x)), '\0');
  to_chars(text.data(), text.data() + text.size(), x);
  return text;
}

template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, const Decimal& x) {
  return out << to_string(x).c_str();
}

constexpr std::optional<Decimal> Decimal::parse(std::string_view text) noexcept {
  const bool negative = detail::take_minus(text);
  detail::DigitSink sink;
  const int whole = detail::take_digits(text, sink);
  int places = 0;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    places = detail::take_digits(text, sink);
  }
  const auto exponent = detail::exponent_part(text);
  if (whole + places == 0 || !exponent) return std::nullopt;
  return sink.finish(negative, *exponent - places);
}

inline double Decimal::approximate() const noexcept {
  std::array<char, 64> text{};
  const detail::Digits digits(magnitude_);
  char* end = text.data();
  if (negative_) *end++ = '-';
  end = detail::put(end, digits.data(), digits.count);
  *end++ = 'e';
  std::to_chars(end, text.data() + text.size() - 1, int{exponent_});
  return std::strtod(text.data(), nullptr);  // no point in the text, so no locale matters
}

inline namespace literals {

consteval Decimal operator""_dec(const char* text) {
  std::array<char, 160> plain{};
  char* end = plain.data();
  for (; *text != '\0'; ++text) {
    if (*text != '\'') *end++ = *text;
  }
  const auto value = Decimal::parse({plain.data(), end});
  return value ? *value : throw std::invalid_argument("Expected a decimal literal");
}

}  // namespace literals
}  // namespace zhibiao
