package io.keywright.codec;

import io.keywright.KeywrightException;
import org.jspecify.annotations.Nullable;

/**
 * A value that could not be encoded or decoded.
 *
 * <p>The message names the key pattern, the field and the position in the bytes, never a value, a key of a map or any
 * other stored text; nor does a cause. The key pattern is the display form, such as {@code shop:product:<sku>}, the
 * field a path such as {@code lines[3].sku}, in which {@code {*}} stands for some entry of a map.
 */
public class CodecException extends KeywrightException {

    private static final long serialVersionUID = 1L;

    private final String schema;
    private final String field;
    private final long position;

    /** A value of one field, or ({@code field} empty) a whole value, that is unusable for {@code reason}. */
    public CodecException(String schema, String field, String reason) {
        this(schema, field, -1, reason, null);
    }

    CodecException(String schema, String field, long position, String reason, @Nullable Throwable cause) {
        super(message(schema, field, position, reason), cause);
        this.schema = schema;
        this.field = field;
        this.position = position;
    }

    private static String message(String schema, String field, long position, String reason) {
        StringBuilder message = new StringBuilder(schema).append(": ").append(reason);
        String separator = " (";
        if (!field.isEmpty()) {
            message.append(separator).append("field ").append(field);
            separator = ", ";
        }
        if (position >= 0) {
            message.append(separator).append("byte ").append(position);
            separator = ", ";
        }
        return separator.equals(" (") ? message.toString() : message.append(')').toString();
    }

    /** The display form of the key pattern. */
    public String schema() {
        return schema;
    }

    /** The path of the field; empty if it is the value as a whole. */
    public String field() {
        return field;
    }

    /** The offset in the bytes at which decoding stopped; -1 where there is none, as in encoding. */
    public long position() {
        return position;
    }
}
