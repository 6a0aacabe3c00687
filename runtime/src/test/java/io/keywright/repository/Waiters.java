package io.keywright.repository;

import static io.keywright.Commands.eventually;

import io.keywright.Keywright;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.repository.ElementFixtures.Scored;
import io.keywright.repository.Fixtures.Note;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Threads that wait for elements of a server, and what there is to wait for. */
final class Waiters {

    /** Longer than any test takes: what ends the wait is not that it is over. */
    static final Duration LONG = Duration.ofMinutes(1);

    private static final Lifetime HOUR = Lifetime.of("1h", Expiry.REFRESH_ON_WRITE, 0);

    private final RedisServer server;
    private final Keywright keywright;

    Waiters(RedisServer server, Keywright keywright) {
        this.server = server;
        this.keywright = keywright;
    }

    ListStore<String, Note> lists(UnaryOperator<Schema> bound) {
        Schema schema = bound.apply(ElementFixtures.schema(RedisType.LIST, HOUR));
        return new ListStore<>(keywright, schema, Fixtures.KEYS, Fixtures.NOTES);
    }

    SortedSetStore<String, String, Scored> sets() {
        Schema schema = ElementFixtures.schema(RedisType.SORTED_SET, HOUR);
        return new SortedSetStore<>(keywright, schema, Fixtures.KEYS, ElementFixtures.SCORES);
    }

    /** Runs on a thread of its own. */
    static <T> CompletableFuture<T> started(Supplier<T> pop) {
        CompletableFuture<T> result = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        result.complete(pop.get());
                    } catch (Throwable failure) {
                        result.completeExceptionally(failure);
                    }
                })
                .start();
        return result;
    }

    /** Until so many clients of the server wait for elements. */
    void await(int count) {
        eventually(
                count + " waiting",
                () -> String.valueOf(server.command("INFO", "clients").text()).contains("blocked_clients:" + count));
    }

    /** What the key holds, as {@link ExpiryTable#content} shows it. */
    String content(String key) {
        try (RedisCli cli = server.connect()) {
            return String.valueOf(ExpiryTable.content(cli, key));
        }
    }
}
