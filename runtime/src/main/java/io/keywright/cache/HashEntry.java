package io.keywright.cache;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that stands in a HASH, as the bytes that it is to the protocol: what the field {@code @} holds, and behind
 * it, of a value alone, each other field's name and value, each after its length in 4 bytes.
 */
final class HashEntry {

    /** No Java component is called so. */
    private static final byte[] HEADER_FIELD = {'@'};

    private static final byte[] NO_HEADER = {};

    private HashEntry() {}

    static boolean isHeaderField(byte[] name) {
        return Arrays.equals(name, HEADER_FIELD);
    }

    /**
     * The entry that HGETALL gave, names and values in turn, in any order. Fields beside what is no value are nobody's,
     * and left out; where there is no header, nothing is left: that is no entry.
     */
    static byte @Nullable [] of(List<byte[]> reply) {
        if (reply.isEmpty()) {
            return null;
        }
        byte[] header = NO_HEADER;
        List<byte[]> fields = new ArrayList<>(reply.size());
        for (int i = 0; i + 1 < reply.size(); i += 2) {
            if (isHeaderField(reply.get(i))) {
                header = reply.get(i + 1);
            } else {
                fields.add(reply.get(i));
                fields.add(reply.get(i + 1));
            }
        }
        return EntryFormat.isValue(header) ? framed(header, fields) : header;
    }

    /** The payload of a value: its fields that are there. */
    static byte[] payload(byte[][] names, byte[] @Nullable [] values) {
        List<byte[]> fields = new ArrayList<>(2 * names.length);
        for (int i = 0; i < names.length; i++) {
            byte[] value = values[i];
            if (value != null) {
                fields.add(names[i]);
                fields.add(value);
            }
        }
        return framed(NO_HEADER, fields);
    }

    private static byte[] framed(byte[] header, List<byte[]> fields) {
        int size = header.length;
        for (byte[] each : fields) {
            size += Integer.BYTES + each.length;
        }
        ByteBuffer entry = ByteBuffer.allocate(size).put(header);
        for (byte[] each : fields) {
            entry.putInt(each.length).put(each);
        }
        return entry.array();
    }

    /** The header, and the fields' names and values in turn: what HSET is given after the header's field. */
    static List<byte[]> arguments(byte[] entry) {
        List<byte[]> arguments = new ArrayList<>();
        arguments.add(Arrays.copyOf(entry, EntryFormat.HEADER));
        ByteBuffer payload = ByteBuffer.wrap(entry, EntryFormat.HEADER, entry.length - EntryFormat.HEADER);
        while (payload.hasRemaining()) {
            arguments.add(next(payload));
        }
        return arguments;
    }

    /**
     * The values of a payload, in the order of the names; null where a field is not there. Fields of other names are
     * left out.
     *
     * @throws RuntimeException if it is none
     */
    static byte[] @Nullable [] values(byte[] payload, byte[][] names) {
        byte[] @Nullable [] values = new byte[names.length][];
        ByteBuffer in = ByteBuffer.wrap(payload);
        int expected = 0;
        while (in.hasRemaining()) {
            int index = index(names, next(in), expected);
            byte[] value = next(in);
            if (index >= 0) {
                values[index] = value;
                expected = index + 1;
            }
        }
        return values;
    }

    /** The server keeps small hashes in the order of writing: the next field is most often the next name. */
    private static int index(byte[][] names, byte[] name, int expected) {
        for (int i = 0; i < names.length; i++) {
            int candidate = (expected + i) % names.length;
            if (Arrays.equals(names[candidate], name)) {
                return candidate;
            }
        }
        return -1;
    }

    private static byte[] next(ByteBuffer in) {
        int length = in.getInt();
        if (length > in.remaining()) {
            throw new IllegalArgumentException("a field is longer than its entry");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
