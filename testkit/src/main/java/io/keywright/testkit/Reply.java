package io.keywright.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One reply of a server, of RESP2 or RESP3. The accessors convert where nothing is lost ({@link #integer()} reads a
 * decimal bulk string too) and throw {@link IllegalStateException} where the reply is of another kind, so that a test
 * fails with the reply in its message.
 */
public final class Reply {

    private static final Reply NIL = new Reply(null);

    /** {@code null}, {@code byte[]}, {@code Long}, {@code List<Reply>} or {@code RedisErrorException}. */
    private final @Nullable Object content;

    private Reply(@Nullable Object content) {
        this.content = content;
    }

    static Reply nil() {
        return NIL;
    }

    static Reply of(byte[] bytes) {
        return new Reply(bytes);
    }

    static Reply of(long integer) {
        return new Reply(integer);
    }

    static Reply of(List<Reply> items) {
        return new Reply(List.copyOf(items));
    }

    static Reply error(String message) {
        return new Reply(new RedisErrorException(message));
    }

    /** Whether the server answered with nil. */
    public boolean isNil() {
        return content == null;
    }

    /** Whether the server answered with an error; only an item of a list, or a reply by {@link RedisCli#read()}. */
    public boolean isError() {
        return content instanceof RedisErrorException;
    }

    /** The error; throws if the reply is none. */
    public RedisErrorException error() {
        if (content instanceof RedisErrorException error) {
            return error;
        }
        throw unlike("an error");
    }

    /** The text, read as UTF-8; null for nil. An integer gives its decimal text. */
    public @Nullable String text() {
        if (content == null) {
            return null;
        }
        if (content instanceof byte[] bytes) {
            return new String(bytes, UTF_8);
        }
        if (content instanceof Long integer) {
            return integer.toString();
        }
        throw unlike("text");
    }

    /** The bytes exactly as the server holds them; null for nil. */
    public byte @Nullable [] bytes() {
        if (content == null) {
            return null;
        }
        if (content instanceof byte[] bytes) {
            return bytes.clone();
        }
        throw unlike("bytes");
    }

    /** The integer, or the decimal text read as one. */
    public long integer() {
        if (content instanceof Long integer) {
            return integer;
        }
        if (content instanceof byte[] bytes) {
            try {
                return Long.parseLong(new String(bytes, ISO_8859_1));
            } catch (NumberFormatException e) {
                throw unlike("an integer");
            }
        }
        throw unlike("an integer");
    }

    /** The items of an array, a set or a push; of a map the keys and values in turn. */
    public List<Reply> list() {
        if (content instanceof List<?> items) {
            return items.stream().map(Reply.class::cast).toList();
        }
        throw unlike("a list");
    }

    /** The items as text; an item may be null. */
    public List<@Nullable String> texts() {
        return list().stream().map(Reply::text).collect(Collectors.toList());
    }

    /** Throws the error that the reply is, if it is one. */
    Reply orThrow() {
        if (content instanceof RedisErrorException error) {
            throw error;
        }
        return this;
    }

    private IllegalStateException unlike(String wanted) {
        return new IllegalStateException("The reply is not " + wanted + ": " + this);
    }

    /** The reply for people to read. */
    @Override
    public String toString() {
        if (content instanceof byte[] bytes) {
            return '"' + new String(bytes, UTF_8) + '"';
        }
        return Objects.toString(content, "(nil)");
    }
}
