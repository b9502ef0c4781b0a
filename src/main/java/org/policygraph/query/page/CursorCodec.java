package org.policygraph.query.page;

import org.policygraph.index.OrderKey;
import org.policygraph.query.error.QueryException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Cursors: the place of a record among those of its type, as base64url. A cursor says where to go
 * on and not how many to skip, so it holds while records come and go, its own record included.
 *
 * <p>Layout, version 1: the version; the type; the number of parts; each part with its kind; the
 * CRC-32 of all that.
 */
public final class CursorCodec {
    private static final int VERSION = 1;
    private static final int LONGEST = 8_192;
    private static final int CHECKSUM = Integer.BYTES;

    private CursorCodec() {}

    static String encode(String type, OrderKey place) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeByte(VERSION);
            out.writeUTF(type);
            out.writeByte(place.parts().size());
            for (OrderKey.Part part : place.parts()) write(part, out);
            out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OrderKey.Part part, DataOutputStream out) throws IOException {
        out.writeByte(part.rank());
        switch (part) {
            case OrderKey.Whole whole -> out.writeUTF(Long.toString(whole.value()));
            case OrderKey.Text text -> out.writeUTF(text.value());
            case OrderKey.Nothing _ -> {}
        }
    }

    /**
     * The place that a cursor of a list of this type names.
     *
     * @throws QueryException if it is none
     */
    static OrderKey decode(String argument, String type, String cursor) {
        if (cursor.length() > LONGEST) throw unusable(argument);
        try {
            return decode(type, Base64.getUrlDecoder().decode(cursor), argument);
        } catch (IllegalArgumentException | IOException e) {
            throw unusable(argument);
        }
    }

    private static OrderKey decode(String type, byte[] bytes, String argument) throws IOException {
        int length = bytes.length - CHECKSUM;
        if (length < 1) throw unusable(argument);
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readByte() != VERSION) throw unusable(argument);
        String written = in.readUTF();
        int count = in.readByte();
        List<OrderKey.Part> parts = new ArrayList<>();
        for (int at = 0; at < count; at++) parts.add(read(in));
        if (in.readInt() != checksum(bytes, length) || in.available() > 0) throw unusable(argument);
        if (!written.equals(type)) {
            throw QueryException.badInput(
                    argument + " is a cursor of another list: of " + written + ", not of " + type);
        }
        return new OrderKey(parts);
    }

    private static OrderKey.Part read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 0 -> new OrderKey.Whole(Long.parseLong(in.readUTF()));
            case 1 -> new OrderKey.Text(in.readUTF());
            case 2 -> new OrderKey.Nothing();
            default -> throw new IOException("no such kind of part");
        };
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    private static QueryException unusable(String argument) {
        return QueryException.badInput(
                argument + " is not a cursor that this server gave out for such a list");
    }
}
