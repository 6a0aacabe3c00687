package io.keywright.codec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The containers around the place in a MessagePack document, which is also what bounds their depth. */
final class MessagePackPath {

    /** Stands for the key of a map, which is stored data. */
    static final String ENTRY = "{*}";

    /** Stands for a field that nobody asks for, whose name is stored data. */
    static final String UNKNOWN = "<unknown>";

    /** Stands for the field of an object that has not come to one yet. */
    static final String NONE = "";

    private static final int INITIAL_DEPTH = 8;

    /** How many values each container still has to come (reading), or has already (writing). */
    private int[] counts = new int[INITIAL_DEPTH];

    /** The current field of each object or {@link #NONE}, {@link #ENTRY} for a map, null for an array. */
    private @Nullable Object[] names = new Object[INITIAL_DEPTH];

    /** How many elements each array has had. */
    private int[] indexes = new int[INITIAL_DEPTH];

    private int depth;

    /** Enters a container. */
    void push(int count, @Nullable Object name) {
        if (depth == counts.length) {
            counts = Arrays.copyOf(counts, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
            indexes = Arrays.copyOf(indexes, depth * 2);
        }
        counts[depth] = count;
        names[depth] = name;
        indexes[depth] = -1;
        depth++;
    }

    void pop() {
        depth--;
    }

    int depth() {
        return depth;
    }

    int count() {
        return counts[depth - 1];
    }

    void count(int count) {
        counts[depth - 1] = count;
    }

    /** Names the field that the innermost object stands at. */
    void name(Object name) {
        names[depth - 1] = name;
    }

    /** Counts an element if the innermost container is an array. */
    void element() {
        if (depth > 0) {
            indexes[depth - 1]++;
        }
    }

    /**
     * The path below {@code root}.
     *
     * @param ahead how far the innermost array's next element is ahead: 1 for a writer, which counts what is written
     */
    String toString(String root, int ahead) {
        StringBuilder path = new StringBuilder(root);
        for (int i = 0; i < depth; i++) {
            Object name = names[i];
            if (name == null) {
                int index = indexes[i] + (i == depth - 1 ? ahead : 0);
                path.append('[').append(Math.max(index, 0)).append(']');
            } else if (name == ENTRY) {
                path.append(ENTRY);
            } else if (name != NONE) {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }
}
