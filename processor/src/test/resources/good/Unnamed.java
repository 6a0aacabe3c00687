import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** In the unnamed package, and in no keyspace. */
@SuppressWarnings("keywright:Naming")
@RedisKey(pattern = "unnamed:{id:hex16}", type = RedisType.STRING, ttl = "1w")
record Unnamed(long id, String name) {}
