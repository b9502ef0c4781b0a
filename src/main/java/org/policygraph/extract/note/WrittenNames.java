package org.policygraph.extract.note;

import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes out what the names of a list share: 省甲厅、乙厅 is 省甲厅、省乙厅, and 甲、乙部门 is 甲部门、乙部门. Where a name
 * within a row repeats the prefix, the list shares none, and a name without it is whole, but for
 * one that is the name of an office of every level: 财政厅 of 省甲厅、省乙厅、财政厅 is 省财政厅.
 */
final class WrittenNames {
    /**
     * A name written out.
     *
     * @param folded as the vocabulary is written
     * @param printed as the document writes it, without white space
     */
    record Written(String folded, String printed) {
        static Written of(String folded, TextSpan printed) {
            return new Written(folded, LAYOUT.matcher(printed.text()).replaceAll(""));
        }

        Written between(String before, String after) {
            return new Written(before + folded + after, before + printed + after);
        }
    }

    private static final PrefilteredPattern PREFIX =
            PrefilteredPattern.compile(
                    "(?<level>(?:[\\p{IsHan}]{2,7}?(?:省|自治区|市|自治州|区|县)|自治区|兵团|[省市区县州盟旗])(?!级|直|属|内|场|政府|人民政府|委(?:$|办|书)|长|[省市区县州盟旗场]))(?<rest>.{2,})");

    /** A name that is whole without a prefix. */
    private static final PrefilteredPattern WHOLE =
            PrefilteredPattern.compile(
                    "(?:国家|国务院|中国|中华|中央|全国|最高|各|有关|相关|其他|其它|本|当地|所在|地方|基层|人民银行|省|自治区|市|区|县|州|盟|旗|团[省市区县]|[\\p{IsHan}]{2,7}?(?:省|自治区|市|自治州|区|县|州|盟|新区|开发区)[^内属直场]).*"
                            + "|.*(?:海关|分[署行院局中]心?|管理局|公司|集团|大学|学院|银行|政府|管委会|专员办|[^委]部|军区|警备区|总局|总署)");

    /** Offices of the party below the centre: 省委组织部、宣传部. */
    private static final PrefilteredPattern OF_PARTY =
            PrefilteredPattern.compile(
                    "(?:组织|宣传|统战|社会工作)部|政法委|网信办|编办|老干部局|[国对]?台办|改革办|财经办|农办|军民融合办|党校");

    /** Offices that each province or city has one of. */
    private static final PrefilteredPattern OF_LEVEL =
            PrefilteredPattern.compile(
                    "(?:教育|民政|财政|公安|司法|水利|商务|审计|统计|科技|科学技术|交通运输|农业农村|自然资源|生态环境|住房城乡建设|住房和城乡建设|人力资源社会保障|人力资源和社会保障|卫生健康|文化和旅游|文化旅游|应急管理|应急|退役军人事务|退役军人|发展改革|发展和改革|经济和信息化|工业和信息化|市场监管|市场监督管理|医保|医疗保障|信访|林业|林业和草原|广播电视|广电|体育|粮食和储备|乡村振兴|数据|大数据|国资|机关事务)(?:厅|局|委|委员会)");

    private static final PrefilteredPattern PARTY =
            PrefilteredPattern.compile("(?<level>.*[省市区县州盟旗]委)(?<rest>.{2,})");

    private static final PrefilteredPattern LAYOUT = PrefilteredPattern.compile("[\\s\\p{Z}]+");
    private static final String SECTOR = "部门";

    private WrittenNames() {}

    /**
     * The names of a note.
     *
     * @param aliases other names for bodies that the document has defined
     */
    static List<Written> of(NoteText note, List<Mention> names, Aliases aliases) {
        List<String> prefixes = prefixes(names);
        List<String> endings = endings(names);
        List<Written> written = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            Mention name = names.get(at);
            Written own = Written.of(name.text(), note.span(name.from(), name.to()));
            Written full = aliases.at(name.text(), note.span(name.from(), name.to()).start());
            written.add(full != null ? full : own.between(prefixes.get(at), endings.get(at)));
        }
        return written;
    }

    /** What is to be written after each name: 教育 in 教育、民政部门 is 教育部门. */
    private static List<String> endings(List<Mention> names) {
        List<String> endings = new ArrayList<>(Collections.nCopies(names.size(), ""));
        for (int at = names.size() - 2; at >= 0; at--) {
            Mention next = names.get(at + 1);
            if (names.get(at).run() != next.run()) continue;
            boolean goesOn = !endings.get(at + 1).isEmpty() || next.text().endsWith(SECTOR);
            if (goesOn && !BodyNames.isPossible(names.get(at).text())) endings.set(at, SECTOR);
        }
        return endings;
    }

    /** What is to be written before each name, mostly nothing. */
    private static List<String> prefixes(List<Mention> names) {
        Set<String> repeated = repeated(names);
        List<String> prefixes = new ArrayList<>();
        String level = "";
        String party = "";
        for (Mention name : names) {
            String own = level(name.text());
            boolean isWhole = !own.isEmpty() || WHOLE.matcher(name.text()).matches();
            boolean isOfParty = OF_PARTY.matcher(name.text()).matches();
            if (isOfParty && !party.isEmpty()) {
                prefixes.add(party);
            } else {
                boolean isShared =
                        !repeated.contains(level) || OF_LEVEL.matcher(name.text()).matches();
                prefixes.add(isWhole || !isShared ? "" : level);
            }
            if (!own.isEmpty()) level = own;
            PrefilteredMatcher office = PARTY.matcher(name.text());
            if (office.matches()) party = office.group("level");
        }
        return prefixes;
    }

    private static Set<String> repeated(List<Mention> names) {
        Set<String> repeated = new HashSet<>();
        for (int at = 1; at < names.size(); at++) {
            boolean isFirst = names.get(at).run() != names.get(at - 1).run();
            if (!isFirst) repeated.add(level(names.get(at).text()));
        }
        return repeated;
    }

    private static String level(String name) {
        PrefilteredMatcher matcher = PREFIX.matcher(name);
        return matcher.matches() ? matcher.group("level") : "";
    }
}
