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
struct NumeralResult;                   ///< how far a numeral reaches, in UTF-16 units
struct NumeralFromCharsResult;          ///< the same over UTF-8, in the shape of std::from_chars_result
enum class Rounding : std::uint8_t;     ///< how a result that does not fit is rounded, always said
enum class NumeralForm : std::uint8_t;  ///< cardinal, percent, fraction, or digits one by one
enum class Hedge : std::uint8_t;        ///< what 多, 余, 上, 数 say about a number
class DecimalOverflow;                  ///< an exact result beyond the range of Decimal

// model/: what a report speaks of
class Dimension;                     ///< a product of base dimensions
struct Scale;                        ///< the exact ratio of two units of one dimension
class Unit;                          ///< 平方米, 家, 微克/立方米: a dimension and an exact scale
struct UnitRow;                      ///< a row of the table of units
class UnitMismatch;                  ///< two units that cannot be compared
class Quantity;                      ///< a decimal with its unit
class Percent;                       ///< a rate or a share: a point, not a difference
class PercentagePoints;              ///< the difference of two percentages
struct Span;                         ///< where in the file, in code points: [begin, end)
struct Period;                       ///< a year or a span of years
struct Subject;                      ///< the words that name what is measured
struct Figure;                       ///< one quantified statement of a report
enum class Bound : std::uint8_t;     ///< 以上, 左右, 以内, 超, 近, a range, or plain
enum class Measure : std::uint8_t;   ///< amount, growth, ratio, rank, ...
enum class Role : std::uint8_t;      ///< achieved or aimed at
enum class Better : std::uint8_t;    ///< which side of a number is the good one
class Catalogue;                     ///< the indicators known by name; subjects find theirs
class CatalogueError;                ///< a table of indicators that cannot be used: where, and what to do
struct CatalogueMatch;               ///< the indicator that a subject names, and the scope it adds
struct Indicator;                    ///< id, names, unit, favourable direction, kind
struct ModifierRow;                  ///< a word that stands beside the names of indicators
enum class Modifier : std::uint8_t;  ///< what such a word does to the indicator
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
struct FigureView;                     ///< figures with their units and subjects, borrowed
class SubjectKey;                      ///< a subject prepared for comparison
struct TraitGroup;                     ///< traits of subjects that exclude each other
enum class Trait : std::uint8_t;       ///< a word that two subjects must share to be one indicator
enum class LinkReason : std::uint8_t;  ///< why two figures are linked, or are not

// assess/: how far, how ambitious, and whether met
struct Measured;                             ///< a number as gaps are taken of it
struct Gap;                                  ///< how far one number is from another, exactly
struct GapResult;                            ///< a gap, or why there is none
enum class GapReason : std::uint8_t;         ///< why not
struct Ambition;                             ///< this year's target beside last year's result: no verdict
struct UnitFigure;                           ///< a figure with its unit
enum class Asked : std::uint8_t;             ///< more, the same or less than last year
enum class Already : std::uint8_t;           ///< whether last year was there already
struct Favourable;                           ///< which side of a target is the good one
enum class FavourableSource : std::uint8_t;  ///< how that is known
struct Printed;                              ///< a number with its bound and its last printed digit
struct Extent;                               ///< the values that a printed number allows
enum class Verdict : std::uint8_t;           ///< met, missed, within tolerance, undetermined, not reported
enum class VerdictReason : std::uint8_t;     ///< why a verdict is what it is
struct Judgement;                            ///< a verdict with its reason
enum class Judged : std::uint8_t;            ///< what sort of number is judged
struct VerdictPolicy;                        ///< the choices a verdict needs beyond the two numbers
enum class Comparison : std::uint8_t;        ///< how a result is set beside a limit
struct Claim;                                ///< what a report says of its own last plan
enum class ClaimKind : std::uint8_t;         ///< exceeded, fulfilled, mostly, missed, early, a number

// assess/method/: published methods, one header each
struct Method;                             ///< a published method: source, edition, thresholds
enum class MethodEvidence : std::uint8_t;  ///< how its thresholds are known
struct MethodRow;                          ///< a method beside what it says
class MethodResult;                        ///< a class of the method's own, or a reason; score, quantities
enum class MethodReason : std::uint8_t;    ///< why a method does not judge
enum class ProgressLevel : std::uint8_t;   ///< one scale for the classes of all methods
struct Progress;                           ///< the input of all: a series, its target, the good side
struct ProgressTarget;                     ///< a number or an interval, and its year
enum class ProgressKind : std::uint8_t;    ///< a level, or itself a growth rate
struct YearValue;                          ///< a value and its time in years
struct StatusClass;                        ///< a class of a method, and its place on the common scale
struct NamedValue;                         ///< a quantity under the name that its source gives it
enum class EscapPath : std::uint8_t;       ///< how ESCAP's anticipated index predicts
enum class NdrcRule : std::uint8_t;        ///< the rule of the first quarter or of the first half of 2021

// report/: what is shown
struct Scorecard;                            ///< the targets of a report, each with what stands beside it
struct ScoreRow;                             ///< one target of a scorecard
enum class FulfilmentReason : std::uint8_t;  ///< why a row holds no verdict

}  // namespace zhibiao

namespace zhibiao::method {

enum class Statcan : std::uint8_t;        ///< classes of Statistics Canada
enum class Eurostat : std::uint8_t;       ///< classes of Eurostat with a target
enum class EurostatTrend : std::uint8_t;  ///< and without
enum class Unsd2022 : std::uint8_t;       ///< classes of the UN's progress chart
enum class Unsd2023 : std::uint8_t;       ///< in its later edition
enum class Unsd2024 : std::uint8_t;       ///< and in its latest
enum class EscapStatus : std::uint8_t;    ///< classes of ESCAP's current status
enum class EscapProspect : std::uint8_t;  ///< and of its anticipated progress
struct EscapPrediction;                   ///< a predicted value and the slope to it
enum class Germany : std::uint8_t;        ///< weather symbols
enum class OecdDistance : std::uint8_t;   ///< bands of the OECD's distance
enum class OecdTrend : std::uint8_t;      ///< up, stable, down
struct RankCorrelation;                   ///< Spearman's rho and its p-value
enum class Sdsn : std::uint8_t;           ///< arrows of the SDG Index
enum class Aarr : std::uint8_t;           ///< the rate of reduction against the required one
enum class Ndrc : std::uint8_t;           ///< three colours
enum class PlanMidterm : std::uint8_t;    ///< a five-year plan against its schedule
enum class EarnedValue : std::uint8_t;    ///< a project against its schedule

}  // namespace zhibiao::method

namespace zhibiao::arrow {

struct Table;   ///< columns ready for export
struct Column;  ///< one of them
struct Schema;  ///< ArrowSchema of the published ABI
struct Array;   ///< ArrowArray
struct Stream;  ///< ArrowArrayStream
template <class>
class Taken;    ///< one of these, moved in and released in the end
class Batches;  ///< somebody else's table
struct Pieces;  ///< a column of it, borrowed
struct Piece;   ///< what one batch holds of such a column
struct Bits;    ///< validity, a bit a row

}  // namespace zhibiao::arrow

namespace zhibiao::panel {

class FigureTable;                    ///< figures as columns, of one report or of many
class FigureList;                     ///< rows of it, in any order
struct FigureFilter;                  ///< which rows of a table
class TextColumn;                     ///< a column of strings
class BitColumn;                      ///< a column of bits
class DecimalColumn;                  ///< a column of exact numbers
struct Int128;                        ///< a value of such a column
class ByteMap;                        ///< from code points to bytes of a document
struct FigureRow;                     ///< one row of a table
class ColumnError;                    ///< a column that cannot be used: which, in what row, and what to do
class NumberReader;                   ///< a column of numbers, read as doubles
class WordReader;                     ///< a column of strings or categories, read where they lie
class DirectionReader;                ///< a column of favourable directions
struct DirectionWord;                 ///< a word for one of them
struct BlockNumbers;                  ///< a number for each of a thousand rows, where it is present
struct BlockBuffer;                   ///< where such numbers are read to
struct AssessBlock;                   ///< rows to assess, and what methods share
struct JudgedBlock;                   ///< what a method says of them
struct PanelMethod;                   ///< a published method as a panel knows it
struct PanelQuantity;                 ///< a quantity under the name of its source
class ResultMemory;                   ///< memory for all columns of a result
class AssessInput;                    ///< the columns that methods read
class MethodColumns;                  ///< what one method says of every row
class PanelAssessment;                ///< what several methods say
enum class Prepared : std::uint8_t;   ///< what a method asks of a block
enum class Columns : std::uint8_t;    ///< columns that a method cannot do without
enum class PanelRole : std::uint8_t;  ///< what a column of an assessed table holds

}  // namespace zhibiao::panel
