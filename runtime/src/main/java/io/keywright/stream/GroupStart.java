package io.keywright.stream;

import io.keywright.KeywrightException;
import io.keywright.OutcomeUnknownException;
import io.keywright.repository.StreamGroup;

/** Makes a consumer's group, where it is not there: before the consumer starts, or as soon as Redis can be reached. */
final class GroupStart<E> {

    static final String FIRST = "0-0";

    private final StreamGroup<E> group;
    private final boolean fromNow;
    private boolean made;

    GroupStart(StreamGroup<E> group, boolean fromNow) {
        this.group = group;
        this.fromNow = fromNow;
    }

    /**
     * Makes it, once.
     *
     * @throws KeywrightException if the server can't be reached, or refuses
     */
    void make() {
        if (made) {
            return;
        }
        try {
            create();
        } catch (OutcomeUnknownException lost) {
            create(); // whether it was made does not matter: to repeat it is safe
        }
        made = true;
    }

    private void create() {
        boolean unused = (fromNow ? group.createAtEnd() : group.create(FIRST)).await();
    }
}
