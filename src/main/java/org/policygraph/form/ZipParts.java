package org.policygraph.form;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.UnreadableTextException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files in an archive, and the bytes of those that are XML. All is unpacked while it is
 * counted: what an archive says of its sizes is not believed.
 */
final class ZipParts {
    private static final int CHUNK = 1 << 16;

    /** The record that ends a directory: its first bytes, its length, and that of its comment. */
    private static final int END_MARK = 0x06054b50;

    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, byte[]> xml = new HashMap<>();
    private final byte[] chunk = new byte[CHUNK];
    private long unpacked;

    private ZipParts() {}

    static ZipParts of(byte[] archive) throws UnreadableTextException {
        ZipParts parts = new ZipParts();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.add(entry.getName(), in);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refusal(e);
        }
        if (parts.names.size() < listed(archive)) throw damaged();
        return parts;
    }

    /**
     * How many files the directory at the end of an archive lists; more than an archive has without
     * a directory, since then the rest of it is lost (APPNOTE.TXT 4.3.16). From 65,535 on the
     * number stands elsewhere.
     */
    private static int listed(byte[] archive) {
        int earliest = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT);
        for (int at = archive.length - END_LENGTH; at >= earliest; at--) {
            ByteBuffer end = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
            if (end.getInt(at) == END_MARK) return Short.toUnsignedInt(end.getShort(at + 10));
        }
        return Integer.MAX_VALUE;
    }

    private static UnreadableTextException damaged() {
        return UnreadableFile.of("a damaged archive (ZIP)", "a DOCX document");
    }

    private static UnreadableTextException refusal(Exception e) {
        boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
        return encrypted
                ? UnreadableFile.of("an archive with a password", "a DOCX document")
                : damaged();
    }

    private void add(String name, InputStream in) throws IOException, UnreadableTextException {
        if (!names.add(name)) throw UnreadableFile.of("two parts named " + name, "a DOCX document");
        if (names.size() > Limits.ENTRIES) {
            throw UnreadableFile.tooLarge("an archive of more files", Limits.ENTRIES, "files");
        }
        if (isRead(name)) xml.put(name, read(name, in));
        else skip(in);
    }

    private static boolean isRead(String name) {
        boolean isXml = name.endsWith(".xml") || name.endsWith(".rels");
        return isXml && !name.startsWith("customXml/") && !name.contains("/theme/");
    }

    private byte[] read(String name, InputStream in) throws IOException, UnreadableTextException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            count(count);
            out.write(chunk, 0, count);
            if (out.size() > Limits.UNPACKED_BYTES) {
                throw UnreadableFile.tooLarge(
                        "more in the part " + name, Limits.UNPACKED_BYTES, "bytes once unpacked");
            }
        }
        return out.toByteArray();
    }

    private void skip(InputStream in) throws IOException, UnreadableTextException {
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) count(count);
    }

    private void count(int bytes) throws UnreadableTextException {
        unpacked += bytes;
        if (unpacked > Limits.ALL_UNPACKED_BYTES) {
            throw UnreadableFile.tooLarge(
                    "an archive of more bytes", Limits.ALL_UNPACKED_BYTES, "bytes once unpacked");
        }
    }

    /** The bytes of a part, or null where the archive has none of that name. */
    byte @Nullable [] part(String name) {
        return xml.get(name);
    }

    /** The names of all files, in the order of the archive. */
    Set<String> names() {
        return names;
    }
}
