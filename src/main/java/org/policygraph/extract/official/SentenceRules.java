package org.policygraph.extract.official;

import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.extract.official.Layout.PartRole;
import org.policygraph.extract.official.OfficialOutline.Sentence;
import org.policygraph.text.TextSpan;

import java.util.List;
import java.util.regex.Pattern;

/** Says of each sentence what it does: by its own words, then by where it stands. */
final class SentenceRules {
    private record Rule(String name, SentenceKind kind, Pattern pattern) {
        Rule(String name, SentenceKind kind, String pattern) {
            this(name, kind, Pattern.compile(pattern));
        }
    }

    private static final List<Rule> ANYWHERE =
            List.of(
                    new Rule(
                            "entry into force",
                            SentenceKind.FORMAL,
                            "自.{1,30}起(?:正式)?(?:施行|实施|执行|生效)|有效期"),
                    new Rule("repeal", SentenceKind.FORMAL, "停止执行|(?:同时|即行|予以|自行)废止|不再执行"),
                    new Rule("interpretation", SentenceKind.FORMAL, "由.{2,30}负责解释"),
                    new Rule(
                            "purpose",
                            SentenceKind.FORMAL,
                            "制定(?:本|如下|以下)|提出(?:如下|以下|本).{0,6}(?:意见|措施|方案|要求)"),
                    new Rule(
                            "transmission",
                            SentenceKind.FORMAL,
                            "(?:通知|批复|公告|通告|决定|函复|通报)如下|印发给|转发给|现予(?:公布|发布|印发|转发)|现(?:印发|转发|公布|发布)|特此(?:通知|公告|通告|批复|函复)|收悉"),
                    new Rule(
                            "definition",
                            SentenceKind.DEFINITION,
                            "(?:本|该)(?:办法|条例|规定|意见|方案|细则|通知).{0,4}所称|是指|,指的是"),
                    new Rule(
                            "report",
                            SentenceKind.REPORTING,
                            "(?:报送|上报|报告)(?:我|国务院|各?省|市|.{0,14}(?:部|委|局|厅|办|办公室|政府))"),
                    new Rule(
                            "significance",
                            SentenceKind.BACKGROUND,
                            "具有(?:十分)?重要(?:的)?(?:现实)?意义|是.{2,40}的(?:重要|关键|必然|迫切|战略)(?:组成|内容|举措|途径|抓手|支撑|保障|基础|任务|要求|选择|引擎)?"));

    private static final List<Rule> HEADINGS =
            List.of(
                    new Rule("under guiding thought", SentenceKind.GUIDING, "指导思想|总体思路|总体要求|工作思路"),
                    new Rule("under principles", SentenceKind.PRINCIPLE, "原则"),
                    new Rule("under goals", SentenceKind.GOAL, "目标|主要指标"),
                    new Rule(
                            "under state of things",
                            SentenceKind.BACKGROUND,
                            "现状|形势|背景|重要意义|重大意义|必要性"));

    private static final Pattern GOAL_BY_YEAR =
            Pattern.compile("^到\\s?[0-9]{4}年|^力争到|^通过.{2,40}(?:,|实现)");
    private static final Pattern BACKGROUND = Pattern.compile("^(?:近年来|当前|目前|长期以来)");

    private final PartRole role;

    SentenceRules(PartRole role) {
        this.role = role;
    }

    Sentence sentence(Node node, Block block, TextSpan span, int at, int of, int from, int to) {
        String text = block.text().substring(from, to).strip();
        if (node.heading != null && node.heading.start() == span.start())
            return new Sentence(span, SentenceKind.LEAD, "lead sentence");
        boolean isArticle = node.level == DivisionLevel.ARTICLE || node.isUnder(LabelStyle.ARTICLE);
        for (Rule rule : ANYWHERE) {
            if (isArticle && rule.kind() == SentenceKind.REPORTING) continue;
            if (rule.pattern().matcher(text).find())
                return new Sentence(span, rule.kind(), rule.name());
        }
        if (node.level == DivisionLevel.GOAL) return new Sentence(span, SentenceKind.GOAL, "goal");
        if (node.level == DivisionLevel.PRINCIPLE)
            return new Sentence(span, SentenceKind.PRINCIPLE, "principle");
        for (String heading : node.headings()) {
            for (Rule rule : HEADINGS) {
                if (heading.length() > 14 || !rule.pattern().matcher(heading).find()) continue;
                if (rule.kind() == SentenceKind.GUIDING && GOAL_BY_YEAR.matcher(text).find())
                    return new Sentence(span, SentenceKind.GOAL, "goal by year");
                return new Sentence(span, rule.kind(), rule.name());
            }
        }
        if (BACKGROUND.matcher(text).find())
            return new Sentence(span, SentenceKind.BACKGROUND, "how things are");
        if (node.level == DivisionLevel.PREAMBLE && role != PartRole.COVER)
            return new Sentence(span, SentenceKind.BACKGROUND, "preamble");
        return new Sentence(span, SentenceKind.MEASURE, "measure");
    }
}
