// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/trait_table.hpp>

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace zhibiao::detail::linking {

/// How one word of a subject is read when subjects are compared: what it becomes (nothing where it
/// says nothing of the indicator), and which acts and traits it stands for.
struct SubjectWord {
  std::u16string_view word;
  std::u16string_view becomes;
  std::uint16_t acts = 0;
  std::uint64_t traits = 0;

  constexpr SubjectWord(std::u16string_view w, std::u16string_view b = {}) noexcept : word(w), becomes(b) {}
  constexpr SubjectWord(std::u16string_view w, std::u16string_view b, Act act) noexcept
      : word(w), becomes(b), acts(bit(act)) {}
  constexpr SubjectWord(std::u16string_view w, std::u16string_view b,
                        std::initializer_list<Trait> list) noexcept
      : word(w), becomes(b) {
    for (const Trait trait : list) traits |= bit(trait);
  }
};

/// The words, longest match first; an expert may add rows in any order.  One row, one way of
/// writing; a row that becomes itself protects a word from being cut by a shorter row.
inline constexpr SubjectWord subject_words[] = {
    // whose: the report's own place says nothing
    {u"全市"}, {u"全省"}, {u"全区"}, {u"全县"}, {u"全州"}, {u"全盟"}, {u"全旗"}, {u"全域"}, {u"全境"},
    {u"我市"}, {u"我省"}, {u"我区"}, {u"我县"}, {u"我国"}, {u"本市"}, {u"本省"}, {u"本区"}, {u"辖区"},
    {u"全社会"}, {u"全口径"}, {u"全年"}, {u"当年"}, {u"年度"}, {u"首批"}, {u"累计"}, {u"共计"}, {u"各类"},
    {u"各级"}, {u"总体"}, {u"整体"}, {u"力争"}, {u"确保"}, {u"预计"}, {u"达到"}, {u"保持"}, {u"稳定"},
    {u"实现"}, {u"完成"}, {u"推动"}, {u"推进"}, {u"实施"}, {u"深化"}, {u"加快"}, {u"开展"}, {u"组织"},
    {u"支持"}, {u"促进"}, {u"加强"}, {u"持续"}, {u"继续"}, {u"大力"}, {u"稳步"}, {u"有序"}, {u"全面"},
    {u"抓好"}, {u"做好"}, {u"做强"}, {u"做大"}, {u"做优"}, {u"做大做强"}, {u"壮大"}, {u"强化"}, {u"安排"}, {u"争取"}, {u"力求"}, {u"努力"}, {u"涨幅"}, {u"增幅"},
    {u"增速"}, {u"增长"}, {u"上涨"}, {u"下降"}, {u"降低"}, {u"降幅"}, {u"提高"}, {u"累计达"}, {u"约"},
    {u"正常年景下"}, {u"正常年景"}, {u"平均"}, {u"基本"}, {u"进一步"},
    {u"和"}, {u"与"}, {u"及"}, {u"以及"}, {u"等"}, {u"用好"}, {u"使用好"}, {u"管理好"}, {u"利用好"}, {u"落实"},
    {u"今年"}, {u"去年"}, {u"上年"}, {u"预期"}, {u"提出"}, {u"用于"}, {u"拟"}, {u"计划安排"}, {u"预算安排"},
    {u"计划"}, {u"要求"}, {u"拟定"}, {u"中央提出"}, {u"要把"}, {u"要再"}, {u"要使"}, {u"将安排"}, {u"将再"},
    {u"为此"}, {u"将"}, {u"将军", u"将军"},
    {u"计划生育", u"计划生育"}, {u"五年计划", u"五年计划"},
    // words that only count
    {u"项目"}, {u"工程"}, {u"工作"}, {u"任务"}, {u"数量"}, {u"总数"}, {u"个数"}, {u"总量"}, {u"规模"},
    {u"总规模"}, {u"水平"}, {u"总额"}, {u"情况"}, {u"目标"}, {u"指标"}, {u"行动"}, {u"的"}, {u"地区"},
    {u"资金"}, {u"专项"}, {u"专项资金"}, {u"国家财政"}, {u"各级财政"}, {u"省级财政"},
    // acts
    {u"新增", {}, Act::add}, {u"扩增", {}, Act::add}, {u"增设", {}, Act::add}, {u"新设", {}, Act::add},
    {u"净增", {}, Act::add}, {u"增加", {}, Act::add}, {u"新添", {}, Act::add}, {u"扩大", {}, Act::add},
    {u"扩容", {}, Act::add}, {u"新认定", {}, Act::add}, {u"新培育", {}, Act::add}, {u"挖潜", {}, Act::add},
    {u"新建", {}, Act::build}, {u"建设", {}, Act::build}, {u"建设好", {}, Act::build},
    {u"建成", {}, Act::build}, {u"修建", {}, Act::build},
    {u"打造", {}, Act::build}, {u"改扩建", {}, Act::build}, {u"新改建", {}, Act::build}, {u"建立", {}, Act::build},
    {u"新改扩建", {}, Act::build}, {u"新建改扩建", {}, Act::build}, {u"筹建", {}, Act::build},
    {u"创建", {}, Act::build}, {u"组建", {}, Act::build}, {u"布局建设", {}, Act::build},
    {u"布设", {}, Act::build}, {u"设立", {}, Act::build}, {u"补建", {}, Act::build}, {u"补装", {}, Act::build},
    {u"开工", {}, Act::start}, {u"新开工", {}, Act::start}, {u"开工建设", {}, Act::start},
    {u"启动", {}, Act::start}, {u"新启动", {}, Act::start}, {u"动工", {}, Act::start},
    {u"竣工", {}, Act::finish}, {u"完工", {}, Act::finish}, {u"建成投用", {}, Act::finish},
    {u"投入使用", {}, Act::finish}, {u"投用", {}, Act::finish}, {u"投产", {}, Act::finish},
    {u"建成投产", {}, Act::finish}, {u"交付", {}, Act::finish}, {u"基本建成", {}, Act::finish},
    {u"改造", {}, Act::renew}, {u"整治", {}, Act::renew}, {u"提升", {}, Act::renew}, {u"治理", {}, Act::renew},
    {u"更新", {}, Act::renew}, {u"修缮", {}, Act::renew}, {u"修复", {}, Act::renew}, {u"改建", {}, Act::renew},
    {u"盘活", {}, Act::renew}, {u"处置", {}, Act::renew}, {u"整理", {}, Act::renew}, {u"提质", {}, Act::renew},
    {u"改善", {}, Act::renew}, {u"优化", {}, Act::renew}, {u"升级", {}, Act::renew},
    {u"大修", u"大修", Act::renew}, {u"中修", u"中修", Act::renew}, {u"大中修", u"大中修", Act::renew},
    {u"拆除", {}, Act::remove}, {u"腾退", {}, Act::remove}, {u"清理", {}, Act::remove}, {u"退出", {}, Act::remove},
    {u"淘汰", {}, Act::remove}, {u"压减", {}, Act::remove}, {u"关停", {}, Act::remove},
    {u"关闭", {}, Act::remove}, {u"取缔", {}, Act::remove}, {u"关停并转", {}, Act::remove},
    {u"铺设", {}, Act::build}, {u"新铺", {}, Act::build}, {u"敷设", {}, Act::build}, {u"架设", {}, Act::build},
    {u"新征土地", u"征地"}, {u"征收土地", u"征地"}, {u"贫困人口脱贫", u"贫困人口"}, {u"脱贫", u"贫困人口"},
    {u"减贫", u"贫困人口"}, {u"脱贫攻坚", u"脱贫攻坚"}, {u"脱贫地区", u"脱贫地区"}, {u"脱贫县", u"脱贫县"},
    {u"脱贫人口", u"脱贫人口"}, {u"脱贫村", u"脱贫村"},
    {u"开放", {}, Act::open}, {u"打通", {}, Act::open}, {u"通车", u"通车", Act::open}, {u"开通", {}, Act::open},
    {u"发放", {}, Act::give}, {u"提供", {}, Act::give}, {u"筹集", {}, Act::give}, {u"筹措", {}, Act::give},
    {u"配租", u"配租", Act::give}, {u"供应", u"供应", Act::give}, {u"筹措供应", {}, Act::give},
    {u"供给", {}, Act::give},
    {u"培训", u"培训", Act::train},
    {u"引进", {}, Act::attract}, {u"引入", {}, Act::attract}, {u"招引", {}, Act::attract},
    {u"培育", {}, Act::attract}, {u"引育", {}, Act::attract}, {u"集聚", {}, Act::attract},
    {u"认定", {}, Act::attract}, {u"引进培育", {}, Act::attract},
    // words that hold one of those above without meaning it
    {u"违法建设", u"违法建设"}, {u"建设用地", u"建设用地"}, {u"城市更新", u"城市更新"}, {u"开放型", u"开放型"},
    {u"改革开放", u"改革开放"}, {u"占道", u"占道"}, {u"占地", u"占地"}, {u"占补", u"占补"}, {u"抢占", u"抢占"},
    {u"地区生产总值", u"生产总值"}, {u"重大工程", u"重大工程"},
    {u"重点工程", u"重点工程"}, {u"重大项目", u"重大项目"}, {u"重点项目", u"重点项目"},
    {u"基础设施建设", u"基础设施"}, {u"以旧换新", u"以旧换新"}, {u"培育库", u"培育库"},
    {u"工程师", u"工程师"}, {u"行动计划", u"行动计划"}, {u"指标体系", u"指标体系"},
    // synonyms
    {u"全省生产总值", u"生产总值"}, {u"全市生产总值", u"生产总值"}, {u"国内生产总值", u"生产总值"},
    {u"全区生产总值", u"生产总值"}, {u"GDP", u"生产总值"}, {u"经济总量", u"生产总值"},
    {u"居民消费价格指数", u"居民消费价格"}, {u"居民消费价格总水平", u"居民消费价格"},
    {u"居民消费价格", u"居民消费价格"}, {u"CPI", u"居民消费价格"}, {u"消费价格", u"居民消费价格"},
    {u"居民消费物价", u"居民消费价格"}, {u"物价总水平", u"居民消费价格"},
    {u"规模以上", u"规上", {Trait::above_scale}}, {u"规上", u"规上", {Trait::above_scale}},
    {u"限额以上", u"限上", {Trait::above_scale}}, {u"限上", u"限上", {Trait::above_scale}},
    {u"单位生产总值能耗", u"单位生产总值能耗"}, {u"单位生产总值能源消耗", u"单位生产总值能耗"},
    {u"单位国内生产总值能耗", u"单位生产总值能耗"}, {u"单位地区生产总值能耗", u"单位生产总值能耗"},
    {u"单位GDP能耗", u"单位生产总值能耗"}, {u"万元GDP能耗", u"单位生产总值能耗"},
    {u"万元生产总值能耗", u"单位生产总值能耗"}, {u"能耗强度", u"单位生产总值能耗"},
    {u"能源消耗强度", u"单位生产总值能耗"}, {u"碳排放强度", u"单位生产总值二氧化碳排放"},
    {u"二氧化碳排放强度", u"单位生产总值二氧化碳排放"},
    {u"R&D", u"研发"}, {u"研究与试验发展", u"研发"}, {u"研究开发", u"研发"},
    {u"研发投入强度", u"研发占生产总值", {Trait::spending, Trait::share}},
    {u"研发经费投入强度", u"研发占生产总值", {Trait::spending, Trait::share}},
    {u"R&D经费投入强度", u"研发占生产总值", {Trait::spending, Trait::share}},
    {u"研发经费", u"研发"}, {u"相当于", u"占"},
    {u"PM2.5", u"细颗粒物"}, {u"PM10", u"可吸入颗粒物"},
    {u"车位", u"停车位"}, {u"停车位", u"停车位"}, {u"停车泊位", u"停车位"}, {u"机动车停车位", u"停车位"},
    {u"老楼", u"住宅"}, {u"既有多层住宅", u"住宅"}, {u"既有住宅", u"住宅"}, {u"既有楼宇", u"住宅"},
    {u"市场主体", u"经营主体"}, {u"企业减负", u"经营主体减负"}, {u"市场主体减负", u"经营主体减负"},
    {u"中小学生", u"中小学生"}, {u"劳动力", u"劳动力"}, {u"贫困人口", u"贫困人口"},
    {u"互联网", u"互联网"}, {u"托位", u"托位"}, {u"托额", u"托位"}, {u"集装箱", u"集装箱"},
    {u"外贸进出口", u"进出口", {Trait::both_ways}}, {u"货物进出口", u"进出口", {Trait::both_ways}},
    {u"对外贸易", u"进出口", {Trait::both_ways}}, {u"外贸总额", u"进出口", {Trait::both_ways}},
    {u"地方一般公共预算", u"一般公共预算"}, {u"区级一般公共预算", u"一般公共预算"},
    {u"一般预算", u"一般公共预算"}, {u"优良天数", u"优良天数", {Trait::days}},
    {u"空气质量优良天数", u"优良天数", {Trait::days}}, {u"城镇化", u"城镇化"},
    {u"优良天数比例", u"空气优良率", {Trait::pass}},
    {u"优良天数比率", u"空气优良率", {Trait::pass}},
    {u"优良天数占比", u"空气优良率", {Trait::pass}},
    {u"空气优良天数比例", u"空气优良率", {Trait::pass}},
    {u"空气优良天数比率", u"空气优良率", {Trait::pass}},
    {u"空气优良天数占比", u"空气优良率", {Trait::pass}},
    {u"空气质量优良天数比例", u"空气优良率", {Trait::pass}},
    {u"空气质量优良天数比率", u"空气优良率", {Trait::pass}},
    {u"空气质量优良天数占比", u"空气优良率", {Trait::pass}},
    {u"环境空气质量优良天数比例", u"空气优良率", {Trait::pass}},
    {u"环境空气质量优良天数比率", u"空气优良率", {Trait::pass}},
    {u"环境空气质量优良天数占比", u"空气优良率", {Trait::pass}},
    {u"空气质量优良率", u"空气优良率", {Trait::pass}}, {u"空气优良率", u"空气优良率", {Trait::pass}},
    {u"地级及以上城市"}, {u"设区市"}, {u"设区城市"},
    {u"水质优良比例", u"水质优良率", {Trait::pass}},
    {u"优良比例", u"优良率", {Trait::pass}}, {u"优良比率", u"优良率", {Trait::pass}},
    {u"优良水体比例", u"水质优良率", {Trait::pass}}, {u"优良水质比例", u"水质优良率", {Trait::pass}},
    {u"常住人口城镇化率", u"城镇化率"}, {u"户籍人口城镇化率", u"户籍城镇化率"},
    // short forms
    {u"社零", u"社会消费品", {Trait::retail}}, {u"社消零", u"社会消费品", {Trait::retail}},
    {u"固投", u"固定资产投资", {Trait::investment}}, {u"高企", u"高新技术企业"},
    {u"国家高新技术企业", u"高新技术企业"}, {u"国家级高新技术企业", u"高新技术企业"},
    {u"技改", u"技术", Act::renew}, {u"棚改", u"棚户区", Act::renew}, {u"医保", u"医疗保险"},
    {u"社保", u"社会保险"}, {u"低保", u"最低生活保障"}, {u"公租房", u"公共租赁住房"},
    {u"保租房", u"保障性租赁住房"}, {u"老人", u"老年人"}, {u"省专精特新", u"省级专精特新", {Trait::provincial}},
    {u"户厕", u"厕所"}, {u"卫生厕所", u"厕所"}, {u"卫生户厕", u"厕所"}, {u"高标准基本农田", u"高标准农田"},
    {u"自营", {}}, {u"均值", {}}, {u"平均值", {}}, {u"超大城市", u"超大城市"},
    {u"外贸出口", u"出口", {Trait::exports}}, {u"外贸进口", u"进口", {Trait::imports}},
    {u"使用外资", u"利用外资"}, {u"实际使用外资", u"利用外资"}, {u"实际利用外资", u"利用外资"},
    {u"吸收外资", u"利用外资"}, {u"实际到位外资", u"利用外资"}, {u"利用外商直接投资", u"利用外资"},
    {u"旅游收入", u"旅游", {Trait::revenue}}, {u"旅游业收入", u"旅游", {Trait::revenue}},
    {u"旅游综合收入", u"旅游", {Trait::revenue}}, {u"旅游总花费", u"旅游", {Trait::revenue}},
    {u"游客总花费", u"旅游", {Trait::revenue}}, {u"接待游客", u"游客"}, {u"游客接待量", u"游客"},
    {u"游客接待", u"游客"}, {u"旅游人数", u"游客"}, {u"旅游人次", u"游客"}, {u"游客人数", u"游客"},
    {u"接待国内外游客", u"游客"}, {u"平均预期寿命", u"人均预期寿命", {Trait::per_head}},
    {u"城镇新增就业", u"就业", Act::add}, {u"新增城镇就业", u"就业", Act::add},
    {u"城镇新增就业人数", u"就业", Act::add}, {u"新增就业", u"就业", Act::add},
    {u"新增就业岗位", u"就业岗位", Act::add}, {u"城镇老旧小区", u"老旧小区"},
    {u"居民收入", u"居民人均可支配收入", {Trait::per_head, Trait::income}},
    {u"居民人均收入", u"居民人均可支配收入", {Trait::per_head, Trait::income}},
    {u"居民可支配收入", u"居民人均可支配收入", {Trait::per_head, Trait::income}},
    {u"农民收入", u"农村居民人均可支配收入", {Trait::rural, Trait::per_head, Trait::income}},
    {u"农民人均收入", u"农村居民人均可支配收入", {Trait::rural, Trait::per_head, Trait::income}},
    {u"农民人均纯收入", u"农村居民人均可支配收入", {Trait::rural, Trait::per_head, Trait::income}},
    {u"农村居民人均纯收入", u"农村居民人均可支配收入", {Trait::rural, Trait::per_head, Trait::income}},
    // traits
    {u"城镇", u"城镇", {Trait::urban}}, {u"城市居民", u"城镇居民", {Trait::urban}},
    {u"农村", u"农村", {Trait::rural}}, {u"农民", u"农村", {Trait::rural}}, {u"乡村", u"农村", {Trait::rural}},
    {u"收入", u"收入", {Trait::income}}, {u"支出", {}, {Trait::spending}}, {u"投入", {}, {Trait::spending}},
    {u"财政总收入", u"财政收入", {Trait::income}}, {u"资金投入", {}, {Trait::spending}},
    {u"出口", u"出口", {Trait::exports}}, {u"进口", u"进口", {Trait::imports}},
    {u"进出口", u"进出口", {Trait::both_ways}}, {u"进出口总值", u"进出口", {Trait::both_ways}},
    {u"一产", u"第一产业", {Trait::primary}}, {u"第一产业", u"第一产业", {Trait::primary}},
    {u"二产", u"第二产业", {Trait::secondary}}, {u"第二产业", u"第二产业", {Trait::secondary}},
    {u"三产", u"第三产业", {Trait::tertiary}}, {u"第三产业", u"第三产业", {Trait::tertiary}},
    {u"增加值", {}, {Trait::value_added}}, {u"产值", {}, {Trait::output_value}},
    {u"总产值", {}, {Trait::output_value}}, {u"营收", {}, {Trait::revenue}},
    {u"营业收入", {}, {Trait::revenue}}, {u"主营业务收入", {}, {Trait::revenue}}, {u"总收入", {}, {Trait::revenue}},
    {u"零售额", {}, {Trait::retail}}, {u"零售总额", {}, {Trait::retail}}, {u"投资", u"投资", {Trait::investment}},
    {u"总投资", u"投资", {Trait::investment}}, {u"投资额", u"投资", {Trait::investment}},
    {u"总投资额", u"投资", {Trait::investment}}, {u"投资总额", u"投资", {Trait::investment}},
    {u"利润", {}, {Trait::profit}}, {u"利润总额", {}, {Trait::profit}}, {u"单产", {}, {Trait::yield}},
    {u"产量", {}, {Trait::output}}, {u"总产量", {}, {Trait::output}}, {u"面积", {}, {Trait::area}},
    {u"播种面积", u"播种", {Trait::area}}, {u"总面积", {}, {Trait::area}}, {u"销量", {}, {Trait::sales}},
    {u"销售量", {}, {Trait::sales}}, {u"销售额", {}, {Trait::sales}}, {u"成交额", {}, {Trait::turnover}},
    {u"交易额", {}, {Trait::turnover}}, {u"余额", {}, {Trait::stock_balance}}, {u"浓度", {}, {Trait::density}},
    {u"年均浓度", {}, {Trait::density}}, {u"平均浓度", {}, {Trait::density}}, {u"天数", {}, {Trait::days}},
    {u"装机", u"装机", {Trait::capacity}}, {u"装机容量", u"装机", {Trait::capacity}},
    {u"产能", u"产能", {Trait::capacity}}, {u"里程", {}, {Trait::mileage}}, {u"总里程", {}, {Trait::mileage}},
    {u"吞吐量", {}, {Trait::throughput}}, {u"人次", {}, {Trait::trips}}, {u"花费", {}, {Trait::cost}},
    {u"总花费", {}, {Trait::cost}}, {u"成本", {}, {Trait::cost}},
    {u"覆盖率", {}, {Trait::coverage}}, {u"覆盖面", {}, {Trait::coverage}}, {u"覆盖", {}, {Trait::coverage}},
    {u"占比", {}, {Trait::share}}, {u"比重", {}, {Trait::share}}, {u"比例", {}, {Trait::share}},
    {u"比率", {}, {Trait::share}}, {u"合格率", u"合格率", {Trait::pass}}, {u"达标率", u"达标率", {Trait::pass}},
    {u"优良率", u"优良率", {Trait::pass}}, {u"失业率", u"失业率", {Trait::unemployment}},
    {u"调查失业率", u"失业率", {Trait::surveyed, Trait::unemployment}},
    {u"登记失业率", u"失业率", {Trait::registered, Trait::unemployment}},
    {u"轨道交通", u"轨道交通", {Trait::rail}}, {u"轨道", u"轨道", {Trait::rail}}, {u"地铁", u"轨道交通", {Trait::rail}},
    {u"铁路", u"铁路", {Trait::railway}}, {u"高铁", u"铁路", {Trait::railway}},
    {u"高速公路", u"高速公路", {Trait::motorway}}, {u"公路", u"公路", {Trait::highway}},
    {u"道路", u"道路", {Trait::street}}, {u"绿道", u"绿道", {Trait::greenway}},
    {u"航道", u"航道", {Trait::waterway}}, {u"机场", u"机场", {Trait::airport}},
    {u"幼儿园", u"幼儿园", {Trait::kindergarten}}, {u"中小学", u"中小学", {Trait::school}},
    {u"高校", u"高校", {Trait::college}}, {u"高等学校", u"高校", {Trait::college}},
    {u"旅客", u"旅客", {Trait::passenger}}, {u"客运", u"旅客", {Trait::passenger}},
    {u"货物", u"货物", {Trait::freight}}, {u"货运", u"货物", {Trait::freight}}, {u"货邮", u"货物", {Trait::freight}},
    {u"国内", u"国内", {Trait::domestic}}, {u"入境", u"入境", {Trait::inbound}}, {u"出境", u"出境", {Trait::outbound}},
    {u"中央", u"中央", {Trait::central}}, {u"地方", u"地方", {Trait::local}},
    {u"中央财政", {}, {Trait::central}}, {u"中央财政赤字", u"财政赤字", {Trait::central}},
    {u"地方财政", {}, {Trait::local}}, {u"地方财政赤字", u"财政赤字", {Trait::local}},
    {u"地方财政收入", u"财政收入", {Trait::income}},
    {u"可再生能源", u"可再生能源", {Trait::renewable}}, {u"非化石能源", u"非化石能源", {Trait::renewable}},
    {u"清洁能源", u"清洁能源", {Trait::renewable}}, {u"新能源", u"新能源", {Trait::renewable}},
    {u"新能源汽车", u"新能源汽车"},
    {u"人均", u"人均", {Trait::per_head}}, {u"每万人", u"每万人", {Trait::per_head}},
    {u"每万人口", u"每万人", {Trait::per_head}}, {u"万人", u"每万人", {Trait::per_head}},
    {u"千人", u"每千人", {Trait::per_head}}, {u"每千人", u"每千人", {Trait::per_head}},
    {u"每千人口拥有", u"每千人", {Trait::per_head}}, {u"每万人口拥有", u"每万人", {Trait::per_head}}, {u"每千人口", u"每千人", {Trait::per_head}},
    {u"起数", {}, {Trait::events}}, {u"死亡人数", {}, {Trait::deaths}}, {u"亡人数", {}, {Trait::deaths}},
    {u"国家级", u"国家级", {Trait::national}}, {u"省级", u"省级", {Trait::provincial}},
    {u"市级", u"市级", {Trait::municipal}},
};

/// Subjects that name only where or by whom: a list's rest, not an indicator.
inline constexpr std::u16string_view thin_subjects[] = {
    u"街镇", u"街道", u"乡镇", u"镇街", u"社区", u"村居", u"村", u"村庄", u"区县", u"市县", u"县", u"行政村",
    u"企业", u"产业", u"投资", u"收入", u"资金", u"人员", u"服务", u"设施", u"学校", u"群众", u"岗位",
};

}  // namespace zhibiao::detail::linking
