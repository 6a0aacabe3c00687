package io.keywright.repository;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.keywright.Cursor;
import io.lettuce.core.ScanCursor;

/** The cursors of HSCAN, SSCAN and ZSCAN as those of pages. */
final class ScanPages {

    private ScanPages() {}

    /** Refuses what is no number of elements to ask for. */
    static void checkLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is at least 1, not " + limit);
        }
    }

    /** The server's cursor to go on with. */
    static byte[] position(Cursor cursor) {
        if (cursor.isStart()) {
            return new byte[] {'0'};
        }
        byte[] position = cursor.position();
        for (byte digit : position) {
            if (digit < '0' || digit > '9') {
                throw new IllegalArgumentException("the cursor is of another kind of page");
            }
        }
        return position;
    }

    /** Where to go on after a page. */
    static Cursor next(ScanCursor page) {
        return page.isFinished() ? Cursor.end() : Cursor.at(page.getCursor().getBytes(US_ASCII));
    }
}
