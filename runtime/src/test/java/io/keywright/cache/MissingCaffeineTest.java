package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.WithoutLibrary;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Caffeine is optional: without it caches work, and one that is to be kept near says what to add. */
class MissingCaffeineTest {

    private final ClassLoader loader = new WithoutLibrary("com.github.benmanes.");

    @Test
    void cachesDoWithoutIt() throws Exception {
        for (Class<?> used : new Class<?>[] {CacheStore.class, CacheCore.class, NearCache.class, ChangeWatch.class}) {
            assertThat(Class.forName(used.getName(), true, loader).getDeclaredMethods())
                    .isNotEmpty();
        }
    }

    @Test
    void aNearCacheSaysWhatToAdd() throws Exception {
        Class<?> policy = Class.forName(NearPolicy.class.getName(), true, loader);
        Object entries =
                policy.getMethod("ofEntries", long.class, Duration.class).invoke(null, 10L, Duration.ofMinutes(1));
        Method copies = Arrays.stream(
                        Class.forName(NearCache.class.getName(), true, loader).getDeclaredMethods())
                .filter(method -> method.getName().equals("copies"))
                .findFirst()
                .orElseThrow();
        copies.setAccessible(true);
        assertThatThrownBy(() -> copies.invoke(null, "t:<id>", entries, null))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("t:<id>: a near cache needs Caffeine;"
                        + " add com.github.ben-manes.caffeine:caffeine 3 to the class path");
    }
}
