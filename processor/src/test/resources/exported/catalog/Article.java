package catalog;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields of which some are on their way out, of each kind that there is. */
@Deprecated
@RedisKey(pattern = "article:{region}:{id}", type = RedisType.HASH, ttl = "1h")
public record Article(
        @Deprecated Region region,
        @Deprecated(forRemoval = true) long id,
        @Deprecated String name,
        @Deprecated(forRemoval = true) Optional<String> ean,
        @Deprecated State state,
        Map<State, Integer> states,
        @Deprecated Box box,
        @Deprecated(forRemoval = true) List<Shape> shapes) {

    /** Constants, under their own names. */
    @Deprecated
    public enum Region {
        NORTH,
        @Deprecated
        SOUTH,
        @Deprecated(forRemoval = true)
        EAST
    }

    /** Constants, under names of their own. */
    @Deprecated(forRemoval = true)
    public enum State {
        NEW,
        @Deprecated
        @StoredAs("old")
        OLD,
        @Deprecated(forRemoval = true)
        @StoredAs("gone")
        GONE
    }

    /** What stands in a field of one document. */
    @Deprecated(forRemoval = true)
    public record Box(@Deprecated State state, @Deprecated(forRemoval = true) int weight) {}

    /** One of several. */
    @Deprecated
    public sealed interface Shape {}

    /** Round. */
    @Deprecated(forRemoval = true)
    public record Circle(@Deprecated double radius) implements Shape {}

    /** Not round. */
    @Deprecated
    public record Square(@Deprecated(forRemoval = true) double side) implements Shape {}
}
