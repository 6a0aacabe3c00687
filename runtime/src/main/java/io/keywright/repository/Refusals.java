package io.keywright.repository;

import io.keywright.RedisCommandException;
import java.util.Set;

/** What a server answers that is there, but does not write at the moment: nothing was changed, and it may pass. */
final class Refusals {

    /** It is a replica, perhaps since a moment ago: another server is the master. */
    static final String READONLY = "READONLY";

    private static final Set<String> CODES = Set.of(
            "OOM", "NOREPLICAS", "MISCONF", READONLY, "LOADING", "BUSY", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN");

    private Refusals() {}

    static boolean include(RedisCommandException failure) {
        return CODES.contains(failure.code());
    }
}
