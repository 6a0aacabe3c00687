package io.keywright.cache;

import io.keywright.KeywrightException;

/**
 * The loader did not return in time, or before Keywright was closed. One that blocks was interrupted, its lease is
 * given back, and nothing of it will be stored.
 */
public final class LoadTimeoutException extends KeywrightException {

    private static final long serialVersionUID = 1L;

    LoadTimeoutException(String message) {
        super(message);
    }
}
