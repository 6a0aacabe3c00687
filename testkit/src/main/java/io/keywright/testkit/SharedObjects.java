package io.keywright.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What tests keep open for as long as a server is there, one object a type. */
final class SharedObjects {

    private final Map<Class<?>, AutoCloseable> objects = new LinkedHashMap<>();

    synchronized <T extends AutoCloseable> T get(Class<T> type, Supplier<? extends T> open) {
        return type.cast(objects.computeIfAbsent(type, absent -> open.get()));
    }

    /** Closes all; what fails is thrown at the end. */
    synchronized void close() {
        IllegalStateException failure = null;
        for (AutoCloseable object : objects.values()) {
            try {
                object.close();
            } catch (Exception e) {
                failure = failure == null ? new IllegalStateException("A shared object could not be closed") : failure;
                failure.addSuppressed(e);
            }
        }
        objects.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
