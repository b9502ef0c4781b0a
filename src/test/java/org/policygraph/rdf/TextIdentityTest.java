package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.vocab.Iris;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/** A document that is held is known again under another id. */
class TextIdentityTest {
    private static final Iris IRIS = Iris.DEFAULT;

    private final DatasetEditor editor = new DatasetEditor(SeedDataset.INGESTION);
    private final Map<Node, Graph> graphs = new HashMap<>();
    private HeldDataset held = HeldDataset.NOTHING;

    private static Map<Node, Graph> read(String... idsAndTexts) throws DocumentsRefusedException {
        SequencedMap<String, byte[]> texts = new LinkedHashMap<>();
        for (int at = 0; at < idsAndTexts.length; at += 2) {
            texts.put(idsAndTexts[at], idsAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
        }
        return SeedDataset.INGESTION.documents(texts);
    }

    private void take(String... idsAndTexts) throws DocumentsRefusedException {
        take(editor.with(held, read(idsAndTexts)));
    }

    private void take(DatasetChange change) {
        graphs.putAll(change.put());
        graphs.keySet().removeAll(change.removed());
        held =
                new HeldDataset(
                        change.hashes(), name -> graphs.getOrDefault(name, Graph.emptyGraph));
    }

    private String refused(String... idsAndTexts) {
        DocumentsRefusedException[] refused = new DocumentsRefusedException[1];
        assertThatThrownBy(() -> take(idsAndTexts))
                .isInstanceOfSatisfying(DocumentsRefusedException.class, each -> refused[0] = each);
        assertThat(refused[0].violations()).hasSize(1);
        return refused[0].violations().getFirst().documentId()
                + ": "
                + refused[0].violations().getFirst().sentence();
    }

    @Test
    void theSameCharactersAreTheSameDocument() throws Exception {
        take("a", BathingNotice.TEXT);
        assertThat(refused("b", BathingNotice.TEXT))
                .isEqualTo(
                        "b: found the text of the document “a” again, expected each document once");
    }

    @Test
    void soAreThoseOfADigest() throws Exception {
        take("a", SeedDataset.text());
        assertThat(refused("b", SeedDataset.text())).contains("the document “a” again");
    }

    @Test
    void anotherTextOfTheSameNumberAndTitleBelongsUnderTheIdThatIsHeld() throws Exception {
        take("a", BathingNotice.TEXT);
        String newer = BathingNotice.TEXT.replace("供热条件", "照明条件");
        assertThat(refused("b", newer.replace("推进社区\n", "推进\n社区")))
                .isEqualTo(
                        "b: found another text of the document “a”, which has this title and the number “甲助发〔2030〕7号”, expected it under that id, where it takes the place of the text there");
        take("a", newer);
        assertThat(Ingestion.documentIds(graphs)).containsExactly("a");
    }

    @Test
    void aNumberAloneDoesNotTellNorATitle() throws Exception {
        take(
                "a", BathingNotice.TEXT,
                "b", BathingNotice.TEXT.replace("工作的意见", "工作的方案"),
                "c", BathingNotice.TEXT.replace("7号", "8号"));
        assertThat(Ingestion.documentIds(graphs)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "〔2030〕7号, [2030]7号",
        "〔2030〕7号, （2030）第7 号",
        "〔2030〕7号, 〔２０３０〕７号",
        "甲省助浴局关于推进, 关于推进",
        "助浴工作的意见, 助浴工作的 意見"
    })
    void numberAndTitleMayBeWrittenInAnotherWay(String printed, String other) throws Exception {
        take("a", BathingNotice.TEXT);
        String again = BathingNotice.TEXT.replace("供热条件", "照明条件");
        assertThat(refused("b", again.replaceFirst(Pattern.quote(printed), other)))
                .startsWith("b: found another text of the document “a”");
    }

    @Test
    void withoutANumberTitleAndMeasuresTell() throws Exception {
        String text = BathingNotice.TEXT.replace("甲助发〔2030〕7号\n", "");
        take("a", text);
        String undated = text.replace("甲省助浴局\n2030年3月1日\n", "");
        assertThat(refused("b", undated.replace("鼓励社区", "**鼓励** 社区")))
                .isEqualTo(
                        "b: found another text of the document “a”, which has this title and says nearly the same, expected it under that id, where it takes the place of the text there");
        assertThat(refused("b", text.replace("供热条件", "照明条件"))).contains("the document “a”");
    }

    @Test
    void whatIsGivenEveryYearOrByAnotherBodyIsAnotherDocument() throws Exception {
        String yearly = BathingNotice.TEXT.replace("甲助发〔2030〕7号\n", "");
        String order = BathingNotice.TEXT.replace("甲助发〔2030〕7号", "第7号").replace("的意见", "的规定");
        String bare = BathingNotice.TEXT.replaceFirst("甲省助浴局关于", "关于").replace("的意见", "的办法");
        take(
                "yearly-2030",
                yearly,
                "yearly-2031",
                yearly.replace("2030年3月1日", "2031年3月1日"),
                "order-2030",
                order,
                "order-2031",
                order.replace("2030年3月1日", "2031年3月1日"),
                "first",
                bare,
                "second",
                bare.replace("甲省助浴局", "乙省助浴局"));
        assertThat(Ingestion.documentIds(graphs)).hasSize(6);
    }

    @Test
    void aDigestWithAChangedClauseBelongsUnderTheIdThatIsHeld() throws Exception {
        String text = SeedDataset.text();
        take("a", text);
        String changed = text.replace("合理提高最低工资", "适当提高最低工资").replace("不低于80%", "不低于85%");
        assertThat(refused("b", changed))
                .isEqualTo(
                        "b: found another text of the document “a”, which has this title and says nearly the same, expected it under that id, where it takes the place of the text there");
        take("a", changed);
        assertThat(Ingestion.documentIds(graphs)).containsExactly("a");
        String ofAnotherDay = changed.replace("2025-09-10 18:01", "2025-09-12 08:00");
        assertThat(refused("b", ofAnotherDay)).contains("the document “a”");
    }

    @Test
    void aDigestInOtherWordsIsTakenAndTold() throws Exception {
        String text = SeedDataset.text();
        take("a", text);
        take("b", text.replaceAll("(?<= )- (?=\\S)", "- 另有人写道"));
        assertThat(editor.apart(held, Set.of("b")))
                .extracting(HeldApart::english)
                .containsExactly(
                        "b: another digest of a document of this very title is held as “a”, and the two count as two documents; if they are one, retract one of them");
    }

    @Test
    void aDigestIsTheSameInAnotherLayout() throws Exception {
        String text = SeedDataset.text();
        take("a", text);
        assertThat(refused("b", text + "\n")).contains("the document “a”");
    }

    @Test
    void ofTwoThatComeTogetherTheFirstIsTheDocument() {
        assertThat(refused("b", BathingNotice.TEXT, "a", BathingNotice.TEXT))
                .startsWith("a: found the text of the document “b”");
    }

    @Test
    void whatIsNoLongerHeldMayComeUnderAnotherId() throws Exception {
        take("a", BathingNotice.TEXT);
        take(DatasetEditor.without(held, List.of("a"), IRIS));
        take("b", BathingNotice.TEXT);
        assertThat(Ingestion.documentIds(graphs)).containsExactly("b");
    }

    @Test
    void aDocumentThatIsHeldTwiceAlreadyStaysAsItIs() throws Exception {
        take("a", BathingNotice.TEXT);
        DatasetChange beside =
                new DatasetEditor(SeedDataset.INGESTION)
                        .with(HeldDataset.NOTHING, read("b", BathingNotice.TEXT));
        Map<Node, String> hashes = new HashMap<>(held.hashes().byName());
        hashes.putAll(beside.hashes().byName());
        graphs.putAll(beside.put());
        held =
                new HeldDataset(
                        GraphHashes.of(hashes), name -> Objects.requireNonNull(graphs.get(name)));
        assertThat(editor.with(held, read("b", BathingNotice.TEXT)).isEmpty()).isTrue();
        assertThat(refused("c", BathingNotice.TEXT)).contains("the document “a”");
    }

    @Test
    void aDigestUnderAnotherIdThanItsOriginalIsToldAndNotJoined() throws Exception {
        String digest = SeedDataset.text();
        String title = digest.lines().toList().get(3);
        take("digest", digest);
        assertThat(editor.apart(held, Set.of("digest"))).isEmpty();
        take("b", BathingNotice.TEXT.replace("甲省助浴局关于推进社区\n助浴工作的意见", title));
        assertThat(editor.apart(held, Set.of("b")))
                .extracting(HeldApart::english)
                .containsExactly(
                        "b: the digest of a document of this very title is held as “digest”, and the two count as two documents; if they are one, retract “b” and ingest its text under the id “digest”");
        assertThat(editor.apart(held, Set.of("digest")))
                .containsExactly(new HeldApart("digest", HeldApart.Kind.ORIGINAL, "b"));
        assertThat(Ingestion.documentIds(graphs)).containsExactlyInAnyOrder("digest", "b");
    }
}
