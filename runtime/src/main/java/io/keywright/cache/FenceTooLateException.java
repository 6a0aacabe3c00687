package io.keywright.cache;

import io.keywright.KeywrightException;

/**
 * The fences of a transaction stand, but putting them up took more than half of {@link CachePolicy#fenceTtl}: they
 * might be gone before its commit is through, so it must not be committed. Thrown before the commit.
 */
public final class FenceTooLateException extends KeywrightException {

    private static final long serialVersionUID = 1;

    FenceTooLateException(String message) {
        super(message);
    }
}
