package io.keywright.cache;

import io.keywright.KeywrightException;

/**
 * The loader was not called: as many loads as the policy allows are running, and as many are waiting; there was
 * no thread for it; or Keywright is closed.
 */
public final class LoadRejectedException extends KeywrightException {

    private static final long serialVersionUID = 1L;

    LoadRejectedException(String message) {
        super(message);
    }
}
