package org.policygraph.store.packed;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lists as bytes, each with its length before it; numbers have 32 bits. */
final class Blocks {
    private Blocks() {}

    /** Bytes that grow. */
    static final class Out {
        private static final int FIRST = 1 << 14;

        private ByteBuffer bytes = ByteBuffer.allocate(FIRST);

        private void expect(int more) {
            if (bytes.remaining() >= more) return;
            int size = Math.max(bytes.capacity() * 2, bytes.position() + more);
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }

        Out number(int number) {
            expect(Integer.BYTES);
            bytes.putInt(number);
            return this;
        }

        Out bytes(byte[] list) {
            expect(Integer.BYTES + list.length);
            bytes.putInt(list.length).put(list);
            return this;
        }

        Out numbers(int[] list) {
            expect(Integer.BYTES * (1 + list.length));
            bytes.putInt(list.length).asIntBuffer().put(list);
            bytes.position(bytes.position() + Integer.BYTES * list.length);
            return this;
        }

        Out texts(Collection<String> list) {
            number(list.size());
            list.forEach(this::text);
            return this;
        }

        Out text(String text) {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Bytes without their length. */
        void raw(byte[] some, int length) {
            expect(length);
            bytes.put(some, 0, length);
        }

        ByteBuffer done() {
            return bytes.flip();
        }
    }

    static byte[] bytes(ByteBuffer in) {
        int length = in.getInt();
        if (length > in.remaining()) throw new BufferUnderflowException();
        byte[] read = new byte[length];
        in.get(read);
        return read;
    }

    static int[] numbers(ByteBuffer in) {
        int[] read = new int[in.getInt()];
        in.asIntBuffer().get(read);
        in.position(in.position() + read.length * Integer.BYTES);
        return read;
    }

    static String text(ByteBuffer in) {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    static List<String> texts(ByteBuffer in) {
        List<String> read = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) read.add(text(in));
        return read;
    }
}
