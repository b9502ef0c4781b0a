package org.policygraph.store.packed;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
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

        Out bytes(ByteBuffer list) {
            expect(Integer.BYTES + list.remaining());
            bytes.putInt(list.remaining()).put(list.duplicate());
            return this;
        }

        Out numbers(IntBuffer list) {
            int length = Integer.BYTES * list.remaining();
            expect(Integer.BYTES + length);
            bytes.putInt(list.remaining()).asIntBuffer().put(list.duplicate());
            bytes.position(bytes.position() + length);
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

        /** Some bytes, without their length. */
        void raw(byte[] some, int length) {
            expect(length);
            bytes.put(some, 0, length);
        }

        byte[] done() {
            byte[] all = new byte[bytes.flip().remaining()];
            bytes.get(all);
            return all;
        }
    }

    static byte[] bytes(ByteBuffer in) {
        int length = in.getInt();
        if (length > in.remaining()) throw new BufferUnderflowException();
        byte[] read = new byte[length];
        in.get(read);
        return read;
    }

    /** Bytes where they are. */
    static ByteBuffer view(ByteBuffer in) {
        return view(in, in.getInt());
    }

    private static ByteBuffer view(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) throw new BufferUnderflowException();
        ByteBuffer view = in.slice(in.position(), length);
        in.position(in.position() + length);
        return view;
    }

    /** Numbers where they are. */
    static IntBuffer numbers(ByteBuffer in) {
        return view(in, Math.multiplyExact(Integer.BYTES, in.getInt())).asIntBuffer();
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
