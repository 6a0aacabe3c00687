package io.keywright.testkit;

import org.junit.jupiter.api.extension.Extension;

/** Skeleton. */
public final class RedisExtension implements Extension {}
