package org.policygraph.bulk;

/**
 * What is known of a file without having it.
 *
 * @param byteSize its length, in bytes
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
 */
public record FileMetadata(long byteSize, String sha256) {}
