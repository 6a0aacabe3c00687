package io.keywright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SilenceWatchTest {

    private final AtomicInteger reconnects = new AtomicInteger();

    @Test
    void timeoutsAlongTheLimitWithoutAReplyReconnectOnce() {
        SilenceWatch watch = new SilenceWatch(-1, reconnects::incrementAndGet);
        watch.silent();
        assertThat(reconnects).hasValue(0);
        watch.silent();
        assertThat(reconnects).hasValue(1);
        watch.silent();
        assertThat(reconnects).hasValue(1);
    }

    @Test
    void aReplyBetweenThemStartsAnew() {
        SilenceWatch watch = new SilenceWatch(-1, reconnects::incrementAndGet);
        watch.silent();
        watch.heard();
        watch.silent();
        assertThat(reconnects).hasValue(0);
    }

    @Test
    void timeoutsWithinTheLimitAreOrdinary() {
        SilenceWatch watch = new SilenceWatch(Long.MAX_VALUE, reconnects::incrementAndGet);
        watch.silent();
        watch.silent();
        assertThat(reconnects).hasValue(0);
    }
}
