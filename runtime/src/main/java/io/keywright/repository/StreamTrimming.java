package io.keywright.repository;

import io.lettuce.core.protocol.CommandArgs;
import java.time.Duration;

/**
 * How a stream is kept short: not at all, by its length or by its entries' age. Immutable.
 *
 * <p>By itself trimming asks nobody: it also drops entries that consumer groups have not read yet, or not acknowledged;
 * consumers count the latter as lost. {@link #sparingGroups} drops no entry that a group still needs, and the stream is
 * as long as the slowest group makes it.
 */
public final class StreamTrimming {

    private static final StreamTrimming NONE = new StreamTrimming(Kind.NONE, 0, false, false);

    private final Kind kind;
    private final long limit;
    private final boolean exact;
    private final boolean sparing;

    private StreamTrimming(Kind kind, long limit, boolean exact, boolean sparing) {
        this.kind = kind;
        this.limit = limit;
        this.exact = exact;
        this.sparing = sparing;
    }

    /** What is counted. */
    enum Kind {
        NONE,
        MAXLEN,
        AGE
    }

    /** The stream grows. */
    public static StreamTrimming none() {
        return NONE;
    }

    /**
     * At most so many entries, at the price of a trimming with each append. MAXLEN =.
     *
     * @param entries at least 1
     */
    public static StreamTrimming maxLength(long entries) {
        return new StreamTrimming(Kind.MAXLEN, positive(entries), true, false);
    }

    /**
     * About so many entries: the server drops them by whole blocks, of 100 entries unless it is configured otherwise,
     * which costs next to nothing. MAXLEN ~.
     *
     * @param entries at least 1
     */
    public static StreamTrimming aboutLength(long entries) {
        return new StreamTrimming(Kind.MAXLEN, positive(entries), false, false);
    }

    /**
     * Entries of at least this age go, about: by whole blocks. MINID ~ in a script, since only the server's clock says
     * what is old. For ids that the server makes.
     *
     * @param age at least a millisecond
     */
    public static StreamTrimming olderThan(Duration age) {
        return new StreamTrimming(Kind.AGE, positive(age.toMillis()), false, false);
    }

    /**
     * The same, but no entry is dropped that some group has not read yet, or not acknowledged. A script looks at all
     * groups and drops at most 200 entries at a time; an append costs O(groups + consumers with pending entries) more.
     * With {@link #aboutLength} it looks only when there are 100 entries too many.
     */
    public StreamTrimming sparingGroups() {
        return kind == Kind.NONE ? this : new StreamTrimming(kind, limit, exact, true);
    }

    boolean isNone() {
        return kind == Kind.NONE;
    }

    /** Whether XADD and XTRIM can do it by themselves. */
    boolean isPlain() {
        return kind != Kind.AGE && !sparing;
    }

    /** As arguments of XADD or XTRIM. */
    void addTo(CommandArgs<byte[], byte[]> args) {
        if (kind == Kind.MAXLEN) {
            args.add("MAXLEN").add(exact ? "=" : "~").add(limit);
        }
    }

    /** As arguments of the {@link StreamScripts}: the kind, the limit, exact or not, sparing or not. */
    byte[][] arguments() {
        return new byte[][] {
            StreamCommands.argument(kind.name()),
            NumberText.encode(limit),
            StreamCommands.argument(exact ? "=" : "~"),
            StreamCommands.argument(sparing ? "spare" : "drop")
        };
    }

    private static long positive(long limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a stream is trimmed to at least 1 entry, or 1 ms");
        }
        return limit;
    }
}
