package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.BoundExceededException;
import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.codec.CodecException;
import io.keywright.repository.Fixtures.Line;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link HashMapStore} does beyond keeping TTLs, which {@link HashMapStoreExpiryIT} proves. */
@RedisTest
class HashMapStoreIT {

    private static final Lifetime MONTH = Lifetime.of("30d", Expiry.REFRESH_ON_WRITE, 0.1);

    private RedisServer server;
    private Keywright keywright;

    @BeforeEach
    void connect(RedisServer server) {
        this.server = server;
        keywright = Fixtures.connect(server.uri());
    }

    @AfterEach
    void close() {
        keywright.close();
    }

    private HashMapStore<String, String, Line> store(Lifetime lifetime, int bound) {
        return new HashMapStore<>(keywright, Fixtures.hash(lifetime).bounded(bound), Fixtures.KEYS, Fixtures.LINES);
    }

    private static List<Line> many(String cart, int count) {
        List<Line> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(new Line(cart, "sku-" + i, i));
        }
        return many;
    }

    @Test
    void keepsToTheBound() {
        for (Lifetime lifetime : List.of(MONTH, Lifetime.persistent())) {
            server.flush();
            HashMapStore<String, String, Line> lines = store(lifetime, 3);
            lines.putAll(many("a", 3)).await();

            assertThatThrownBy(() -> lines.put(new Line("a", "new", 1)).await())
                    .isInstanceOf(BoundExceededException.class)
                    .hasMessageContaining("t:<id>")
                    .hasMessageContaining("3")
                    .hasMessageNotContaining("new");
            assertThatThrownBy(() -> lines.increment("a", "new", 1).await()).isInstanceOf(BoundExceededException.class);
            assertThatThrownBy(() -> lines.incrementDouble("a", "new", 1).await())
                    .isInstanceOf(BoundExceededException.class);
            assertThatThrownBy(() -> lines.putAll(List.of(new Line("a", "sku-0", 9), new Line("a", "new", 1)))
                            .await())
                    .as("all or none")
                    .isInstanceOf(BoundExceededException.class);
            assertThatThrownBy(() -> lines.putAll(many("b", 4)).await()).isInstanceOf(BoundExceededException.class);
            assertThat(server.command("HMGET", "t:a", "sku-0", "new").texts()).containsExactly("0", null);
            assertThat(server.command("EXISTS", "t:b").integer()).isZero();

            lines.putAll(many("a", 3)).await();
            assertThat(lines.increment("a", "sku-0", 5).await()).isEqualTo(Outcome.applied(5L));
            assertThat(lines.remove("a", "sku-1").await()).isTrue();
            lines.put(new Line("a", "new", 1)).await();
            assertThat(lines.size("a").await()).isEqualTo(3);
        }
    }

    @Test
    void keepsToTheBoundInAPipelineAndForStages() {
        HashMapStore<String, String, Line> lines = store(MONTH, 3);
        try (Pipeline pipeline = keywright.pipeline()) {
            CompletableFuture<?> first =
                    lines.in(pipeline).putAll(many("a", 3)).toCompletionStage().toCompletableFuture();
            CompletableFuture<?> beyond = lines.in(pipeline)
                    .put(new Line("a", "new", 1))
                    .toCompletionStage()
                    .toCompletableFuture();
            pipeline.send();
            assertThat(first).isCompleted();
            assertThat(beyond).isCompletedExceptionally();
            assertThatThrownBy(beyond::join).hasCauseInstanceOf(BoundExceededException.class);
        }
    }

    @Test
    void putsEntriesOfSeveralKeysAtOnce() {
        for (Lifetime lifetime : List.of(MONTH, Lifetime.persistent())) {
            server.flush();
            HashMapStore<String, String, Line> lines =
                    new HashMapStore<>(keywright, Fixtures.hash(lifetime), Fixtures.KEYS, Fixtures.LINES);
            List<Line> both = new ArrayList<>(many("a", 3));
            both.addAll(many("b", 2));
            lines.putAll(both).await();
            lines.putAll(List.of()).await();

            assertThat(lines.size("a").await()).isEqualTo(3);
            assertThat(lines.size("b").await()).isEqualTo(2);
        }
    }

    @Test
    void writesAndReadsMoreThanLuaUnpacksAtOnce() {
        HashMapStore<String, String, Line> lines = store(MONTH, 9_000);
        List<Line> many = many("a", 9_000);
        lines.putAll(many).await();

        assertThat(lines.entries("a").await()).hasSameSizeAs(many);
        assertThat(new HashSet<>(lines.entries("a").await())).isEqualTo(new HashSet<>(many));
        List<String> skus = many.stream().map(Line::sku).toList();
        assertThat(lines.getAll("a", skus).await().values()).containsExactlyElementsOf(many);
        assertThat(lines.removeAll("a", skus).await()).isEqualTo(9_000);
        assertThat(lines.exists("a").await()).isFalse();
    }

    @Test
    void pagesSeeEveryEntry() {
        HashMapStore<String, String, Line> lines = store(MONTH, Schema.UNBOUNDED);
        List<Line> many = many("a", 5_000);
        lines.putAll(many).await();

        Set<Line> seen = new HashSet<>();
        int pages = 0;
        Cursor cursor = Cursor.start();
        do {
            Page<Line> page = lines.page("a", cursor, 100).await();
            assertThat(page.items()).hasSizeLessThan(1_000);
            seen.addAll(page.items());
            // A cursor may go to a client and come back.
            cursor = Cursor.parse(page.next().toString());
            pages++;
        } while (!cursor.isEnd());

        assertThat(seen).isEqualTo(new HashSet<>(many));
        assertThat(pages).isBetween(25, 100);
        assertThat(lines.page("a", cursor, 100).await().items())
                .as("after the end")
                .isEmpty();
    }

    @Test
    void aSmallMapComesWhole() {
        HashMapStore<String, String, Line> lines = store(MONTH, Schema.UNBOUNDED);
        lines.putAll(many("a", 50)).await();

        Page<Line> page = lines.page("a", Cursor.start(), 10).await();

        assertThat(page.items()).hasSize(50);
        assertThat(page.isLast()).isTrue();
    }

    @Test
    void refusesWhatIsNoPage() {
        HashMapStore<String, String, Line> lines = store(MONTH, Schema.UNBOUNDED);

        assertThatThrownBy(() -> lines.page("a", Cursor.at(new byte[] {'x'}), 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lines.page("a", Cursor.start(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lines.entries("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("t:<id>");
    }

    @Test
    void saysWhatCannotBeDecoded() {
        HashMapStore<String, String, Line> lines = store(MONTH, 10);
        server.command("HSET", "t:a", "sku", "hunter2");

        assertThatThrownBy(() -> lines.get("a", "sku").await())
                .isInstanceOf(CodecException.class)
                .hasMessage("t:<id>: not a decimal number (field value)");
        assertThatThrownBy(() -> lines.entries("a").await()).isInstanceOf(CodecException.class);
    }

    @Test
    void noFieldsNoCommand() {
        HashMapStore<String, String, Line> lines = store(MONTH, 10);

        assertThat(lines.getAll("a", List.of()).await()).isEmpty();
        assertThat(lines.removeAll("a", List.of()).await()).isZero();
    }
}
