package org.policygraph.extract.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import org.junit.jupiter.api.Test;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;

import java.util.Random;

class NotePropertyTest {
    @Test
    void whatWasWrittenIsRead() {
        qt().withExamples(3000)
                .forAll(longs().all())
                .checkAssert(
                        seed -> {
                            RandomNote note = RandomNote.of(new Random(seed));
                            assertThat(Notes.ofCentre().read(note.printed()))
                                    .as(note.printed())
                                    .isEqualTo(note.bodies());
                        });
    }

    @Test
    void whereverALayoutBreaksItsLines() {
        qt().withExamples(1000)
                .forAll(longs().all())
                .checkAssert(
                        seed -> {
                            Random random = new Random(seed);
                            RandomNote note = RandomNote.of(random);
                            String broken = note.broken(random);
                            assertThat(Notes.ofCentre().read(broken))
                                    .as(broken)
                                    .isEqualTo(note.bodies());
                        });
    }

    @Test
    void everyNameIsTheCharactersOfItsSpanInTheOrderOfTheText() {
        qt().withExamples(1000)
                .forAll(longs().all())
                .checkAssert(
                        seed -> {
                            Random random = new Random(seed);
                            RandomNote written = RandomNote.of(random);
                            String broken = written.broken(random);
                            Note note = Notes.ofCentre().note(broken, true);
                            TextSpan last = new HeldText(broken).span(0, 0);
                            for (NotedBody body : note.bodies()) {
                                assertThat(body.printed().text().replace("\n", ""))
                                        .isEqualTo(body.name());
                                assertThat(body.printed().start())
                                        .isGreaterThanOrEqualTo(last.end());
                                last = body.printed();
                            }
                            assertThat(last.end()).isLessThan(note.span().end());
                        });
    }

    @Test
    void anyCharactersAreReadOrAreNoNote() {
        String alphabet = "（）()、，,；;。：:和及会同商等负责牵头配合责任单位市省各区部局委办 \n2星空列第一位者为";
        qt().withExamples(3000)
                .forAll(longs().all())
                .checkAssert(
                        seed -> {
                            Random random = new Random(seed);
                            StringBuilder text = new StringBuilder();
                            for (int at = random.nextInt(40); at > 0; at--)
                                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                            Note note =
                                    Notes.ofCentre().note(text.toString(), random.nextBoolean());
                            if (note == null) return;
                            note.bodies()
                                    .forEach(
                                            body -> assertThat(body.printed().text()).isNotBlank());
                        });
    }
}
