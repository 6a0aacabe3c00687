package io.keywright.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.internal.ConnectionSettings.Topology;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProductionOptionsTest {

    /** R16: an outage does not outlast the server's by more than the longest pause, and no client besieges a server. */
    @Test
    void pausesBetweenAttemptsGrowAndAreBounded() {
        Duration longest = Duration.ofMillis(500);
        Delay delay = ProductionOptions.reconnectDelay(longest);
        assertThat(delay.createDelay(1)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
        for (int attempt = 4; attempt < 100_000; attempt++) {
            assertThat(delay.createDelay(attempt)).isBetween(longest.dividedBy(2), longest);
        }
    }

    @Test
    void theLeastPauseIsStillAPause() {
        Delay delay = ProductionOptions.reconnectDelay(Defaults.LEAST_RECONNECT_DELAY);
        for (int attempt = 1; attempt < 100; attempt++) {
            assertThat(delay.createDelay(attempt)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
        }
        assertThatThrownBy(() -> Keywright.builder().reconnectDelay(Duration.ofMillis(99)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 100 ms");
        assertThatThrownBy(() -> Keywright.builder().reconnectDelay(Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 1 hour");
    }

    @Test
    void sentinelsAreAskedMoreRarely() {
        assertThat(Defaults.reconnectDelay(Topology.SERVER)).isEqualTo(Duration.ofMillis(500));
        assertThat(Defaults.reconnectDelay(Topology.CLUSTER)).isEqualTo(Duration.ofMillis(500));
        assertThat(Defaults.reconnectDelay(Topology.SENTINEL)).isEqualTo(Duration.ofSeconds(2));
    }
}
