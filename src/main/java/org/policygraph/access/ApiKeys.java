package org.policygraph.access;

import org.policygraph.text.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys that a server knows; none if it has no use for keys. */
public final class ApiKeys {
    /** No key opens anything. */
    public static final ApiKeys NONE = new ApiKeys(List.of());

    private static final String LINE = "a name, reader or editor, and the SHA-256 of the key";

    private final List<ApiKey> keys;

    private ApiKeys(List<ApiKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads a file of keys: a line for each, with its name, its role and the SHA-256 of the key,
     * divided by white space. Blank lines, and lines that begin with {@code #}, are left out.
     *
     * @throws InvalidKeysException with all problems, none of which repeats what may be a secret
     */
    public static ApiKeys read(String file) throws InvalidKeysException {
        KeyFile read = new KeyFile();
        List<String> lines = file.lines().toList();
        for (int at = 0; at < lines.size(); at++) read.line(at + 1, lines.get(at));
        if (read.keys.isEmpty() && read.problems.isEmpty()) {
            read.problems.add(new Problem(1, 1, "no key", LINE));
        }
        if (!read.problems.isEmpty()) throw new InvalidKeysException(read.problems);
        return new ApiKeys(read.keys);
    }

    /** Whether there are any. */
    public boolean areInUse() {
        return !keys.isEmpty();
    }

    /** Whether somebody may edit with one of them. */
    public boolean haveEditor() {
        return keys.stream().anyMatch(key -> key.caller().mayEdit());
    }

    /**
     * Whose key this is. All keys are compared, whichever it is, so that the time that it takes
     * tells nothing.
     *
     * @return empty if it is nobody's
     */
    public Optional<Caller> caller(String secret) {
        String hash = ApiKey.hash(secret);
        Optional<Caller> found = Optional.empty();
        for (ApiKey key : keys) {
            if (key.hasHash(hash)) found = Optional.of(key.caller());
        }
        return found;
    }

    /** What was read of a file so far. */
    private static final class KeyFile {
        private final List<ApiKey> keys = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, Integer> lines = new HashMap<>();

        void line(int number, String text) {
            if (text.isBlank() || text.startsWith("#")) return;
            List<String> words = Arrays.asList(text.strip().split("\\s+", -1));
            if (words.size() != 3) {
                problem(number, words.size() + " words", LINE);
                return;
            }
            int before = problems.size();
            checkName(number, words.get(0));
            Optional<KeyRole> role = KeyRole.of(words.get(1));
            if (role.isEmpty()) {
                problem(number, "a second word that is no role", "reader or editor");
            }
            if (!ApiKey.isHash(words.get(2))) {
                problem(number, "a third word that is no hash", "64 digits 0-9a-f");
            }
            checkNew(number, words.get(2), "the hash");
            if (problems.size() > before) return;
            keys.add(new ApiKey(words.get(0), role.orElseThrow(), words.get(2)));
        }

        private void checkName(int number, String name) {
            if (!ApiKey.isName(name)) {
                problem(number, "a name of other characters", "up to 64 letters, digits and ._@-");
            }
            checkNew(number, name, "the name");
        }

        private void checkNew(int number, String word, String what) {
            Integer other = lines.putIfAbsent(what + word, number);
            if (other != null) problem(number, what + " of line " + other, "another one");
        }

        private void problem(int line, String found, String expected) {
            problems.add(new Problem(line, 1, found, expected));
        }
    }
}
