package io.keywright.repository;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.keywright.annotation.Expiry;
import io.keywright.key.Lifetime;

/** When a write gives its key the TTL, in the words of the {@link Scripts}. */
enum TtlRule {
    /** Never: the keys of the schema are persistent. */
    NEVER,
    /** Where the key has none, as when the write created it. */
    MISSING,
    /** With each write. */
    ALWAYS;

    private final byte[] argument = name().toLowerCase(java.util.Locale.ROOT).getBytes(US_ASCII);

    /** The rule of writes that replace the whole value. */
    static TtlRule ofWholeWrites(Lifetime lifetime) {
        return lifetime.isPersistent() ? NEVER : ALWAYS;
    }

    /** The rule of writes to a part of the value. */
    static TtlRule ofPartialWrites(Lifetime lifetime) {
        if (lifetime.isPersistent()) {
            return NEVER;
        }
        return lifetime.expiry() == Expiry.ABSOLUTE ? MISSING : ALWAYS;
    }

    byte[] argument() {
        return argument;
    }
}
