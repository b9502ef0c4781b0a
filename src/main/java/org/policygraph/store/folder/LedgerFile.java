package org.policygraph.store.folder;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.Edit;
import org.policygraph.store.UnusableStoreException;
import org.policygraph.store.ledger.LedgerState;
import org.policygraph.store.ledger.Manifest;
import org.policygraph.store.ledger.StoredGraph;
import org.policygraph.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The text that says which versions there are.
 *
 * <pre>
 * policy-graph ledger 1 https://w3id.org/policy-graph/id/store
 * version 1 2025-09-10T10:01:00Z 0123…cdef
 * edit CURATE li.bianji https://w3id.org/policy-graph/id/…
 * put 4567…0123 1912 https://w3id.org/policy-graph/id/vocabulary
 * remove https://w3id.org/policy-graph/id/…
 * commit 89ab…4567
 * </pre>
 *
 * <p>What a commit line has is the SHA-256 of that of the one before and all bytes since then; for
 * the first, the one before is that of the first line. An edit line says who made the version, and
 * by what; what is not told is “-”. Lines at the end without a commit line are of a commit that
 * came to no end.
 */
final class LedgerFile {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerFile.class);
    private static final String HEAD = "policy-graph ledger 1 ";
    private static final String EDIT = "edit ";
    private static final String NONE = "-";
    private static final String COMMIT = "commit ";
    private static final int COMMIT_LENGTH = COMMIT.length() + 64;

    private final Path file;
    private final Disk disk;

    LedgerFile(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    /**
     * How far the file was read.
     *
     * @param end bytes from its beginning
     * @param chain what the last commit line has
     */
    record Position(LedgerState state, long end, String chain) {
        static final Position START = new Position(LedgerState.EMPTY, 0, "");
    }

    /** The IRI of the store, as the first line says it; empty if there is no file. */
    Optional<String> store() throws IOException {
        if (!Files.exists(file)) return Optional.empty();
        try (var lines = Files.lines(file)) {
            String head = lines.findFirst().orElse("");
            if (head.startsWith(HEAD)) return Optional.of(head.substring(HEAD.length()));
            throw damaged(1, "“" + shown(head) + "”", "“" + HEAD + "” and an IRI");
        } catch (UncheckedIOException e) {
            throw damaged(1, "bytes that are no text", "“" + HEAD + "” and an IRI");
        }
    }

    /** Makes the file. */
    void make(String store) throws IOException {
        disk.replace(file, (HEAD + store + "\n").getBytes(StandardCharsets.UTF_8));
        disk.sync(file.resolveSibling("."));
    }

    /**
     * Reads on.
     *
     * @throws UnusableStoreException if a version is not as it was written
     */
    Position read(Position known) throws IOException {
        if (known.end == 0 && !Files.exists(file)) return known;
        if (known.end > 0 && (!Files.exists(file) || Files.size(file) < known.end)) {
            throw new UnusableStoreException(
                    Messages.format(
                            "the store no longer holds what was read from it: found %s bytes in %s,"
                                    + " expected at least %s",
                            Files.exists(file) ? Files.size(file) : "no", file, known.end));
        }
        if (known.end == Files.size(file)) return known;
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer read = ByteBuffer.allocate(Math.toIntExact(in.size() - known.end));
            while (read.hasRemaining() && in.read(read, known.end + read.position()) >= 0) {}
            return new Blocks(known, read.array(), read.position()).read();
        }
    }

    /** Adds versions, after which they are current. */
    Position append(Position known, List<Manifest> more) throws IOException {
        StringBuilder text = new StringBuilder();
        String chain = known.chain;
        for (Manifest each : more) {
            String block = text(each);
            chain = sha(chain, block.getBytes(StandardCharsets.UTF_8));
            text.append(block).append(COMMIT).append(chain).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            disk.write(out, bytes, known.end);
        }
        return new Position(known.state.with(more), known.end + bytes.length, chain);
    }

    private static String text(Manifest manifest) {
        StringBuilder text = new StringBuilder("version ").append(manifest.number());
        text.append(' ').append(manifest.version().time());
        text.append(' ').append(manifest.version().id()).append('\n');
        Edit edit = manifest.version().edit();
        if (edit != null) text.append(line(edit));
        manifest.changes().forEach((name, content) -> text.append(line(name, content)));
        return text.toString();
    }

    private static String line(Edit edit) {
        return String.join(
                " ",
                EDIT + edit.action(),
                Objects.requireNonNullElse(edit.by(), NONE),
                Objects.requireNonNullElse(edit.about(), NONE) + "\n");
    }

    private static String line(Node name, @Nullable StoredGraph content) {
        if (content == null) return "remove " + name.getURI() + "\n";
        return "put " + content.hash() + " " + content.triples() + " " + name.getURI() + "\n";
    }

    private static String sha(String before, byte[] block) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(block));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private UnusableStoreException damaged(int line, String found, String expected) {
        return new UnusableStoreException(
                Messages.format(
                        "the file %s of the store is damaged: found %s in line %s of what was"
                                + " read, expected %s; put a backup in its place",
                        file, found, line, expected));
    }

    private static String shown(String text) {
        return text.length() <= COMMIT_LENGTH ? text : text.substring(0, COMMIT_LENGTH) + "…";
    }

    /** Reads the bytes after a position. */
    private final class Blocks {
        private final Position known;
        private final byte[] bytes;
        private final int length;
        private final List<Manifest> manifests = new ArrayList<>();
        private String chain;
        private int at;
        private int begin;
        private int line;

        Blocks(Position known, byte[] bytes, int length) {
            this.known = known;
            this.bytes = bytes;
            this.length = length;
            this.chain = known.chain;
        }

        Position read() {
            if (known.end == 0 && next() != null) {
                chain = sha("", Arrays.copyOf(bytes, at));
                begin = at;
            }
            List<String> block = new ArrayList<>();
            for (String each = next(); each != null; each = next()) {
                if (each.startsWith(COMMIT)) {
                    end(block, each);
                    block.clear();
                } else {
                    block.add(each);
                }
            }
            if (isWhole()) throw damaged(line, "a version that does not end", "a commit line");
            if (begin < length) {
                LOG.warn(
                        "{} bytes at the end of {} are no version: left out", length - begin, file);
            }
            return new Position(known.state.with(manifests), known.end + begin, chain);
        }

        /** Whether what is left ends as a version does, but for a character: it was not torn. */
        private boolean isWhole() {
            int from = length - COMMIT_LENGTH - 1;
            int same = 0;
            for (int i = 0; from >= begin && i < COMMIT.length(); i++) {
                if (bytes[from + i] == COMMIT.charAt(i)) same++;
            }
            return same >= COMMIT.length() - 1;
        }

        /** The next line that has an end. */
        private @Nullable String next() {
            int end = at;
            while (end < length && bytes[end] != '\n') end++;
            if (end == length) return null;
            String text = new String(bytes, at, end - at, StandardCharsets.UTF_8);
            at = end + 1;
            line++;
            return text;
        }

        private void end(List<String> block, String commit) {
            int end = at - commit.getBytes(StandardCharsets.UTF_8).length - 1;
            byte[] content = Arrays.copyOfRange(bytes, begin, Math.max(begin, end));
            String expected = sha(chain, content);
            if (!commit.equals(COMMIT + expected)) {
                throw damaged(line, "“" + shown(commit) + "”", "“" + COMMIT + expected + "”");
            }
            manifests.add(manifest(block));
            chain = expected;
            begin = at;
        }

        private Manifest manifest(List<String> block) {
            try {
                String[] version = block.getFirst().split(" ", 4);
                Map<Node, @Nullable StoredGraph> changes = new LinkedHashMap<>();
                Edit edit = block.size() > 1 ? edit(block.get(1)) : null;
                block.subList(edit == null ? 1 : 2, block.size())
                        .forEach(each -> change(each, changes));
                Instant time = Instant.parse(version[2]);
                int number = Integer.parseInt(version[1]);
                return new Manifest(number, new DatasetVersion(version[3], time, edit), changes);
            } catch (DateTimeParseException
                    | IndexOutOfBoundsException
                    | IllegalArgumentException e) {
                throw new UnusableStoreException(
                        "the file " + file + " was written by another version of the program", e);
            }
        }

        /** Versions that were made before edits were taken down have no such line. */
        private static @Nullable Edit edit(String text) {
            if (!text.startsWith(EDIT)) return null;
            String[] parts = text.substring(EDIT.length()).split(" ", 3);
            return new Edit(Edit.Action.valueOf(parts[0]), told(parts[1]), told(parts[2]));
        }

        private static @Nullable String told(String text) {
            return text.equals(NONE) ? null : text;
        }

        private void change(String text, Map<Node, @Nullable StoredGraph> changes) {
            String[] parts = text.split(" ", 4);
            if (parts[0].equals("remove")) {
                changes.put(NodeFactory.createURI(parts[1]), null);
                return;
            }
            long triples = Long.parseLong(parts[2]);
            changes.put(NodeFactory.createURI(parts[3]), new StoredGraph(parts[1], triples));
        }
    }
}
