package io.keywright.testkit;

/** What a {@link FaultProxy} does to the message at which a fault sets in. */
public enum Fault {
    /**
     * This message and all later ones in its direction vanish, until {@link FaultProxy#heal()}: a peer that has gone
     * silent.
     */
    DROP,
    /**
     * This message and all later ones in its direction are kept, and delivered by {@link FaultProxy#heal()}: commands
     * also of a client that has gone meanwhile, as they would be that were under way when it died.
     */
    HOLD,
    /** Instead of this message the connection is closed in order (FIN), once. */
    CLOSE,
    /** Instead of this message the connection is reset (RST), once. */
    RESET,
    /**
     * The client's side of the connection is reset (RST), once, and the server's stays open until
     * {@link FaultProxy#heal()}: a client that connects again has two connections there. A command at which that
     * happens is delivered by {@code heal()}, after whatever the client has sent on its second connection.
     */
    ORPHAN
}
