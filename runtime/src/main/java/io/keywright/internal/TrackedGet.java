package io.keywright.internal;

import io.keywright.cache.TrackedSession;
import io.keywright.cache.Tracking.Asked;
import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GET on a connection that tells of changes. A redirection is followed like that of any call; but then the key's
 * changes are told elsewhere.
 */
final class TrackedGet extends ReplyCall<byte @Nullable [], byte @Nullable []> {

    private final TrackedNode.Session session;
    private final byte[] key;
    private final Runnable astray;
    private final long sentNanos = System.nanoTime();

    private TrackedGet(Route route, TrackedNode.Session session, byte[] key, Runnable astray) {
        super(
                route,
                new Command<>(
                        CommandType.GET,
                        new ValueOutput<>(ByteArrayCodec.INSTANCE),
                        CommandChannel.args().addKey(key)),
                bytes -> bytes);
        this.session = session;
        this.key = key;
        this.astray = astray;
    }

    static Call<byte @Nullable []> send(Route route, TrackedSession session, byte[] key, Runnable astray) {
        TrackedGet get = of(route, session, key, astray);
        get.session.node().dispatch(get);
        return get;
    }

    static List<Call<byte @Nullable []>> sendAll(Route route, List<Asked> keys) {
        List<Call<byte @Nullable []>> all = new ArrayList<>(keys.size());
        Map<TrackedNode, List<TrackedGet>> byNode = new LinkedHashMap<>();
        for (Asked asked : keys) {
            TrackedGet get = of(route, asked.session(), asked.key(), asked.astray());
            all.add(get);
            byNode.computeIfAbsent(get.session.node(), node -> new ArrayList<>())
                    .add(get);
        }
        byNode.forEach(TrackedNode::dispatchAll);
        return all;
    }

    private static TrackedGet of(Route route, TrackedSession session, byte[] key, Runnable astray) {
        TrackedGet get = new TrackedGet(route, (TrackedNode.Session) session, key, astray);
        get.markSent();
        get.markDirect();
        return get;
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
