package io.keywright.cache;

import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.CommandChannel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Counts how often a cache sends something. A proxy on the wire can't tell: what is sent one by one leaves in one flush
 * all the same where it comes close together.
 */
final class Dispatches {

    private final CommandChannel channel;
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile List<String> untilLoaded = List.of();

    Dispatches(CommandChannel channel) {
        this.channel = channel;
    }

    CommandChannel counted() {
        return (CommandChannel) Proxy.newProxyInstance(
                CommandChannel.class.getClassLoader(), new Class<?>[] {CommandChannel.class}, (self, method, args) -> {
                    if (method.getName().startsWith("send") || method.getName().startsWith("script")) {
                        sent.add(method.getName());
                    }
                    try {
                        return method.invoke(channel, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Reads keys whose values in the source are this version. */
    Map<String, Row> getAll(CacheCore<String, Row> core, Collection<String> ids, long version) {
        sent.clear();
        untilLoaded = List.of();
        return new BulkRead<String, Row, RuntimeException>(core, ids, missing -> {
                    untilLoaded = List.copyOf(sent);
                    return CompletableFuture.completedFuture(rows(missing, version));
                })
                .await();
    }

    private static Map<String, Row> rows(Set<String> ids, long version) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> new Row(id, version)));
    }

    /** What the last read sent before it called its loader; nothing where it did not. */
    List<String> untilLoaded() {
        return untilLoaded;
    }

    /** What the last read has sent until now. */
    List<String> sent() {
        return List.copyOf(sent);
    }
}
