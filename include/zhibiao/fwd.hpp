// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cstdint>

/// Every public type with one line of meaning, in the order of the layers; functions stand in the
/// header of what they return.  Costs nothing to include.
namespace zhibiao {

// number/: exact numbers, and the ways of writing them
class Decimal;                          ///< exact: a coefficient of 128 bits times a power of ten
class Rational;                         ///< the exact quotient of two decimals
class Interval;                         ///< what printed digits allow: 6 is [5.5, 6.5)
struct Numeral;                         ///< a numeral as written: value, resolution, form, hedge
enum class Rounding : std::uint8_t;     ///< how a result that does not fit is rounded, always said
enum class NumeralForm : std::uint8_t;  ///< cardinal, percent, fraction, or digits one by one
enum class Hedge : std::uint8_t;        ///< what 多, 余, 上, 数 say about a number
class DecimalOverflow;                  ///< an exact result beyond the range of Decimal

// model/: what a report speaks of
class Dimension;                    ///< a product of base dimensions
struct Scale;                       ///< the exact ratio of two units of one dimension
class Unit;                         ///< 平方米, 家, 微克/立方米: a dimension and an exact scale
struct UnitRow;                     ///< a row of the table of units
class UnitMismatch;                 ///< two units that cannot be compared
class Quantity;                     ///< a decimal with its unit
class Percent;                      ///< a rate or a share: a point, not a difference
class PercentagePoints;             ///< the difference of two percentages
struct Span;                        ///< where in the file, in code points: [begin, end)
struct Period;                      ///< a year or a span of years
struct Subject;                     ///< the words that name what is measured
struct Figure;                      ///< one quantified statement of a report
enum class Bound : std::uint8_t;    ///< 以上, 左右, 以内, 超, 近, a range, or plain
enum class Measure : std::uint8_t;  ///< amount, growth, ratio, rank, ...
enum class Role : std::uint8_t;     ///< achieved or aimed at
enum class Better : std::uint8_t;   ///< which side of a number is the good one
class Catalogue;                    ///< the indicators known by name; subjects find theirs
class CatalogueError;               ///< a table of indicators that cannot be used: where, and what to do
struct CatalogueMatch;              ///< the indicator that a subject names, and the scope it adds
struct Indicator;                   ///< id, names, unit, favourable direction, kind
enum class IndicatorKind : std::uint8_t;  ///< flow, stock, rate, index
enum class UnitKind : std::uint8_t;       ///< physical, money, classifier, time, ratio, noun

// text/: the file and its parts
class Document;                      ///< a report's text, with offsets into the file as it stands
class EncodingError;                 ///< bytes that are not UTF-8: where, and what they look like
struct Outline;                      ///< the parts and themes, and the year of the report
struct Part;                         ///< a review, the problems, a plan
struct Theme;                        ///< a section of a part
enum class PartKind : std::uint8_t;  ///< what a part is

// read/: the figures of a document
struct Figures;                          ///< the figures, and the clauses that were not understood
struct Unread;                           ///< a number that did not become a figure, and why
enum class UnreadReason : std::uint8_t;  ///< why not

// link/: targets beside results
struct Link;                           ///< a target and the result of the same indicator
struct Links;                          ///< the links of one report
struct LinkOptions;                    ///< the plan year, and how alike two subjects must be
struct Likeness;                       ///< how alike two subjects are
enum class LinkReason : std::uint8_t;  ///< why two figures are linked, or are not

}  // namespace zhibiao

namespace zhibiao::panel {

class FigureTable;    ///< figures as columns, of one report or of many
struct FigureFilter;  ///< which rows of a table
struct FigureRow;     ///< one row of a table

}  // namespace zhibiao::panel
