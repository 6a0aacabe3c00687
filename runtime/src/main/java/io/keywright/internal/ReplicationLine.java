package io.keywright.internal;

import io.keywright.KeywrightException;
import io.keywright.repository.ReplicatedScripts;
import io.keywright.script.Script;
import io.lettuce.core.output.ValueOutput;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Scripts in line for a WAIT. WAIT is about the writes that its own connection has made before it, and holds up the
 * connection while it waits: so one is under way at a time on each, and takes all those with it that have come
 * meanwhile.
 */
final class ReplicationLine implements ReplicatedScripts {

    /** In one flush. */
    private static final int TOGETHER = Batch.CHUNK - 1;

    /** A script that was sent again, because the server did not know it or the slot moved, missed its WAIT. */
    private static final int MOST_ATTEMPTS = 4;

    /** One script, at one of its attempts. */
    private static final class Request<T> {

        private final String keyPattern;
        private final Script script;
        private final byte[][] keys;
        private final byte[][] args;
        private final Function<byte[], T> decode;
        private final CompletableFuture<Written<T>> result;
        private final int attempt;

        Request(
                String keyPattern,
                Script script,
                byte[][] keys,
                byte[][] args,
                Function<byte[], T> decode,
                CompletableFuture<Written<T>> result,
                int attempt) {
            this.keyPattern = keyPattern;
            this.script = script;
            this.keys = keys;
            this.args = args;
            this.decode = decode;
            this.result = result;
            this.attempt = attempt;
        }

        Request<T> again() {
            return new Request<>(keyPattern, script, keys, args, decode, result, attempt + 1);
        }

        void end(byte @Nullable [] reply, long replicas, long epoch) {
            try {
                result.complete(new Written<>(decode.apply(Objects.requireNonNull(reply)), replicas, epoch));
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        }
    }

    private final Client client;
    private final int replicas;
    private final Duration wait;

    /** By destination; there is an entry as long as a batch is under way. */
    private final Map<Object, Queue<Request<?>>> waiting = new HashMap<>();

    ReplicationLine(Client client, int replicas, Duration wait) {
        this.client = client;
        this.replicas = replicas;
        this.wait = wait;
    }

    @Override
    public <T> CompletionStage<Written<T>> run(
            String keyPattern, Script script, byte[][] keys, byte[][] args, Function<byte[], T> decode) {
        CompletableFuture<Written<T>> result = new CompletableFuture<>();
        add(new Request<>(keyPattern, script, keys, args, decode, result, 1));
        return result;
    }

    private void add(Request<?> request) {
        Object destination = client.link().destination(request.keys[0]);
        synchronized (waiting) {
            Queue<Request<?>> line = waiting.get(destination);
            if (line != null) {
                line.add(request);
                return;
            }
            waiting.put(destination, new ArrayDeque<>());
        }
        send(destination, List.of(request));
    }

    private void send(Object destination, List<Request<?>> requests) {
        List<ReplyCall<?, ?>> calls = new ArrayList<>();
        List<ReplyCall<byte[], byte[]>> scripts = new ArrayList<>();
        for (Request<?> request : requests) {
            Route route = new Route(client, request.keyPattern, null);
            ScriptCall<byte[], byte[]> call = new ScriptCall<>(
                    route, request.script, false, request.keys, request.args, ValueOutput::new, reply -> reply);
            call.trace(new Trace());
            scripts.add(call);
        }
        Request<?> first = requests.get(0);
        WaitCall last = new WaitCall(new Route(client, first.keyPattern, null), first.keys[0], replicas, wait);
        last.trace(new Trace());
        calls.addAll(scripts);
        calls.add(last);
        Batch batch = new Batch(client, calls);
        batch.send();
        CompletableFuture<?> unused = batch.done().whenComplete((done, never) -> {
            List<Request<?>> more = next(destination);
            if (!more.isEmpty()) {
                send(destination, more);
            }
            for (int i = 0; i < requests.size(); i++) {
                end(requests.get(i), scripts.get(i), last);
            }
        });
    }

    private List<Request<?>> next(Object destination) {
        List<Request<?>> requests = new ArrayList<>();
        synchronized (waiting) {
            Queue<Request<?>> line = waiting.getOrDefault(destination, new ArrayDeque<>());
            while (!line.isEmpty() && requests.size() < TOGETHER) {
                requests.add(line.remove());
            }
            if (requests.isEmpty()) {
                waiting.remove(destination);
            }
        }
        return requests;
    }

    private void end(Request<?> request, ReplyCall<byte[], byte[]> script, WaitCall last) {
        KeywrightException failure = script.failure();
        if (failure != null) {
            request.result.completeExceptionally(failure);
            return;
        }
        Trace trace = traceOf(script);
        boolean counted = trace.isFollowedBy(traceOf(last));
        if (!counted && request.attempt < MOST_ATTEMPTS) {
            add(request.again());
            return;
        }
        long acknowledged = counted && last.failure() == null ? last.join() : 0;
        request.end(script.join(), acknowledged, trace.epoch());
    }

    private static Trace traceOf(ReplyCall<?, ?> call) {
        Trace trace = call.trace();
        if (trace == null) {
            throw new IllegalStateException("a call without its trace");
        }
        return trace;
    }

    @Override
    public void close() {
        client.close();
    }
}
