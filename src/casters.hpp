// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/reason.hpp>
#include <zhibiao/assess/check/triple.hpp>
#include <zhibiao/assess/claim_words.hpp>
#include <zhibiao/link/comparable.hpp>
#include <zhibiao/model/better.hpp>
#include <zhibiao/model/bound.hpp>
#include <zhibiao/model/indicator.hpp>
#include <zhibiao/model/measure.hpp>
#include <zhibiao/model/period.hpp>
#include <zhibiao/model/span.hpp>
#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/fraction.hpp>
#include <zhibiao/number/rational.hpp>

#include <pybind11/gil_safe_call_once.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// How values of the library look in Python: a Decimal is a `decimal.Decimal`, a Rational or a Fraction a
/// `fractions.Fraction`, a Span or a Period a pair of ints, an enumerator its name.
namespace zhibiao::python {

/// The names of an enumeration in the order of its values.  Those that several files know stand here, the
/// others in the file that knows them.
template <class Enum>
inline constexpr std::nullptr_t enum_names = nullptr;
template <>
inline constexpr const auto& enum_names<Bound> = bound_symbols;
template <>
inline constexpr const auto& enum_names<Measure> = measure_names;
template <>
inline constexpr const auto& enum_names<Role> = role_names;
template <>
inline constexpr const auto& enum_names<Better> = better_names;
template <>
inline constexpr const auto& enum_names<ClaimKind> = claim_kind_names;
template <>
inline constexpr const auto& enum_names<LinkReason> = link_reason_names;
template <>
inline constexpr const auto& enum_names<FindingKind> = finding_kind_names;
template <>
inline constexpr const auto& enum_names<Severity> = severity_names;
template <>
inline constexpr const auto& enum_names<CheckReason> = check_reason_names;
template <>
inline constexpr const auto& enum_names<PriceBasis> = price_basis_names;

/// `ValueError` that lists the names there are.
template <class Known>
[[noreturn]] void refuse_name(const Known& known, std::string_view got) {
  std::string expected;
  for (const std::string_view name : known) expected.append(expected.empty() ? "" : ", ").append(name);
  throw pybind11::value_error("Expected one of " + expected + "; got " + std::string(got));
}

/// The enumerator of a name; `ValueError` lists the names there are.
template <class Enum>
[[nodiscard]] Enum from_name(std::string_view name) {
  const auto found = enum_by_name<Enum>(enum_names<Enum>, name);
  if (!found) refuse_name(enum_names<Enum>, name);
  return *found;
}

/// `decimal.Decimal`, looked up once.
[[nodiscard]] inline const pybind11::object& decimal_type() {
  PYBIND11_CONSTINIT static pybind11::gil_safe_call_once_and_store<pybind11::object> storage;
  return storage
      .call_once_and_store_result(
          [] { return pybind11::object(pybind11::module_::import("decimal").attr("Decimal")); })
      .get_stored();
}
/// `fractions.Fraction`, looked up once.
[[nodiscard]] inline const pybind11::object& fraction_type() {
  PYBIND11_CONSTINIT static pybind11::gil_safe_call_once_and_store<pybind11::object> storage;
  return storage
      .call_once_and_store_result(
          [] { return pybind11::object(pybind11::module_::import("fractions").attr("Fraction")); })
      .get_stored();
}

}  // namespace zhibiao::python

namespace pybind11::detail {

template <>
struct type_caster<zhibiao::Decimal> {
  PYBIND11_TYPE_CASTER(zhibiao::Decimal, const_name("decimal.Decimal"));

  /// From a `decimal.Decimal` or an `int`; never from a float.
  bool load(handle source, bool) {
    if (!isinstance<int_>(source) && !isinstance(source, zhibiao::python::decimal_type())) return false;
    const auto parsed = zhibiao::Decimal::parse(std::string(pybind11::str(source)));
    if (!parsed)
      throw value_error("Expected a finite decimal of at most 38 digits, got " +
                        std::string(pybind11::str(source)));
    value = *parsed;
    return true;
  }
  static handle cast(const zhibiao::Decimal& x, return_value_policy, handle) {
    return zhibiao::python::decimal_type()(zhibiao::to_string(x)).release();
  }
};

/// To a `fractions.Fraction`; a `Rational` too.  From none: Python hands over decimals.
template <>
struct type_caster<zhibiao::Fraction> {
  static constexpr auto name = const_name("fractions.Fraction");

  static handle cast(const zhibiao::Fraction& x, return_value_policy, handle) {
    const auto whole = [](const std::string& digits) {
      return reinterpret_steal<object>(PyLong_FromString(digits.c_str(), nullptr, 10));
    };
    return zhibiao::python::fraction_type()(whole(x.numerator()), whole(x.denominator())).release();
  }
};
template <>
struct type_caster<zhibiao::Rational> : type_caster<zhibiao::Fraction> {
  static handle cast(const zhibiao::Rational& x, return_value_policy policy, handle parent) {
    return type_caster<zhibiao::Fraction>::cast(zhibiao::Fraction(x), policy, parent);
  }
};

/// A pair of ints for `Pair{first, second}`.
template <class Pair, class Member, Member Pair::* First, Member Pair::* Second>
struct pair_caster {
  PYBIND11_TYPE_CASTER(Pair, const_name("tuple[int, int]"));

  bool load(handle source, bool convert) {
    tuple_caster<std::pair, Member, Member> pair;
    if (!pair.load(source, convert)) return false;
    const auto [first, second] = static_cast<std::pair<Member, Member>>(pair);
    value.*First = first;
    value.*Second = second;
    return true;
  }
  static handle cast(const Pair& pair, return_value_policy, handle) {
    return make_tuple(pair.*First, pair.*Second).release();
  }
};
template <>
struct type_caster<zhibiao::Span>
    : pair_caster<zhibiao::Span, std::uint32_t, &zhibiao::Span::begin, &zhibiao::Span::end> {};
template <>
struct type_caster<zhibiao::Period>
    : pair_caster<zhibiao::Period, std::int16_t, &zhibiao::Period::first, &zhibiao::Period::last> {};

/// An enumerator as its name.
template <class Enum>
struct name_caster {
  PYBIND11_TYPE_CASTER(Enum, const_name("str"));

  bool load(handle source, bool) {
    if (!isinstance<pybind11::str>(source)) return false;
    value = zhibiao::python::from_name<Enum>(source.cast<std::string_view>());
    return true;
  }
  static handle cast(Enum enumerator, return_value_policy, handle) {
    return pybind11::str(std::string(to_string(enumerator))).release();
  }
};
template <>
struct type_caster<zhibiao::Bound> : name_caster<zhibiao::Bound> {};
template <>
struct type_caster<zhibiao::Measure> : name_caster<zhibiao::Measure> {};
template <>
struct type_caster<zhibiao::Role> : name_caster<zhibiao::Role> {};
template <>
struct type_caster<zhibiao::Better> : name_caster<zhibiao::Better> {};
template <>
struct type_caster<zhibiao::ClaimKind> : name_caster<zhibiao::ClaimKind> {};
template <>
struct type_caster<zhibiao::LinkReason> : name_caster<zhibiao::LinkReason> {};
template <>
struct type_caster<zhibiao::FindingKind> : name_caster<zhibiao::FindingKind> {};
template <>
struct type_caster<zhibiao::Severity> : name_caster<zhibiao::Severity> {};
template <>
struct type_caster<zhibiao::CheckReason> : name_caster<zhibiao::CheckReason> {};
template <>
struct type_caster<zhibiao::PriceBasis> : name_caster<zhibiao::PriceBasis> {};

}  // namespace pybind11::detail
