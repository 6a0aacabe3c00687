package io.keywright.repository;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a stream entry as one member of a sorted set, in a form that a script can read: each name and value
 * after its length, {@code 4:user2:42}. The same entry gives the same bytes.
 */
final class ScheduledMember {

    private ScheduledMember() {}

    /** @param fields names and values in turn */
    static byte[] encode(List<byte[]> fields) {
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        for (byte[] text : fields) {
            member.writeBytes(NumberText.encode(text.length));
            member.write(':');
            member.writeBytes(text);
        }
        return member.toByteArray();
    }

    /** @throws IllegalArgumentException if that is no member of a schedule */
    static List<byte[]> decode(byte[] member) {
        List<byte[]> fields = new ArrayList<>();
        int at = 0;
        while (at < member.length) {
            int colon = at;
            while (colon < member.length && member[colon] != ':') {
                colon++;
            }
            int length = Integer.parseInt(new String(member, at, colon - at, US_ASCII));
            if (length < 0 || length > member.length - colon - 1) {
                throw new IllegalArgumentException("a field is cut off");
            }
            byte[] text = new byte[length];
            System.arraycopy(member, colon + 1, text, 0, length);
            fields.add(text);
            at = colon + 1 + length;
        }
        return fields;
    }
}
