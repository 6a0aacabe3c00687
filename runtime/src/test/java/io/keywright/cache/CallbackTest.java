package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.cache.StalenessObserver.Verdict;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What the application's own listeners and metrics throw changes no result. There is no server here to help. */
class CallbackTest {

    private static final InvocationHandler THROWS = (proxy, method, args) -> {
        throw new IllegalStateException("a bug of the application's");
    };

    private final AtomicInteger failures = new AtomicInteger();

    /** A method that is added to one of them is to be guarded too. */
    @Test
    void everyMethodIsGuarded() throws Exception {
        everyMethodIsGuarded(CacheMetrics.class, GuardedMetrics.of(throwing(CacheMetrics.class)));
        everyMethodIsGuarded(
                EvictionListener.class, new GuardedListener(throwing(EvictionListener.class), CacheMetrics.NONE));
    }

    private static void everyMethodIsGuarded(Class<?> type, Object guard) throws Exception {
        for (Method method : type.getMethods()) {
            if (Modifier.isStatic(method.getModifiers())) {
                continue;
            }
            Object[] args = Arrays.stream(method.getParameterTypes())
                    .map(CallbackTest::any)
                    .toArray();
            Method guarded = guard.getClass().getMethod(method.getName(), method.getParameterTypes());
            assertThat(guarded.getDeclaringClass()).as(method.getName()).isEqualTo(guard.getClass());
            guarded.setAccessible(true);
            assertThatCode(() -> guarded.invoke(guard, args)).doesNotThrowAnyException();
        }
    }

    private static Object any(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == byte[].class) {
            return new byte[0];
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == long.class) {
            return 1L;
        }
        return type == int.class ? (Object) 1 : "t:<id>";
    }

    @SuppressWarnings("unchecked")
    private static <T> T throwing(Class<T> type) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, THROWS);
    }

    /** Throws as the other does, but counts that. */
    private CacheMetrics counting() {
        return new CacheMetrics() {
            @Override
            public void listenerFailed() {
                failures.incrementAndGet();
            }

            @Override
            public void evicted(String keyPattern, Eviction outcome, int keys) {
                throw new AssertionError("a bug of the application's");
            }

            @Override
            public void loaded(String keyPattern, long nanos, boolean succeeded) {
                throw new IllegalStateException("a bug of the application's");
            }
        };
    }

    @Test
    void readsWritesAndEvictionsGiveWhatTheyWouldGive() throws Exception {
        try (Keywright keywright = CacheFixtures.patient(nobody())
                .caching(
                        CacheOptions.DEFAULT.withMetrics(counting()).withEvictions(throwing(EvictionListener.class), 2))
                .connect()) {
            CacheStore<String, Row> cache = CacheFixtures.cache(keywright, CacheFixtures.policy());

            assertThat(cache.get("a", id -> new Row(id, 1)).await()).contains(new Row("a", 1));
            assertThat(cache.writing("a", () -> 42)).isEqualTo(42);
            assertThat(cache.evict("b").await()).isEqualTo(Eviction.PENDING);
            assertThat(cache.evict("c").await()).isEqualTo(Eviction.LOST);
            Commands.eventually("the listener's failure is counted", () -> failures.get() > 0);
        }
    }

    @Test
    void theWorkOfAWriteFailsWithItsOwnFailure() throws Exception {
        try (Keywright keywright = CacheFixtures.patient(nobody())
                .caching(CacheOptions.DEFAULT
                        .withMetrics(throwing(CacheMetrics.class))
                        .withEvictions(throwing(EvictionListener.class), 2))
                .connect()) {
            CacheStore<String, Row> cache = CacheFixtures.cache(keywright, CacheFixtures.policy());

            assertThatThrownBy(() -> cache.writing("a", () -> {
                        throw new IOException("of the work");
                    }))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void anObserversListenerChangesNoVerdict() throws Exception {
        try (Keywright keywright = CacheFixtures.patient(nobody()).connect()) {
            CacheStore<String, Row> cache = CacheFixtures.cache(keywright, CacheFixtures.policy());
            // Newer with each look at it by the observer, never by the cache.
            AtomicLong version = new AtomicLong(100);
            StalenessObserver<String, Row> observer = new StalenessObserver<>(
                    cache,
                    id -> new Row(id, 1),
                    row -> version.getAndDecrement(),
                    Duration.ofMillis(1),
                    (id, behind) -> {
                        throw new IllegalStateException("a bug of the application's");
                    });

            assertThat(observer.observe("a").toCompletableFuture().join()).isEqualTo(Verdict.STALE);
            assertThat(observer.counts().stale()).isEqualTo(1);
        }
    }

    /** An address where nobody listens. */
    static String nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "redis://127.0.0.1:" + socket.getLocalPort();
        }
    }
}
