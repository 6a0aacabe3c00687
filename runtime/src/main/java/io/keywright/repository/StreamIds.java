package io.keywright.repository;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.keywright.Cursor;
import java.util.regex.Pattern;

/** The ids of stream entries, as text. */
final class StreamIds {

    private static final Pattern ID = Pattern.compile("\\d{1,20}-\\d{1,20}");

    private StreamIds() {}

    /** An id that an entry can have, in full: the server would complete a shortened one in different ways. */
    static void requireEntryId(String id) {
        requireId(id);
        if (id.equals(StreamReplies.FIRST)) {
            throw new IllegalArgumentException("an entry's id is above 0-0");
        }
    }

    /** An id, or the place before all of them. */
    static void requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an entry's id is milliseconds-sequence, such as 1700000000000-0");
        }
    }

    /** The id that a cursor stands at. */
    static String position(Cursor cursor) {
        String id = new String(cursor.position(), US_ASCII);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the cursor is of another kind of page");
        }
        return id;
    }
}
