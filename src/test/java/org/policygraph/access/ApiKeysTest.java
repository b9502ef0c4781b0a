package org.policygraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

/** Keys, and the files that they are kept in. */
class ApiKeysTest {
    private static final NewKey EDITOR = NewKey.of("李编辑", KeyRole.EDITOR);
    private static final NewKey READER = NewKey.of("reader-1", KeyRole.READER);

    @Test
    void knowsWhoseKeyItIs() throws InvalidKeysException {
        ApiKeys keys =
                ApiKeys.read(
                        "# editors\n\n" + EDITOR.key().line() + "\r\n\t" + READER.key().line());
        assertThat(keys.areInUse()).isTrue();
        assertThat(keys.caller(EDITOR.secret())).hasValue(new Caller("李编辑", KeyRole.EDITOR));
        assertThat(keys.caller(READER.secret())).hasValue(new Caller("reader-1", KeyRole.READER));
        assertThat(keys.caller(EDITOR.secret() + "x")).isEmpty();
        assertThat(keys.caller(EDITOR.key().sha256())).isEmpty();
        assertThat(keys.caller("")).isEmpty();
    }

    @Test
    void tellsEveryProblemOfAFileAtItsLineAndNoSecret() {
        String hash = READER.key().sha256();
        String file =
                EDITOR.key().line()
                        + "\n"
                        + "two words\n"
                        + "# a comment\n"
                        + "a<b owner "
                        + EDITOR.secret()
                        + "\n"
                        + "李编辑 reader "
                        + hash
                        + "\n"
                        + "other reader "
                        + hash
                        + "\n";
        InvalidKeysException refused =
                catchThrowableOfType(InvalidKeysException.class, () -> ApiKeys.read(file));
        String told =
                refused.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
        assertThat(told.lines())
                .containsExactly(
                        "2:1: found 2 words, expected a name, reader or editor, and the SHA-256 of"
                                + " the key",
                        "4:1: found a name of other characters, expected up to 64 letters, digits"
                                + " and ._@-",
                        "4:1: found a second word that is no role, expected reader or editor",
                        "4:1: found a third word that is no hash, expected 64 digits 0-9a-f",
                        "5:1: found the name of line 1, expected another one",
                        "6:1: found the hash of line 5, expected another one");
        assertThat(told).doesNotContain(EDITOR.secret());
    }

    @Test
    void refusesAFileWithoutKeys() {
        InvalidKeysException refused =
                catchThrowableOfType(
                        InvalidKeysException.class, () -> ApiKeys.read("# nothing yet\n"));
        assertThat(refused.problems()).hasSize(1);
    }

    @Test
    void makesNoKeyTwiceAndDoesNotPrintIt() {
        assertThat(NewKey.of("a", KeyRole.READER).secret())
                .isNotEqualTo(NewKey.of("a", KeyRole.READER).secret());
        assertThat(EDITOR.toString()).doesNotContain(EDITOR.secret());
        assertThat(EDITOR.key().line()).doesNotContain(EDITOR.secret());
    }

    @Test
    void letsOnlyEditorsEdit() {
        assertThat(new Caller("a", KeyRole.EDITOR).mayEdit()).isTrue();
        assertThat(new Caller("a", KeyRole.READER).mayEdit()).isFalse();
        assertThat(Caller.ANONYMOUS.mayEdit()).isFalse();
        assertThat(Caller.ANONYMOUS.isKnown()).isFalse();
    }
}
