# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The Han characters that official prose uses most: they tell text from bytes that were decoded wrongly.

Counted over forty government work reports of 1954 to 2026, each report with the same weight.
"""

from __future__ import annotations

__all__ = ["COMMON_HAN"]

# Four hundred of reports in simplified characters; they make up five in six characters of such a report.
_SIMPLIFIED = (
    "的和国业发一大展要加进建经工民产人政中化设年制力有全实在生会作改增地济重农行社是新强主高不我资持动体"
    "革保务各提方了能理合推对基成为企面平开以度现定长等家们区个上好用法出市分步入同技五义续到本关施部学坚"
    "系点机育公文多项利结治这事量性支城科管教品快水完积善规十决于收代调外金策村极深投服三质场计活继取整就"
    "共过来稳放效级目时应术万得府划安自费构比创造总亿更元立内种下领必通财群正际位优促导期心护二前题特解统"
    "向程源问益百标九众严扩任与四争权消防都础商两战信域件当格环做口营融价第之把所办运明条职些也须升健形可"
    "世转障求达今使境路物型广小界切交范着员族别落及原流八式后其从认努数需集预节门央监精批控相还医军备乡变"
    "税并较电党将研势表准险干局意去确风适措低省引真反道他少团间贸居协食而组由起依六先命抓值七线联供略镇处"
    "海减粮院已思专果千执打率根综算养断挥态难速突维情想子固劳台逐才斗卫接配充老模神观指贯均试证紧究然采具"
)
# What the four hundred of a report in traditional characters add to them.
_TRADITIONAL = (
    "國業們這産經個爲會義發對於關設計農現來進動機過資須並劃濟萬點還應亞內時美當實且種學但議運營費務後術日"
    "洲爭團因級數將財東從很領長聯題問約係開總許體勞南幾戰只够助餘侵灣軍華達統條倍區據衆協廣結積導羣衞沒門"
    "員互組害兩難佔視常者鬥律最間規備證項權困受料預億它况職織質破此那注嚴朝私續蘇變西選復壞繼認克極足購災"
    "迅輸節遠說標或願參敎象盟越鮮印採容失望則月際瓦憲如土手樣額浪適勝護擧顧敵又官恢準製訂養福零棉無己包損"
    "校辦"
)
# Forms of them that Big5 has.
_OF_BIG5 = "產為衛戶說稅內別溫教眾啟裡臺強戰黨體"
COMMON_HAN = frozenset(_SIMPLIFIED + _TRADITIONAL + _OF_BIG5)
