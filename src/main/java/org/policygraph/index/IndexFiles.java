package org.policygraph.index;

import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;

/**
 * An index as one block of bytes: the name, the length and the bytes of each file of Lucene, by
 * their names.
 */
final class IndexFiles {
    private IndexFiles() {}

    static Directory of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Directory directory = new ByteBuffersDirectory();
        for (int left = in.readInt(); left > 0; left--) {
            try (IndexOutput file = directory.createOutput(in.readUTF(), IOContext.DEFAULT)) {
                byte[] content = in.readNBytes(in.readInt());
                file.writeBytes(content, content.length);
            }
        }
        return directory;
    }

    static byte[] bytes(Directory directory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        // Files of before the last merge may be there still.
        Collection<String> names = SegmentInfos.readLatestCommit(directory).files(true);
        out.writeInt(names.size());
        for (String name : names) {
            try (IndexInput file = directory.openInput(name, IOContext.READONCE)) {
                byte[] content = new byte[Math.toIntExact(file.length())];
                file.readBytes(content, 0, content.length);
                out.writeUTF(name);
                out.writeInt(content.length);
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
