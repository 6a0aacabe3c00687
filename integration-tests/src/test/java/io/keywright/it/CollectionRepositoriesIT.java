package io.keywright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.BoundExceededException;
import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Nearby;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.it.Follow.Network;
import io.keywright.it.Job.State;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generated repositories of LIST, SET, SORTED_SET, HYPERLOGLOG, BITMAP and GEO. */
@RedisTest
class CollectionRepositoriesIT {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final YearMonth SEASON = YearMonth.of(2026, 3);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    private RedisServer server;
    private Keywright keywright;

    @BeforeEach
    void open(RedisServer redis) {
        server = redis;
        keywright = redis.shared(Keywright.class, Connections::patient);
    }

    @Test
    void aListDropsWhatIsOldest() {
        RecentViewRepository recent = new RecentViewRepository(keywright);
        for (int i = 1; i <= 5; i++) {
            assertThat(recent.addFirst(view("sku-" + i)).orElseThrow()).isEqualTo(Math.min(i, 3));
        }

        assertThat(recent.elements(42)).containsExactly(view("sku-5"), view("sku-4"), view("sku-3"));
        assertThat(recent.range(42, 1, 1)).containsExactly(view("sku-4"));
        assertThat(recent.first(42)).contains(view("sku-5"));
        assertThat(server.command("LINDEX", "it:recent:42", "0").text())
                .isEqualTo("{\"sku\":\"sku-5\",\"at\":" + NOON.toEpochMilli() + "}");
        assertThat(recent.popLast(42, 2).value().orElseThrow()).containsExactly(view("sku-3"), view("sku-4"));
        assertThat(recent.remainingTtl(42).orElseThrow()).isGreaterThan(Duration.ofDays(29));
    }

    @Test
    void aQueueMovesItsJobsAndRefusesMoreThanItsBound() {
        JobRepository jobs = new JobRepository(keywright);
        JobRepository.Key waiting = new JobRepository.Key("mail", State.WAITING);
        JobRepository.Key taken = new JobRepository.Key("mail", State.TAKEN);
        jobs.addAllLast(List.of(job(State.WAITING, "1"), job(State.WAITING, "2"), job(State.WAITING, "3")));

        assertThatThrownBy(() -> jobs.addLast(job(State.WAITING, "4"))).isInstanceOf(BoundExceededException.class);
        assertThat(jobs.moveFirst(waiting, taken).orElseThrow()).isEqualTo(job(State.TAKEN, "1"));
        assertThat(jobs.size("mail", State.WAITING)).isEqualTo(2);
        assertThat(server.command("LRANGE", "it:jobs:{mail}:TAKEN", "0", "-1").texts())
                .containsExactly("1");
        assertThat(server.command("PTTL", "it:jobs:{mail}:TAKEN").integer()).isEqualTo(-1);
    }

    @Test
    void aSetHasEachMemberOnce() {
        ProductTagRepository tags = new ProductTagRepository(keywright);
        assertThat(tags.addAll(List.of(tag("a", "red"), tag("a", "new"), tag("b", "red"))))
                .isEqualTo(3);
        assertThat(tags.add(tag("a", "red"))).isFalse();
        ProductTagRepository.Key a = new ProductTagRepository.Key(1, "a");
        ProductTagRepository.Key b = new ProductTagRepository.Key(1, "b");

        assertThat(tags.elements(1, "a")).containsExactlyInAnyOrder(tag("a", "red"), tag("a", "new"));
        assertThat(tags.containsAll(1, "a", List.of("red", "blue"))).isEqualTo(Map.of("red", true, "blue", false));
        assertThat(tags.intersection(List.of(a, b))).isEqualTo(Set.of("red"));
        assertThat(tags.union(List.of(a, b))).isEqualTo(Set.of("red", "new"));
        assertThat(tags.difference(1, "a", List.of(b))).isEqualTo(Set.of("new"));
        assertThat(tags.intersectionSize(List.of(a, b), 10)).isOne();
        assertThatThrownBy(() -> tags.addAll(List.of(tag("a", "x"), tag("a", "y"))))
                .isInstanceOf(BoundExceededException.class);
        assertThat(tags.size(1, "a")).isEqualTo(2);
    }

    @Test
    void aMemberOfTwoComponentsIsOneDocument() {
        FollowRepository follows = new FollowRepository(keywright);
        follows.add(new Follow(1, Network.BLOG, 7));
        FollowRepository.Member member = new FollowRepository.Member(Network.BLOG, 7);

        assertThat(server.command("SMEMBERS", "it:follows:1").texts())
                .containsExactly("{\"network\":\"BLOG\",\"followed\":7}");
        assertThat(follows.contains(1, member)).isTrue();
        assertThat(follows.contains(1, new FollowRepository.Member(Network.SHOP, 7)))
                .isFalse();
        assertThat(follows.random(1)).contains(new Follow(1, Network.BLOG, 7));
        assertThat(follows.page(1, Cursor.start(), 10).items()).containsExactly(new Follow(1, Network.BLOG, 7));
        assertThat(follows.remove(1, member)).isTrue();
        assertThat(follows.exists(1)).isFalse();
    }

    @Test
    void aSortedSetKeepsTheBest() {
        LeaderRepository leaders = new LeaderRepository(keywright);
        leaders.addAll(List.of(leader("ann", 10), leader("bob", 20), leader("cid", 30)));
        assertThat(leaders.addIfGreater(leader("bob", 15))).isInstanceOf(Outcome.NotApplied.class);
        assertThat(leaders.increment("chess", SEASON, "ann", 15.5).orElseThrow())
                .isEqualTo(leader("ann", 25.5));
        leaders.add(leader("dan", 5));
        leaders.add(leader("eve", 50));

        assertThat(leaders.top("chess", SEASON, 2)).containsExactly(leader("eve", 50), leader("cid", 30));
        assertThat(leaders.get("chess", SEASON, "dan"))
                .as("dropped as the lowest")
                .isEmpty();
        assertThat(leaders.increment("chess", SEASON, "dan", 6)).isEqualTo(Outcome.notApplied());
        assertThat(leaders.reverseRank("chess", SEASON, "ann")).contains(2L);
        assertThat(leaders.around("chess", SEASON, "cid", 1))
                .containsExactly(leader("eve", 50), leader("cid", 30), leader("ann", 25.5));
        assertThat(leaders.rangeByScore("chess", SEASON, 20, 30, 10))
                .containsExactly(leader("bob", 20), leader("ann", 25.5), leader("cid", 30));
        assertThat(leaders.popMax("chess", SEASON).orElseThrow()).isEqualTo(leader("eve", 50));
        assertThat(leaders.remainingTtl("chess", SEASON).orElseThrow()).isGreaterThan(Duration.ofDays(89));
    }

    @Test
    void timesAreScores() {
        DueRepository due = new DueRepository(keywright);
        due.addAll(List.of(new Due("mail", 1, NOON), new Due("mail", 2, NOON.plusSeconds(60))));

        assertThat(server.command("ZSCORE", "it:due", "{\"kind\":\"mail\",\"id\":1}")
                        .text())
                .isEqualTo(Long.toString(NOON.toEpochMilli()));
        assertThat(due.rangeByScore(Instant.EPOCH, NOON, 10))
                .extracting(Due::getId)
                .containsExactly(1L);
        assertThat(due.removeBefore(NOON.plusSeconds(1))).isOne();
        assertThat(due.popMin().value().map(Due::getAt)).isEqualTo(Optional.of(NOON.plusSeconds(60)));
    }

    @Test
    void visitorsAreCounted() {
        VisitRepository visits = new VisitRepository(keywright);
        visits.addAll(List.of(new Visit(DAY, "ann"), new Visit(DAY, "bob"), new Visit(DAY, "ann")));
        visits.add(new Visit(DAY.plusDays(1), "ann"));

        assertThat(visits.count(DAY)).isEqualTo(2);
        assertThat(visits.countTogether(List.of(DAY, DAY.plusDays(1)))).isEqualTo(2);
        visits.merge(DAY.plusDays(9), List.of(DAY, DAY.plusDays(1)));
        assertThat(visits.count(DAY.plusDays(9))).isEqualTo(2);
        assertThat(visits.remainingTtl(DAY.plusDays(9))).isPresent();
    }

    @Test
    void bitsAreSetAndCombined() {
        ActiveUserRepository active = new ActiveUserRepository(keywright);
        active.setAll(List.of(new ActiveUser(DAY, 7), new ActiveUser(DAY, 9), new ActiveUser(DAY.plusDays(1), 9)));

        assertThat(active.get(DAY, 7)).isTrue();
        assertThat(active.count(DAY)).isEqualTo(2);
        assertThat(active.firstSet(DAY)).contains(7L);
        active.and(DAY.plusDays(9), List.of(DAY, DAY.plusDays(1)));
        assertThat(active.count(DAY.plusDays(9))).isOne();
        assertThat(active.remainingTtl(DAY.plusDays(9))).isPresent();
        assertThatThrownBy(() -> active.set(new ActiveUser(DAY, 1_000))).isInstanceOf(BoundExceededException.class);
    }

    @Test
    void countersCountAndStayInTheirBits() {
        HourlyOrdersRepository orders = new HourlyOrdersRepository(keywright);
        assertThat(orders.increment(DAY, 13, 1).orElseThrow()).isOne();
        assertThat(orders.incrementAll(DAY, Map.of(13, 2L, 14, 70_000L)).orElseThrow())
                .isEqualTo(Map.of(13, 3L, 14, 65_535L));

        assertThat(orders.get(DAY, 13)).isEqualTo(3);
        assertThat(orders.getAll(DAY, List.of(14, 9)))
                .isEqualTo(Map.of(14, new HourlyOrders(DAY, 14, 65_535), 9, new HourlyOrders(DAY, 9, 0)));
        assertThat(orders.range(DAY, 12, 99))
                .hasSize(12)
                .startsWith(
                        new HourlyOrders(DAY, 12, 0),
                        new HourlyOrders(DAY, 13, 3),
                        new HourlyOrders(DAY, 14, 65_535),
                        new HourlyOrders(DAY, 15, 0));
        assertThat(server.command("BITFIELD", "it:hourly:2026-03-14", "GET", "u16", "#13")
                        .list()
                        .get(0)
                        .integer())
                .isEqualTo(3);
        assertThat(orders.remainingTtl(DAY).orElseThrow()).isGreaterThan(Duration.ofDays(7));
        assertThatThrownBy(() -> orders.get(DAY, 24))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 23, not 24");
    }

    @Test
    void countersThatAreUsedUpSayNo() {
        PickupSlotRepository slots = new PickupSlotRepository(keywright);
        slots.setAll(List.of(new PickupSlot("gate", DAY, 17, 1), new PickupSlot("gate", DAY, 18, 2)));

        assertThat(slots.incrementAll("gate", DAY, Map.of(17, -1L, 18, -1L)).isApplied())
                .isTrue();
        assertThat(slots.incrementAll("gate", DAY, Map.of(17, -1L, 18, -1L)))
                .as("17 is used up")
                .isInstanceOf(Outcome.NotApplied.class);
        assertThat(slots.get("gate", DAY, 18)).isOne();
        assertThat(slots.increment("tower", DAY, 17, -1)).isInstanceOf(Outcome.NotApplied.class);
        assertThat(slots.exists("tower", DAY)).isFalse();
        assertThat(slots.set(new PickupSlot("gate", DAY, 17, 9))).isZero();
        assertThatThrownBy(() -> slots.set(new PickupSlot("gate", DAY, 17, 256)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void branchesAreFound() {
        BranchRepository branches = new BranchRepository(keywright);
        branches.addAll(List.of(
                new Branch("de", "gate", 13.3777, 52.5163),
                new Branch("de", "tower", 13.4094, 52.5208),
                new Branch("de", "harbour", 9.9832, 53.5461)));

        List<Nearby<Branch>> near = branches.nearest("de", 13.38, 52.52, 5_000, 10);
        assertThat(near).extracting(found -> found.element().name()).containsExactly("gate", "tower");
        assertThat(near.get(0).metres()).isBetween(300.0, 500.0);
        assertThat(branches.distance("de", "gate", "harbour").orElseThrow()).isBetween(250_000.0, 260_000.0);
        assertThatThrownBy(() -> branches.add(new Branch("de", "new", 10, 50)))
                .isInstanceOf(BoundExceededException.class);
    }

    @Test
    void pipelinesAndStages() {
        LeaderRepository leaders = new LeaderRepository(keywright);
        RecentViewRepository recent = new RecentViewRepository(keywright);
        try (Pipeline pipeline = keywright.pipeline()) {
            leaders.in(pipeline).add(leader("ann", 1));
            CompletionStage<Outcome<Long>> size = recent.in(pipeline).addFirst(view("sku-1"));
            CompletionStage<List<Leader>> top = leaders.in(pipeline).top("chess", SEASON, 3);
            pipeline.send();

            assertThat(size.toCompletableFuture().join().value()).contains(1L);
            assertThat(top.toCompletableFuture().join()).containsExactly(leader("ann", 1));
        }
        assertThat(leaders.async().size("chess", SEASON).toCompletableFuture().join())
                .isOne();
    }

    private static RecentView view(String sku) {
        return new RecentView(42, sku, NOON);
    }

    private static Job job(State state, String id) {
        return new Job("mail", state, id);
    }

    private static ProductTag tag(String sku, String tag) {
        return new ProductTag(1, sku, tag);
    }

    private static Leader leader(String player, double points) {
        return new Leader("chess", SEASON, player, points);
    }
}
