package io.keywright.repository;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.WhenUnreachable;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The commands of one consumer group of one stream. Most programs use {@link io.keywright.stream.StreamConsumer}, which
 * puts them together into a consumer; by themselves they promise no more than each of them says. Immutable and
 * thread-safe.
 *
 * @param <E> the entity's type: one entry
 */
public final class StreamGroup<E> {

    /** The code of the error where an entry can't be moved to the dead letters. */
    public static final String TOO_LARGE = "TOOLARGE";

    /** What an entry is before its first delivery: all pending entries come after it. */
    private static final String BEFORE_ALL = "-";

    private final Keywright keywright;
    private final KeyAccess<?> access;
    private final byte[] key;
    private final Function<RawEntry<E>, E> decoder;
    private final String name;
    private final @Nullable DeadLetterStream letters;
    private final DeadLetterMoves<E> moves;

    StreamGroup(
            Keywright keywright,
            KeyAccess<?> access,
            byte[] key,
            Function<RawEntry<E>, E> decoder,
            String name,
            @Nullable DeadLetterStream letters) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a group has a name");
        }
        this.keywright = keywright;
        this.access = access;
        this.key = key;
        this.decoder = decoder;
        this.name = name;
        this.letters = letters;
        this.moves = new DeadLetterMoves<>(access, key, name, decoder);
    }

    /** The group's name. */
    public String name() {
        return name;
    }

    /** Where what its consumers give up goes, if its store says so. */
    public Optional<DeadLetterStream> deadLetters() {
        return Optional.ofNullable(letters);
    }

    /** What its consumers do while the server can't be reached at their start. */
    public WhenUnreachable whenUnreachable() {
        return keywright.whenUnreachable();
    }

    /**
     * A connection of one's own for {@link #read}.
     *
     * @param block the longest that a read on it waits; the command timeout is 2 seconds more
     */
    public OwnConnection connection(Duration block) {
        return keywright.ownConnection(block.plusSeconds(2));
    }

    /**
     * XGROUP CREATE with MKSTREAM, and PEXPIRE where that made the stream, in one script. O(1). To repeat it is safe.
     *
     * @param after the id after which the group begins: {@code 0-0} for all that is there
     * @return false if the group was there; it stays as it is then
     */
    public Call<Boolean> create(String after) {
        StreamIds.requireId(after);
        return createAfter(after);
    }

    /** As {@link #create}, for what is appended from now on: what came while the group was lost is never delivered. */
    public Call<Boolean> createAtEnd() {
        return createAfter("$");
    }

    private Call<Boolean> createAfter(String id) {
        WriteTtl declared = access.partialWrites();
        WriteTtl ttl = declared.rule() == WriteTtl.Rule.NEVER
                ? declared
                : new WriteTtl(declared.millis(), WriteTtl.Rule.MISSING);
        return access.script(
                StreamScripts.CREATE_GROUP,
                KeyWrite.of(key, ttl, List.of(argument(name), argument(id))),
                IntegerOutput::new,
                created -> created == 1);
    }

    /**
     * XREADGROUP: delivers entries that no consumer was given yet; each is pending then until it is acknowledged. O(n).
     * If the reply is lost the entries are pending all the same, and no later read gives them: see {@link #pending}.
     *
     * @param connection of the caller's own: others would wait behind the read
     * @param count at most so many
     * @param block how long to wait for the first; zero for not at all
     */
    public Call<List<RawEntry<E>>> read(OwnConnection connection, String consumer, int count, Duration block) {
        return connection
                .channel(access.schema().pattern())
                .send(
                        StreamCommands.xreadgroup(key, name, consumer, count, block.toMillis()),
                        reply -> StreamReplies.read(reply, this::raw));
    }

    /**
     * XPENDING with a range: what a consumer was given and has not acknowledged, in the order of ids. O(limit), and it
     * counts as no delivery.
     *
     * @param after the last entry of the page before; {@code 0-0} for the first
     */
    public Call<List<PendingEntry>> pending(String consumer, String after, int limit) {
        StreamIds.requireId(after);
        String from = after.equals(StreamReplies.FIRST) ? BEFORE_ALL : "(" + after;
        return access.channel()
                .send(StreamCommands.xpending(key, name, from, "+", limit, consumer), StreamReplies::pending);
    }

    /** XPENDING for each of some entries, in one flush; O(n). Those that are not pending are left out. */
    public Call<List<PendingEntry>> pending(Collection<String> ids) {
        List<Command<byte[], byte[], @Nullable Object>> commands = new ArrayList<>(ids.size());
        for (String id : ids) {
            commands.add(StreamCommands.xpending(key, name, id, id, 1, null));
        }
        return access.channel().sendAll(commands, replies -> {
            List<PendingEntry> pending = new ArrayList<>(replies.size());
            for (Object reply : replies) {
                pending.addAll(StreamReplies.pending(reply));
            }
            return pending;
        });
    }

    /**
     * XAUTOCLAIM with JUSTID: moves entries of consumers that have not been heard of to this one. O(limit). It does not
     * count as a delivery, so that entries that only wait beside a deadly one are not blamed for it; {@link #take}
     * does.
     *
     * @param minIdle how long ago an entry must have been delivered, or {@linkplain #keep kept}
     * @param from {@code 0-0}, then the last reply's {@link ClaimedEntries#next}
     */
    public Call<ClaimedEntries> claim(String consumer, Duration minIdle, String from, int limit) {
        StreamIds.requireId(from);
        return access.channel()
                .send(
                        StreamCommands.xautoclaim(key, name, consumer, minIdle.toMillis(), from, limit),
                        StreamReplies::claimed);
    }

    /**
     * Reads a pending entry of the consumer again and counts the delivery first, in one script. O(1). To repeat it with
     * the same {@code attempt} is safe.
     *
     * @param attempt which delivery this will be
     * @param most the most deliveries an entry may have
     */
    public Call<Taken<E>> take(String consumer, String id, int attempt, int most) {
        StreamIds.requireEntryId(id);
        return access.channel()
                .script(
                        StreamScripts.TAKE,
                        new byte[][] {key},
                        arguments(name, consumer, id, Integer.toString(attempt), Integer.toString(most)),
                        ReplyTree::new,
                        reply -> taken(id, reply));
    }

    /**
     * XCLAIM with JUSTID of those entries that are the consumer's still, in one script: as if they were delivered just
     * now, so that nobody {@linkplain #claim claims} what is being worked on. O(n).
     *
     * @return those that are not the consumer's any more
     */
    public Call<KeptEntries> keep(String consumer, Collection<String> ids) {
        List<String> words = new ArrayList<>(List.of(name, consumer));
        words.addAll(ids);
        return access.channel()
                .script(
                        StreamScripts.KEEP,
                        new byte[][] {key},
                        arguments(words.toArray(String[]::new)),
                        ReplyTree::new,
                        StreamReplies::kept);
    }

    /**
     * XACK; under SLIDING with PEXPIRE in one flush. O(n). To repeat it is safe.
     *
     * @return how many of them were pending
     */
    public Call<Long> acknowledge(Collection<String> ids) {
        Command<byte[], byte[], Long> ack = StreamCommands.xack(key, name, List.copyOf(ids));
        if (!access.isSliding()) {
            return access.channel().send(ack, count -> count);
        }
        List<Command<byte[], byte[], Long>> commands = List.of(ack, Commands.pexpire(key, access.ttlMillis()));
        return access.channel().sendAll(commands, counts -> counts.get(0));
    }

    /**
     * Moves a pending entry of the consumer to the dead letters: XADD there, with what became of it, and XACK here, in
     * one script. O(1). To repeat it is safe.
     *
     * @param cause why, without anything secret
     * @return applied with true; with false if the entry was trimmed, so that nothing was left to move; not applied if
     *     it is not pending for this consumer any more, also because it was moved before
     * @throws IllegalArgumentException if on a cluster the two streams are of different slots
     * @throws io.keywright.RedisCommandException with the code {@link #TOO_LARGE} if the entry has more than 3,950
     *     fields, which no script can move: it stays pending
     */
    public Call<Outcome<Boolean>> deadLetter(DeadLetterStream letters, String consumer, String id, String cause) {
        return moves.bury(letters, consumer, id, cause);
    }

    /**
     * XRANGE with COUNT: the dead letters of all groups of this stream that share {@code letters}, oldest first.
     * O(limit).
     *
     * @param cursor {@link Cursor#start}, {@link StreamStore#after}, or the last page's {@link Page#next}
     * @param limit at least 1
     */
    public Call<Page<DeadLetter<E>>> deadLetters(DeadLetterStream letters, Cursor cursor, int limit) {
        return moves.page(letters, cursor, limit);
    }

    /** {@link #deadLetters(DeadLetterStream, Cursor, int)} of the group's own dead letters. */
    public Call<Page<DeadLetter<E>>> deadLetters(Cursor cursor, int limit) {
        return deadLetters(ownDeadLetters(), cursor, limit);
    }

    /** {@link #redrive(DeadLetterStream, String)} of one of the group's own dead letters. */
    public Call<Outcome<String>> redrive(String letterId) {
        return redrive(ownDeadLetters(), letterId);
    }

    private DeadLetterStream ownDeadLetters() {
        if (letters == null) {
            throw new IllegalStateException(this + " has no dead letters of its own");
        }
        return letters;
    }

    /**
     * Appends a dead letter's entry to the stream anew, for all groups, and deletes the letter: XADD, PEXPIRE and XDEL
     * in one script. O(1).
     *
     * @return the entry's new id; not applied if there is no such letter, also because it was appended before
     */
    public Call<Outcome<String>> redrive(DeadLetterStream letters, String letterId) {
        return moves.redrive(letters, letterId);
    }

    /**
     * XGROUP DELCONSUMER where XPENDING says that nothing is pending for it, in one script. O(1). Else the entries
     * would be forgotten and never delivered again.
     *
     * @return false if something is pending
     */
    public Call<Boolean> removeConsumer(String consumer) {
        return access.channel()
                .script(
                        StreamScripts.REMOVE_CONSUMER,
                        new byte[][] {key},
                        arguments(name, consumer),
                        IntegerOutput::new,
                        removed -> removed == 1);
    }

    /**
     * XINFO CONSUMERS: the consumers that have nothing pending and have not asked for anything for this long. O(n) in
     * the consumers.
     */
    public Call<List<String>> idleConsumers(Duration idle) {
        return access.channel().send(StreamCommands.xinfoConsumers(key, name), reply -> {
            List<String> names = new ArrayList<>();
            for (Object item : StreamReplies.list(reply)) {
                Map<String, @Nullable Object> consumer = StreamReplies.named(item);
                if (StreamReplies.integer(consumer.get("pending")) == 0
                        && StreamReplies.integer(consumer.get("idle")) >= idle.toMillis()) {
                    names.add(StreamReplies.text(consumer.get("name")));
                }
            }
            return names;
        });
    }

    /**
     * XLEN, XINFO GROUPS and XPENDING in one flush: O(groups), cheap enough for a metric.
     *
     * @return empty if there is no such group
     */
    public Call<Optional<GroupState>> state() {
        List<Command<byte[], byte[], ?>> commands = List.of(
                StreamCommands.xlen(key),
                // First: it says NOGROUP also where there is no stream, of which XINFO says something that has no code.
                StreamCommands.xpending(key, name, "-", "+", 1, null),
                StreamCommands.xinfoGroups(key));
        Call<Optional<GroupState>> state = access.channel().sendAll(commands, replies -> {
            for (Object item : StreamReplies.list(replies.get(2))) {
                Map<String, @Nullable Object> group = StreamReplies.named(item);
                if (StreamReplies.text(group.get("name")).equals(name)) {
                    return Optional.of(
                            state(StreamReplies.integer(replies.get(0)), group, StreamReplies.pending(replies.get(1))));
                }
            }
            return Optional.empty();
        });
        return Calls.orWhere(state, "NOGROUP", Optional.empty());
    }

    private static GroupState state(long length, Map<String, @Nullable Object> group, List<PendingEntry> oldest) {
        return new GroupState(
                length,
                StreamReplies.integer(group.get("pending")),
                group.get("lag") instanceof Long lag ? OptionalLong.of(lag) : OptionalLong.empty(),
                StreamReplies.integer(group.get("consumers")),
                StreamReplies.text(group.get("last-delivered-id")),
                oldest.stream().map(PendingEntry::id).findFirst());
    }

    /** A script's keys are of one slot. */
    public void requireSameSlot(DeadLetterStream letters) {
        moves.requireSameSlot(letters);
    }

    private Taken<E> taken(String id, @Nullable Object reply) {
        List<?> parts = StreamReplies.list(reply);
        return switch (StreamReplies.text(parts.get(0))) {
            case "taken" ->
                new Taken<>(
                        Taken.Kind.TAKEN,
                        Math.toIntExact(StreamReplies.integer(parts.get(1))),
                        StreamReplies.entries(List.of(List.of(argument(id), parts.get(2))), this::raw)
                                .get(0));
            case "exhausted" ->
                new Taken<>(Taken.Kind.EXHAUSTED, Math.toIntExact(StreamReplies.integer(parts.get(1))), null);
            case "lost" -> new Taken<>(Taken.Kind.LOST, 0, null);
            default -> new Taken<>(Taken.Kind.GONE, 0, null);
        };
    }

    private RawEntry<E> raw(String id, @Nullable List<byte[]> fields) {
        return new RawEntry<>(id, fields, decoder);
    }

    private static byte[] argument(String text) {
        return StreamCommands.argument(text);
    }

    private static byte[][] arguments(String... texts) {
        byte[][] arguments = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            arguments[i] = argument(texts[i]);
        }
        return arguments;
    }

    /** The pattern and the group; the key's parts may be secrets. */
    @Override
    public String toString() {
        return access.schema().pattern() + " group " + name;
    }
}
