package io.keywright.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.it.Job.State;
import io.keywright.it.ReminderRepository.Group;
import io.keywright.repository.BlockingList;
import io.keywright.repository.BlockingSortedSet;
import io.keywright.repository.Scheduled;
import io.keywright.stream.StreamConsumer;
import io.keywright.stream.StreamMover;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What generated repositories offer for work that waits: pops that wait for it, and a time until which it waits. */
@RedisTest
class QueuesIT {

    private static final Duration MOMENT = Duration.ofMillis(20);

    private Keywright keywright;

    @BeforeEach
    void open(RedisServer redis) {
        keywright = redis.shared(Keywright.class, Connections::patient);
    }

    @Test
    void aListIsTakenFromOrMovedToWhatIsInWork() {
        JobRepository jobs = new JobRepository(keywright);
        JobRepository.Key taken = new JobRepository.Key("mail", State.TAKEN);
        try (BlockingList<JobRepository.Key, Job> waiting = jobs.blocking("mail", State.WAITING)) {
            assertThat(waiting.popFirst(MOMENT)).isEqualTo(Outcome.notApplied());
            jobs.addAllLast(List.of(job("a"), job("b"), job("c"))).orElseThrow();

            assertThat(waiting.moveFirst(taken, MOMENT)).isEqualTo(Outcome.applied(new Job("mail", State.TAKEN, "a")));
            assertThat(waiting.popLast(MOMENT)).isEqualTo(Outcome.applied(job("c")));
        }
        assertThat(jobs.elements("mail", State.WAITING)).containsExactly(job("b"));
        assertThat(jobs.popFirst("mail", State.TAKEN).isApplied()).isTrue();
    }

    private static Job job(String id) {
        return new Job("mail", State.WAITING, id);
    }

    @Test
    void aSortedSetIsTakenFromByItsScores() {
        LeaderRepository leaders = new LeaderRepository(keywright);
        YearMonth march = YearMonth.of(2026, 3);
        try (BlockingSortedSet<LeaderRepository.Key, String, Leader> waiting = leaders.blocking("chess", march)) {
            assertThat(waiting.popMin(MOMENT)).isEqualTo(Outcome.notApplied());
            leaders.addAll(List.of(new Leader("chess", march, "ann", 1), new Leader("chess", march, "bob", 2)));

            assertThat(waiting.popMax(MOMENT).orElseThrow().player()).isEqualTo("bob");
            assertThat(waiting.popMin(MOMENT).orElseThrow().player()).isEqualTo("ann");
        }
    }

    @Test
    void anEntryWaitsForItsTimeAndIsHandledThen() throws InterruptedException {
        ReminderRepository reminders = new ReminderRepository(keywright);
        ReminderSchedule schedule = new ReminderSchedule(keywright);
        Instant tomorrow = Instant.ofEpochMilli(System.currentTimeMillis()).plus(Duration.ofDays(1));
        assertThat(schedule.schedule(reminder(1), Duration.ofMillis(50))).isTrue();
        assertThat(schedule.schedule(reminder(2), tomorrow)).isTrue();
        assertThat(schedule.schedule(reminder(3), tomorrow)).isTrue();
        assertThat(schedule.cancel(reminder(3))).isTrue();
        assertThat(schedule.dueOf(reminder(2))).contains(tomorrow);

        BlockingQueue<Reminder> handled = new LinkedBlockingQueue<>();
        try (StreamConsumer<Reminder> mail = reminders
                        .consumer("main", "cart", Group.MAIL, delivery -> handled.add(delivery.value()))
                        .block(Duration.ofMillis(100))
                        .start();
                StreamMover mover = schedule.mover("main", "cart").every(MOMENT).start()) {
            assertThat(handled.poll(Connections.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .isEqualTo(reminder(1));
            assertThat(mover.outages()).isZero();
            assertThat(mail.metrics().failed()).isZero();
        }
        assertThat(schedule.next("main", "cart", 5)).containsExactly(new Scheduled<>(reminder(2), tomorrow));
        assertThat(schedule.schedule(reminder(2), Instant.EPOCH)).isFalse();
        assertThat(schedule.moveDue("main", "cart", 5).count()).isOne();
        assertThat(reminders.page("main", "cart", Cursor.start(), 5).items())
                .extracting(entry -> entry.value().cartId())
                .containsExactly(1L, 2L);
        assertThat(schedule.exists("main", "cart")).isFalse();
    }

    private static Reminder reminder(long cart) {
        return new Reminder("main", "cart", cart, cart == 1 ? Optional.of("two mugs") : Optional.empty());
    }
}
