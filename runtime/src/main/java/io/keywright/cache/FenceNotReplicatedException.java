package io.keywright.cache;

import io.keywright.KeywrightException;

/**
 * A write was not begun, because its fence stands on fewer replicas than {@link FenceReplication} asks for: a failover
 * might lose it. Nothing was changed.
 */
public final class FenceNotReplicatedException extends KeywrightException {

    private static final long serialVersionUID = 1;

    FenceNotReplicatedException(String message) {
        super(message);
    }
}
