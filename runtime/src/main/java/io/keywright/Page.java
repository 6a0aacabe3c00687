package io.keywright;

import java.util.List;

/**
 * A part of a large collection.
 *
 * @param items what was read, perhaps nothing although more follows
 * @param next where to go on; {@link Cursor#isEnd} after the last page
 */
public record Page<T>(List<T> items, Cursor next) {

    public Page {
        items = List.copyOf(items);
    }

    public boolean isLast() {
        return next.isEnd();
    }
}
