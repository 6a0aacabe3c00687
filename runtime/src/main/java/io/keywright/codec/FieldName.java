package io.keywright.codec;

import com.fasterxml.jackson.core.io.SerializedString;
import java.nio.charset.StandardCharsets;

/** The stored name of a document's field, encoded once for both formats. Generated codecs hold one constant a field. */
public final class FieldName {

    private final String name;
    private final SerializedString json;
    private final byte[] utf8;

    private FieldName(String name) {
        this.name = name;
        this.json = new SerializedString(name);
        this.json.asQuotedUTF8(); // encodes now, not at the first write
        this.utf8 = name.getBytes(StandardCharsets.UTF_8);
    }

    /** The field stored as {@code name}. */
    public static FieldName of(String name) {
        return new FieldName(name);
    }

    SerializedString json() {
        return json;
    }

    byte[] utf8() {
        return utf8;
    }

    /** The stored name. */
    @Override
    public String toString() {
        return name;
    }
}
