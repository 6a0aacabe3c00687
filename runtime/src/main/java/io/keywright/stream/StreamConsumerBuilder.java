package io.keywright.stream;

import io.keywright.OutcomeUnknownException;
import io.keywright.RedisUnavailableException;
import io.keywright.WhenUnreachable;
import io.keywright.repository.DeadLetterStream;
import io.keywright.repository.StreamGroup;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says how a consumer works; then {@link #start}. Not safe for use by several threads.
 *
 * @param <E> the entity's type
 */
public final class StreamConsumerBuilder<E> {

    private final StreamGroup<E> group;
    private final StreamHandler<E> handler;
    private @Nullable String consumer;
    private @Nullable DeadLetterStream deadLetters;
    private boolean fromNow;
    private int concurrency = 1;
    private int maxInFlight;
    private int maxAttempts = 5;
    private Duration firstRetry = Duration.ofMillis(100);
    private Duration longestRetry = Duration.ofSeconds(10);
    private Duration claimAfter = Duration.ofMinutes(1);
    private Duration block = Duration.ofSeconds(1);
    private Duration drainLimit = Duration.ofSeconds(10);
    private @Nullable Function<? super E, ?> order;

    StreamConsumerBuilder(StreamGroup<E> group, StreamHandler<E> handler) {
        this.group = group;
        this.handler = handler;
        group.deadLetters().ifPresent(this::deadLetters);
    }

    /**
     * Where entries go that were tried in vain as often as {@link #maxAttempts} says. Needed where the group has none
     * by itself, as those of generated repositories have: to drop them silently, or to try them for ever, is no choice.
     *
     * @throws IllegalArgumentException if on a cluster its key is of another slot than the stream's
     */
    public StreamConsumerBuilder<E> deadLetters(DeadLetterStream deadLetters) {
        group.requireSameSlot(deadLetters);
        this.deadLetters = deadLetters;
        return this;
    }

    /**
     * The consumer's name, which it comes back under when it is started again, such as a pod's ordinal: it then finds
     * at once what it had in hand. Two consumers of a group that run at the same time must not share one. By default a
     * name is made up, and what is left pending under it waits for {@link #claimAfter}.
     */
    public StreamConsumerBuilder<E> name(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a consumer has a name");
        }
        this.consumer = name;
        return this;
    }

    /** A group that is not there yet begins with the next entry, not with all that are there. */
    public StreamConsumerBuilder<E> fromNow() {
        this.fromNow = true;
        return this;
    }

    /** How many entries are handled at the same time, each on a thread; 1 by default. */
    public StreamConsumerBuilder<E> concurrency(int threads) {
        this.concurrency = positive(threads);
        return this;
    }

    /**
     * How many entries this consumer holds at most: those being handled, those read ahead for them and those not
     * acknowledged yet. By default four times the concurrency, at least 100. Where handling takes long, make it the
     * concurrency: what is read ahead waits here while other consumers may be idle.
     */
    public StreamConsumerBuilder<E> maxInFlight(int entries) {
        this.maxInFlight = positive(entries);
        return this;
    }

    /** How many times an entry is tried, by whichever consumers; 5 by default. */
    public StreamConsumerBuilder<E> maxAttempts(int attempts) {
        this.maxAttempts = positive(attempts);
        return this;
    }

    /**
     * How long an entry that failed waits for its next attempt: {@code first}, then twice as long each time, up to
     * {@code longest}. 100 ms and 10 s by default.
     */
    public StreamConsumerBuilder<E> retryDelay(Duration first, Duration longest) {
        this.firstRetry = atLeastAMilli(first);
        this.longestRetry = atLeastAMilli(longest);
        if (longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("the longest delay is not below the first");
        }
        return this;
    }

    /**
     * How long nothing is heard of a consumer before others take its entries over; 1 minute by default. A living one is
     * heard of three times as often, however long a handler takes; so this is to be longer than any pause of the JVM
     * and any outage that consumers should sit out.
     */
    public StreamConsumerBuilder<E> claimAfter(Duration silence) {
        this.claimAfter = atLeastAMilli(silence);
        return this;
    }

    /**
     * How long a read waits on the server for entries; 1 s by default, at most 10 s. Closing an idle consumer takes as
     * long; entries arrive at once whatever it is.
     */
    public StreamConsumerBuilder<E> block(Duration wait) {
        if (wait.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new IllegalArgumentException(
                    "a read waits at most 10 s: nobody hears of a dead connection meanwhile");
        }
        this.block = atLeastAMilli(wait);
        return this;
    }

    /** How long {@link StreamConsumer#close} gives the entries in hand to be finished; 10 s by default. */
    public StreamConsumerBuilder<E> drainLimit(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("a limit is not negative");
        }
        this.drainLimit = limit;
        return this;
    }

    /**
     * Entries for which this gives equal values are handled one after the other, in the stream's order, also where the
     * first has to be tried again: the others wait for it. Within this consumer, and as long as it lives; entries that
     * come back from elsewhere come when they come.
     *
     * @param order a function without effects, such as {@code OrderEvent::orderId}; its values are keys of a hash map
     */
    public StreamConsumerBuilder<E> inOrderOf(Function<? super E, ?> order) {
        this.order = order;
        return this;
    }

    /**
     * Makes the group if it is not there, with the stream if that is not there either, and starts the consumer's
     * threads, which keep the JVM alive until it is closed. Where Redis can't be reached the consumer makes the group
     * and begins as soon as it can, unless the connection {@link io.keywright.WhenUnreachable#FAIL fails} then.
     *
     * @throws IllegalStateException if {@link #deadLetters} is missing
     * @throws IllegalArgumentException if more is handled at the same time than may be held
     * @throws io.keywright.KeywrightException if the server refuses, or can't be reached and is needed at once
     */
    public StreamConsumer<E> start() {
        if (deadLetters == null) {
            throw new IllegalStateException("A consumer needs a place for what it can't handle: deadLetters(...)");
        }
        int held = maxInFlight == 0 ? Math.max(100, 4 * concurrency) : maxInFlight;
        if (held < concurrency) {
            throw new IllegalArgumentException("maxInFlight " + held + " is below the concurrency " + concurrency);
        }
        GroupStart<E> start = createGroup();
        ConsumerSettings<E> settings = new ConsumerSettings<>(
                group,
                consumer == null ? UUID.randomUUID().toString() : consumer,
                consumer == null,
                handler,
                deadLetters,
                concurrency,
                held,
                maxAttempts,
                firstRetry,
                longestRetry,
                claimAfter,
                block,
                drainLimit,
                order);
        StreamConsumer<E> made = new StreamConsumer<>(settings, start);
        made.start();
        return made;
    }

    private GroupStart<E> createGroup() {
        GroupStart<E> start = new GroupStart<>(group, fromNow);
        try {
            start.make();
        } catch (RedisUnavailableException | OutcomeUnknownException outage) {
            if (group.whenUnreachable() == WhenUnreachable.FAIL) {
                throw outage;
            }
            ConsumerLog.outage("starting a consumer", group, outage);
        }
        return start;
    }

    private static int positive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("a consumer needs at least 1");
        }
        return number;
    }

    private static Duration atLeastAMilli(Duration duration) {
        if (duration.toMillis() < 1) {
            throw new IllegalArgumentException("a duration of at least 1 ms is needed");
        }
        return duration;
    }
}
