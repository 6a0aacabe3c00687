package io.keywright.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into whole commands or replies, however they arrive; only whole ones come out, so that a fault
 * sets in exactly between two of them.
 */
final class RespFramer {

    private byte[] buffer = new byte[8192];
    private int start;
    private int end;
    /** Where the next element of the frame that begins at {@code start} begins. */
    private int scanned;
    /** How many elements that frame still lacks. */
    private long missing = 1;

    void feed(byte[] bytes, int length) {
        if (end + length > buffer.length) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            scanned -= start;
            end -= start;
            start = 0;
            if (end + length > buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, end + length));
            }
        }
        System.arraycopy(bytes, 0, buffer, end, length);
        end += length;
    }

    /** The next whole frame; null until more bytes have come. */
    byte @Nullable [] next() {
        while (missing > 0) {
            int lineEnd = lineEnd();
            if (lineEnd < 0 || !element(lineEnd)) {
                return null;
            }
        }
        byte[] frame = Arrays.copyOfRange(buffer, start, scanned);
        start = scanned;
        missing = 1;
        return frame;
    }

    /** Moves past one element; false if it has not arrived whole. */
    private boolean element(int lineEnd) {
        byte type = buffer[scanned];
        int after = lineEnd + 1;
        switch (type) {
            case '$', '!', '=' -> {
                long length = number(lineEnd);
                if (length >= 0) {
                    if (end - after < length + 2) {
                        return false;
                    }
                    after += Math.toIntExact(length) + 2;
                }
            }
            case '*', '~', '>' -> missing += Math.max(0, number(lineEnd));
            case '%' -> missing += 2 * number(lineEnd);
            case '|' -> missing += 2 * number(lineEnd) + 1; // attributes, then what they describe
            default -> {} // a line is an element: a simple reply, or an inline command
        }
        scanned = after;
        missing--;
        return true;
    }

    private long number(int lineEnd) {
        return Long.parseLong(new String(buffer, scanned + 1, lineEnd - scanned - 2, US_ASCII));
    }

    private int lineEnd() {
        for (int i = scanned; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** The name of the command that a frame holds, in upper case. */
    static String commandName(byte[] frame) {
        String text = new String(frame, 0, Math.min(frame.length, 100), ISO_8859_1);
        String[] lines = text.split("\r?\n", 4);
        String name = frame[0] == '*' && lines.length > 2 ? lines[2] : lines[0].split(" ", 2)[0];
        return name.toUpperCase(Locale.ROOT).intern();
    }

    /** Whether a frame is a push, which answers no command. */
    static boolean isPush(byte[] frame) {
        return frame[0] == '>';
    }
}
