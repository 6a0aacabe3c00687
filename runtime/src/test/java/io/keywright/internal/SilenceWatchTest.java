package io.keywright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SilenceWatchTest {

    private final AtomicInteger reconnects = new AtomicInteger();

    @Test
    void timeoutsAlongTheLimitWithoutAReplyReconnectOnce() {
        SilenceWatch watch = new SilenceWatch(-1, node -> reconnects.incrementAndGet());
        watch.silent("");
        assertThat(reconnects).hasValue(0);
        watch.silent("");
        assertThat(reconnects).hasValue(1);
        watch.silent("");
        assertThat(reconnects).hasValue(1);
    }

    @Test
    void aReplyBetweenThemStartsAnew() {
        SilenceWatch watch = new SilenceWatch(-1, node -> reconnects.incrementAndGet());
        watch.silent("");
        watch.heard("");
        watch.silent("");
        assertThat(reconnects).hasValue(0);
    }

    @Test
    void timeoutsWithinTheLimitAreOrdinary() {
        SilenceWatch watch = new SilenceWatch(Long.MAX_VALUE, node -> reconnects.incrementAndGet());
        watch.silent("");
        watch.silent("");
        assertThat(reconnects).hasValue(0);
    }

    /** With steady traffic to two masters the silence of a third would never count. */
    @Test
    void repliesOfOtherNodesSayNothingAboutOneThatIsSilent() {
        List<String> broken = new ArrayList<>();
        SilenceWatch watch = new SilenceWatch(-1, broken::add);
        watch.silent("dead");
        watch.heard("alive");
        watch.silent("dead");

        assertThat(broken).containsExactly("dead");
    }
}
