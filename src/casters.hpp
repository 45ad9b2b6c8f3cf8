// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/reason.hpp>
#include <zhibiao/assess/check/triple.hpp>
#include <zhibiao/assess/claim_words.hpp>
#include <zhibiao/link/comparable.hpp>
#include <zhibiao/model/better.hpp>
#include <zhibiao/model/bound.hpp>
#include <zhibiao/model/measure.hpp>
#include <zhibiao/model/period.hpp>
#include <zhibiao/model/span.hpp>
#include <zhibiao/number/decimal.hpp>

#include <pybind11/gil_safe_call_once.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// How values of the library look in Python: a Decimal is a `decimal.Decimal`, a Span or a Period a
/// pair of ints, an enumerator its name.
namespace zhibiao::python {

/// The names of an enumeration in the order of its values.
template <class Enum>
struct Names;
template <>
struct Names<Bound> {
  static constexpr const auto& all = bound_symbols;
};
template <>
struct Names<Measure> {
  static constexpr const auto& all = measure_names;
};
template <>
struct Names<Role> {
  static constexpr const auto& all = role_names;
};
template <>
struct Names<Better> {
  static constexpr const auto& all = better_names;
};
template <>
struct Names<ClaimKind> {
  static constexpr const auto& all = claim_kind_names;
};
template <>
struct Names<LinkReason> {
  static constexpr const auto& all = link_reason_names;
};
template <>
struct Names<FindingKind> {
  static constexpr const auto& all = finding_kind_names;
};
template <>
struct Names<Severity> {
  static constexpr const auto& all = severity_names;
};
template <>
struct Names<CheckReason> {
  static constexpr const auto& all = check_reason_names;
};
template <>
struct Names<PriceBasis> {
  static constexpr const auto& all = price_basis_names;
};

/// The enumerator of a name; `ValueError` lists the names there are.
template <class Enum>
[[nodiscard]] Enum from_name(std::string_view name) {
  const auto& names = Names<Enum>::all;
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<Enum>(found - names.begin());
  std::string expected;
  for (const auto known : names) expected.append(expected.empty() ? "" : ", ").append(known);
  throw pybind11::value_error("Expected one of " + expected + "; got " + std::string(name));
}

/// `decimal.Decimal`, looked up once.
[[nodiscard]] inline const pybind11::object& decimal_type() {
  PYBIND11_CONSTINIT static pybind11::gil_safe_call_once_and_store<pybind11::object> storage;
  return storage
      .call_once_and_store_result(
          [] { return pybind11::object(pybind11::module_::import("decimal").attr("Decimal")); })
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
