// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cstdint>
#include <string_view>

namespace zhibiao::detail::checks {

/// What a word between two figures says of how they belong together; bits.
enum Says : std::uint16_t {
  plain = 0,          ///< says nothing of it
  rises = 1,          ///< 增加, 提高
  falls = 2,          ///< 减少, 下降
  reaches = 4,        ///< 到, 至: what follows is where it ends
  on_year = 8,        ///< 同比, 比上年
  yearly = 16,        ///< 年均: an average over several years
  constant = 32,      ///< 实际, 按可比价格: at constant prices
  comparable = 64,    ///< 同口径: on a base that is not the one printed
  in_all = 128,       ///< 累计, 总数: what follows is a running total
  within = 256,       ///< 其中: what follows is a part
  of_whole = 512,     ///< 占: what follows is a share
  planned = 1024,     ///< 计划, 任务: what follows is the plan
  beyond = 2048,      ///< 超过 a plan: what follows is the excess
  dated = 4096,       ///< a year: 2019年的
  possessive = 8192,  ///< 的: what follows belongs to what stands before
  compared = 16384,   ///< 比, 较: what follows is what it is set beside
  summed = 32768      ///< 共计, 合计: what follows is the sum of what stands before
};

struct GapWord {
  std::u16string_view word;
  std::uint16_t says;
};

/// The only words that may stand between two figures that are checked together.  Any other word may part
/// them, so that nothing is claimed.  The longest match counts; the order is free.
inline constexpr GapWord gap_words[] = {{u"，", plain},
                                        {u",", plain},
                                        {u"、", plain},
                                        {u"（", plain},
                                        {u"(", plain},
                                        {u"）", plain},
                                        {u")", plain},
                                        {u"：", plain},
                                        {u"了", plain},
                                        {u"的", possessive},
                                        {u"也", plain},
                                        {u"又", plain},
                                        {u"各", plain},
                                        {u"已", plain},
                                        {u"将", plain},
                                        {u"全年", plain},
                                        {u"实现", plain},
                                        {u"大幅", plain},
                                        {u"稳步", plain},
                                        {u"逐步", plain},
                                        {u"进一步", plain},
                                        {u"快速", plain},
                                        {u"明显", plain},
                                        {u"相应", plain},
                                        {u"达到", plain},
                                        {u"达", plain},
                                        {u"为", plain},
                                        {u"是", plain},
                                        {u"左右", plain},
                                        {u"以上", plain},
                                        {u"多", plain},
                                        {u"余", plain},
                                        {u"约", plain},
                                        {u"近", plain},
                                        {u"超", plain},
                                        {u"净", plain},
                                        {u"亦", plain},
                                        {u"则", plain},
                                        {u"突破", plain},
                                        {u"左右，", plain},
                                        {u"即", plain},
                                        {u"或", plain},
                                        {u"计", plain},
                                        // up
                                        {u"增长", rises},
                                        {u"增加", rises},
                                        {u"提高", rises},
                                        {u"上升", rises},
                                        {u"增", rises},
                                        {u"升", rises},
                                        {u"上涨", rises},
                                        {u"提升", rises},
                                        {u"增收", rises},
                                        {u"扩大", rises},
                                        {u"净增", rises},
                                        {u"净增加", rises},
                                        {u"攀升", rises},
                                        {u"跃升", rises},
                                        {u"增幅", rises},
                                        {u"涨幅", rises},
                                        {u"增加了", rises},
                                        {u"增长率", rises},
                                        {u"增产", rises},
                                        {u"多收", rises},
                                        {u"扩增", rises},
                                        {u"延长", rises},
                                        {u"增多", rises},
                                        {u"拓展", rises},
                                        {u"壮大", rises},
                                        {u"发展", plain},
                                        {u"调高", rises},
                                        // down
                                        {u"下降", falls},
                                        {u"减少", falls},
                                        {u"降低", falls},
                                        {u"降", falls},
                                        {u"减", falls},
                                        {u"压减", falls},
                                        {u"缩短", falls},
                                        {u"缩小", falls},
                                        {u"回落", falls},
                                        {u"降幅", falls},
                                        {u"减幅", falls},
                                        {u"压缩", falls},
                                        {u"精简", falls},
                                        {u"下调", falls},
                                        {u"调低", falls},
                                        {u"减产", falls},
                                        {u"下滑", falls},
                                        // to
                                        {u"到", reaches},
                                        {u"至", reaches},
                                        {u"调整", plain},
                                        {u"变为", reaches},
                                        {u"恢复", plain},
                                        {u"改善", plain},
                                        // since when
                                        {u"同比", on_year},
                                        {u"比上年", on_year},
                                        {u"比去年", on_year},
                                        {u"较上年", on_year},
                                        {u"较去年", on_year},
                                        {u"上年", on_year},
                                        {u"去年", on_year},
                                        {u"比上年同期", on_year},
                                        {u"比去年同期", on_year},
                                        {u"较上年同期", on_year},
                                        {u"上年同期", on_year},
                                        {u"比前一年", on_year},
                                        {u"比上一年", on_year},
                                        {u"比", compared},
                                        {u"较", compared},
                                        {u"预计数", plain},
                                        {u"预算数", plain},
                                        {u"决算数", plain},
                                        {u"执行数", plain},
                                        {u"年均", yearly},
                                        {u"平均每年", yearly},
                                        {u"每年平均", yearly},
                                        {u"年平均", yearly},
                                        {u"每年", yearly},
                                        {u"年均增长", yearly | rises},
                                        {u"年均增速", yearly | rises},
                                        {u"年均递增", yearly | rises},
                                        {u"平均每年递增", yearly | rises},
                                        {u"递增", rises},
                                        // at which prices, on which base
                                        {u"实际", constant},
                                        {u"按可比价格计算", constant},
                                        {u"按可比价格", constant},
                                        {u"按可比价", constant},
                                        {u"按可比价计算", constant},
                                        {u"按不变价", constant},
                                        {u"按不变价计算", constant},
                                        {u"按不变价格计算", constant},
                                        {u"扣除价格因素", constant},
                                        {u"扣除物价因素", constant},
                                        {u"扣除价格上涨因素", constant},
                                        {u"扣除物价上涨因素", constant},
                                        {u"剔除价格因素", constant},
                                        {u"扣除价格因素后", constant},
                                        {u"同口径", comparable},
                                        {u"可比口径", comparable},
                                        {u"按可比口径", comparable},
                                        {u"同比口径", comparable},
                                        {u"按同口径", comparable},
                                        {u"自然口径", comparable},
                                        {u"剔除", comparable},
                                        {u"可比", comparable},
                                        // totals and parts
                                        {u"累计", in_all},
                                        {u"总数", in_all},
                                        {u"总量", in_all},
                                        {u"总计", in_all | summed},
                                        {u"共计", in_all | summed},
                                        {u"合计", in_all | summed},
                                        {u"共为", in_all | summed},
                                        {u"总数共为", in_all | summed},
                                        {u"两项合计", in_all | summed},
                                        {u"两者合计", in_all | summed},
                                        {u"共", plain},
                                        {u"收入", plain},
                                        {u"支出", plain},
                                        {u"累计达", in_all},
                                        {u"总数达", in_all},
                                        {u"累计达到", in_all},
                                        {u"总数增至", in_all},
                                        {u"其中", within},
                                        {u"占", of_whole},
                                        {u"占比", of_whole},
                                        {u"占总数", of_whole},
                                        {u"占总量", of_whole},
                                        {u"占总额", of_whole},
                                        {u"占全部", of_whole},
                                        {u"所占比重", of_whole},
                                        {u"占比重", of_whole},
                                        {u"占总数比重", of_whole},
                                        {u"比重", of_whole},
                                        {u"比例", of_whole},
                                        // plans
                                        {u"年度任务", planned},
                                        {u"年度目标", planned},
                                        {u"年度计划", planned},
                                        {u"年度目标任务", planned},
                                        {u"全年任务", planned},
                                        {u"全年目标", planned},
                                        {u"全年计划", planned},
                                        {u"年初计划", planned},
                                        {u"年初目标", planned},
                                        {u"目标任务", planned},
                                        {u"计划", planned},
                                        {u"原定计划", planned},
                                        {u"原计划", planned},
                                        {u"任务", planned},
                                        {u"目标", planned},
                                        {u"预算", planned},
                                        {u"完成", plain},
                                        {u"超额完成", plain},
                                        {u"超过", beyond},
                                        {u"超出", beyond},
                                        {u"高于", beyond}};

/// Before the first number: where it starts from.
inline constexpr std::u16string_view origins[] = {u"从", u"由", u"自"};

/// Between 从 and the number: when that was.
inline constexpr std::u16string_view origin_words[] = {
    u"上年", u"去年", u"上一年", u"前一年", u"年初", u"年底",   u"年末", u"五年前", u"当时",
    u"原来", u"过去", u"的",     u"原",     u"最高", u"最低",   u"近",   u"约",     u"超",
    u"不到", u"不足", u"每月",   u"每年",   u"每人", u"十年前", u"初"};

/// Names of what is told at current prices while its growth is told at constant ones.
inline constexpr std::u16string_view real_growth_names[] = {
    u"生产总值",   u"增加值",     u"经济总量", u"GDP",      u"总产值",   u"国民收入",
    u"社会总产品", u"劳动生产率", u"产业",     u"经济规模", u"人均收入", u"可支配收入",
    u"纯收入",     u"农业",       u"工业",     u"建筑业",   u"消费水平", u"经济"};

/// Words of a sentence that speak of prices taken out.
inline constexpr std::u16string_view price_words[] = {u"可比价",       u"不变价",   u"价格因素", u"物价因素",
                                                      u"价格上涨因素", u"物价上涨", u"可比口径", u"同口径"};

/// Words of a sentence after which a number of it is not the plain one: estimates, other scopes, corrections.
inline constexpr std::u16string_view other_scope_words[] = {
    u"初步核算", u"初步统计", u"快报",   u"预计", u"口径",   u"调整后", u"修订", u"核定",
    u"月底",     u"月份",     u"上半年", u"季度", u"下半年", u"目前",   u"截至", u"以来",
    u"前三季",   u"到年底",   u"决算",   u"预算", u"平均",   u"年均",   u"累计", u"三年",
    u"四年",     u"五年",     u"十年",   u"两年", u"规划",   u"计划",   u"草案"};

/// In the words before a whole: an average, which a part may exceed.
inline constexpr std::u16string_view average_words[] = {u"年均", u"平均", u"每年", u"人均",
                                                        u"户均", u"日均", u"月均", u"净"};

/// Before a share of a whole that is larger than the report's own place, and not told.
inline constexpr std::u16string_view outer_whole_words[] = {
    u"全市占比",     u"占全市",       u"占全市比重",   u"占全市的", u"全省占比",   u"占全省",
    u"占全省比重",   u"占全省的",     u"全国占比",     u"占全国",   u"占全国比重", u"占全国的",
    u"占全国总数的", u"占全省总数的", u"占全市总数的", u"占全区",   u"全区占比"};

/// Between two numbers: the second is a part of the first, or stands beside it in another way.
inline constexpr std::u16string_view part_words[] = {u"其中", u"含", u"包括", u"比",   u"较",
                                                     u"到",   u"增", u"减",   u"人均", u"平均"};

/// Between 其中 and a number: the number is compared with another, so it is no part.
inline constexpr std::u16string_view compared_words[] = {u"比",   u"较", u"超", u"增", u"减",
                                                         u"降",   u"升", u"均", u"率", u"总",
                                                         u"累计", u"从", u"由", u"达", u"突破"};

}  // namespace zhibiao::detail::checks
