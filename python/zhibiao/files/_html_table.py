# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What pages have around a report: the tags, class names and first words of what is not its text."""

from __future__ import annotations

__all__ = ["AROUND_NAMES", "AROUND_TAGS", "AROUND_WORDS", "BLOCK_TAGS", "NO_TEXT_TAGS"]

# Never text.
NO_TEXT_TAGS = frozenset(
    (
        *("script", "style", "noscript", "template", "svg", "math", "head", "select", "option", "button"),
        *("textarea", "input", "object", "embed", "canvas", "video", "audio", "iframe", "frame"),
        *("frameset",),
    )
)
# Begin and end a line.
BLOCK_TAGS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section"),
        *("summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
# Around a report, unless most of the page is in them.
AROUND_TAGS = frozenset(("nav", "footer", "aside"))
# Words of class names and ids of the same, in English and in pinyin.
AROUND_NAMES = frozenset(
    (
        *("nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "crumb"),
        *("crumbs", "position", "weizhi", "dqwz", "location", "footer", "foot", "bottom", "dibu"),
        *("copyright", "share", "shares", "sharebox", "bdshare", "bdsharebuttonbox", "fenxiang"),
        *("sidebar", "side", "related", "relate", "relevant", "relation", "xgwz", "xgyd", "xglj", "xgxw"),
        *("recommend", "recommended", "tuijian", "hot", "hotnews", "rank", "ranking", "comment"),
        *("comments", "pinglun", "toolbar", "tools", "toolbox", "pagination", "pager", "paging"),
        *("search", "login", "banner", "ad", "ads", "advert", "guanggao", "qrcode", "erweima"),
        *("friendlink", "friendlinks", "yqlj", "topbar", "daohang", "prevnext"),
    )
)
# A short line that begins with one of them is not of the report.
AROUND_WORDS = (
    *(
        "来源：",
        "来源:",
        "信息来源",
        "文章来源",
        "稿件来源",
        "发布时间",
        "发布日期",
        "发表时间",
        "时间：",
        "日期：",
        "更新时间",
    ),
    *("作者：", "责任编辑", "责编", "编辑：", "审核：", "初审：", "终审：", "记者："),
    *(
        "浏览次数",
        "浏览量",
        "阅读量",
        "阅读次数",
        "阅读：",
        "点击数",
        "点击量",
        "点击：",
        "点击次数",
        "访问量",
        "访问次数",
    ),
    *(
        "字号",
        "字体",
        "【字号",
        "【字体",
        "[字号",
        "[字体",
        "【大",
        "大 中 小",
        "放大",
        "缩小",
        "默认",
        "语音播报",
    ),
    *("分享到", "分享：", "分享至", "微信", "微博", "扫一扫", "扫码", "收藏", "【收藏", "朗读"),
    *("打印", "【打印", "[打印", "关闭", "【关闭", "[关闭", "下载", "返回", "【返回"),
    *(
        "上一篇",
        "下一篇",
        "上一条",
        "下一条",
        "上一页",
        "下一页",
        "末页",
        "相关链接",
        "相关阅读",
        "相关新闻",
        "相关稿件",
    ),
    *(
        "相关文章",
        "相关文件",
        "相关解读",
        "延伸阅读",
        "推荐阅读",
        "热门",
        "热点",
        "最新",
        "更多",
        "您现在的位置",
        "您当前的位置",
    ),
    *(
        "当前位置",
        "您的位置",
        "所在位置",
        "位置：",
        "首页",
        "网站首页",
        "版权所有",
        "主办单位",
        "主办：",
        "承办单位",
        "承办：",
    ),
    *(
        "技术支持",
        "网站标识码",
        "网站支持",
        "联系我们",
        "关于我们",
        "网站地图",
        "网站声明",
        "联系电话",
        "电话：",
        "地址：",
        "邮编",
    ),
    *(
        "邮政编码",
        "传真",
        "Copyright",
        "copyright",
        "COPYRIGHT",
        "©",
        "索引号",
        "发文机关",
        "发布机构",
        "主题分类",
        "成文日期",
    ),
    *("今天是", "欢迎", "登录", "注册", "无障碍", "长者", "繁体", "移动版", "手机版"),
)
