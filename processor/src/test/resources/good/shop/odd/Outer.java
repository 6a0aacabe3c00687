package shop.odd;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Holds types; its own is none of them. */
public final class Outer {

    private Outer() {}

    /** A pattern that is no Javadoc. */
    @RedisKey(pattern = "{{*/\\u0022\\:{store}", type = RedisType.STRING, ttl = "1h")
    @SuppressWarnings("keywright:Naming")
    public record Store(String store, String in, String remaining, String result) {}

    @RedisKey(pattern = "constant", type = RedisType.STRING, ttl = "1h")
    record Settings(boolean open, int limit) {}
}
