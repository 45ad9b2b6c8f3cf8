// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "table.hpp"

#include <zhibiao/read/figures.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {
namespace {

using namespace test;

TEST_CASE("The measures of the guide") {
  check(review, {
      {"新增产业园区3个，累计12个。",
       "3个|amount|=|2024|新增产业园区; "
       "12个|cumulative|=|2024|新增产业园区"},
      {"新增企业165家。", "165家|amount|=|2024|新增企业"},
      {"扩增学位8054个。", "8054个|amount|=|2024|扩增学位"},
      {"数字经济收入预计2万亿元。", "2万亿元(2000000000000 元)|amount|=|2024|数字经济收入|estimated"},
      {"优良天数达293天。", "293天|amount|=|2024|优良天数"},
      {"细颗粒物浓度30.6微克/立方米。", "30.6微克/立方米|amount|=|2024|细颗粒物浓度"},
      {"培育创新企业累计398家，认定总数达540家，床位总量达38086张，管网增至620公里，泵站共有7座。",
       "398家|cumulative|=|2024|培育创新企业; "
       "540家|cumulative|=|2024|认定总数; "
       "38086张|cumulative|=|2024|床位总量; "
       "620公里|cumulative|=|2024|管网; "
       "7座|cumulative|=|2024|泵站"},
      {"工业产值增长6%，出口下降35.9%，居民收入年均增长5.5%。",
       "6%|growth|=|2024|工业产值; "
       "35.9%(-35.9 %)|growth|=|2024|出口; "
       "5.5%|growth|=|2024|居民收入"},
      {"空气优良天数同比增加16天，失业率下降0.97个百分点，地下水位升高4.52米。",
       "16天|change|=|2024|空气优良天数; "
       "0.97个百分点(-0.97 百分点)|change|=|2024|失业率; "
       "4.52米|change|=|2024|地下水位"},
      {"高新产品占比72.2%，安全饮水覆盖率达95.92%，群众满意率98.08%，研发人员占四分之一强。",
       "72.2%|ratio|=|2024|高新产品占比; "
       "95.92%|ratio|=|2024|安全饮水覆盖率; "
       "98.08%|ratio|=|2024|群众满意率; "
       "四分之一(25 %)|ratio|>|2024|研发人员"},
      {"社区食堂实现街镇全覆盖。", "全覆盖(100 %)|ratio|=|2024|社区食堂"},
      {"新建农房3200套，为年度任务的1.3倍。",
       "3200套|amount|=|2024|新建农房; "
       "1.3倍|attainment|=|2024|新建农房"},
      {"项目完成率99.7%。", "99.7%|attainment|=|2024|项目完成率"},
      {"固定资产投资完成年度计划的105%。", "105%|attainment|=|2024|固定资产投资"},
      {"人均产值为全省水平的3.3倍，旅游收入翻番，夜间客流翻两番。",
       "3.3倍|multiple|=|2024|人均产值; "
       "翻番(2 倍)|multiple|=|2024|旅游收入; "
       "翻两番(4 倍)|multiple|=|2024|夜间客流"},
      {"经济总量居全市第二，财政收入增速全市第一，教育满意度位列全国首位，营商环境居全市之首。",
       "第二(2 位)|rank|=|2024|经济总量; "
       "第一(1 位)|rank|=|2024|财政收入增速; "
       "首位(1 位)|rank|=|2024|教育满意度; "
       "之首(1 位)|rank|=|2024|营商环境"},
      {"连续10年获评平安县。", "10年|streak|=|2024|获评平安县"},
      {"空气质量连续六年全市最优。", "六年(6 年)|streak|=|2024|空气质量"},
      // two figures of one subject, two subjects of one verb
      {"新增产业基金165支，累计398支。",
       "165支|amount|=|2024|新增产业基金; "
       "398支|cumulative|=|2024|新增产业基金"},
      {"整治4座桥、7个点位。", "4座|amount|=|2024|桥; 7个|amount|=|2024|点位"},
      // an absolute change that is itself the work is an amount; change needs a comparison
      {"新增床位300张，扩增车位90个，增设站点12处，床位比上年增加300张，密度提高2个百分点。",
       "300张|amount|=|2024|新增床位; "
       "90个|amount|=|2024|扩增车位; "
       "12处|amount|=|2024|增设站点; "
       "300张|change|=|2024|床位; "
       "2个百分点|change|=|2024|密度"},
  });
}

TEST_CASE("The bounds of the guide") {
  check(review, {
      {"新增车位5000个左右。", "5000个|amount|~|2024|新增车位"},
      {"绿地约30万亩。", "30万亩(300000 亩)|amount|~|2024|绿地"},
      {"全市大约有企业1200户。", "1200户|amount|~|2024|企业"},
      {"产值10亿元以上的企业达12家。",
       "10亿元(1000000000 元)|amount|>=|2024|企业达|optional; "
       "12家|amount|=|2024|产值10亿元以上的企业"},
      {"不少于80%的街道设立站点。", "80%|ratio|>=|2024|街道设立站点"},
      {"兑付率不低于99%。", "99%|ratio|>=|2024|兑付率"},
      {"至少建成3所学校。", "3所|amount|>=|2024|学校"},
      {"充电桩突破2万根。", "2万根(20000 根)|amount|>|2024|充电桩"},
      {"入园企业超过300家。", "300家|amount|>|2024|入园企业"},
      {"服务群众50多万人次。", "50多万人次(500000 人次)|amount|>|2024|服务群众"},
      {"改造管网80余公里。", "80余公里(80 公里)|amount|>|2024|改造管网"},
      {"优良率高于90%。", "90%|ratio|>|2024|优良率"},
      {"绿化率四成强。", "四成(40 %)|ratio|>|2024|绿化率"},
      {"办理时限压减至5天以内。", "5天|amount|<=|2024|办理时限"},
      {"亏损企业不超过20家。", "20家|amount|<=|2024|亏损企业"},
      {"浓度不高于32微克/立方米。", "32微克/立方米|amount|<=|2024|浓度"},
      {"能耗在0.5吨标准煤以下。", "0.5吨标准煤|amount|<=|2024|能耗"},
      {"近200名干部下沉一线。", "200名|amount|<|2024|干部下沉一线"},
      {"空置率不足3%。", "3%|ratio|<|2024|空置率"},
      {"审批时间不到2小时。", "2小时|amount|<|2024|审批时间"},
      {"企业负担率低于15%。", "15%|ratio|<|2024|企业负担率"},
      {"生产总值增长5%—6%。", "5%—6%(5..6 %)|growth|range|2024|生产总值"},
      {"培育示范村2至3个。", "2至3个(2..3 个)|amount|range|2024|培育示范村"},
      {"修建泵站8—10座。", "8—10座(8..10 座)|amount|range|2024|修建泵站"},
      {"亩产八十斤到九十九斤。", "八十斤到九十九斤(80..99 斤)|amount|range|2024|亩产"},
  });
}

TEST_CASE("What is not a figure: dates, plans, ordinals, names, codes, slogans, item numbers") {
  check(review, {
      {"会议于2024年3月5日上午9时召开。", ""},
      {"坚持“十四五”规划不动摇，谋划“十五五”发展。", ""},
      {"第六届民俗节、第23期培训班举办，工业4.0阶段开启。", ""},
      {"落实“1+6”文件，推进HD00-0116地块、“3个100”工程、13号线建设，用好TNF100设备，办好2024青禾论坛。",
       ""},
      {"建设“双一流”高校，坚持“两个毫不动摇”。", ""},
      {"一是抓产业，二是抓民生。", ""},
      {"（三）出台一批政策，建成一系列平台，首个试点落地，首家门店开业。", ""},
      {"5G基站、G6高速、K12教育、A4纸、3D打印、500强企业、120急救、12345热线。", ""},
      {"设立“六个一”专班，办好“一件事”，走好“最后一公里”。", ""},
  });
}

TEST_CASE("What a reader could leave out is marked, or not taken") {
  check(review, {
      {"年产值1亿元以上企业达12家。",
       "1亿元(100000000 元)|amount|>=|2024|产值|optional; "
       "12家|amount|=|2024|产值1亿元以上企业"},
      {"打造15分钟健身圈。", ""},
      {"抢修历时47天。", ""},
      {"实施五大行动，推出十项措施，落实三年行动计划，建设两个园区。", ""},
      {"隐患全部清零，实现零事故。", ""},
      // a percentage, a fraction, a decimal or a scale word is never left out
      {"出口增长百分之七点五，工业总产值达到两万亿元，三分之一的乡镇通燃气。",
       "百分之七点五(7.5 %)|growth|=|2024|出口; "
       "两万亿元(2000000000000 元)|amount|=|2024|工业总产值; "
       "三分之一(33.33 %)|ratio|=|2024|乡镇通燃气"},
      {"完成水利投资二点五亿元。", "二点五亿元(250000000 元)|amount|=|2024|完成水利投资"},
  });
}

TEST_CASE("Ratio subjects carry the ratio's own name and scope") {
  check(review, {
      {"独角兽企业120家，全市占比38.5%。",
       "120家|amount|=|2024|独角兽企业; "
       "38.5%|ratio|=|2024|独角兽企业全市占比"},
      {"保障房开工率95%，按期竣工率90%。", "95%|ratio|=|2024|保障房开工率; 90%|ratio|=|2024|按期竣工率"},
  });
}

TEST_CASE("Estimates cover what they govern") {
  check(review, {
      {"预计外贸总值500亿元、增长6%，接待游客30万人次。",
       "500亿元(50000000000 元)|amount|=|2024|外贸总值|estimated; "
       "6%|growth|=|2024|外贸总值|estimated; "
       "30万人次(300000 人次)|amount|=|2024|接待游客"},
      {"农业增加值预计80亿元，增长3%；渔业产值12亿元。",
       "80亿元(8000000000 元)|amount|=|2024|农业增加值|estimated; "
       "3%|growth|=|2024|农业增加值|estimated; "
       "12亿元(1200000000 元)|amount|=|2024|渔业产值"},
      {"经初步核算，生产总值600亿元，增长5%。",
       "600亿元(60000000000 元)|amount|=|2024|生产总值|estimated; "
       "5%|growth|=|2024|生产总值|estimated"},
      {"城镇新增就业6万人。", "6万人(60000 人)|amount|=|2024|城镇新增就业"},
      {"预估产值300亿元、出口80亿元。",
       "300亿元(30000000000 元)|amount|=|2024|产值|estimated; "
       "80亿元(8000000000 元)|amount|=|2024|出口|estimated"},
  });
}

TEST_CASE("A bound behind a list, and one before it") {
  check(review, {
      {"工业、服务业分别增长4.5%、5.5%左右。", "4.5%|growth|~|2024|工业; 5.5%|growth|~|2024|服务业"},
      {"工业、服务业增长4.5%、5.5%左右。",
       "4.5%|growth|=|2024|工业、服务业; "
       "5.5%|growth|~|2024|工业、服务业"},
      {"机场、港口吞吐量分别超过300万人次、200万吨。",
       "300万人次(3000000 人次)|amount|>|2024|机场吞吐量; "
       "200万吨(2000000 吨)|amount|>|2024|港口吞吐量"},
      {"建设农村公路、慢行步道分别不少于30公里、12公里。",
       "30公里|amount|>=|2024|建设农村公路; "
       "12公里|amount|>=|2024|慢行步道"},
  });
}

TEST_CASE("Ambition is no bound") {
  check(plan, {
      {"生产总值力争增长5.5%。", "5.5%|growth|=|2025|生产总值|target"},
      {"税收努力达到600亿元。", "600亿元(60000000000 元)|amount|=|2025|税收|target"},
      {"失业率确保5%。", "5%|ratio|=|2025|失业率|target"},
      {"社区食堂基本实现街镇全覆盖。", "全覆盖(100 %)|ratio|=|2025|社区食堂|target"},
  });
}

TEST_CASE("Five years: flows have the span, levels the last year") {
  check(five_years, {
      {"新增就业30万人，居民收入年均增长6%。",
       "30万人(300000 人)|amount|=|2020-2024|新增就业; "
       "6%|growth|=|2020-2024|居民收入"},
      {"常住人口达到300万人，森林覆盖率稳定在45%，经济总量稳居全省第三。",
       "300万人(3000000 人)|amount|=|2024|常住人口; "
       "45%|ratio|=|2024|森林覆盖率; "
       "第三(3 位)|rank|=|2024|经济总量"},
      {"财政收入比2020年增长40%。", "40%|growth|=|2020-2024|财政收入"},
      {"企业从120家增加到180家，研发强度由2.1%提高到3.0%。",
       "120家|cumulative|=|2019|企业; "
       "180家|cumulative|=|2024|企业; "
       "2.1%|ratio|=|2019|研发强度; "
       "3.0%(3 %)|ratio|=|2024|研发强度"},
      {"五年来，累计投入20亿元。", "20亿元(2000000000 元)|cumulative|=|2020-2024|投入"},
      {"新增森林30万亩。", "30万亩(300000 亩)|amount|=|2020-2024|新增森林"},
      {"2024年，新增就业6万人。", "6万人(60000 人)|amount|=|2024|新增就业"},
      {"2022年以来，新建住房3万套。", "3万套(30000 套)|amount|=|2022-2024|新建住房"},
  });
}

TEST_CASE("A running total follows its marker; a yearly flow stays an amount") {
  check(review, {
      {"道路累计300公里，绿地总数40处，水库增至12座，库房共计8间。",
       "300公里|cumulative|=|2024|道路; "
       "40处|cumulative|=|2024|绿地总数; "
       "12座|cumulative|=|2024|水库; "
       "8间|cumulative|=|2024|库房"},
      {"入园企业达90家，入库企业达到80家，注册户数已达70户。",
       "90家|amount|=|2024|入园企业; "
       "80家|amount|=|2024|入库企业; "
       "70户|amount|=|2024|注册户数"},
      {"社会消费品零售总额达90亿元，进出口总额达12亿美元。",
       "90亿元(9000000000 元)|amount|=|2024|社会消费品零售总额; "
       "12亿美元(1200000000 美元)|amount|=|2024|进出口总额"},
      {"总额达30亿元。", "30亿元(3000000000 元)|cumulative|=|2024|"},
  });
}

TEST_CASE("A gap to another place is a change, its sign as worded") {
  check(review, {
      {"居民收入增速高于全国0.3个百分点。", "0.3个百分点|change|=|2024|居民收入增速"},
      {"物价涨幅低于全省0.2个百分点。", "0.2个百分点(-0.2 百分点)|change|=|2024|物价涨幅"},
  });
}

TEST_CASE("Multiples and growth in multiples") {
  check(review, {
      {"技术交易额增长5.4倍。", "5.4倍|growth|=|2024|技术交易额"},
      {"产量比上年高一倍多。", "一倍(1 倍)|multiple|>|2024|产量"},
      {"外贸额是2020年的1.8倍。", "1.8倍|multiple|=|2020-2024|外贸额"},
  });
}

TEST_CASE("Ranks") {
  check(review, {
      {"装机和发电量均居全省第一。", "第一(1 位)|rank|=|2024|装机和发电量"},
      {"综合考评进入全国前三。", "前三(3 位)|rank|<=|2024|综合考评"},
      {"增速排名第5位。", "第5(5 位)|rank|=|2024|增速"},
      {"环境位列第三名。", "第三(3 位)|rank|=|2024|环境"},
  });
}

TEST_CASE("Downwards: the size of the fall is bounded; work done is positive") {
  check(review, {
      {"单位能耗下降超10%。", "10%(-10 %)|growth|>|2024|单位能耗"},
      {"压减支出23.8亿元。", "23.8亿元(2380000000 元)|amount|=|2024|压减支出"},
      {"裁撤机构减少12个。", "12个|amount|=|2024|裁撤机构"},
  });
}

TEST_CASE("Old texts read like their modern forms") {
  check(review, {
      {"粮食增长百分之七点五。", "百分之七点五(7.5 %)|growth|=|2024|粮食"},
      {"基建投资一百二十亿元。", "一百二十亿元(12000000000 元)|amount|=|2024|基建投资"},
      {"税收１２０亿元。", "１２０亿元(12000000000 元)|amount|=|2024|税收"},
      {"鋼產量達到五百三十五萬噸，比一九五二年增長百分之二十六。",
       "五百三十五萬噸(5350000 噸)|amount|=|2024|鋼產量; "
       "百分之二十六(26 %)|growth|=|1952-2024|鋼產量"},
      {"钢产量比1957年增长百分之五十。", "百分之五十(50 %)|growth|=|1957-2024|钢产量"},
  });
}

TEST_CASE("Full width, zero width, traditional characters: read the same, quoted as they stand") {
  check(review, {
      {"新增　产业空间２６．８万平方米，增长１２．５％。",
       "２６．８万平方米(268000 平方米)|amount|=|2024|新增　产业空间; "
       "１２．５％(12.5 %)|growth|=|2024|新增　产业空间"},
      {"社會消費品零售總額達九十億元，增長百分之五點二。",
       "九十億元(9000000000 元)|amount|=|2024|社會消費品零售總額; "
       "百分之五點二(5.2 %)|growth|=|2024|社會消費品零售總額"},
      {"全縣新建學校十二所。", "十二所(12 所)|amount|=|2024|全縣新建學校"},
  });
}

TEST_CASE("Broken lines and what a page leaves around a text") {
  check(review, {
      {"累计改造老旧小区\n，惠及居民3万户。", "3万户(30000 户)|amount|=|2024|惠及居民"},
      {"推进《中小企业\n促进条例》实施，培训企业300家。", "300家|amount|=|2024|培训企业"},
      {"字号：大 中 小\n打印本页\n新建学校12所。\n分享到：微信 微博\n版权所有 2025",
       "12所|amount|=|2024|新建学校"},
      {"首页 > 公开 > 报告（2024-03-05 10:20）", ""},
  });
}

TEST_CASE("Lists with 分别: members take their numbers in turn, and share a head or a tail") {
  check(review, {
      {"工业、建筑业、服务业增加值分别增长4%、5%、6%。",
       "4%|growth|=|2024|工业增加值; "
       "5%|growth|=|2024|建筑业增加值; "
       "6%|growth|=|2024|服务业增加值"},
      {"城镇和农村居民收入分别增长5%和6.5%。",
       "5%|growth|=|2024|城镇居民收入; "
       "6.5%|growth|=|2024|农村居民收入"},
      {"国有企业营业收入、利润分别增长6%、8%。",
       "6%|growth|=|2024|国有企业营业收入; "
       "8%|growth|=|2024|国有企业利润"},
      {"固定资产投资、社会消费品零售总额分别增长4%、5%。",
       "4%|growth|=|2024|固定资产投资; "
       "5%|growth|=|2024|社会消费品零售总额"},
      {"中小学生近视率和肥胖率分别下降0.5个和0.3个百分点。",
       "0.5个(-0.5 百分点)|change|=|2024|中小学生近视率; "
       "0.3个百分点(-0.3 百分点)|change|=|2024|中小学生肥胖率"},
  });
}

TEST_CASE("Lists without 分别: each number has words of its own") {
  check(review, {
      {"检查企业300家、商户1200户、工地80个。",
       "300家|amount|=|2024|检查企业; "
       "1200户|amount|=|2024|商户; "
       "80个|amount|=|2024|工地"},
      {"建成公园6个、口袋公园11个。", "6个|amount|=|2024|建成公园; 11个|amount|=|2024|口袋公园"},
      {"建成12座桥梁、3条隧道。", "12座|amount|=|2024|桥梁; 3条|amount|=|2024|隧道"},
  });
}

TEST_CASE("Elided subjects") {
  check(review, {
      {"培育专精特新企业165家，累计398家，全市占比38.5%。",
       "165家|amount|=|2024|培育专精特新企业; "
       "398家|cumulative|=|2024|培育专精特新企业; "
       "38.5%|ratio|=|2024|培育专精特新企业全市占比"},
      {"引进项目86个，总投资120亿元，开工率95%。",
       "86个|amount|=|2024|引进项目; "
       "120亿元(12000000000 元)|amount|=|2024|引进项目总投资; "
       "95%|ratio|=|2024|引进项目开工率"},
      {"接待游客412万人次，增长11.3%，实现旅游收入27.4亿元，增长9.6%。",
       "412万人次(4120000 人次)|amount|=|2024|接待游客; "
       "11.3%|growth|=|2024|接待游客; "
       "27.4亿元(2740000000 元)|amount|=|2024|实现旅游收入; "
       "9.6%|growth|=|2024|实现旅游收入"},
      {"研发投入强度达到3.1%，提高0.4个百分点。",
       "3.1%|ratio|=|2024|研发投入强度; "
       "0.4个百分点|change|=|2024|研发投入强度"},
      {"新建桥梁12座，其中跨河桥4座。", "12座|amount|=|2024|新建桥梁; 4座|amount|=|2024|跨河桥"},
  });
}

/// `number (reason) in clause`
std::string unread(std::string_view text) {
  const auto document = Document::borrow(text);
  std::string out;
  for (const auto& row : figures(document).unread)
    out += (out.empty() ? "" : "; ") + std::string(document.quote(row.number)) + " (" +
           std::string(to_string(row.reason)) + ") in " + std::string(document.quote(row.clause));
  return out;
}

TEST_CASE("Numbers that are no figures are returned with the reason and their clause") {
  check(unread, {
      {"编号88，新建学校12所。", "88 (bare_number) in 编号88"},
      {"预算为1000000000000000000000000000000000000000万元，增长5%。",
       "1000000000000000000000000000000000000000万元 (number_too_large) in "
       "预算为1000000000000000000000000000000000000000万元"},
      {"坚持“1+6”和“3个100”。", ""},
      {"全市新建学校12所。", ""},
      {"", ""},
  });
}

TEST_CASE("A number that is too large is no row, and never another number") {
  std::string digits = "9";
  for (int length = 1; length < 60; ++length, digits += "9") {
    const auto document = Document::from_utf8("产值" + digits + "亿元。");
    const auto found = figures(document);
    CHECK(found.rows.size() + found.unread.size() == 1);
    if (found.rows.empty()) CHECK(found.unread[0].reason == UnreadReason::number_too_large);
    else CHECK(to_string(found.rows[0].value) == digits + "00000000");
  }
}

TEST_CASE("Where the text does not say when, the period is unknown") {
  const auto document = Document::borrow("新建学校12所。");
  const auto found = figures(document);
  REQUIRE(found.rows.size() == 1);
  CHECK(to_string(found.rows[0].period).empty());
  CHECK(found.rows[0].role == Role::achievement);
}

TEST_CASE("Offsets, quotations and sentences are those of the file") {
  const auto document = Document::borrow("\xEF\xBB\xBF总述。\r\n新增\xE2\x80\x8B学位8054个，增长３％。\r\n");
  const auto found = figures(document);
  REQUIRE(found.rows.size() == 2);
  CHECK(found.rows[0].span == Span{11, 16});
  CHECK(document.quote(found.rows[0].span) == "8054个");
  CHECK(document.quote(found.rows[1].span) == "３％");
  CHECK(subject_text(document, found.rows[0]) == "新增\xE2\x80\x8B学位");
  CHECK(document.quote(found.rows[0].sentence) == document.quote(found.rows[1].sentence));
  CHECK(document.quote(found.rows[0].sentence).ends_with("增长３％。"));
}

TEST_CASE("A mark, line ends and zero-width characters change offsets and nothing else") {
  const std::string plain = "2025年政府工作报告\n一、2024年工作回顾\n新建学校12所，增长5%。\n二、2025年主要任务\n新建学校15所左右。\n";
  const auto rows = [](const std::string& text) {
    const auto document = Document::borrow(text);
    return dump(document, figures(document));
  };
  CHECK(rows(plain) == "12所|amount|=|2024|新建学校; 5%|growth|=|2024|新建学校; 15所|amount|~|2025|新建学校|target");
  std::string returns;
  for (const char c : plain) returns += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(rows(returns) == rows(plain));
  CHECK(rows("\xEF\xBB\xBF" + plain) == rows(plain));
  CHECK(rows("\xE2\x80\x8B" + plain + "\xE2\x80\x8B") == rows(plain));
}

TEST_CASE("Units are listed once, the empty unit first") {
  const auto document = Document::borrow("学校12所、医院3所，服务76万，浓度3毫克/升、4毫克/升。");
  const auto found = figures(document);
  CHECK(found.units == std::vector<std::string>{"", "所", "毫克/升"});
  REQUIRE(found.rows.size() == 5);
  CHECK(found.unit_of(found.rows[2]).empty());
  CHECK(found.unit_of(found.rows[4]) == "毫克/升");
}

TEST_CASE("What is printed is kept: the power of ten of the last digit") {
  const auto resolution = [](std::string_view text) {
    const auto found = figures(Document::borrow(text));
    return found.rows.empty() ? 99 : static_cast<int>(found.rows[0].resolution);
  };
  CHECK(resolution("产值26.8万元。") == 3);
  CHECK(resolution("增长5.50%。") == -2);
  CHECK(resolution("增长6%。") == 0);
  CHECK(resolution("产值120亿元。") == 8);
}

}  // namespace
}  // namespace zhibiao
