// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cstddef>
#include <cstdint>

/// Every public type with one line of meaning, in the order of the layers; functions stand in the
/// header of what they return.  Costs nothing to include.
namespace zhibiao {

// number/: exact numbers, and the ways of writing them
class Decimal;                          ///< exact: a coefficient of 128 bits times a power of ten
class Rational;                         ///< the exact quotient of two decimals
class Fraction;                         ///< the exact quotient of integers of any size
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
struct Figures;                              ///< the figures, and the clauses that were not understood
struct Unread;                               ///< a number that did not become a figure, and why
enum class UnreadReason : std::uint8_t;      ///< why not
struct Correction;                           ///< what a reader says of one figure against what was read
struct Anchor;                               ///< where a figure stands, in words that find it again
struct FieldChange;                          ///< one field: what it said, and what it says
enum class FigureField : std::uint8_t;       ///< what of a figure can be corrected
enum class CorrectionAction : std::uint8_t;  ///< change, remove, add
enum class CorrectionReason : std::uint8_t;  ///< what became of a correction
struct CorrectionOutcome;                    ///< the same, where, and of which figure
struct CorrectedFigures;                     ///< the figures as corrected
class InvalidCorrection;                     ///< a correction that no text can make right

// link/: targets beside results
struct Link;                            ///< a target and the result of the same indicator
struct Links;                           ///< the links of one report
struct LinkOptions;                     ///< the plan year, and how alike two subjects must be
struct Likeness;                        ///< how alike two subjects are
struct FigureView;                      ///< figures with their units and subjects, borrowed
class SubjectKey;                       ///< a subject prepared for comparison
struct TraitGroup;                      ///< traits of subjects that exclude each other
enum class Trait : std::uint8_t;        ///< a word that two subjects must share to be one indicator
enum class LinkReason : std::uint8_t;   ///< why two figures are linked, or are not
struct Surrounding;                     ///< what stands around a figure, for figures of two reports
struct Chain;                           ///< the targets of several years, each with what a later report tells
struct ChainLink;                       ///< a target of a year and its result in a later report
struct ChainFigure;                     ///< a figure of one of the reports of a chain
struct ChainReport;                     ///< one report of a chain
struct ChainOptions;                    ///< how late a report may tell, and how alike two subjects must be
class ChainError;                       ///< reports that are no chain: which, and what to do
enum class ChainReason : std::uint8_t;  ///< why a target has a result in a later report, or has none
enum class ResultKind : std::uint8_t;   ///< what a result says of the target's year

// assess/: how far, how ambitious, and what the report itself claims
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
struct Claim;                                ///< what a report says of its own last plan
enum class ClaimKind : std::uint8_t;         ///< exceeded, fulfilled, mostly, missed, early, a number
class ArgumentError;                         ///< an argument that a formula is not defined for
enum class Evidence : std::uint8_t;          ///< how the figures of a method or a rule are known

// assess/: whether a target is met
struct Printed;                              ///< a number with its bound and its last printed digit
struct Extent;                               ///< the values that a printed number allows
enum class HistorySource : std::uint8_t;     ///< what tells the value of a year
enum class HistoryReason : std::uint8_t;     ///< why a value of a year cannot be told
struct PreviousLevel;                        ///< the level of an earlier year, as a later one tells it
struct ImpliedLevel;                         ///< a level that a report implies
struct HistoryPoint;                         ///< the value of a year, and what tells it
struct HistoryText;                          ///< a report's figures and what it implies
struct ToldFigure;                           ///< a figure that tells of a year
enum class Verdict : std::uint8_t;           ///< met, missed, within tolerance, undetermined, not reported
enum class VerdictReason : std::uint8_t;     ///< why a verdict is what it is
struct Judgement;                            ///< a verdict with its reason
enum class Judged : std::uint8_t;            ///< what sort of number is judged
struct VerdictPolicy;                        ///< the choices a verdict needs beyond the two numbers
enum class Comparison : std::uint8_t;        ///< how a result is set beside a limit
enum class RoundingStep : std::uint8_t;      ///< whole units, halves or fifths (GB/T 8170)
enum class Commitment : std::uint8_t;        ///< hard, soft or none: how firmly a target is promised
enum class CommitmentSource : std::uint8_t;  ///< what says so
struct CommitmentReading;                    ///< a commitment with the word that decides it
struct Statement;                            ///< a target or a result as it is written
enum class Turn : std::uint8_t;              ///< whether the words of a statement rise or fall
struct Direction;                            ///< what an indicator's name says of its targets
struct JudgeContext;                         ///< what is known beside the two texts
struct JudgedText;                           ///< a verdict on two texts, with its readings
struct ChainVerdict;                         ///< whether a target was met by what a later report tells

// assess/: variables of chains for research
struct ResearchRow;  ///< the variables that studies of growth targets use
template <class T>
struct Researched;                         ///< a variable, or why it is missing
struct ChainTable;                         ///< a chain with its reports and series
struct Compared;                           ///< another chain, and which of its rows are like which
enum class TargetForm : std::uint8_t;      ///< how a target is written
enum class ResearchReason : std::uint8_t;  ///< why a variable is missing

// assess/: pace, the schedule of a year, completion
enum class PaceReason : std::uint8_t;        ///< why a pace or a time to the target is missing
struct PacePoint;                            ///< a value of a year
struct RequiredPace;                         ///< the change a year that leads to the target
struct YearsLinear;                          ///< how many years a steady change takes; exact
struct YearsCompound;                        ///< how many years steady growth takes
struct GrowthEstimate;                       ///< growth a year, with what rounded inputs leave
struct GrowthResult;                         ///< the same, or why there is none
struct ScheduleTask;                         ///< a task of the year, so far
struct ScheduleCheck;                        ///< its place in the year: 序时进度
enum class ScheduleStatus : std::uint8_t;    ///< behind, on schedule, ahead, completed
enum class ScheduleReason : std::uint8_t;    ///< why
enum class CompletionForm : std::uint8_t;    ///< the forms of 完成率
enum class CompletionReason : std::uint8_t;  ///< why there is none
struct Completion;                           ///< a completion rate, exact, or why there is none
struct CompletionInput;                      ///< result, target and base
struct EarnedSchedule;                       ///< SV, SPI, ES, SPI(t)
enum class EarnedReason : std::uint8_t;      ///< why there is none

// assess/method/: published methods, one header each
struct Method;                            ///< a published method: source, edition, thresholds
struct MethodRow;                         ///< a method beside what it says
class MethodResult;                       ///< a class of the method's own, or a reason; score, quantities
enum class MethodReason : std::uint8_t;   ///< why a method does not judge
enum class ProgressLevel : std::uint8_t;  ///< one scale for the classes of all methods
struct Progress;                          ///< the input of all: a series, its target, the good side
struct ProgressTarget;                    ///< a number or an interval, and its year
enum class ProgressKind : std::uint8_t;   ///< a level, or itself a growth rate
struct YearValue;                         ///< a value and its time in years
struct StatusClass;                       ///< a class of a method, and its place on the common scale
struct NamedValue;                        ///< a quantity under the name that its source gives it
enum class EscapPath : std::uint8_t;      ///< how ESCAP's anticipated index predicts
enum class NdrcRule : std::uint8_t;       ///< the rule of the first quarter or of the first half of 2021

// assess/rule/: rules of assessment as data
struct Rule;                            ///< an assessment rule: items, weights, caps, vetoes, grades
struct RuleItem;                        ///< what one indicator is judged by
struct RuleGroup;                       ///< items with a sub-total
struct RulePoints;                      ///< points, or a share of an item's weight
struct RuleLimit;                       ///< a cap or a floor that is stated
struct BandRange;                       ///< a range of completions or totals, each end open or closed
struct Band;                            ///< such a range and what it gives
struct BandProblem;                     ///< a hole, an overlap or an empty range
struct Step;                            ///< so many points for each so much beyond
struct Veto;                            ///< one item that decides the grade
struct Grade;                           ///< a range of totals and its name
struct RoundTo;                         ///< so many decimals, rounded in a named way
struct RuleRounding;                    ///< where a rule rounds
struct WhenMissing;                     ///< what a rule says of items without points
struct RuleProblem;                     ///< one thing that is wrong with a rule
class RuleError;                        ///< a rule that cannot be used, or numbers that do not fit it
struct RuleInput;                       ///< the numbers of one item
struct RuleScore;                       ///< an assessment by a rule
struct ItemScore;                       ///< the points of one item and how they came about
struct GroupScore;                      ///< the sub-total of a group
struct ItemPoints;                      ///< what a completion earns by one item
struct ItemCompletion;                  ///< the completion of an item, or why there is none
enum class Formula : std::uint8_t;      ///< how target, actual and base become a completion
enum class ItemReason : std::uint8_t;   ///< why an item has the points it has, or none
enum class TotalReason : std::uint8_t;  ///< why a score has no total
enum class Reduction : std::uint8_t;    ///< how several values become the one that is scored
enum class Award : std::uint8_t;        ///< what a completion earns before steps, cap and floor
enum class StepSide : std::uint8_t;     ///< on which side of its start a step counts
enum class Counted : std::uint8_t;      ///< whole steps, begun ones, or in proportion
enum class Treatment : std::uint8_t;    ///< what becomes of an item without points
enum class RuleRows : std::uint8_t;     ///< items that are listed, or kinds of items
enum class Aggregate : std::uint8_t;    ///< how items make the total
enum class GradesOf : std::uint8_t;     ///< what the grades are ranges of
enum class VetoTotal : std::uint8_t;    ///< what a veto leaves of the total
enum class ZeroActual : std::uint8_t;   ///< what T/x gives for an actual value of 0

// assess/check/: whether the numbers of a report agree with one another
struct RatioExtent;                     ///< the quotients that printed numbers allow
struct Finding;                         ///< numbers of a report that do not add up
enum class FindingKind : std::uint8_t;  ///< what they have to do with one another
enum class Severity : std::uint8_t;     ///< error, warning, note
enum class CheckReason : std::uint8_t;  ///< why numbers agree, or do not
enum class PriceBasis : std::uint8_t;   ///< current or constant prices

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

namespace zhibiao::scores {

struct BinaryForecast;                  ///< the probability given to an event, and whether it happened
struct BrierParts;                      ///< the Brier score: reliability - resolution + uncertainty
struct CentralInterval;                 ///< a prediction interval and the share it leaves out
struct Member;                          ///< a value of an ensemble, with its weight
struct Coverage;                        ///< how often intervals held the truth
struct Scale;                           ///< what scores of a series are divided by, or why nothing
enum class ScaleReason : std::uint8_t;  ///< why not
enum class Estimator : std::uint8_t;    ///< how the spread of an ensemble is estimated

}  // namespace zhibiao::scores

namespace zhibiao::composite {

enum class Ties : std::uint8_t;             ///< the rank of equal scores
enum class Normalisation : std::uint8_t;    ///< how values of different units are made comparable
enum class NormaliseReason : std::uint8_t;  ///< why a column has no normalised values
struct Scaling;                             ///< a normalisation with its scale, goalposts or target
struct Normalised;                          ///< a column made comparable
enum class Aggregation : std::uint8_t;      ///< how the parts of a score become one number
enum class AggregateReason : std::uint8_t;  ///< why a unit has no score
struct Aggregating;                    ///< an aggregation with its exponent and the share of data it asks for
struct Aggregate;                      ///< a score, or why there is none
struct Theme;                          ///< what the caller says of a group of indicators
struct Group;                          ///< a theme with its members found, and their weights
struct Structure;                      ///< how indicators make themes and themes the index
struct IndexColumn;                    ///< an indicator of an index: values, direction, scaling
struct IndexResult;                    ///< an index with all that it is made of
struct Cause;                          ///< why a unit has no score, and where that began
class Draws;                           ///< random numbers that are the same everywhere
enum class WeightDraw : std::uint8_t;  ///< how weights are drawn
struct Alternatives;                   ///< what an index might as well have been
struct RankSpread;                     ///< where a unit ranks over many indices
struct SobolRow;                       ///< one dimension of a Sobol' sequence
struct SobolIndices;                   ///< how much of a variance is due to each input
enum class SobolReason : std::uint8_t;  ///< why that is not known
struct ChoiceSensitivity;               ///< how much each kind of choice moves a ranking

}  // namespace zhibiao::composite

namespace zhibiao::consistency {

struct Triple;                           ///< level, level before and growth
struct Change;                           ///< level, level before and difference
struct Parts;                            ///< a whole beside its parts
struct Shares;                           ///< shares of counts, as rounded and as made to sum to 100
struct Grim;                             ///< the counts that a printed percentage allows
struct Quotient;                         ///< attainment, share or multiple beside its two amounts
struct Cumulative;                       ///< a running total beside what was added
struct AverageGrowth;                    ///< yearly growth beside levels or yearly rates
enum class Partition : std::uint8_t;     ///< parts that are all there is, or some of it
enum class QuotientForm : std::uint8_t;  ///< a quotient, or what it has beyond 1

}  // namespace zhibiao::consistency

namespace zhibiao::project {

struct Observations;                       ///< yearly values of one indicator, borrowed; gaps are true gaps
class Series;                              ///< the same, owned and checked
struct SeriesPoint;                        ///< a value and its year
struct QuantityPoint;                      ///< a value with its unit, and its year
class SeriesError;                         ///< values that are no yearly series: field, year
struct Regular;                            ///< a value for each year, gaps interpolated and counted
class Transform;                           ///< identity, log, or logit between two bounds
enum class Scale : std::uint8_t;           ///< which of them
struct Step;                               ///< location, scale and df of one future year
struct Parameter;                          ///< a fitted quantity and its name
struct Limits;                             ///< bounds that values do not pass
struct ModelForecast;                      ///< what a model says of the years to come, or why nothing
enum class ForecastReason : std::uint8_t;  ///< why not
struct ErrorTable;                         ///< quantiles of standardised errors
struct ErrorLaw;                           ///< the distribution of an error: Student t, or such a table
class Predictive;                          ///< the distribution of an indicator in one future year
struct PredictionInterval;                 ///< a central interval of it
struct ProbabilityBounds;                  ///< a probability, as far as rounding lets it be known
struct Model;                              ///< a row of the table of models
struct RandomWalk;                         ///< a random walk fitted to yearly values
struct TrendLine;                          ///< a straight line fitted to them
struct CeilingFit;                         ///< the ceiling of a logistic curve, or why there is none
struct LastValueOptions;                   ///< scale, limits, and a spread known from elsewhere
struct DriftOptions;                       ///< the same for a drift
struct DampedDriftOptions;                 ///< and its damping
struct CompoundGrowthOptions;              ///< limits, and a spread known from elsewhere
struct LinearTrendOptions;                 ///< scale and limits of a line by least squares
struct TheilSenOptions;                    ///< and of one by medians
struct LogisticOptions;                    ///< bounds of a logistic curve
struct CombinationOptions;                 ///< bounds and calibration of the default forecaster
struct CombinationWorkspace;               ///< its room to work in, used again
template <std::size_t K>
struct ErrorScale;                       ///< how far forecasts of one kind were from the truth
struct Calibration;                      ///< such constants for every length of history
enum class ValueKind : std::uint8_t;     ///< quantity, share, growth, balance
struct ValueContext;                     ///< name, measure and unit of a series
struct ValueSort;                        ///< its kind, and what a whole is
enum class BoundsReason : std::uint8_t;  ///< why values have the bounds that they have
struct ValueBounds;                      ///< bounds and why
struct Goal;                             ///< a target with the values that meet it
enum class GoalReason : std::uint8_t;    ///< why it has none
enum class Assumption : std::uint8_t;    ///< what is assumed of the years to come
struct WhatIf;                           ///< what comes of it

enum class SmoothingTrend : std::uint8_t;   ///< a level, a trend, a damped trend
enum class SmoothingErrors : std::uint8_t;  ///< additive, or in proportion to what is expected
struct SmoothingChoice;                     ///< which models of exponential smoothing may be chosen
struct SmoothingFit;                        ///< exponential smoothing as fitted
struct ExponentialSmoothingOptions;         ///< choice, scale and limits
enum class ThetaKind : std::uint8_t;        ///< standard, optimised, dynamic
struct RunningLine;                         ///< the line through the first values, value by value
struct ThetaFit;                            ///< a Theta model as fitted
struct ThetaOptions;                        ///< kind, scale and limits
struct ComplexFit;                          ///< complex exponential smoothing as fitted
struct ComplexSmoothingOptions;             ///< scale and limits
struct VarianceShares;                      ///< noise, level and slope of a structural model
struct StructuralFit;                       ///< a local level or local linear trend as fitted
struct StructuralOptions;                   ///< scale and limits
}  // namespace zhibiao::project

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

class FigureTable;                     ///< figures as columns, of one report or of many
class FigureList;                      ///< rows of it, in any order
struct FigureFilter;                   ///< which rows of a table
class TextColumn;                      ///< a column of strings
class BitColumn;                       ///< a column of bits
class DecimalColumn;                   ///< a column of exact numbers
struct Int128;                         ///< a value of such a column
class ByteMap;                         ///< from code points to bytes of a document
struct FigureRow;                      ///< one row of a table
class ColumnError;                     ///< a column that cannot be used: which, in what row, and what to do
class NumberReader;                    ///< a column of numbers, read as doubles
class WordReader;                      ///< a column of strings or categories, read where they lie
class DirectionReader;                 ///< a column of favourable directions
struct DirectionWord;                  ///< a word for one of them
struct BlockNumbers;                   ///< a number for each of a thousand rows, where it is present
struct BlockBuffer;                    ///< where such numbers are read to
struct AssessBlock;                    ///< rows to assess, and what methods share
struct JudgedBlock;                    ///< what a method says of them
struct PanelMethod;                    ///< a published method as a panel knows it
struct PanelQuantity;                  ///< a quantity under the name of its source
class ResultMemory;                    ///< memory for all columns of a result
class ResultPool;                      ///< keeps memory of results for the next one
class AssessInput;                     ///< the columns that methods read
class MethodColumns;                   ///< what one method says of every row
class PanelAssessment;                 ///< what several methods say
enum class Prepared : std::uint8_t;    ///< what a method asks of a block
enum class Columns : std::uint8_t;     ///< columns that a method cannot do without
enum class PanelRole : std::uint8_t;   ///< what a column of an assessed table holds
enum class ClosedForm : std::uint8_t;  ///< gap, attainment, growth so far and required, slope
enum class ClosedFormReason : std::uint8_t;   ///< why one of them has no value
enum class ClosedFormVerdict : std::uint8_t;  ///< what they are judged by: target, pace, trend
enum class ClosedFormClass : std::uint8_t;    ///< the classes of these verdicts
struct ClosedFormTile;                        ///< what the values of some series come to, and their forms
struct ClosedFormAims;                        ///< what the series of a block aim at
struct ClosedFormRoom;                        ///< where the results of a tile go
struct ClosedFormTargets;                     ///< targets, their years and favourable directions of series
class ClosedForms;                            ///< the closed forms of every series, as columns
class YearAxis;                               ///< the years of a panel
struct SeriesView;                            ///< where the values of a block of series lie
struct SeriesArray;                           ///< values of many series in memory
struct SeriesBuffers;                         ///< room for columns that do not lie ready
class SeriesSource;                           ///< where the values of many series come from
enum class ForecastStatus : std::uint8_t;     ///< what became of a series in a panel of forecasts
struct SeriesFault;                           ///< a fault of a series, and the year of the cell
struct PanelYear;                             ///< a year, and the month and day of a date
class YearFormat;                             ///< how a table writes its years
class YearReader;                             ///< a column of years
struct LongColumns;                           ///< the columns of a table in long form
struct LongSeries;                            ///< one series of such a table
class LongTable;                              ///< yearly values of many series, gathered from it
struct ForecastLevel;                         ///< an interval of a forecast, and its name
struct ModelColumns;                          ///< one model's numbers of every row
class PanelForecast;                          ///< forecasts of many series, as columns
struct ForecastRequest;                       ///< how far, by what models, against what

}  // namespace zhibiao::panel
