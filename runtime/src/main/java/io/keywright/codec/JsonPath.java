package io.keywright.codec;

import com.fasterxml.jackson.core.JsonStreamContext;
import org.jspecify.annotations.Nullable;

/** The place in a JSON document as a path, made only when an exception needs it. */
final class JsonPath {

    /** Set as the current value of a context, it marks an object that is a map: its names are stored data. */
    static final Object MAP = new Object();

    private JsonPath() {}

    /**
     * Where a parser stands.
     *
     * @param name the current name in the context; null for the parser's own
     */
    static String ofParser(String root, JsonStreamContext context, @Nullable String name) {
        StringBuilder path = new StringBuilder(root);
        appendParents(path, context);
        append(path, context, name == null ? context.getCurrentName() : name, context.getCurrentIndex());
        return path.toString();
    }

    /** Where a generator is about to write: its context counts an array's elements when they are written. */
    static String ofGenerator(String root, JsonStreamContext context) {
        StringBuilder path = new StringBuilder(root);
        appendParents(path, context);
        append(path, context, context.getCurrentName(), context.getCurrentIndex() + 1);
        return path.toString();
    }

    private static void appendParents(StringBuilder path, JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        if (parent != null) {
            appendParents(path, parent);
            append(path, parent, parent.getCurrentName(), parent.getCurrentIndex());
        }
    }

    private static void append(StringBuilder path, JsonStreamContext context, @Nullable String name, int index) {
        if (context.inArray()) {
            path.append('[').append(Math.max(index, 0)).append(']');
        } else if (context.inObject() && name != null) {
            if (context.getCurrentValue() == MAP) {
                path.append("{*}");
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
    }
}
