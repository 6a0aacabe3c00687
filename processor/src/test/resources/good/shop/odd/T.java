package shop.odd;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Called as a type variable of generated code, with parts called as its parameters. */
@RedisKey(pattern = "t:{loader}:{work}:{store}", type = RedisType.STRING, ttl = "1m")
@CacheAside
record T(X loader, String work, String store, String text) {

    enum X {
        A,
        B
    }
}
