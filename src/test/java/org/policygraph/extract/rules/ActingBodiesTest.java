package org.policygraph.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Responsibility;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.lexicon.NameContext;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.extract.note.BodyIndex;
import org.policygraph.extract.note.BodyResolver;
import org.policygraph.extract.outline.Clauses;
import org.policygraph.text.HeldText;
import org.policygraph.text.MatchingCopy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Bodies that sentences of official texts make act, and bodies that they only mention. */
class ActingBodiesTest {
    private static final Vocabulary VOCABULARY =
            new Vocabulary(
                    List.of(),
                    List.of(),
                    List.of(body("星空部"), body("国家潮汐局")),
                    List.of(),
                    NameContext.NONE);
    private static final BodyResolver RESOLVER =
            new BodyResolver(new BodyIndex(VOCABULARY), true, null, null);
    private static final ClauseReader READER = new ClauseReader(VOCABULARY);

    /** A sentence, and who acts in it, as {@code name} or {@code name ROLE}. */
    private record Example(String sentence, Set<String> expected) {
        static Example of(String line) {
            List<String> columns = List.of(line.split("\t", -1));
            String bodies = columns.get(1);
            return new Example(
                    columns.getFirst(),
                    bodies.isEmpty() ? Set.of() : Set.of(bodies.split(", ", -1)));
        }

        Set<String> found() {
            HeldText text = new HeldText(sentence);
            List<ParsedClause> clauses =
                    READER.read(
                            Clauses.ofSentence(text.span(0, text.length())).stream()
                                    .map(MatchingCopy::unbroken)
                                    .toList());
            return ActingBodies.in(clauses, RESOLVER).stream()
                    .map(ActingBodiesTest::shown)
                    .collect(Collectors.toSet());
        }

        /** Those of some bodies that others are among. */
        static long among(Set<String> some, Set<String> others) {
            return some.stream().filter(others::contains).count();
        }
    }

    private static Body body(String name) {
        return new Body(name, "urn:" + name, List.of(name), List.of(), List.of(), "");
    }

    private static String shown(Responsibility body) {
        String name =
                body.department() != null
                        ? body.department()
                        : Objects.requireNonNull(body.unlisted()).name();
        return body.role() == null ? name : name + " " + body.role();
    }

    private static List<Example> examples() {
        try (InputStream lines =
                Objects.requireNonNull(
                        ActingBodiesTest.class.getResourceAsStream("/official/acting.tsv"))) {
            String text = new String(lines.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(Example::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void mostOfThoseWhoActAreFoundWithTheirPartAndFewOthers() {
        List<Example> examples = examples();
        long wanted = examples.stream().mapToLong(each -> each.expected().size()).sum();
        long found = examples.stream().mapToLong(each -> each.found().size()).sum();
        long right =
                examples.stream()
                        .mapToLong(each -> Example.among(each.found(), each.expected()))
                        .sum();
        String missed =
                examples.stream()
                        .filter(each -> !each.found().equals(each.expected()))
                        .map(each -> each + " " + each.found())
                        .collect(Collectors.joining("\n"));
        assertThat(examples).hasSizeGreaterThanOrEqualTo(48);
        assertThat((double) right / wanted).as(missed).isGreaterThanOrEqualTo(0.97);
        assertThat((double) right / found).as(missed).isGreaterThanOrEqualTo(0.97);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "灯塔救援机构要每季度排查一次。 | 灯塔救援机构",
                "督查室负责通报结果。 | 督查室",
                "市政府督查室会同市委编办负责考核。 | 市政府督查室 LEAD, 市委编办 SUPPORT",
                "会同县委农办研究制定方案。 | 县委农办 SUPPORT",
                "区巡岸大队、潜水总队负责现场秩序。 | 区巡岸大队, 潜水总队",
                "城市管理综合执法大队应当巡查。 | 城市管理综合执法大队",
                "气象台负责发布预警，潮位监测站要及时报告。 | 气象台, 潮位监测站",
                "市场监管所要每月巡查，由派驻纪检监察室督促整改。 | 市场监管所, 派驻纪检监察室",
                "省潮汐厅商省灯塔委、省航标局编制规划。 | 省潮汐厅 LEAD, 省灯塔委 SUPPORT, 省航标局 SUPPORT",
                "对跨县航道由所在市统筹推进。 | 所在市",
                "公安机关、航标部门应在3日内办结。 | 公安机关, 航标部门",
                "街道办事处（乡镇人民政府）履行属地责任。 | 街道办事处",
                "组建巡岸大队负责现场秩序。 | ",
                "志愿服务站点要开放。 | ",
                "检查室要通风。 | "
            })
    void officesAndUnitsActByTheWordThatEndsTheirNames(String sentence, @Nullable String bodies) {
        assertThat(new Example(sentence, Set.of()).found())
                .isEqualTo(bodies == null ? Set.of() : Set.of(bodies.split(", ", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "前期物业服务收费实行政府指导价，由县物业局会同县价格局制定。",
                "助浴服务收费执行政府定价，由县物业局会同县价格局制定。",
                "政府采购目录内的服务按规定采购，由县物业局会同县价格局制定。",
                "符合条件的家庭纳入政府公共租赁住房保障，由县物业局会同县价格局制定。",
                "市级政府性基金可用于助浴点建设，由县物业局会同县价格局制定。",
                "市级政府信息应当公开，由县物业局会同县价格局制定。",
                "相关费用纳入部门预算，由县物业局会同县价格局制定。",
                "享受政府补贴的机构应当公示，由县物业局会同县价格局制定。",
            })
    void noBodyIsCalledByAVerbOrByHalfAWord(String sentence) {
        assertThat(new Example(sentence, Set.of()).found())
                .containsExactlyInAnyOrder("县物业局 LEAD", "县价格局 SUPPORT");
    }

    @ParameterizedTest
    @CsvSource({
        "落实行业主管部门责任。由市政府采购中心负责实施。, 市政府采购中心",
        "县政府指导各乡镇建设助浴点。, 县政府",
        "市人民政府应当统筹助浴点建设。, 市人民政府",
        "由县政府信息中心牵头建设平台。, 县政府信息中心 LEAD",
    })
    void aBodyWhoseNameGoesOnLikeSuchAWordIsOne(String sentence, String expected) {
        assertThat(new Example(sentence, Set.of()).found()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "星河区要加快建设观星台。|星河区",
                "星河区、潮汐区要加快建设观星台。|星河区, 潮汐区",
                "进度滞后的星河区、潮汐县要在8月15日前提交方案。|星河区, 潮汐县",
                "星河县应当会同市灯火局建设观星台。|星河县 LEAD, 市灯火局 SUPPORT",
                "由九灯镇、东山街道具体负责征地。|九灯镇, 东山街道",
                "请星河区在6月底前提交方案。|星河区",
                "高新区要带头开放观星台。|高新区",
                "星河经济技术开发区负责建设观星台。|星河经济技术开发区",
                "星河蒙古族自治县要落实责任。|星河蒙古族自治县",
                "市属国有企业要带头开放观星台。|市属国有企业",
                "由区属国企负责建设观星台。|区属国企",
                "市灯火局监管企业要带头开放。|市灯火局监管企业",
                "市直机关、市属高校要开放观星台。|市直机关, 市属高校",
                "会议要求，市灯火局9月底前新建观星台。|市灯火局",
            })
    void placesActAndSoDoAllThatAGovernmentRuns(String sentence, String expected) {
        assertThat(new Example(sentence, Set.of()).found())
                .containsExactlyInAnyOrder(expected.split(", ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "景区要完善设施。",
                "社区要建设观星台。",
                "高发区要加强监测。",
                "核心区要严格管控。",
                "全市要建成观星台50座。",
                "城镇要加快建设观星台。",
                "贫困县应当优先安排。",
                "旅游示范区须配备观星台。",
                "星河区观星台要免费开放。",
                "打造星河区要塞景观。",
                "国有企业要带头采购。",
            })
    void nounsThatEndAsPlacesDoAreNoBodies(String sentence) {
        assertThat(new Example(sentence, Set.of()).found()).isEmpty();
    }
}
