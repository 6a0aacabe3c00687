package io.keywright.repository;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.annotation.WhenFull;
import io.keywright.key.KeyCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Appends to and reads STREAM keys, one field a component. Consumer groups are {@link #group}.
 *
 * <p>Every append keeps the key's TTL as the schema's {@link io.keywright.annotation.Expiry} says, and trims the
 * stream, in the same command or script: under SLIDING and REFRESH_ON_WRITE each append starts the TTL, and so does the
 * removal of an entry; under ABSOLUTE only the append that makes the key. Under SLIDING the reads of entries extend the
 * stream's life too. A stream whose entries are all deleted or trimmed stays, empty, with its TTL and its groups.
 *
 * <p>An entry that can't be decoded is a {@link io.keywright.codec.CodecException}; a key of another type is a
 * {@link io.keywright.RedisCommandException}. Immutable and thread-safe.
 *
 * @param <K> the key's type
 * @param <E> the entity's type: one entry
 */
public final class StreamStore<K, E> {

    /** Dead letters are read and appended anew for all groups alike. */
    private static final String ANY_GROUP = "any";

    private final Keywright keywright;
    private final KeyAccess<K> access;
    private final Reading<K> reading;
    private final StreamCodec<K, E> entries;
    private final StreamFields<K, E> fields;
    private final StreamTrimming trimming;
    private final StreamAppends<K, E> appends;
    private final @Nullable Function<? super K, DeadLetterStream> letters;

    /**
     * Makes the store of one repository: trimmed to about the schema's bound, if it has one, and sparing what groups
     * need if a full stream is to {@link io.keywright.annotation.WhenFull#DROP_ACKNOWLEDGED}.
     */
    public StreamStore(Keywright keywright, Schema schema, KeyCodec<K> keys, StreamCodec<K, E> entries) {
        this(keywright, KeyAccess.of(keywright, schema, keys), entries, trimmingOf(schema), null);
    }

    private StreamStore(
            Keywright keywright,
            KeyAccess<K> access,
            StreamCodec<K, E> entries,
            StreamTrimming trimming,
            @Nullable Function<? super K, DeadLetterStream> letters) {
        this.keywright = keywright;
        this.access = access;
        this.reading = new Reading<>(access);
        this.entries = entries;
        this.fields = new StreamFields<>(access.schema(), entries);
        this.trimming = trimming;
        this.appends = new StreamAppends<>(access, entries, fields, trimming);
        this.letters = letters;
    }

    private static StreamTrimming trimmingOf(Schema schema) {
        if (!schema.isBounded()) {
            return StreamTrimming.none();
        }
        StreamTrimming about = StreamTrimming.aboutLength(schema.bound());
        return schema.whenFull() == WhenFull.DROP_ACKNOWLEDGED ? about.sparingGroups() : about;
    }

    /** The same store, with its commands queued in {@code pipeline}. */
    public StreamStore<K, E> in(Pipeline pipeline) {
        return new StreamStore<>(keywright, access.in(pipeline), entries, trimming, letters);
    }

    /**
     * The same store, with {@code ttl} in place of the schema's TTL: whatever starts a key's life starts it with this
     * one, a write in the same step. Sends nothing. O(1).
     *
     * @param ttl positive, at most the declared upper bound; shortened by the declared jitter
     * @throws IllegalArgumentException if it is not, or too short for the span of time that a key stands for
     * @throws IllegalStateException if the keys are persistent
     */
    public StreamStore<K, E> lasting(Duration ttl) {
        return new StreamStore<>(keywright, access.lasting(ttl), entries, trimming, letters);
    }

    /** The same store, whose appends trim like this. */
    public StreamStore<K, E> trimming(StreamTrimming trimming) {
        return new StreamStore<>(keywright, access, entries, trimming, letters);
    }

    /**
     * The same store, whose groups give up entries to these dead letters.
     *
     * @param letters the dead letters of each key
     */
    public StreamStore<K, E> deadLettersIn(Function<? super K, DeadLetterStream> letters) {
        return new StreamStore<>(keywright, access, entries, trimming, letters);
    }

    /**
     * XADD, with MAXLEN, where keys are persistent; else XADD, XTRIM and PEXPIRE in one script. O(1), and O(n) in the
     * entries that are trimmed.
     *
     * @return the entry's id, which the server makes; Unknown if the reply was lost: the entry may be there then. To
     *     repeat it safely use {@link #append(Object, String)}
     */
    public Call<Outcome<String>> append(E entry) {
        return appends.append(entry);
    }

    /**
     * Appends under an id that the caller gives, so that to repeat it is safe: an outbox's growing numbers, say. The
     * check, XADD, XTRIM and PEXPIRE in one script; O(1), and O(n) in the entries that are trimmed.
     *
     * @param id {@code milliseconds-sequence}, above {@code 0-0} and above all ids that the stream ever had
     * @return the id if this entry stands under it, by this call or an earlier one. Not applied if another entry stands
     *     there, or none and the stream is beyond it: it was trimmed, or a later one came first
     * @throws IllegalArgumentException if that is no id
     */
    public Call<Outcome<String>> append(E entry, String id) {
        return appends.append(entry, id);
    }

    /**
     * {@link #append(Object)} for several entries, sent together; those of one key in their order. O(n). Of up to 200
     * entries of one key that is not persistent all are appended or none.
     *
     * @return the ids in the order of the entries. Unknown if a reply was lost: any of them may be there then. If it
     *     fails otherwise, some may be appended
     */
    public Call<Outcome<List<String>>> appendAll(Collection<? extends E> appended) {
        return appends.appendAll(appended);
    }

    /** XRANGE with both ends the id; under SLIDING with PEXPIRE in one flush. O(1). */
    public Call<Optional<StreamEntry<E>>> find(K key, String id) {
        StreamIds.requireEntryId(id);
        byte[] encoded = access.encode(key);
        return reading.part(
                encoded,
                StreamCommands.xrange(encoded, id, id, 1),
                reply -> decodeAll(key, reply).stream().findFirst());
    }

    /** The oldest entry, by XRANGE; under SLIDING with PEXPIRE in one flush. O(1). Empty if there is none. */
    public Call<Optional<StreamEntry<E>>> first(K key) {
        byte[] encoded = access.encode(key);
        return reading.part(
                encoded,
                StreamCommands.xrange(encoded, "-", "+", 1),
                reply -> decodeAll(key, reply).stream().findFirst());
    }

    /** The newest entry, by XREVRANGE; under SLIDING with PEXPIRE in one flush. O(1). Empty if there is none. */
    public Call<Optional<StreamEntry<E>>> last(K key) {
        byte[] encoded = access.encode(key);
        return reading.part(
                encoded,
                StreamCommands.xrevrange(encoded, "+", "-", 1),
                reply -> decodeAll(key, reply).stream().findFirst());
    }

    /**
     * XRANGE with COUNT, from the oldest entry on; under SLIDING with PEXPIRE in one flush. O(limit).
     *
     * @param cursor {@link Cursor#start}, {@link #after}, or the last page's {@link Page#next}. The last page's leads
     *     nowhere: to see what comes later go on {@link #after} its last entry
     * @param limit at least 1; a page holds so many entries unless it is the last
     */
    public Call<Page<StreamEntry<E>>> page(K key, Cursor cursor, int limit) {
        return page(key, cursor, limit, true);
    }

    /** As {@link #page}, from the newest entry backwards, by XREVRANGE; {@link #after} is before then. */
    public Call<Page<StreamEntry<E>>> pageBackwards(K key, Cursor cursor, int limit) {
        return page(key, cursor, limit, false);
    }

    /**
     * Where a page begins that follows an entry, in the page's direction.
     *
     * @param id an entry's, or any moment as {@code milliseconds-0}
     */
    public static Cursor after(String id) {
        StreamIds.requireId(id);
        return Cursor.at(StreamCommands.argument(id));
    }

    /** XLEN. O(1). 0 if there is no such key. */
    public Call<Long> length(K key) {
        return access.channel().send(StreamCommands.xlen(access.encode(key)), length -> length);
    }

    /**
     * XDEL; under SLIDING and REFRESH_ON_WRITE with PEXPIRE in one script. O(1). True if the entry was there. Groups
     * that have it pending count it as lost when they come to it.
     */
    public Call<Boolean> deleteEntry(K key, String id) {
        return deleteEntries(key, List.of(id)).map(count -> count > 0);
    }

    /** As {@link #deleteEntry}, for several entries at once; O(n). Gives how many there were. */
    public Call<Long> deleteEntries(K key, Collection<String> ids) {
        ids.forEach(StreamIds::requireEntryId);
        return ids.isEmpty()
                ? Call.completed(0L)
                : new Writing<>(access)
                        .removeMany(
                                CommandType.XDEL,
                                access.encode(key),
                                ids.stream().map(StreamCommands::argument).toList(),
                                count -> count);
    }

    /**
     * XTRIM, or where groups are spared or the limit is an age a script that looks at them. O(n) in the entries that
     * go: at most 200 of them at a time where groups are spared, until it gives 0. It leaves the TTL as it is: to clear
     * up is no use of the stream.
     *
     * @return how many entries went
     */
    public Call<Long> trim(K key, StreamTrimming trimming) {
        byte[] encoded = access.encode(key);
        if (trimming.isNone()) {
            return Call.completed(0L);
        }
        return trimming.isPlain()
                ? access.channel().send(StreamCommands.xtrim(encoded, trimming), count -> count)
                : access.channel()
                        .script(
                                StreamScripts.TRIM_ONCE,
                                new byte[][] {encoded},
                                trimming.arguments(),
                                IntegerOutput::new,
                                count -> count);
    }

    /** {@link #trim(Object, StreamTrimming)} as this store's appends do it. */
    public Call<Long> trim(K key) {
        return trim(key, trimming);
    }

    /**
     * A consumer group of one stream, with the dead letters of this store, if it has some. Nothing is sent.
     *
     * @param name not empty
     */
    public StreamGroup<E> group(K key, String name) {
        return new StreamGroup<>(
                keywright,
                access,
                access.encode(key),
                entry -> fields.decode(key, entry),
                name,
                letters == null ? null : letters.apply(key));
    }

    /**
     * XRANGE with COUNT on the dead letters: what the groups of a stream gave up, the oldest first. O(limit). It is no
     * use of the stream.
     *
     * @param cursor {@link Cursor#start}, {@link #after}, or the last page's {@link Page#next}
     * @param limit at least 1
     * @throws IllegalStateException if the store has no {@link #deadLettersIn}
     */
    public Call<Page<DeadLetter<E>>> deadLetters(K key, Cursor cursor, int limit) {
        return group(key, ANY_GROUP).deadLetters(cursor, limit);
    }

    /**
     * Appends a dead letter's entry to its stream anew, for all groups, and deletes the letter: XADD, PEXPIRE and XDEL
     * in one script. O(1).
     *
     * @return the entry's new id; not applied if there is no such letter, also because it was appended before
     * @throws IllegalStateException if the store has no {@link #deadLettersIn}
     */
    public Call<Outcome<String>> redrive(K key, String letterId) {
        return group(key, ANY_GROUP).redrive(letterId);
    }

    /** The dead letters of groups, on a stream of this schema: its TTL and its bound are theirs. Nothing is sent. */
    public DeadLetterStream deadLetters(K key) {
        return new DeadLetterStream(access, access.encode(key), trimming);
    }

    /** Where scheduled entries go when they are due, on a stream of this schema. Nothing is sent. */
    public DueStream dueStream(K key) {
        return new DueStream(access, access.encode(key), trimming);
    }

    /** UNLINK: the stream with its groups. O(1), and the memory is freed in the background. True if it was there. */
    public Call<Boolean> delete(K key) {
        return access.delete(key);
    }

    /** UNLINK, one a cluster slot, in one dispatch; O(n). Gives how many of the keys were there. */
    public Call<Long> deleteAll(Collection<? extends K> keys) {
        return access.deleteAll(keys);
    }

    /** EXISTS. O(1). */
    public Call<Boolean> exists(K key) {
        return access.exists(key);
    }

    /** PTTL. O(1). Empty if there is no such key, or if it has no TTL. */
    public Call<Optional<Duration>> remainingTtl(K key) {
        return access.remainingTtl(key);
    }

    /** PEXPIRE: starts the TTL anew. O(1). False if there is no such key. */
    public Call<Boolean> touch(K key) {
        return access.touch(key);
    }

    private Call<Page<StreamEntry<E>>> page(K key, Cursor cursor, int limit, boolean forwards) {
        if (limit < 1) {
            throw new IllegalArgumentException("a page's limit is at least 1, not " + limit);
        }
        if (cursor.isEnd()) {
            return Call.completed(new Page<>(List.of(), Cursor.end()));
        }
        byte[] encoded = access.encode(key);
        String from = cursor.isStart() ? (forwards ? "-" : "+") : "(" + StreamIds.position(cursor);
        return reading.part(
                encoded,
                forwards
                        ? StreamCommands.xrange(encoded, from, "+", limit)
                        : StreamCommands.xrevrange(encoded, from, "-", limit),
                reply -> {
                    List<StreamEntry<E>> page = decodeAll(key, reply);
                    return new Page<>(
                            page,
                            page.size() < limit
                                    ? Cursor.end()
                                    : after(page.get(page.size() - 1).id()));
                });
    }

    private List<StreamEntry<E>> decodeAll(K key, @Nullable Object reply) {
        List<RawEntry<E>> raw = StreamReplies.entries(
                reply, (id, stored) -> new RawEntry<>(id, stored, entry -> fields.decode(key, entry)));
        List<StreamEntry<E>> decoded = new ArrayList<>(raw.size());
        for (RawEntry<E> entry : raw) {
            decoded.add(new StreamEntry<>(entry.id(), entry.decode()));
        }
        return decoded;
    }
}
