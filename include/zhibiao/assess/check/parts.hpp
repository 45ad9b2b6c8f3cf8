// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/possible.hpp>
#include <zhibiao/assess/check/reason.hpp>

#include <cstdint>
#include <span>

namespace zhibiao::consistency {

/// Whether parts are said to be all there is (出口 and 进口 of 进出口) or some of it (其中).
enum class Partition : std::uint8_t { whole, some };

/// A whole beside its parts, all in one unit.
struct Parts {
  Decimal sum;      ///< of the parts as printed
  Extent possible;  ///< of the sum, as far as the digits tell: n half units wide on either side
  CheckReason reason = CheckReason::consistent;

  [[nodiscard]] constexpr bool consistent() const noexcept { return agree(reason); }
};

/// Whether the parts can make up the whole, or lie in it.  Rounded parts need not sum to the rounded whole
/// (数值修约误差, 未作机械调整, as the yearbooks say): that is `rounding`.  Parts are taken to exclude one
/// another; where they may not, ask for each part alone.
[[nodiscard]] constexpr Parts parts(const Printed& whole, std::span<const Printed> parts,
                                    Partition partition = Partition::whole);

namespace detail {

[[nodiscard]] constexpr CheckReason judge_parts(const Parts& found, const Printed& whole,
                                                std::span<const Printed> parts, Partition partition) {
  const auto all = possible(whole);
  for (const auto& part : parts)
    if (above(possible(part), all)) return CheckReason::part_exceeds_whole;
  if (above(found.possible, all)) return CheckReason::parts_exceed_whole;
  const bool some = partition == Partition::some;
  if (!some && above(all, found.possible)) return CheckReason::parts_fall_short;
  const bool fits = some ? found.sum <= whole.value : found.sum == whole.value;
  return fits ? CheckReason::consistent : CheckReason::rounding;
}

}  // namespace detail

constexpr Parts parts(const Printed& whole, std::span<const Printed> parts, Partition partition) {
  Parts out{Decimal(), Extent::exactly(Decimal())};
  for (const auto& part : parts) {
    out.sum += part.value;
    out.possible = sums(out.possible, possible(part));
  }
  out.reason = detail::judge_parts(out, whole, parts, partition);
  return out;
}

}  // namespace zhibiao::consistency
