package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.BoundExceededException;
import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenFull;
import io.keywright.codec.CodecException;
import io.keywright.repository.ElementFixtures.Bit;
import io.keywright.repository.ElementFixtures.Place;
import io.keywright.repository.ElementFixtures.Scored;
import io.keywright.repository.ElementFixtures.Tag;
import io.keywright.repository.Fixtures.Note;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the stores of collections do beyond keeping TTLs, which their tables prove: bounds, large batches, pages. */
@RedisTest
class CollectionStoresIT {

    /** More than Lua unpacks at once. */
    private static final int MANY = 9_001;

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

    private static Schema schema(RedisType type, int bound, WhenFull whenFull) {
        return ElementFixtures.schema(type, MONTH).bounded(bound, whenFull);
    }

    /** Each is a command of its own, and more of them than the connection takes at once. */
    @Test
    void writesToMoreKeysThanTheConnectionTakesCommands() {
        int keys = 5_000;
        List<Tag> tags =
                IntStream.range(0, keys).mapToObj(i -> new Tag("k" + i, "tag")).toList();
        List<Bit> bits =
                IntStream.range(0, keys).mapToObj(i -> new Bit("k" + i, 7)).toList();
        try (Keywright narrow = Keywright.builder()
                .uri(server.uri())
                .commandTimeout(Duration.ofSeconds(20))
                .requestQueueSize(1_000)
                .connect()) {
            server.command("SCRIPT", "FLUSH");
            SetStore<String, String, Tag> set = new SetStore<>(
                    narrow, ElementFixtures.schema(RedisType.SET, MONTH), Fixtures.KEYS, ElementFixtures.TAGS);
            assertThat(set.addAll(tags).await()).isEqualTo(keys);
            assertThat(set.addAll(tags).await()).isZero();
            assertThat(set.deleteAll(tags.stream().map(Tag::id).toList()).await())
                    .isEqualTo(keys);

            BitmapStore<String, Integer, Bit> bitmap = new BitmapStore<>(
                    narrow, ElementFixtures.schema(RedisType.BITMAP, MONTH), Fixtures.KEYS, ElementFixtures.BITS);
            assertThat(bitmap.setAll(bits).await()).isEqualTo(keys);
        }
    }

    private ListStore<String, Note> list(int bound, WhenFull whenFull) {
        return new ListStore<>(keywright, schema(RedisType.LIST, bound, whenFull), Fixtures.KEYS, Fixtures.NOTES);
    }

    private SetStore<String, String, Tag> set(int bound) {
        return new SetStore<>(
                keywright, schema(RedisType.SET, bound, WhenFull.REFUSE), Fixtures.KEYS, ElementFixtures.TAGS);
    }

    private SortedSetStore<String, String, Scored> sorted(int bound, WhenFull whenFull) {
        return new SortedSetStore<>(
                keywright, schema(RedisType.SORTED_SET, bound, whenFull), Fixtures.KEYS, ElementFixtures.SCORES);
    }

    private static List<Note> notes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Note("a", Integer.toString(i)))
                .toList();
    }

    private static List<Scored> scored(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Scored("a", "m" + i, i))
                .toList();
    }

    @Test
    void aListDropsAtTheOtherEnd() {
        ListStore<String, Note> list = list(3, WhenFull.DROP_OLDEST);

        assertThat(list.addAllLast(notes(5)).await()).isEqualTo(Outcome.applied(3L));
        assertThat(server.command("LRANGE", "t:a", "0", "-1").texts()).containsExactly("2", "3", "4");
        list.addFirst(new Note("a", "x")).await();
        assertThat(server.command("LRANGE", "t:a", "0", "-1").texts()).containsExactly("x", "2", "3");
        server.command("RPUSH", "t:b", "y");
        assertThat(list.moveFirst("b", "a").await().isApplied()).isTrue();
        assertThat(server.command("LRANGE", "t:a", "0", "-1").texts()).containsExactly("2", "3", "y");
    }

    @Test
    void aListThatRefusesIsLeftAsItIs() {
        ListStore<String, Note> list = list(3, WhenFull.REFUSE);
        list.addAllLast(notes(2)).await();
        server.command("RPUSH", "t:b", "y", "z");

        assertThatThrownBy(() -> list.addAllLast(notes(2)).await()).isInstanceOf(BoundExceededException.class);
        assertThat(list.size("a").await()).isEqualTo(2);
        assertThat(list.moveFirst("b", "a").await().isApplied()).isTrue();
        assertThatThrownBy(() -> list.moveFirst("b", "a").await()).isInstanceOf(BoundExceededException.class);
        assertThat(list.size("b").await()).isOne();
        assertThat(list.moveFirst("a", "a").await().isApplied())
                .as("a full list turns round")
                .isTrue();
    }

    @Test
    void aSortedSetDropsByScoreOrRefuses() {
        assertThat(sorted(3, WhenFull.DROP_LOWEST).addAll(scored(5)).await())
                .as("new, and there")
                .isEqualTo(3);
        assertThat(server.command("ZRANGE", "t:a", "0", "-1").texts()).containsExactly("m2", "m3", "m4");
        server.flush();
        sorted(3, WhenFull.DROP_HIGHEST).addAll(scored(5)).await();
        assertThat(server.command("ZRANGE", "t:a", "0", "-1").texts()).containsExactly("m0", "m1", "m2");
        SortedSetStore<String, String, Scored> refusing = sorted(3, WhenFull.REFUSE);
        Scored another = new Scored("a", "x", 9);

        for (Runnable write : List.<Runnable>of(
                () -> refusing.add(another).await(),
                () -> refusing.addIfAbsent(another).await(),
                () -> refusing.addIfGreater(another).await(),
                () -> refusing.increment("a", "x", 1).await())) {
            assertThatThrownBy(write::run).isInstanceOf(BoundExceededException.class);
        }
        assertThat(refusing.addIfPresent(another).await()).isEqualTo(Outcome.notApplied());
        assertThat(refusing.add(new Scored("a", "m0", 9)).await()).isFalse();
        assertThat(refusing.increment("a", "m0", 1).await()).isEqualTo(Outcome.applied(new Scored("a", "m0", 10)));
        assertThat(refusing.size("a").await()).isEqualTo(3);
    }

    @Test
    void aSetAndAGeoRefuseAsAWhole() {
        SetStore<String, String, Tag> set = set(2);
        set.addAll(List.of(new Tag("a", "x"), new Tag("a", "y"))).await();
        assertThatThrownBy(() -> set.addAll(List.of(new Tag("a", "x"), new Tag("a", "z")))
                        .await())
                .isInstanceOf(BoundExceededException.class);
        assertThat(set.addAll(List.of(new Tag("a", "x"), new Tag("a", "y"))).await())
                .isZero();

        GeoStore<String, String, Place> geo = new GeoStore<>(
                keywright, schema(RedisType.GEO, 1, WhenFull.REFUSE), Fixtures.KEYS, ElementFixtures.PLACES);
        geo.add(new Place("g", "x", 1, 1)).await();
        assertThatThrownBy(() -> geo.add(new Place("g", "y", 1, 1)).await()).isInstanceOf(BoundExceededException.class);
        assertThat(geo.add(new Place("g", "x", 2, 2)).await()).as("moved").isFalse();
        assertThatThrownBy(() -> geo.add(new Place("g", "x", 0, 86))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> geo.nearest("g", Double.NaN, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesMoreThanLuaUnpacksAtOnce() {
        ListStore<String, Note> list = list(MANY, WhenFull.REFUSE);
        assertThat(list.addAllLast(notes(MANY)).await()).isEqualTo(Outcome.applied((long) MANY));
        assertThat(list.elements("a").await()).containsExactlyElementsOf(notes(MANY));
        assertThat(list.popFirst("a", MANY).await().value().orElseThrow()).hasSize(MANY);

        SortedSetStore<String, String, Scored> sorted = sorted(MANY, WhenFull.REFUSE);
        assertThat(sorted.addAll(scored(MANY)).await()).isEqualTo(MANY);
        List<String> members = scored(MANY).stream().map(Scored::member).toList();
        assertThat(sorted.getAll("a", members).await().values()).containsExactlyElementsOf(scored(MANY));
        assertThat(sorted.removeAll("a", members).await()).isEqualTo(MANY);

        List<Place> places = IntStream.range(0, MANY)
                .mapToObj(i -> new Place("g", "p" + i, i / 100.0, 1))
                .toList();
        GeoStore<String, String, Place> geo = new GeoStore<>(
                keywright, schema(RedisType.GEO, MANY, WhenFull.REFUSE), Fixtures.KEYS, ElementFixtures.PLACES);
        assertThat(geo.addAll(places).await()).isEqualTo(MANY);
    }

    @Test
    void pagesSeeEveryMember() {
        SetStore<String, String, Tag> set = set(MANY);
        List<Tag> tags =
                IntStream.range(0, MANY).mapToObj(i -> new Tag("a", "t" + i)).toList();
        set.addAll(tags).await();
        Set<Tag> seen = new HashSet<>();
        Cursor cursor = Cursor.start();
        while (!cursor.isEnd()) {
            Page<Tag> page = set.page("a", cursor, 500).await();
            assertThat(page.items()).hasSizeLessThan(1_500);
            seen.addAll(page.items());
            cursor = page.next();
        }
        assertThat(seen).isEqualTo(new HashSet<>(tags));
        server.flush();

        SortedSetStore<String, String, Scored> sorted = sorted(MANY, WhenFull.REFUSE);
        sorted.addAll(scored(MANY)).await();
        List<Scored> found = new ArrayList<>();
        for (cursor = Cursor.start(); !cursor.isEnd(); ) {
            Page<Scored> page = sorted.page("a", cursor, 500).await();
            found.addAll(page.items());
            cursor = page.next();
        }
        assertThat(new HashSet<>(found)).isEqualTo(new HashSet<>(scored(MANY)));
    }

    @Test
    void scoresKeepTheirValue() {
        SortedSetStore<String, String, Scored> sorted = sorted(10, WhenFull.DROP_LOWEST);
        for (double score : new double[] {0.1, 1e300, -1 / 3.0, 9007199254740992.0, Double.POSITIVE_INFINITY}) {
            sorted.add(new Scored("a", "m", score)).await();
            assertThat(sorted.get("a", "m").await().orElseThrow().score()).isEqualTo(score);
            assertThat(sorted.bottom("a", 1).await()).containsExactly(new Scored("a", "m", score));
        }
        assertThatThrownBy(() -> sorted.add(new Scored("a", "m", Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scores.of((1L << 53) + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scores.toLong(0.5)).isInstanceOf(MalformedTextException.class);
    }

    @Test
    void offsetsStayInTheirBounds() {
        BitmapStore<String, Integer, Bit> bits = new BitmapStore<>(
                keywright, schema(RedisType.BITMAP, 8, WhenFull.REFUSE), Fixtures.KEYS, ElementFixtures.BITS);

        assertThatThrownBy(() -> bits.set(new Bit("a", 8))).isInstanceOf(BoundExceededException.class);
        assertThatThrownBy(() -> bits.get("a", -1)).isInstanceOf(IllegalArgumentException.class);
        bits.setAll(IntStream.range(0, 8).mapToObj(i -> new Bit("a", i)).toList())
                .await();
        assertThat(bits.firstClear("a").await()).isEqualTo(8);
    }

    @Test
    void refusesWhatIsNoRequest() {
        ListStore<String, Note> list = new ListStore<>(
                keywright, ElementFixtures.schema(RedisType.LIST, MONTH), Fixtures.KEYS, Fixtures.NOTES);
        assertThatThrownBy(() -> list.elements("a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> list.range("a", -1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> list.range("a", 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> list.addAllLast(List.of(new Note("a", "1"), new Note("b", "2"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> list.addAllLast(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> set(3).intersection(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(set(3).difference("a", List.of("a")).await()).isEmpty();
        assertThat(set(3).addAll(List.of()).await()).isZero();
    }

    @Test
    void saysWhatCannotBeDecoded() {
        ListStore<String, Fixtures.Count> counts = new ListStore<>(
                keywright, ElementFixtures.schema(RedisType.LIST, MONTH), Fixtures.KEYS, Fixtures.COUNTS);
        server.command("RPUSH", "t:a", "hunter2");

        assertThatThrownBy(() -> counts.range("a", 0, 5).await())
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("t:<id>")
                .hasMessageNotContaining("hunter2");
    }
}
