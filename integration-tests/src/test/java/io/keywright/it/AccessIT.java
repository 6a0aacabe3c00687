package io.keywright.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Begun;
import io.keywright.Claim;
import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.RateDecision.Source;
import io.keywright.channel.Subscription;
import io.keywright.it.OrderEvent.Step;
import io.keywright.it.OrderEventRepository.Group;
import io.keywright.repository.BlockingList;
import io.keywright.repository.BlockingSortedSet;
import io.keywright.stream.StreamConsumer;
import io.keywright.stream.StreamMover;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * R50: the user of the generated document does all that streams, their consumers, counters and channels do, and no
 * more.
 */
@RedisTest
class AccessIT {

    private static final String USER = "it-app";
    private static final String PASSWORD = "s3cret";
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    private final BlockingQueue<Long> heard = new LinkedBlockingQueue<>();

    private RedisServer server;
    private Keywright keywright;

    @BeforeEach
    void connectAsTheUserOfTheDocument(RedisServer redis) throws IOException {
        server = redis;
        String rule = rule(server.version().startsWith("6.") ? "redis62" : "redis70")
                .replace("+evalsha", "+evalsha +eval") // nobody else loads the scripts
                .replace("#<sha256>", "#" + sha256(PASSWORD));
        List<String> words = new ArrayList<>(List.of("ACL", "SETUSER"));
        words.addAll(List.of(rule.substring("user ".length()).split(" (?![^(]*\\))")));
        server.command(words.toArray(String[]::new));
        keywright = Keywright.builder()
                .uri(server.uri().replace("redis://", "redis://" + USER + ":" + PASSWORD + "@"))
                .commandTimeout(Connections.PATIENCE)
                .connect();
    }

    @AfterEach
    void forgetTheUser() {
        keywright.close();
        server.command("ACL", "DELUSER", USER);
    }

    /** A refused command is an exception here, no outage to be answered as declared. */
    @Test
    void limiters() {
        LoginAttemptLimiter attempts = new LoginAttemptLimiter(keywright);
        ApiCallLimiter calls = new ApiCallLimiter(keywright);
        MailingLimiter mailings = new MailingLimiter(keywright);
        for (int i = 0; i < 4; i++) {
            assertThat(attempts.take("ada").source()).isEqualTo(Source.SERVER);
            assertThat(calls.take(1, "app", 50).source()).isEqualTo(Source.SERVER);
            assertThat(mailings.take().source()).isEqualTo(Source.SERVER);
            server.command("PERSIST", "it:mailings:all"); // lets the next one give the TTL again
        }
        assertThat(attempts.peek("ada").source()).isEqualTo(Source.SERVER);
        assertThat(calls.peek(1, "app").source()).isEqualTo(Source.SERVER);
        assertThat(mailings.peek().source()).isEqualTo(Source.SERVER);
        assertThat(attempts.reset("ada")).isTrue();
    }

    @Test
    void claims() {
        PaymentClaims payments = new PaymentClaims(keywright);
        Claim claim = Claim.create();
        assertThat(payments.begin(7, "r-1", claim)).isInstanceOf(Begun.First.class);
        assertThat(payments.begin(7, "r-1")).isInstanceOf(Begun.InProgress.class);
        assertThat(payments.release(7, "r-1", claim)).isTrue();
        assertThat(payments.complete(claim, new Payment(7, "r-1", 42, NOON)).isApplied())
                .isTrue();
        assertThat(payments.begin(7, "r-1")).isInstanceOf(Begun.Done.class);
        assertThat(payments.forget(7, "r-1")).isTrue();
    }

    @Test
    void counters() {
        PickupSlotRepository slots = new PickupSlotRepository(keywright);
        LocalDate day = LocalDate.of(2026, 3, 14);
        assertThat(slots.increment("gate", day, 17, -1).isApplied()).isFalse(); // undone, and the key deleted
        slots.setAll(List.of(new PickupSlot("gate", day, 17, 2)));
        assertThat(slots.increment("gate", day, 17, -1).orElseThrow()).isOne();
        assertThat(slots.range("gate", day, 17, 1)).containsExactly(new PickupSlot("gate", day, 17, 1));
        assertThat(slots.getAll("gate", day, List.of(17))).hasSize(1);
        HourlyOrdersRepository orders = new HourlyOrdersRepository(keywright);
        assertThat(orders.increment(day, 13, 1).orElseThrow()).isOne();
        assertThat(orders.set(new HourlyOrders(day, 13, 7))).isOne();
        assertThat(orders.get(day, 13)).isEqualTo(7);
    }

    @Test
    void streamsAndTheirConsumers() throws Exception {
        OrderEventRepository orders = new OrderEventRepository(keywright);
        AtomicInteger attempts = new AtomicInteger();
        try (StreamConsumer<OrderEvent> billing = orders.consumer("main", 2026, Group.BILLING, delivery -> {
                    heard.add(delivery.value().orderId());
                    if (attempts.incrementAndGet() <= 2) {
                        throw new IllegalStateException("not yet");
                    }
                })
                .maxAttempts(2)
                .retryDelay(Duration.ofMillis(1), Duration.ofMillis(1))
                .claimAfter(Duration.ofMillis(100))
                .block(Duration.ofMillis(100))
                .start()) {
            orders.append(order(13)).orElseThrow();
            assertThat(List.of(next(), next())).containsOnly(13L);
            while (orders.deadLetters("main", 2026, Cursor.start(), 5).items().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            String letter = orders.deadLetters("main", 2026, Cursor.start(), 5)
                    .items()
                    .get(0)
                    .id();
            assertThat(orders.redrive("main", 2026, letter).isApplied()).isTrue();
            assertThat(next()).isEqualTo(13);
            assertThat(billing.metrics().outages()).isZero();
            assertThat(billing.groupState()).isPresent();
        }
        assertThat(orders.append(order(1), "9000000000000000-0").isApplied()).isTrue();
        orders.appendAll(List.of(order(2), order(3))).orElseThrow();
        assertThat(orders.first("main", 2026)).isPresent();
        assertThat(orders.last("main", 2026)).isPresent();
        assertThat(orders.page("main", 2026, Cursor.start(), 2).items()).hasSize(2);
        assertThat(orders.pageBackwards("main", 2026, Cursor.start(), 2).items())
                .hasSize(2);
        assertThat(orders.deleteEntry("main", 2026, "9000000000000000-0")).isTrue();
        assertThat(orders.trim("main", 2026)).isZero();
        assertThat(orders.trimTo("main", 2026, 1)).isPositive();
        assertThat(orders.touch("main", 2026)).isTrue();
        ReadingRepository readings = new ReadingRepository(keywright);
        readings.append(new Reading(4, "", 1.5)).orElseThrow();
        assertThat(readings.trim(4)).isZero();
        assertThat(orders.delete("main", 2026)).isTrue();
    }

    @Test
    void whatWaitsForElementsAndForItsTime() throws Exception {
        JobRepository jobs = new JobRepository(keywright);
        try (BlockingList<JobRepository.Key, Job> waiting = jobs.blocking("mail", Job.State.WAITING)) {
            assertThat(waiting.popFirst(MOMENT).isApplied()).isFalse();
            jobs.addAllLast(List.of(
                            new Job("mail", Job.State.WAITING, "a"),
                            new Job("mail", Job.State.WAITING, "b"),
                            new Job("mail", Job.State.WAITING, "c")))
                    .orElseThrow();
            waiting.popFirst(MOMENT).orElseThrow();
            waiting.popLast(MOMENT).orElseThrow();
            waiting.moveFirst(new JobRepository.Key("mail", Job.State.TAKEN), MOMENT)
                    .orElseThrow();
        }
        LeaderRepository leaders = new LeaderRepository(keywright);
        YearMonth march = YearMonth.of(2026, 3);
        try (BlockingSortedSet<LeaderRepository.Key, String, Leader> waiting = leaders.blocking("chess", march)) {
            assertThat(waiting.popMax(MOMENT).isApplied()).isFalse();
            assertThat(waiting.popMin(MOMENT).isApplied()).isFalse();
        }
        ReminderSchedule schedule = new ReminderSchedule(keywright);
        Reminder reminder = new Reminder("main", "cart", 7, Optional.empty());
        schedule.schedule(reminder, Duration.ZERO);
        assertThat(schedule.dueOf(reminder)).isPresent();
        assertThat(schedule.next("main", "cart", 1)).hasSize(1);
        assertThat(schedule.size("main", "cart")).isOne();
        try (StreamMover mover = schedule.mover("main", "cart").ahead(5).start();
                StreamConsumer<Reminder> mail = new ReminderRepository(keywright)
                        .consumer(
                                "main",
                                "cart",
                                ReminderRepository.Group.MAIL,
                                delivery -> heard.add(delivery.value().cartId()))
                        .block(Duration.ofMillis(100))
                        .start()) {
            assertThat(next()).isEqualTo(7);
            assertThat(mover.outages() + mail.metrics().outages()).isZero();
        }
        schedule.schedule(reminder, NOON);
        assertThat(schedule.cancel(reminder)).isTrue();
        assertThat(schedule.moveDue("main", "cart", 1).count()).isZero();
    }

    @Test
    void channels() throws Exception {
        PriceChangeChannel prices = new PriceChangeChannel(keywright);
        StockLevelChannel stock = new StockLevelChannel(keywright);
        try (Subscription all = prices.subscriptionToAll(change -> heard.add(change.cents()))
                        .start();
                Subscription one = prices.subscription("main", "a", change -> heard.add(change.cents()))
                        .start();
                Subscription level = stock.subscription("a", told -> heard.add(told.pieces()))
                        .start()) {
            prices.publish(new PriceChange("main", "a", 100, NOON)).orElseThrow();
            stock.publish(new StockLevel("a", 7)).orElseThrow();
            assertThat(List.of(next(), next(), next())).containsExactlyInAnyOrder(100L, 100L, 7L);
            assertThat(List.of(all, one, level)).noneMatch(Subscription::isClosed);
        }
        try (RedisCli app = server.connect()) {
            app.command("AUTH", USER, PASSWORD);
            for (List<String> foreign : List.of(
                    List.of("PUBLISH", "it:other", "x"),
                    List.of("SUBSCRIBE", "it:other"),
                    List.of("PSUBSCRIBE", "it:*"),
                    List.of("XGROUP", "DESTROY", "it:orders:{main}:2026", "billing"))) {
                app.send(foreign.toArray(String[]::new));
                assertThat(app.read().isError()).as(foreign.toString()).isTrue();
            }
        }
    }

    @Test
    void aLogHasNoConsumers() {
        new NoticeRepository(keywright).append(new Notice("hello")).orElseThrow();
        try (RedisCli app = server.connect()) {
            app.command("AUTH", USER, PASSWORD);
            app.send("XGROUP", "CREATE", "it:notices", "g", "$");
            assertThat(app.read().isError()).isEqualTo(!server.version().startsWith("6."));
        }
    }

    private long next() throws InterruptedException {
        Long number = heard.poll(Connections.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(number).isNotNull();
        return number;
    }

    private static OrderEvent order(long id) {
        return new OrderEvent("main", 2026, id, Step.PAID, NOON, Optional.empty());
    }

    private static String rule(String member) throws IOException {
        try (InputStream json = Objects.requireNonNull(
                OrderEventRepository.class.getResourceAsStream("/META-INF/keywright/keyspace.json"))) {
            Matcher rule =
                    Pattern.compile("\"" + member + "\": \"([^\"]*)\"").matcher(new String(json.readAllBytes(), UTF_8));
            assertThat(rule.find()).isTrue();
            return rule.group(1).replace("\\\\", "\\");
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
