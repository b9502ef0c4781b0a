// All that the page says by itself, in both languages. {0}, {1} stand for what is put in.

const WORDS = {
  zh: {
    "brand": "政策图谱",
    "language.zh": "中文", "language.en": "English",
    "title.read": "阅读与溯源 · 政策图谱", "title.find": "查找 · 政策图谱", "title.coverage": "群体与部门 · 政策图谱", "title.graph": "关系图 · 政策图谱",
    "title.commitments": "量化承诺 · 政策图谱", "title.check": "核对引语 · 政策图谱", "title.documents": "文件 · 政策图谱",
    "nav.name": "视图", "nav.read": "阅读溯源", "nav.find": "查找", "nav.coverage": "群体×部门", "nav.graph": "关系图", "nav.commitments": "量化承诺", "nav.check": "核对引语", "nav.about": "怎样读",
    "search.label": "在措施、群体和部门中查找", "search.placeholder": "查措施、群体、部门", "search.button": "查找", "search.suggestions": "建议",
    "suggest.group": "群体", "suggest.department": "部门", "suggest.measure": "措施 {0}",

    "basis.STATED": "明文", "basis.IMPLIED": "推知", "basis.REMIT": "按职责推断", "basis.CURATED": "人工核定",
    "inferred.short": "推断", "basis.badge": "〔{0}〕",
    "evidence.entry": "（词条“{0}”）", "evidence.rule": "规则：{0}", "evidence.source": "。出处：{0}",
    "switches.legend": "显示哪些依据", "switches.paper": "打印和复制含推断（附标注）",
    "paper.without": "推断所得的关联未印出。",

    "read.held": "所存为摘要：{0}，摘要所载日期 {1}。摘要是转述，不是政策原文。", "read.record": "文本记录", "read.other": "换一份（共 {0} 份文件）",
    "read.nothing": "尚未载入任何文件。", "read.part": "本页 {0} 条，共 {1} 条措施", "read.choose": "选一条措施，看它依据什么",
    "read.how": "点左边任一条措施：右边列出从它到文件的每一步，以及它所及的群体、部门、数字和引文标记。移到某一项上，左边相应的字会亮起，反之亦然。",
    "read.paraphrase": "实线是摘要明写的；虚线和点线是推出来的，总带着字样。没有收录的原文，这里不会假装有。", "read.begin": "从第一条读起",
    "measure.name": "措施 {0}", "measure.record": "记录页", "measure.graph": "关系图", "measure.close": "回到全文",
    "chain.hops": "依据链", "chain.groups": "目标群体", "chain.departments": "责任部门", "chain.numbers": "量化承诺", "chain.markers": "引文标记", "chain.absences": "没有什么，为什么", "chain.related": "相关措施",
    "chain.noNumbers": "没有数字、期限或时限。", "chain.noneStated": "摘要没有明写。", "chain.inferred": "推断所得，摘要未明写",
    "item.open": "看依据链", "item.close": "收起依据链",
    "related.because": "同：",
    "verdict.VERIFIED": "✓ 已核对", "verdict.INFERRED": "≈ 推断", "verdict.NOT_HELD": "○ 未收录", "verdict.BROKEN": "✗ 不符",
    "hop.VALUE": "数值", "hop.STATEMENT": "陈述", "hop.RULE": "规则", "hop.SPAN": "文字", "hop.MARKER": "引文标记", "hop.PARAGRAPH": "来源段落", "hop.DOCUMENT": "文件",
    "span.place": "第 {0}–{1} 字", "span.line": "第 {0} 行第 {1} 字",
    "paragraph.name": "来源第 {0} 段（{1}）", "paragraph.marker": "标记 [{0}]", "paragraph.notHeld": "段落文字未收录：",
    "alignment.ASSUMED": "假定对应", "alignment.CONFIRMED": "已确认对应", "alignment.UNALIGNED": "对不上",
    "absence.NOT_IN_DIGEST": "摘要未提及", "absence.SOURCE_NOT_HELD": "原文未收录", "absence.NOT_EXTRACTED": "有字样而未能读出",
    "field.departments": "责任部门", "field.targetGroups": "目标群体", "field.commitments": "量化承诺", "field.citations": "引文", "field.text": "原文", "field.deadline": "时限",
    "dimension.TARGET_GROUP": "群体", "dimension.DEPARTMENT": "部门", "dimension.THEME": "主题", "dimension.PARAGRAPH": "来源段落", "dimension.DOCUMENT": "文件", "dimension.BASIS": "依据",

    "cite.title": "引用与固定链接", "cite.style": "格式", "cite.day": "阅读日期", "cite.copy": "复制著录", "cite.copyLink": "复制链接", "cite.wording": "措施全文",
    "style.GB_T_7714_2015": "GB/T 7714—2015", "style.APA": "APA", "style.BIBTEX": "BibTeX", "style.CSL_JSON": "CSL-JSON",
    "copy.done": "已复制", "copy.byHand": "浏览器不让复制，请自行选取：", "copy.csv": "下载表格（CSV）",

    "find.title": "查找措施", "find.facets": "按类别筛选", "find.count": "{0} 条措施", "find.relaxed": "。没有一条含全部字词，以下为近似。", "find.why": "为什么在这里",
    "find.nothing": "没有措施符合。这是一个可以去问的问题，不是“没有”的证明。", "find.withRemit": "连按职责推断的一起看（附标注）", "find.again": "重新查找",
    "filter.q": "字词", "filter.document": "文件", "filter.theme": "主题", "filter.group": "群体", "filter.department": "部门", "filter.paragraph": "来源段落", "filter.number": "有数字或期限", "filter.remove": "去掉条件 {0}",
    "facet.NUMBER": "数字与期限", "facet.hasNumber": "有数字或期限", "facet.noDepartment": "摘要没有明写部门。打开“按职责推断”可看推断的部门。", "facet.none": "无", "facet.more": "另 {0} 项",
    "pages.name": "翻页", "pages.first": "回到开头", "pages.next": "下一页",

    "coverage.title": "哪些群体由哪些部门的措施覆盖", "coverage.lead": "每格是同时涉及该群体和该部门的措施数，点开即见。空格“?”是一个问题：所选依据下没有措施把两者连起来。",
    "coverage.zeros": "连没有任何措施的群体和部门一起列出", "coverage.noneNamed": "这里的摘要没有一处明写由哪个部门负责，所以按明文这张表是空的。", "coverage.fewNamed": "这里只计摘要明写的部门，而摘要很少写明。",
    "coverage.withRemit": "加上按职责推断的部门（附标注）", "coverage.caption": "{0} 个群体 × {1} 个部门，共 {2} 条措施。数字含下级群体和下属部门；“推断”另计。",
    "coverage.question": "{0}与{1}：没有措施，是一个问题", "coverage.cell": "{0}与{1}的措施", "coverage.group": "群体", "coverage.department": "部门", "coverage.plain": "明文或核定", "coverage.inferred": "推断",

    "graph.title": "关系图", "graph.choose": "先在查找或阅读中选一条措施，再点“关系图”。", "graph.of": "关系图：", "graph.lead": "线型与字样说明依据：实线明文，虚线推知，点线按职责推断，粗线人工核定。点图中的框展开它的邻居，再点收起；右边的列表内容相同。",
    "graph.drawing": "关系图，内容同列表", "graph.list": "关系列表", "graph.alone": "在所选依据下没有邻居。", "graph.unreached": "另有 {0} 个下位群体没有措施，未列。", "graph.more": "另有 {0} 条措施未列。", "graph.expand": "展开", "graph.expandNamed": "展开 {0}",
    "kind.Measure": "措施", "kind.TargetGroup": "群体", "kind.Department": "部门", "kind.SourceParagraph": "来源段落", "kind.Theme": "主题",
    "edge.CITES": "标记所指", "edge.THEME": "主题", "edge.BROADER": "上位群体", "edge.NARROWER": "下位群体", "edge.PARENT": "上级部门", "edge.SUBORDINATE": "下属部门",

    "commitments.title": "量化承诺", "commitments.lead": "摘要中的 {0} 处数字、期限或时限，照原样列出。期限何时起算摘要没有说，所以不推算年份。", "commitments.none": "没有数字、期限或时限。",
    "commitments.measure": "措施", "commitments.printed": "原样文字", "commitments.indicator": "指标与范围", "commitments.value": "数值", "commitments.period": "期限", "commitments.deadline": "时限", "commitments.address": "固定链接",
    "commitment.indicator": "指标", "commitment.population": "范围", "commitment.value": "数值", "commitment.period": "期限", "commitment.deadline": "时限", "commitment.approximate": "（约）",
    "period.years": "{0} 年", "period.months": "{0} 个月", "period.days": "{0} 天", "period.noStart": "（起点未说明）",
    "comparator.EQUAL": "等于", "comparator.AT_LEAST": "不低于", "comparator.AT_MOST": "不高于", "comparator.MORE_THAN": "超过", "comparator.LESS_THAN": "低于", "comparator.null": "",
    "order.name": "排序", "order.DOCUMENT": "按文件次序", "order.VALUE_DESCENDING": "数值从大到小", "order.VALUE_ASCENDING": "数值从小到大", "order.DEADLINE_ASCENDING": "时限从早到晚", "order.DEADLINE_DESCENDING": "时限从晚到早", "order.UNIT_ASCENDING": "按单位",
    "time.title": "时间", "time.deadlines": "写明的时限", "time.noDeadlines": "没有写明年份的时限。", "time.periods": "期限（只有长短；虚边：起点未说明）", "time.noPeriods": "没有期限。",

    "check.title": "核对引语", "check.lead": "贴上一句话，看它是否一字不差地见于所存文本，见于何处。", "check.label": "要核对的话（4 到 2000 字）", "check.button": "核对",
    "check.limits": "核对只说明字句是否见于所存文本，不说明内容是否属实，也不说明政策原文怎样写。", "check.copy": "复制结论和位置", "check.quotable": "可作政策原文引用", "check.notQuotable": "不可作政策原文引用",
    "quote.EXACT": "一字不差", "quote.WIDTH_OR_SPACE_ONLY": "只差全半角或空白", "quote.SCRIPT_VARIANT": "只差繁简", "quote.PARTIAL": "只有部分见于文本", "quote.NOT_FOUND": "未见", "quote.TOO_SHORT": "太短，无法核对",
    "heldIn.DIGEST": "见于摘要", "heldIn.ORIGINAL": "见于原文",

    "documents.title": "选一份文件", "documents.lead": "共 {0} 份文件。", "documents.all": "在全部文件中查找", "documents.row": "{0} · {1} · {2} 条措施",

    "behind.title": "此页背后的查询（{0}）", "behind.lead": "此页所见全部来自公开的 GraphQL 接口，程序也能同样取得。", "behind.copy": "复制查询", "behind.open": "在 GraphiQL 中打开", "behind.variables": "变量",
    "error.title": "没能取得内容", "error.unreachable": "连不上服务器。请检查网络，再试一次。", "error.unreadable": "服务器的回答无法读懂。", "error.again": "再试一次", "error.start": "回到首页",
  },
  en: {
    "brand": "Policy Graph",
    "language.zh": "中文", "language.en": "English",
    "title.read": "Read and trace · Policy Graph", "title.find": "Find · Policy Graph", "title.coverage": "Groups and departments · Policy Graph", "title.graph": "Graph · Policy Graph",
    "title.commitments": "Commitments · Policy Graph", "title.check": "Check a quotation · Policy Graph", "title.documents": "Documents · Policy Graph",
    "nav.name": "Views", "nav.read": "Read and trace", "nav.find": "Find", "nav.coverage": "Groups × departments", "nav.graph": "Graph", "nav.commitments": "Commitments", "nav.check": "Check a quotation", "nav.about": "How to read this",
    "search.label": "Find in measures, groups and departments", "search.placeholder": "Measures, groups, departments", "search.button": "Find", "search.suggestions": "Suggestions",
    "suggest.group": "Group", "suggest.department": "Department", "suggest.measure": "Measure {0}",

    "basis.STATED": "stated", "basis.IMPLIED": "implied", "basis.REMIT": "inferred from remit", "basis.CURATED": "curated",
    "inferred.short": "inferred", "basis.badge": " [{0}]",
    "evidence.entry": " (entry “{0}”)", "evidence.rule": "rule: {0}", "evidence.source": ". Source: {0}",
    "switches.legend": "Bases to show", "switches.paper": "Print and copy what is inferred (labelled)",
    "paper.without": "Inferred links are not printed.",

    "read.held": "Held is a digest: {0}, date as stated by the digest {1}. A digest is a paraphrase and not the policy's wording.", "read.record": "Record of the text", "read.other": "Another one (of {0} documents)",
    "read.nothing": "No document has been loaded yet.", "read.part": "{0} measures on this page, {1} in all", "read.choose": "Choose a measure and see what it rests on",
    "read.how": "Choose any measure on the left: on the right stands each step from it to the document, and the groups, departments, numbers and markers that it has. Move over an item and its characters light up in the text, and the other way round.",
    "read.paraphrase": "A solid line is stated by the digest; dashed and dotted lines are inferred and always say so. An original that is not held is not pretended.", "read.begin": "Begin with the first",
    "measure.name": "Measure {0}", "measure.record": "Record", "measure.graph": "Graph", "measure.close": "Back to the text",
    "chain.hops": "Chain", "chain.groups": "Target groups", "chain.departments": "Departments", "chain.numbers": "Commitments", "chain.markers": "Markers", "chain.absences": "What is missing, and why", "chain.related": "Related measures",
    "chain.noNumbers": "No number, period or deadline.", "chain.noneStated": "Not stated by the digest.", "chain.inferred": "Inferred, not stated by the digest",
    "item.open": "Show its chain", "item.close": "Hide its chain",
    "related.because": "Shared: ",
    "verdict.VERIFIED": "✓ verified", "verdict.INFERRED": "≈ inferred", "verdict.NOT_HELD": "○ not held", "verdict.BROKEN": "✗ broken",
    "hop.VALUE": "Value", "hop.STATEMENT": "Statement", "hop.RULE": "Rule", "hop.SPAN": "Characters", "hop.MARKER": "Marker", "hop.PARAGRAPH": "Source paragraph", "hop.DOCUMENT": "Document",
    "span.place": "characters {0}–{1}", "span.line": "line {0}, column {1}",
    "paragraph.name": "source paragraph {0} ({1})", "paragraph.marker": "marker [{0}]", "paragraph.notHeld": "its text is not held: ",
    "alignment.ASSUMED": "assumed", "alignment.CONFIRMED": "confirmed", "alignment.UNALIGNED": "does not align",
    "absence.NOT_IN_DIGEST": "the digest says nothing of it", "absence.SOURCE_NOT_HELD": "the original is not held", "absence.NOT_EXTRACTED": "there are characters that could not be read",
    "field.departments": "Departments", "field.targetGroups": "Target groups", "field.commitments": "Commitments", "field.citations": "Citations", "field.text": "Original text", "field.deadline": "Deadline",
    "dimension.TARGET_GROUP": "Group", "dimension.DEPARTMENT": "Department", "dimension.THEME": "Theme", "dimension.PARAGRAPH": "Source paragraph", "dimension.DOCUMENT": "Document", "dimension.BASIS": "Basis",

    "cite.title": "Cite, and permalinks", "cite.style": "Style", "cite.day": "Read on", "cite.copy": "Copy the citation", "cite.copyLink": "Copy the link", "cite.wording": "The whole measure",
    "style.GB_T_7714_2015": "GB/T 7714—2015", "style.APA": "APA", "style.BIBTEX": "BibTeX", "style.CSL_JSON": "CSL-JSON",
    "copy.done": "Copied", "copy.byHand": "The browser does not let this page copy; select it yourself:", "copy.csv": "Download the table (CSV)",

    "find.title": "Find measures", "find.facets": "Narrow down", "find.count": "{0} measures", "find.relaxed": ". None holds every word; these come near.", "find.why": "Why it is here",
    "find.nothing": "No measure fits. That is a question to ask, and no proof that there is none.", "find.withRemit": "Include what is inferred from remits (labelled)", "find.again": "Start again",
    "filter.q": "words", "filter.document": "document", "filter.theme": "theme", "filter.group": "group", "filter.department": "department", "filter.paragraph": "source paragraph", "filter.number": "has a number or period", "filter.remove": "Remove the condition {0}",
    "facet.NUMBER": "Numbers and periods", "facet.hasNumber": "Has a number or period", "facet.noDepartment": "No department is stated. Switch on “inferred from remit” to see those inferred.", "facet.none": "None", "facet.more": "{0} more",
    "pages.name": "Pages", "pages.first": "To the beginning", "pages.next": "Next page",

    "coverage.title": "Which groups are met by measures of which departments", "coverage.lead": "A cell counts the measures that have both the group and the department; open it to see them. An empty cell “?” is a question: on the chosen bases no measure joins the two.",
    "coverage.zeros": "List groups and departments without any measure too", "coverage.noneNamed": "Nowhere does the digest state which department acts, so on what is stated this table is empty.", "coverage.fewNamed": "Only departments that the digest states are counted here, and it states few.",
    "coverage.withRemit": "Add departments inferred from their remits (labelled)", "coverage.caption": "{0} groups × {1} departments, {2} measures. Counts include narrower groups and subordinate bodies; what is inferred is counted apart.",
    "coverage.question": "{0} and {1}: no measure, a question", "coverage.cell": "Measures with {0} and {1}", "coverage.group": "Group", "coverage.department": "Department", "coverage.plain": "Stated or curated", "coverage.inferred": "Inferred",

    "graph.title": "Graph", "graph.choose": "First choose a measure while finding or reading, then “Graph”.", "graph.of": "Graph of", "graph.lead": "The shape of a line and its word say the basis: solid stated, dashed implied, dotted inferred from remit, thick curated. Choose a box to unfold its neighbours, again to fold them; the list says the same.",
    "graph.drawing": "Drawing of the graph, the same as the list", "graph.list": "The graph as a list", "graph.alone": "No neighbours on the chosen bases.", "graph.unreached": "{0} narrower groups without a measure are not listed.", "graph.more": "{0} more measures are not listed.", "graph.expand": "unfold", "graph.expandNamed": "unfold {0}",
    "kind.Measure": "Measure", "kind.TargetGroup": "Group", "kind.Department": "Department", "kind.SourceParagraph": "Source paragraph", "kind.Theme": "Theme",
    "edge.CITES": "marker", "edge.THEME": "theme", "edge.BROADER": "broader", "edge.NARROWER": "narrower", "edge.PARENT": "parent", "edge.SUBORDINATE": "subordinate",

    "commitments.title": "Commitments", "commitments.lead": "{0} numbers, periods and deadlines of the digest, as printed. When a period begins is not said, so no year is computed.", "commitments.none": "No numbers, periods or deadlines.",
    "commitments.measure": "Measure", "commitments.printed": "As printed", "commitments.indicator": "Indicator and population", "commitments.value": "Value", "commitments.period": "Period", "commitments.deadline": "Deadline", "commitments.address": "Permalink",
    "commitment.indicator": "Indicator", "commitment.population": "Population", "commitment.value": "Value", "commitment.period": "Period", "commitment.deadline": "Deadline", "commitment.approximate": " (about)",
    "period.years": "{0} years", "period.months": "{0} months", "period.days": "{0} days", "period.noStart": " (start not stated)",
    "comparator.EQUAL": "equal to", "comparator.AT_LEAST": "at least", "comparator.AT_MOST": "at most", "comparator.MORE_THAN": "more than", "comparator.LESS_THAN": "less than", "comparator.null": "",
    "order.name": "Order", "order.DOCUMENT": "as in the document", "order.VALUE_DESCENDING": "largest value first", "order.VALUE_ASCENDING": "smallest value first", "order.DEADLINE_ASCENDING": "earliest deadline first", "order.DEADLINE_DESCENDING": "latest deadline first", "order.UNIT_ASCENDING": "by unit",
    "time.title": "Time", "time.deadlines": "Deadlines stated", "time.noDeadlines": "No deadline states a year.", "time.periods": "Periods (a length only; dashed edge: start not stated)", "time.noPeriods": "No periods.",

    "check.title": "Check a quotation", "check.lead": "Paste a sentence and see whether it stands word for word in a held text, and where.", "check.label": "The quotation (4 to 2,000 characters)", "check.button": "Check",
    "check.limits": "The verdict says whether the words stand in a held text. It does not say that they are true, nor how the policy itself puts it.", "check.copy": "Copy verdict and places", "check.quotable": "may be quoted as the policy", "check.notQuotable": "may not be quoted as the policy",
    "quote.EXACT": "Word for word", "quote.WIDTH_OR_SPACE_ONLY": "But for width or white space", "quote.SCRIPT_VARIANT": "But for traditional or simplified forms", "quote.PARTIAL": "Only parts of it", "quote.NOT_FOUND": "Not found", "quote.TOO_SHORT": "Too short to check",
    "heldIn.DIGEST": "in the digest", "heldIn.ORIGINAL": "in the original",

    "documents.title": "Choose a document", "documents.lead": "{0} documents.", "documents.all": "Find in all documents", "documents.row": "{0} · {1} · {2} measures",

    "behind.title": "The queries behind this view ({0})", "behind.lead": "Everything here comes from the public GraphQL API, and a program can have it in the same way.", "behind.copy": "Copy the query", "behind.open": "Open in GraphiQL", "behind.variables": "Variables",
    "error.title": "The content could not be fetched", "error.unreachable": "The server cannot be reached. Check the connection and try again.", "error.unreadable": "The server's answer cannot be read.", "error.again": "Try again", "error.start": "To the start",
  },
};

let spoken = "zh";

// Speaks a language from now on; Chinese where it is not one of those here.
export function speak(wanted) {
  spoken = Object.hasOwn(WORDS, wanted ?? "") ? wanted : "zh";
}

export function language() {
  return spoken;
}

export function languages() {
  return Object.keys(WORDS);
}

// The keys of a language, to be compared.
export function keys(of) {
  return Object.keys(WORDS[of]);
}

export function say(key, ...values) {
  const words = WORDS[spoken][key];
  if (words === undefined) throw new Error("no words for " + key);
  return words.replace(/\{(\d)\}/g, (_, at) => values[at]);
}
