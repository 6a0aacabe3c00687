package io.keywright.channel;

/** What a subscription does with a message that arrives while its queue is full. All that is dropped is counted. */
public enum WhenSlow {
    /** The message that waits for longest is dropped: where the newest counts, such as prices. */
    DROP_OLDEST,

    /** The message that has just arrived is dropped. */
    DROP_NEWEST,

    /**
     * The subscription ends, after the messages that wait, and calls {@link SubscriptionBuilder#onTooSlow}: where a gap
     * must not go unnoticed.
     */
    CLOSE
}
