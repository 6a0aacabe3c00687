package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

class Streams {

    @RedisKey(pattern = "a:{id}", type = STREAM, ttl = "1h")
    // ^ warning: [keywright:UnboundedGrowth] Nothing bounds the entries of a key of `shop:a:<id>`, which take about 34 B each: a million of them 34 MB.
    // |   A TTL does not bound it: it ends the whole key, not its growth until then.
    // |   Fix: add @Bounded(…), about how many entries one key holds, or @MaxAge("…").
    record Unbounded(long id, String v) {}

    @RedisKey(pattern = "b:{id}", type = STREAM, ttl = "1h")
    @Bounded(1_000_000)
    // ^ warning: [keywright:BigKey] A full key of `shop:b:<id>` takes about 34 MB (1,000,000 entries of about 34 B); more than 10 MB is slow to move to another node, to replicate and to free.
    // |   Example key: shop:b:42
    // |   Fix: lower the bound, or spread the entries over several keys by a shard: {id:shard(16)}.
    record Big(long id, String v) {}

    @RedisKey(pattern = "c:{id}", type = STREAM, ttl = "1h")
    @Bounded(value = 9, whenFull = WhenFull.REFUSE)
    // ^ error: [keywright:MisplacedFacet] whenFull = REFUSE does not fit a STREAM.
    // |   Fix: use DROP_OLDEST or DROP_ACKNOWLEDGED.
    record Refused(long id, @Value String v, @Counter long w) {}
    // ^ error: [keywright:MisplacedFacet] @Counter of 'w' does not fit a STREAM.
    // |   Fix: remove @Counter; it fits a STRING, a HASH record and a HASH map.
    // ^ error: [keywright:MisplacedFacet] @Value of 'v' does not fit a STREAM.
    // |   Fix: remove @Value; it fits a STRING, a HASH map, a LIST and a CHANNEL.

    @RedisKey(pattern = "d:{id}", type = STREAM, ttl = "1h")
    @Bounded(9)
    record TwoIds(long id, @EntryId String v, @EntryId long w) {}
    // ^ error: [keywright:MisplacedFacet] 'v' and 'w' are both the @EntryId.
    // |   Fix: leave @EntryId on one component.

    @RedisKey(pattern = "e:{id}", type = STREAM, ttl = "1h")
    @Bounded(9)
    record NumberedId(long id, @EntryId long v) {}
    // ^ error: [keywright:UnsupportedType] 'v' is the @EntryId, but of type long.
    // |   Fix: declare it as String: an id is text such as 1700000000000-0.

    @RedisKey(pattern = "f:{id}", type = STREAM, ttl = "1h")
    @Bounded(9)
    record IdOfKey(@EntryId String id, String v, @StoredAs("v") String w) {}
    // ^ error: [keywright:MisplacedFacet] 'id' is part of the key, so it can't be @EntryId.
    // |   Fix: remove @EntryId.

    @RedisKey(pattern = "g:{id}", type = STREAM, ttl = "1h")
    @Bounded(9)
    @MaxAge("7d")
    // ^ error: [keywright:MisplacedFacet] 'BoundedTwice' is @Bounded by a number of entries and by their age.
    // |   Fix: leave one of the two: a stream is trimmed by one rule.
    record BoundedTwice(long id, String v) {}

    @RedisKey(pattern = "h:{id}", type = STREAM, ttl = "1h")
    @MaxAge("seven days")
    // ^ error: [keywright:InvalidTtl] The TTL "seven days" is not a duration.
    // |   Fix: write numbers with units, such as 1h30m.
    record NoAge(long id, String v) {}

    @RedisKey(pattern = "i:{id}", type = STREAM, ttl = "1h")
    @MaxAge("${age:7d}")
    // ^ error: [keywright:InvalidTtl] The age "${age:7d}" is none that the compiler knows.
    // |   Fix: give a duration such as 7d.
    record ConfiguredAge(long id, String v) {}

    @RedisKey(pattern = "j:{id}", type = LIST, ttl = "1h")
    @Bounded(9)
    @MaxAge("7d")
    // ^ error: [keywright:MisplacedFacet] @MaxAge does not fit 'NoStream', which is a LIST.
    // |   Fix: remove @MaxAge; it fits a STREAM.
    @ConsumerGroups(value = "a", deadLetters = "Dead")
    // ^ error: [keywright:MisplacedFacet] @ConsumerGroups does not fit 'NoStream', which is a LIST.
    // |   Fix: remove @ConsumerGroups; it fits a STREAM.
    record NoStream(long id, String v) {}

    @RedisKey(pattern = "k:{id}", type = STREAM, ttl = "1h", expiry = Expiry.REFRESH_ON_WRITE)
    @Bounded(9)
    @ConsumerGroups(
            value = {"a", "a", " "},
            // ^ error: [keywright:MisplacedFacet] A consumer group has no name.
            // |   Fix: give it one, or leave it out.
            // ^ error: [keywright:MisplacedFacet] The consumer group 'a' is declared twice.
            // |   Fix: name each group once.
            deadLetters = "Dead")
            // ^ error: [keywright:MisplacedFacet] 'NoDeadLetters' has no @RedisKey whose repository is 'Dead', which is to hold its dead letters.
            // |   Fix: add one: @RedisKey(pattern = "…", type = STREAM, ttl = "…", repository = "Dead").
    record NoDeadLetters(long id, String v) {}

    @RedisKey(pattern = "l:{id}", type = STREAM, ttl = "1h", expiry = Expiry.REFRESH_ON_WRITE)
    @RedisKey(pattern = "m", type = LIST, ttl = "1h", repository = "OtherDead")
    @Bounded(9)
    @ConsumerGroups(
    // ^ error: [keywright:MisplacedFacet] @ConsumerGroups does not fit 'OtherDeadLetters', which is a LIST.
    // |   Fix: remove @ConsumerGroups; it fits a STREAM.
            value = {},
            // ^ error: [keywright:MisplacedFacet] @ConsumerGroups names no group.
            // |   Fix: name those that read the stream.
            deadLetters = "OtherDead")
            // ^ error: [keywright:MisplacedFacet] The dead letters of "l:{id}" are to be at "m", whose key is made of no component and not of id.
            // |   Fix: let both patterns have the same placeholders in the same order.
    record OtherDeadLetters(long id, String v) {}
    // ^ error: [keywright:MisplacedFacet] The dead letters of 'OtherDeadLetters' are a LIST.
    // |   Fix: declare them as a STREAM too.

    @RedisKey(pattern = "n:{id}", type = STREAM, ttl = "1h", expiry = Expiry.REFRESH_ON_WRITE)
    @RedisKey(
            pattern = "o:{id}",
            type = STREAM,
            ttl = "1h",
            expiry = Expiry.REFRESH_ON_WRITE,
            repository = "ReservedDead")
    @Bounded(9)
    @ConsumerGroups(value = "a", deadLetters = "ReservedDead")
    record Reserved(long id, @StoredAs("dead.cause") String v) {}
    // ^ error: [keywright:DuplicateName] 'v' is stored as 'dead.cause', and the fields that begin with 'dead.' are those that a dead letter has beside the entry's own.
    // |   Fix: give it another @StoredAs name.

    @RedisKey(pattern = "p:{id}", type = STREAM, ttl = "1h")
    @RedisKey(pattern = "q:{id}", type = STREAM, ttl = "1h", repository = "EndingDead")
    @Bounded(9)
    @ConsumerGroups(value = "a", deadLetters = "EndingDead")
    record Ending(long id, String v) {}
    // ^ warning: [keywright:DataStructureFit] A key of `shop:p:<id>` ends 1 h after its first entry, with its groups and all that they have not handled, however late it was appended.
    // |   Example key: shop:p:42
    // |   Fix: use expiry = REFRESH_ON_WRITE, so that only a stream ends to which nothing is appended for so long, or @Persistent with a bound.

    @RedisKey(pattern = "y:{id}", type = STREAM, ttl = "1h", expiry = Expiry.REFRESH_ON_WRITE, repository = "Only")
    @Bounded(9)
    @ConsumerGroups(value = "g", deadLetters = "Only")
    // ^ error: [keywright:MisplacedFacet] The only STREAM of 'NothingConsumed' is to hold its dead letters: no group reads anything.
    // |   Fix: add a @RedisKey for them, and name its repository in deadLetters.
    record NothingConsumed(long id, String v) {}

    @RedisKey(pattern = "sa:{id}", type = LIST, ttl = "1h")
    @Bounded(9)
    @Delayed
    // ^ error: [keywright:MisplacedFacet] @Delayed does not fit 'NoStreamAtAll', which is a LIST.
    // |   Fix: remove @Delayed; it fits a STREAM.
    record NoStreamAtAll(long id, String v) {}

    @RedisKey(pattern = "sb:{id}", type = STREAM, ttl = "1h")
    @Bounded(9)
    @Delayed
    // ^ error: [keywright:MisplacedFacet] 'NoSchedule' is @Delayed, but has no SORTED_SET in which entries wait.
    // |   Fix: add one: @RedisKey(pattern = "…", type = SORTED_SET, ttl = "…", repository = "NoScheduleSchedule").
    record NoSchedule(long id, String v) {}

    @RedisKey(pattern = "sc:{id}", type = SORTED_SET, ttl = "1h", expiry = Expiry.REFRESH_ON_WRITE)
    @Bounded(9)
    @Delayed
    // ^ error: [keywright:MisplacedFacet] 'ScheduleAlone' is @Delayed, but has no STREAM for what is due.
    // |   Fix: add one: @RedisKey(pattern = "…", type = STREAM, ttl = "…").
    record ScheduleAlone(long id, String v) {}

    @RedisKey(pattern = "sd:{id}", type = STREAM, ttl = "1h")
    @RedisKey(pattern = "sd:due", type = SORTED_SET, ttl = "1h", repository = "OtherParts")
    @Bounded(value = 9, whenFull = WhenFull.DROP_OLDEST)
    @Delayed
    record DueElsewhere(long id, String v) {}
    // ^ warning: [keywright:DataStructureFit] A key of `shop:sd:due` ends 1 h after its first entry, with all that waits in it, and refuses what would be due later.
    // |   Example key: shop:sd:due
    // |   Fix: use expiry = REFRESH_ON_WRITE, so that only a schedule ends to which nothing is added for so long, or @Persistent with a bound.
    // ^ error: [keywright:MisplacedFacet] The entries that wait for "sd:{id}" are to be at "sd:due", whose key is made of no component and not of id.
    // |   Fix: let both patterns have the same placeholders in the same order.

    @RedisKey(pattern = "se:{id}", type = STREAM, ttl = "1h")
    @RedisKey(pattern = "se:{id}:a", type = SORTED_SET, ttl = "1h", expiry = Expiry.SLIDING, repository = "DueA")
    @RedisKey(pattern = "se:{id}:b", type = SORTED_SET, ttl = "1h", expiry = Expiry.SLIDING, repository = "DueB")
    @Bounded(9)
    @Delayed
    record TwoSchedules(long id, String v) {}
    // ^ error: [keywright:MisplacedFacet] 'TwoSchedules' is @Delayed and has several SORTED_SETs, of which nothing says in which an entry waits.
    // |   Fix: leave one.

    @RedisKey(pattern = "sf:{id}:a", type = STREAM, ttl = "1h", repository = "StreamA")
    @RedisKey(pattern = "sf:{id}:b", type = STREAM, ttl = "1h", repository = "StreamB")
    @RedisKey(pattern = "sf:{id}:due", type = SORTED_SET, ttl = "1h", expiry = Expiry.SLIDING, repository = "DueC")
    @Bounded(9)
    @Delayed
    // ^ error: [keywright:MisplacedFacet] 'TwoStreams' is @Delayed and has several STREAMs, of which nothing says where an entry goes when it is due.
    // |   Fix: give each stream a type of its own.
    record TwoStreams(long id, String v) {}

    @RedisKey(pattern = "sg:{id}", type = STREAM, ttl = "1h")
    @RedisKey(pattern = "sg:{id}:due", type = SORTED_SET, ttl = "1h", repository = "BriefSchedule")
    @Bounded(9)
    @Delayed
    record EndsTooSoon(long id, String v) {}
    // ^ warning: [keywright:DataStructureFit] A key of `shop:sg:<id>:due` ends 1 h after its first entry, with all that waits in it, and refuses what would be due later.
    // |   Example key: shop:sg:42:due
    // |   Fix: use expiry = REFRESH_ON_WRITE, so that only a schedule ends to which nothing is added for so long, or @Persistent with a bound.
}
