package io.keywright.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.channel.Backlog.Turn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {

    @Test
    void handsOutInTheOrderOfArrival() throws Exception {
        Backlog backlog = new Backlog(3, WhenSlow.DROP_OLDEST);
        add(backlog, "a", "b");
        backlog.close();
        assertThat(rest(backlog)).containsExactly("a", "b");
        assertThat(backlog.received()).isEqualTo(2);
    }

    @Test
    void dropsTheOldest() throws Exception {
        Backlog backlog = new Backlog(2, WhenSlow.DROP_OLDEST);
        add(backlog, "a", "b", "c", "d");
        backlog.close();
        assertThat(rest(backlog)).containsExactly("c", "d");
        assertThat(backlog.dropped()).isEqualTo(2);
    }

    @Test
    void dropsTheNewest() throws Exception {
        Backlog backlog = new Backlog(2, WhenSlow.DROP_NEWEST);
        add(backlog, "a", "b", "c", "d");
        backlog.close();
        assertThat(rest(backlog)).containsExactly("a", "b");
        assertThat(backlog.dropped()).isEqualTo(2);
    }

    @Test
    void asksToBeClosedWhenItIsFull() throws Exception {
        Backlog backlog = new Backlog(1, WhenSlow.CLOSE);
        assertThat(backlog.add(message("a"))).isTrue();
        assertThat(backlog.add(message("b"))).isFalse();
        backlog.close();
        assertThat(backlog.add(message("c"))).as("nothing is taken any more").isTrue();
        assertThat(rest(backlog)).containsExactly("a");
    }

    @Test
    void aGapStandsWhereItWas() throws Exception {
        Backlog backlog = new Backlog(3, WhenSlow.DROP_OLDEST);
        add(backlog, "a", "b");
        backlog.addGap();
        add(backlog, "c");
        backlog.close();
        assertThat(rest(backlog)).containsExactly("a", "b", "GAP", "c");
    }

    @Test
    void aGapStaysWhereMessagesBeforeItAreDropped() throws Exception {
        Backlog backlog = new Backlog(2, WhenSlow.DROP_OLDEST);
        add(backlog, "a", "b");
        backlog.addGap();
        add(backlog, "c", "d", "e");
        backlog.close();
        assertThat(rest(backlog)).containsExactly("GAP", "d", "e");
    }

    @Test
    void gapsThatNobodyHasHeardOfAreOne() throws Exception {
        Backlog backlog = new Backlog(3, WhenSlow.DROP_OLDEST);
        backlog.addGap();
        add(backlog, "a");
        backlog.addGap();
        add(backlog, "b");
        backlog.close();
        assertThat(rest(backlog)).containsExactly("a", "GAP", "b");
        assertThat(backlog.gaps()).isEqualTo(2);
    }

    private static void add(Backlog backlog, String... payloads) {
        for (String payload : payloads) {
            assertThat(backlog.add(message(payload))).isTrue();
        }
    }

    private static Received message(String payload) {
        return new Received(new byte[0], payload.getBytes(UTF_8));
    }

    private static List<String> rest(Backlog backlog) throws InterruptedException {
        List<String> rest = new ArrayList<>();
        for (Turn turn = backlog.next(); turn != Turn.END; turn = backlog.next()) {
            rest.add(turn == Turn.GAP ? "GAP" : new String(backlog.message().payload(), UTF_8));
        }
        return rest;
    }
}
