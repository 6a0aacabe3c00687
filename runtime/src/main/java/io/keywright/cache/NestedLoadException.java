package io.keywright.cache;

import io.keywright.KeywrightException;

/** A loader has asked the cache for the key that it was called to load: it would wait for itself. */
public final class NestedLoadException extends KeywrightException {

    private static final long serialVersionUID = 1L;

    NestedLoadException(String message) {
        super(message);
    }
}
