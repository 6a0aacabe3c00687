package io.keywright.cache;

import io.keywright.Keywright;
import io.keywright.RedisTimeoutException;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.key.KeyCodec;
import io.keywright.repository.EntityCodec;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Caches whose server answers when the test says so: for what becomes of calls between a command and its reply. */
abstract class OnHeldServer {

    final Recorder metrics = new Recorder();
    final HeldChannel server = new HeldChannel();
    final ExecutorService threads = Executors.newCachedThreadPool();

    Keywright keywright;

    @BeforeEach
    final void begin() throws Exception {
        CacheOptions options = CacheOptions.DEFAULT.withMetrics(metrics).withLoaders(loaders());
        keywright =
                CacheFixtures.patient(CallbackTest.nobody()).caching(options).connect();
    }

    @AfterEach
    final void end() {
        keywright.close();
        threads.shutdownNow();
    }

    /** What loaders run on. */
    Executor loaders() {
        return threads;
    }

    final CacheStore<String, Row> cache(CachePolicy policy) {
        return cache(policy, CacheFixtures.ROWS, EntryTraits.none());
    }

    final CacheStore<String, Row> cache(
            CachePolicy policy, EntityCodec<String, Row> rows, EntryTraits<String, Row> traits) {
        KeyCodec<String> keys = CacheFixtures.KEYS;
        return new CacheStore<>(
                new CacheCore<>(keywright, server, CacheFixtures.hour(), keys, rows, policy, traits));
    }

    static RedisTimeoutException silence() {
        return new RedisTimeoutException("no reply");
    }

    static <T> CompletableFuture<T> future(CompletionStage<T> stage) {
        return stage.toCompletableFuture();
    }
}
