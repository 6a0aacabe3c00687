package io.keywright.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads replies of RESP2 and RESP3 from a stream, whatever bytes they hold. */
final class RespReader {

    private final InputStream in;

    RespReader(InputStream in) {
        this.in = in;
    }

    Reply read() throws IOException {
        int type = next();
        String line = line();
        return switch (type) {
            case '+', ',', '(' -> Reply.of(line.getBytes(UTF_8));
            case '-' -> Reply.error(line);
            case ':' -> Reply.of(Long.parseLong(line));
            case '#' -> Reply.of(line.equals("t") ? 1 : 0);
            case '_' -> Reply.nil();
            case '$' -> line.equals("-1") ? Reply.nil() : Reply.of(blob(line));
            case '!' -> Reply.error(new String(blob(line), UTF_8));
            case '=' -> Reply.of(verbatim(blob(line)));
            case '*', '~', '>' -> line.equals("-1") ? Reply.nil() : list(Integer.parseInt(line));
            case '%' -> list(2 * Integer.parseInt(line));
            case '|' -> {
                list(2 * Integer.parseInt(line)); // attributes describe the reply that follows; nobody asked for them
                yield read();
            }
            default -> throw new IOException("Not a reply: " + (char) type + line);
        };
    }

    private Reply list(int size) throws IOException {
        List<Reply> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(read());
        }
        return Reply.of(items);
    }

    private byte[] blob(String length) throws IOException {
        int size = Integer.parseInt(length);
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("The server closed the connection within a reply");
        }
        if (next() != '\r' || next() != '\n') {
            throw new IOException("A bulk reply without its end");
        }
        return bytes;
    }

    /** A verbatim string without its {@code txt:}. */
    private static byte[] verbatim(byte[] bytes) {
        return Arrays.copyOfRange(bytes, Math.min(4, bytes.length), bytes.length);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = next(); b != '\r'; b = next()) {
            line.write(b);
        }
        if (next() != '\n') {
            throw new IOException("A line without its end");
        }
        return line.toString(UTF_8);
    }

    private int next() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException("The server closed the connection");
        }
        return b;
    }
}
