package io.keywright.testkit;

/** What a {@link FaultProxy} does to the message at which a fault sets in. */
public enum Fault {
    /**
     * This message and all later ones in its direction vanish, until {@link FaultProxy#heal()}: a peer that has gone
     * silent.
     */
    DROP,
    /** This message and all later ones in its direction are kept, and delivered by {@link FaultProxy#heal()}. */
    HOLD,
    /** Instead of this message the connection is closed in order (FIN), once. */
    CLOSE,
    /** Instead of this message the connection is reset (RST), once. */
    RESET
}
