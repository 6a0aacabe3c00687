package io.keywright.internal;

import io.keywright.Pipeline;
import io.keywright.repository.CommandChannel;

/** What {@link io.keywright.Keywright} hands commands to. */
public interface Dispatcher extends AutoCloseable {

    CommandChannel channel(String keyPattern);

    Pipeline pipeline();

    @Override
    void close();
}
