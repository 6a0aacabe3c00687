package io.keywright;

import java.util.Arrays;
import java.util.Base64;

/**
 * Where the reading of a large collection, page by page, goes on. Opaque and immutable; its text form may be handed to
 * a client and comes back by {@link #parse}.
 */
public final class Cursor {

    private static final Cursor START = new Cursor(new byte[0], false);
    private static final Cursor END = new Cursor(new byte[0], true);

    private final byte[] position;
    private final boolean end;

    private Cursor(byte[] position, boolean end) {
        this.position = position;
        this.end = end;
    }

    /** Before the first page. */
    public static Cursor start() {
        return START;
    }

    /** After the last page. */
    public static Cursor end() {
        return END;
    }

    /** Called by stores: a place in the middle, in whatever form the store understands. */
    public static Cursor at(byte[] position) {
        return new Cursor(position.clone(), false);
    }

    /**
     * The cursor whose {@link #toString} gave this text.
     *
     * @throws IllegalArgumentException if no cursor has this text
     */
    public static Cursor parse(String text) {
        if (text.equals(START.toString())) {
            return START;
        }
        if (text.equals(END.toString())) {
            return END;
        }
        return new Cursor(Base64.getUrlDecoder().decode(text), false);
    }

    public boolean isStart() {
        return !end && position.length == 0;
    }

    /** Whether there is nothing more to read. */
    public boolean isEnd() {
        return end;
    }

    /** Called by stores: what {@link #at} was given; empty at the start and at the end. */
    public byte[] position() {
        return position.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor that && end == that.end && Arrays.equals(position, that.position);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(position) * 2 + (end ? 1 : 0);
    }

    /** URL-safe text that {@link #parse} reads. */
    @Override
    public String toString() {
        if (end) {
            return "-";
        }
        return position.length == 0
                ? "0"
                : Base64.getUrlEncoder().withoutPadding().encodeToString(position);
    }
}
