package io.keywright.repository;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Nearby;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.key.KeyCodec;
import io.lettuce.core.GeoCoordinates;
import io.lettuce.core.GeoWithin;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.output.DoubleOutput;
import io.lettuce.core.output.GeoCoordinatesListOutput;
import io.lettuce.core.output.GeoWithinListOutput;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.ScoredValueScanOutput;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the members of GEO keys and their positions. The server keeps a position as a 52-bit geohash, so
 * that what is read differs from what was written by less than a metre.
 *
 * <p>Every write that can make the key keeps its TTL as the schema's {@link io.keywright.annotation.Expiry} says, in
 * the same command or script: under SLIDING and REFRESH_ON_WRITE each write starts it, removals included; under
 * ABSOLUTE a write gives it only where the key has none, as in a key that was emptied and comes back. Under SLIDING the
 * reads of members extend the key's life; {@link #size}, {@link #exists} and {@link #remainingTtl} never do.
 *
 * <p>Where the schema has a bound no write takes the key beyond it: it fails with
 * {@link io.keywright.BoundExceededException} and writes nothing. A member that can't be decoded is a
 * {@link io.keywright.codec.CodecException}; a key of another type is a {@link io.keywright.RedisCommandException}. In
 * the costs, N is the number of members. Immutable and thread-safe.
 *
 * @param <K> the key's type
 * @param <M> the member's type
 * @param <E> the entity's type: one member at its place
 */
public final class GeoStore<K, M, E> extends MemberStore<K, M, E> {

    /** The latitude beyond which the server takes no position: that of the web's square maps. */
    static final double MOST_LATITUDE = 85.05112878;

    private final PositionCodec<K, M, E> elements;

    /** Makes the store of one repository. */
    public GeoStore(Keywright keywright, Schema schema, KeyCodec<K> keys, PositionCodec<K, M, E> elements) {
        this(KeyAccess.of(keywright, schema, keys), elements);
    }

    private GeoStore(KeyAccess<K> access, PositionCodec<K, M, E> elements) {
        super(access, elements);
        this.elements = elements;
    }

    /** The same store, with its commands queued in {@code pipeline}. */
    public GeoStore<K, M, E> in(Pipeline pipeline) {
        return new GeoStore<>(access.in(pipeline), elements);
    }

    /**
     * The same store, with {@code ttl} in place of the schema's TTL: whatever starts a key's life starts it with this
     * one, a write in the same step. Sends nothing. O(1).
     *
     * @param ttl positive, at most the declared upper bound; shortened by the declared jitter
     * @throws IllegalArgumentException if it is not, or too short for the span of time that a key stands for
     * @throws IllegalStateException if the keys are persistent
     */
    public GeoStore<K, M, E> lasting(Duration ttl) {
        return new GeoStore<>(access.lasting(ttl), elements);
    }

    /**
     * Adds a member, or moves it: GEOADD within the bound with the TTL in one script; a plain GEOADD where there is
     * neither. O(log N). True if the member is new.
     *
     * @throws IllegalArgumentException if the position is beyond the server's limits
     */
    public Call<Boolean> add(E element) {
        return add(keyOf(element), List.of(element)).map(added -> added > 0);
    }

    /**
     * {@link #add} for several elements: those of one key at once, all or none. Of two elements for one member the last
     * counts. O(n log N) of n elements. Gives how many are new. If it fails and the elements are of several keys, those
     * of some keys may be written; to repeat it is safe.
     */
    public Call<Long> addAll(Collection<? extends E> added) {
        return schema().isBounded()
                ? writing.scripts(
                        SortedSetScripts.ADD,
                        writes(added, elements::keyOf, ofKey -> bounded(triples(ofKey))),
                        IntegerOutput::new,
                        this::sumWithinBound)
                : writing.writeAll(
                        CommandType.GEOADD, writes(added, elements::keyOf, this::triples), CollectionStore::sum);
    }

    /** ZREM; under SLIDING and REFRESH_ON_WRITE with PEXPIRE in one script. O(log N). True if it was there. */
    public Call<Boolean> remove(K key, M member) {
        return writing.removeMany(
                CommandType.ZREM, access.encode(key), List.of(encodeMember(member)), removed -> removed > 0);
    }

    /** As {@link #remove}, for several members at once; O(n log N) of n members. Gives how many of them were there. */
    public Call<Long> removeAll(K key, Collection<? extends M> members) {
        return members.isEmpty()
                ? Call.completed(0L)
                : writing.removeMany(CommandType.ZREM, access.encode(key), encodeMembers(members), removed -> removed);
    }

    /** GEOPOS; under SLIDING with PEXPIRE in one flush. O(1). The member at its place, or empty. */
    public Call<Optional<E>> get(K key, M member) {
        return getAll(key, List.of(member)).map(found -> Optional.ofNullable(found.get(member)));
    }

    /**
     * GEOPOS; under SLIDING with PEXPIRE in one flush. O(n) in the members asked for.
     *
     * @return the members that are there, in the order of asking
     */
    public Call<Map<M, E>> getAll(K key, Collection<? extends M> members) {
        List<M> asked = new ArrayList<>(new LinkedHashSet<>(members));
        if (asked.isEmpty()) {
            return Call.completed(Map.of());
        }
        return read(
                CommandType.GEOPOS, access.encode(key), encodeMembers(asked), GeoCoordinatesListOutput::new, places -> {
                    Map<M, E> found = new LinkedHashMap<>();
                    for (int i = 0; i < asked.size(); i++) {
                        GeoCoordinates place = places.get(i);
                        if (place != null) {
                            found.put(asked.get(i), decode(key, asked.get(i), place));
                        }
                    }
                    return found;
                });
    }

    /**
     * GEODIST in metres, on a sphere; under SLIDING with PEXPIRE in one flush. O(1). Empty if one of them is not there.
     */
    public Call<Optional<Double>> distance(K key, M one, M other) {
        return read(
                CommandType.GEODIST,
                access.encode(key),
                List.of(encodeMember(one), encodeMember(other), ascii("m")),
                DoubleOutput::new,
                metres -> Optional.<Double>ofNullable(metres));
    }

    /**
     * The members nearest to a place, the nearest first: GEOSEARCH BYRADIUS ASC COUNT; under SLIDING with PEXPIRE in
     * one flush. O(log N + the members in the circle).
     *
     * @param longitude in degrees, from -180 to 180
     * @param latitude in degrees, from -85.05112878 to 85.05112878
     * @param radius how far at most, in metres
     * @param limit how many at most, at least 1
     */
    public Call<List<Nearby<E>>> nearest(K key, double longitude, double latitude, double radius, int limit) {
        return search(key, longitude, latitude, List.of(ascii("BYRADIUS"), length(radius), ascii("m")), limit);
    }

    /**
     * As {@link #nearest}, within a box around the place: GEOSEARCH BYBOX ASC COUNT.
     *
     * @param width from west to east, in metres
     * @param height from south to north, in metres
     */
    public Call<List<Nearby<E>>> inBox(
            K key, double longitude, double latitude, double width, double height, int limit) {
        return search(
                key, longitude, latitude, List.of(ascii("BYBOX"), length(width), length(height), ascii("m")), limit);
    }

    /**
     * ZSCAN with COUNT; under SLIDING with PEXPIRE in one flush. O(limit) a page. All members at their places, in no
     * order; limit and guarantee are those of {@link SetStore#page}.
     *
     * @param cursor {@link Cursor#start}, then the last page's {@link Page#next}
     * @param limit at least 1
     */
    public Call<Page<E>> page(K key, Cursor cursor, int limit) {
        ScanPages.checkLimit(limit);
        if (cursor.isEnd()) {
            return Call.completed(new Page<>(List.of(), Cursor.end()));
        }
        return read(
                CommandType.ZSCAN,
                access.encode(key),
                List.of(ScanPages.position(cursor), ascii("COUNT"), number(limit)),
                ScoredValueScanOutput::new,
                page -> {
                    List<E> decoded = new ArrayList<>(page.getValues().size());
                    page.getValues().forEach(scored -> decoded.add(decode(key, scored)));
                    return new Page<>(decoded, ScanPages.next(page));
                });
    }

    /** ZCARD. O(1). 0 if there is no such key. */
    public Call<Long> size(K key) {
        return look(CommandType.ZCARD, access.encode(key), List.of(), IntegerOutput::new, size -> size);
    }

    private Call<Long> add(byte[] key, List<? extends E> added) {
        return schema().isBounded()
                ? writing.script(
                        SortedSetScripts.ADD, key, bounded(triples(added)), IntegerOutput::new, this::withinBound)
                : writing.writeMany(CommandType.GEOADD, key, triples(added), count -> count);
    }

    private List<byte[]> triples(List<? extends E> added) {
        Map<Bytes, E> byMember = new LinkedHashMap<>();
        added.forEach(element -> byMember.put(new Bytes(memberOf(element)), element));
        List<byte[]> triples = new ArrayList<>(3 * byMember.size());
        byMember.forEach((member, element) -> {
            addPlace(triples, elements.longitudeOf(element), elements.latitudeOf(element));
            triples.add(member.array());
        });
        return triples;
    }

    private List<byte[]> bounded(List<byte[]> triples) {
        List<byte[]> args = new ArrayList<>(4 + triples.size());
        args.add(ascii(CommandType.GEOADD.name()));
        args.add(number(schema().bound()));
        args.add(ascii("refuse"));
        args.add(number(3));
        args.addAll(triples);
        return args;
    }

    private Call<List<Nearby<E>>> search(K key, double longitude, double latitude, List<byte[]> area, int limit) {
        ScanPages.checkLimit(limit);
        List<byte[]> args = new ArrayList<>(List.of(ascii("FROMLONLAT")));
        addPlace(args, longitude, latitude);
        args.addAll(area);
        args.addAll(List.of(ascii("ASC"), ascii("COUNT"), number(limit), ascii("WITHCOORD"), ascii("WITHDIST")));
        return read(
                CommandType.GEOSEARCH,
                access.encode(key),
                args,
                codec -> new GeoWithinListOutput<>(codec, true, false, true),
                found -> decodeAll(key, found));
    }

    private static void addPlace(List<byte[]> args, double longitude, double latitude) {
        if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= MOST_LATITUDE)) {
            throw new IllegalArgumentException(
                    "a longitude is from -180 to 180 and a latitude from -" + MOST_LATITUDE + " to " + MOST_LATITUDE);
        }
        args.add(Scores.encode(longitude));
        args.add(Scores.encode(latitude));
    }

    private static byte[] length(double metres) {
        if (!(metres >= 0) || Double.isInfinite(metres)) {
            throw new IllegalArgumentException("a length is a finite number of metres, not negative");
        }
        return Scores.encode(metres);
    }

    private E decode(K key, M member, GeoCoordinates place) {
        double longitude = place.getX().doubleValue();
        double latitude = place.getY().doubleValue();
        return decoded("position", () -> elements.decode(key, member, longitude, latitude));
    }

    private E decode(K key, ScoredValue<byte[]> scored) {
        M member = decodeMember(scored.getValue());
        GeoScore place = GeoScore.of(scored.getScore());
        return decoded("position", () -> elements.decode(key, member, place.longitude(), place.latitude()));
    }

    private List<Nearby<E>> decodeAll(K key, List<GeoWithin<byte @Nullable []>> found) {
        List<Nearby<E>> decoded = new ArrayList<>(found.size());
        for (GeoWithin<byte[]> within : found) {
            decoded.add(new Nearby<>(
                    decode(key, decodeMember(within.getMember()), within.getCoordinates()), within.getDistance()));
        }
        return decoded;
    }
}
