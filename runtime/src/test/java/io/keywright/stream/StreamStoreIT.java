package io.keywright.stream;

import static io.keywright.stream.Events.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.RedisCommandException;
import io.keywright.annotation.Expiry;
import io.keywright.codec.CodecException;
import io.keywright.repository.Lifetime;
import io.keywright.repository.StreamEntry;
import io.keywright.repository.StreamStore;
import io.keywright.repository.StreamTrimming;
import io.keywright.stream.Events.Event;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Appending, reading, trimming and TTLs of streams on a real server. */
@RedisTest
class StreamStoreIT {

    private static final String SHOP = "shop";

    private RedisServer server;
    private Keywright keywright;
    private StreamStore<String, Event> store;

    @BeforeEach
    void open(RedisServer server) {
        this.server = server;
        this.keywright = server.shared(Keywright.class, running -> Commands.connect(running.uri()));
        this.store = Events.store(keywright);
    }

    @Test
    void givesBackWhatWasAppended() {
        String id = store.append(new Event(7)).await().orElseThrow();

        assertThat(store.find(SHOP, id).await()).contains(new StreamEntry<>(id, new Event(7)));
        assertThat(store.length(SHOP).await()).isEqualTo(1);
        assertThat(server.command("XRANGE", KEY, "-", "+")
                        .list()
                        .get(0)
                        .list()
                        .get(1)
                        .texts())
                .containsExactly("number", "7", "text", "text-7");
    }

    @Test
    void appendsManyInTheirOrder() {
        List<Event> events = IntStream.range(0, 450).mapToObj(Event::new).toList();

        List<String> ids = store.appendAll(events).await().orElseThrow();

        assertThat(ids).hasSize(450).doesNotHaveDuplicates();
        assertThat(Events.numbers(server, KEY))
                .containsExactlyElementsOf(events.stream().map(Event::number).toList());
        assertThat(store.find(SHOP, ids.get(449)).await().orElseThrow().value().number())
                .isEqualTo(449);
    }

    @Test
    void appendsManyToPersistentStreams() {
        StreamStore<String, Event> persistent = Events.store(keywright, Lifetime.persistent());

        List<String> ids = persistent
                .appendAll(List.of(new Event(1), new Event("other", 2, ""), new Event(3)))
                .await()
                .orElseThrow();

        assertThat(ids).hasSize(3);
        assertThat(Events.numbers(server, KEY)).containsExactly(1L, 3L);
        assertThat(Events.numbers(server, "events:{other}")).containsExactly(2L);
        assertThat(server.command("PTTL", KEY).integer()).isEqualTo(-1);
    }

    @Test
    void givesTheStreamItsTtlWhenAnAppendMakesIt() {
        store.append(new Event(1)).await().orElseThrow();
        server.command("PEXPIRE", KEY, "5000");
        store.append(new Event(2)).await().orElseThrow();

        assertThat(server.command("PTTL", KEY).integer()).isBetween(1L, 5_000L);
    }

    @Test
    void startsTheTtlWithEachAppendWhereItIsRefreshed() {
        StreamStore<String, Event> refreshed = Events.store(keywright, Lifetime.of("1d", Expiry.REFRESH_ON_WRITE, 0));
        refreshed.append(new Event(1)).await().orElseThrow();
        server.command("PEXPIRE", KEY, "5000");

        refreshed.append(new Event(2)).await().orElseThrow();

        assertThat(server.command("PTTL", KEY).integer()).isGreaterThan(5_000);
    }

    @Test
    void extendsTheLifeWithReadsWhereItIsSliding() {
        StreamStore<String, Event> sliding = Events.store(keywright, Lifetime.of("1d", Expiry.SLIDING, 0));
        sliding.append(new Event(1)).await().orElseThrow();
        server.command("PEXPIRE", KEY, "5000");

        assertThat(sliding.page(SHOP, Cursor.start(), 10).await().items()).hasSize(1);

        assertThat(server.command("PTTL", KEY).integer()).isGreaterThan(5_000);
    }

    @Test
    void readsPagesForwardsAndBackwards() {
        Events.append(keywright, 0, 25);

        assertThat(numbers(true)).containsExactlyElementsOf(range(0, 25));
        List<Long> backwards = new ArrayList<>(range(0, 25));
        Collections.reverse(backwards);
        assertThat(numbers(false)).containsExactlyElementsOf(backwards);
    }

    @Test
    void goesOnAfterAnEntry() {
        String id = store.append(new Event(1)).await().orElseThrow();
        store.append(new Event(2)).await().orElseThrow();

        Page<StreamEntry<Event>> page =
                store.page(SHOP, StreamStore.after(id), 10).await();

        assertThat(page.items()).extracting(entry -> entry.value().number()).containsExactly(2L);
        assertThat(page.isLast()).isTrue();
    }

    @Test
    void refusesAPageWithoutALimitAndACursorOfAnotherKind() {
        assertThatThrownBy(() -> store.page(SHOP, Cursor.start(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.page(SHOP, Cursor.at(new byte[] {'7'}), 1))
                .hasMessage("the cursor is of another kind of page");
    }

    @Test
    void deletesEntries() {
        List<String> ids =
                store.appendAll(List.of(new Event(1), new Event(2))).await().orElseThrow();

        assertThat(store.deleteEntry(SHOP, ids.get(0)).await()).isTrue();
        assertThat(store.deleteEntries(SHOP, ids).await()).isEqualTo(1);
        assertThat(store.length(SHOP).await()).isZero();
    }

    @Test
    void appendsOnceUnderAnIdThatTheCallerGives() {
        assertThat(store.append(new Event(1), "5-1").await().value()).contains("5-1");
        assertThat(store.append(new Event(1), "5-1").await().value()).contains("5-1");
        assertThat(store.append(new Event(2), "5-1").await()).isInstanceOf(Outcome.NotApplied.class);
        assertThat(store.append(new Event(2), "5-0").await()).isInstanceOf(Outcome.NotApplied.class);
        assertThat(store.append(new Event(2), "18446744073709551615-1").await().isApplied())
                .isTrue();

        assertThat(Events.numbers(server, KEY)).containsExactly(1L, 2L);
        assertThat(server.command("PTTL", KEY).integer()).isPositive();
        assertThatThrownBy(() -> store.append(new Event(1), "*")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAppendWhoseReplyWasLostIsUnknownAndSafeToRepeatUnderAnId() {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright behindProxy = Commands.connect(proxy.uri())) {
            StreamStore<String, Event> shaky = Events.store(behindProxy);
            store.append(new Event(0), "1-1").await(); // the server knows the script
            proxy.atReplyTo("EVALSHA", Fault.RESET);

            assertThat(shaky.append(new Event(1), "2-1").await().isUnknown()).isTrue();
            Commands.awaitConnection(behindProxy.channel("probe"));
            assertThat(shaky.append(new Event(1), "2-1").await().isApplied()).isTrue();

            assertThat(Events.numbers(server, KEY)).containsExactly(0L, 1L);
        }
    }

    @Test
    void keepsToItsLengthExactly() {
        StreamStore<String, Event> trimmed = store.trimming(StreamTrimming.maxLength(10));
        for (int i = 0; i < 25; i++) {
            trimmed.append(new Event(i)).await().orElseThrow();
        }

        assertThat(Events.numbers(server, KEY)).containsExactlyElementsOf(range(15, 25));
        assertThat(server.command("PTTL", KEY).integer()).isPositive();
    }

    @Test
    void keepsToItsLengthInOneCommandWhereItIsPersistent() {
        StreamStore<String, Event> trimmed =
                Events.store(keywright, Lifetime.persistent()).trimming(StreamTrimming.maxLength(10));
        trimmed.appendAll(IntStream.range(0, 25).mapToObj(Event::new).toList())
                .await()
                .orElseThrow();

        assertThat(Events.numbers(server, KEY)).containsExactlyElementsOf(range(15, 25));
    }

    @Test
    void keepsToAboutItsLength() {
        StreamStore<String, Event> trimmed = store.trimming(StreamTrimming.aboutLength(10));
        for (int i = 0; i < 500; i++) {
            trimmed.append(new Event(i)).await().orElseThrow();
        }

        assertThat(store.length(SHOP).await()).isBetween(10L, 120L);
    }

    @Test
    void dropsEntriesByAge() {
        store.append(new Event(1), "1000-0").await().orElseThrow();
        String young = store.append(new Event(2)).await().orElseThrow();

        // "About" keeps a block that is not old as a whole; sparing trims exactly.
        long removed = store.trim(
                        SHOP, StreamTrimming.olderThan(Duration.ofHours(1)).sparingGroups())
                .await();

        assertThat(removed).isEqualTo(1);
        assertThat(store.find(SHOP, young).await()).isPresent();
        assertThat(store.trim("other", StreamTrimming.olderThan(Duration.ofHours(1)))
                        .await())
                .isZero();
        assertThat(store.trim("other", StreamTrimming.maxLength(1)).await()).isZero();
    }

    /** R45: neither what is pending, nor what a group has not read, is trimmed. */
    @Test
    void sparesWhatGroupsStillNeed() {
        StreamStore<String, Event> sparing =
                store.trimming(StreamTrimming.maxLength(5).sparingGroups());
        Events.append(keywright, 0, 20);
        for (String group : List.of("slow", "fast")) {
            assertThat(store.group(SHOP, group).create("0-0").await()).isTrue();
        }
        List<String> read = server
                .command("XREADGROUP", "GROUP", "slow", "c", "COUNT", "8", "STREAMS", KEY, ">")
                .list()
                .get(0)
                .list()
                .get(1)
                .list()
                .stream()
                .map(entry -> entry.list().get(0).text())
                .toList();
        server.command("XREADGROUP", "GROUP", "fast", "c", "COUNT", "20", "STREAMS", KEY, ">");
        acknowledge("fast", Events.numbers(server, KEY).size());

        sparing.append(new Event(20)).await().orElseThrow();
        assertThat(Events.numbers(server, KEY)).as("all is pending for slow").startsWith(0L);

        read.subList(0, 3).forEach(id -> server.command("XACK", KEY, "slow", id));
        sparing.append(new Event(21)).await().orElseThrow();
        assertThat(Events.numbers(server, KEY)).as("the first pending is 3").startsWith(3L);

        read.subList(3, 8).forEach(id -> server.command("XACK", KEY, "slow", id));
        sparing.append(new Event(22)).await().orElseThrow();
        assertThat(Events.numbers(server, KEY)).as("the last read is 7").startsWith(7L);

        server.command("XGROUP", "DESTROY", KEY, "slow");
        server.command("XREADGROUP", "GROUP", "fast", "c", "COUNT", "20", "STREAMS", KEY, ">");
        assertThat(sparing.trim(SHOP, StreamTrimming.maxLength(1).sparingGroups())
                        .await())
                .isPositive();
        assertThat(Events.numbers(server, KEY)).as("pending for fast").startsWith(20L);
    }

    private void acknowledge(String group, int count) {
        server.command("XPENDING", KEY, group, "-", "+", Integer.toString(count))
                .list()
                .forEach(entry -> server.command(
                        "XACK", KEY, group, String.valueOf(entry.list().get(0).text())));
    }

    @Test
    void saysWhatIsStoredAndCannotBeRead() {
        server.command("XADD", KEY, "1-1", "number", "SECRET");

        assertThatThrownBy(() -> store.find(SHOP, "1-1").await())
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("events:{<shop>}")
                .hasMessageContaining("number")
                .hasMessageNotContaining("SECRET");
    }

    @Test
    void refusesAKeyOfAnotherType() {
        server.command("SET", KEY, "x");

        assertThatThrownBy(() -> store.append(new Event(1)).await()).isInstanceOf(RedisCommandException.class);
        assertThatThrownBy(() -> store.group(SHOP, "g").create("0-0").await())
                .isInstanceOf(RedisCommandException.class);
        assertThat(server.command("GET", KEY).text()).isEqualTo("x");
    }

    private List<Long> numbers(boolean forwards) {
        List<Long> numbers = new ArrayList<>();
        Cursor cursor = Cursor.start();
        while (!cursor.isEnd()) {
            Page<StreamEntry<Event>> page =
                    (forwards ? store.page(SHOP, cursor, 10) : store.pageBackwards(SHOP, cursor, 10)).await();
            page.items().forEach(entry -> numbers.add(entry.value().number()));
            cursor = Cursor.parse(page.next().toString());
        }
        return numbers;
    }

    private static List<Long> range(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }
}
