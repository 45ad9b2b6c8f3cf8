// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/lexicon.hpp>
#include <zhibiao/read/sense.hpp>

#include <string_view>

/// The words around numbers, as tables: one row a word, in groups that say what they do.
/// To teach the reader a word, add a row to the group where it belongs and a row to its test.

namespace zhibiao::detail::read {

using WordEntry = Entry<WordSense>;

/// Words that stand directly before a number, read from the number leftwards.
inline constexpr WordEntry before_number[] = {
    // the number is a level or an amount
    {u"达", {reach}}, {u"达到", {reach}}, {u"达到了", {reach}}, {u"已达", {reach | done}}, {u"已达到", {reach | done}},
    {u"高达", {reach}}, {u"多达", {reach}}, {u"长达", {reach}}, {u"可达", {reach}}, {u"分别达", {reach | spread}},
    {u"为", {reach}}, {u"是", {reach}}, {u"有", {reach}}, {u"已有", {reach | done}}, {u"现有", {reach}},
    {u"拥有", {reach}}, {u"实现", {reach}}, {u"完成", {reach}}, {u"完成了", {reach}}, {u"实现了", {reach}},
    {u"仅", {filler}}, {u"只", {filler}}, {u"就", {filler}}, {u"就有", {reach}}, {u"仍", {filler}}, {u"仍有", {reach}},
    {u"即", {filler}}, {u"了", {filler}}, {u"在", {filler}}, {u"的", {filler}}, {u"率先", {filler}},
    {u"突破", {reach | bounds, Bound::above}}, {u"突破了", {reach | bounds, Bound::above}},
    {u"跨越", {reach | bounds, Bound::above}}, {u"跨过", {reach | bounds, Bound::above}},
    {u"迈上", {reach}}, {u"迈过", {reach | bounds, Bound::above}}, {u"跃上", {reach}}, {u"站上", {reach}},
    {u"登上", {reach}}, {u"冲刺", {reach}}, {u"迈入", {reach}}, {u"规模达", {reach}}, {u"相当于", {reach}},
    {u"等于", {reach}}, {u"成为", {reach}}, {u"得到", {reach}}, {u"降为", {level | fall}}, {u"变为", {level}}, {u"转为", {filler}},
    {u"控制在", {reach}}, {u"限制在", {reach}}, {u"稳定在", {reach | held}}, {u"稳定保持在", {reach | held}},
    {u"保持", {reach | held}}, {u"保持在", {reach | held}}, {u"维持在", {reach | held}}, {u"稳定达到", {reach | held}},
    // the number is the level after a change
    {u"增至", {level | rise | running}}, {u"升至", {level | rise}}, {u"降至", {level | fall}}, {u"涨至", {level | rise}},
    {u"提升至", {level | rise}}, {u"提升到", {level | rise}}, {u"提高到", {level | rise}}, {u"提高至", {level | rise}},
    {u"增加到", {level | rise | grown}}, {u"增加至", {level | rise}}, {u"增长到", {level | rise}}, {u"增长至", {level | rise}},
    {u"上升到", {level | rise}}, {u"上升至", {level | rise}}, {u"扩大到", {level | rise}}, {u"扩大至", {level | rise}},
    {u"发展到", {level | rise}}, {u"扩展到", {level | rise}}, {u"扩展至", {level | rise}}, {u"延长至", {level | rise}},
    {u"延长到", {level | rise}}, {u"跃升到", {level | rise}}, {u"跃升至", {level | rise}}, {u"攀升至", {level | rise}},
    {u"增到", {level | rise}}, {u"升到", {level | rise}}, {u"上调至", {level | rise}}, {u"上调到", {level | rise}},
    {u"提高为", {level | rise}}, {u"增加为", {level | rise}}, {u"拓展至", {level | rise}}, {u"拓展到", {level | rise}},
    {u"优化至", {level}}, {u"优化到", {level}}, {u"调整至", {level}}, {u"调整到", {level}}, {u"改善至", {level}},
    {u"下降到", {level | fall}}, {u"下降至", {level | fall}}, {u"降低到", {level | fall}}, {u"降低至", {level | fall}},
    {u"减少到", {level | fall}}, {u"减少至", {level | fall}}, {u"压减至", {level | fall}}, {u"压减到", {level | fall}},
    {u"缩短至", {level | fall}}, {u"缩短到", {level | fall}}, {u"压缩至", {level | fall}}, {u"压缩到", {level | fall}},
    {u"回落到", {level | fall}}, {u"回落至", {level | fall}}, {u"降到", {level | fall}}, {u"缩小到", {level | fall}},
    {u"缩小至", {level | fall}}, {u"下调至", {level | fall}}, {u"下调到", {level | fall}}, {u"压降至", {level | fall}},
    {u"减至", {level | fall}}, {u"减到", {level | fall}}, {u"精简至", {level | fall}}, {u"缩减到", {level | fall}},
    {u"缩减至", {level | fall}}, {u"下降为", {level | fall}}, {u"到", {level}}, {u"至", {level}},
    // relative or absolute change
    {u"增长", {rise}}, {u"增长了", {rise}}, {u"增加", {rise}}, {u"增加了", {rise}}, {u"提高", {rise}}, {u"提高了", {rise}},
    {u"上升", {rise}}, {u"上升了", {rise}}, {u"上涨", {rise}}, {u"上涨了", {rise}}, {u"升高", {rise}}, {u"提升", {rise}},
    {u"提升了", {rise}}, {u"回升", {rise}}, {u"扩大", {rise}}, {u"扩大了", {rise}}, {u"增", {lean | rise}}, {u"涨", {lean | rise}},
    {u"增幅", {rise}}, {u"涨幅", {rise}}, {u"增速", {rise}}, {u"增长率", {rise}}, {u"增幅达", {rise}}, {u"涨幅达", {rise}},
    {u"增速达", {rise}}, {u"增长速度", {rise}}, {u"增幅为", {rise}}, {u"增速为", {rise}}, {u"增长达", {rise}},
    {u"增速保持", {rise}}, {u"增速达到", {rise}}, {u"增长率达到", {rise}}, {u"增长率为", {rise}}, {u"递增", {rise}},
    {u"上浮", {rise}}, {u"上调", {rise}}, {u"增产", {rise}}, {u"增收", {rise}}, {u"增效", {rise}}, {u"快", {lean | rise | gap}},
    {u"高", {lean | rise | gap}}, {u"多", {lean | rise}}, {u"多出", {rise}}, {u"高出", {rise | gap}}, {u"快于", {rise | gap}},
    {u"增多", {rise}}, {u"加快", {lean | rise}}, {u"增大", {rise}}, {u"延长", {rise}},
    {u"改善", {lean | rise}}, {u"好于", {rise | gap}}, {u"拉动", {filler}},
    {u"下降", {fall}}, {u"下降了", {fall}}, {u"降低", {fall}}, {u"降低了", {fall}}, {u"减少", {fall | cut}}, {u"减少了", {fall | cut}},
    {u"下跌", {fall}}, {u"回落", {fall}}, {u"缩短", {fall}}, {u"缩小", {fall}},
    {u"降", {lean | fall}}, {u"减", {lean | fall}}, {u"少", {lean | fall}}, {u"降幅", {fall}}, {u"降幅达", {fall}}, {u"收窄", {fall}},
    {u"下滑", {fall}}, {u"下调", {fall}}, {u"慢", {lean | fall | gap}}, {u"低", {lean | fall | gap}}, {u"减产", {fall}},
    {u"削减", {fall}}, {u"压降", {fall}}, {u"递减", {fall}}, {u"跌", {lean | fall}}, {u"缩减", {lean | fall}}, {u"降幅为", {fall}},
    {u"负增长", {fall}}, {u"缩短了", {fall}}, {u"下浮", {fall}},
    // running totals
    {u"累计", {running}}, {u"累计达", {running | reach}}, {u"累计达到", {running | reach}}, {u"累计已", {running | done}},
    {u"总计", {running}}, {u"合计", {running}}, {u"共计", {running}}, {u"总共", {running}}, {u"共有", {running | reach}}, {u"共达", {running | reach}}, {u"累计新增", {running | fresh}},
    {u"累计完成", {running}}, {u"累计实现", {running}}, {u"累计建成", {running}}, {u"累计超", {running | bounds, Bound::above}},
    {u"累计超过", {running | bounds, Bound::above}}, {u"累计突破", {running | bounds, Bound::above}},
    {u"至此", {running}}, {u"共", {filler}},
    // comparison with the period before
    {u"同比", {compare}}, {u"环比", {compare}}, {u"比上年", {compare}}, {u"较上年", {compare}}, {u"比去年", {compare}},
    {u"较去年", {compare}}, {u"比上年同期", {compare}}, {u"较上年同期", {compare}}, {u"比前一年", {compare}},
    {u"比上一年", {compare}}, {u"比上年预算", {compare}}, {u"比上年又", {compare}}, {u"比前年", {compare}},
    {u"较上年末", {compare}}, {u"比上年末", {compare}}, {u"比上年底", {compare}}, {u"比去年底", {compare}},
    {u"比上年实际", {compare}}, {u"按可比价格计算", {filler}}, {u"按可比口径", {filler}}, {u"按可比价格", {filler}},
    {u"按不变价格计算", {filler}}, {u"同口径", {filler}}, {u"按可比口径计算", {filler}}, {u"扣除价格因素", {filler}},
    {u"实际", {filler}}, {u"名义", {filler}}, {u"比上一个五年", {compare}}, {u"比上五年", {compare}},
    {u"年均", {average}}, {u"平均每年", {average}}, {u"年平均", {average}}, {u"每年平均", {average}}, {u"每年", {average}},
    {u"年均实际", {average}}, {u"平均", {filler}}, {u"年均分别", {average | spread}}, {u"两年平均", {average}},
    {u"三年平均", {average}}, {u"五年平均", {average}}, {u"平均年", {average}}, {u"平均每年递", {average}},
    // estimates, aims, facts
    {u"预计", {estimate}}, {u"预计达", {estimate | reach}}, {u"预计达到", {estimate | reach}}, {u"预计为", {estimate | reach}},
    {u"预计可达", {estimate | reach}}, {u"预计可以达到", {estimate | reach}}, {u"预计完成", {estimate | reach}}, {u"预计实现", {estimate | reach}},
    {u"初步核算", {estimate}}, {u"预估", {estimate}}, {u"初步统计", {estimate}}, {u"估计", {estimate}},
    {u"初步预计", {estimate}}, {u"预期", {filler}}, {u"预期达到", {reach}}, {u"预期增长", {rise}}, {u"预期为", {reach}},
    {u"力争", {aim}}, {u"争取", {aim}}, {u"力争达到", {aim | reach}}, {u"拟", {aim}}, {u"将", {aim}},
    {u"确保", {aim}}, {u"努力达到", {aim | reach}}, {u"力争实现", {aim | reach}},
    {u"争取达到", {aim | reach}}, {u"要达到", {aim | reach}}, {u"可", {filler}}, {u"可以", {filler}}, {u"可以达到", {reach}},
    {u"拟定为", {aim | reach}}, {u"定为", {reach}}, {u"计划为", {reach}},
    {u"已", {done}}, {u"已经", {done}}, {u"已完成", {done}}, {u"已建成", {done}}, {u"均", {filler}}, {u"也", {filler}},
    {u"又", {filler}}, {u"再", {filler}}, {u"还", {filler}}, {u"都", {filler}}, {u"各", {spread}}, {u"分别", {spread}},
    {u"分别为", {spread | reach}}, {u"分别是", {spread | reach}}, {u"另", {filler}}, {u"另有", {reach}}, {u"每人", {filler}},
    {u"其中", {filler}}, {u"仍然", {filler}},
    // bounds
    {u"约", {bounds, Bound::about}}, {u"大约", {bounds, Bound::about}}, {u"约为", {bounds | reach, Bound::about}},
    {u"约占", {bounds | share, Bound::about}}, {u"约达", {bounds | reach, Bound::about}},
    {u"大致", {bounds, Bound::about}}, {u"大体", {bounds, Bound::about}},
    {u"超", {bounds, Bound::above}}, {u"超过", {bounds, Bound::above}}, {u"超过了", {bounds, Bound::above}},
    {u"超出", {bounds, Bound::above}}, {u"逾", {bounds, Bound::above}}, {u"高于", {bounds | gap, Bound::above}},
    {u"大于", {bounds, Bound::above}}, {u"多于", {bounds, Bound::above}},
    {u"远超", {bounds, Bound::above}}, {u"均超", {bounds, Bound::above}}, {u"已超", {bounds | done, Bound::above}},
    {u"均超过", {bounds, Bound::above}}, {u"已超过", {bounds | done, Bound::above}},
    {u"不少于", {bounds, Bound::at_least}}, {u"不低于", {bounds, Bound::at_least}}, {u"至少", {bounds, Bound::at_least}},
    {u"不小于", {bounds, Bound::at_least}}, {u"不下", {bounds, Bound::at_least}}, {u"起码", {bounds, Bound::at_least}},
    {u"不超过", {bounds, Bound::at_most}}, {u"不高于", {bounds, Bound::at_most}}, {u"不大于", {bounds, Bound::at_most}},
    {u"不多于", {bounds, Bound::at_most}}, {u"最多", {bounds, Bound::at_most}}, {u"不突破", {bounds, Bound::at_most}},
    {u"近", {bounds, Bound::below}}, {u"接近", {bounds, Bound::below}}, {u"将近", {bounds, Bound::below}},
    {u"不足", {bounds, Bound::below}}, {u"不到", {bounds, Bound::below}}, {u"低于", {bounds | gap, Bound::below}},
    {u"少于", {bounds, Bound::below}}, {u"小于", {bounds, Bound::below}}, {u"未超过", {bounds, Bound::at_most}},
    {u"达近", {bounds | reach, Bound::below}}, {u"已近", {bounds, Bound::below}},
    {u"≥", {bounds, Bound::at_least}}, {u">=", {bounds, Bound::at_least}}, {u"＞=", {bounds, Bound::at_least}},
    {u"≤", {bounds, Bound::at_most}}, {u"<=", {bounds, Bound::at_most}}, {u"≧", {bounds, Bound::at_least}},
    {u"≦", {bounds, Bound::at_most}}, {u">", {bounds, Bound::above}}, {u"<", {bounds, Bound::below}},
    {u"＜=", {bounds, Bound::at_most}}, {u"＞", {bounds, Bound::above}}, {u"＜", {bounds, Bound::below}},
    // ranks, streaks, shares, work of the period, the level before
   
   
    {u"连续", {row}}, {u"已连续", {row | done}},
    {u"占", {share}}, {u"新增", {fresh}}, {u"净增", {fresh}}, {u"新建", {fresh}}, {u"增设", {fresh}}, {u"扩增", {fresh}}, {u"新开工", {fresh}}, {u"新设", {fresh}}, {u"新设立", {fresh}}, {u"新成立", {fresh}}, {u"新认定", {fresh}}, {u"新培育", {fresh}},
    {u"新引进", {fresh}}, {u"新签", {fresh}}, {u"新晋", {fresh}}, {u"新招", {fresh}}, {u"新发", {fresh}},
    {u"由", {from}}, {u"从", {from}},
    // at the head of a clause only
    {u"总量", {running | lone}}, {u"总额", {running | lone}}, {u"总数", {running | lone}}, {u"总规模", {filler | lone}},
    // nouns that end like one of the words above
    {u"占比", {noun | share}}, {u"比重", {noun | share}}, {u"比例", {noun | share}}, {u"身高", {noun}},
    {u"核减", {lean | fall}}, {u"压减", {lean | fall}}, {u"精减", {lean | fall}}, {u"减免", {noun}}, {u"精简", {lean | fall}}, {u"压缩", {lean | fall}}, {u"折合", {filler}}, {u"约合", {bounds, Bound::about}}, {u"合", {filler | lone}}, {u"新高", {noun}},
    {u"下达", {noun}}, {u"发达", {noun}}, {u"到达", {noun}}, {u"传达", {noun}}, {u"直达", {noun}},
    {u"拟安排", {aim | reach}}, {u"安排", {reach}}, {u"计划安排", {aim | reach}}, {u"共安排", {reach}},
    {u"行为", {noun}}, {u"作为", {noun}}, {u"国有", {noun}}, {u"所有", {noun}}, {u"存在", {noun}}, {u"内在", {noun}},
    {u"公共", {noun}}, {u"许可", {noun}}, {u"认可", {noun}}, {u"人均", {noun}}, {u"户均", {noun}}, {u"日均", {noun}},
    {u"亩均", {noun}}, {u"首都", {noun}}, {u"成都", {noun}}, {u"成就", {noun}}, {u"合约", {noun}}, {u"签约", {noun}},
    {u"违约", {noun}}, {u"集约", {noun}}, {u"模拟", {noun}}, {u"虚拟", {noun}}, {u"女高", {noun}}, {u"报到", {noun}},
    {u"周边", {noun}}, {u"就业", {noun}}, {u"民有", {noun}}, {u"最低", {noun}}, {u"最高", {noun}}, {u"家有", {noun}},
};

/// Words that bound a number from behind it.
inline constexpr WordEntry after_number[] = {
    {u"左右", {bounds, Bound::about}},   {u"上下", {bounds, Bound::about}},   {u"以上", {bounds, Bound::at_least}},
    {u"及以上", {bounds, Bound::at_least}}, {u"之上", {bounds, Bound::at_least}}, {u"以内", {bounds, Bound::at_most}},
    {u"之内", {bounds, Bound::at_most}}, {u"以下", {bounds, Bound::at_most}}, {u"及以下", {bounds, Bound::at_most}},
    {u"之下", {bounds, Bound::at_most}}, {u"多", {bounds, Bound::above}},     {u"余", {bounds, Bound::above}},
    {u"强", {bounds, Bound::above}},     {u"弱", {bounds, Bound::below}},     {u"挂零", {bounds, Bound::above}},
};

/// Words with which a clause opens before it comes to what is measured: left out of the subject.
inline constexpr WordEntry clause_openers[] = {
    {u"今年", {}}, {u"去年", {}}, {u"上年", {}}, {u"全年", {}}, {u"本年", {}}, {u"年内", {}}, {u"目前", {}}, {u"截至目前", {}},
    {u"一年来", {}}, {u"五年来", {}}, {u"这五年", {}}, {u"过去一年", {}}, {u"过去五年", {}}, {u"几年来", {}}, {u"年底", {}},
    {u"这一年", {}}, {u"这三年", {}}, {u"三年来", {}}, {u"五年", {}}, {u"五年内", {}}, {u"同时", {}}, {u"其中", {}}, {u"此外", {}},
    {u"另外", {}}, {u"特别是", {}}, {u"尤其是", {}}, {u"单是", {}}, {u"至于", {}}, {u"因为", {}}, {u"而", {}}, {u"并", {}},
    {u"并且", {}}, {u"而且", {}}, {u"还", {}}, {u"也", {}}, {u"又", {}}, {u"已", {}}, {u"已经", {}}, {u"将", {}},
    {u"拟", {}}, {u"再", {}}, {u"使", {}}, {u"使得", {}}, {u"让", {}}, {u"令", {}}, {u"预计", {estimate}}, {u"初步预计", {estimate}},
    {u"据初步统计", {estimate | adjunct}}, {u"据初步核算", {estimate | adjunct}}, {u"初步核算", {estimate}}, {u"预估", {estimate}}, {u"据统计", {adjunct}},
    {u"力争", {aim}}, {u"争取", {aim}}, {u"确保", {aim}}, {u"努力", {aim}}, {u"累计", {running}}, {u"共", {}},
    {u"总共", {running}}, {u"共计", {running}}, {u"总计", {running}}, {u"合计", {running}}, {u"积极", {}}, {u"大力", {}}, {u"持续", {}},
    {u"全面", {}}, {u"稳步", {}}, {u"扎实", {}}, {u"加快", {}}, {u"进一步", {}}, {u"着力", {}}, {u"深入", {}}, {u"有序", {}},
    {u"不断", {}}, {u"切实", {}}, {u"统筹", {}}, {u"率先", {}},
    {u"成功", {}}, {u"圆满", {}}, {u"顺利", {}}, {u"超额", {}}, {u"提前", {}}, {u"继续", {}}, {u"全力", {}}, {u"精准", {}},
    {u"我们", {}}, {u"全国已有", {}}, {u"对", {}}, {u"把", {}}, {u"为", {}}, {u"向", {}}, {u"从", {}}, {u"由", {}}, {u"按", {adjunct}},
    {u"以", {}}, {u"自", {}}, {u"在", {}}, {u"到", {}}, {u"首次", {}}, {u"首批", {}}, {u"一批", {}},
    {u"总额", {}}, {u"基本", {}}, {u"相继", {}}, {u"分别", {}}, {u"全部", {}}, {u"均", {}}, {u"和", {}}, {u"与", {}},
    {u"及", {}}, {u"以及", {}}, {u"的", {}}, {u"了", {}}, {u"是", {}}, {u"有", {}}, {u"达", {}}, {u"达到", {}}, {u"至", {}},
    {u"另有", {}}, {u"年均", {}}, {u"平均每年", {}}, {u"每年", {}}, {u"年", {}}, {u"，", {}}, {u"、", {}}, {u" ", {}}, {u"：", {}},
    {u"等", {}}, {u"于", {}}, {u"根据", {adjunct}}, {u"按照", {adjunct}}, {u"连续", {}}, {u"同比", {}}, {u"即", {}}, {u"一是", {}},
    {u"二是", {}}, {u"三是", {}}, {u"四是", {}}, {u"五是", {}}, {u"增长", {}}, {u"下降", {}},
    {u"扣除", {adjunct}}, {u"由于", {adjunct}}, {u"除了", {adjunct}}, {u"随着", {adjunct}}, {u"面对", {adjunct}}, {u"围绕", {adjunct}},
    {u"坚持", {adjunct}}, {u"聚焦", {adjunct}}, {u"通过", {adjunct}}, {u"为了", {adjunct}}, {u"如果", {adjunct}},
    {u"相应地", {}}, {u"相应", {}}, {u"尽管", {adjunct}}, {u"但", {}}, {u"但是", {}}, {u"虽然", {adjunct}}, {u"我国", {}}, {u"只", {}}, {u"仅", {}}, {u"却", {}},
    {u"成为", {}}, {u"认真", {}}, {u"现有", {}}, {u"现已", {}}, {u"拥有", {}},
};

/// Verbs of work that take what is counted as their object.  Alone before a number they are no
/// subject; what follows the number, or what went before, is.
inline constexpr WordEntry work_verbs[] = {
    {u"完成", {}}, {u"实施", {}}, {u"推进", {}}, {u"推动", {}}, {u"开展", {}}, {u"实现", {}}, {u"提供", {}},
    {u"发放", {}}, {u"打造", {}}, {u"建成", {}}, {u"建设", {}}, {u"新建", {}}, {u"组织", {}}, {u"举办", {}}, {u"获得", {}},
    {u"获批", {}}, {u"落实", {}}, {u"支持", {}}, {u"促进", {}}, {u"加强", {}}, {u"强化", {}}, {u"做好", {}}, {u"抓好", {}},
    {u"推出", {}}, {u"引导", {}}, {u"启动", {}}, {u"新增", {fresh}}, {u"增加", {}}, {u"培育", {}}, {u"引进", {}}, {u"引入", {}},
    {u"新开", {}}, {u"创建", {}}, {u"认定", {}}, {u"形成", {}}, {u"覆盖", {}}, {u"服务", {}}, {u"惠及", {}}, {u"吸引", {}},
    {u"发布", {}}, {u"出台", {}}, {u"制定", {}}, {u"修订", {}}, {u"达成", {}}, {u"成立", {}}, {u"设立", {}}, {u"打通", {}},
    {u"办理", {}}, {u"办结", {}}, {u"化解", {}}, {u"处置", {}}, {u"治理", {}}, {u"整治", {}}, {u"改造", {}}, {u"新改建", {}},
    {u"竣工", {}}, {u"开工", {}}, {u"完工", {}}, {u"开复工", {}}, {u"投用", {}}, {u"新开工", {}}, {u"开工建设", {}}, {u"建成投用", {}},
    {u"培训", {}}, {u"招录", {}}, {u"拥有", {}}, {u"汇聚", {}}, {u"集聚", {}}, {u"落地", {}}, {u"签约", {}}, {u"入驻", {}},
    {u"布局", {}}, {u"配备", {}}, {u"配置", {}}, {u"筹集", {}}, {u"筹措", {}}, {u"盘活", {}}, {u"取消", {}}, {u"清理", {}}, {u"拆除", {}}, {u"腾退", {}}, {u"搬迁", {}}, {u"立项", {}}, {u"谋划", {}}, {u"储备", {}},
    {u"兑现", {}}, {u"减轻", {}}, {u"减少", {}}, {u"净增", {}}, {u"扩增", {}}, {u"增设", {}}, {u"扩大", {}},
    {u"改善", {}}, {u"提升", {}}, {u"提高", {}}, {u"降低", {}}, {u"保障", {}}, {u"解决", {}}, {u"解决好", {}}, {u"优化", {}},
    {u"健全", {}}, {u"完善", {}}, {u"构建", {}}, {u"深化", {}}, {u"巩固", {}}, {u"鼓励", {}}, {u"带动", {}}, {u"撬动", {}},
    {u"争取", {}}, {u"争创", {}}, {u"申报", {}}, {u"入选", {}}, {u"获评", {}}, {u"荣获", {}}, {u"创成", {}}, {u"评选", {}},
    {u"遴选", {}}, {u"选派", {}}, {u"招引", {}}, {u"承办", {}}, {u"参与", {}}, {u"涉及", {}}, {u"涵盖", {}}, {u"包括", {}},
    {u"达标", {}}, {u"修建", {}}, {u"修复", {}}, {u"整修", {}}, {u"改建", {}}, {u"扩建", {}}, {u"新改扩建", {}}, {u"开通", {}},
    {u"开行", {}}, {u"运行", {}}, {u"运营", {}}, {u"发行", {}}, {u"下达", {}},
    {u"拨付", {}}, {u"投入", {}}, {u"实行", {}}, {u"施行", {}}, {u"开发", {}}, {u"造林", {}}, {u"绿化", {}},
    {u"种植", {}}, {u"生产了", {}}, {u"破获", {}}, {u"查处", {}}, {u"受理", {}}, {u"接待", {}}, {u"聚集", {}}, {u"累计形成", {}},
    {u"共建", {}}, {u"新签", {}}, {u"签订", {}}, {u"签署", {}}, {u"达产", {}}, {u"投产", {}}, {u"上市", {}}, {u"设置", {}},
};

/// Verbs between who acts and what is counted: what stands before them is not the subject.
inline constexpr WordEntry splitting_verbs[] = {
    {u"汇聚", {}}, {u"受理", {}}, {u"解决", {}}, {u"提供", {}}, {u"举办", {}}, {u"组织", {}}, {u"接待", {}}, {u"接受", {}},
    {u"招聘", {}}, {u"招录", {}}, {u"实施", {}}, {u"完成", {}}, {u"建成", {}}, {u"发放", {}}, {u"发布", {}}, {u"拥有", {}},
    {u"吸引", {}}, {u"设立", {}}, {u"引进", {}}, {u"取得", {}}, {u"成立", {}}, {u"开展", {}}, {u"获批", {}},
    {u"享受", {}}, {u"集聚", {}}, {u"培育", {}}, {u"打造", {}}, {u"推出", {}}, {u"承办", {}}, {u"签订", {}},
    {u"制定", {}}, {u"出台", {}}, {u"修订", {}}, {u"启动", {}}, {u"筹集", {}}, {u"争取", {}}, {u"下达", {}}, {u"拨付", {}},
    {u"创造", {}}, {u"达成", {}}, {u"增加了", {}}, {u"减少了", {}}, {u"生产了", {}}, {u"修建了", {}}, {u"建成了", {}},
    {u"建设了", {}}, {u"培养了", {}}, {u"安排了", {}}, {u"接入", {}}, {u"成为", {}}, {u"形成", {}}, {u"帮助", {}},     {u"破获", {}}, {u"处置", {}}, {u"组建", {}}, {u"选派", {}}, };

/// Words at which the noun phrase behind a number ends; those marked as nouns do not end it.
inline constexpr WordEntry phrase_ends[] = {
    {u"在", {}},       {u"进入", {}},   {u"列入", {}},     {u"纳入", {}},     {u"用于", {}},       {u"投向", {}},
    {u"如期", {}},   {u"按期", {}},     {u"占全", {}},     {u"已经", {}},     {u"全面", {}},   {u"相继", {}},
    {u"顺利", {}},     {u"圆满", {}},   {u"首次", {}},     {u"陆续", {}},     {u"台阶", {}},     {u"大台阶", {}}, {u"大关", {}},   {u"关口", {}}, {u"门槛", {}},   {u"提前", {}},   {u"基本", {}},
    {u"加快", {}},     {u"，", {}},     {u"；", {}},       {u"。", {}},       {u"：", {}},       {u"！", {}},     {u"？", {}},
    {u"\n", {}},      {u"及", {}},     {u"以及", {}},     {u"并", {}},       {u"正", {}},       {u"将", {}},         {u"为", {}},       {u"是", {}},     {u"比", {}},       {u"潜在", {noun}}, {u"存在", {noun}}, {u"所在", {noun}},
    {u"内在", {noun}}, {u"现在", {noun}}, {u"在建", {noun}}, {u"在校", {noun}}, {u"在园", {noun}}, {u"在库", {noun}},
    {u"在线", {noun}}, {u"在岗", {noun}}, {u"及以上", {noun}}, {u"普及", {noun}}, {u"涉及", {noun}}, {u"行为", {noun}},
    {u"正常", {noun}}, {u"真正", {noun}}, {u"正高", {noun}}, {u"改正", {noun}}, {u"合并", {noun}}, {u"并购", {noun}},
    {u"并网", {noun}}, {u"兼并", {noun}}, {u"将军", {noun}}, {u"比赛", {noun}}, {u"占比", {noun}}, {u"比例", {noun}},
    {u"比重", {noun}}, {u"对比", {noun}}, {u"性价比", {noun}}, {u"基本建设", {noun}}, {u"基本养老", {noun}},
    {u"基本医疗", {noun}}, {u"基本公共", {noun}}, {u"全面小康", {noun}}, {u"基本农田", {noun}}, {u"为民", {noun}},
    {u"作为", {noun}}, {u"在押", {noun}}, {u"在外", {noun}}, {u"正式", {}}, {u"改为", {}},
};

/// What makes a verb the beginning of a noun: 保障性, 覆盖率, 投资额.
inline constexpr std::u16string_view noun_suffixes = u"性率数型化者区站点员业费金额量面局品期地办厅部线院所制法权类网";

}  // namespace zhibiao::detail::read
