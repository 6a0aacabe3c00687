package io.keywright.internal;

import io.keywright.cache.TrackedSession;
import io.keywright.repository.Call;
import io.lettuce.core.protocol.Command;
import org.jspecify.annotations.Nullable;

/**
 * A read of a key on a connection that tells of changes. A redirection is followed like that of any call; but then the
 * changes of the key are told elsewhere.
 */
final class TrackedRead extends ReplyCall<byte @Nullable [], byte @Nullable []> {

    private final TrackedNode.Session session;
    private final byte[] key;
    private final Runnable astray;
    private final long sentNanos = System.nanoTime();

    private TrackedRead(
            Route route,
            TrackedNode.Session session,
            byte[] key,
            Command<byte[], byte[], byte @Nullable []> command,
            Runnable astray) {
        super(route, command, bytes -> bytes);
        this.session = session;
        this.key = key;
        this.astray = astray;
    }

    static Call<byte @Nullable []> send(
            Route route,
            TrackedSession session,
            byte[] key,
            Command<byte[], byte[], byte @Nullable []> command,
            Runnable astray) {
        TrackedRead read = new TrackedRead(route, (TrackedNode.Session) session, key, command, astray);
        read.markSent();
        read.markDirect();
        read.session.node().dispatch(read);
        return read;
    }

    @Override
    public void complete() {
        if (getOutput().hasError()) {
            astray.run();
            session.node().strayed(session, getOutput().getError());
        } else {
            session.answered(key, sentNanos);
        }
        super.complete();
    }
}
