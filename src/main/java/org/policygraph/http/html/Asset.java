package org.policygraph.http.html;

import org.policygraph.http.exchange.CodedContent;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.MediaTypes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file from the class path, held in memory.
 *
 * @param contentType its Content-Type
 * @param cacheControl how long a browser may keep it
 * @param content its bytes
 * @param etag the strong validator of its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the tag stands for the bytes
public record Asset(String contentType, String cacheControl, byte[] content, String etag) {
    /** By tag; as many as there are files in the build. */
    private static final Map<String, CodedContent> PACKED = new ConcurrentHashMap<>();

    /**
     * Loads a file.
     *
     * @param path absolute path on the class path
     * @throws IllegalStateException if it is missing from the build
     */
    public static Asset load(String path, String cacheControl) {
        byte[] content = bytes(path);
        return new Asset(contentType(path), cacheControl, content, EntityTag.of(content));
    }

    /** The same compressed: done for the first who asks, and kept. */
    public CodedContent packed() {
        return PACKED.computeIfAbsent(etag, _ -> CodedContent.packed(content, etag));
    }

    /** The text of a file on the class path. */
    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String path) {
        try (InputStream stream = Asset.class.getResourceAsStream(path)) {
            if (stream == null) throw new IllegalStateException("missing from the build: " + path);
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String contentType(String path) {
        String mediaType =
                switch (path.substring(path.lastIndexOf('.'))) {
                    case ".js", ".mjs" -> "text/javascript";
                    case ".css" -> "text/css";
                    case ".svg" -> "image/svg+xml";
                    default -> throw new IllegalStateException("no media type for " + path);
                };
        return MediaTypes.contentType(mediaType);
    }
}
