package io.keywright;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the application's request metrics throw is caught in each of their methods, one that is added later too. */
class GuardedRequestMetricsTest {

    @Test
    void everyMethodIsGuarded() {
        assertThat(Arrays.stream(RequestMetrics.class.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(Method::getName))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Arrays.stream(GuardedRequestMetrics.class.getDeclaredMethods())
                                .map(Method::getName))
                        .contains(name));
    }

    @Test
    void whereNobodyIsToldNothingStandsInBetween() {
        assertThat(GuardedRequestMetrics.of(RequestMetrics.NONE)).isSameAs(RequestMetrics.NONE);
    }
}
